"""Help: at a glance, of one chapter, and all of it."""

import pytest

from tests.stage import World


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        (("help", "help gesprekken", "help alles"), ("Dit kun je mij vragen", "Mensen vinden", "Na een gesprek")),
        (("speak English", "help", "help meetings", "help all"), ("you can ask", "Finding people", "After a meeting")),
    ],
)
async def test_help_is_short_and_leads_to_the_rest(
    world: World, lines: tuple[str, ...], titles: tuple[str, ...]
) -> None:
    anna = await world.member("Anna", *lines[:-3])
    *_, glance, chapter, everything = lines
    short = await anna.says(glance)
    assert all(title in short for title in titles)
    assert len(short) < 1500
    assert short.count("\n") < 12
    meetings = await anna.says(chapter)
    assert all(title not in meetings for title in titles[1:])
    whole = await anna.says(everything)
    assert all(title in whole for title in titles)
    assert set(meetings.splitlines()) <= set(whole.splitlines())


async def test_only_a_coordinator_is_told_what_coordinators_do(world: World) -> None:
    anna = await world.member("Anna")
    assert "coördinator" not in await anna.says("help")
    await anna.says("help coördinator")
    assert "maak bram" not in anna.hears("Mensen vinden")
    carla = await world.member("Carla", "help coördinator")
    carla.hears("maak bram coördinator")


async def test_help_leaves_what_was_offered_as_it_was(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde")
    await world.member("Bram", "ik ben CISO bij gemeente Urk en ik werk aan ENSIA")
    await anna.says("wie werkt er nog meer aan ENSIA?", "help", "1")
    anna.hears("Ik vraag Bram")
