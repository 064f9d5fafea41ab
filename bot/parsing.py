"""Text becomes commands, by the grammar table of `bot.commands`."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.commands import GRAMMAR, AddInvolvement, DescribeMe, Row, SetOrganisation, SetRoles
from bot.domain.people import Language
from bot.patterns import compiled, first_words
from bot.replies import Command

LONGEST = 600
"""A longer text is not read as a command; it may still be an answer in a form."""

_GREETING = re.compile(
    r"^(?:hoi|hallo|hé|hey|hi|hello|dag|beste|dear)?[\s,!]*(?:@?bondje)?[\s,:!]+(?=\S+\s+\S)", re.IGNORECASE
)
_COURTESY = re.compile(r"[\s,]+(?:alsjeblieft|alstublieft|a\.?u\.?b\.?|svp|please|bedankt|thanks)$", re.IGNORECASE)
_JOINT = re.compile(
    r"\s*[.;!\n]\s+"
    r"|\s*,?\s+(?:en|and)\s+(?=(?:ik|wij|i|i'm|werk|kan|zoek|work|can|need|looking)\s)"
    r"|\s*,\s+(?=(?:ik|i|i'm)\s|werk\s+(?:aan|met)\s|kan\s+helpen|zoek\s+hulp|work\s+on\s|can\s+help|need\s+help)",
    re.IGNORECASE,
)
_BARE_VERB = re.compile(r"^(werk|kan|zoek|work|can|need|looking)\b", re.IGNORECASE)
_SUBJECT = {"werk": "ik", "kan": "ik", "zoek": "ik", "work": "I", "can": "I", "need": "I", "looking": "I'm"}
_ABOUT_ME = (DescribeMe, AddInvolvement, SetRoles, SetOrganisation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a text was read as."""

    commands: tuple[Command, ...] = ()
    language: Language | None = None
    """The language whose words it used, where only one of them would do."""
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    row: Row
    language: Language
    command: Command
    captured: int
    """How many characters were not words of the pattern: the fewer, the surer."""


def read(text: str) -> Reading:
    """Read what somebody typed. Several sentences about oneself are several commands; anything unknown is none."""
    line = tidied(text)
    if not line or len(line) > LONGEST:
        return Reading()
    parts = [_with_subject(part) for part in _JOINT.split(line) if part.strip()]
    if len(parts) > 1:
        several = [_read_one(tidied(part)) for part in parts]
        if all(isinstance(command, _ABOUT_ME) for reading in several for command in reading.commands or (None,)):
            return Reading(
                commands=tuple(command for reading in several for command in reading.commands),
                language=several[0].language,
                rows=tuple(row for reading in several for row in reading.rows),
            )
    return _read_one(line)


def tidied(text: str) -> str:
    """One line, straight apostrophes, without greeting before and courtesies or punctuation after."""
    line = " ".join(text.replace("’", "'").replace("`", "'").split()) if "\n" not in text else _lines(text)
    line = _GREETING.sub("", line, count=1)
    line = _COURTESY.sub("", line.rstrip(" ?!.,;:"))
    return line.rstrip(" ?!.,;:").strip()


def _lines(text: str) -> str:
    return "\n ".join(" ".join(line.replace("’", "'").split()) for line in text.splitlines() if line.strip())


def _with_subject(part: str) -> str:
    verb = _BARE_VERB.match(part.strip())
    return f"{_SUBJECT[verb.group(1).lower()]} {part.strip()}" if verb else part.strip()


def _read_one(line: str) -> Reading:
    matches = sorted(_matches(line), key=lambda match: match.captured)
    if not matches:
        return Reading()
    best = matches[0]
    languages = {match.language for match in matches if match.captured == best.captured}
    return Reading(commands=(best.command,), language=best.language if len(languages) == 1 else None, rows=(best.row,))


def _matches(line: str) -> Iterator[_Match]:
    first = re.split(r"[\s,]", line, maxsplit=1)[0].lower()
    for row, language, pattern in _by_first_word().get(first, ()):
        found = compiled(pattern).fullmatch(f" {line}")
        if found is None:
            continue
        values = {name: value.strip() for name, value in found.groupdict().items() if value and name[0] != "_"}
        whole = {row.whole: line} if row.whole else {}
        captured = sum(len(value) for value in found.groupdict().values() if value)
        yield _Match(
            row=row,
            language=language,
            command=row.command(**row.values, **values, **whole),
            captured=captured,
        )


@cache
def _by_first_word() -> dict[str, list[tuple[Row, Language, str]]]:
    table: dict[str, list[tuple[Row, Language, str]]] = defaultdict(list)
    for row in GRAMMAR:
        for language, patterns in ((Language.DUTCH, row.nl), (Language.ENGLISH, row.en)):
            for pattern in patterns:
                for word in first_words(pattern):
                    table[word].append((row, language, pattern))
    return dict(table)
