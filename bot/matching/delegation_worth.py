"""What a conversation of two delegations is worth, and why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.domain.enquiries import Closeness
from bot.domain.ids import OrganisationId, TopicId
from bot.domain.organisations import is_similar_in_size
from bot.domain.scores import may_be_told
from bot.matching.delegation_values import Because, Coming, Leader, Matter, Surroundings

# Whole points, so that worth adds up exactly. A conversation is worth most where one asks what the other can tell.
_ANSWERED, _BOTH_ASK, _ONE_FURTHER, _SAME_SEATS, _SIMILAR_SIZE, _WAITED = 30, 15, 10, 2, 8, 25
_MOST_TOPICS = 3
"""Of each kind: two hours are no longer."""
_MOST_WAITED = 4
_MOST_TOLD = 3
_FURTHER_BY = (0.1, 0.5)
"""On a scale from 0 to 1: who is nearly as far teaches little, and who is miles ahead cannot be followed."""
_SHARE: Mapping[Closeness, float] = {
    Closeness.EXACT: 1,
    Closeness.NARROWER: 0.8,
    Closeness.BROADER: 0.4,
    Closeness.RELATED: 0.3,
    Closeness.WORDS: 0,
}


def reasons_for(one: Coming, other: Coming, around: Surroundings) -> tuple[Because, ...]:
    """All of them, the weightiest first."""
    found = [
        *_best(_answered(one, other, around)),
        *_best(_answered(other, one, around)),
        *_best(_both_ask(one, other, around)),
        *_best(_further(one, other, around)),
        *_alike(one, other, around),
    ]
    return tuple(sorted(found, key=lambda each: (-each.points, each.feature, each.detail)))


def worth_of(reasons: Iterable[Because], sides: Iterable[Coming]) -> int:
    """In whole points. Whoever got nobody before weighs in."""
    points = sum(each.points for each in reasons)
    return points + sum(_WAITED * min(side.missed, _MOST_WAITED) for side in sides)


def sides_nearby(sides: Iterable[Coming], leader: Leader, around: Surroundings) -> int:
    """How many of them lie in the region where somebody would rather lead."""
    return sum(_lies_in(side.organisation, leader.region, around) for side in sides)


def told(reasons: Sequence[Because]) -> tuple[Because, ...]:
    """The two or three that decided it, of those that may be said."""
    return tuple(each for each in reasons if not each.is_secret)[:_MOST_TOLD]


def _best(found: Iterable[Because]) -> list[Because]:
    """Of each topic the best, and of all the best few."""
    by_topic: dict[str, Because] = {}
    for each in sorted(found, key=lambda each: (-each.points, each.detail)):
        by_topic.setdefault(each.detail[0], each)
    return [each for each in list(by_topic.values())[:_MOST_TOPICS] if each.points > 0]


def _answered(asks: Coming, tells: Coming, around: Surroundings) -> Iterator[Because]:
    for topic in asks.brings:
        for known in tells.shares:
            share = _closeness(topic, known, around)
            detail = (topic, tells.organisation, asks.organisation)
            yield Because(feature=Matter.ANSWERED, points=round(_ANSWERED * share), detail=detail)


def _both_ask(one: Coming, other: Coming, around: Surroundings) -> Iterator[Because]:
    for topic in one.brings:
        for theirs in other.brings:
            share = max(_closeness(topic, theirs, around), _closeness(theirs, topic, around))
            yield Because(feature=Matter.BOTH_ASK, points=round(_BOTH_ASK * share), detail=(topic,))


def _further(one: Coming, other: Coming, around: Surroundings) -> Iterator[Because]:
    """Who asks for it has somebody before them who is a step further; by how much is said to nobody."""
    for asks, tells in ((one, other), (other, one)):
        for topic in asks.brings:
            mine = around.places.ahead.get((asks.organisation, topic))
            theirs = around.places.ahead.get((tells.organisation, topic))
            if mine is None or theirs is None:
                continue
            least, most = _FURTHER_BY
            if least <= theirs - mine <= most:
                detail = (topic, tells.organisation, asks.organisation)
                # Of one who is behind it says as much.
                is_secret = not may_be_told((tells.organisation, asks.organisation), around.places.open)
                yield Because(feature=Matter.ONE_FURTHER, points=_ONE_FURTHER, detail=detail, is_secret=is_secret)


def _alike(one: Coming, other: Coming, around: Surroundings) -> Iterator[Because]:
    shared = sorted(one.roles & other.roles)
    if shared:
        yield Because(feature=Matter.SAME_SEATS, points=_SAME_SEATS * len(shared), detail=tuple(shared))
    a, b = around.places.organisations.get(one.organisation), around.places.organisations.get(other.organisation)
    if a is not None and b is not None and is_similar_in_size(a, b):
        yield Because(feature=Matter.SIMILAR_SIZE, points=_SIMILAR_SIZE)


def _closeness(asked: TopicId, known: TopicId, around: Surroundings) -> float:
    if asked == known:
        return 1
    closeness = around.places.close.get(asked, {}).get(known)
    return 0 if closeness is None else _SHARE[closeness]


def _lies_in(organisation: OrganisationId, region: OrganisationId | None, around: Surroundings) -> bool:
    body = around.places.organisations.get(organisation)
    return region is not None and body is not None and region in {body.province, body.safety_region, body.id}
