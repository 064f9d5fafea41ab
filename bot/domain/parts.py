"""The parts of one organisation, in a programme that brings these together."""

import re
from collections.abc import Mapping

from bot.domain.programmes import Enrolment, Mixing, Part, Programme

USUAL_PARTS = ("board", "management", "line", "information")
"""Where a programme names none: these are in every public body. Known by key, for they have a name in each language."""
MOST_PARTS = 12
LONGEST_PART = 60
"""Characters."""

_KNOWN_AS: Mapping[str, str] = {
    "board": "bestuur|het bestuur|college|het college|b&w|college van b&w|dagelijks bestuur|board|the board|executive",
    "management": "management|het management|directie|de directie|mt|het mt|leiding|managers|leadership",
    "line": "vakafdeling|de vakafdeling|vakafdelingen|een vakafdeling|beleid|uitvoering|lijn|de lijn|line department"
    "|a line department|line departments|department|the line|policy|operations",
    "information": "i&a|ina|ict|it|informatie|informatievoorziening|automatisering|i&a en control|i&a/control|control"
    "|concern control|concerncontrol|informatiemanagement|information|information and control|information technology",
}
_BETWEEN = re.compile(r"\s*[,;\n]\s*")
_AMPERSAND = re.compile(r"\s*&\s*")


def has_parts(programme: Programme) -> bool:
    """Whether it matters which part somebody is of."""
    return programme.rules.mixing is Mixing.ACROSS_PARTS


def parts_of(programme: Programme) -> tuple[str, ...]:
    """What can be chosen."""
    return programme.parts or USUAL_PARTS


def lacks_part(programme: Programme, enrolment: Enrolment) -> bool:
    """Whether they take part, and have yet to say of which part they are."""
    return has_parts(programme) and enrolment.state is not Part.OUT and enrolment.part not in parts_of(programme)


def read_part(words: str, programme: Programme) -> str | None:
    """Which one of its parts is meant."""
    said = _plain(words)
    if not programme.parts:
        return next((part for part in USUAL_PARTS if said == part or said in _KNOWN_AS[part].split("|")), None)
    named = {_plain(part): part for part in programme.parts}
    bare = said.removeprefix("de ").removeprefix("het ").removeprefix("the ")
    return named.get(said) or named.get(bare)


def read_parts(words: str) -> tuple[str, ...] | None:
    """A list of parts as a coordinator writes it; None: too few to bring together, too many, or too long."""
    found: dict[str, str] = {}
    for item in _BETWEEN.split(words.strip()):
        name = " ".join(item.split()).rstrip(".")
        if len(name) > LONGEST_PART:
            return None
        if _plain(name):
            found.setdefault(_plain(name), name)
    parts = tuple(found.values())
    return parts if 2 <= len(parts) <= MOST_PARTS else None  # noqa: PLR2004 - of one part, nobody could meet another


def _plain(words: str) -> str:
    return _AMPERSAND.sub("&", " ".join(words.casefold().split()).strip(" .!?\"'“”‘’"))
