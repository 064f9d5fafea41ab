"""What people bring to a meeting, and its agenda. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAgenda(Command):
    """What all of us bring; without an id: to my only meeting."""

    meeting: str = ""
    which: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bring(Command):
    """I want to talk about this."""

    words: str
    meeting: str = ""
    which: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditBrought(Command):
    """Say what I bring, or change it: begins the form."""

    meeting: str = ""
    which: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FillBrought(Command):
    """The form of what I bring.

    With `shown_at` they saw what stood there: what they wrote takes its place, and with `cleared` nothing is left.
    """

    meeting: str = ""
    words: str = ""
    cleared: str = ""
    shown_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowBrought(Command):
    """What I bring."""

    meeting: str = ""
    which: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BringNothing(Command):
    """I have nothing to bring. What I brought before stays."""

    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveBrought(Command):
    """Without words: all that I bring."""

    meeting: str = ""
    which: str = ""
    words: str = ""
