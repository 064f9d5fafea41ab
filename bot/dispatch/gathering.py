"""Several choices of one message, taken at once: ticked in a poll, or typed as `1, 3 en 4`."""

import re
from collections.abc import Iterable, Sequence

from bot.commands import command_named
from bot.handlers.registry import GATHERS
from bot.ports import OfferedChoice
from bot.replies import Command

_SEVERAL = re.compile(r"\d{1,2}(?:(?:\s*[,;+&/]\s*|\s+)(?:(?:en|and|of|or)\s+)?\d{1,2})+")
_OPENINGS = re.compile(r"(?:(?:nummers?|nrs?|numbers?|keuzes?|opties?|options?)\.?\s+)?", re.IGNORECASE)
_LONGEST = 80


def numbers_in(text: str) -> tuple[int, ...]:
    """More than one number and nothing else; or none."""
    words = text.strip().strip(".!").casefold()
    if len(words) > _LONGEST:
        return ()
    bare = words[opening.end() :] if (opening := _OPENINGS.match(words)) else words
    return tuple(map(int, re.findall(r"\d+", bare))) if _SEVERAL.fullmatch(bare) else ()


def gathered(numbers: Iterable[int], choices: Sequence[OfferedChoice]) -> Command | None:
    """The one command that these are together; None: they are not of a kind that goes together, or not there."""
    wanted = sorted(set(numbers))
    kinds = {kind.__name__: several.__name__ for kind, several in GATHERS.items()}
    together = {number: choice for number, choice in enumerate(choices, start=1) if choice.command in kinds}
    if not together or any(number not in together for number in wanted):
        return None
    first = next(iter(together.values()))
    numbers_of_kind = ",".join(together[number].values["number"] for number in wanted)
    return command_named(kinds[first.command], {**first.values, "numbers": numbers_of_kind})
