"""Scores of organisations: whether others may know them, and what they are about. How people say it: `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowScores(Command):
    """Whether others may know the scores of my organisation, and which there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowScores(Command):
    """Others may know the scores of my organisation."""

    organisation: str = ""
    """Of a choice; empty: where they work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmScores(Command):
    """Whoever said that others may know them can say so: `yes` or `no`."""

    organisation: str
    answer: str = "yes"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForbidScores(Command):
    """Nobody else may know them any more."""

    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowIndicators(Command):
    """What monitors look at, and what that is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileIndicator(Command):
    """An indicator is about this topic; without one: about nothing."""

    indicator: str
    topic: str = ""
