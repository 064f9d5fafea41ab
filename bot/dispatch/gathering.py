"""Several choices of one message, taken at once: ticked in a poll, or typed as `1, 3 en 4`, `1 t/m 3` or `allemaal`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields

from bot.commands import command_named
from bot.commands.meetings import TickMoments
from bot.commands.planning import RuleOut
from bot.handlers.registry import GATHERS
from bot.ports import OfferedChoice
from bot.replies import Command

_NUMBER = r"\d{1,2}"
_UP_TO = r"(?:-|–|t/m|tm|tot en met|through)"
_UP_TO_LOOSELY = rf"(?:{_UP_TO}|tot|to|until)"
_RANGE = rf"(?:van\s+|from\s+)?{_NUMBER}\s*{_UP_TO_LOOSELY}\s*{_NUMBER}"
_ITEM = rf"(?:{_NUMBER}\s*{_UP_TO}\s*{_NUMBER}|{_NUMBER})"
_AND = r"(?:\s*[,;+&/]\s*|\s+)(?:(?:en|and|of|or|ook|also)\s+)?"
_ITEMS = rf"{_ITEM}(?:{_AND}{_ITEM})*"
_SEVERAL = re.compile(_ITEMS)
_ONE_ITEM = re.compile(r"(\d{1,2})(?:\s*(?:-|–|t/m|tm|tot en met|through|tot|to|until)\s*(\d{1,2}))?")
_RANGE_ALONE = re.compile(_RANGE)
_OPENINGS = re.compile(
    r"(?:(?:ik\s+kan|i\s+can(?:\s+make)?|dan\s+kan\s+ik)\s+)?(?:(?:wel|alleen|allebei|only|just)\s+)?"
    r"(?:(?:op|om|on|at)\s+)?(?:(?:de\s+|the\s+)?(?:nummers?|nrs?|numbers?|keuzes?|opties?|options?|tijden|times)\.?\s+)?"
)
_ALL = re.compile(
    r"(?:alle|allemaal|alles|allebei|alle\s+(?:tijden|momenten|drie|vier|vijf)|(?:ik\s+kan\s+)?altijd|alles\s+(?:kan|past)(?:\s+mij)?"
    r"|ze\s+(?:kunnen|passen)\s+allemaal|(?:ik\s+kan\s+)?(?:op\s+)?(?:ze\s+)?(?:allemaal|alle\s+tijden)"
    r"|all(?:\s+of\s+(?:them|these|those|these\s+times))?|all\s+(?:times|suit(?:\s+me)?|work)|any(?:\s+of\s+(?:them|these))?"
    r"|everything|they\s+all\s+(?:suit|work)(?:\s+me)?|i\s+can\s+(?:do|make)\s+(?:all|any)(?:\s+of\s+them)?)"
)
_NONE = re.compile(
    r"(?:geen(?:\s+(?:enkele|ervan|van\s+(?:deze|die|alle|al\s+deze)(?:\s+(?:tijden|momenten))?|tijd|moment))?(?:\s+(?:tijd|moment))?"
    r"|(?:ik\s+kan\s+)?(?:op\s+)?geen\s+van\s+(?:deze|die)(?:\s+(?:tijden|momenten))?|niet\s+een|niks|niets(?:\s+past)?(?:\s+mij)?"
    r"|(?:ik\s+kan\s+)?(?:nooit|op\s+geen\s+enkele(?:\s+tijd)?)|(?:ik\s+kan\s+)?(?:dan\s+)?nergens"
    r"|none(?:\s+of\s+(?:them|these|those)(?:\s+times)?)?|none\s+(?:suits?(?:\s+me)?|work)|nothing(?:\s+suits(?:\s+me)?)?"
    r"|i\s+can(?:'t|not)\s+(?:do|make)\s+any(?:\s+of\s+(?:them|these|those)(?:\s+times)?)?|not\s+any\s+of\s+(?:them|these))"
)
_ALL_BUT = re.compile(
    r"(?:alle|allemaal|alles|alle\s+tijden|all|all\s+of\s+them|everything|any)\s+(?:behalve|maar\s+niet|except|but(?:\s+not)?)\s+"
    r"(?:(?:op|on)\s+)?(?:nummers?\s+|nrs?\.?\s+|numbers?\s+)?(?P<items>.+)"
)
_NOT = re.compile(
    r"(?:ik\s+)?(?:kan\s+niet|kan\s+alleen\s+niet|niet|behalve|(?:i\s+)?can(?:'t|not)(?:\s+(?:do|make))?|not|except)\s+"
    r"(?:(?:op|om|on|at)\s+)?(?:nummers?\s+|nrs?\.?\s+|numbers?\s+)?(?P<items>.+)"
)
_LONGEST = 80


def numbers_in(text: str) -> tuple[int, ...]:
    """More than one number and nothing else; or none."""
    words = _plain(text)
    bare = words[opening.end() :] if (opening := _OPENINGS.match(words)) else words
    found = _numbers(bare)
    return found if len(found) > 1 else ()


def gathered(numbers: Iterable[int], choices: Sequence[OfferedChoice]) -> Command | None:
    """The one command that these are together; None: they are not of a kind that goes together, or not there."""
    wanted = sorted(set(numbers))
    together = _together(choices)
    if not together or any(number not in together for number in wanted):
        return None
    return _of(together, wanted)


def gathered_in_words(text: str, choices: Sequence[OfferedChoice]) -> Command | None:
    """What `allemaal`, `geen`, `1 t/m 3` or `kan niet op 2` takes of what goes together. None: no such words."""
    together, words = _together(choices), _plain(text)
    if not together or not words:
        return None
    if _ALL.fullmatch(words):
        return _of(together, sorted(together))
    if _NONE.fullmatch(words):
        return _of(together, [])
    if (found := _ALL_BUT.fullmatch(words)) is not None and (but := _there(found["items"], together)):
        return _of(together, [number for number in together if number not in but])
    if (found := _NOT.fullmatch(words)) is not None and (out := _there(found["items"], together)):
        return _ruled_out(_of(together, out))
    bare = words[opening.end() :] if (opening := _OPENINGS.match(words)) else words
    return _of(together, there) if ((there := _there(bare, together)) and bare != words) or len(there) > 1 else None


def _ruled_out(command: Command) -> Command | None:
    if not isinstance(command, TickMoments):
        return None
    return RuleOut(**{part.name: getattr(command, part.name) for part in fields(RuleOut)})


def _together(choices: Sequence[OfferedChoice]) -> dict[int, OfferedChoice]:
    kinds = {kind.__name__ for kind in GATHERS}
    return {number: choice for number, choice in enumerate(choices, start=1) if choice.command in kinds}


def _of(together: dict[int, OfferedChoice], wanted: Sequence[int]) -> Command:
    kinds = {kind.__name__: several.__name__ for kind, several in GATHERS.items()}
    first = next(iter(together.values()))
    numbers_of_kind = ",".join(together[number].values["number"] for number in wanted)
    return command_named(kinds[first.command], {**first.values, "numbers": numbers_of_kind})


def _there(words: str, together: dict[int, OfferedChoice]) -> list[int]:
    numbers = sorted(set(_numbers(words)))
    return numbers if all(number in together for number in numbers) else []


def _numbers(words: str) -> tuple[int, ...]:
    """Also `1 t/m 3`. `1 tot 3` is that only by itself."""
    if not _SEVERAL.fullmatch(words) and not _RANGE_ALONE.fullmatch(words):
        return ()
    numbers: list[int] = []
    for first, last in _ONE_ITEM.findall(words):
        numbers += range(int(first), int(last) + 1) if last else [int(first)]
    return tuple(numbers)


def _plain(text: str) -> str:
    words = " ".join(text[: 2 * _LONGEST].casefold().replace("’", "'").split()).strip(" .!")
    return words if len(words) <= _LONGEST else ""
