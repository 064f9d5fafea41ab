"""Members' own calendars. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveCalendar(Command):
    """Look in my calendar when you look for a time. `is_public`: others have read the address."""

    address: str
    is_public: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandInFile(Command):
    """This file is my calendar."""

    platform: str
    name: str
    reference: str
    size: str = ""
    """In bytes; empty: the platform does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowCalendar(Command):
    """What do you know of my calendar?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetCalendar(Command):
    """Do not look in my calendar any more."""
