"""Looks into what Slack sent, which may be anything."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

Payload = Mapping[str, object]

_ID = re.compile(r"[A-Za-z0-9_-]{1,60}")
_OLDEST = datetime(2013, 1, 1, tzinfo=UTC)
"""There was no Slack before."""
_DEEPEST = 12


def at(payload: object, *path: str) -> object:
    """What is there; None when nothing is."""
    for name in path:
        if not isinstance(payload, Mapping):
            return None
        payload = payload.get(name)
    return payload


def text_at(payload: object, *path: str) -> str:
    """The words there, or none."""
    found = at(payload, *path)
    return found if isinstance(found, str) else ""


def id_at(payload: object, *path: str) -> str:
    """An id, or nothing: whatever else stands there would not be one for Slack either."""
    found = text_at(payload, *path)
    return found if _ID.fullmatch(found) else ""


def is_set(payload: object, *path: str) -> bool:
    """In a slash command everything is text."""
    return at(payload, *path) in (True, "true")


def all_at(payload: object, *path: str) -> tuple[object, ...]:
    """The things in the list there."""
    found = at(payload, *path)
    return tuple(found) if isinstance(found, list) else ()


def instant_of(stamp: object, now: datetime) -> datetime:
    """The instant that Slack wrote as seconds with a dot in them; now, when it did not."""
    try:
        instant = datetime.fromtimestamp(float(str(stamp)), UTC)
    except (ValueError, OverflowError, OSError):
        return now
    return instant if instant >= _OLDEST else now


def words_in(blocks: object, depth: int = 0) -> Iterator[str]:
    """The words of a message that has them in blocks or attachments only, in their order."""
    if depth > _DEEPEST:
        return
    if isinstance(blocks, list):
        for block in blocks:
            yield from words_in(block, depth + 1)
    elif isinstance(blocks, Mapping):
        for name in ("title", "pretext", "text", "fields", "elements", "blocks"):
            found = blocks.get(name)
            if isinstance(found, str):
                yield found
            else:
                yield from words_in(found, depth + 1)
