"""After a meeting: whether it took place, how useful it was, and more. Texts only; see `bot.grammar` for the words."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class TellHappened(Command):
    """Whether it took place: `yes` or `no`. Without a meeting: the latest."""

    meeting: str = ""
    happened: str
    said: str = ""
    """In which words: they may tell more than was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RateMeeting(Command):
    """How useful it was, from 1 to 5."""

    meeting: str = ""
    useful: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindItUseful(Command):
    """That it was useful, or not, in words; which tells that it took place."""

    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellWhyNot(Command):
    """Why it did not take place."""

    meeting: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TellMore(Command):
    """What else there is to say about it: begins the form. Without a meeting: the latest."""

    meeting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkipAfterwards(Command):
    """Nothing more about it."""

    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FillAfterwards(Command):
    """The form of what else there is to say. What is left empty stays as it was."""

    meeting: str = ""
    learned: str = ""
    plan: str = ""
    again: str = ""
    label: str = ""
    named: str = ""
    cleared: str = ""
    shown_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPicture(Command):
    """How a meeting of mine was for the others. Without a meeting: the latest that I organised or led."""

    meeting: str = ""
