"""What a coordinator does with a matching before anybody hears of it, and how rounds went. Texts only."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowMatching(Command):
    """Who would be put together with whom: the draft that waits, or how it would be if it was now."""

    programme: str = ""
    """The name, in their words; empty: the only one."""
    round: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveMatching(Command):
    """It is to be told as it was shown: `version` says as what that was."""

    round: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SwapMembers(Command):
    """These two take each other's place. In their words, or ids once it is known who is meant."""

    one: str
    other: str
    round: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PutTogether(Command):
    """These two are to be together, and stay so whatever is matched anew."""

    one: str
    other: str
    round: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockGroup(Command):
    """The group of whom they name stays as it is."""

    whom: str
    round: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockGroup(Command):
    """It may be changed by a new matching again."""

    whom: str
    round: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchAnew(Command):
    """All that is not locked is matched once more."""

    round: str = ""
    programme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowStatus(Command):
    """How a programme stands: who takes part, and how its round goes."""

    programme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowHistory(Command):
    """How all rounds of a programme went."""

    programme: str = ""
