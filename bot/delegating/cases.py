"""A conversation of two delegations, with all that is needed to decide about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.delegating.season import Season
from bot.domain.delegations import Delegation
from bot.domain.ids import DelegationId, MemberId, PairingId
from bot.domain.people import Member
from bot.domain.programmes import Programme
from bot.domain.rounds import Answer, Pairing, PairingState, Round, Seat

HELD = frozenset({None, Answer.YES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """As it stands now."""

    programme: Programme
    round: Round
    pairing: Pairing
    seats: tuple[Seat, ...]
    people: Mapping[MemberId, Member]
    """Of the seats; whoever is gone is not in it."""
    sides: Mapping[DelegationId, Delegation]

    @property
    def speakers(self) -> list[Seat]:
        """Who answers for each of the two."""
        return [seat for seat in self.seats if not seat.leads and seat.member in self.people]

    @property
    def leader(self) -> Seat | None:
        """Who leads it, or was asked to and may still say yes."""
        found = (seat for seat in self.seats if seat.leads and seat.answer in HELD and seat.member in self.people)
        return next(found, None)

    @property
    def asked(self) -> list[Seat]:
        """Whose answers decide."""
        return [*self.speakers, *([] if self.leader is None else [self.leader])]

    @property
    def is_wanted(self) -> bool:
        """Whether all of them said yes."""
        asked = self.asked
        return len(asked) == 3 and all(seat.answer is Answer.YES for seat in asked)  # noqa: PLR2004  # Two and a lead.

    def seat_of(self, member: MemberId) -> Seat | None:
        """Theirs; None: they have nothing to do with it."""
        return next((seat for seat in self.seats if seat.member == member), None)

    def others(self, member: MemberId) -> list[Member]:
        """Of who was asked, the others."""
        return [self.people[seat.member] for seat in self.asked if seat.member != member]


async def find(season: Season, id: PairingId) -> Conversation | None:
    """None: there is none, or it is not one of delegations."""
    pairing = await season.work.rounds.find_pairing(id)
    if pairing is None or len(pairing.delegations) < 2:  # noqa: PLR2004  # Two sides.
        return None
    round = await season.work.rounds.find(pairing.round)
    programme = None if round is None else await season.work.programmes.find(round.programme)
    if round is None or programme is None:
        return None
    seats = tuple(await season.work.rounds.seats(id))
    people = await season.work.members.several([seat.member for seat in seats])
    sides = {each: found for each in pairing.delegations if (found := await season.work.delegations.find(each))}
    return Conversation(programme=programme, round=round, pairing=pairing, seats=seats, people=people, sides=sides)


async def waiting_for(season: Season, me: MemberId) -> list[Conversation]:
    """Those that wait for their answer; of what is agreed, whether they will lead it instead of somebody else."""
    found = []
    for pairing in await season.work.rounds.pairings_of(me):
        is_open = pairing.state in {PairingState.PROPOSED, PairingState.AGREED}
        case = await find(season, pairing.id) if is_open else None
        seat = None if case is None else case.seat_of(me)
        is_proposed = pairing.state is PairingState.PROPOSED
        if case is not None and seat is not None and seat.answer is None and (is_proposed or seat.leads):
            found.append(case)
    return found
