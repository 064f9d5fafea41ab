"""What several people bring becomes one agenda: what is about the same comes together, and nothing is lost."""

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from bot.domain.agenda import Agenda, Item, Point
from bot.domain.ids import TopicId
from bot.domain.tlp import unlabelled
from bot.expertise.topics import TopicFinder

_NEARLY = 80
"""From so many of 100 on, two people have said the same in nearly the same words."""


def gather(items: Iterable[Item], topics: TopicFinder) -> Agenda:
    """The same agenda, in whatever order people brought it."""
    there = sorted(set(items), key=lambda item: (item.words.casefold(), item.words, item.member))
    aside = frozenset(item.member for item in there if item.is_aside)
    open_items = [item for item in there if not item.is_aside]
    named = {item: _topics_in(item, topics) for item in open_items}
    by_topic = _by_topic({item: found for item, found in named.items() if found})
    loose: list[list[Item]] = []
    for item in (item for item, found in named.items() if not found):
        near = next((group for group in (*by_topic.values(), *loose) if _is_near_one_of(item, group)), None)
        if near is None:
            loose.append([item])
        else:
            near.append(item)
    points = [
        *(Point(topic=topic, items=_in_order(group)) for topic, group in by_topic.items()),
        *(Point(items=_in_order(group)) for group in _united(loose)),
    ]
    return Agenda(points=tuple(sorted(points, key=_rank)), aside=aside)


def _topics_in(item: Item, topics: TopicFinder) -> frozenset[TopicId]:
    return frozenset(hit.subject.topic for hit in topics.find_in(unlabelled(item.words)))


def _by_topic(named: dict[Item, frozenset[TopicId]]) -> dict[TopicId, list[Item]]:
    """Each item under one topic: the one that most of the others are about too."""
    left = dict(named)
    groups: dict[TopicId, list[Item]] = {}
    while left:
        about: dict[TopicId, list[Item]] = {}
        for item, found in left.items():
            for topic in found:
                about.setdefault(topic, []).append(item)
        best = min(about, key=lambda topic: (-len({item.member for item in about[topic]}), -len(about[topic]), topic))
        groups[best] = about[best]
        left = {item: found for item, found in left.items() if item not in about[best]}
    return dict(sorted(groups.items()))


def _united(groups: Sequence[list[Item]]) -> list[list[Item]]:
    """Those that were found near each other only after a third came in."""
    united: list[list[Item]] = []
    for group in groups:
        near = [other for other in united if any(_is_near_one_of(item, other) for item in group)]
        united = [other for other in united if other not in near]
        united.append([item for each in (*near, group) for item in each])
    return united


def _is_near_one_of(item: Item, group: Iterable[Item]) -> bool:
    return any(fuzz.token_sort_ratio(_bare(item), _bare(other)) >= _NEARLY for other in group)


def _bare(item: Item) -> str:
    words = unlabelled(item.words).casefold()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in words).split())


def _in_order(group: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(group, key=lambda item: (item.words.casefold(), item.words, item.member)))


def _rank(point: Point) -> tuple[int, bool, str, str]:
    return (-len(point.members), point.topic is None, point.topic or "", point.items[0].words.casefold())
