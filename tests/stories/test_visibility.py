"""Who sees what: said in chat, kept over a restart, and true in every answer."""

import pytest

from tests.stage import Person, World
from tests.stories.test_rounds import TUESDAY, programme


async def _bram(world: World, *lines: str) -> Person:
    return await world.member("Bram", "ik ben CISO bij Dronten", "ik werk aan ENSIA en NIS2, het draait al", *lines)


async def test_who_sees_what_is_shown(world: World) -> None:
    bram = await _bram(world, "wie ziet mijn profiel?")
    bram.hears("je organisatie: alle deelnemers", "je notities: alle deelnemers", "verberg ENSIA")
    await bram.says("mijn profiel")
    bram.hears("Dronten")


async def test_a_hidden_topic_is_found_by_nobody_and_shown_again_by_all(world: World) -> None:
    bram = await _bram(world, "verberg ENSIA")
    bram.hears("ENSIA", "niemand")
    await world.restarts()
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?")
    anna.hears("Ik ken nog niemand")
    await anna.says("wie werkt er nog meer aan NIS2?")
    anna.hears("Bram")
    await bram.says("mijn profiel")
    bram.hears("Niet iedereen ziet hetzelfde", "ENSIA", "niemand")
    await bram.says("ik werk aan ENSIA")
    await anna.says("wie werkt er nog meer aan ENSIA?")
    anna.hears("Ik ken nog niemand")
    await bram.says("deelnemers mogen ENSIA weer zien")
    await anna.says("wie werkt er nog meer aan ENSIA?")
    anna.hears("Bram")


async def test_who_watches_hears_of_what_is_shown_again(steady_world: World) -> None:
    bram = await _bram(steady_world, "verberg ENSIA")
    anna = await steady_world.member("Anna", "wie werkt er nog meer aan ENSIA?", "ja graag")
    await steady_world.settles()
    await anna.says("mijn profiel")
    await bram.says("deelnemers mogen mijn onderwerpen zien")
    await steady_world.settles()
    anna.hears("Bram", "ENSIA")


async def test_colleagues_see_what_is_for_colleagues(world: World) -> None:
    bram = await _bram(world, "laat mijn onderwerpen alleen aan collega's zien")
    bram.hears("collega's van je eigen organisatie")
    anna = await world.member("Anna", "ik ben FG bij Zeewolde", "wie werkt er nog meer aan ENSIA?")
    anna.hears("Ik ken nog niemand")
    cees = await world.member("Cees", "ik ben FG bij Dronten", "wie werkt er nog meer aan ENSIA?")
    cees.hears("Bram", "Dronten")


async def test_a_hidden_organisation_is_no_reason_and_no_place(world: World) -> None:
    await _bram(world, "verberg mijn organisatie")
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "wie werkt er nog meer aan ENSIA?")
    anna.hears("Bram", "ook CISO")
    told = anna.told
    assert "Dronten" not in told
    assert "buur" not in told
    await anna.says("ontmoet 1")
    assert "Dronten" not in " ".join(one.text for one in anna.heard)


async def test_hiding_all_says_that_nobody_finds_you(world: World) -> None:
    bram = await _bram(world, "wie ziet mijn profiel?")
    await bram.presses("Alles verbergen")
    bram.hears("niemand je vinden")
    await bram.says("laat mijn drone-afspraken alleen aan collega's zien")
    bram.hears("Er is niets veranderd")
    await bram.says("mijn gegevens")
    bram.hears("Bram")


async def test_in_english(world: World) -> None:
    bram = await world.member("Bram", "I am CISO at Dronten", "I work on ENSIA", "hide ENSIA")
    bram.hears("Who sees ENSIA: nobody")
    await bram.says("who can see my profile?")
    bram.hears("your notes: all members", "ENSIA: nobody")
    await bram.says("show my notes only to my colleagues")
    bram.hears("only colleagues of your own organisation")
    await bram.says("hide my bicycle")
    bram.hears("Nothing has changed")


async def test_aloud_only_who_wants_everyone_to_see_it_is_named(world: World) -> None:
    await _bram(world, "iedereen mag mijn onderwerpen zien", "iedereen mag mijn organisatie zien")
    await world.member("Cees", "ik ben FG bij Urk", "ik werk aan ENSIA")
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde")
    await anna.says("wie werkt er nog meer aan ENSIA?", room="#veiligheid")
    said = " ".join(world.said_in("#veiligheid"))
    assert "Bram" in said
    assert "Dronten" in said
    assert "CISO" not in said
    assert "Cees" not in said
    assert "nog iemand" in said


async def test_what_was_said_over_a_year_ago_is_marked(world: World) -> None:
    await _bram(world)
    await world.passes(until=world.clock.now().replace(year=world.clock.now().year + 1, month=2))
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "wie werkt er nog meer aan ENSIA?")
    anna.hears("een jaar geleden bevestigd")


async def test_a_proposal_says_nothing_of_what_is_hidden(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "ik zoek hulp bij ENSIA")
    bram = await world.member(
        "Bram", "ik ben CISO bij Dronten", "ik kan helpen met ENSIA", "verberg ENSIA", "verberg mijn rollen"
    )
    await programme(world, anna, [anna, bram])
    await world.passes(until=TUESDAY)
    told = anna.hears("Voor Koffie stel ik je voor aan Bram", "buren").split("Voor Koffie stel ik je voor aan")[1]
    assert "ENSIA" not in told
    assert "rol" not in told
    assert "CISO" not in told


@pytest.mark.parametrize("says", ["verberg mijn ???", "show my ... to nobody", "verberg 'dit'"])
async def test_what_says_nothing_changes_nothing(steady_world: World, says: str) -> None:
    bram = await steady_world.member("Bram", "ik ben CISO bij Dronten", "ik werk aan ENSIA", says)
    assert "niemand" not in bram.last.text
    await bram.says("wie ziet mijn profiel?")
    assert "niemand" not in bram.hears("je onderwerpen: alle deelnemers")


async def test_one_topic_that_is_shown_still_finds_whoever_hides_the_rest(steady_world: World) -> None:
    bram = await steady_world.member("Bram", "ik ben CISO bij Dronten", "ik werk aan ENSIA en NIS2")
    await bram.says("verberg mijn onderwerpen", "deelnemers mogen ENSIA zien", "verberg mijn organisatie")
    assert "kan niemand je" not in bram.last.text
    anna = await steady_world.member("Anna", "wie werkt er aan ENSIA?")
    anna.hears("Bram")


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("ik wil niet gevonden worden", "Zo kan niemand je vinden"),
        ("verberg mij", "Zo kan niemand je vinden"),
        ("I don't want to be found", "Nobody can find you"),
        ("verberg mijn onderwerpen", "wie zonder onderwerp naar een functie of organisatie zoekt, wel"),
    ],
)
async def test_who_does_not_want_to_be_found(steady_world: World, says: str, told: str) -> None:
    bram = await steady_world.member("Bram", "ik ben CISO bij Dronten", "ik werk aan ENSIA", says)
    bram.hears(told)
    anna = await steady_world.member("Anna", "ik ben CISO bij Zeewolde", "wie werkt er aan ENSIA?")
    anna.hears("Ik ken nog niemand")
    await anna.says("zijn er andere CISO's?")
    assert ("Bram" in anna.last.text) is (says == "verberg mijn onderwerpen")
    await bram.says("mijn gegevens")
    bram.hears("Niet iedereen ziet hetzelfde", "je onderwerpen: niemand")
    await bram.says("deelnemers mogen alles zien")
    await anna.says("wie werkt er aan ENSIA?")
    anna.hears("Bram")
