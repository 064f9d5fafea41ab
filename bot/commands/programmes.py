"""Programmes: made and changed by coordinators, joined and left by members. Texts only."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class NewProgramme(Command):
    """Begin to make one: asks of which shape, and then the rest."""

    shape: str = ""
    place: str = ""
    """The channel or room it is for, as `bot.wording.programmes.place_named` writes it."""
    is_here: str = ""
    """Not empty: it is for where this was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeProgramme(Command):
    """All that makes one; `programme` is the id of one that is changed."""

    shape: str
    place: str = ""
    programme: str = ""
    name: str = ""
    cadence: str = ""
    audience: str = ""
    joining: str = ""
    region: str = ""
    size: str = ""
    apart: str = ""
    mixing: str = ""
    seats: str = ""
    """Of each delegation: roles, in words."""
    quorum: str = ""
    approval: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeProgramme(Command):
    """The same form, with what is known."""

    programme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowProgrammes(Command):
    """Which there are for me, and in which I take part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinProgramme(Command):
    """I want to take part; by name, or by id as a choice."""

    programme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveProgramme(Command):
    """I do not want to take part any more."""

    programme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseProgramme(Command):
    """No new rounds, until a day or until somebody resumes it."""

    programme: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeProgramme(Command):
    """Rounds again."""

    programme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopProgramme(Command):
    """For good; `is_sure` once they said so."""

    programme: str = ""
    is_sure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceProgramme(Command):
    """Tell of it here, or in its own channel or room, with how to join."""

    programme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowParticipants(Command):
    """Who takes part."""

    programme: str = ""
