"""What only coordinators may do. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOrganisation(Command):
    """Add an organisation that is not in the register."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointCoordinator(Command):
    """Make somebody a coordinator, by account."""

    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DismissCoordinator(Command):
    """Take back that somebody is a coordinator, by account."""

    account: str
