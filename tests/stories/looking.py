"""A look into the database itself, for what is not to be there."""

from sqlalchemy import MetaData, select

from tests.stage import World


async def everything_kept(world: World) -> str:
    """Every cell of every table but the organisations', in lower case."""
    found = MetaData()
    async with world.store._engine.connect() as connection:
        await connection.run_sync(found.reflect)
        rows = [
            f"{table.name}: {tuple(row)!r}"
            for table in found.sorted_tables
            if not table.name.startswith("organisation")
            for row in (await connection.execute(select(table))).all()
        ]
    return "\n".join(rows).casefold()
