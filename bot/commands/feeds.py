"""The calendar link. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowFeed(Command):
    """Give me an address at which my calendar reads what I have coming."""

    is_new: str = ""
    """In place of the one that I have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeFeed(Command):
    """Nobody is to read anything at mine any more."""
