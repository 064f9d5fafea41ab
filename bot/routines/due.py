"""What the routines over due rows have in common: take one, decide, store, say; then the next."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.messages import Conversation, Together
from bot.ports import Store, UnitOfWork
from bot.retrying import until_settled
from bot.routines.delivery import Delivery

Step = Callable[[UnitOfWork, datetime], Awaitable[list[Conversation | Together] | None]]
"""Takes one due thing and settles it; returns where something is to be said, or None when nothing was due."""


async def settle_all(store: Store, delivery: Delivery, now: datetime, step: Step) -> int:
    """Settle all that is due, each in its own unit of work, and say at once what came of it."""

    async def settle_one() -> list[Conversation | Together] | None:
        async with store.begin() as work:
            places = await step(work, now)
            if places is not None:
                await work.commit()
            return places

    settled = 0
    while (places := await until_settled(settle_one)) is not None:
        settled += 1
        for place in places:
            await delivery.deliver(place)
    return settled
