"""Finding peers, and asking to meet them. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.domain.enquiries import Need
from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPeers(Command):
    """Who else works on it, can help with it, is further with it, or looks for it."""

    topic: str
    need: str = Need.PEERS
    question: str = ""
    """All they said, where to whom it is limited does not stand in `topic`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskBetter(Command):
    """Who does better what I asked about last, and is like us."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowMore(Command):
    """The next people for what I asked last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrow(Command):
    """Of what I asked last, only who fits this as well: `alleen uit Drenthe`."""

    words: str
    is_added: str = ""
    """`yes`: beside what was said of the same before, and not in its place: `ook uit Groningen`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Widen(Command):
    """What I asked last, without one of its limits; without a name: without any."""

    limit: str = ""
    enquiry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskOtherwise(Command):
    """What I asked last, but other people for it: who can help, who is further."""

    need: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAboutOther(Command):
    """The same people as I asked for last, but about this: `en met BIO?`."""

    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meet(Command):
    """Meet somebody of the last answer, by number or name."""

    whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetMember(Command):
    """Meet this member: what a choice in an answer stands for."""

    member: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerIntroduction(Command):
    """What the asked member says: `yes`, `no`, `later` or `block`."""

    introduction: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowIntroductions(Command):
    """The requests I made and got."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawIntroduction(Command):
    """Take back a request of mine."""

    introduction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch(Command):
    """Tell me when somebody turns up; without an id or a topic: for my last question."""

    enquiry: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowWatches(Command):
    """What I have asked to be told about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopWatching(Command):
    """No longer tell me about this question, or about those on a topic; without either: about any."""

    enquiry: str = ""
    topic: str = ""
