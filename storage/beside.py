"""A small engine on the same database, for a library that keeps rows of its own there.

It has a connection of its own: the units of work have their one to themselves, and this library begins and ends its
transactions as it likes. They are short, and meet no row of ours.
"""

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from storage import sqlite
from storage.addresses import read_address
from storage.failures import translate


def open_beside(address: str) -> AsyncEngine:
    """Nothing is touched yet; whoever opens it disposes of it. Its errors are ours."""
    url = read_address(address)
    is_sqlite = url.get_backend_name() == "sqlite"
    defaults = {} if is_sqlite or "connect_timeout" in url.query else {"connect_timeout": 10}
    engine = create_async_engine(
        url,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=10,
        pool_pre_ping=not is_sqlite,
        connect_args=defaults,
        hide_parameters=True,
    )
    if is_sqlite:
        sqlite.prepare_connections(engine.sync_engine)
    event.listen(engine.sync_engine, "handle_error", translate)
    return engine
