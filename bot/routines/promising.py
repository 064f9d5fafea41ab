"""What was promised around meetings, each once and at its time, as long as it still makes sense."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime

from bot.arranging import Arranging
from bot.domain.meetings import Meeting
from bot.domain.promises import Kind, Promise
from bot.messages import Conversation, Together
from bot.ports import Store, UnitOfWork
from bot.replies import Notice
from bot.routines.delivery import Delivery
from bot.routines.due import settle_all
from bot.routines.promised import planning, reminding
from bot.speaking import Speaker

_OF_MEETINGS: Mapping[Kind, Callable[[Promise, Meeting, Arranging], Awaitable[Sequence[Notice]]]] = {
    Kind.NUDGE: planning.nudge,
    Kind.DECIDE: planning.decide,
    Kind.REMIND: reminding.remind,
}
_OF_OTHER_THINGS: Mapping[Kind, Callable[[Promise, Arranging], Awaitable[Sequence[Notice]]]] = {}
"""Of what has a `subject`, or lives on when the meeting is gone."""


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
        if not promise.makes_sense_at(now):
            return []
        speaker = Speaker(f"promise:{promise.key}", work, now)
        for notice in await _notices(promise, Arranging(work=work, now=now)):
            await speaker.tell(notice)
        return speaker.conversations

    async def put_off(self, work: UnitOfWork, until: datetime, now: datetime) -> None:
        """See `bot.routines.due.Step`."""
        promise = await work.meetings.take_due(now)
        if promise is not None:
            await work.meetings.put_off(promise.key, until)


async def _notices(promise: Promise, arranging: Arranging) -> Sequence[Notice]:
    if (keep_other := _OF_OTHER_THINGS.get(promise.kind)) is not None:
        return await keep_other(promise, arranging)
    meeting = None if promise.meeting is None else await arranging.work.meetings.find(promise.meeting)
    keep = _OF_MEETINGS.get(promise.kind)
    return () if meeting is None or keep is None else await keep(promise, meeting, arranging)
