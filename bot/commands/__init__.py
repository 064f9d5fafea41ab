"""What people can ask of Bondje, each wish a frozen dataclass of texts. How they say it stands in `bot.grammar`.

A new command is one dataclass here, one row there, one handler in `bot/handlers`, and its phrases. One
capability a file.
"""

from collections.abc import Mapping
from dataclasses import fields

from bot.commands import (
    accounts,
    actions,
    afterwards,
    agenda,
    attending,
    calendars,
    cards,
    confirming,
    coordinating,
    delegations,
    facilitators,
    feeds,
    joining,
    lessons,
    mailing,
    meetings,
    pairings,
    parts,
    peers,
    places,
    planning,
    profile,
    programmes,
    relays,
    reminding,
    reviewing,
    rounds,
    saving,
    scores,
    talking,
    thesaurus,
    visibility,
)
from bot.replies import Command

_CAPABILITIES = (
    accounts,
    actions,
    afterwards,
    agenda,
    attending,
    calendars,
    cards,
    confirming,
    coordinating,
    delegations,
    facilitators,
    feeds,
    joining,
    lessons,
    mailing,
    meetings,
    pairings,
    parts,
    peers,
    places,
    planning,
    profile,
    programmes,
    relays,
    reminding,
    reviewing,
    rounds,
    saving,
    scores,
    talking,
    thesaurus,
    visibility,
)


def command_named(name: str, values: Mapping[str, str]) -> Command:
    """The command a choice was kept as. Raises LookupError when this version no longer knows it."""
    found = COMMANDS.get(name)
    if found is None:
        raise LookupError(f"no command {name!r}")
    known = {part.name for part in fields(found)}
    return found(**{key: value for key, value in values.items() if key in known})


def values_of(command: Command) -> dict[str, str]:
    """The attributes of a command, as text: all of them are."""
    return {part.name: str(getattr(command, part.name)) for part in fields(command)}


COMMANDS: Mapping[str, type[Command]] = {
    kind.__name__: kind
    for capability in _CAPABILITIES
    for kind in vars(capability).values()
    if isinstance(kind, type) and issubclass(kind, Command) and kind is not Command
}
"""By name; no two capabilities have one of the same name."""
