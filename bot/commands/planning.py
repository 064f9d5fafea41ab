"""Planning in words: when somebody can, a fixed time, and a meeting with whom they name. Texts only."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class TellWishes(Command):
    """When I can and cannot, in my own words; without an id: for my only meeting that needs a time."""

    words: str
    meeting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetWishes(Command):
    """What I said about when does not hold any more."""

    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeekOtherMoments(Command):
    """Others than these, within what everybody said."""

    meeting: str
    set_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleOut(Command):
    """I cannot at these, of the moments that are asked; `numbers` with commas."""

    meeting: str
    set_number: str
    numbers: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FixMoment(Command):
    """It is to be then: `when` and `which` are in the person's own words."""

    when: str
    which: str = ""
    meeting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FixMomentAfterAll(Command):
    """The same, although something speaks against it: what a choice stands for."""

    meeting: str
    starts_at: str
    minutes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CannotThen(Command):
    """The moment that somebody else fixed does not suit me."""

    meeting: str
    starts_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWith(Command):
    """A meeting with whom I name: `words` is all that follows, who, what about and when."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWithMembers(Command):
    """The same, when it is known who is meant: `members` are ids with commas, `words` what was not read yet."""

    members: str
    words: str
