"""What somebody may do in a room. Whoever made one of a newer version may do all, and nio takes them for nobody."""

from collections.abc import Iterable, Mapping
from typing import Any

from adapters.matrix.heard import Payload

ALL = 2**53
"""More than any level that can be given."""
_WITHOUT_LEVELS = 100
_BEFORE_CREATORS = frozenset(map(str, range(1, 12)))


def power_of(user: str, state: Iterable[Payload]) -> int:
    """Their level, from the state of a room."""
    by_type: dict[Any, Payload] = {event.get("type"): event for event in state if event.get("state_key") == ""}
    create, levels = by_type.get("m.room.create", {}), by_type.get("m.room.power_levels")
    made = _content(create)
    if user in {create.get("sender"), *(made.get("additional_creators") or ())}:
        if str(made.get("room_version", "1")) not in _BEFORE_CREATORS:
            return ALL
        if levels is None:
            return _WITHOUT_LEVELS
    given = _content(levels or {})
    return _level((given.get("users") or {}).get(user, given.get("users_default", 0)))


def _content(event: Payload) -> Mapping[str, Any]:
    return event.get("content") or {}


def _level(value: object) -> int:
    """Old rooms have them as words too."""
    try:
        return int(value)  # type: ignore[call-overload,no-any-return] # what is no number is caught
    except (TypeError, ValueError):
        return 0
