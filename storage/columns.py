"""Column types that say the same on both databases, and refuse what has no meaning.

`dialect` is an argument because SQLAlchemy calls them with it.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

from bot.errors import NaiveInstantError

Shape = TypeVar("Shape")

Sequence = BigInteger().with_variant(Integer(), "sqlite")
"""A key that only rises. SQLite counts by itself in plain integers only."""


def instant(value: datetime) -> datetime:
    """The same instant in UTC. Raises NaiveInstantError."""
    if value.utcoffset() is None:
        raise NaiveInstantError(f"{value.isoformat()} has no time zone")
    return value.astimezone(UTC)


def storable(text: str) -> str:
    """The text as both databases take it: PostgreSQL knows no NUL, and half a surrogate pair is no character."""
    text = text.replace("\0", "")
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


class Instant(TypeDecorator[datetime]):
    """An instant to the microsecond: aware going in, UTC coming out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse what names no instant; SQLite keeps no zone, so UTC is implied there."""
        if value is None:
            return None
        return instant(value).replace(tzinfo=None) if dialect.name == "sqlite" else instant(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None]:
        """One call for each value, because an answer has thousands; SQLite answers in text without a zone."""
        return _from_text if dialect.name == "sqlite" else _in_utc


def _from_text(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(f"{text}+00:00")


def _in_utc(value: datetime | None) -> datetime | None:
    """PostgreSQL answers in the zone of its session."""
    return None if value is None else value.astimezone(UTC)


class Words(TypeDecorator[str]):
    """Text that came from people or platforms."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Also applied to what is compared with it, so that a key is found again."""
        return None if value is None else storable(value)


def _same(value: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    return value


class Json(TypeDecorator[Any]):
    """A value of our own shape, as JSON in ASCII, so that nothing in it is foreign to either database.

    `keep`: how many values already read are kept for the next row that says the same. They have to be immutable.
    """

    impl = Text
    cache_ok = True

    def __init__(
        self,
        write: Callable[[Any], object] = _same,
        read: Callable[[Any], object] = _same,
        *,
        keep: int = 0,
    ) -> None:
        super().__init__()
        self.write = write
        self.read = read
        self.keep = keep
        self._read_text = lru_cache(maxsize=keep)(self._parse) if keep else self._parse

    def _parse(self, text: str) -> object:
        return self.read(json.loads(text))

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:
        """None stays NULL."""
        return None if value is None else json.dumps(self.write(value), separators=(",", ":"))

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], object]:
        """NULL stays None. Straight from the driver's text: `process_result_value` would be a call more for each."""
        read = self._read_text
        return lambda value: None if value is None else read(value)
