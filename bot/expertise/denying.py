"""What people say they do not do: `wij doen niets aan ENSIA`."""

import re
from collections.abc import Iterable

_FIRST_CLAUSE = re.compile(r"(?:(?![,;:(.]|\s[-–—]\s|\b(?:maar|but|en|and)\b).)*", re.IGNORECASE | re.DOTALL)
_NEGATION = re.compile(
    r"(?<![-\w])(?:geen|niets|niks|nooit|no(?!\s+code)|not|never|nothing|\w+n't"
    r"|niet(?!\s+(?:\w+\s+)?(?:klaar|live|af|gereed)))(?![-\w])",
    re.IGNORECASE,
)
"""`nog niet klaar` tells how far somebody is with it; any other denial tells that they are not."""

_BEFORE_DENIED = re.compile(
    r"(?:[,;]? ?\b(?:maar|but|en|and|of|or|wel) )?(?<![\w-])"
    r"(?:niet|geen|behalve|uitgezonderd|zonder|not|no|except|excluding|without)"
    r"(?: (?:over|met|aan|bij|voor|in|van|de|het|een|on|with|about|the|an?|any|for))*[ ]$",
    re.IGNORECASE,
)


def denies(line: str) -> bool:
    """Whether the first thing that is said is that something is not so."""
    clause = _FIRST_CLAUSE.match(line)
    return clause is not None and _NEGATION.search(clause[0]) is not None


def is_denied(text: str, start: int) -> bool:
    """Whether what begins there is named as what is not meant: `privacy, maar niet met [AI]`."""
    return _BEFORE_DENIED.search(text, 0, start) is not None


def without_denied(text: str, spans: Iterable[tuple[int, int]]) -> tuple[str, tuple[str, ...]]:
    """The text without those of the spans that are denied, and the words of these. The spans do not overlap."""
    left: list[str] = []
    denied: list[str] = []
    done = 0
    for start, end in sorted(spans):
        before = _BEFORE_DENIED.search(text, done, start)
        if before is not None:
            left.append(text[done : before.start()])
            denied.append(text[start:end])
            done = end
    left.append(text[done:])
    return " ".join(" ".join(left).split()).strip(" ,;:-"), tuple(denied)
