"""What somebody changed in the list of their topics, which they saw as it was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.ids import TopicId
from bot.domain.people import Involvement, Stage, Stance
from bot.expertise.statements import Told, read_involvement
from bot.expertise.topics import TopicFinder


@dataclass(frozen=True, slots=True, kw_only=True)
class Retold:
    """The difference; what is in neither was left alone."""

    told: tuple[Told, ...]
    """What is new, or of which more was told."""
    gone: tuple[TopicId, ...]
    unstaged: tuple[TopicId, ...]
    """Those of which they no longer say how far they are."""


def retell(text: str, shown: Sequence[tuple[Involvement, str]], stance: Stance, topics: TopicFinder) -> Retold:
    """Compare what was written with what was shown: each involvement in the words they saw.

    Both are read in the same way, so that words which do not lead back to their own topic change nothing while they
    are left as they were.
    """
    before = _read(", ".join(words for _, words in shown), stance, topics)
    now = _read(text, stance, topics)
    gone, unstaged = [], []
    for one, words in shown:
        if not _is_left(one.topic, words, text, _read(words, stance, topics), now):
            gone.append(one.topic)
        elif _stage(one.topic, before) and one.topic in now and not _stage(one.topic, now):
            unstaged.append(one.topic)
    told = tuple(said for topic, said in now.items() if topic not in before or _says_more(said, before[topic]))
    return Retold(told=told, gone=tuple(gone), unstaged=tuple(unstaged))


def _is_left(topic: TopicId, words: str, text: str, meant: Mapping[TopicId, Told], now: Mapping[TopicId, Told]) -> bool:
    if topic in meant:
        return topic in now
    return bool(meant.keys() & now.keys()) or words.casefold() in text.casefold()


def _read(text: str, stance: Stance, topics: TopicFinder) -> Mapping[TopicId, Told]:
    return {one.subject.topic: one for one in read_involvement(text, stance, topics).told} if text else {}


def _stage(topic: TopicId, told: Mapping[TopicId, Told]) -> Stage | None:
    return told[topic].stage if topic in told else None


def _says_more(now: Told, before: Told) -> bool:
    return (now.stage is not None and now.stage is not before.stage) or (bool(now.note) and now.note != before.note)
