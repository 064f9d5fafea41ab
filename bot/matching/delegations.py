"""Delegations two by two, each couple with somebody who leads and a moment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from bot.domain.ids import DelegationId
from bot.domain.spans import Span, merged, without
from bot.matching.delegation_lacks import Everyone, lack_of
from bot.matching.delegation_model import Market, best_plan
from bot.matching.delegation_moments import moments_of, month_of
from bot.matching.delegation_rules import Allowed, Option, options
from bot.matching.delegation_values import Coming, Conditions, Couple, Coupling, Kept, Lack, Leader, Surroundings
from bot.matching.delegation_worth import reasons_for, sides_nearby, told, worth_of


@dataclass(frozen=True, slots=True, kw_only=True)
class _Input:
    delegations: tuple[Coming, ...]
    leaders: tuple[Leader, ...]
    fixed: tuple[Kept, ...]
    """They stay as they are."""
    half_fixed: tuple[Kept, ...]
    broken: tuple[Kept, ...]


def couple(
    delegations: Sequence[Coming],
    facilitators: Sequence[Leader],
    terms: Conditions,
    around: Surroundings,
    *,
    seed: str,
    locked: Sequence[Kept] = (),
) -> Coupling:
    """The most conversations that can be planned, of those plans the one worth most, and then with the fairest load.

    The same people give the same plan, in whatever order they are named. What is locked stays as it is, also where
    it breaks a rule: somebody wants it so.
    """
    given = _read(delegations, facilitators, terms, locked)
    open_moments = moments_of(given.delegations, given.leaders, terms)
    named = {kept.moment for kept in given.half_fixed if kept.moment is not None}
    moments = tuple(sorted(named.union(open_moments)))
    allowed = Allowed(terms=terms, around=around, moments=moments)
    possible = _in_order(_options(given, allowed, frozenset(open_moments)), given, seed)
    by_pair = {
        pair: reasons_for(given.delegations[pair[0]], given.delegations[pair[1]], around)
        for pair in {one.pair for one in possible}
    }
    sides = {pair: [given.delegations[at] for at in pair] for pair in by_pair}
    worth = {pair: worth_of(found, sides[pair]) for pair, found in by_pair.items()}
    nearby = {
        (pair, at): sides_nearby(sides[pair], given.leaders[at], around)
        for pair, at in {(one.pair, one.leader) for one in possible}
    }
    plan = best_plan(
        Market(
            options=possible,
            worth=worth,
            nearby=nearby,
            leaders=given.leaders,
            moments=moments,
            conditions=terms,
        )
    )
    couples = [
        Couple(
            delegations=_both(one, given),
            facilitator=given.leaders[one.leader].member,
            moment=moments[one.moment],
            reasons=told(by_pair[one.pair]),
            value=worth[one.pair],
            is_locked=any(kept.delegations == set(_both(one, given)) for kept in given.half_fixed),
        )
        for one in plan.chosen
    ]
    fixed = [_as_couple(kept, given, around) for kept in given.fixed]
    everybody = sorted((*couples, *fixed), key=lambda one: one.delegations)
    matched = {id for one in everybody for id in one.delegations}
    lost = tuple(kept for kept in given.half_fixed if not kept.delegations <= matched)
    held = {id for kept in lost for id in kept.delegations}
    unmatched = [one for one in given.delegations if one.id not in matched | held]
    everyone = Everyone(
        delegations=given.delegations, leaders=tuple(facilitators), unmatched=tuple(unmatched), has_kept=bool(held)
    )
    open_ones = Allowed(terms=terms, around=around, moments=open_moments)
    value_of_fixed = sum(one.value for one in fixed)
    return Coupling(
        couples=tuple(everybody),
        unmatched={
            **{one.id: lack_of(one, everyone, open_ones) for one in unmatched},
            **dict.fromkeys(sorted(held), Lack.KEPT),
        },
        value=sum(one.value for one in everybody),
        most=plan.most + len(fixed),
        bound=plan.bound + value_of_fixed,
        broken=(*given.broken, *lost),
    )


def _read(
    delegations: Sequence[Coming], facilitators: Sequence[Leader], terms: Conditions, locked: Sequence[Kept]
) -> _Input:
    """Sorted, with what is locked taken from what people have room for."""
    known = {one.id: one for one in sorted(delegations, key=lambda one: one.id)}
    leaders = {
        one.member: replace(one, free=tuple(merged(one.free)))
        for one in sorted(facilitators, key=lambda one: one.member)
    }
    fixed, half, broken = [], [], []
    taken: set[DelegationId] = set()
    for kept in sorted(locked, key=lambda kept: sorted(kept.delegations)):
        is_known = kept.delegations <= known.keys() and (kept.facilitator is None or kept.facilitator in leaders)
        if len(kept.delegations) != 2 or not is_known or kept.delegations & taken:  # noqa: PLR2004  # Two sides.
            broken.append(kept)
            continue
        taken |= kept.delegations
        if kept.facilitator is None or kept.moment is None:
            half.append(kept)
            continue
        fixed.append(kept)
        leader = leaders[kept.facilitator]
        month = month_of(kept.moment, terms)
        leaders[kept.facilitator] = replace(
            leader,
            leads={**leader.leads, month: leader.leads.get(month, 0) + 1},
            load=leader.load + 1,
            free=tuple(without(leader.free, [kept.moment])),
        )
    return _Input(
        delegations=tuple(known.values()),
        leaders=tuple(leaders.values()),
        fixed=tuple(fixed),
        half_fixed=tuple(half),
        broken=tuple(broken),
    )


def _options(given: _Input, allowed: Allowed, open_moments: frozenset[Span]) -> Iterator[Option]:
    """A moment that was named for one couple is not there for others."""
    locked = {id for kept in (*given.fixed, *given.half_fixed) for id in kept.delegations}
    numbers = {one.id: at for at, one in enumerate(given.delegations)}
    for option in options(given.delegations, given.leaders, allowed):
        is_free = all(given.delegations[at].id not in locked for at in option.pair)
        if is_free and allowed.moments[option.moment] in open_moments:
            yield option
    for kept in given.half_fixed:
        a, b = sorted(numbers[id] for id in kept.delegations)
        one, other = given.delegations[a], given.delegations[b]
        common = allowed.can_at(one.free) & allowed.can_at(other.free)
        for number, leader in enumerate(given.leaders):
            if kept.facilitator not in {None, leader.member} or not allowed.may_lead(leader, one, other):
                continue
            for at in sorted(allowed.can_at(leader.free)):
                moment = allowed.moments[at]
                # At a moment that is kept they said they can; it may stand in their calendars by now.
                suits = at in common if kept.moment is None else moment == kept.moment
                if suits and allowed.has_room(leader, moment):
                    yield Option(pair=(a, b), leader=number, moment=at)


def _both(option: Option, given: _Input) -> tuple[DelegationId, DelegationId]:
    one, other = option.pair
    return given.delegations[one].id, given.delegations[other].id


def _in_order(possible: Iterator[Option], given: _Input, seed: str) -> list[Option]:
    """By chance, and by the same chance each time."""

    def chance(option: Option) -> bytes:
        ids = (*(given.delegations[at].id for at in option.pair), given.leaders[option.leader].member)
        return sha256("\x1f".join((seed, *ids, str(option.moment))).encode()).digest()

    return sorted(possible, key=chance)


def _as_couple(kept: Kept, given: _Input, around: Surroundings) -> Couple:
    one, other = (each for each in given.delegations if each.id in kept.delegations)
    leader = next(each for each in given.leaders if each.member == kept.facilitator)
    if kept.moment is None:
        raise ValueError("nothing stays as it is without a moment")
    found = reasons_for(one, other, around)
    return Couple(
        delegations=(one.id, other.id),
        facilitator=leader.member,
        moment=kept.moment,
        reasons=told(found),
        value=worth_of(found, [one, other]),
        is_locked=True,
    )
