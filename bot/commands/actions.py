"""What people mean to do. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowActions(Command):
    """What I said I would do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAction(Command):
    """I will do this; `by` when, if I said so."""

    what: str
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeanToDo(Command):
    """Perhaps an action: something that I am going to do by a day."""

    what: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishAction(Command):
    """It is done. Without an id: my only one."""

    action: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostponeAction(Command):
    """A week later."""

    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DropAction(Command):
    """I do not mean to do it any more."""

    action: str
