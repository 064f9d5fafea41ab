"""Everybody who wants to meet, laid out in columns, so that many pairs are judged at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import log

import numpy as np
import numpy.typing as npt

from bot.domain.ids import MemberId, OrganisationId, RoleId, TopicId
from bot.domain.organisations import Organisation
from bot.domain.people import Language, Stage, Stance
from bot.domain.programmes import Mixing
from bot.matching import weights
from bot.matching.hours import has_room, week_of
from bot.matching.values import Entrant, Past, Places, Terms

Numbers = npt.NDArray[np.float32]
Codes = npt.NDArray[np.int64]


class Pool:
    """The entrants by number, in the order of their ids, with all that is compared between two of them."""

    def __init__(self, entrants: Iterable[Entrant], terms: Terms, past: Past, places: Places) -> None:
        self.entrants: Sequence[Entrant] = sorted(entrants, key=lambda one: one.member.id)
        self.terms = terms
        self.past = past
        self.places = places
        self.number_of: Mapping[MemberId, int] = {one.member.id: at for at, one in enumerate(self.entrants)}

    def __len__(self) -> int:
        return len(self.entrants)

    @cached_property
    def organisations(self) -> Codes:
        """A number for each organisation; whoever has none is in one of their own, for they are nobody's colleague."""
        return _codes(one.member.organisation for one in self.entrants)

    @cached_property
    def homes(self) -> Codes:
        """Whoever has the same number may not meet."""
        match self.terms.rules.mixing:
            case Mixing.ACROSS_ORGANISATIONS:
                return self.organisations
            case Mixing.ACROSS_PARTS:
                return _codes((one.part.casefold() or None) for one in self.entrants)
            case Mixing.ANYBODY:
                return _codes(None for _ in self.entrants)

    @cached_property
    def languages(self) -> Codes:
        """A bit for each language they can hold a conversation in."""
        bits = {language: 1 << at for at, language in enumerate(Language)}
        return np.array(
            [sum(bits[each] for each in set(one.member.languages)) for one in self.entrants], dtype=np.int64
        )

    @cached_property
    def weeks(self) -> Codes:
        """A number for each way to work through the week."""
        return np.array([self._week_numbers[_week_key(one)] for one in self.entrants], dtype=np.int64)

    @cached_property
    def _week_numbers(self) -> Mapping[object, int]:
        return {key: at for at, key in enumerate(dict.fromkeys(_week_key(one) for one in self.entrants))}

    @cached_property
    def week_masks(self) -> Sequence[int]:
        """By that number."""
        found: dict[int, int] = {}
        for one in self.entrants:
            found.setdefault(self._week_numbers[_week_key(one)], week_of(one.member.working_week, one.member.time_zone))
        return [found[at] for at in sorted(found)]

    @cached_property
    def rooms(self) -> npt.NDArray[np.bool_]:
        """Of two such weeks, whether they have room for the conversation in common."""
        masks, count = self.week_masks, len(self.week_masks)
        table = np.zeros((count, count), dtype=np.bool_)
        for one in range(count):
            for other in range(one, count):
                table[one, other] = table[other, one] = has_room(masks[one] & masks[other], self.terms.length)
        return table

    @cached_property
    def roles(self) -> Numbers:
        """A column for each role."""
        known = _columns(role for one in self.entrants for role in set(one.member.roles))
        table = np.zeros((len(self), len(known)), dtype=np.float32)
        for at, one in enumerate(self.entrants):
            for role in one.member.roles:
                if role in known:
                    table[at, known[role]] = 1
        return table

    @cached_property
    def regions(self) -> Codes:
        """A number for each province; whoever has none is in one of their own."""
        return _codes(self._province_of(one) for one in self.entrants)

    @cached_property
    def sides(self) -> Codes:
        """A number for each side somebody wants to be on; whoever wants none is in one of their own."""
        return _codes((one.side or None) for one in self.entrants)

    @cached_property
    def topics(self) -> Mapping[TopicId, int]:
        """A column for each topic that can say anything about two of them."""
        counted: defaultdict[TopicId, int] = defaultdict(int)
        for one in self.entrants:
            for topic in {*(each.topic for each in one.involvements), *one.brings}:
                counted[topic] += 1
        near = {each for topic in counted for each in self.places.close.get(topic, {}) if each != topic}
        near |= {topic for _, topic in self.places.ahead}
        kept = sorted(topic for topic, count in counted.items() if count > 1 or topic in near)
        return {topic: at for at, topic in enumerate(kept)}

    def by_topic(self, share: "Mapping[tuple[Stance, Stage | None], float] | Stance | Stage") -> Numbers:
        """How much each has to do with each topic, as this says."""
        table = np.zeros((len(self), len(self.topics)), dtype=np.float32)
        for at, one in enumerate(self.entrants):
            for each in one.involvements:
                column = self.topics.get(each.topic)
                if column is None:
                    continue
                if isinstance(share, Stance):
                    much = float(each.stance is share or (share is Stance.WORKS_ON and each.stance is Stance.OFFERS))
                elif isinstance(share, Stage):
                    much = float(each.stage is share and each.stance is not Stance.SEEKS)
                else:
                    much = share.get((each.stance, each.stage), 0)
                table[at, column] = max(table[at, column], much)
        return table

    @cached_property
    def wanted(self) -> Numbers:
        """What each looks for, and brings, with what is close to it."""
        table = np.zeros((len(self), len(self.topics)), dtype=np.float32)
        for at, one in enumerate(self.entrants):
            sought = {each.topic: 1.0 for each in one.involvements if each.stance is Stance.SEEKS}
            sought |= dict.fromkeys(one.brings, weights.BROUGHT)
            for topic, much in sought.items():
                for near, share in self._near(topic).items():
                    table[at, near] = max(table[at, near], much * share)
        return table

    @cached_property
    def closeness(self) -> Numbers:
        """How close each topic is to each other, in both directions alike."""
        table = np.eye(len(self.topics), dtype=np.float32)
        for topic, at in self.topics.items():
            for near, share in self._near(topic).items():
                table[at, near] = table[near, at] = max(table[at, near], share)
        return table

    def _near(self, topic: TopicId) -> Mapping[int, float]:
        found = {
            self.topics[near]: weights.CLOSENESS[closeness]
            for near, closeness in self.places.close.get(topic, {}).items()
            if near in self.topics
        }
        return found | ({self.topics[topic]: 1.0} if topic in self.topics else {})

    @cached_property
    def bodies(self) -> Sequence[Organisation | None]:
        """By the number of their organisation."""
        found: dict[int, Organisation | None] = {}
        for at, one in zip(self.organisations, self.entrants, strict=True):
            found[int(at)] = self._body(one)
        return [found[at] for at in sorted(found)]

    @cached_property
    def ties(self) -> Numbers:
        """What two organisations share, as a share of the points, by their numbers."""
        table = np.zeros((len(self.bodies), len(self.bodies)), dtype=np.float32)
        number_of = {body.id: at for at, body in enumerate(self.bodies) if body is not None}
        for a, b in self.places.ties.related(body for body in self.bodies if body is not None):
            one, other = number_of[a.id], number_of[b.id]
            table[one, other] = table[other, one] = weights.TIES[self.places.ties.between(a, b)]
        return table

    @cached_property
    def sizes(self) -> Numbers:
        """How alike two organisations are in size, as a share of the points, by their numbers."""
        kinds = _codes(None if body is None or not body.inhabitants else body.kind for body in self.bodies)
        logs = np.array([0 if body is None else log(body.inhabitants or 1) for body in self.bodies])
        apart = np.abs(logs[:, None] - logs[None, :])
        table = np.zeros(apart.shape, dtype=np.float32)
        for times, share in reversed(weights.SIZES):
            table[apart <= log(times) + 1e-9] = share
        return np.where(kinds[:, None] == kinds[None, :], table, np.float32(0))

    @cached_property
    def scored(self) -> Sequence[tuple[int, Numbers]]:
        """For each topic with scores: its column, and how far the organisation of each is; nan where nobody knows."""
        columns = {topic for _, topic in self.places.ahead if topic in self.topics}
        return [
            (
                self.topics[topic],
                np.array(
                    [
                        np.nan
                        if one.member.organisation is None
                        else self.places.ahead.get((one.member.organisation, topic), np.nan)
                        for one in self.entrants
                    ],
                    dtype=np.float32,
                ),
            )
            for topic in sorted(columns)
        ]

    @cached_property
    def barred(self) -> Sequence[frozenset[int]]:
        """With whom each may not be put together: one of the two does not want it."""
        found: list[set[int]] = [set() for _ in self.entrants]
        for at, one in enumerate(self.entrants):
            for other in (*one.blocks, *one.avoids):
                if (number := self.number_of.get(other)) is not None:
                    found[at].add(number)
                    found[number].add(at)
        return [frozenset(each) for each in found]

    @cached_property
    def met(self) -> Sequence[Mapping[int, tuple[int, int]]]:
        """Whom each met before: how many rounds ago last, and how often."""
        found: list[dict[int, tuple[int, int]]] = [{} for _ in self.entrants]
        for pair, ago in self.past.met.items():
            numbers = [self.number_of[member] for member in pair if member in self.number_of]
            if len(numbers) == 2 and ago:  # noqa: PLR2004 - a pair
                one, other = numbers
                found[one][other] = found[other][one] = (min(ago), len(ago))
        return found

    @cached_property
    def rated(self) -> Sequence[Mapping[int, int]]:
        """With whom each had it how well: only what was well or badly."""
        found: list[dict[int, int]] = [{} for _ in self.entrants]
        for pair, rating in self.past.rated.items():
            numbers = [self.number_of[member] for member in pair if member in self.number_of]
            points = weights.WELL_MET if rating >= weights.WELL else weights.BADLY_MET if rating <= weights.BADLY else 0
            if len(numbers) == 2 and points:  # noqa: PLR2004 - a pair
                one, other = numbers
                found[one][other] = found[other][one] = points
        return found

    @cached_property
    def loads(self) -> Numbers:
        """Points off for whoever met a lot lately."""
        over = [min(max(one.load - weights.LIGHT, 0), weights.MOST_LOAD) for one in self.entrants]
        return np.array([weights.LOAD * each for each in over], dtype=np.float32)

    def _body(self, one: Entrant) -> Organisation | None:
        home = one.member.organisation
        return None if home is None else self.places.organisations.get(home)

    def _province_of(self, one: Entrant) -> OrganisationId | None:
        body = self._body(one)
        return None if body is None else body.province or body.id


def _week_key(one: Entrant) -> tuple[object, ...]:
    return (one.member.time_zone, one.member.working_week)


def _codes(values: Iterable[object]) -> Codes:
    """The same number for the same value, and one of its own for each None."""
    known: dict[object, int] = {}
    numbers = [
        known.setdefault(("none", at) if value is None else value, len(known)) for at, value in enumerate(values)
    ]
    return np.array(numbers, dtype=np.int64)


def _columns(values: Iterable[RoleId]) -> Mapping[RoleId, int]:
    return {value: at for at, value in enumerate(sorted(set(values)))}
