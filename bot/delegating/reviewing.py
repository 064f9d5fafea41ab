"""A coordinator looks at who is coupled before anybody hears of it: swaps, keeps together, approves."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.delegating import rounds
from bot.delegating.coupling import pairing_id
from bot.delegating.gathering import Material, material_of, told_in
from bot.delegating.season import Season
from bot.domain.delegations import Delegation, Standing
from bot.domain.ids import DelegationId, MemberId, PairingId, RoundId
from bot.domain.people import Member
from bot.domain.programmes import Programme
from bot.domain.rounds import Ground, PairingState, Round, Step
from bot.matching.delegation_rules import Allowed
from bot.matching.delegation_values import Kept, Lack
from bot.matching.delegations import couple

Both = frozenset[DelegationId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """Two delegations and who leads, as a coordinator sees them."""

    delegations: tuple[DelegationId, ...]
    leader: MemberId | None
    grounds: tuple[Ground, ...] = ()
    is_locked: bool = False
    pairing: PairingId | None = None

    @property
    def both(self) -> Both:
        """Whichever is named first."""
        return frozenset(self.delegations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What nobody has heard of."""

    programme: Programme
    round: Round | None
    """None: it is only tried, and nothing of it is kept."""
    couples: tuple[Drafted, ...]
    left: Mapping[DelegationId, str]
    """Who has no conversation, and why."""
    sides: Mapping[DelegationId, Delegation]
    leaders: Mapping[MemberId, Member]
    """All who lead in this programme."""

    def couple_of(self, side: DelegationId) -> Drafted | None:
        """In which it is."""
        return next((each for each in self.couples if side in each.delegations), None)

    def led_by(self, leader: MemberId) -> Drafted | None:
        """The first that they lead."""
        return next((each for each in self.couples if each.leader == leader), None)


async def draft_of(season: Season, programme: Programme, round: Round) -> Draft:
    """As it is kept."""
    couples = [
        Drafted(
            delegations=each.pairing.delegations,
            leader=None if each.leader is None else each.leader.member,
            grounds=each.pairing.grounds,
            is_locked=each.pairing.is_locked,
            pairing=each.pairing.id,
        )
        for each in await told_in(season, round)
        if each.pairing.state is PairingState.DRAFT
    ]
    left = {id: lack for id, (lack, _) in (await rounds.left_out(season, round)).items()}
    return await _draft(season, programme, round, couples, left)


async def tried(season: Season, programme: Programme, round: Round | None) -> Draft:
    """As it would be now, of which nothing is kept."""
    found = (await material_of(season, programme, round or _next(season, programme))).reckon()
    couples = [
        Drafted(
            delegations=each.delegations,
            leader=each.facilitator,
            grounds=tuple(Ground(feature=one.feature, detail=one.detail) for one in each.reasons if not one.is_secret),
        )
        for each in found.couples
    ]
    return await _draft(season, programme, None, couples, found.unmatched)


async def approve(season: Season, round: Round, by: MemberId) -> None:
    """Everybody hears it now."""
    told = replace(
        round,
        step=Step.TELLING,
        due_at=season.now,
        approved_by=by,
        version=round.version + 1,
        changed_at=season.now,
    )
    await rounds.save_as_reckoned(season, round, told)


async def lock(season: Season, draft: Draft, found: Drafted, *, is_locked: bool) -> Draft:
    """A new coupling leaves it as it is, or may change it again."""
    pairing = None if found.pairing is None else await season.work.rounds.find_pairing(found.pairing)
    if draft.round is None or pairing is None:
        return draft
    await season.work.rounds.save_pairings(replace(pairing, is_locked=is_locked, changed_at=season.now))
    after = replace(draft.round, version=draft.round.version + 1, changed_at=season.now)
    await rounds.save_as_reckoned(season, draft.round, after)
    return await draft_of(season, draft.programme, after)


def swapped(draft: Draft, one: DelegationId, other: DelegationId) -> list[Kept]:
    """Each in the other's place. Who leads stays with whom they lead, as far as they may."""
    places = {one: other, other: one}
    before = [each for each in (draft.couple_of(one), draft.couple_of(other)) if each is not None]
    return [Kept(delegations=frozenset(places.get(id, id) for id in each.delegations)) for each in before]


def exchanged(draft: Draft, one: MemberId, other: MemberId) -> list[Kept]:
    """Each leads what the other was to lead."""
    mine, theirs = draft.led_by(one), draft.led_by(other)
    return [
        Kept(delegations=found.both, facilitator=leader)
        for found, leader in ((mine, other), (theirs, one))
        if found is not None
    ]


def led_instead(draft: Draft, leader: MemberId, side: DelegationId) -> list[Kept]:
    """Of the conversation in which this delegation is; for what they were to lead somebody else is found."""
    wanted = draft.couple_of(side)
    before = draft.led_by(leader)
    if wanted is None:
        return []
    mine = Kept(delegations=wanted.both, facilitator=leader)
    return [mine] if before is None or before == wanted else [mine, Kept(delegations=before.both)]


async def change(season: Season, draft: Draft, wanted: Sequence[Kept]) -> Draft | Lack:
    """These in place of what they were in, and all others as they were; what was moved stays where it is put.

    Where that cannot be, nothing is changed, and why is said.
    """
    round = draft.round
    if round is None or not wanted:
        return Lack.KEPT
    material = await material_of(season, draft.programme, round)
    if (lack := _hindered(material, wanted)) is not None:
        return lack
    moved = {id for each in wanted for id in each.delegations}
    others = [each for each in draft.couples if not moved & each.both]
    for stay in (others, [each for each in others if each.is_locked]):
        locked = (*wanted, *(Kept(delegations=each.both, facilitator=each.leader) for each in stay))
        found = replace(material, locked=locked).reckon()
        if not any(kept in found.broken for kept in wanted):
            break
    else:
        return _why_not(material, wanted)
    for each in draft.couples:
        if each.pairing is not None and moved & each.both:
            await season.work.rounds.remove_pairing(each.pairing)
    await rounds.keep(season, draft.programme, round, material, found)
    for kept in wanted:
        pairing = await season.work.rounds.find_pairing(pairing_id(round.id, kept.delegations))
        if pairing is not None:
            await season.work.rounds.save_pairings(replace(pairing, is_locked=True))
    return await draft_of(season, draft.programme, await season.work.rounds.find(round.id) or round)


def _hindered(material: Material, wanted: Iterable[Kept]) -> Lack | None:
    """What stands between two that are to be together, whenever it would be."""
    coming = {each.id: each for each in material.delegations}
    allowed = Allowed(terms=material.terms, around=material.around, moments=())
    for kept in wanted:
        sides = [coming[id] for id in sorted(kept.delegations) if id in coming]
        if len(sides) != 2:  # noqa: PLR2004  # Somebody is gone since.
            return Lack.KEPT
        for hinders, lack in (
            (allowed.is_same, Lack.ONLY_OWN_ORGANISATION),
            (allowed.is_blocked, Lack.BLOCKED),
            (allowed.met_lately, Lack.MET_ALL),
        ):
            if hinders(*sides):
                return lack
    return None


def _why_not(material: Material, wanted: Iterable[Kept]) -> Lack:
    """Of the first that cannot be, even if there was nothing else to plan."""
    for kept in wanted:
        sides = [each for each in material.delegations if each.id in kept.delegations]
        alone = couple(sides, material.facilitators, material.terms, material.around, seed=material.seed)
        if alone.unmatched:
            return next(iter(alone.unmatched.values()))
    return Lack.FACILITATORS_FULL


async def _draft(
    season: Season,
    programme: Programme,
    round: Round | None,
    couples: Collection[Drafted],
    left: Mapping[DelegationId, str],
) -> Draft:
    leading = [each.member for each in await season.work.delegations.facilitators(programme.id) if each.agreed]
    leaders = await season.work.members.several([*leading, *(each.leader for each in couples if each.leader)])
    sides = {
        each.id: each for each in await season.work.delegations.of(programme.id) if each.standing is Standing.SIGNED_UP
    }
    ours = [each for each in couples if each.both <= sides.keys()]
    return Draft(
        programme=programme,
        round=round,
        couples=tuple(sorted(ours, key=lambda each: each.delegations)),
        left={id: str(lack) for id, lack in left.items() if id in sides},
        sides=sides,
        leaders=leaders,
    )


def _next(season: Season, programme: Programme) -> Round:
    number = programme.last_number + 1
    return Round(
        id=RoundId(f"{programme.id}/{number}"),
        programme=programme.id,
        number=number,
        opened_at=season.now,
        starts_at=season.now,
        changed_at=season.now,
    )
