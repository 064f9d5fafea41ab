"""What is kept of somebody in programmes and their rounds, for themselves to read."""

from bot.domain.ids import MemberId
from bot.domain.people import Member
from bot.domain.rounds import Pairing, PairingState, Seat
from bot.ports import UnitOfWork


async def kept_about(me: Member, work: UnitOfWork) -> list[dict[str, object]]:
    """Of each programme: what they said of it, its rounds, and with whom they were put together.

    What others said is theirs.
    """
    told = [each for each in await work.rounds.pairings_of(me.id) if each.state is not PairingState.DRAFT]
    entries = await work.rounds.entries_of(me.id)
    kept: list[dict[str, object]] = []
    for programme in await work.programmes.all():
        enrolment = await work.programmes.find_enrolment(programme.id, me.id)
        rounds = [each for each in entries if each.round.startswith(f"{programme.id}/")]
        if enrolment is None and not rounds:
            continue
        kept.append(
            {
                "programme": programme.name,
                "takes_part": None if enrolment is None else enrolment.state,
                "part": "" if enrolment is None else enrolment.part,
                "side": "" if enrolment is None else enrolment.side,
                "since": None if enrolment is None else enrolment.since,
                "silent_rounds": 0 if enrolment is None else enrolment.silent_rounds,
                "rounds_without_anybody": 0 if enrolment is None else enrolment.missed,
                "rounds": [
                    {
                        "round": each.round.removeprefix(f"{programme.id}/"),
                        "coming": each.coming,
                        "brings": each.brings,
                        "side": each.side,
                        "outcome": each.outcome,
                        "why": each.why,
                        "proposals": [
                            await _proposal(pairing, me.id, work) for pairing in told if pairing.round == each.round
                        ],
                    }
                    for each in rounds
                ],
            }
        )
    return kept


async def _proposal(pairing: Pairing, me: MemberId, work: UnitOfWork) -> dict[str, object]:
    seats = await work.rounds.seats(pairing.id)
    mine = next((seat for seat in seats if seat.member == me), None)
    others = [await work.members.find(seat.member) for seat in seats if seat.member != me]
    return {
        "with": [one.name for one in others if one is not None],
        **_said(mine),
        "made_at": pairing.made_at,
    }


def _said(seat: Seat | None) -> dict[str, object]:
    if seat is None:
        return {}
    return {"side": seat.side, "answer": seat.answer, "answered_at": seat.answered_at}
