"""Text becomes commands, by the table of `bot.grammar`."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.commands.agenda import Bring
from bot.commands.peers import AskPeers
from bot.commands.profile import (
    AddInvolvement,
    DescribeMe,
    RemoveInvolvement,
    SetName,
    SetOrganisation,
    SetRoles,
    SetSpokenLanguages,
    SetWorkingWeek,
)
from bot.commands.talking import Greet, SayGoodbye, Thank
from bot.domain.enquiries import Need
from bot.domain.people import Language, Stance
from bot.expertise.denying import denies
from bot.expertise.self_descriptions import begins_with_role
from bot.grammar import GRAMMAR
from bot.grammar.rows import Row
from bot.patterns import compiled, first_words
from bot.replies import Command

LONGEST = 600
"""A longer text is not read as a command, unless it is a list of what is brought; it may be an answer in a form."""

_PUNCTUATION = " \n?!.,;:"
_GREETING = re.compile(
    r"(?:(?:hoi|hallo|hé|hey|hi|hello|dag|beste|dear|goede(?:morgen|middag|navond|ndag)|goeiemorgen"
    r"|good (?:morning|afternoon|evening))[\s,!:.]++)?+(?:@?bondje[\s,!:.]++)?+",
    re.IGNORECASE,
)
_COURTESIES = (
    *("alsjeblieft", "alstublieft", "a.u.b", "aub", "svp", "graag", "alvast bedankt", "bedankt", "dankjewel"),
    *("please", "thanks", "thank you", "thanks in advance"),
)
_SENTENCE = r"[.;!?\n]+\s+"
_CLAUSE = (
    r"\s*,?\s+(?:en|and)\s+(?=(?:ik|wij|we|i|i'm|werk|kan|zoek|work|can|need|looking)\s)"
    r"|\s*,\s+(?=(?:ik|wij|we|i|i'm)\s|werk\s+(?:aan|met)\s|kan\s+helpen|zoek\s+hulp|work\s+on\s|can\s+help|need\s+help)"
)
_JOINT = re.compile(rf"(?P<sentence>{_SENTENCE})|{_CLAUSE}", re.IGNORECASE)
_ANY_WORDS = "{...}"
_AND = re.compile(r"^(?:en|and|maar|but|oh|ok|oké|dus|so)[\s,]+", re.IGNORECASE)
_BARE_VERB = re.compile(r"(werk|kan|zoek|work|can|need|looking)\b", re.IGNORECASE)
_SUBJECT = {"werk": "ik", "kan": "ik", "zoek": "ik", "work": "I", "can": "I", "need": "I", "looking": "I'm"}
_SMALL_TALK = (Greet, SayGoodbye, Thank)
_ASKING = re.compile(
    r"(?:wie|wat|waar|welke?|wanneer|hoe|is|zijn|heeft|kan|who|what|where|which|when|how|is|are|does|has|can)\b",
    re.IGNORECASE,
)
_WHO_ELSE = re.compile(
    r"(?:\s*[,.;!?]+\s*|\s+)(?:(?:en|and|maar|but)\s+)?"
    r"(?:wie(?:\s+(?:er|nog|meer|ook|wel|anders|doet|doen|heeft|hebben|is|zijn|werkt|werken|dit|dat|daar|hier|mee|aan"
    r"|bezig|gedaan|dat|hetzelfde))+"
    r"|who(?:\s+(?:else|also|does|do|is|has|have|works|this|that|it|on|with|too|done|the|same|busy))+)$",
    re.IGNORECASE,
)
_TOGETHER = (
    *(DescribeMe, AddInvolvement, SetRoles, SetOrganisation, SetName, SetSpokenLanguages, SetWorkingWeek),
    *(AskPeers, *_SMALL_TALK),
)
"""What may be said in one breath; anything else is only done when it is all that is said."""


_DESCRIBING = next(row for row in GRAMMAR if row.command is DescribeMe)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a text was read as."""

    commands: tuple[Command, ...] = ()
    language: Language | None = None
    """The language whose words it used, where only one of them would do."""
    rows: tuple[Row, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was read."""
        return bool(self.commands)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    row: Row
    language: Language
    command: Command
    captured: int
    """How many characters were not words of the pattern: the fewer, the surer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A sentence or clause of a line, by its place there."""

    start: int
    end: int
    begins_sentence: bool


def read(text: str) -> Reading:
    """Read what somebody typed. Several sentences about oneself are several commands; anything unknown is none."""
    if len(text) > 2 * LONGEST:
        return Reading()
    line = tidied(text)
    if not line or len(line) > LONGEST:
        return _brought(line)
    if (both := _asking_who_else(line)) is not None:
        return both
    parts = list(_parts(line))
    several = _read_parts(line, parts, is_question=text.rstrip().endswith("?")) if len(parts) > 1 else None
    # "Many thanks" is more than the courtesy at its end.
    return several or _read_one(line) or _read_one(_trimmed(text)) or _described(line, text)


def _asking_who_else(line: str) -> Reading | None:
    """`ik werk aan de BIO, wie nog meer?`: what they tell, and who tells the same."""
    tail = _WHO_ELSE.search(line)
    told = None if tail is None else read(line[: tail.start()])
    if not told or not isinstance(last := told.commands[-1], AddInvolvement | RemoveInvolvement):
        return None
    asked = AskPeers(topic=last.topics, need=Need.HELP if last.stance == Stance.SEEKS else Need.PEERS)
    return replace(told, commands=(*told.commands, asked))


def _brought(line: str) -> Reading:
    """What is brought to a meeting may be a whole list."""
    reading = _read_one(line) if line else Reading()
    return reading if all(isinstance(one, Bring) for one in reading.commands) else Reading()


def make_ready() -> None:
    """Compile every pattern now. Else the first to use one waits for it, and with them everybody who speaks then."""
    for patterns in _by_first_word().values():
        for _, _, pattern in patterns:
            compiled(pattern)


def tidied(text: str) -> str:
    """One line, straight apostrophes, without greeting before and courtesies or punctuation after."""
    line = _trimmed(text)
    while (courtesy := _courtesy(line)) is not None:
        line = line[: -len(courtesy)].rstrip(_PUNCTUATION)
    return line


def _trimmed(text: str) -> str:
    lines = (" ".join(line.replace("’", "'").replace("`", "'").split()) for line in text.splitlines())
    line = "\n ".join(filter(None, lines))
    greeting = _GREETING.match(line)
    if greeting and len(line[greeting.end() :].split(maxsplit=1)) > 1:
        line = line[greeting.end() :]
    return line.rstrip(_PUNCTUATION) or line


def _courtesy(line: str) -> str | None:
    words = line[-30:].casefold()
    return next((one for one in _COURTESIES if words.endswith((f" {one}", f",{one}"))), None)


def _parts(line: str) -> Iterator[_Part]:
    start, begins_sentence = 0, True
    for joint in _JOINT.finditer(line):
        if joint.start() > start:
            yield _Part(start=start, end=joint.start(), begins_sentence=begins_sentence)
        start, begins_sentence = joint.end(), joint["sentence"] is not None
    if start < len(line):
        yield _Part(start=start, end=len(line), begins_sentence=begins_sentence)


def _read_parts(line: str, parts: Sequence[_Part], *, is_question: bool) -> Reading | None:
    """Each part by itself. One that says nothing by itself may belong to the statement before it.

    None when a clause of a sentence cannot be read: then the sentence is better taken whole. So is a question that
    cannot be read after mere thanks.
    """
    read_so_far: list[tuple[_Part, Reading]] = []
    skipped = False
    for part in parts:
        said = line[part.start : part.end]
        reading = (
            _read_one(tidied(said))
            or _read_one(_AND.sub("", tidied(said), count=1))
            or _described(said, line[part.start : part.end + 1])
        )
        if reading.commands:
            read_so_far.append((part, reading))
            continue
        before, longer = _with_previous(line, part, read_so_far)
        if longer is not None:
            read_so_far[-1] = (before, longer)
        elif part.begins_sentence:
            skipped = True
        else:
            return None
    readings = [reading for _, reading in read_so_far]
    telling = [one for one in readings if not isinstance(one.commands[0], _SMALL_TALK)] or readings[:1]
    if not telling or (skipped and is_question and isinstance(telling[0].commands[0], _SMALL_TALK)):
        return None
    if (skipped or len(telling) > 1) and not all(isinstance(one.commands[0], _TOGETHER) for one in telling):
        return None
    return Reading(
        commands=tuple(command for one in telling for command in one.commands),
        language=next((one.language for one in telling if one.language), None),
        rows=tuple(row for one in telling for row in one.rows),
    )


def _with_previous(
    line: str, part: _Part, read_so_far: Sequence[tuple[_Part, Reading]]
) -> tuple[_Part, Reading | None]:
    """`ik werk aan de BIO` with `we zijn net begonnen` after it."""
    if not read_so_far or not isinstance(read_so_far[-1][1].commands[0], AddInvolvement):
        return part, None
    before = read_so_far[-1][0]
    both = _Part(start=before.start, end=part.end, begins_sentence=before.begins_sentence)
    reading = _read_one(tidied(line[both.start : both.end]))
    return both, reading if reading.commands and isinstance(reading.commands[0], AddInvolvement) else None


def _read_one(line: str) -> Reading:
    found = _matches(line) or _matches(_with_subject(line)) or _matches_of_any_beginning(line)
    matches = sorted(found, key=lambda match: match.captured)
    if not matches:
        return Reading()
    best = matches[0]
    languages = {match.language for match in matches if match.captured == best.captured}
    return Reading(commands=(best.command,), language=best.language if len(languages) == 1 else None, rows=(best.row,))


def _described(line: str, written: str) -> Reading:
    """`CISO, gemeente Dronten`: no verb, but it tells who somebody is, unless they ask for such a person."""
    if written.rstrip().endswith("?") or not begins_with_role(line):
        return Reading()
    return Reading(commands=(DescribeMe(words=line),), rows=(_DESCRIBING,))


def _with_subject(line: str) -> str:
    """`kan helpen met DPIA's`, as people go on after `ik werk aan ENSIA en`."""
    verb = _BARE_VERB.match(line)
    return f"{_SUBJECT[verb.group(1).lower()]} {line}" if verb else line


def _matches(line: str) -> list[_Match]:
    return _matching(line, _by_first_word().get(_first_word(line), ()))


def _matches_of_any_beginning(line: str) -> list[_Match]:
    """`ENSIA draait bij ons al`: the pattern does not begin with a word of its own."""
    return [] if _ASKING.match(line) else _matching(line, _by_first_word().get(_ANY_WORDS, ()))


def _matching(line: str, patterns: Sequence[tuple[Row, Language, str]]) -> list[_Match]:
    found = [match for row, language, pattern in patterns if (match := _match(line, row, language, pattern))]
    # What somebody says they do not do is never added.
    return [match for match in found if not isinstance(match.command, AddInvolvement) or not denies(line)]


def _first_word(line: str) -> str:
    return re.split(r"[\s,]", line, maxsplit=1)[0].lower()


def _match(line: str, row: Row, language: Language, pattern: str) -> _Match | None:
    found = compiled(pattern).fullmatch(f" {line}")
    if found is None:
        return None
    slots = {name: value.strip() for name, value in found.groupdict().items() if value}
    values = {name: value for name, value in slots.items() if not name.startswith("_")}
    whole = {row.whole: line} if row.whole else {}
    return _Match(
        row=row,
        language=language,
        command=row.command(**row.values, **values, **whole),
        captured=sum(map(len, slots.values())),
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
