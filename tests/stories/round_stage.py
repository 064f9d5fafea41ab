"""A round that is under way, with who is together said by the test."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time, timedelta

from bot.domain.cadence import Cadence
from bot.domain.ids import MemberId, PairingId, ProgrammeId, RoundId
from bot.domain.programmes import USUAL, Enrolment, Programme, Shape
from bot.domain.rounds import Entry, Ground, Pairing, Round, Seat, Step
from bot.expertise.knowledge import Library
from bot.rounding.proposing import tell
from bot.rounding.rounding import Rounding
from bot.speaking import Speaker
from tests.stage import Person, World

PROGRAMME, ROUND = ProgrammeId("koffie"), RoundId("koffie/1")
_LIBRARY = Library()


async def id_of(person: Person) -> MemberId:
    """Theirs."""
    member = await person.is_kept_as()
    assert member is not None
    return member.id


async def begun(
    world: World, people: Sequence[Person], *, shape: Shape = Shape.COFFEE, number: int = 1, by: Person | None = None
) -> Round:
    """A programme in which all of these take part, and a round of it that is under way."""
    now = world.clock.now()
    ids = [await id_of(person) for person in people]
    coordinator = ids[0] if by is None else await id_of(by)
    async with world.store.begin() as work:
        made = await work.programmes.find(PROGRAMME) or Programme(
            id=PROGRAMME,
            name="Koffie",
            shape=shape,
            coordinator=coordinator,
            cadence=Cadence(weeks=2, weekday=1, at=time(9)),
            length=USUAL[shape].length,
            made_at=now,
            changed_at=now,
        )
        await work.programmes.save(replace(made, last_number=number))
        round = Round(
            id=RoundId(f"{PROGRAMME}/{number}"),
            programme=PROGRAMME,
            number=number,
            step=Step.UNDER_WAY,
            opened_at=now,
            starts_at=now,
            answer_by=now + timedelta(days=3),
            due_at=now + timedelta(days=3),
            changed_at=now,
        )
        await work.rounds.save(round)
        for member in ids:
            if await work.programmes.find_enrolment(PROGRAMME, member) is None:
                await work.programmes.save_enrolments(Enrolment(programme=PROGRAMME, member=member, since=now))
            await work.rounds.save_entries(Entry(round=round.id, member=member))
        await work.commit()
    return round


async def together(
    world: World,
    round: Round,
    *people: Person,
    grounds: Sequence[Ground] = (),
    sides: Sequence[str] = (),
    name: str = "",
    until: timedelta | None = None,
) -> PairingId:
    """These are put together, and told so."""
    now = world.clock.now()
    id = PairingId(f"{round.id}/{name or '+'.join(one.name for one in people)}")
    ids = [await id_of(person) for person in people]
    async with world.store.begin() as work:
        await work.rounds.save_pairings(
            Pairing(id=id, round=round.id, grounds=tuple(grounds), made_at=now, changed_at=now)
        )
        for number, member in enumerate(ids):
            side = sides[number] if number < len(sides) else ""
            await work.rounds.save_seats(Seat(pairing=id, member=member, side=side))
        await work.commit()
    async with world.store.begin() as work:
        rounding = Rounding(work=work, now=now, hosting=world.house.hosting, knowledge=await _LIBRARY.current(work))
        speaker = Speaker(f"told:{id}", work, now)
        for notice in await tell(rounding, id, until=None if until is None else now + until):
            await speaker.tell(notice)
        await work.commit()
    await world.settles()
    return id
