"""The organisations that Bondje ships with, put into a store that has none."""

from bot.ports import Store
from bot.reference.organisations import load_organisations
from bot.retrying import until_settled


async def seed(store: Store) -> bool:
    """Fill an empty collection of organisations, once and whole. False: there were some already."""

    async def fill() -> bool:
        async with store.begin() as work:
            if await work.organisations.version():
                return False
            await work.organisations.save_all(load_organisations())
            await work.commit()
            return True

    return await until_settled(fill)
