"""Why these people: the two or three things that decided it, with what a sentence about them needs."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from bot.domain.ids import TopicId
from bot.domain.organisations import Tie
from bot.domain.people import Stance
from bot.matching import weights
from bot.matching.judging import Judge, lines
from bot.matching.pool import Pool
from bot.matching.values import Entrant, Feature, Reason

MOST = 3
"""Reasons."""
_LEAST = 3
"""Points, below which nothing decided anything."""
_SILENT = frozenset({Feature.LOAD, Feature.WELL_MET})
"""How somebody found a conversation is nobody else's business."""


_OF_TOPICS = frozenset({Feature.OFFERED, Feature.SHARED})
_WENT_FIRST = 8
"""Points: it decided more than being of a size, and less than what they can do for each other."""


def reasons_for(judge: Judge, groups: Sequence[Sequence[int]]) -> list[tuple[Reason, ...]]:
    """Of each group the weightiest reasons; of several topics of one kind only the best."""
    pairs = [(min(pair), max(pair)) for group in groups for pair in combinations(group, 2)]
    if not pairs:
        return [()] * len(groups)
    points = {feature: found.tolist() for feature, found in judge.features(lines(pairs))}
    at, reasons = 0, []
    for group in groups:
        found: defaultdict[Feature, list[Reason]] = defaultdict(list)
        for one, other in combinations(group, 2):
            pair = (min(one, other), max(one, other))
            for feature, each in points.items():
                if feature not in _SILENT and each[at] >= _LEAST:
                    found[feature] += _detailed(judge.pool, feature, pair, round(each[at]))
            found[Feature.NEW] += _new(judge.pool, pair)
            at += 1
        entrants = [judge.pool.entrants[number] for number in group]
        found[Feature.WENT_FIRST] += [
            Reason(feature=Feature.WENT_FIRST, points=_WENT_FIRST, detail=(each.member.id,))
            for each in entrants
            if each.missed
        ]
        reasons.append(_best(found))
    return reasons


def _best(found: dict[Feature, list[Reason]]) -> tuple[Reason, ...]:
    kept: list[Reason] = []
    for reasons in found.values():
        # Two of a kind only where there is more than one topic to speak about.
        distinct = {reason.detail[:1]: reason for reason in sorted(reasons, key=_order, reverse=True)}
        most = 2 if reasons and reasons[0].feature in _OF_TOPICS else 1
        kept += sorted(distinct.values(), key=_order)[:most]
    return tuple(sorted(kept, key=_order)[:MOST])


def _order(reason: Reason) -> tuple[int, str, tuple[str, ...]]:
    return -reason.points, reason.feature, reason.detail


def _new(pool: Pool, pair: tuple[int, int]) -> Iterator[Reason]:
    one, other = pair
    # Of people who know nobody yet everybody is new: that is no reason.
    if other not in pool.met[one] and (pool.met[one] or pool.met[other]):
        yield Reason(feature=Feature.NEW, points=_LEAST)


def _detailed(pool: Pool, feature: Feature, pair: tuple[int, int], points: int) -> Iterator[Reason]:
    a, b = (pool.entrants[number] for number in pair)
    match feature:
        case Feature.OFFERED:
            yield from (*_offered(pool, a, b, points), *_offered(pool, b, a, points))
        case Feature.SHARED | Feature.BOTH_SEEK | Feature.STEP_AHEAD:
            yield from _of_both(feature, a, b, points)
        case Feature.AHEAD:
            yield from (*_ahead(pool, a, b, points), *_ahead(pool, b, a, points))
        case Feature.ROLE:
            shared = [role for role in a.member.roles if role in b.member.roles]
            yield from (Reason(feature=feature, points=points, detail=(role,)) for role in shared[:1])
        case Feature.TIE:
            tie = _tie(pool, a, b)
            if tie is not None:
                yield Reason(feature=feature, points=points, detail=(tie,))
        case Feature.SIZE if points < weights.SIZE_TO_TELL:
            return
        case _:
            yield Reason(feature=feature, points=points)


def _offered(pool: Pool, giver: Entrant, seeker: Entrant, points: int) -> Iterator[Reason]:
    """The topic as whoever seeks it calls it, who can help, and who seeks."""
    can = {
        each.topic: much
        for each in giver.involvements
        if (much := weights.CAN_HELP.get((each.stance, each.stage), 0)) > 0
    }
    sought = {each.topic for each in seeker.involvements if each.stance is Stance.SEEKS}
    for topic in dict.fromkeys((*sorted(sought), *sorted(seeker.brings))):
        wish = weights.BROUGHT if topic in seeker.brings else 1.0
        near = {each: weights.CLOSENESS[close] for each, close in pool.places.close.get(topic, {}).items()}
        near[topic] = 1.0
        # What is only related counts for the match, and would not be true to say.
        helpful = [
            much * near[each]
            for each, much in can.items()
            if much >= weights.HELP_TO_TELL and near.get(each, 0) >= weights.CLOSE_TO_TELL
        ]
        if most := max(helpful, default=0.0):
            share = min(most * wish / weights.MOST_OFFERED, 1)
            yield Reason(
                feature=Feature.OFFERED if topic in sought else Feature.BROUGHT,
                points=round(min(points, weights.OFFERED * weights.MOST_OFFERED * share)),
                detail=(topic, giver.member.id, seeker.member.id),
            )


def _of_both(feature: Feature, a: Entrant, b: Entrant, points: int) -> Iterator[Reason]:
    if feature is Feature.BOTH_SEEK:
        both = _topics(a, seeks=True).keys() & _topics(b, seeks=True).keys()
        yield from (Reason(feature=feature, points=points, detail=(topic,)) for topic in sorted(both)[:1])
        return
    ours, theirs = _topics(a, seeks=False), _topics(b, seeks=False)
    for topic in sorted(ours.keys() & theirs.keys()):
        if feature is Feature.SHARED:
            yield Reason(feature=feature, points=min(points, weights.SHARED), detail=(topic,))
        elif (steps := ours[topic] - theirs[topic]) and ours[topic] >= 0 <= theirs[topic]:
            further, other = (a, b) if steps > 0 else (b, a)
            yield Reason(feature=feature, points=points, detail=(topic, further.member.id, other.member.id))


def _topics(one: Entrant, *, seeks: bool) -> dict[TopicId, int]:
    """With how far they are; -1 where that is not known."""
    return {
        each.topic: -1 if each.stage is None else each.stage.rank
        for each in one.involvements
        if (each.stance is Stance.SEEKS) is seeks
    }


def _ahead(pool: Pool, further: Entrant, other: Entrant, points: int) -> Iterator[Reason]:
    """Only where both organisations let that be known: from the one, others could tell something of the other."""
    one, two = further.member.organisation, other.member.organisation
    if one is None or two is None or one not in pool.places.open or two not in pool.places.open:
        return
    cares = {*_topics(other, seeks=False), *_topics(other, seeks=True), *other.brings}
    for topic in sorted(cares):
        far, near = pool.places.ahead.get((one, topic)), pool.places.ahead.get((two, topic))
        if far is not None and near is not None and weights.LEAST_AHEAD <= far - near <= weights.MOST_AHEAD:
            yield Reason(feature=Feature.AHEAD, points=points, detail=(topic, further.member.id, other.member.id))


def _tie(pool: Pool, a: Entrant, b: Entrant) -> Tie | None:
    one, other = (
        None if each.member.organisation is None else pool.places.organisations.get(each.member.organisation)
        for each in (a, b)
    )
    return None if one is None or other is None else pool.places.ties.between(one, other)
