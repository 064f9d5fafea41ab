"""Meetings: finding a time, moving, calling off. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanIntroduced(Command):
    """Find a time for the two whom this introduction brought together.

    Without an id: with whom I was brought together and have planned nothing; `whom` is in the person's own words.
    """

    introduction: str = ""
    whom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TickMoment(Command):
    """This moment suits me, or, ticked before, it does not."""

    meeting: str
    set_number: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TickMoments(Command):
    """These moments suit me, and no others."""

    meeting: str
    set_number: str
    numbers: str
    """With commas; empty: none of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowMeetings(Command):
    """What I have coming."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveMeeting(Command):
    """Find another time; without an id: for my only one."""

    meeting: str = ""
    which: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelMeeting(Command):
    """It is off, for all of us; without an id: my only one."""

    meeting: str = ""
    which: str = ""
    whole: str = ""
    """For all of us, and not only for me."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResendInvitation(Command):
    """Give me the invitation again; when none is named: of all of mine."""

    meeting: str = ""
    which: str = ""
