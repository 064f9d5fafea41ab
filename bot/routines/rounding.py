"""Rounds of programmes: announced, matched, told and ended, each step once, however often it is begun.

A round has one key, so that two that open it at the same moment open one; and a matching is kept only if the round is
as it was when it was read, so that of two that match it one is kept.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.hosting import Hosting
from bot.domain.ids import ProgrammeId, RoundId
from bot.domain.rounds import Round
from bot.errors import ConflictError, StoreUnavailableError
from bot.expertise.knowledge import Library
from bot.messages import Bookmark, Conversation, Together
from bot.ports import Store, UnitOfWork
from bot.replies import Notice
from bot.retrying import until_settled
from bot.rounding.opening import open_next
from bot.rounding.rounding import Rounding
from bot.routines.courses import Reckoning, course_of
from bot.routines.delivery import Delivery
from bot.speaking import Speaker

logger = logging.getLogger(__name__)

PUT_OFF = timedelta(minutes=10)
"""How long something that failed is left alone, so that what is due after it is not held up."""

_Places = list[Conversation | Together]


class HoldingRounds:
    """Takes the next step of each round when its time has come."""

    name = "rounds"

    def __init__(self, store: Store, delivery: Delivery, hosting: Hosting, library: Library) -> None:
        self._store = store
        self._delivery = delivery
        self._hosting = hosting
        self._library = library

    async def next_due_at(self) -> datetime | None:
        """When a round is to be announced, or the next step of one is due."""
        async with self._store.begin() as work:
            both = (await work.programmes.next_due_at(), await work.rounds.next_due_at())
        return min((one for one in both if one is not None), default=None)

    async def run(self, now: datetime) -> int:
        """Take every step that is due, and say what came of each before the next."""
        total = 0
        while await self._open_one(now):
            total += 1
        while (places := await self._advance_one(now)) is not None:
            total += 1
            await self._delivery.deliver_all(places)
        return total

    async def _open_one(self, now: datetime) -> bool:
        taken: list[ProgrammeId] = []

        async def attempt() -> bool:
            async with self._store.begin() as work:
                programme = await work.programmes.take_due(now)
                if programme is None:
                    return False
                taken[:] = [programme.id]
                await open_next(await self._rounding(work, now), programme)
                await work.commit()
                return True

        async def put_off() -> bool:
            async with self._store.begin() as work:
                programme = await work.programmes.find(taken[0])
                if programme is not None:
                    await work.programmes.save(replace(programme, due_at=now + PUT_OFF))
                    await work.commit()
                return True

        try:
            return await until_settled(attempt)
        except (ConflictError, StoreUnavailableError):
            # Nothing is wrong with what is due: the store is away, or too busy.
            raise
        except Exception:
            if not taken:
                raise
            logger.exception("a round could not be opened", extra={"programme": taken[0]})
            return await until_settled(put_off)

    async def _advance_one(self, now: datetime) -> _Places | None:
        """One step of one round. None: nothing is due."""
        taken: list[RoundId] = []

        async def put_off() -> _Places:
            async with self._store.begin() as work:
                round = await work.rounds.find(taken[0])
                if round is not None and round.due_at is not None:
                    await work.rounds.save(replace(round, due_at=now + PUT_OFF))
                    await work.commit()
                return []

        try:
            return await self._take_step(now, taken)
        except (ConflictError, StoreUnavailableError):
            raise
        except Exception:
            if not taken:
                raise
            logger.exception("a round could not go on", extra={"round": taken[0]})
            return await until_settled(put_off)

    async def _take_step(self, now: datetime, taken: list[RoundId]) -> _Places | None:
        async def attempt() -> tuple[Round, _Places, Reckoning | None] | None:
            async with self._store.begin() as work:
                round = await work.rounds.take_due(now)
                programme = None if round is None else await work.programmes.find(round.programme)
                if round is None or programme is None:
                    return None
                taken[:] = [round.id]
                rounding, course = await self._rounding(work, now), course_of(programme)
                found = await course.read(rounding, programme, round)
                if found is None:
                    notices, reckoning = await course.take_step(rounding, programme, round), None
                else:
                    notices, reckoning = found
                places = await self._say(work, now, round, notices)
                await work.commit()
                return round, places, reckoning

        begun = await until_settled(attempt)
        if begun is None:
            return None
        round, places, reckoning = begun
        return places if reckoning is None else [*places, *await self._reckon(round, reckoning, now)]

    async def _reckon(self, read: Round, reckoning: Reckoning, now: datetime) -> _Places:
        """Where nothing waits for it; kept only if nothing that matters has changed meanwhile."""
        keep = await asyncio.to_thread(reckoning)

        async def attempt() -> _Places:
            async with self._store.begin() as work:
                round = await work.rounds.find(read.id)
                programme = None if round is None else await work.programmes.find(round.programme)
                is_as_it_was = round is not None and (round.version, round.step) == (read.version, read.step)
                if round is None or programme is None or not is_as_it_was:
                    # It is due still, and begun again from how it is now.
                    return []
                notices = await keep(await self._rounding(work, now), programme, round)
                places = await self._say(work, now, round, notices)
                await work.commit()
                return places

        return await until_settled(attempt)

    async def _rounding(self, work: UnitOfWork, now: datetime) -> Rounding:
        knowledge = await self._library.current(work)
        return Rounding(work=work, now=now, hosting=self._hosting, knowledge=knowledge)

    async def _say(self, work: UnitOfWork, now: datetime, round: Round, notices: Sequence[Notice]) -> _Places:
        """Under a cause that no other step of it can have."""
        if not notices:
            return []
        mark = f"said:{round.id}"
        number = int(await work.bookmarks.find(mark) or 0) + 1
        await work.bookmarks.save(Bookmark(name=mark, value=str(number)))
        speaker = Speaker(f"round:{round.id}:{number}", work, now, can_mail=self._hosting.can_mail)
        for notice in notices:
            await speaker.tell(notice)
        return speaker.conversations
