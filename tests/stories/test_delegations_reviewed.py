"""A coordinator sets up a programme of delegations, and looks at who is put together before anybody hears of it."""

from tests.stage import World
from tests.stories.delegations_stage import a_programme, a_round, delegation, leads


async def test_who_leaves_while_the_draft_is_looked_at_strands_nobody(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla, runs_by_itself=False)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    anna, _ = await delegation(world, "Zeewolde", "Anna", "Bram")
    vera, _ = await delegation(world, "Urk", "Vera", "Wim")
    await a_round(world)
    await world.passes(days=3)
    carla.hears("één gesprek, en 0 organisaties zonder gesprek")
    await anna.says("meld onze gemeente af", "ja")
    lot, _ = await delegation(world, "Lelystad", "Lot", "Loek")
    await world.settles()
    carla.hears("is veranderd", "één gesprek, en 0 organisaties zonder gesprek")
    await world.passes(days=5)
    vera.hears("een gesprek voor tussen gemeente Urk en gemeente Lelystad")
    lot.hears("een gesprek voor tussen gemeente Lelystad en gemeente Urk")
    assert "een gesprek voor" not in anna.told
