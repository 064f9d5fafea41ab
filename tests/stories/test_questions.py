"""Asking as people ask: who, where, how big, how far; and then saying more about it."""

import pytest

from tests.stage import Person, World


async def _people(world: World) -> None:
    """Everybody works on ENSIA; they differ in where, and in what they do there."""
    await world.member("Bram", "ik ben CISO bij gemeente Assen", "ik werk aan ENSIA, dat draait al")
    await world.member("Cees", "ik ben CISO bij gemeente Urk", "ik werk aan ENSIA, we zijn net begonnen")
    await world.member("Dora", "ik ben privacy officer bij gemeente Westerveld", "ik werk aan ENSIA")


async def _anna(world: World, *lines: str) -> Person:
    return await world.member("Anna", "ik ben CISO bij gemeente Zeewolde", *lines)


@pytest.mark.parametrize(
    ("asks", "finds", "not_these"),
    [
        ("wie werkt er nog meer aan ENSIA?", {"Bram", "Cees", "Dora"}, set()),
        ("wie in Drenthe werkt aan ENSIA?", {"Bram", "Dora"}, {"Cees"}),
        ("welke CISO's in Drenthe werken aan ENSIA?", {"Bram"}, {"Cees", "Dora"}),
        ("welke CISO's van kleine gemeenten werken aan ENSIA?", {"Cees"}, {"Bram", "Dora"}),
        ("wie werkt er aan ENSIA bij gemeenten met meer dan 50.000 inwoners?", {"Bram"}, {"Cees", "Dora"}),
        ("wie in onze regio werkt aan ENSIA?", {"Cees"}, {"Bram", "Dora"}),
        ("wie werkt er aan ENSIA in de provincie Flevoland?", {"Cees"}, {"Bram", "Dora"}),
        ("who in Drenthe works on ENSIA?", {"Bram", "Dora"}, {"Cees"}),
        ("who works on ENSIA in small municipalities?", {"Cees", "Dora"}, {"Bram"}),
    ],
)
async def test_whoever_fits_all_that_is_said_is_found(
    steady_world: World, asks: str, finds: set[str], not_these: set[str]
) -> None:
    await _people(steady_world)
    anna = await _anna(steady_world, asks)
    told = anna.hears(*sorted(finds), "ENSIA")
    assert not [name for name in not_these if name in told]


async def test_what_was_understood_is_said_and_one_part_of_it_taken_back(world: World) -> None:
    await _people(world)
    anna = await _anna(world, "welke CISO's in Drenthe werken aan ENSIA?")
    told = anna.hears("Ik zocht alleen", "CISO", "Drenthe", "Bram")
    assert "Dora" not in told
    await anna.presses("Niet alleen met de rol CISO")
    told = anna.hears("Ik zocht alleen", "Drenthe", "Bram", "Dora")
    assert "met de rol" not in told


async def test_in_english_too(world: World) -> None:
    await _people(world)
    anna = await world.member("Anna", "speak English", "I work at gemeente Zeewolde")
    await anna.says("which CISOs in Drenthe work on ENSIA?")
    told = anna.hears("I looked only for people", "CISO", "Drenthe", "Bram")
    assert "Dora" not in told
    await anna.says("anywhere")
    anna.hears("Bram", "Cees")


async def test_saying_more_about_the_last_question(world: World) -> None:
    await _people(world)
    anna = await _anna(world, "wie werkt er nog meer aan ENSIA?")
    await anna.says("alleen uit Drenthe")
    told = anna.hears("Bram", "Dora")
    assert "Cees" not in told
    await anna.says("alleen CISO's")
    assert "Dora" not in anna.hears("Bram", "Drenthe")
    await anna.says("maakt niet uit waar")
    anna.hears("Bram", "Cees")
    await anna.says("en wie kan helpen?")
    anna.hears("ENSIA")
    await anna.says("en met de BIO?")
    anna.hears("BIO")


async def test_more_never_names_somebody_twice(world: World) -> None:
    names = ["Bram", "Cees", "Dora", "Emma", "Fred", "Gijs", "Hans"]
    places = ["Assen", "Urk", "Dronten", "Lelystad", "Almere", "Zwolle", "Meppel"]
    for name, place in zip(names, places, strict=True):
        await world.member(name, f"ik werk bij gemeente {place}", "ik werk aan ENSIA")
    anna = await _anna(world, "wie werkt er nog meer aan ENSIA?")
    first = {name for name in names if name in anna.hears("er zijn nog 2 anderen")}
    await anna.says("meer")
    second = {name for name in names if name in anna.hears("ENSIA")}
    assert (len(first), len(second), first & second) == (5, 2, set())
    await anna.says("ontmoet 1")
    asked = anna.hears("Ik vraag")
    assert [name for name in second if name in asked]
    await anna.says("meer")
    anna.hears("Meer mensen ken ik niet")


async def test_a_limit_that_needs_to_know_where_you_work_asks_for_it(world: World) -> None:
    await _people(world)
    anna = await world.member("Anna", "wie in onze regio werkt aan ENSIA?")
    assert "Cees" not in anna.hears("moet ik weten waar je werkt")
    await anna.says("ik werk bij gemeente Zeewolde", "wie in onze regio werkt aan ENSIA?")
    anna.hears("Cees")


async def test_words_that_are_no_topic_are_looked_for_as_they_are(world: World) -> None:
    await world.member("Bram", "ik werk bij gemeente Urk", "ik werk aan dronevluchten boven de haven")
    anna = await _anna(world, "wie werkt er aan dronevluchten?")
    anna.hears("niet als onderwerp", "Bram")


@pytest.mark.parametrize(
    "asks",
    [
        "kent iemand een collega die dronevluchten doet?",
        "ik wil weten wie er nog meer iets met dronevluchten doet",
        "kan iemand mij helpen met dronevluchten?",
        "does anyone know people who work with dronevluchten",
    ],
)
async def test_whom_they_look_for_may_come_later_in_the_sentence(steady_world: World, asks: str) -> None:
    await steady_world.member("Bram", "ik werk bij gemeente Urk", "ik kan helpen met dronevluchten boven de haven")
    anna = await _anna(steady_world, asks)
    anna.hears("Bram", "dronevluchten")


@pytest.mark.parametrize(
    "words",
    ["meer", "alleen uit Drenthe", "maakt niet uit waar", "en wie kan helpen?", "en met BIO?"],
)
async def test_without_a_question_there_is_nothing_to_refine(steady_world: World, words: str) -> None:
    anna = await _anna(steady_world, words)
    anna.hears("Stel eerst een vraag")


async def test_a_question_of_long_ago_is_not_refined(world: World) -> None:
    await _people(world)
    anna = await _anna(world, "wie werkt er nog meer aan ENSIA?")
    await world.passes(hours=3)
    await anna.says("alleen uit Drenthe")
    assert "Bram" not in anna.hears("Stel eerst een vraag")


async def test_a_limit_that_is_none_changes_nothing(world: World) -> None:
    await _people(world)
    anna = await _anna(world, "wie werkt er nog meer aan ENSIA?", "alleen blauwe fietsen")
    anna.hears("weet niet hoe ik je vraag", "blauwe fietsen")
    await anna.says("alleen uit Drenthe")
    anna.hears("Bram", "Dora")


@pytest.mark.parametrize(
    "words",
    ["wie is er gay?", "welke collega's zijn moslim?", "wie heeft er kanker?", "who is a union member?"],
)
async def test_nobody_is_looked_for_by_who_they_are(steady_world: World, words: str) -> None:
    await steady_world.member("Bram", "ik werk bij gemeente Urk", f"ik werk aan {words.rstrip('?')}")
    anna = await _anna(steady_world, words)
    told = anna.hears("ENSIA")
    assert "Bram" not in told
    await anna.says("mijn zoekvragen")
    anna.hears("nu niets")


@pytest.mark.parametrize("words", ["🙂🙂🙂", "SELECT * FROM members; --", "x" * 10_000, "wie " * 900, "?????"])
async def test_whatever_is_typed_gets_a_sentence(steady_world: World, words: str) -> None:
    await _people(steady_world)
    anna = await _anna(steady_world, words)
    assert not [name for name in ("Bram", "Cees", "Dora") if name in anna.hears("")]


async def test_a_watch_keeps_its_limits(world: World) -> None:
    anna = await _anna(world, "welke CISO's in Drenthe werken aan ENSIA?")
    await anna.says("ja")
    anna.hears("in de gaten")
    await world.member("Cees", "ik ben CISO bij gemeente Urk", "ik werk aan ENSIA")
    await world.settles()
    anna.hears_nothing()
    await world.member("Bram", "ik ben CISO bij gemeente Assen", "ik werk aan ENSIA")
    await world.settles()
    anna.hears("Bram")


async def test_the_same_topic_elsewhere_is_another_watch(world: World) -> None:
    anna = await _anna(world, "wie in Drenthe werkt aan ENSIA?", "ja")
    await anna.says("wie in Zeeland werkt aan ENSIA?", "ja")
    assert "al voor je" not in anna.hears("in de gaten")
    await anna.says("wie in Drenthe werkt aan ENSIA?", "ja")
    anna.hears("al voor je in de gaten")


async def test_what_is_chosen_about_somebody_elses_question_does_nothing(world: World) -> None:
    await _people(world)
    anna = await _anna(world, "welke CISO's in Drenthe werken aan ENSIA?")
    eva = await world.member("Eva", "ik werk bij gemeente Almere")
    await eva.presses("Niet alleen met de rol CISO", of=anna)
    assert "Bram" not in eva.hears("")


async def test_pressed_twice_it_is_the_same_answer(world: World) -> None:
    await _people(world)
    anna = await _anna(world, "welke CISO's in Drenthe werken aan ENSIA?")
    pick = anna.finds("Niet alleen met de rol CISO")
    await anna.presses_again(pick)
    anna.hears("Bram", "Dora")
    await anna.presses_again(pick)
    anna.hears("Bram", "Dora")


async def test_of_two_places_of_one_name_both_are_searched_and_one_can_be_chosen(world: World) -> None:
    await world.member("Bram", "ik werk bij gemeente Utrecht", "ik werk aan ENSIA")
    await world.member("Cees", "ik werk bij gemeente Amersfoort", "ik werk aan ENSIA")
    anna = await _anna(world, "wie in Utrecht werkt aan ENSIA?")
    anna.hears("Bram", "Cees", "Het kan gaan om")
    await anna.presses("Alleen gemeente Utrecht")
    assert "Cees" not in anna.hears("Bram", "in gemeente Utrecht")


async def test_another_place_can_be_put_beside_the_first(world: World) -> None:
    await _people(world)
    await world.member("Emma", "ik werk bij gemeente Vlissingen", "ik werk aan ENSIA")
    anna = await _anna(world, "wie in onze regio werkt aan ENSIA?")
    anna.hears("Cees")
    await anna.says("ook uit Drenthe")
    told = anna.hears("Cees", "Bram", "Dora", "Drenthe")
    assert "Emma" not in told
    await anna.says("ook uit Zeeland")
    anna.hears("Cees", "Bram", "Emma")


async def test_several_places_in_one_sentence(steady_world: World) -> None:
    await _people(steady_world)
    anna = await _anna(steady_world, "wie werkt er aan ENSIA in Drenthe, Zeeland en Flevoland?")
    anna.hears("Bram", "Cees", "Dora", "Zeeland")


async def test_an_area_that_cannot_be_kept_to_is_said_to_be_left_out(world: World) -> None:
    await _people(world)
    anna = await _anna(world, "wie werkt er aan ENSIA in de Achterhoek?")
    anna.hears("Bram", "Cees", "Met in de Achterhoek kon ik niets")


@pytest.mark.parametrize("words", ["zoek vakbondsleden", "wie kent moslims?", "find union members"])
async def test_nobody_is_looked_for_as_one_of_a_group(steady_world: World, words: str) -> None:
    anna = await _anna(steady_world, words)
    assert "vakbondsleden" not in anna.hears("ENSIA")


async def test_where_they_do_not_look(world: World) -> None:
    await _people(world)
    anna = await _anna(world, "wie werkt er aan ENSIA, maar niet in Drenthe?")
    told = anna.hears("Cees", "Ik zocht alleen: niet in provincie Drenthe")
    assert "Bram" not in told
    await anna.presses("Ook in provincie Drenthe")
    anna.hears("Cees", "Bram")
    await anna.says("niet in Urk")
    assert "Cees" not in anna.hears("Bram", "niet in gemeente Urk")
    await world.restarts()
    await anna.says("en in Flevoland?")
    anna.hears("Ik ken nog niemand", "in provincie Flevoland", "niet in gemeente Urk")


@pytest.mark.parametrize(
    ("says", "finds", "not_these"),
    [
        ("en in Drenthe?", {"Bram", "Dora"}, {"Cees"}),
        ("en andere CISO's?", {"Bram", "Cees"}, {"Dora"}),
        ("what about Drenthe?", {"Bram", "Dora"}, {"Cees"}),
        ("alleen kleine", {"Cees", "Dora"}, {"Bram"}),
        ("niet uit Drenthe", {"Cees"}, {"Bram", "Dora"}),
    ],
)
async def test_more_ways_to_say_more(steady_world: World, says: str, finds: set[str], not_these: set[str]) -> None:
    await _people(steady_world)
    anna = await _anna(steady_world, "wie werkt er nog meer aan ENSIA?")
    await anna.says(says)
    told = anna.hears(*sorted(finds), "ENSIA")
    assert not [name for name in not_these if name in told]


@pytest.mark.parametrize(
    ("asks", "finds", "not_these", "says"),
    [
        ("wie werkt er aan ENSIA, behalve CISO's?", {"Dora"}, {"Bram", "Cees"}, "zonder de rol CISO"),
        ("who works on ENSIA but isn't a CISO?", {"Dora"}, {"Bram", "Cees"}, "without the role CISO"),
        ("wie werkt er aan ENSIA, maar niet in Drenthe?", {"Cees"}, {"Bram", "Dora"}, "niet in"),
        ("wie werkt er aan ENSIA in de regio Drenthe?", {"Bram", "Dora"}, {"Cees"}, "in veiligheidsregio Drenthe"),
        ("wie doet ENSIA, maar geen BIO?", {"Bram", "Cees", "Dora"}, set(), "Naar BIO zocht ik niet"),
        ("who does ENSIA but not NIS2?", {"Bram", "Cees", "Dora"}, set(), "I did not look for NIS2"),
    ],
)
async def test_whom_and_what_they_do_not_mean(
    world: World, asks: str, finds: set[str], not_these: set[str], says: str
) -> None:
    await _people(world)
    anna = await _anna(world, asks)
    told = anna.hears(*sorted(finds), says)
    assert not [name for name in not_these if name in told]


@pytest.mark.parametrize(
    ("says", "hears"),
    [
        ("ik werk aan back-ups: bel me gerust", "kunnen alle deelnemers lezen: bel me gerust"),
        ("I can help with NIS2, we made a handbook", "All members can read your note on NIS2"),
        ("verberg mijn notities", "niemand"),
    ],
)
async def test_who_reads_a_note_is_said_with_it(steady_world: World, says: str, hears: str) -> None:
    anna = await _anna(steady_world, says)
    anna.hears(hears)
    await anna.says("ik werk aan de Woo: wij lakken zelf")
    anna.hears("zie alleen jij: wij lakken zelf" if "verberg" in says else "lezen: wij lakken zelf")


async def test_others_of_a_role_are_found_and_ones_own_role_stays(steady_world: World) -> None:
    await _people(steady_world)
    anna = await _anna(steady_world)
    await anna.says("privacy officers")
    anna.hears("Dora")
    await anna.says("privacy officer")
    anna.hears("Gaat privacy officer over jezelf")
    await anna.says("2")
    anna.hears("Dora")
    await anna.says("mijn profiel")
    told = anna.hears("CISO")
    assert "privacy officer" not in told


async def test_a_question_behind_a_statement_is_answered_too(steady_world: World) -> None:
    await _people(steady_world)
    anna = await _anna(steady_world, "ik werk aan ENSIA, wie nog meer?")
    anna.hears("Genoteerd", "Bram", "Cees", "Dora")
    await anna.says("bedankt! en wie werkt er aan ENSIA in Drenthe?")
    told = anna.hears("Bram", "Dora")
    assert "Cees" not in told


@pytest.mark.parametrize(
    "asks", ["wie weet iets van mevrouw Jansen?", "wie is bram de boer", "werkt Bram Jansen aan BIO?"]
)
async def test_nobody_is_looked_for_by_name_however_it_is_asked(steady_world: World, asks: str) -> None:
    await _people(steady_world)
    anna = await _anna(steady_world, asks)
    told = anna.hears("Op naam zoek ik niemand")
    assert "ENSIA werkt" not in told
