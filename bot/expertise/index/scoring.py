"""Thousands of candidates at once, with the very features and weights by which `bot.expertise.ranking` puts a few."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

import numpy as np

from bot.domain.enquiries import Closeness, Need, Question, Subject
from bot.domain.ids import MemberId
from bot.domain.people import Involvement, Profile, Stage, Stance
from bot.expertise import weights
from bot.expertise.answers import close_to
from bot.expertise.index.columns import Array, Groups
from bot.expertise.index.order import Order
from bot.expertise.index.places import Places
from bot.expertise.index.table import SAID, STAGES, Table, organisation_of, said_as, stage_of
from bot.expertise.limiting import Allowed, allowed_by
from bot.expertise.prose import LENGTH_COUNTS, MOST_TEXTS, SATURATION, Prose, terms_of
from bot.expertise.standing import NOTHING_KNOWN, Standing
from bot.expertise.topics import FREE

_AHEAD = frozenset({Need.FURTHER, Need.BETTER})
_OLDEST = weights.RECENCY_BANDS[-1][0] + 1
_RECENCY = np.array(
    [
        next((share for most, share in weights.RECENCY_BANDS if age <= most), weights.OUTDATED)
        for age in range(_OLDEST + 1)
    ]
)
"""By age in days; what is older is as old as that."""
_STAGE = np.zeros(len(Stage) + 1)
for _stage, _share in weights.STAGE.items():
    _STAGE[STAGES[_stage]] = _share
_FOREVER = date.max.toordinal()
_MOST_STEPS = len(Stage) - 1
_STEPS = np.array([weights.STEPS_AHEAD[steps] for steps in range(-_MOST_STEPS, _MOST_STEPS + 1)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What an answer follows from beside the table."""

    left_out: Collection[MemberId] = ()
    """The asker goes without saying."""
    well_met: Collection[MemberId] = ()
    standing: Standing = NOTHING_KNOWN


@dataclass(frozen=True, slots=True)
class _Rows:
    """Involvements that may answer one subject, with the share of the feature for their topic."""

    rows: Array
    shares: Array
    asked_stage: Stage | None


class Scoring:
    """One question of one asker, held against a whole table."""

    def __init__(
        self, table: Table, places: Places, question: Question, asker: Profile, day: date, known: Known
    ) -> None:
        self._table = table
        self._places = places
        self._question = question
        self._asker = asker
        self._known = known
        self._day = day.toordinal()
        self._weights = weights.WEIGHTS[question.need]
        self._topics = places.knowledge.topics
        self._own = _own_stages(asker.involvements)
        knowledge = places.knowledge
        self._allowed = allowed_by(question.limits, asker.member.organisation, knowledge.organisations, knowledge.ties)
        self._standing = table.points_of_rows((question.need, day), self._points_for)
        self._wanted = self._wanted_stages()
        self._holding: dict[str, int] = {}
        self._homes, self._is_ahead = self._fitting_homes()
        self._roles = self._fitting_roles()
        self._away_until = table.member_paused.all.copy()
        self._away_until[self._numbers([asker.member.id, *known.left_out])] = _FOREVER

    @property
    def prose(self) -> Prose:
        """What is known of all texts, as far as the question's words go."""
        texts = self._table.texts
        return Prose(texts=texts, mean_length=self._table.length / texts if texts else 0, holding=self._holding)

    def order(self) -> Order:
        """Everybody who fits."""
        if not self._question.subjects:
            members = self._everybody()
            return self._ordered(members, np.zeros(len(members)))
        found = [self._of(subject) for subject in self._question.subjects]
        groups = Groups(np.concatenate([members for members, _ in found]))
        points = groups.in_order(np.concatenate([points for _, points in found]))
        return self._ordered(groups.keys, groups.sums(points) / len(self._question.subjects))

    def _everybody(self) -> Array:
        """Whoever is there and is wanted, whatever they are involved in."""
        table = self._table
        fits = table.member_here.all & (self._away_until <= self._day)
        if self._homes is not None:
            fits &= self._homes[table.member_organisation.all]
        if self._roles is not None:
            fits &= self._roles[table.member_roles.all]
        return np.flatnonzero(fits)

    def _ordered(self, members: Array, scores: Array) -> Order:
        """By the points for what they said, and all else."""
        if not len(members):
            return Order(self._table, members, scores, np.zeros(0, np.bool_))
        homes = self._table.member_organisation.all.take(members)
        own = self._asker.member.organisation
        is_colleague, for_places = self._places.points(own, homes, self._weights)
        scores = scores + self._weights.role * self._shares_role().take(self._table.member_roles.all.take(members))
        scores += for_places
        if self._known.well_met:
            scores += self._weights.well_met * np.isin(members, self._numbers(self._known.well_met))
        if self._weights.score and self._known.standing is not NOTHING_KNOWN:
            scores += self._weights.score * self._standing_shares(homes)
        scores -= self._weights.load * self._table.load_on(self._day).take(members)
        return Order(self._table, members, scores, is_colleague)

    def _of(self, subject: Subject) -> tuple[Array, Array]:
        """Who answers one subject, and how many points each gets for that."""
        table = self._table
        close = close_to(subject, self._question, self._topics)
        numbers = {table.topics.find(topic): how for topic, how in close.items()}
        known = {number: weights.CLOSENESS[how] for number, how in numbers.items() if number is not None}
        own = self._own.get(subject.topic)
        rows, places = table.by_topic.of(list(known))
        otherwise = self._telling_otherwise(
            [number for number, how in numbers.items() if number is not None and how is Closeness.EXACT], own
        )
        rows, members, points, places = self._fitting(rows, own, places)
        shares = np.array(list(known.values()) or [0.0]).take(places)
        worded, grades = self._worded(subject, known)
        if len(worded):
            worded, theirs, of_worded, grades = self._fitting(worded, own, grades)
            rows, members = np.concatenate((rows, worded)), np.concatenate((members, theirs))
            points = np.concatenate((points, of_worded))
            shares = np.concatenate((shares, self._words_shares(subject, theirs, grades)))
        if not len(rows):
            return members, shares
        best = np.full(len(table.ids), -np.inf)
        np.maximum.at(best, members, self._scores(rows, points, shares))
        best[otherwise] = -np.inf
        members = np.flatnonzero(best > -np.inf)
        return members, best.take(members)

    def _telling_otherwise(self, topics: Sequence[int], own: Stage | None) -> Array:
        """Who says of the very topic that they are at another stage than is asked for."""
        if self._wanted is None and self._question.need not in _AHEAD:
            return np.zeros(0, np.intp)
        rows, _ = self._table.by_topic.of(topics)
        tells = (stage_of(self._table.row_said.all.take(rows)) >= 0) & (self._standing.take(rows) > -np.inf)
        told = rows[tells]
        _, fitting, _, _ = self._fitting(told, own, told)
        return np.setdiff1d(self._table.row_member.all.take(told), fitting)

    def _fitting(self, rows: Array, own: Stage | None, beside: Array) -> tuple[Array, Array, Array, Array]:
        """Those of the rows that fit, whose they are, their own points, and what belongs to them."""
        # Both are looked up by many times, and a lookup by narrower numbers widens them first, each time.
        rows = rows.astype(np.intp, copy=False)
        members = self._table.row_member.all.take(rows).astype(np.intp, copy=False)
        points = self._standing.take(rows)
        is_fit = self._fits(rows, members, own)
        is_fit &= points > -np.inf
        if is_fit.all():
            return rows, members, points, beside
        fit = np.flatnonzero(is_fit)
        return rows.take(fit), members.take(fit), points.take(fit), beside.take(fit)

    def _fits(self, rows: Array, members: Array, own: Stage | None) -> Array:
        """Which of these are there, may be found, are of whom is wanted, and are far enough."""
        table = self._table
        is_fit = self._away_until.take(members) <= self._day
        if self._wanted is not None:
            is_fit &= self._wanted.take(table.row_said.all.take(rows))
        if self._homes is not None:
            is_fit &= self._homes[table.member_organisation.all[members]]
        if self._roles is not None:
            is_fit &= self._roles[table.member_roles.all[members]]
        if self._question.need in _AHEAD:
            least = self._own_ranks(rows, STAGES[own])
            is_further = (least < 0) | (stage_of(table.row_said.all[rows]) > least)
            if self._is_ahead is not None:
                is_further |= self._is_ahead[table.member_organisation.all[members]]
            is_fit &= is_further
        return np.asarray(is_fit)

    def _own_ranks(self, rows: Array, otherwise: int) -> Array:
        """How far the asker is with the topic of each row; -1: not known."""
        ranks = np.full(len(self._table.topics), otherwise, np.int8)
        for topic, stage in self._own.items():
            number = self._table.topics.find(topic)
            if number is not None:
                ranks[number] = STAGES[stage]
        return np.asarray(ranks.take(self._table.row_topic.all.take(rows)))

    def _scores(self, rows: Array, points: Array, shares: Array) -> Array:
        scores = points + self._weights.topic * shares
        if self._own:
            own, stages = self._own_ranks(rows, -1), stage_of(self._table.row_said.all.take(rows))
            known = np.flatnonzero((own >= 0) & (stages >= 0))
            if len(known):
                steps = _STEPS[stages[known] - own[known] + _MOST_STEPS]
                scores[known] += self._weights.stage * (steps - _STAGE[stages[known]])
        return np.asarray(scores)

    def _worded(self, subject: Subject, close: Mapping[int, float]) -> tuple[Array, Array]:
        """The involvements whose own words answer, and how well each does."""
        table = self._table
        asked = tuple(dict.fromkeys(terms_of(subject.words)))
        found = [self._texts_with(term) for term in asked]
        if not found:
            return np.zeros(0, np.int32), np.zeros(0)
        wanted = self.prose.ready(asked, is_known=not subject.topic.startswith(FREE))
        if not any(len(rows) for rows, _ in found):
            return np.zeros(0, np.int32), np.zeros(0)
        rows, times = np.concatenate([rows for rows, _ in found]), np.concatenate([times for _, times in found])
        rarity = np.repeat([wanted.rarities[term] for term in asked], [len(rows) for rows, _ in found])
        relative = table.row_length.all.take(rows) / self.prose.mean_length
        norm = SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * relative)
        groups = Groups(rows)
        held = groups.sums(groups.in_order(rarity * np.minimum(times, 1)))
        points = groups.sums(groups.in_order(rarity * times / (times + norm)))
        is_enough = held > wanted.least
        is_enough &= ~np.isin(table.row_topic.all.take(groups.keys), list(close))
        return groups.keys[is_enough], points[is_enough] / wanted.all

    def _texts_with(self, term: str) -> tuple[Array, Array]:
        """The texts that hold a term, and how often, in parts too."""
        table = self._table
        holding = table.terms.holding(term)
        rows, times, places = table.by_term.of(list(holding))
        each = times * np.array(list(holding.values()) or [0.0]).take(places)
        alive = table.row_alive.all.take(rows)
        if not alive.all():
            rows, each = rows[alive], each[alive]
        groups = Groups(rows)
        self._holding[term] = len(groups.keys)
        return groups.keys, groups.sums(groups.in_order(each))

    def _words_shares(self, subject: Subject, members: Array, grades: Array) -> Array:
        """For each row what all the texts of its member are worth together."""
        if not len(members):
            return np.zeros(0)
        count = np.bincount(members).take(members)
        left = 1 - grades
        together = np.exp(np.bincount(members, weights=np.log(left))).take(members)
        many = np.flatnonzero(count > MOST_TEXTS)
        if len(many):
            # Of these only the best count.
            order = many[np.lexsort((-grades[many], members[many]))]
            groups = Groups(members[order])
            best = np.where(groups.places < MOST_TEXTS, left[order], 1.0)
            together[order] = groups.spread(np.multiply.reduceat(best, groups.starts))
        return _words_shares(subject, 1 - np.where(count > 1, together, left))

    def _points_for(self, said: Array, confirmed: Array) -> Array:
        """For a stance and a stage, and for how recently it was confirmed; what does not answer the need has none."""
        stances, need = weights.STANCE[self._question.need], self._question.need
        worth = np.full(SAID + 1, -np.inf)
        for stance, stage in product(stances, (None, *Stage)):
            share = stances[stance]
            if need is Need.HELP and stance is Stance.WORKS_ON and stage is Stage.RUNNING:
                share = weights.RUNNING_CAN_HELP
            worth[said_as(stance, stage)] = self._weights.stance * share + self._weights.stage * weights.STAGE[stage]
        recency = self._weights.recency * _RECENCY
        return worth.take(said) + recency.take(self._day - confirmed, mode="clip")

    def _wanted_stages(self) -> Array | None:
        wanted = self._question.limits.stages
        if not wanted:
            return None
        is_wanted = np.zeros(SAID + 1, np.bool_)
        is_wanted[[said_as(stance, stage) for stance, stage in product(Stance, wanted)]] = True
        return is_wanted

    def _fitting_homes(self) -> tuple[Array | None, Array | None]:
        """Which organisations fit, None: all; and which are known to be ahead, None: none."""
        allowed, own = self._allowed, self._asker.member.organisation
        is_better = self._question.need is Need.BETTER
        if allowed.organisations is None and allowed.never is None and not is_better:
            return None, None
        homes = [organisation_of(number, self._table) for number in range(len(self._table.organisations))]
        fits = np.array([_fits_home(home, allowed) for home in homes])
        if not is_better:
            return fits, None
        steps = [self._known.standing.steps_to(home) for home in homes]
        for number, home in enumerate(homes):
            ahead = steps[number]
            fits[number] &= self._places.comparable(own, home) and (ahead is None or ahead > 0)
        return fits, np.array([step is not None and step > 0 for step in steps])

    def _fitting_roles(self) -> Array | None:
        allowed = self._allowed
        if allowed.roles is None and not allowed.without_roles:
            return None
        return np.array([allowed.fits_roles(each) for each in self._table.role_sets], np.bool_)

    def _shares_role(self) -> Array:
        return self._with_roles(frozenset(self._asker.member.roles))

    def _with_roles(self, roles: frozenset[str]) -> Array:
        """Of each set of roles whether it has one of these."""
        return np.array([not roles.isdisjoint(each) for each in self._table.role_sets], np.bool_)

    def _standing_shares(self, homes: Array) -> Array:
        shares = np.zeros(len(self._table.organisations))
        for number in np.unique(homes):
            shares[number] = self._known.standing.share_of(organisation_of(int(number), self._table))
        return shares[homes]

    def _numbers(self, members: Collection[MemberId]) -> Array:
        found = (self._table.number(member) for member in members)
        return np.array([number for number in found if number is not None], np.int32)


def _words_shares(subject: Subject, grades: Array) -> Array:
    """As `bot.expertise.weights.words_share`."""
    is_known = not subject.topic.startswith(FREE)
    none, whole = (weights.words_share(grade, is_known=is_known) for grade in (0, 1))
    return none + (whole - none) * grades


def _own_stages(own: Collection[Involvement] | tuple[Involvement, ...]) -> dict[str, Stage]:
    return {one.topic: one.stage for one in own if one.stage is not None and one.stance is not Stance.SEEKS}


def _fits_home(home: str | None, allowed: Allowed) -> bool:
    if allowed.never is not None and home == allowed.never:
        return False
    return allowed.organisations is None or home in allowed.organisations
