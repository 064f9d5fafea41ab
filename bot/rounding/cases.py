"""A pairing with all that is needed to decide about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from bot.domain.ids import MeetingId, MemberId, PairingId
from bot.domain.people import Member
from bot.domain.programmes import Programme, Shape
from bot.domain.rounds import Answer, Pairing, Round, Seat
from bot.rounding.rounding import Rounding

FEWEST_OF = {Shape.INTERVISION: 3}
"""With fewer it is no conversation of that shape; of any other, two are enough."""
_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One pairing, as it stands now."""

    programme: Programme
    round: Round
    pairing: Pairing
    seats: tuple[Seat, ...]
    people: Mapping[MemberId, Member]
    """Of the seats; whoever is gone is not in it."""

    @property
    def fewest(self) -> int:
        """How many have to want it."""
        return FEWEST_OF.get(self.programme.shape, _FEWEST)

    @property
    def held(self) -> list[Seat]:
        """Those who may still come."""
        return [seat for seat in self.seats if seat.answer in {None, Answer.YES} and seat.member in self.people]

    @property
    def awaited(self) -> list[Seat]:
        """Those whose answer decides, given or not."""
        return [seat for seat in self.held if not seat.is_late]

    @property
    def agreed(self) -> list[Seat]:
        """Those who said yes."""
        return [seat for seat in self.held if seat.answer is Answer.YES]

    def seat_of(self, member: MemberId) -> Seat | None:
        """Theirs; None: they have nothing to do with it."""
        return next((seat for seat in self.seats if seat.member == member), None)

    def others(self, member: MemberId) -> list[Member]:
        """Those who may still come, without this one."""
        return [self.people[seat.member] for seat in self.held if seat.member != member]


async def case_of(rounding: Rounding, id: PairingId) -> Case | None:
    """None: there is no such pairing any more."""
    pairing = await rounding.work.rounds.find_pairing(id)
    return None if pairing is None else await case_with(rounding, pairing)


async def case_with(rounding: Rounding, pairing: Pairing) -> Case | None:
    """As `case_of`, where the pairing is at hand. One of delegations is none: see `bot.delegating.cases`."""
    if pairing.delegations:
        return None
    work = rounding.work
    round = await work.rounds.find(pairing.round)
    programme = None if round is None else await work.programmes.find(round.programme)
    if round is None or programme is None:
        return None
    seats = tuple(await work.rounds.seats(pairing.id))
    found = [await work.members.find(seat.member) for seat in seats]
    people = {member.id: member for member in found if member is not None}
    return Case(programme=programme, round=round, pairing=pairing, seats=seats, people=people)


def meeting_id(pairing: PairingId) -> MeetingId:
    """One pairing leads to one meeting, however often that is tried."""
    return MeetingId(blake2b(pairing.encode(), digest_size=16, person=b"pairing").hexdigest())
