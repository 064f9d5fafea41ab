"""What the routines over due rows have in common: take one, decide, store, say; then the next."""

import logging
from datetime import datetime, timedelta
from typing import Protocol

from bot.errors import ConflictError, StoreUnavailableError
from bot.messages import Conversation, Together
from bot.ports import Store, UnitOfWork
from bot.retrying import until_settled
from bot.routines.delivery import Delivery

logger = logging.getLogger(__name__)

PUT_OFF = timedelta(hours=1)
"""How long something that failed is left alone, so that what is due after it is not held up."""


class Step(Protocol):
    """Settles due things of one kind, one at a time."""

    async def settle(self, work: UnitOfWork, now: datetime) -> list[Conversation | Together] | None:
        """Take the one that has been due longest; returns where something is to be said, None if nothing was due."""
        ...

    async def put_off(self, work: UnitOfWork, until: datetime, now: datetime) -> None:
        """Make the one that has been due longest due at that later moment."""
        ...


async def settle_all(store: Store, delivery: Delivery, now: datetime, step: Step) -> int:
    """Settle all that is due, each in its own unit of work, and say what came of it."""

    async def settle_one() -> list[Conversation | Together] | None:
        async with store.begin() as work:
            places = await step.settle(work, now)
            if places is not None:
                await work.commit()
            return places

    async def put_off_one() -> list[Conversation | Together] | None:
        async with store.begin() as work:
            await step.put_off(work, now + PUT_OFF, now)
            await work.commit()
            return []

    settled = 0
    told: list[Conversation | Together] = []
    while True:
        try:
            places = await until_settled(settle_one)
        except (ConflictError, StoreUnavailableError):
            # Nothing is wrong with what is due: the store is away, or too busy.
            raise
        except Exception:
            logger.exception("something due could not be settled")
            places = await until_settled(put_off_one)
        if places is None:
            break
        settled += 1
        told += places
    await delivery.deliver_all(told)
    return settled
