"""Several people named in one breath: `1 en 3`, `2 t/m 4`, `Bram, Cor en nummer 5`, `allemaal`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.wording.naming import number_in

_BETWEEN = re.compile(r"\s*[,;&+]\s*(?:(?:en|and|ook|also)\s+)?|\s+(?:en|and)\s+(?:(?:ook|also)\s+)?", re.IGNORECASE)
_RANGE = re.compile(r"\b(\d{1,3})\s*(?:-|–|t/m|tm|tot en met|tot|through|to)\s*(\d{1,3})\b", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:de\s+|the\s+)?(?:nummers?|nrs?|numbers?|no)\.?\s+(?=#?\d)", re.IGNORECASE)
_BARE_NUMBERS = re.compile(r"#?\d+(?:\s+#?\d+)+")
_ALL = re.compile(
    r"(?:ze\s+|deze\s+|them\s+|these\s+)?(?:allemaal|alle(?:\s+(?:twee|drie|vier|vijf|\d))?|alles|allebei|iedereen"
    r"|all(?:\s+of\s+(?:them|these))?|all\s+(?:two|three|four|five|\d)|both(?:\s+of\s+them)?|everybody|everyone)"
    r"|(?:deze|die)\s+mensen|(?:these|those)\s+people|ze|hen|them|these",
    re.IGNORECASE,
)
_THIS_ONE = re.compile(
    r"(?:iemand|hem|haar|die|deze)?(?:\s*(?:persoon|deelnemer))?|(?:him|her|this|that|somebody)?(?:\s*(?:one|person|member))?",
    re.IGNORECASE,
)
_AROUND = " ,.;:!?"
_FURTHEST = 20
"""Of a range: no list is longer, and one number too many says as much as a hundred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """As they said it, in their order and each once."""

    numbers: tuple[int, ...] = ()
    """One that is too long for any list is 0."""
    names: tuple[str, ...] = ()
    is_all: bool = False
    """Everybody who was shown."""


def read_whom(words: str) -> Whom:
    """Whom these words name; nobody, where they only point at somebody: `hem`, `deze persoon`."""
    said = words.strip(_AROUND)
    if _THIS_ONE.fullmatch(said):
        return Whom()
    if _ALL.fullmatch(said):
        return Whom(is_all=True)
    parts = list(_parts(_RANGE.sub(_listed, _NUMBERED.sub("", said))))
    numbers = [number for part in parts if (number := number_in(part)) is not None]
    names = [part for part in parts if number_in(part) is None]
    return Whom(numbers=tuple(dict.fromkeys(numbers)), names=tuple(dict.fromkeys(names)))


def _parts(words: str) -> Iterator[str]:
    for part in _BETWEEN.split(words):
        bare = part.strip(_AROUND)
        if _BARE_NUMBERS.fullmatch(bare):
            yield from bare.split()
        elif bare.strip("#@").strip():
            yield bare


def _listed(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    return ", ".join(str(number) for number in range(first, min(last, first + _FURTHEST) + 1)) or found[0]
