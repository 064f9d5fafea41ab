"""What somebody wants who begins a meeting in words: with whom, about what, when and how long."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Language
from bot.expertise.when import Moment, Unclear, Window, read_length, read_moment, read_window

_ABOUT = re.compile(r"\s+(?:over|rond|inzake|about|regarding|concerning)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[,;&+]|\b(?:en|and)\b)\s*(?:(?:met|with|ook|also)\s+)?", re.IGNORECASE)
_LENGTH = re.compile(
    r"\s*[,(]?\s*\b(?:(?:voor|van|for|gedurende|of)\s+)?(?P<length>"
    r"(?:an?\s+hour\s+and\s+a\s+half|one\s+and\s+a\s+half\s+hours?|half\s+an\s+hour|an\s+hour"
    r"|anderhalf\s+uur|(?:een\s+)?half\s*uur(?:tje)?|(?:een\s+)?uurtje|een\s+uur|een\s+kwartier|drie\s*kwartier"
    r"|(?:\d{1,3}(?:[.,]5)?|een|twee|drie|vier|one|two|three|four)\s*(?:minuten|min|uur|uren|minutes|hours?)"
    r"))\b(?:\s+(?:lang|long))?\)?",
    re.IGNORECASE,
)
_BEFORE_AN_HOUR = frozenset(["om", "na", "vanaf", "tot", "over", "at", "after", "from", "until", "in"])
"""`om 14 uur` is no length."""
_AROUND = " ,.;:!?-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """As they said it."""

    names: tuple[str, ...]
    about: str
    length: timedelta | None = None
    when: Window | Moment | Unclear | None = None


def read_wanted(words: str, *, language: Language, now: datetime, zone: ZoneInfo) -> Wanted:
    """`@Bram en Carla over ENSIA volgende week, anderhalf uur`: each part where it may stand."""
    rest, length = _without_length(words, language)
    who, *about = _ABOUT.split(rest, maxsplit=1)
    subject = about[0] if about else ""
    subject, when = _without_time(subject, language, now, zone)
    if when is None:
        who, when = _without_time(who, language, now, zone)
    names = tuple(name for name in map(_bare, _BETWEEN.split(who)) if name)
    return Wanted(names=names, about=_bare(subject), length=length, when=when)


def _bare(words: str) -> str:
    return " ".join(words.split()).strip(_AROUND)


def _without_length(words: str, language: Language) -> tuple[str, timedelta | None]:
    for found in _LENGTH.finditer(words):
        before = words[: found.start("length")].rstrip().rpartition(" ")[2].casefold()
        length = read_length(found["length"], language)
        if length is not None and before not in _BEFORE_AN_HOUR:
            return f"{words[: found.start()]} {words[found.end() :]}".strip(), length
    return words, None


def _without_time(
    words: str, language: Language, now: datetime, zone: ZoneInfo
) -> tuple[str, Window | Moment | Unclear | None]:
    if not words:
        return words, None
    moment = read_moment(words, language=language, now=now, zone=zone)
    if isinstance(moment, Moment):
        return moment.rest, moment
    window = read_window(words, language=language, now=now, zone=zone)
    if window is not None:
        return window.rest, window
    return words, moment
