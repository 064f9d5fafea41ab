"""Lessons: what people learned and share. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowLessons(Command):
    """What others learned about a topic, as far as I may see it."""

    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowMyLessons(Command):
    """What I wrote down, and with whom it is shared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLesson(Command):
    """What I can do with this one."""

    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelLesson(Command):
    """With whom it may be shared from now on."""

    meeting: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLesson(Command):
    """Whether others may see that it is mine: `yes` or `no`."""

    meeting: str
    named: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawLesson(Command):
    """Share it with nobody any more. Without a meeting: my only one."""

    meeting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DropLesson(Command):
    """Forget its words."""

    meeting: str
