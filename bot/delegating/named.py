"""What somebody writes for a seat: who has it, and who stands in."""

import re
from dataclasses import dataclass

_BETWEEN = re.compile(r"\s*(?:[,;/\n]|\ben\b|\band\b)\s*", re.IGNORECASE)
_STANDS_IN = re.compile(
    r"^(?:met\s+|with\s+)?(?:als\s+)?(?:reserve|vervanger|plaatsvervanger|vervangt|stand-?in|deputy|substitute|backup)"
    r"\b[\s:]*(?:is\s+)?|\s*\((?:reserve|vervanger|plaatsvervanger|stand-?in|deputy|substitute|backup)\)\s*$",
    re.IGNORECASE,
)
_OPEN = frozenset(
    {
        *("nog te bepalen", "nog niet bekend", "onbekend", "volgt", "volgt nog", "weet ik nog niet", "ntb", "niemand"),
        *("to be decided", "to be determined", "not known yet", "unknown", "tbd", "nobody", "nobody yet", "?", "-"),
    }
)
MOST_NAMED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One name in a seat."""

    words: str
    stands_in: bool = False


def read_seat(words: str) -> tuple[Named, ...]:
    """In the order in which they were named: of more than one, the others stand in. Empty: not known yet."""
    if is_open(words):
        return ()
    found: list[Named] = []
    for part in _BETWEEN.split(words.strip()):
        name = _STANDS_IN.sub("", part).strip()
        if name and not is_open(name):
            found.append(Named(words=name, stands_in=bool(found) or name != part.strip()))
    return tuple(found[:MOST_NAMED])


def is_open(words: str) -> bool:
    """Whether they say that it is still to be decided."""
    return words.strip().strip(".!").casefold() in _OPEN
