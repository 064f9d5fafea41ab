"""Question cards for a conversation. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawCard(Command):
    """The next card, for all who sit at the table."""

    meeting: str = ""
    which: str = ""
    suit: str = ""
    """What it is to be about, in their words."""
