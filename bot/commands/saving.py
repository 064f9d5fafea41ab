"""Keeping people for later. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Save(Command):
    """Keep these for me, by numbers or names: `bewaar 1 en 3`, `bewaar Bram`; nobody named: whom you showed me."""

    whom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveMember(Command):
    """Keep this member for me: what a choice stands for."""

    member: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSaved(Command):
    """Whom I keep."""

    about: str = ""
    """Only those who have to do with it: a topic, an organisation, a role or a name."""
    before: str = ""
    """Only those who were saved before: the order of one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DropSaved(Command):
    """Keep these no longer, by numbers of the list or by names."""

    whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DropSavedMember(Command):
    """Keep this member no longer: what a choice stands for."""

    member: str
