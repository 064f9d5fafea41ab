"""Whether what somebody said they are involved in still holds."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmAll(Command):
    """All of it still holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmTopics(Command):
    """These still hold, in my words."""

    topics: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAboutTopic(Command):
    """Something is different about this one: what?"""

    topic: str
    """Its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmTopic(Command):
    """This one still holds; with a stage: but we are this far now."""

    topic: str
    """Its id."""
    stage: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DropTopic(Command):
    """This one does not hold any more."""

    topic: str
    """Its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAsking(Command):
    """Whether to be asked at all."""

    wanted: str
    """`yes` or `no`."""
