"""What a handler answers with: phrases, choices and forms. Not yet in any language, nor for any platform."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from bot.domain.ids import MemberId
from bot.domain.people import Language
from bot.messages import Account, Conversation, File, Together


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What a person wants, read from what they said. Each kind is a dataclass of texts in `bot.commands`."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence by its key in `bot/locales`, with what is to be filled in.

    Texts are people's words and are escaped; lists become "a, b and c"; a phrase inside a phrase is rendered first.
    """

    key: str
    params: "Mapping[str, Param]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a thing in each language; shown in the reader's, and escaped like people's words."""

    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """People's words in full, each line marked, so that none can pass for ours."""

    words: str


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """The hour and minute of an instant by the reader's clock, where its day is known already."""

    at: datetime


Param = str | int | date | datetime | Label | Phrase | Quotation | TimeOfDay | tuple["str | Label | Phrase", ...]


class Answer(StrEnum):
    """The plain words by which a choice can be taken, beside its number and its label."""

    NONE = ""
    YES = "yes"
    NO = "no"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A label, and the command it stands for."""

    label: Phrase
    command: Command
    answer: Answer = Answer.NONE
    """So that "ja" or "later" takes it too."""
    closes: bool = False
    """Of the choices that do, one is to be taken and no more: it settles what was asked."""
    is_moment: bool = False
    """It is one of several moments: see `Ballot`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """What is asked about the choices that are moments. Where there are polls, it is asked in one as well."""

    question: Phrase
    most: int = 1
    """How many may be ticked. Each that is ticked is worked off like a choice that is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question of a form. An optional one can be skipped."""

    name: str
    """The attribute of the form's command that the answer fills."""
    question: Phrase
    label: Phrase
    """The same on a sheet, where nobody has to be told how to go on."""
    hint: Phrase | None = None
    """What goes with the label there: how to write it, with an example."""
    is_optional: bool = True
    value: str = ""
    """What is known already, as the member may have written it; skipping keeps it."""
    options: tuple[tuple[str, Phrase], ...] = ()
    """Answers to choose from, as value and label; other words are allowed too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Fields that together fill one command. A modal where the platform has them, else question by question."""

    command: type[Command]
    title: Phrase
    """At most 24 characters: platforms have no room for more."""
    fields: tuple[Field, ...]
    fixed: Mapping[str, str] = field(default_factory=dict)
    """Attributes of the command that nobody is asked for: which meeting it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why an answer in a form cannot be used, with what may have been meant."""

    field: str
    phrase: Phrase
    suggestions: tuple[tuple[str, Phrase], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """An answer in a form that was taken for something else than was written, and what to say of that."""

    value: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Private:
    """A member at one account: not only where they are reached first. It may have been theirs until just now."""

    member: MemberId
    account: Account
    conversation: Conversation


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """An address to mail to, for a member and in their language. It may not have been shown to be theirs yet."""

    member: MemberId
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something to be said to another member, or to one or several people in a conversation opened for them."""

    to: MemberId | Private | Together | Mailbox
    phrases: tuple[Phrase, ...]
    title: Phrase | None = None
    """Of a mail."""
    choices: tuple[Choice, ...] = ()
    ballot: Ballot | None = None
    """For one member."""
    files: tuple[File, ...] = ()
    languages: tuple[Language, ...] = ()
    """For several people: each language once, so that all can read it. For one member: their own is used."""
    instead: "tuple[Notice, ...]" = ()
    """For several people: what each hears when no conversation can be opened for them. Of a mail: what is said when
    nobody takes it. Without choices."""
    named: str = ""
    """The key it is said under, so that it can be changed. Said under it before, it is said under another."""
    changes: str = ""
    """The key of what was said to this member with choices, and now becomes this. Where nothing that was said can be
    changed, this is not said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The answer to whoever asked, and what others are to hear."""

    phrases: tuple[Phrase, ...] = ()
    choices: tuple[Choice, ...] = ()
    ballot: Ballot | None = None
    named: str = ""
    """As of a Notice."""
    is_numbered: bool = False
    """Whether the phrases number the choices, so that these must come first."""
    form: Form | None = None
    problem: Problem | None = None
    """Only from a form's handler: nothing was changed, ask this field again."""
    files: tuple[File, ...] = ()
    notices: tuple[Notice, ...] = ()
    is_for_all: bool = False
    """Whether it can be said where others read along. Never when it tells of anybody."""
    aloud: tuple[Phrase, ...] = ()
    """What can be said of it where others read along, when it cannot be said there itself."""
    then: str = ""
    """What the person had said before this came in between; worked off next."""


def joined(replies: Sequence[Reply]) -> Reply:
    """Several answers to one message as one: all the sentences, and all the choices under one numbering."""
    numbered_first = sorted(replies, key=lambda reply: not reply.is_numbered)
    asking = [reply for reply in replies if any(choice.closes for choice in reply.choices)]
    choices = tuple(choice for reply in numbered_first for choice in reply.choices)
    if len(asking) > 1:
        # Settling the one does not settle the other.
        choices = tuple(replace(choice, closes=False) for choice in choices)
    ballots = [reply.ballot for reply in replies if reply.ballot is not None]
    names = [reply.named for reply in replies if reply.named]
    return Reply(
        phrases=tuple(phrase for reply in replies for phrase in reply.phrases),
        choices=choices,
        # Of two, nobody could tell which moments belong to which.
        ballot=ballots[0] if len(ballots) == 1 else None,
        named=names[0] if len(names) == 1 else "",
        is_for_all=bool(replies) and all(reply.is_for_all for reply in replies),
        aloud=tuple(phrase for reply in replies for phrase in reply.aloud),
        files=tuple(file for reply in replies for file in reply.files),
        notices=tuple(notice for reply in replies for notice in reply.notices),
    )


def say(key: str, /, **params: Param) -> Reply:
    """Answer with one sentence."""
    return Reply(phrases=(Phrase(key, params),))
