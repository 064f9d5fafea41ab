"""What coordinators do for the topics. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class AddTopic(Command):
    """Make words a topic. `names`: what else people call it."""

    name: str
    names: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddTopicNames(Command):
    """Give a topic more names."""

    topic: str
    names: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameTopic(Command):
    """Have people see a topic under another name, in the language of who asks."""

    topic: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeTopics(Command):
    """Ask whether the one shall be the other from now on. Names, as people wrote them."""

    gone: str
    kept: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmMerge(Command):
    """Make the one the other. `gone`: an id, with `words` if it is in own words; `kept`: an id."""

    gone: str
    kept: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowCandidates(Command):
    """The words that several members have for a topic of theirs, and that are no topic yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCandidate(Command):
    """Say what to do with one of them. `topic`: its id."""

    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveCandidate(Command):
    """Leave one of them as it is, and ask no more. `topic`: its id."""

    topic: str
