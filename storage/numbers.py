"""Numbers that rise with every change of something, so that what was derived from it can be kept until then."""

from sqlalchemy import select, update

from storage.tables import versions
from storage.transaction import Transaction


async def raise_version(name: str, transaction: Transaction) -> None:
    await transaction.add(versions, {"name": name, "number": 0})
    await transaction.run(update(versions).where(versions.c.name == name).values(number=versions.c.number + 1))


async def find_version(name: str, transaction: Transaction) -> int:
    """All are read at once, for every turn asks for each of them."""

    async def read() -> dict[str, int]:
        return {row.name: row.number for row in await transaction.all(select(versions))}

    return (await transaction.once(versions, "all", read)).get(name, 0)
