"""What was promised around meetings, each once and at its time, as long as it still makes sense."""

from collections.abc import Sequence
from datetime import datetime

from bot.arranging import Arranging
from bot.domain.calendar import morning_after_night
from bot.domain.meetings import Meeting, State
from bot.domain.people import Member
from bot.domain.promises import Kind, Promise
from bot.messages import Conversation, Together
from bot.ports import Store, UnitOfWork
from bot.replies import Notice
from bot.routines.delivery import Delivery
from bot.routines.due import settle_all
from bot.speaking import Speaker
from bot.wording import meetings as wording


class Promising:
    """Keeps every promise whose time has come."""

    name = "promising"

    def __init__(self, store: Store, delivery: Delivery) -> None:
        self._store = store
        self._delivery = delivery

    async def next_due_at(self) -> datetime | None:
        """When the next promise is due."""
        async with self._store.begin() as work:
            return await work.meetings.next_due_at()

    async def run(self, now: datetime) -> int:
        """Keep every promise that is due."""
        return await settle_all(self._store, self._delivery, now, self)

    async def settle(self, work: UnitOfWork, now: datetime) -> list[Conversation | Together] | None:
        """See `bot.routines.due.Step`."""
        promise = await work.meetings.take_due(now)
        if promise is None:
            return None
        meeting = None if promise.meeting is None else await work.meetings.find(promise.meeting)
        if meeting is None or not promise.makes_sense_at(now):
            return []
        speaker = Speaker(f"promise:{promise.key}", work, now)
        for notice in await self._notices(promise, meeting, Arranging(work=work, now=now)):
            await speaker.tell(notice)
        return speaker.conversations

    async def put_off(self, work: UnitOfWork, until: datetime, now: datetime) -> None:
        """See `bot.routines.due.Step`."""
        promise = await work.meetings.take_due(now)
        if promise is not None:
            await work.meetings.put_off(promise.key, until)

    async def _notices(self, promise: Promise, meeting: Meeting, arranging: Arranging) -> Sequence[Notice]:
        people = await arranging.people_of(meeting.id)
        match promise.kind:
            case Kind.NUDGE if meeting.state is State.SEEKING:
                silent = await arranging.silent(meeting)
                return [wording.nudge(meeting, member, people) for member in people if member.id in silent]
            case Kind.DECIDE if meeting.state is State.SEEKING:
                return await arranging.decide(meeting)
            case Kind.REMIND if meeting.state is State.PLANNED and meeting.span is not None:
                reader = next((member for member in people if member.id == promise.member), None)
                if reader is None or _is_left_alone(reader, arranging.now):
                    return []
                return [wording.reminder(meeting, reader, people, meeting.span.start - arranging.now)]
        return []


def _is_left_alone(member: Member, now: datetime) -> bool:
    """At night, after which the reminder would come too late anyway; or nobody can reach them."""
    return member.left_at is not None or morning_after_night(now, member) > now
