"""Whether another process works on the same PostgreSQL database: each of its connections says that it is there.

By locks of a session, which the server lets go of when the session ends, however it ends.
"""

from sqlalchemy import text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import ConflictError

_LOCK = 6_611_207_835
"""Any number will do, as long as nobody else uses it in that database."""
_PATIENCE = "2s"
"""The session of a process that was killed may last a moment longer than the process."""


def be_there(connection: DBAPIConnection, record: object) -> None:  # noqa: ARG001 - the shape of the event
    """Shared with all others. Waits as long as one of them has to be alone."""
    cursor = connection.cursor()
    cursor.execute(f"SELECT pg_advisory_lock_shared({_LOCK})")
    cursor.close()
    connection.commit()


async def keep_others_out(connection: AsyncConnection) -> bool:
    """False when somebody else is there already. Lasts until `let_others_in`, or the session ends."""
    try:
        async with connection.begin():
            await connection.execute(text(f"SET LOCAL lock_timeout = '{_PATIENCE}'"))
            await connection.execute(text(f"SELECT pg_advisory_lock({_LOCK})"))
    except ConflictError:
        return False
    return True


async def let_others_in(connection: AsyncConnection) -> None:
    """And stay there."""
    async with connection.begin():
        await connection.execute(text(f"SELECT pg_advisory_unlock({_LOCK})"))
