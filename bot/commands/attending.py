"""Who comes to a meeting. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowMeeting(Command):
    """Everything about one of mine: what a choice in a list of them stands for."""

    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowWhoComes(Command):
    """Who comes; `which` is in the person's own words."""

    meeting: str = ""
    which: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StayAway(Command):
    """I will not be there; the others may still meet."""

    meeting: str = ""
    which: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAlong(Command):
    """I want somebody else to come as well."""

    whom: str
    meeting: str = ""
    which: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskMemberAlong(Command):
    """The same, by id: what a choice stands for."""

    meeting: str
    member: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerAskedAlong(Command):
    """Whether I come as well, as somebody asked: `yes` or `no`."""

    meeting: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveOut(Command):
    """Somebody is not to come any more."""

    whom: str
    meeting: str = ""
    which: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveMemberOut(Command):
    """The same, by id: what a choice stands for."""

    meeting: str
    member: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFollowUp(Command):
    """We meet once more, the same people; `which` is in the person's own words."""

    meeting: str = ""
    which: str = ""
