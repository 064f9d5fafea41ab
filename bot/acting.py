"""What people mean to do: kept with the reminder that goes with it. For handlers."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.afterwards import Action
from bot.domain.calendar import next_working_moment, works_on
from bot.domain.ids import ActionId, MeetingId
from bot.domain.people import Member
from bot.domain.promises import Kind, Promise
from bot.ports import UnitOfWork

DO_WITHIN = timedelta(days=14)
"""What somebody will do, if they do not say by when."""
LATER = timedelta(days=7)
_STILL_USEFUL = timedelta(days=30)
_MORNING = time(9)
_A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """In one unit of work, at one instant."""

    work: UnitOfWork
    now: datetime

    async def add(
        self, what: str, due_on: date | None, member: Member, id: ActionId, *, meeting: MeetingId | None = None
    ) -> Action:
        """They will do this. The same thing once more only gets another date."""
        day = due_on or member.day_at(self.now) + DO_WITHIN
        mine = await self.work.actions.of(member.id)
        known = next((each for each in mine if each.done_at is None and each.what.casefold() == what.casefold()), None)
        action = Action(
            id=id if known is None else known.id,
            meeting=meeting,
            member=member.id,
            what=what,
            due_on=day,
            made_at=self.now,
        )
        await self.keep(action, member)
        return action

    async def keep(self, action: Action, member: Member) -> None:
        """As it is now, with the reminder that goes with it."""
        await self.work.actions.save(action)
        is_due = action.done_at is None and action.due_on is not None
        promises = [_promise(action, action.due_on, member, self.now)] if is_due and action.due_on is not None else []
        await self.work.meetings.promise_about(action.id, promises)

    async def drop(self, action: Action) -> None:
        """They do not mean to do it any more."""
        await self.work.actions.remove(action.id)
        await self.work.meetings.promise_about(action.id, [])


def _promise(action: Action, day: date, member: Member, now: datetime) -> Promise:
    """In the morning, when they begin; on the last working day before, if they do not work on the day itself."""
    zone, today = ZoneInfo(member.time_zone), member.day_at(now)
    chosen = next(
        (
            before
            for before in (day - timedelta(days=number) for number in range(_A_WEEK))
            if before > today and works_on(member, before)
        ),
        day,
    )
    begin = datetime.combine(chosen, time(), tzinfo=zone)
    due_at = (
        next_working_moment(begin, member) if works_on(member, chosen) else datetime.combine(chosen, _MORNING, zone)
    )
    return Promise(
        key=f"action/{action.id}/{day:%Y%m%d}/{now:%Y%m%dT%H%M%S}",
        subject=action.id,
        kind=Kind.ACTION_DUE,
        member=member.id,
        due_at=max(now, due_at.astimezone(now.tzinfo)),
        until=max(now, due_at) + _STILL_USEFUL,
    )
