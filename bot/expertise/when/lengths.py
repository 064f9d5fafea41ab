"""How long something takes, and how long before it somebody wants to be told."""

import re
from datetime import timedelta

from bot.domain.people import Language

_LENGTH = re.compile(r"(\d{1,4}|een|one|a|an)\s+(minu|uur|uren|hour|dag|day)\w{0,6}")
_UNITS = {"minu": 1, "uur": 60, "uren": 60, "hour": 60, "dag": 1440, "day": 1440}
_LONGEST = 200


def read_length(text: str, language: Language) -> timedelta | None:
    """`anderhalf uur`, `90 minutes`. None: not understood, or nothing at all."""
    found = _LENGTH.search(text[:_LONGEST].lower())
    return None if found is None else _length(found)


def read_befores(text: str, language: Language) -> tuple[timedelta, ...] | None:
    """`een dag en een uur van tevoren`; nothing at all for `geen`. None: not understood."""
    words = text[:_LONGEST].lower().strip(" .!")
    if words in {"geen", "none"}:
        return ()
    return tuple(_length(found) for found in _LENGTH.finditer(words)) or None


def _length(found: re.Match[str]) -> timedelta:
    return timedelta(minutes=(int(found[1]) if found[1].isdigit() else 1) * _UNITS[found[2]])
