"""What was reckoned becomes a draft: two delegations, who leads, and why. Nobody hears of it yet."""

from collections.abc import Iterable
from hashlib import blake2b

from bot.delegating.season import Season
from bot.domain.delegations import Delegation
from bot.domain.ids import DelegationId, MemberId, PairingId, RoundId
from bot.domain.rounds import Ground, Pairing, PairingState, Round, Seat
from bot.matching.delegation_values import Couple, Coupling


def pairing_id(round: RoundId, delegations: Iterable[DelegationId]) -> PairingId:
    """The same two in the same round are the same, however often it is reckoned."""
    whole = "\n".join((round, *sorted(delegations)))
    return PairingId(f"{round}/{blake2b(whole.encode(), digest_size=9, person=b'couple').hexdigest()}")


async def keep(season: Season, round: Round, found: Coupling) -> list[PairingId]:
    """In place of what was a draft before; what a coordinator locked stays. In which order they will be told."""
    locked = {
        pairing.id: pairing
        for pairing in await season.work.rounds.pairings(round.id)
        if pairing.is_locked and pairing.state is PairingState.DRAFT
    }
    await season.work.rounds.remove_drafts(round.id)
    kept = []
    for couple in found.couples:
        id = pairing_id(round.id, couple.delegations)
        if id not in locked:
            await season.work.rounds.save_pairings(_draft(season, round, id, couple))
        await _give_seats(season, id, couple)
        kept.append(id)
    for id in locked.keys() - set(kept):
        # It cannot be as it was locked, and its organisations hear so: nobody is asked to it.
        await season.work.rounds.remove_pairing(id)
    return kept


def _draft(season: Season, round: Round, id: PairingId, couple: Couple) -> Pairing:
    return Pairing(
        id=id,
        round=round.id,
        grounds=tuple(
            Ground(feature=reason.feature, detail=reason.detail) for reason in couple.reasons if not reason.is_secret
        ),
        value=couple.value,
        delegations=couple.delegations,
        made_at=season.now,
        changed_at=season.now,
    )


async def _give_seats(season: Season, id: PairingId, couple: Couple) -> None:
    """Of who speaks for each delegation, and of who leads."""
    for seat in await season.work.rounds.seats(id):
        # Of an earlier proposal in which nobody could be found to lead, only who said no stays known.
        if not seat.leads or seat.answer is None:
            await season.work.rounds.remove_seat(id, seat.member)
    for each in couple.delegations:
        delegation = await season.work.delegations.find(each)
        speaker = None if delegation is None else await speaker_of(season, delegation)
        if speaker is not None:
            await season.work.rounds.save_seats(Seat(pairing=id, member=speaker, delegation=each))
    await season.work.rounds.save_seats(Seat(pairing=id, member=couple.facilitator, leads=True))


async def speaker_of(season: Season, delegation: Delegation, *, but: MemberId | None = None) -> MemberId | None:
    """Whoever signed it up; are they away, the first who said yes. `but`: not this one, who goes away."""
    for id in (delegation.contact, *await _who_said_yes(season, delegation)):
        if id != but and await season.find_member(id) is not None:
            return id
    return None


async def _who_said_yes(season: Season, delegation: Delegation) -> list[MemberId]:
    there = await season.work.delegations.delegates(delegation.id)
    return [each.member for each in sorted(there, key=lambda each: each.stands_in) if each.agreed]
