"""From a text to terms. Linear in its length, and never more than a page of it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.domain.people import Language
from bot.expertise.when.terms import Kind, Meaning, Term, Vocabulary, meaning

LONGEST = 600
"""More characters than this are not read."""
_MOST_WORDS_IN_ONE = 5
_MINUTES = 60
_HOURS_A_DAY = 24
_MIDDAY = 12
_LAST_GUESSED = 6
"""Nobody meets at three in the night: hours until this one are in the afternoon."""

_PIECE = re.compile(
    r"""
    (?P<date>\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2})(?!\d))
    |(?P<clock>(?<!\d)\d{1,2}[:.]\d{2}(?!\d)(?:\s?(?:uur|u|h|hrs)\b)?(?:\s?[ap]\.?m\b\.?)?)
    |(?P<spelled>\d{1,2}\s?[uh]\s?\d{2}(?!\d))
    |(?P<hour>\d{1,2}(?:[uh]\b|\s?[ap]\.?m\b\.?))
    |(?P<decimal>\d{1,2}[.,]\d{1,2}(?=\s?(?:uur|uren|u\b|hour|hr|h\b)))
    |(?P<short>\d{1,2}[-/]\d{1,2}(?![\d:.]|\s?[ap]\.?m\b|[uh]\b))
    |(?P<ordinal>\d{1,2}(?:ste|de|e|st|nd|rd|th)\b)
    |(?P<number>\d+)
    |(?P<word>t/m|en/of|and/or|t\.e\.m\.|a\.s\.|i\.v\.m\.|['’]s\b|[^\W\d_]+(?:['’][^\W\d_]+)*)
    |(?P<dash>[-–—])
    |(?P<sign>[^\w\s]|_)
    """,
    re.VERBOSE,
)
_CLOCK = re.compile(r"(\d{1,2})(?:\s?[:.uh]\s?(\d{2}))?")
_SIGNS = {",": Kind.COMMA, ";": Kind.STOP, ".": Kind.STOP, "?": Kind.STOP, "!": Kind.STOP, "/": Kind.OR, "&": Kind.AND}
_IGNORED = "\"'()[]“”‘’:*~<>_"


def read(text: str, language: Language) -> list[Term]:
    """Every term, in the order of the text. A word of the language itself goes before one of another."""
    words = _vocabulary(language)
    found = list(_PIECE.finditer(text[:LONGEST].replace("\n", ";")))
    terms: list[Term] = []
    at = 0
    while at < len(found):
        count, meanings = _longest(found[at : at + _MOST_WORDS_IN_ONE], words)
        if count == 0:
            _, following = _longest(found[at + 1 : at + 2], words)
            count, meanings = 1, _figures(found[at], following[0][0] if following else None)
        start, end = found[at].start(), found[at + count - 1].end()
        terms.extend(Term(kind, number, name, start, end) for kind, number, name in meanings)
        at += count
    return terms


@cache
def _vocabulary(language: Language) -> Vocabulary:
    from bot.expertise.when.dutch import dutch  # noqa: PLC0415 - many a start reads no time
    from bot.expertise.when.english import english  # noqa: PLC0415 - the same

    return english() | dutch() if language is Language.DUTCH else dutch() | english()


def _longest(pieces: Sequence[re.Match[str]], words: Vocabulary) -> tuple[int, tuple[Meaning, ...]]:
    named = [piece[0].lower().replace("’", "'") for piece in pieces]
    for count in range(len(named), 0, -1):
        meanings = words.get(" ".join(named[:count]))
        if meanings is not None:
            return count, meanings
    return 0, ()


def _figures(piece: re.Match[str], following: Kind | None) -> tuple[Meaning, ...]:
    text = piece[0].lower()
    match piece.lastgroup:
        case "date":
            return (meaning(Kind.DAY, -1, text),)
        case "clock" | "hour" | "spelled":
            return (_clock(text),)
        case "decimal":
            whole, _, part = text.replace(",", ".").partition(".")
            return (meaning(Kind.DECIMAL, round(float(f"{whole}.{part}") * _MINUTES)),)
        case "short":
            return tuple(_short(text, following))
        case "ordinal":
            return (meaning(Kind.ORDINAL, int(re.match(r"\d+", text)[0])),)  # type: ignore[index]
        case "number":
            return (meaning(Kind.NUMBER, int(text)) if len(text) < 5 else meaning(Kind.UNKNOWN),)  # noqa: PLR2004
        case "dash":
            return (meaning(Kind.DASH),)
        case "sign":
            return (meaning(Kind.FILLER if text in _IGNORED else _SIGNS.get(text, Kind.UNKNOWN)),)
        case _:
            return (meaning(Kind.UNKNOWN),)


def _clock(text: str) -> Meaning:
    found = _CLOCK.match(text)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    exact = text.startswith("0") or hour > _MIDDAY or hour == 0
    if found and (mark := re.search(r"([ap])\.?m", text[found.end() :])):
        if not 1 <= hour <= _MIDDAY:
            return meaning(Kind.UNKNOWN)
        hour, exact = hour % _MIDDAY + _MIDDAY * (mark[1] == "p"), True
    minutes = hour * _MINUTES + minute
    if minute >= _MINUTES or minutes > _HOURS_A_DAY * _MINUTES:
        return meaning(Kind.UNKNOWN)
    return meaning(Kind.CLOCK, minutes, "exact" if exact else "")


def _short(text: str, following: Kind | None) -> Iterator[Meaning]:
    """`3/12` is a day; `9-17` and `10-12 uur` are hours, and `3-12 december` are days."""
    mark = "/" if "/" in text else "-"
    one, other = map(int, text.split(mark))
    is_day = 1 <= one <= 31 and 1 <= other <= 12  # noqa: PLR2004 - days and months
    if mark == "/" or (is_day and following not in {Kind.HOURS, Kind.MONTH}):
        yield meaning(Kind.DAY, -1, text)
        return
    yield meaning(Kind.NUMBER, one)
    yield meaning(Kind.DASH)
    yield meaning(Kind.NUMBER, other)


def assumed(minutes: int) -> int:
    """The hour of the working day that is meant by one without a part of the day."""
    is_early = minutes < (_LAST_GUESSED + 1) * _MINUTES
    return minutes + _MIDDAY * _MINUTES if is_early else minutes
