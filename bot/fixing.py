"""Putting a meeting at a time that whoever organises it chose. For handlers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.arranging import Arranging
from bot.domain.calendar import is_public_holiday
from bot.domain.meetings import FURTHEST, LONGEST, SHORTEST, Meeting, State
from bot.domain.people import Member
from bot.domain.slots import free_time
from bot.domain.spans import Span, covers
from bot.replies import Notice, Phrase, Reply, say
from bot.wording import fixing as wording
from bot.wording.describing import first_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixing:
    """For one who organises."""

    arranging: Arranging
    organiser: Member

    async def fix(
        self, meeting: Meeting, people: Sequence[Member], start: datetime, length: timedelta, *, is_sure: bool
    ) -> Reply | list[Notice]:
        """It is then, and everybody hears it; or what is wrong, and nothing has changed."""
        now = self.arranging.now
        if start <= now:
            return say("fix-past")
        if start > now + FURTHEST:
            return say("fix-too-far")
        if not SHORTEST <= length <= LONGEST:
            return say("fix-length")
        span = Span(start, start + length)
        if meeting.state is State.PLANNED and meeting.span == span:
            return wording.is_then_already(meeting)
        against = await self._against(meeting, people, span)
        if against and not is_sure:
            return wording.sure(meeting, span, against)
        changed = replace(meeting, length=length)
        return await self.arranging.settle(changed, span, was_fixed_by=self.organiser.id)

    async def _against(self, meeting: Meeting, people: Sequence[Member], span: Span) -> list[Phrase]:
        day = span.start.astimezone(ZoneInfo(self.organiser.time_zone)).date()
        if is_public_holiday(day):
            against = [Phrase("fix-holiday")]
        else:
            outside = tuple(first_name(one) for one in people if not covers(free_time(one, span), span))
            against = [Phrase("fix-outside-hours", {"names": outside})] if outside else []
        busy = [one for one in people if await self.arranging.busy(one, meeting, span)]
        if any(one.id == self.organiser.id for one in busy):
            against.append(Phrase("fix-mine"))
        others = tuple(first_name(one) for one in busy if one.id != self.organiser.id)
        return [*against, Phrase("fix-busy", {"names": others})] if others else against
