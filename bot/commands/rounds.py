"""What somebody wants with a round that is coming. How they say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowRounds(Command):
    """Which rounds are coming for me, and what I said to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComeToRound(Command):
    """I am in, also when the others are matched already. Without a round: the only one there is for me."""

    round: str = ""
    programme: str = ""
    """Its name, in their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkipRound(Command):
    """Not this time."""

    round: str = ""
    programme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskWhatToBring(Command):
    """I want to talk about something this time: asks what."""

    round: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BringToRound(Command):
    """This, in my words."""

    words: str = ""
    round: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskWhomToInvite(Command):
    """Somebody else may want to come this time: asks who."""

    round: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteToRound(Command):
    """This one, by name or account. They hear it, and decide themselves."""

    whom: str = ""
    round: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteMember(Command):
    """The same, by id: what a choice stands for."""

    member: str
    round: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerInvitation(Command):
    """Whether I come, as somebody who was invited: `yes` or `no`."""

    round: str
    inviter: str
    answer: str
