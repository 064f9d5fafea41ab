"""What people can ask of Bondje, each wish a frozen dataclass of texts. How they say it stands in `bot.grammar`.

A new command is one dataclass here, one row there, one handler in `bot/handlers`, and its phrases.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from bot.domain.enquiries import Need
from bot.domain.people import Stance
from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPeers(Command):
    """Who else works on it, can help with it, is further with it, or looks for it."""

    topic: str
    need: str = Need.PEERS


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
    """Tell me when somebody turns up; without an id: for my last question."""

    enquiry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowWatches(Command):
    """What I have asked to be told about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopWatching(Command):
    """No longer tell me about this question; without an id: about any."""

    enquiry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddInvolvement(Command):
    """I work on, can help with, or look for help with something."""

    topics: str
    stance: str = Stance.WORKS_ON


@dataclass(frozen=True, slots=True, kw_only=True)
class SetStage(Command):
    """How far we are with these topics (ids joined by commas)."""

    topics: str
    stage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveInvolvement(Command):
    """I have nothing to do with it any more."""

    topics: str
    stance: str = ""
    """Empty: in no way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribeMe(Command):
    """Who I am and where I work, in a sentence."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOrganisation(Command):
    """Where I work."""

    organisation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseOrganisation(Command):
    """Where I work, by id: what a choice stands for."""

    organisation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRoles(Command):
    """What I do there."""

    roles: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetName(Command):
    """What I am called."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLanguage(Command):
    """What Bondje speaks to me."""

    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSpokenLanguages(Command):
    """What I can hold a conversation in."""

    languages: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTimeZone(Command):
    """Where my clock stands."""

    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWorkingWeek(Command):
    """When I work."""

    week: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause(Command):
    """Leave me in peace until then; without a date: until I say so."""

    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume(Command):
    """I am back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowProfile(Command):
    """What others see of me."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditProfile(Command):
    """Change my profile with a form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FillInSteps(Command):
    """Rather question by question than on a sheet; `form` is the name of the form's command."""

    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FillProfile(Command):
    """The filled-in profile form. What is left empty stays as it was.

    With `shown_at` they saw what was known by then: what they wrote takes its place, and the fields named in `cleared`
    (joined by commas) are to be empty.
    """

    organisation: str = ""
    roles: str = ""
    works_on: str = ""
    offers: str = ""
    seeks: str = ""
    languages: str = ""
    zone: str = ""
    week: str = ""
    pause: str = ""
    cleared: str = ""
    shown_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Join(Command):
    """Yes, keep my profile and show it. `then` is what I had said first."""

    then: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadWelcome(Command):
    """Ask me again in this language whether I join. `then` is what I had said first."""

    language: str
    then: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StayOut(Command):
    """No, I would rather not take part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimInvitation(Command):
    """I was invited, and this is my code."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowLinkCode(Command):
    """Give me a code with which I can link another account of mine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkAccount(Command):
    """This is the code that I was shown at another account of mine. `is_public`: others have read it."""

    code: str
    is_public: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmLink(Command):
    """Yes, that member is me as well: what a choice stands for. Not even there the code itself is kept."""

    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlink(Command):
    """An account of mine is no longer to be mine; empty: I have yet to say which."""

    account: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkAccount(Command):
    """The same, by platform and id: what a choice stands for."""

    platform: str
    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRelay(Command):
    """What I say to a relayed conversation: `yes`, under the label I was shown, or `no`."""

    relay: str
    answer: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmLabel(Command):
    """What is said in this relay may leave encryption, also under this label."""

    relay: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowRelays(Command):
    """The conversations that are passed on for me."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseRelay(Command):
    """Pass nothing on any more: by id, or with whom; without either I have yet to say which."""

    relay: str = ""
    whom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowMyData(Command):
    """Everything that is kept about me."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetMe(Command):
    """Erase everything about me. `is_sure` once I have confirmed it."""

    is_sure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Command):
    """I do not want to be asked by this person. They never hear of it."""

    whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockMember(Command):
    """The same, by id: what a choice between people of one name stands for."""

    member: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unblock(Command):
    """They may ask me again."""

    whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOrganisation(Command):
    """Add an organisation that is not in the register."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointCoordinator(Command):
    """Make somebody a coordinator, by account."""

    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DismissCoordinator(Command):
    """Take back that somebody is a coordinator, by account."""

    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Help(Command):
    """What Bondje can do."""


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


def command_named(name: str, values: Mapping[str, str]) -> Command:
    """The command a choice was kept as. Raises LookupError when this version no longer knows it."""
    found = _COMMANDS.get(name)
    if found is None:
        raise LookupError(f"no command {name!r}")
    known = {part.name for part in fields(found)}
    return found(**{key: value for key, value in values.items() if key in known})


def values_of(command: Command) -> dict[str, str]:
    """The attributes of a command, as text: all of them are."""
    return {part.name: str(getattr(command, part.name)) for part in fields(command)}


_COMMANDS: Mapping[str, type[Command]] = {
    kind.__name__: kind for kind in list(globals().values()) if isinstance(kind, type) and issubclass(kind, Command)
}
