"""Takes members along when the day comes on which their organisation ends."""

import logging
from datetime import datetime

from bot.domain.ids import MemberId
from bot.errors import ConflictError, StoreUnavailableError
from bot.expertise.knowledge import Library
from bot.messages import Conversation, Together
from bot.moving import REGISTERS_ZONE, Fate, Mover
from bot.ports import Store
from bot.retrying import until_settled
from bot.routines.delivery import Delivery

logger = logging.getLogger(__name__)


class Merging:
    """Looks now and then whether anybody works at a body that is no more."""

    name = "merging"

    def __init__(self, store: Store, delivery: Delivery, library: Library) -> None:
        self._store = store
        self._delivery = delivery
        self._library = library

    async def next_due_at(self) -> datetime | None:
        """Nobody waits for it: the regular beat is enough."""
        return None

    async def run(self, now: datetime) -> int:
        """Move everybody who can be moved, and ask who can choose."""
        async with self._store.begin() as work:
            left_behind = await work.members.in_ended_organisations(now.astimezone(REGISTERS_ZONE).date())
        settled = 0
        for member in left_behind:
            try:
                settled += await self._settle(member.id, now)
            except (ConflictError, StoreUnavailableError):
                raise
            except Exception:
                # One who cannot be moved must not hold up the others.
                logger.exception("a member could not be taken along", extra={"member": member.id})
        return settled

    async def _settle(self, id: MemberId, now: datetime) -> bool:
        async def move() -> list[Conversation | Together] | None:
            async with self._store.begin() as work:
                member = await work.members.find(id)
                mover = Mover(work, (await self._library.current(work)).organisations, now)
                if member is None or await mover.move(member) is Fate.STAYED:
                    return None
                await work.commit()
                return mover.conversations

        places = await until_settled(move)
        for place in places or ():
            await self._delivery.deliver(place)
        return places is not None
