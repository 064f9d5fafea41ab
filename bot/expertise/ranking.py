"""Who answers a question best: the same facts always give the same order, and every place has its reasons."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from bot.domain.enquiries import Candidate, Found, Question, Reasons
from bot.domain.ids import OrganisationId
from bot.domain.organisations import Tie
from bot.domain.people import Profile
from bot.expertise import weights
from bot.expertise.answers import Answer, Answers
from bot.expertise.knowledge import Knowledge
from bot.expertise.nearness import Nearness, nearness_between

FIRST_PAGE = 5
MOST_OF_ONE_ORGANISATION = 2
"""Of the first five: one house does not answer a question five times."""


def rank(
    question: Question, asker: Profile, candidates: Iterable[Candidate], day: date, knowledge: Knowledge
) -> list[Found]:
    """Everybody who answers the question and may be seen on that day, the best first; never the asker."""
    answers = Answers(question, asker.involvements, knowledge.topics, day)
    places = _Places(asker.member.organisation, knowledge)
    found: list[Found] = []
    for candidate in candidates:
        if candidate.member.id == asker.member.id or not candidate.member.is_visible_on(day):
            continue
        best, points = answers.of(candidate.involvements)
        if best:
            nearness = places.nearness_of(candidate.member.organisation)
            found.append(_found(question, asker, candidate, best, points, nearness))
    found.sort(key=_order)
    return _spread(found)


class _Places:
    """Every organisation compared with the asker's own, once."""

    def __init__(self, own: OrganisationId | None, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._known: dict[OrganisationId | None, Nearness] = {None: Nearness()}
        if own is not None:
            self._known[own] = Nearness(tie=Tie.SAME_ORGANISATION)
        self._own = None if own is None else knowledge.organisations.get(own)

    def nearness_of(self, other: OrganisationId | None) -> Nearness:
        if other is not None and other not in self._known:
            body = self._knowledge.organisations.get(other)
            self._known[other] = nearness_between(self._own, body, self._knowledge.ties)
        return self._known[other]


def _found(
    question: Question, asker: Profile, candidate: Candidate, best: Sequence[Answer], points: float, near: Nearness
) -> Found:
    points_for = weights.WEIGHTS[question.need]
    roles = tuple(role for role in candidate.member.roles if role in asker.member.roles)
    score = points + points_for.role * bool(roles) + points_for.tie * weights.TIE[near.tie]
    score += points_for.size * near.size_share
    return Found(
        member=candidate.member,
        # Sums in another order differ in their last digits, and that may not decide who comes first.
        score=round(score, 6),
        reasons=Reasons(
            matched=tuple((answer.involvement, answer.closeness) for answer in best),
            stance=best[0].involvement.stance,
            stage=best[0].involvement.stage,
            steps_ahead=best[0].steps_ahead,
            shared_roles=roles,
            tie=near.tie,
            is_same_region=near.is_same_region,
            joint_body=near.joint_body,
            size=near.size,
        ),
    )


def _order(found: Found) -> tuple[bool, float, str]:
    """Colleagues come last: they can be asked at the coffee machine. The id settles a tie, so that order is stable."""
    return found.reasons.tie is Tie.SAME_ORGANISATION, -found.score, found.member.id


def _spread(found: list[Found]) -> list[Found]:
    """The order with at most two of one organisation among the first five, as long as there are others."""
    seen: Counter[OrganisationId] = Counter()
    first: list[Found] = []
    later: list[Found] = []
    for one in found:
        home = one.member.organisation
        if len(first) < FIRST_PAGE and (home is None or seen[home] < MOST_OF_ONE_ORGANISATION):
            first.append(one)
            if home is not None:
                seen[home] += 1
        else:
            later.append(one)
    return first + later
