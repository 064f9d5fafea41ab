"""What was not understood of a text, in the words of whoever wrote it."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from bot.domain.people import Language
from bot.expertise.when.items import Item, What
from bot.expertise.when.reading import LONGEST

Value = TypeVar("Value")
_OTHER_LANGUAGE = {Language.DUTCH: Language.ENGLISH, Language.ENGLISH: Language.DUTCH}
_TOO_MUCH = 200
_BETWEEN = frozenset({What.FILLER, What.YES})


def leftover(text: str, items: Iterable[Item], lost: Callable[[Item], bool]) -> str:
    """The words of the items that are lost, with the small words between them."""
    parts: list[tuple[int, int]] = []
    is_open = False
    for item in items:
        if lost(item):
            if is_open:
                parts[-1] = (parts[-1][0], item.end)
            else:
                parts.append((item.start, item.end))
            is_open = True
        elif item.what not in _BETWEEN:
            is_open = False
    if len(text) > LONGEST:
        parts.append((LONGEST, min(len(text), LONGEST + _TOO_MUCH)))
    return ", ".join(" ".join(text[start:end].split()) for start, end in parts if text[start:end].strip())


def best(language: Language, read: Callable[[Language], tuple[Value, int] | None]) -> Value | None:
    """What is read in one language, or in the other one when that leaves less."""
    try:
        found = read(language)
        if found is not None and found[1] == 0:
            return found[0]
        other = read(_OTHER_LANGUAGE[language])
    except OverflowError:
        return None  # The calendar ends with the year 9999.
    if found is None or (other is not None and other[0] is not None and other[1] < found[1]):
        return None if other is None else other[0]
    return found[0]


def unread(items: Iterable[Item]) -> int:
    """How much of it is in no language that is known here."""
    return sum(item.end - item.start for item in items if item.what in {What.UNKNOWN, What.DANGLING})
