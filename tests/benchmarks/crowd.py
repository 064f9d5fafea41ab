"""Invented people by number, however many: nothing is kept of them, for the same number is always the same person.

Each has five topics. A few topics belong to one in ten, most of them to few. One in three has a note, in words of which
a few come back everywhere and most are rare.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import TypeVar

from bot.domain.enquiries import Candidate
from bot.domain.ids import MemberId, OrganisationId, RoleId, TopicId
from bot.domain.people import Involvement, Language, Member, Stage, Stance
from bot.expertise.topics import FREE
from bot.reference.organisations import load_organisations
from bot.reference.roles import load_roles
from bot.reference.thesaurus import load_thesaurus
from tests.benchmarks.people import NOW

Value = TypeVar("Value")

EACH = 5
_SKEW = 0.8
_ASKING = (
    "Wie werkt er nog meer aan {}?",
    "wie kan helpen met {}?",
    "who else is working on {}?",
    "Wie weet er iets van {}?",
)
_STANCES = (Stance.WORKS_ON,) * 15 + (Stance.OFFERS,) * 3 + (Stance.SEEKS,) * 2


def _skewed(count: int) -> list[float]:
    return list(accumulate((1 + number) ** -_SKEW for number in range(count)))


@dataclass(slots=True)
class Crowd:
    """So many people."""

    size: int
    _labels: dict[TopicId, str] = field(init=False)
    _topics: list[TopicId] = field(init=False)
    _shares: list[float] = field(init=False)
    _words: list[str] = field(init=False)
    _word_shares: list[float] = field(init=False)
    _homes: list[OrganisationId] = field(init=False)
    _home_shares: list[float] = field(init=False)
    _roles: list[RoleId] = field(init=False)

    def __post_init__(self) -> None:
        concepts = list(load_thesaurus())
        self._labels = {concept.id: concept.pref_label[Language.DUTCH] for concept in concepts}
        self._topics = sorted(self._labels)
        Random(1).shuffle(self._topics)
        self._shares = _skewed(len(self._topics))
        self._words = sorted({word for one in concepts for text in one.definition.values() for word in text.split()})
        Random(2).shuffle(self._words)
        self._word_shares = _skewed(len(self._words))
        bodies = [body for body in load_organisations() if body.ended_on is None]
        self._homes = [body.id for body in bodies]
        self._home_shares = list(accumulate((body.inhabitants or 10_000) ** 0.5 for body in bodies))
        self._roles = [role.id for role in load_roles()]

    def __iter__(self) -> Iterator[Candidate]:
        return map(self.person, range(self.size))

    def person(self, number: int) -> Candidate:
        """Always the same."""
        chance = Random(number)
        id = MemberId(f"lid{number:07}")
        home = _pick(self._homes, self._home_shares, chance)
        member = Member(
            id=id,
            name=f"Lid {number}",
            language=Language.ENGLISH if number % 10 == 0 else Language.DUTCH,
            language_is_chosen=True,
            organisation=home,
            roles=(self._roles[int(chance.random() * len(self._roles))],),
            first_seen_at=NOW - timedelta(days=number % 700),
            consented_at=NOW - timedelta(days=1),
            paused_until=date(2027, 3, 1) if chance.random() < 0.03 else None,
        )
        topics = {_pick(self._topics, self._shares, chance) for _ in range(EACH)}
        if chance.random() < 0.1:
            topics.add(TopicId(FREE + self.words(chance, 2)))
        return Candidate(member=member, involvements=tuple(self._does(id, topic, chance) for topic in sorted(topics)))

    def words(self, chance: Random, many: int) -> str:
        """As somebody might write them."""
        return " ".join(_pick(self._words, self._word_shares, chance) for _ in range(many))

    def questions(self, many: int, *, seed: int = 2) -> Iterator[tuple[MemberId, str]]:
        """Who asks what: about each topic as often as it is shared."""
        chance = Random(seed)
        for number in range(many):
            asked = self._labels[_pick(self._topics, self._shares, chance)]
            yield self._asker(chance), _ASKING[number % len(_ASKING)].format(asked)

    def questions_in_words(self, many: int, *, seed: int = 3) -> Iterator[tuple[MemberId, str]]:
        """About what the thesaurus hardly knows."""
        chance = Random(seed)
        for _ in range(many):
            yield self._asker(chance), f"{self.words(chance, 1)} {self.words(chance, 1)}"

    def _asker(self, chance: Random) -> MemberId:
        return MemberId(f"lid{chance.randrange(self.size):07}")

    def _does(self, member: MemberId, topic: TopicId, chance: Random) -> Involvement:
        return Involvement(
            member=member,
            topic=topic,
            words=self._labels.get(topic, topic.removeprefix(FREE)),
            stance=_STANCES[int(chance.random() * len(_STANCES))],
            stage=(None, *Stage)[int(chance.random() * 4)],
            note=self.words(chance, 6) if chance.random() < 0.3 else "",
            confirmed_at=NOW - timedelta(days=int(chance.random() * 600)),
        )


def _pick(values: Sequence[Value], shares: Sequence[float], chance: Random) -> Value:
    return values[bisect(shares, chance.random() * shares[-1])]
