"""Who answers a question best: the same facts always give the same order, and every place has its reasons."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import overload

from bot.domain.audiences import seen_by
from bot.domain.enquiries import Candidate, Found, Need, Question, Reasons
from bot.domain.ids import MemberId, OrganisationId
from bot.domain.organisations import Organisation, Tie
from bot.domain.people import Profile
from bot.expertise import weights
from bot.expertise.answers import Answer, Answers
from bot.expertise.knowledge import Knowledge
from bot.expertise.limiting import allowed_by
from bot.expertise.nearness import Nearness, is_comparable, nearness_between, size_share
from bot.expertise.prose import Prose
from bot.expertise.standing import NOTHING_KNOWN, Standing

FIRST_PAGE = 5
MOST_OF_ONE_ORGANISATION = 2
"""Of the first five: one house does not answer a question five times."""

_A_YEAR = 365
"""From so many days on an answer says how long ago somebody confirmed it."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A candidate where they come in the order."""

    candidate: Candidate
    best: Sequence[Answer]
    score: float
    tie: Tie | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """What reasons follow from, whoever it is."""

    day: date
    met: Collection[MemberId]
    standing: Standing
    is_of_several: bool
    """Whether more than one topic is asked for."""


class Ranking(Sequence[Found]):
    """Everybody in order. Reasons are found for whoever is looked at: a handful of hundreds."""

    def __init__(self, placed: Sequence[_Placed], asker: Profile, places: "_Places", given: "_Given") -> None:
        self._placed = placed
        self._asker = asker
        self._places = places
        self._given = given

    def __len__(self) -> int:
        return len(self._placed)

    @property
    def members(self) -> list[MemberId]:
        """Who they are, in order, without their reasons."""
        return [one.candidate.member.id for one in self._placed]

    @overload
    def __getitem__(self, index: int) -> Found: ...

    @overload
    def __getitem__(self, index: slice) -> list[Found]: ...

    def __getitem__(self, index: int | slice) -> Found | list[Found]:
        if isinstance(index, slice):
            return [self._found(one) for one in self._placed[index]]
        return self._found(self._placed[index])

    def _found(self, one: _Placed) -> Found:
        member, best = one.candidate.member, one.best
        near = self._places.nearness_of(member.organisation)
        return Found(
            member=member,
            score=one.score,
            reasons=Reasons(
                matched=tuple((answer.involvement, answer.closeness) for answer in best),
                stance=best[0].involvement.stance if best else None,
                stage=best[0].involvement.stage if best else None,
                is_of_several=self._given.is_of_several,
                steps_ahead=best[0].steps_ahead if best else None,
                score_steps=self._given.standing.steps_to(member.organisation),
                shared_roles=tuple(role for role in member.roles if role in self._asker.member.roles),
                tie=one.tie,
                is_same_region=near.is_same_region,
                joint_body=near.joint_body,
                size=near.size,
                has_met=member.id in self._given.met,
                years_unconfirmed=_years_since(best[0].involvement.confirmed_at.date(), self._given.day) if best else 0,
            ),
        )


def _years_since(confirmed: date, day: date) -> int:
    return max((day - confirmed).days // _A_YEAR, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """What is known from meetings."""

    met: Collection[MemberId] = frozenset()
    """Whom the asker met."""
    well_met: Collection[MemberId] = frozenset()
    """Whom others, and enough of them, found it well worth their time to meet about what is asked."""
    asked: Mapping[MemberId, int] = field(default_factory=dict)
    """How often each was asked to meet these last weeks."""


NO_MEETINGS = Meetings()
_NO_PROSE = Prose()


def rank(  # noqa: PLR0913 - all that an answer follows from
    question: Question,
    asker: Profile,
    candidates: Iterable[Candidate],
    day: date,
    knowledge: Knowledge,
    *,
    meetings: Meetings = NO_MEETINGS,
    standing: Standing = NOTHING_KNOWN,
    prose: Prose = _NO_PROSE,
) -> Ranking:
    """Everybody who answers the question and may be seen on that day, the best first; never the asker.

    `standing`: what may be known of how far organisations are. Nothing else in here comes from scores. `prose`: what is
    known of everybody's texts together; without, each word says as much as any other.
    """
    answers = Answers(question, asker.involvements, knowledge.topics, day, prose)
    places = _Places(asker.member.organisation, knowledge)
    allowed = allowed_by(question.limits, asker.member.organisation, knowledge.organisations, knowledge.ties)
    points_for, roles = weights.WEIGHTS[question.need], frozenset(asker.member.roles)
    placed: list[_Placed] = []
    for whole in candidates:
        candidate = _as_seen(whole, asker)
        member = candidate.member
        if member.id == asker.member.id or not member.is_visible_on(day) or not allowed.fits(member):
            continue
        if question.need is Need.BETTER and not _does_better(member.organisation, places, standing):
            continue
        is_ahead = question.need is Need.BETTER and standing.is_ahead(member.organisation)
        best, points = answers.of(candidate.involvements, is_ahead=is_ahead)
        if best or not question.subjects:
            tie, for_place = places.points_of(member.organisation, points_for)
            score = points + points_for.role * (not roles.isdisjoint(member.roles)) + for_place
            score += points_for.well_met * (member.id in meetings.well_met)
            score += points_for.score * standing.share_of(member.organisation)
            score -= points_for.load * weights.load_share(meetings.asked.get(member.id, 0))
            # Sums in another order differ in their last digits, and that may not decide who comes first.
            placed.append(_Placed(candidate, best, round(score, 6), tie))
    placed.sort(key=_order)
    given = _Given(day=day, met=meetings.met, standing=standing, is_of_several=len(question.subjects) > 1)
    return Ranking(_spread(placed), asker, places, given)


def _as_seen(whole: Candidate, asker: Profile) -> Candidate:
    seen = seen_by(asker.member, Profile(member=whole.member, involvements=whole.involvements))
    if seen.member is whole.member:
        return whole
    return Candidate(member=seen.member, involvements=tuple(seen.involvements))


def _does_better(organisation: OrganisationId | None, places: "_Places", standing: Standing) -> bool:
    """Whether that is like the asker's own and, as far as may be known, not known to be no further."""
    steps = standing.steps_to(organisation)
    return places.is_comparable(organisation) and (steps is None or steps > 0)


class _Places:
    """Every organisation compared with the asker's own, once."""

    def __init__(self, own: OrganisationId | None, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._own_id = own
        self._own = None if own is None else knowledge.organisations.get(own)
        self._known: dict[OrganisationId | None, tuple[Tie | None, float]] = {}

    def points_of(self, other: OrganisationId | None, points_for: weights.Weights) -> tuple[Tie | None, float]:
        """What they share, and the points for that and for their sizes."""
        if other not in self._known:
            tie, share = self._compare(other)
            self._known[other] = tie, points_for.tie * weights.TIE[tie] + points_for.size * share
        return self._known[other]

    def nearness_of(self, other: OrganisationId | None) -> Nearness:
        """All there is to say."""
        if other is not None and other == self._own_id:
            return Nearness(tie=Tie.SAME_ORGANISATION)
        return nearness_between(self._own, self._body(other), self._knowledge.ties)

    def is_comparable(self, other: OrganisationId | None) -> bool:
        """Whether it is another like the asker's own."""
        return is_comparable(self._own, self._body(other))

    def _compare(self, other: OrganisationId | None) -> tuple[Tie | None, float]:
        if other is not None and other == self._own_id:
            return Tie.SAME_ORGANISATION, 0
        body = self._body(other)
        if self._own is None or body is None:
            return None, 0
        return self._knowledge.ties.between(self._own, body), size_share(self._own, body)

    def _body(self, id: OrganisationId | None) -> Organisation | None:
        return None if id is None else self._knowledge.organisations.get(id)


def _order(one: _Placed) -> tuple[bool, float, str]:
    """Colleagues come last: they can be asked at the coffee machine. The id settles a tie, so that order is stable."""
    return one.tie is Tie.SAME_ORGANISATION, -one.score, one.candidate.member.id


def _spread(placed: list[_Placed]) -> list[_Placed]:
    """The order with at most two of one organisation among the first five, as long as there are others."""
    seen: Counter[OrganisationId] = Counter()
    first: list[_Placed] = []
    later: list[_Placed] = []
    for number, one in enumerate(placed):
        if len(first) == FIRST_PAGE:
            return first + later + placed[number:]
        home = one.candidate.member.organisation
        if home is None or seen[home] < MOST_OF_ONE_ORGANISATION:
            first.append(one)
            if home is not None:
                seen[home] += 1
        else:
            later.append(one)
    return first + later
