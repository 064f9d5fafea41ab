"""Takes members along when the day comes on which their organisation ends."""

import logging
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from bot.delegating import carrying
from bot.delegating.season import Season
from bot.domain.hosting import Hosting
from bot.domain.ids import DelegationId, MemberId
from bot.domain.organisations import REGISTERS_ZONE
from bot.domain.people import Member
from bot.errors import ConflictError, StoreUnavailableError
from bot.expertise.knowledge import Library
from bot.messages import Bookmark, Conversation, Together
from bot.moving import Fate, Mover
from bot.ports import Store, UnitOfWork
from bot.retrying import until_settled
from bot.routines.delivery import Delivery
from bot.speaking import Speaker

logger = logging.getLogger(__name__)

_LOOKED = "merging"
"""When everybody was last looked at, and with which version of the registers."""
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Merging:
    """Looks once a day, and after each change of the registers, whether anybody works at a body that is no more."""

    name = "merging"

    def __init__(self, store: Store, delivery: Delivery, hosting: Hosting, library: Library) -> None:
        self._store = store
        self._delivery = delivery
        self._hosting = hosting
        self._library = library

    async def next_due_at(self) -> datetime | None:
        """The midnight on which a body ends where somebody works; the very next, as long as somebody waits to move."""
        async with self._store.begin() as work:
            looked_at = await self._looked_at(work)
            if looked_at is None:
                return _LONG_AGO
            day = _day(looked_at)
            mover = await self._mover(work, looked_at)
            for member in await work.members.in_ended_organisations(day):
                if await mover.may_move(member):
                    return _midnight(day + timedelta(days=1))
            ends_on = await work.members.next_end_of_organisation(after=day)
            return None if ends_on is None else _midnight(ends_on)

    async def run(self, now: datetime) -> int:
        """Move everybody who can be moved, and ask who can choose."""
        async with self._store.begin() as work:
            looked_at = await self._looked_at(work)
            if looked_at is not None and _day(looked_at) == _day(now):
                return 0
            version = await work.organisations.version()
            mover = await self._mover(work, now)
            waiting = [
                member
                for member in await work.members.in_ended_organisations(_day(now))
                if await mover.may_move(member)
            ]
        settled = await self._settle_all(waiting, now)
        settled += await self._carry_all(now)
        await until_settled(lambda: self._note(now, version))
        return settled

    async def _settle_all(self, members: Sequence[Member], now: datetime) -> int:
        settled = 0
        told: list[Conversation | Together] = []
        for member in members:
            try:
                places = await self._settle(member.id, now)
                settled += places is not None
                told += places or ()
            except (ConflictError, StoreUnavailableError):
                raise
            except Exception:
                # One who cannot be moved must not hold up the others.
                logger.exception("a member could not be taken along", extra={"member": member.id})
        await self._delivery.deliver_all(told)
        return settled

    async def _settle(self, id: MemberId, now: datetime) -> list[Conversation | Together] | None:
        """Returns where something is to be said; None, if they stay."""

        async def move() -> list[Conversation | Together] | None:
            async with self._store.begin() as work:
                member = await work.members.find(id)
                mover = await self._mover(work, now)
                if member is None or await mover.move(member) is Fate.STAYED:
                    return None
                await work.commit()
                return mover.conversations

        return await until_settled(move)

    async def _carry_all(self, now: datetime) -> int:
        """The delegations of what has ended go along with its work."""
        async with self._store.begin() as work:
            waiting = await carrying.waiting(await self._season(work, now))
        carried = 0
        for id in waiting:
            try:
                await self._delivery.deliver_all(await until_settled(partial(self._carry, id, now)))
                carried += 1
            except (ConflictError, StoreUnavailableError):
                raise
            except Exception:
                logger.exception("a delegation could not be taken along", extra={"delegation": id})
        return carried

    async def _carry(self, id: DelegationId, now: datetime) -> list[Conversation | Together]:
        async with self._store.begin() as work:
            speaker = Speaker(f"carried:{id}:{now:%Y%m%d}", work, now, can_mail=self._hosting.can_mail)
            for notice in await carrying.carry(await self._season(work, now), id):
                await speaker.tell(notice)
            await work.commit()
            return speaker.conversations

    async def _season(self, work: UnitOfWork, now: datetime) -> Season:
        knowledge = await self._library.current(work)
        return Season(work=work, now=now, hosting=self._hosting, knowledge=knowledge)

    async def _mover(self, work: UnitOfWork, now: datetime) -> Mover:
        return Mover(work, (await self._library.current(work)).organisations, now)

    async def _looked_at(self, work: UnitOfWork) -> datetime | None:
        """When everybody was looked at with these registers."""
        kept = await work.bookmarks.find(_LOOKED)
        instant, _, version = (kept or "").partition(" ")
        return datetime.fromisoformat(instant) if version == str(await work.organisations.version()) else None

    async def _note(self, now: datetime, version: int) -> None:
        async with self._store.begin() as work:
            await work.bookmarks.save(Bookmark(name=_LOOKED, value=f"{now.isoformat()} {version}"))
            await work.commit()


def _day(instant: datetime) -> date:
    return instant.astimezone(REGISTERS_ZONE).date()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), REGISTERS_ZONE)
