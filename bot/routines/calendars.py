"""Reads members' own calendars: what they gave just now at once, the others every few hours.

Nothing of the store is held while it is fetched. Whoever is stopped meanwhile leaves it to the next, after a while.
"""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain import calendars as rules
from bot.domain.calendars import AHEAD, LEASE, PersonalCalendar
from bot.domain.people import Member
from bot.domain.spans import Span
from bot.errors import CalendarError
from bot.messages import Conversation, Together
from bot.ports import CalendarReader, Clock, Store, UnitOfWork, Voices
from bot.replies import Notice, Phrase
from bot.retrying import until_settled
from bot.routines.delivery import Delivery
from bot.speaking import Speaker
from bot.wording import calendars as wording

_log = logging.getLogger(__name__)
Outcome = Sequence[Span] | str
"""When they are busy, or the reason of a CalendarError."""


class ReadingCalendars:
    """One after the other, so that however many there are, little memory is taken."""

    name = "calendars"

    def __init__(
        self, store: Store, delivery: Delivery, reader: CalendarReader, clock: Clock, messenger: Voices
    ) -> None:
        self._store = store
        self._delivery = delivery
        self._reader = reader
        self._clock = clock
        self._messenger = messenger

    async def next_due_at(self) -> datetime | None:
        """When the next is to be read."""
        async with self._store.begin() as work:
            return await work.calendars.next_due_at(platforms=self._messenger.platforms)

    async def run(self, now: datetime) -> int:
        """Read all that are due."""
        done = 0
        while (taken := await until_settled(lambda: self._take(now))) is not None:
            calendar, member = taken
            outcome = await self._read(calendar, member)
            places = await until_settled(lambda: self._keep(calendar, outcome))  # noqa: B023 - awaited right here
            await self._delivery.deliver_all(places)
            done += 1
        return done

    async def _take(self, now: datetime) -> tuple[PersonalCalendar, Member] | None:
        async with self._store.begin() as work:
            platforms = self._messenger.platforms
            calendar = await work.calendars.take_due(now, until=now + LEASE, platforms=platforms)
            if calendar is None:
                return None
            member = await work.members.get(calendar.member)
            await work.commit()
            return calendar, member

    async def _read(self, calendar: PersonalCalendar, member: Member) -> Outcome:
        now = self._clock.now()
        within = Span(now, now + AHEAD)
        try:
            if calendar.address is not None:
                return await self._reader.fetch(calendar.address, within, member.time_zone)
            if calendar.file is not None:
                return await self._reader.open(calendar.file, within, member.time_zone)
        except CalendarError as error:
            return error.reason
        except Exception as error:  # noqa: BLE001 - one calendar does not hold up the others
            # Without the error's words: they may hold the address.
            _log.error("a calendar could not be read", extra={"error": type(error).__name__})
            return "away"
        return ()

    async def _keep(self, calendar: PersonalCalendar, outcome: Outcome) -> list[Conversation | Together]:
        now = self._clock.now()
        async with self._store.begin() as work:
            known = await work.calendars.find(calendar.member)
            if known is None or _is_another(known, calendar):
                # They have thought better of it meanwhile, or are not here any more.
                return []
            phrases = await _settle(known, outcome, work, now)
            speaker = Speaker(f"calendar:{calendar.member}:{now:%Y%m%dT%H%M%S%f}", work, now)
            if phrases:
                await speaker.tell(Notice(to=calendar.member, phrases=phrases))
            await work.commit()
            return speaker.conversations


def _is_another(known: PersonalCalendar, calendar: PersonalCalendar) -> bool:
    now, then = ((each.address, each.file, each.given_at) for each in (known, calendar))
    return now != then


async def _settle(calendar: PersonalCalendar, outcome: Outcome, work: UnitOfWork, now: datetime) -> tuple[Phrase, ...]:
    """Keep what came of it; returns what its member is to hear."""
    if calendar.is_file and calendar.file is None:
        await work.calendars.forget(calendar.member)
        return Phrase("calendar-file-is-over"), Phrase("calendar-how")
    if not isinstance(outcome, str):
        read = rules.is_read(calendar, outcome, now)
        await work.calendars.save(read)
        return wording.found(read, now) if calendar.is_awaited or calendar.is_told else ()
    failed = rules.has_failed(calendar, outcome, now)
    if calendar.is_awaited and outcome in wording.LASTING:
        left = await _leave(calendar, work, now)
        return Phrase("calendar-failed", {"source": wording.source(calendar)}), wording.problem(outcome), *left
    if rules.is_given_up(failed, now):
        left = await _leave(calendar, work, now)
        return Phrase("calendar-given-up", {"source": wording.source(calendar)}), *left
    if calendar.is_awaited and calendar.tries == 0:
        await work.calendars.save(failed)
        return Phrase("calendar-failed-for-now", {"source": wording.source(calendar)}), wording.problem(outcome)
    if rules.is_worth_telling(failed, now):
        await work.calendars.save(replace(failed, is_told=True))
        zone = ZoneInfo((await work.members.get(calendar.member)).time_zone)
        until = (failed.failing_since or now) + rules.GIVE_UP_AFTER
        day = until.astimezone(zone).date()
        what = {"source": wording.source(calendar)}
        return Phrase("calendar-fails", what), wording.problem(outcome), Phrase("calendar-fails-until", {"day": day})
    await work.calendars.save(failed)
    return ()


async def _leave(calendar: PersonalCalendar, work: UnitOfWork, now: datetime) -> tuple[Phrase, ...]:
    """Forget it; the one before, which could be read, counts again."""
    if not calendar.has_former:
        await work.calendars.forget(calendar.member)
        return ()
    before = rules.put_back(calendar, now)
    await work.calendars.save(before)
    return (Phrase("calendar-former", {"source": wording.source(before)}),)
