"""How a person writes a length of time or an instant: `+2h30m`, `2027-01-18T09:00+01:00`."""

import re
from datetime import UTC, datetime, timedelta, tzinfo

FARTHEST = timedelta(days=3660)
"""Ten years: everything due in between is gone through."""
_UNITS = {"w": "weeks", "d": "days", "h": "hours", "u": "hours", "m": "minutes", "s": "seconds"}
_PART = re.compile(r"(\d{1,6})\s*([wdhums])", re.IGNORECASE | re.ASCII)
_LENGTH = re.compile(rf"(?:{_PART.pattern}\s*)+", re.IGNORECASE | re.ASCII)


def read_length(text: str) -> timedelta | None:
    """`2h`, `3d`, `1w`, `90m`, `2h30m` (`u` is an hour in Dutch). None: not a length, or more than ten years."""
    if not _LENGTH.fullmatch(text.strip()):
        return None
    length = timedelta()
    for amount, unit in _PART.findall(text):
        length += timedelta(**{_UNITS[unit.lower()]: int(amount)})
    return length if length <= FARTHEST else None


def read_instant(text: str, zone: tzinfo) -> datetime | None:
    """An instant as ISO 8601, in that zone if it names none. None: not an instant."""
    try:
        read = datetime.fromisoformat(text.strip())
        return (read if read.tzinfo else read.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
