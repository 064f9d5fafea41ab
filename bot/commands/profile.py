"""Who I am, and what I am involved in. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.domain.people import Stance
from bot.replies import Command


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
class WipeNotes(Command):
    """What I wrote besides a topic goes; the topic stays."""

    topics: str = ""
    """Empty: all of them."""


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
