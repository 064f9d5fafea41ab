"""Delegations: of each organisation enough people, and always whoever leads."""

from dataclasses import replace

from tests.stage import Person, World
from tests.stories.test_wishes import moments, three


async def _delegation(world: World) -> tuple[Person, Person, Person]:
    """Anna leads; of Bram and Carla, who come for the same organisation, one is enough."""
    anna, bram, carla = await three(world)
    lead = await anna.is_kept_as()
    assert lead is not None
    async with world.store.begin() as work:
        (meeting,) = [each for each in await work.meetings.of(lead.id) if each.about == "BIO"]
        there = await work.meetings.participants(meeting.id)
        await work.meetings.save_participants(
            *(replace(each, leads=True) if each.member == lead.id else replace(each, seat="gm") for each in there)
        )
        await work.commit()
    return anna, bram, carla


async def _seek(world: World, leader: Person) -> None:
    await leader.says("verzet mijn gesprek")


async def test_moments_suit_who_leads_and_one_of_the_others(world: World) -> None:
    anna, bram, carla = await _delegation(world)
    await bram.says("werkdagen ma 9-17")
    await carla.says("werkdagen do 9-17")
    await _seek(world, anna)
    assert moments(anna)
    assert {label.split()[0] for label in moments(anna)} == {"maandag", "donderdag"}
    await anna.says("werkdagen do 9-17")
    await _seek(world, anna)
    assert {label.split()[0] for label in moments(anna)} == {"donderdag"}


async def test_one_of_a_delegation_is_enough_and_who_leads_is_always_needed(world: World) -> None:
    anna, bram, carla = await _delegation(world)
    await anna.says("1 en 2")
    await bram.says("2")
    await bram.says("ja")
    carla.hears()
    await carla.presses("Geen van deze tijden")
    carla.hears("Jullie gesprek over BIO is")
    anna.hears("Jullie gesprek over BIO is")


async def test_without_who_leads_there_is_no_moment(world: World) -> None:
    anna, bram, carla = await _delegation(world)
    await bram.says("allemaal")
    await carla.says("allemaal")
    bram.hears()
    await anna.presses("Geen van deze tijden")
    bram.hears("Geen van de vorige tijden past iedereen")
