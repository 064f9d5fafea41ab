"""Of which part of their organisation somebody is, in a programme across parts. How people say it: `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPart(Command):
    """Of which part I am, as Bondje knows it, and which there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosePart(Command):
    """I am of this part."""

    part: str
    programme: str = ""
    """Of a choice; empty: all in which that matters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetParts(Command):
    """A programme is across these parts."""

    programme: str
    parts: str
