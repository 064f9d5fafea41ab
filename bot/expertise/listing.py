"""Lists as people write them: `ENSIA, BIO en datalekken`."""

import re
from collections.abc import Iterator, Sequence

from bot.expertise.words import Word, words_of

_SEPARATOR = re.compile(
    r"\s*[,;/|•·\n\r\t+&]+\s*|(?<!-)\s+(?:en|and|of|or|plus|alsook|evenals|alsmede)(?:\s+(?:ook|also|of|or))?\s+"
    r"|\s[-–—]\s|[.!?:]+(?:\s+|$)|[()\[\]]",
    re.IGNORECASE,
)

_TELLING = """
ik we wij i ons onze our my is zijn are was were heb hebben heeft have has met vooral met mainly especially maar but
want because omdat nu now nog still sinds since het it dat dit die this that which en daar voor samen together with
"""
_STARTS_A_REMARK = frozenset(_TELLING.split())
"""A part of a list that begins like this tells something; it is no topic of its own."""

Span = tuple[int, int]


def split_list(text: str, *, keep: Sequence[Span] = ()) -> Iterator[Span]:
    """The spans between separators; a separator within a span to keep does not count."""
    start = 0
    for match in _SEPARATOR.finditer(text):
        if any(first < match.end() and match.start() < last for first, last in keep):
            continue
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def is_remark(words: Sequence[Word]) -> bool:
    """Whether a part of a list tells something about the rest of it."""
    return bool(words) and words[0].folded in _STARTS_A_REMARK


def core_of(text: str, fillers: frozenset[str], *, may_end: frozenset[str] = frozenset()) -> tuple[Word, ...]:
    """The words of a text without the fillers at its beginning and its end, save those it may end in."""
    words = list(words_of(text))
    while words and words[0].folded in fillers:
        del words[0]
    while words and words[-1].folded in fillers - may_end:
        del words[-1]
    return tuple(words)
