"""Small talk, help, and forms. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Help(Command):
    """What Bondje can do: at a glance, of one chapter, or `all`."""

    chapter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Greet(Command):
    """Hello."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thank(Command):
    """Thanks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SayGoodbye(Command):
    """Goodbye."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroduceYourself(Command):
    """Who are you?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explain(Command):
    """What is this topic?"""

    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FillInSteps(Command):
    """Rather question by question than on a sheet; `form` is the name of the form's command."""

    form: str
    fixed: str = ""
    """What of it is fixed, as a query string."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerField(Command):
    """One of the answers that were offered for a field of the form being filled in."""

    field: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StopForm(Command):
    """Leave the form that is being filled in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeverMind(Command):
    """Do nothing."""
