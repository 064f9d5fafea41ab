"""A programme with a round, for tests of the store."""

from datetime import date, time, timedelta

from bot.domain.cadence import Cadence
from bot.domain.delegations import Delegate, Delegation, Facilitator
from bot.domain.ids import DelegationId, MemberId, OrganisationId, PairingId, ProgrammeId, RoleId, RoundId
from bot.domain.programmes import Enrolment, Programme, Shape
from bot.domain.rounds import Entry, Ground, Pairing, Round, Seat
from bot.domain.scores import Score
from bot.ports import UnitOfWork
from tests.contracts.given import NOW

PROGRAMME, ROUND, PAIRING = ProgrammeId("p"), RoundId("p/1"), PairingId("p/1/a")
DELEGATION, HERE = DelegationId("d"), OrganisationId("gm0050")


def programme(id: str = PROGRAMME, *, coordinator: MemberId) -> Programme:
    """Coffee every other Tuesday."""
    return Programme(
        id=ProgrammeId(id),
        name="Koffie voor CISO's",
        shape=Shape.COFFEE,
        coordinator=coordinator,
        cadence=Cadence(weeks=2, weekday=1, at=time(9)),
        length=timedelta(minutes=30),
        made_at=NOW,
        changed_at=NOW,
    )


async def fill_programme(work: UnitOfWork, one: MemberId, other: MemberId) -> None:
    """The one made it, asked the other along, is in a pairing with them, signed up a delegation, and may lead."""
    await work.programmes.save(programme(coordinator=one))
    await work.programmes.save_crowd(PROGRAMME, {one, other})
    begun = Round(
        id=ROUND, programme=PROGRAMME, number=1, opened_at=NOW, starts_at=NOW, approved_by=one, changed_at=NOW
    )
    await work.rounds.save(begun)
    grounds = (Ground(feature="complement", detail=("ensia", one, other)),)
    await work.rounds.save_pairings(
        Pairing(id=PAIRING, round=ROUND, about="wilma@example", grounds=grounds, made_at=NOW, changed_at=NOW)
    )
    delegation = Delegation(
        id=DELEGATION, programme=PROGRAMME, organisation=HERE, contact=one, quorum=1, made_at=NOW, changed_at=NOW
    )
    await work.delegations.save(delegation)
    for member, by in ((one, None), (other, one)):
        await work.programmes.save_enrolments(Enrolment(programme=PROGRAMME, member=member, since=NOW))
        await work.rounds.save_entries(Entry(round=ROUND, member=member, invited_by=by))
        await work.rounds.save_seats(Seat(pairing=PAIRING, member=member))
        await work.delegations.save_delegates(
            Delegate(delegation=DELEGATION, member=member, role=RoleId("ciso"), asked_at=NOW)
        )
        await work.delegations.save_facilitators(Facilitator(programme=PROGRAMME, member=member, capacity=2, since=NOW))
    await work.scores.save(Score(organisation=HERE, indicator="BIO", value=3.5, on=date(2027, 1, 1)))
    await work.scores.allow(HERE, one, NOW)
