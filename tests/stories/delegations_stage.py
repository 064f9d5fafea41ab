"""A programme in which delegations meet, with organisations that signed up and somebody to lead."""

from dataclasses import replace
from datetime import time, timedelta

from bot.domain.cadence import Cadence
from bot.domain.delegations import Facilitator
from bot.domain.ids import ProgrammeId, RoleId, RoundId
from bot.domain.programmes import Delegating, Programme, Shape
from bot.domain.rounds import Round
from tests.stage import Person, World
from tests.stories.round_stage import id_of

PROGRAMME = ProgrammeId("bestuurlijk")
MAYOR, CISO, DPO = RoleId("mayor"), RoleId("ciso"), RoleId("dpo")


async def a_programme(world: World, by: Person, *, quorum: int = 2, runs_by_itself: bool = True) -> Programme:
    """With three seats; its coordinator hears how rounds go."""
    now = world.clock.now()
    programme = Programme(
        id=PROGRAMME,
        name="Cybergesprek",
        shape=Shape.ADMINISTRATIVE,
        coordinator=await id_of(by),
        cadence=Cadence(weeks=4, weekday=1, at=time(9)),
        length=timedelta(hours=2),
        delegating=Delegating(roles=(MAYOR, CISO, DPO), quorum=quorum),
        runs_by_itself=runs_by_itself,
        made_at=now,
        changed_at=now,
    )
    async with world.store.begin() as work:
        await work.programmes.save(programme)
        await work.commit()
    return programme


async def leads(world: World, person: Person, *, capacity: int = 2) -> None:
    """They said yes to leading."""
    member = await id_of(person)
    async with world.store.begin() as work:
        await work.delegations.save_facilitators(
            Facilitator(
                programme=PROGRAMME,
                member=member,
                capacity=capacity,
                agreed=True,
                since=world.clock.now(),
            )
        )
        await work.commit()


async def delegation(
    world: World, place: str, *names: str, brings: str = "overslaan", shares: str = "overslaan", dates: str = "altijd"
) -> list[Person]:
    """Of this municipality; the first signs it up, and the others say yes."""
    on = ["console"] * len(names)
    return await delegation_on(
        world, place, dict(zip(names, on, strict=True)), brings=brings, shares=shares, dates=dates
    )


async def delegation_on(
    world: World,
    place: str,
    names: dict[str, str],
    *,
    brings: str = "overslaan",
    shares: str = "overslaan",
    dates: str = "altijd",
) -> list[Person]:
    """The same, each on the platform that stands with their name."""
    roles = ("burgemeester", "CISO", "FG")
    people = [
        await world.member(name, f"ik ben {role} bij gemeente {place}", on=on)
        for (name, on), role in zip(names.items(), roles, strict=False)
    ]
    seats = [*(one.name for one in people[1:]), *["nog te bepalen"] * (3 - len(people))]
    await people[0].says("meld onze gemeente aan", "ik", *seats, "overslaan", brings, shares, dates)
    for one in people[1:]:
        await one.presses("Ja, ik kom mee")
    return people


async def a_round(world: World, *, in_days: int = 3, number: int = 1) -> Round:
    """Announced now, and coupled in so many days."""
    now = world.clock.now()
    async with world.store.begin() as work:
        programme = await work.programmes.find(PROGRAMME)
        assert programme is not None
        await work.programmes.save(replace(programme, last_number=number))
        round = Round(
            id=RoundId(f"{PROGRAMME}/{number}"),
            programme=PROGRAMME,
            number=number,
            opened_at=now,
            starts_at=now + timedelta(days=in_days),
            due_at=now,
            changed_at=now,
        )
        await work.rounds.save(round)
        await work.commit()
    await world.settles()
    return round
