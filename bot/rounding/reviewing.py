"""A coordinator looks at a matching before anybody hears of it: swaps, keeps together, matches anew, approves."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.ids import MemberId, PairingId, RoundId
from bot.domain.people import Member
from bot.domain.programmes import USUAL, Part, Programme
from bot.domain.rounds import Entry, Ground, Outcome, Pairing, PairingState, Round, Seat, Step
from bot.matching.matching import broken_rules, match
from bot.matching.values import Group, Why
from bot.rounding.drafting import pairing_id, release
from bot.rounding.material import Material, material_of
from bot.rounding.rounding import Rounding
from bot.rounding.turns import taken_in_turns

Ids = tuple[MemberId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One group as a coordinator sees it."""

    members: Ids
    grounds: tuple[Ground, ...]
    is_locked: bool = False
    breaks: tuple[Why, ...] = ()
    """Rules that it breaks, because a coordinator wanted it so."""
    pairing: PairingId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A matching nobody has heard of."""

    programme: Programme
    round: Round | None
    """None: it is only tried, and nothing of it is kept."""
    groups: tuple[Shown, ...]
    left: Mapping[MemberId, str]
    """Who has nobody, and why."""
    people: Mapping[MemberId, Member]

    def group_of(self, member: MemberId) -> Shown | None:
        """In which they are."""
        return next((group for group in self.groups if member in group.members), None)


async def draft_of(rounding: Rounding, programme: Programme, round: Round) -> Draft:
    """As it is kept."""
    seats = await rounding.work.rounds.seats_in(round.id)
    drafts = [each for each in await rounding.work.rounds.pairings(round.id) if each.state is PairingState.DRAFT]
    entries = await rounding.work.rounds.entries(round.id)
    material = await _material(rounding, programme, round, entries)
    groups = []
    for pairing in drafts:
        members = tuple(sorted(seat.member for seat in seats.get(pairing.id, ())))
        if members:
            broken = _broken(material, members)
            groups.append(
                Shown(
                    members=members,
                    grounds=pairing.grounds,
                    is_locked=pairing.is_locked,
                    breaks=broken,
                    pairing=pairing.id,
                )
            )
    left = {entry.member: entry.why for entry in entries if entry.outcome is Outcome.LEFT_OUT}
    people = await _people(rounding, groups, left)
    return Draft(programme=programme, round=round, groups=tuple(groups), left=left, people=people)


MOST_TRIED = 500
"""People in a try: that many take about a second, in which nobody else is answered. A round has no such bound."""


async def tried(rounding: Rounding, programme: Programme, round: Round | None) -> Draft | None:
    """As it would be now: the next round, with everybody who takes part and has not said they skip it.

    None: more people than can be matched while somebody waits for an answer.
    """
    number = programme.last_number + 1 if round is None else round.number
    if round is None:
        enrolled = await rounding.work.programmes.enrolments(programme.id)
        id = RoundId(f"{programme.id}/{number}")
        entries: Sequence[Entry] = [Entry(round=id, member=each.member) for each in enrolled if each.state is Part.IN]
    else:
        entries = await rounding.work.rounds.entries(round.id)
    material = await material_of(rounding, programme, number, entries)
    if len(material.entrants) > MOST_TRIED:
        return None
    found = match(material.entrants, material.terms, material.past, material.places, seed=material.seed)
    groups = tuple(Shown(members=group.members, grounds=_grounds(group)) for group in found.groups)
    people = await _people(rounding, groups, found.unmatched)
    return Draft(programme=programme, round=None, groups=groups, left=dict(found.unmatched), people=people)


async def approve(rounding: Rounding, round: Round, by: MemberId) -> None:
    """Everybody hears it now."""
    await release(rounding, round, by=by)


async def swap(rounding: Rounding, draft: Draft, one: MemberId, other: MemberId) -> Draft | tuple[Why, ...]:
    """Each takes the other's place. Not where that breaks a rule: then which."""
    mine, theirs = draft.group_of(one), draft.group_of(other)
    after = [_exchanged(group, one, other) for group in (mine, theirs) if group is not None]
    before = [group for group in (mine, theirs) if group is not None]
    return await _change(rounding, draft, before, [group for group in after if len(group) > 1])


async def put_together(rounding: Rounding, draft: Draft, one: MemberId, other: MemberId) -> Draft | tuple[Why, ...]:
    """These two, and nobody else with them. Whoever they were with is put together where they can be, or is free."""
    before = [group for group in {one: draft.group_of(one), other: draft.group_of(other)}.values() if group is not None]
    left = sorted({member for group in before for member in group.members} - {one, other})
    material = await _material_of(rounding, draft)
    others: list[Ids] = [tuple(left)] if len(left) > 1 and not _broken(material, left) else []
    pair: Ids = tuple(sorted((one, other)))
    return await _change(rounding, draft, list({group.members: group for group in before}.values()), [pair, *others])


async def lock(rounding: Rounding, draft: Draft, group: Shown, *, is_locked: bool) -> Draft:
    """A new matching leaves it as it is, or may change it again."""
    if draft.round is None or group.pairing is None:
        return draft
    pairing = await rounding.work.rounds.find_pairing(group.pairing)
    if pairing is not None:
        await rounding.work.rounds.save_pairings(replace(pairing, is_locked=is_locked, changed_at=rounding.now))
    return await draft_of(rounding, draft.programme, await _changed(rounding, draft.round))


async def match_anew(rounding: Rounding, round: Round) -> None:
    """All that is not locked; reckoned where nothing waits for it, and shown when it is done."""
    again = replace(
        round,
        step=Step.SIGN_UP,
        answer_by=None,
        due_at=rounding.now,
        starts_at=min(round.starts_at, rounding.now),
        version=round.version + 1,
        changed_at=rounding.now,
    )
    await rounding.work.rounds.save(again)


async def _change(
    rounding: Rounding, draft: Draft, before: Iterable[Shown], after: Sequence[Ids]
) -> Draft | tuple[Why, ...]:
    """These groups in place of those; whoever a coordinator has moved stays where they are put."""
    round = draft.round
    if round is None:
        return ()
    material = await _material_of(rounding, draft)
    broken = [rule for group in after for rule in _broken(material, group)]
    if broken:
        return tuple(dict.fromkeys(broken))
    for group in before:
        if group.pairing is not None:
            await rounding.work.rounds.remove_pairing(group.pairing)
    moved = {member for group in after for member in group}
    explained = match(
        [each for each in material.entrants if each.member.id in moved],
        material.terms,
        material.past,
        material.places,
        seed=material.seed,
        locked=[frozenset(group) for group in after],
    )
    by_members = {group.members: group for group in explained.groups}
    for members in after:
        await _save(rounding, draft.programme, round, by_members.get(members), members)
    await _place(rounding, round, [*(group.members for group in before)], after)
    return await draft_of(rounding, draft.programme, await _changed(rounding, round))


async def _save(rounding: Rounding, programme: Programme, round: Round, group: Group | None, members: Ids) -> None:
    id = pairing_id(round.id, members)
    pairing = Pairing(
        id=id,
        round=round.id,
        is_locked=True,
        grounds=() if group is None else _grounds(group),
        value=0 if group is None else group.value,
        made_at=rounding.now,
        changed_at=rounding.now,
    )
    turns = [turn for turn in await rounding.work.rounds.turns(programme.id) if turn.member in members]
    sides = taken_in_turns(USUAL[programme.shape].sides, members, {}, turns)
    await rounding.work.rounds.save_pairings(pairing)
    await rounding.work.rounds.save_seats(
        *(Seat(pairing=id, member=member, side=sides.get(member, "")) for member in members)
    )


async def _place(rounding: Rounding, round: Round, before: Iterable[Ids], after: Iterable[Ids]) -> None:
    """Whoever has somebody now is not left out any more; whoever has nobody is, for others went first."""
    placed = {member for group in after for member in group}
    moved = placed | {member for group in before for member in group}
    for entry in await rounding.work.rounds.entries(round.id):
        if entry.member in placed:
            await rounding.work.rounds.save_entries(replace(entry, outcome=Outcome.NONE, why="", told_at=None))
        elif entry.member in moved:
            left = replace(entry, outcome=Outcome.LEFT_OUT, why=Why.OTHERS_WENT_FIRST, told_at=None)
            await rounding.work.rounds.save_entries(left)


async def _changed(rounding: Rounding, round: Round) -> Round:
    changed = replace(round, version=round.version + 1, changed_at=rounding.now)
    await rounding.work.rounds.save(changed)
    return changed


async def _material(rounding: Rounding, programme: Programme, round: Round, entries: Collection[Entry]) -> Material:
    return await material_of(rounding, programme, round.number, entries)


async def _material_of(rounding: Rounding, draft: Draft) -> Material:
    if draft.round is None:
        raise ValueError("nothing is kept of what is only tried")
    entries = await rounding.work.rounds.entries(draft.round.id)
    return await _material(rounding, draft.programme, draft.round, entries)


def _broken(material: Material, members: Sequence[MemberId]) -> tuple[Why, ...]:
    return broken_rules(members, material.entrants, material.terms, material.past, material.places)


def _grounds(group: Group) -> tuple[Ground, ...]:
    return tuple(Ground(feature=each.feature, detail=each.detail) for each in group.reasons)


def _exchanged(group: Shown, one: MemberId, other: MemberId) -> Ids:
    places = {one: other, other: one}
    return tuple(sorted(places.get(member, member) for member in group.members))


async def _people(
    rounding: Rounding, groups: Iterable[Shown], left: Mapping[MemberId, str]
) -> Mapping[MemberId, Member]:
    ids = [member for group in groups for member in group.members]
    return await rounding.work.members.several([*ids, *left])
