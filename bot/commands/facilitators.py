"""Who leads the conversations of delegations. How people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class AskFacilitator(Command):
    """Ask somebody, by name or account, to lead conversations; at most so many a month, in a region."""

    whom: str
    programme: str = ""
    capacity: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFacilitator(Command):
    """`yes` or `no` of whoever was asked to lead."""

    answer: str
    programme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowFacilitators(Command):
    """Who leads conversations of a programme, and how many they have."""

    programme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestFacilitator(Command):
    """I lead no conversations until that day."""

    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeFacilitator(Command):
    """I lead conversations again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitFacilitator(Command):
    """I lead at most so many a month."""

    capacity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StopFacilitator(Command):
    """I lead no conversations any more."""
