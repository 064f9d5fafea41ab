"""Organisations that take part in a programme with a delegation. How people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class SignUpDelegation(Command):
    """My organisation takes part: asks who comes, what they bring and when they can."""

    programme: str = ""
    """Its id, or what people call it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FillDelegation(Command):
    """All answers. A seat: a name, `@account`, `ik`, or that it is still to be decided; others in it stand in."""

    programme: str = ""
    seat_1: str = ""
    seat_2: str = ""
    seat_3: str = ""
    seat_4: str = ""
    seat_5: str = ""
    seat_6: str = ""
    quorum: str = ""
    brings: str = ""
    shares: str = ""
    dates: str = ""
    cleared: str = ""
    """Where it was shown at once: the names of the fields that were emptied."""
    shown_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowDelegation(Command):
    """Who comes for my organisation, with what, and when."""

    programme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawDelegation(Command):
    """My organisation takes part no more. `sure`: they were asked whether they mean it."""

    programme: str = ""
    sure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOverDelegation(Command):
    """I speak for my organisation from now on."""

    programme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameContact(Command):
    """A coordinator says who speaks for an organisation; of a name of their own people."""

    whom: str
    organisation: str
    programme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDelegate(Command):
    """`yes` or `no` of whoever was asked to come for their organisation. Also later: a yes can be taken back."""

    answer: str
    delegation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyToCouple(Command):
    """`yes` or `no` of whoever speaks for a delegation, or leads, to a conversation that is proposed."""

    answer: str
    pairing: str = ""
