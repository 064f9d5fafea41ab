"""Whoever is free in a round that is under way is matched at once: with others who are free, or into a pair.

Three steps, since matching takes time and nothing is to wait for it: what is needed is read in one unit of work,
reckoned outside any, and kept in another one if nothing changed meanwhile.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.ids import MemberId, PairingId
from bot.domain.meetings import State
from bot.domain.programmes import USUAL, Programme, Shape
from bot.domain.rounds import Entry, Ground, Outcome, Pairing, PairingState, Round, Seat, Step, standing
from bot.matching.matching import fit_in, match
from bot.matching.values import Entrant, Group
from bot.replies import Notice
from bot.rounding.announcing import TOGETHER
from bot.rounding.asking import ask, place, promise, soonest_answer
from bot.rounding.cases import FEWEST_OF, case_of
from bot.rounding.drafting import pairing_id
from bot.rounding.freeing import look_again
from bot.rounding.material import Material, avoided_in, material_of
from bot.rounding.proposing import tell
from bot.rounding.rounding import Rounding
from bot.rounding.telling import tell_left_out
from bot.rounding.turns import taken_in_turns

MOST_PROPOSALS = 3
"""In one round: whoever had so many is asked nothing more until the next."""
ENOUGH = "enough"
"""Why they have nobody, then."""
_UNPLANNED = frozenset({State.GATHERING, State.SEEKING, State.STUCK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Free:
    """Who is free in a round, as it stood when that was read."""

    round: Round
    material: Material
    waiting: tuple[MemberId, ...]
    """Those who are to hear something; others, who heard that there is nobody for them, may be had as well."""
    tired: frozenset[MemberId]
    """Who was asked often enough."""
    groups: tuple[tuple[PairingId, tuple[MemberId, ...]], ...]
    """Those who are together without a time yet: one more may join."""
    fewest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was reckoned."""

    groups: tuple[Group, ...]
    joining: Mapping[MemberId, PairingId]
    left: Mapping[MemberId, str]
    """Who has nobody, and why."""


async def read_free(rounding: Rounding, programme: Programme, round: Round) -> Free | None:
    """What is needed to match those who are free; None: nobody is waiting."""
    entries = await rounding.work.rounds.entries(round.id)
    waiting = [each.member for each in entries if each.outcome is Outcome.NONE and each.coming is not False]
    if round.step is not Step.UNDER_WAY or not waiting or programme.shape is Shape.ADMINISTRATIVE:
        return None
    seats = await rounding.work.rounds.seats_in(round.id)
    pairings = await rounding.work.rounds.pairings(round.id)
    groups = {each.id: _members(seats.get(each.id, ())) for each in pairings if await _is_open(rounding, each)}
    there = {member for members in groups.values() for member in members}
    wanted = [each for each in entries if _is_free(each) or each.member in there]
    told = {each.id for each in pairings if each.state is not PairingState.DRAFT}
    proposals = Counter(seat.member for id in told for seat in seats.get(id, ()))
    return Free(
        round=round,
        material=await material_of(rounding, programme, round.number, wanted, avoided=avoided_in(pairings, seats)),
        waiting=tuple(waiting),
        tired=frozenset(member for member, number in proposals.items() if number >= MOST_PROPOSALS),
        groups=tuple(groups.items()),
        fewest=FEWEST_OF.get(programme.shape, 2),
    )


def reckon(free: Free) -> Found:
    """Takes long where many are free: nothing is to wait for it."""
    material = free.material
    entrants = {each.member.id: each for each in material.entrants}
    together = {member for _, members in free.groups for member in members}
    able = [each for id, each in entrants.items() if id not in together and id not in free.tired]
    outcome = match(able, material.terms, material.past, material.places, seed=material.seed)
    groups = tuple(each for each in outcome.groups if len(each.members) >= free.fewest)
    placed = {member for each in groups for member in each.members}
    left = [id for id in free.waiting if id not in placed]
    joining = _joining([entrants[id] for id in left if id in entrants and id not in free.tired], free, entrants)
    whys = {
        id: ENOUGH if id in free.tired else str(outcome.unmatched.get(id, "others_went_first"))
        for id in left
        if id not in joining
    }
    return Found(groups=groups, joining=joining, left=whys)


async def keep_found(rounding: Rounding, programme: Programme, free: Free, found: Found) -> list[Notice]:
    """Some of it at a time, and who is to hear what."""
    groups, joining, left = _some(found)
    notices: list[Notice] = []
    for group in groups:
        notices += await _propose(rounding, programme, free, group)
    for member, id in joining.items():
        notices += await _offer_place(rounding, member, id)
    await _leave_out(rounding, free, left)
    told, _ = await tell_left_out(rounding, programme, free.round)
    now = await rounding.work.rounds.find(free.round.id)
    if now is not None:
        await look_again(rounding, now)
    return [*notices, *told]


def _some(found: Found) -> tuple[list[Group], Mapping[MemberId, PairingId], Mapping[MemberId, str]]:
    """So many people as are told at a time. The rest is still free, and found again in the next step."""
    some: list[Group] = []
    people = 0
    for group in found.groups:
        if people >= TOGETHER:
            return some, {}, {}
        some.append(group)
        people += len(group.members)
    joining = dict(list(found.joining.items())[: max(TOGETHER - people, 1)])
    return some, joining, found.left if len(joining) == len(found.joining) else {}


async def _leave_out(rounding: Rounding, free: Free, left: Mapping[MemberId, str]) -> None:
    for member, why in left.items():
        entry = await rounding.work.rounds.find_entry(free.round.id, member)
        if entry is not None:
            # Whoever is away by now wants nothing.
            is_there = member in free.material.ids
            outcome = Outcome.LEFT_OUT if is_there else Outcome.FELL_OUT
            await rounding.work.rounds.save_entries(replace(entry, outcome=outcome, why=why, told_at=None))


async def _propose(rounding: Rounding, programme: Programme, free: Free, group: Group) -> list[Notice]:
    id = pairing_id(free.round.id, group.members)
    pairing = Pairing(
        id=id,
        round=free.round.id,
        grounds=tuple(Ground(feature=each.feature, detail=each.detail) for each in group.reasons),
        value=group.value,
        made_at=rounding.now,
        changed_at=rounding.now,
    )
    wanted = {each.member.id: each.side for each in free.material.entrants if each.side}
    turns = [each for each in await rounding.work.rounds.turns(programme.id) if each.member in group.members]
    sides = taken_in_turns(USUAL[programme.shape].sides, group.members, wanted, turns)
    await rounding.work.rounds.save_pairings(pairing)
    await rounding.work.rounds.save_seats(
        *(Seat(pairing=id, member=member, side=sides.get(member, "")) for member in group.members)
    )
    return await tell(rounding, id)


async def _offer_place(rounding: Rounding, member: MemberId, id: PairingId) -> list[Notice]:
    """Among people who have each other already; they hear of it once there is a yes."""
    await rounding.work.rounds.save_seats(Seat(pairing=id, member=member, is_late=True))
    case = await case_of(rounding, id)
    if case is None or member not in case.people:
        return []
    me = case.people[member]
    until = max(case.pairing.answer_by or rounding.now, soonest_answer(rounding.now, [me]))
    pairing = replace(case.pairing, answer_by=until, changed_at=rounding.now)
    await rounding.work.rounds.save_pairings(pairing)
    await place(rounding, case, member)
    offered = replace(case, pairing=pairing)
    await promise(rounding, offered)
    return await ask(rounding, offered, [me])


def _joining(waiting: Iterable[Entrant], free: Free, entrants: Mapping[MemberId, Entrant]) -> dict[MemberId, PairingId]:
    """Who was left out most often goes first; no group gets more than one."""
    groups = [each for each in free.groups if all(member in entrants for member in each[1])]
    material = free.material
    joining: dict[MemberId, PairingId] = {}
    for entrant in sorted(waiting, key=lambda each: (-each.missed, each.member.id)):
        people = [[entrants[member] for member in members] for _, members in groups]
        at = fit_in(entrant, people, material.terms, material.past, material.places)
        if at is not None:
            joining[entrant.member.id] = groups.pop(at)[0]
    return joining


async def _is_open(rounding: Rounding, pairing: Pairing) -> bool:
    if pairing.state is PairingState.PROPOSED:
        return True
    if pairing.state is not PairingState.AGREED or pairing.meeting is None:
        return False
    meeting = await rounding.work.meetings.find(pairing.meeting)
    return meeting is not None and meeting.state in _UNPLANNED and meeting.span is None


def _members(seats: Sequence[Seat]) -> tuple[MemberId, ...]:
    return tuple(seat.member for seat in standing(seats))


def _is_free(entry: Entry) -> bool:
    return entry.outcome in {Outcome.NONE, Outcome.LEFT_OUT} and entry.coming is not False
