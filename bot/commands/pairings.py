"""What somebody says to people they are put together with. How they say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPairing(Command):
    """`yes`, `no` or `later` to a proposal. Without its id: to the one that waits for me."""

    answer: str
    pairing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPairings(Command):
    """What was proposed to me, and what I can still answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseColleague(Command):
    """Somebody of my organisation may go instead of me: asks who."""

    pairing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendColleague(Command):
    """This one may, by name or account."""

    whom: str = ""
    pairing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendMember(Command):
    """The same, by id: what a choice stands for."""

    member: str
    pairing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerInstead(Command):
    """Whether I go, as somebody who was asked by a colleague: `yes` or `no`."""

    pairing: str
    colleague: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchAgain(Command):
    """I want somebody else, still in this round."""

    round: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StopSeeking(Command):
    """Nobody else needs to be looked for, for me, in this round."""

    round: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakePartAgain(Command):
    """I did not answer for a while, and am back. Without a programme: in all of them."""

    programme: str = ""
