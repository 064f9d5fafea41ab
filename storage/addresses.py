"""Database addresses as people write them."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import ConfigurationError

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}


def read_address(text: str) -> URL:
    """The address with the driver we use, whatever driver it names. Raises ConfigurationError."""
    try:
        url = make_url(text.strip())
    except (ArgumentError, ValueError):
        # Not the text itself: it may hold a password.
        raise ConfigurationError(["the database address is not one: it looks like sqlite:///bondje.db"]) from None
    database = url.drivername.partition("+")[0].lower()
    if database not in _DRIVERS:
        raise ConfigurationError([f"the database address begins with {database}: only sqlite and postgresql are known"])
    return url.set(drivername=_DRIVERS[database])
