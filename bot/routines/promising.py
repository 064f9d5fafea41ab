"""What was promised around meetings, each once and at its time, as long as it still makes sense."""

import logging
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.arranging import Arranging
from bot.delegating.season import Season
from bot.domain.hosting import Hosting
from bot.domain.meetings import Meeting
from bot.domain.promises import A_DAY, Kind, Promise, sense_until
from bot.errors import ConflictError, StoreUnavailableError
from bot.expertise.knowledge import Knowledge, Library
from bot.messages import Conversation, Together
from bot.ports import Store
from bot.replies import Notice
from bot.retrying import until_settled
from bot.rounding.rounding import Rounding
from bot.routines.at_once import Work, several_at_once
from bot.routines.delegations_course import season_of
from bot.routines.delivery import Delivery
from bot.routines.promised import afterwards, agenda, delegations, pairing, planning, reminding, still, suiting
from bot.speaking import Speaker
from bot.wording.reminding import with_later

logger = logging.getLogger(__name__)

TOGETHER = 50
"""How many are kept in one unit of work: of many that are due at once, most of the time would go to beginning and
committing. More would make whoever speaks wait for their turn."""
PUT_OFF = timedelta(minutes=10)
"""How long one that cannot be kept is left alone."""

_OF_MEETINGS: Mapping[Kind, Callable[[Promise, Meeting, Arranging], Awaitable[Sequence[Notice]]]] = {
    Kind.ASK_MOMENTS: planning.ask,
    Kind.NUDGE: planning.nudge,
    Kind.DECIDE: planning.decide,
    Kind.ASK_AGENDA: agenda.ask,
    Kind.REMIND: reminding.remind,
    Kind.END: afterwards.end_it,
    Kind.ASK_AFTERWARDS: afterwards.ask,
    Kind.PICTURE: afterwards.picture,
}
_WITH_KNOWLEDGE: Mapping[Kind, Callable[[Promise, Meeting, Arranging, Knowledge], Awaitable[Sequence[Notice]]]] = {
    Kind.SEND_AGENDA: agenda.send,
    Kind.BRIEF: agenda.brief,
}
"""Of meetings, told by what is looked up."""
_OF_OTHER_THINGS: Mapping[Kind, Callable[[Promise, Arranging], Awaitable[Sequence[Notice]]]] = {
    Kind.ACTION_DUE: afterwards.action_due,
    Kind.PLAN_STILL: still.plan_still,
}
"""Of what has a `subject`, or lives on when the meeting is gone."""
_OF_PAIRINGS = frozenset({Kind.PAIRING_ASK, Kind.PAIRING_OFF, Kind.PAIRING_NUDGE, Kind.PAIRING_DECIDE})
_OF_DELEGATIONS = frozenset({Kind.DELEGATE_ASK, Kind.LEADER_ASK})

_Places = list[Conversation | Together]


class Promising:
    """Keeps every promise whose time has come."""

    name = "promising"

    def __init__(self, store: Store, delivery: Delivery, hosting: Hosting, library: Library) -> None:
        self._store = store
        self._delivery = delivery
        self._hosting = hosting
        self._library = library

    async def next_due_at(self) -> datetime | None:
        """When the next promise is due."""
        async with self._store.begin() as work:
            return await work.meetings.next_due_at()

    async def run(self, now: datetime) -> int:
        """Keep every promise that is due, and say what is to be said while the next ones are kept."""
        waiting: deque[Conversation | Together] = deque()
        total = 0

        async def find() -> Work | None:
            nonlocal total
            while not waiting:
                number, places = await self._keep_some(now)
                if not number:
                    return None
                total += number
                waiting.extend(dict.fromkeys(places))
            return partial(self._delivery.deliver, waiting.popleft())

        await several_at_once(find)
        # Not how much was said of it: many a promise is kept without a word.
        return total

    async def _keep_some(self, now: datetime) -> tuple[int, _Places]:
        """Many in one unit of work; where one of them fails, each in its own. How many, and where there are words."""
        taken: list[Promise] = []
        try:
            places = await until_settled(partial(self._attempt, now, TOGETHER, taken))
            return len(taken), places or []
        except (ConflictError, StoreUnavailableError):
            raise
        except Exception:
            logger.exception("one of several promises could not be kept")
        said: _Places = []
        for number in range(TOGETHER):
            kept = await self._keep_one(now)
            if kept is None:
                return number, said
            said += kept
        return TOGETHER, said

    async def _keep_one(self, now: datetime) -> _Places | None:
        taken: list[Promise] = []
        try:
            return await until_settled(partial(self._attempt, now, 1, taken))
        except (ConflictError, StoreUnavailableError):
            # Nothing is wrong with what is due: the store is away, or too busy.
            raise
        except Exception:
            if not taken:
                raise
            logger.exception("a promise could not be kept", extra={"key": taken[0].key})
        await until_settled(partial(self._put_off, taken[0], now))
        return []

    async def _attempt(self, now: datetime, most: int, taken: list[Promise]) -> _Places | None:
        places: _Places = []
        async with self._store.begin() as work:
            taken[:] = await work.meetings.take_due(now, most=most)
            if not taken:
                return None
            arranging = Arranging(work=work, now=now, hosting=self._hosting)
            for promise in taken:
                speaker = Speaker(f"promise:{promise.key}", work, now, can_mail=self._hosting.can_mail)
                for notice in await _notices(promise, arranging, self._library):
                    await speaker.tell(notice)
                places += speaker.conversations
            await work.commit()
        return places

    async def _put_off(self, promise: Promise, now: datetime) -> None:
        async with self._store.begin() as work:
            if (waiting := await work.meetings.find_promise(promise.key)) is not None and waiting.kept_at is None:
                await work.meetings.put_off(promise.key, now + PUT_OFF)
                await work.commit()


async def _notices(promise: Promise, arranging: Arranging, library: Library) -> Sequence[Notice]:
    if not promise.makes_sense_at(arranging.now) or not await suiting.suits_now(promise, arranging):
        return ()
    meeting = None if promise.meeting is None else await arranging.work.meetings.find(promise.meeting)
    if meeting is not None and promise.is_of_earlier_time(meeting):
        # It was moved by what was kept just before.
        return ()
    notices = await _kept(promise, meeting, arranging, library)
    if not notices or promise.member is None:
        return notices
    reader = await arranging.work.members.get(promise.member)
    until = sense_until(promise, meeting, arranging.now + A_DAY)
    return [
        with_later(notice, promise, reader, until, arranging.now) if notice.to == reader.id else notice
        for notice in notices
    ]


async def _kept(promise: Promise, meeting: Meeting | None, arranging: Arranging, library: Library) -> Sequence[Notice]:
    if (keep_other := _OF_OTHER_THINGS.get(promise.kind)) is not None:
        return await keep_other(promise, arranging)
    if promise.kind in _OF_PAIRINGS:
        knowledge = await library.current(arranging.work)
        rounding = Rounding(work=arranging.work, now=arranging.now, hosting=arranging.hosting, knowledge=knowledge)
        of_delegations = await delegations.keep_of_pairing(promise, season_of(rounding))
        return await pairing.keep(promise, rounding) if of_delegations is None else of_delegations
    if promise.kind in _OF_DELEGATIONS:
        knowledge = await library.current(arranging.work)
        season = Season(work=arranging.work, now=arranging.now, hosting=arranging.hosting, knowledge=knowledge)
        return await delegations.keep(promise, season)
    if meeting is not None and (keep_knowing := _WITH_KNOWLEDGE.get(promise.kind)) is not None:
        return await keep_knowing(promise, meeting, arranging, await library.current(arranging.work))
    keep = _OF_MEETINGS.get(promise.kind)
    return () if meeting is None or keep is None else await keep(promise, meeting, arranging)
