"""Which version of the schema there is, without loading what could change it."""

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

NEWEST = "0013"
"""The last of the migrations. A test compares."""


async def current_version(connection: AsyncConnection) -> str | None:
    """The version of the schema there; None: empty."""
    return await connection.run_sync(_current)


def _current(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
