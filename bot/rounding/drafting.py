"""Who is put together with whom: kept as a draft, unless something changed while it was reckoned."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b

from bot.domain.ids import MemberId, PairingId, RoundId
from bot.domain.programmes import USUAL, Programme
from bot.domain.rounds import Entry, Ground, Outcome, Pairing, PairingState, Round, Seat, Step, Turn
from bot.matching.values import Group
from bot.matching.values import Outcome as Matched
from bot.rounding.entering import enter_all
from bot.rounding.material import Material, material_of
from bot.rounding.rounding import Rounding
from bot.rounding.turns import taken_in_turns

Pair = frozenset[MemberId]


def pairing_id(round: RoundId, members: Collection[MemberId]) -> PairingId:
    """The same people in the same round have the same one, however often that is reckoned; it names nobody."""
    whole = "\n".join((round, *sorted(members)))
    return PairingId(f"{round}/{blake2b(whole.encode(), digest_size=9, person=b'pairing').hexdigest()}")


async def read(rounding: Rounding, programme: Programme, round: Round) -> Material:
    """What is needed to match its people; whoever came to take part since it was announced is one of them."""
    await enter_all(rounding, programme, round)
    entries = await rounding.work.rounds.entries(round.id)
    locked = await _locked(rounding, round)
    return await material_of(rounding, programme, round.number, entries, locked=locked)


async def keep(rounding: Rounding, programme: Programme, round: Round, material: Material, found: Matched) -> Round:
    """As the draft of this round, in place of the one before; what follows is due at once."""
    work, locked = rounding.work, await _locked(rounding, round)
    await work.rounds.remove_drafts(round.id)
    turns = _by_member(await work.rounds.turns(programme.id))
    pairings: list[Pairing] = []
    seats: list[Seat] = []
    for group in found.groups:
        members = frozenset(group.members)
        id = next((id for pair, id in locked.items() if pair <= members), pairing_id(round.id, members))
        pairings.append(_pairing(rounding, round, id, group, is_locked=id in locked.values()))
        sides = _sides(programme, group, material, [turn for one in group.members for turn in turns.get(one, ())])
        seats += (Seat(pairing=id, member=one, side=sides.get(one, "")) for one in group.members)
    await work.rounds.save_pairings(*pairings)
    await work.rounds.save_seats(*seats)
    kept = {pairing.id for pairing in pairings}
    for id in locked.values():
        if id not in kept:
            # Somebody of it is gone.
            await work.rounds.remove_pairing(id)
    entries = await work.rounds.entries(round.id)
    await work.rounds.save_entries(*(_entry(entry, material, found) for entry in entries))
    drafted = replace(
        round,
        step=Step.TELLING if programme.runs_by_itself else Step.REVIEW,
        answer_by=None,
        due_at=rounding.now,
        version=round.version + 1,
        changed_at=rounding.now,
    )
    await work.rounds.save(drafted)
    return drafted


async def release(rounding: Rounding, round: Round, *, by: MemberId | None = None) -> Round:
    """The draft is to be told as it is. `by`: who approved it; None: nobody looked."""
    told = replace(
        round,
        step=Step.TELLING,
        answer_by=None,
        due_at=rounding.now,
        approved_by=by,
        version=round.version + 1,
        changed_at=rounding.now,
    )
    await rounding.work.rounds.save(told)
    return told


async def _locked(rounding: Rounding, round: Round) -> dict[Pair, PairingId]:
    seats = await rounding.work.rounds.seats_in(round.id)
    return {
        frozenset(seat.member for seat in seats.get(pairing.id, ())): pairing.id
        for pairing in await rounding.work.rounds.pairings(round.id)
        if pairing.is_locked and pairing.state is PairingState.DRAFT and seats.get(pairing.id)
    }


def _by_member(turns: Sequence[Turn]) -> Mapping[MemberId, Sequence[Turn]]:
    found: defaultdict[MemberId, list[Turn]] = defaultdict(list)
    for turn in turns:
        found[turn.member].append(turn)
    return found


def _pairing(rounding: Rounding, round: Round, id: PairingId, group: Group, *, is_locked: bool) -> Pairing:
    return Pairing(
        id=id,
        round=round.id,
        is_locked=is_locked,
        grounds=tuple(Ground(feature=each.feature, detail=each.detail) for each in group.reasons),
        value=group.value,
        made_at=rounding.now,
        changed_at=rounding.now,
    )


def _sides(programme: Programme, group: Group, material: Material, turns: Sequence[Turn]) -> Mapping[MemberId, str]:
    wanted = {each.member.id: each.side for each in material.entrants if each.side and each.member.id in group.members}
    return taken_in_turns(USUAL[programme.shape].sides, group.members, wanted, turns)


def _entry(entry: Entry, material: Material, found: Matched) -> Entry:
    """Whoever skips or is away is not in it; who has nobody is told why later."""
    if entry.member not in material.ids:
        return replace(entry, outcome=Outcome.SKIPPED, why="")
    why = found.unmatched.get(entry.member)
    if why is None:
        return replace(entry, outcome=Outcome.NONE, why="", told_at=None)
    return replace(entry, outcome=Outcome.LEFT_OUT, why=why, told_at=None)
