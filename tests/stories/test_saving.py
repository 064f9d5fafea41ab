"""Keeping people of an answer for later. Nobody but whoever keeps them ever hears of it."""

import json
from dataclasses import replace

import pytest

from bot.domain.ids import MemberId
from bot.domain.people import Member
from bot.domain.saving import MOST_SAVED
from bot.messages import Presence
from tests.stage import MONDAY, Person, World
from tests.stories.looking import everything_kept

QUESTION = "wie werkt er nog meer aan ENSIA?"


async def _cast(world: World) -> tuple[Person, Person, Person]:
    """Bram is the first of an answer to Anna about ENSIA, Cor the second."""
    bram = await world.member("Bram de Boer", "ik ben CISO bij Dronten", "ik werk aan ENSIA")
    cor = await world.member("Cor Smit", "ik ben FG bij Urk", "ik werk aan ENSIA en NIS2")
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", QUESTION)
    anna.hears("1. Bram de Boer", "2. Cor Smit", "bewaar 1")
    return anna, bram, cor


async def _id(person: Person) -> MemberId:
    member = await person.is_kept_as()
    assert member is not None
    return member.id


async def test_somebody_is_saved_and_found_back_after_a_restart(world: World) -> None:
    anna, bram, cor = await _cast(world)
    for other in (bram, cor):
        other.hears()
    await anna.says("bewaar 2")
    anna.hears("Cor Smit bewaard, bij ENSIA.", "Alleen jij ziet", "wie heb ik bewaard")
    await anna.says("bewaar Bram")
    assert "Alleen jij" not in anna.hears("Bram de Boer bewaard, bij ENSIA.")
    await world.passes(days=3)
    await world.restarts()
    await anna.says("wie heb ik bewaard?")
    told = anna.hears(
        "Deze 2 mensen",
        "1. Bram de Boer, CISO bij gemeente Dronten: bewaard bij ENSIA op maandag 18 januari 2027",
        "2. Cor Smit, FG bij gemeente Urk",
    )
    assert "NIS2" not in told
    assert len(anna.buttons) == 4
    for other in (bram, cor):
        other.hears_nothing()
    await anna.presses("Ontmoet Cor Smit")
    anna.hears("Ik vraag Cor", "ENSIA")
    cor.hears("Anna", "ENSIA")


@pytest.mark.parametrize(
    "words",
    [
        *("bewaar 1 en 2", "bewaar 1 t/m 2", "bewaar nummer 1, 2", "bewaar Bram en Cor", "bewaar allemaal"),
        *("sla 1 en 2 op", "onthoud Bram de Boer en 2", "ik wil Bram en Cor graag bewaren", "Bewaar @bram, #2!"),
    ],
)
async def test_several_at_once(steady_world: World, words: str) -> None:
    anna, _, _ = await _cast(steady_world)
    await anna.says(words)
    anna.hears("Bram de Boer", " en ", "Cor Smit", "bewaard, bij ENSIA.")
    await anna.says("mijn bewaarde mensen")
    anna.hears("Deze 2 mensen")


async def test_twice_is_once(world: World) -> None:
    anna, _, _ = await _cast(world)
    await anna.says("bewaar 1", "bewaar Bram", "bewaar 1 en 1")
    anna.hears("Bram de Boer had je al bewaard.")
    await anna.says("bewaar 2", key="console:same")
    await anna.says("bewaar 2", key="console:same")
    anna.hears_nothing()
    await anna.says("wie werkt er aan NIS2?", "bewaar 1")
    anna.hears("Cor Smit had je al bewaard, en nu ook bij NIS2.")
    await anna.says("mijn bewaarde mensen")
    assert anna.hears("bij ENSIA en NIS2").count("Cor Smit") == 1


async def test_what_is_offered_stays_what_a_number_means(world: World) -> None:
    anna, _, cor = await _cast(world)
    await anna.says("bewaar 1", "2")
    anna.hears("Ik vraag Cor")
    cor.hears("Anna")


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("bewaar 9", "van 1 tot en met 2"),
        ("bewaar 0", "van 1 tot en met 2"),
        ("bewaar 99999999999999999999", "van 1 tot en met 2"),
        ("bewaar Zlatan", "Zlatan"),
        ("bewaar -1", "wie je bedoelt"),
        ("bewaar de datum van morgen", "wie je bedoelt"),
        ("bewaar <!channel> **ENSIA**", "wie je bedoelt"),
        ("bewaar Anna", "Jezelf"),
        ("bewaar mij", "Jezelf"),
        ("bewaar hem", "Wie wil je bewaren?"),
        ("bewaar", "Wie wil je bewaren?"),
        ("vergeet bewaarde Bram", "nu niemand bewaard"),
        ("wie heb ik bewaard?", "nu niemand bewaard"),
        ("save 9", "from 1 to 2"),
    ],
)
async def test_bad_input_saves_nobody(steady_world: World, words: str, heard: str) -> None:
    anna, _, _ = await _cast(steady_world)
    await anna.says(words)
    anna.hears(heard)
    me = await _id(anna)
    async with steady_world.store.begin() as work:
        assert await work.saved.of(me) == []


async def test_who_can_be_saved_is_whatever_is_wrong_with_the_others(world: World) -> None:
    anna, _, _ = await _cast(world)
    await anna.says("bewaar 1, 7, Zlatan en mij")
    anna.hears("Bram de Boer bewaard", "van 1 tot en met 2", "Zlatan", "Jezelf")


@pytest.mark.parametrize("words", ["bewaar 1", "bewaar allemaal", "bewaar hem", "bewaar"])
async def test_before_any_question(steady_world: World, words: str) -> None:
    anna = await steady_world.member("Anna", words)
    anna.hears("Vraag me eerst")
    await anna.says("bewaar Bram")
    anna.hears("wie je bedoelt met Bram")
    await anna.says(QUESTION, words)
    anna.hears("Vraag me eerst")


async def test_of_one_person_nobody_has_to_say_which(steady_world: World) -> None:
    anna, _, _ = await _cast(steady_world)
    await anna.says("wie werkt er aan NIS2?", "bewaar hem")
    anna.hears("Cor Smit bewaard, bij NIS2.")
    await anna.says("bewaar 2")
    anna.hears("maar één persoon")


async def test_whoever_is_erased_meanwhile(world: World) -> None:
    anna, bram, cor = await _cast(world)
    await anna.says("bewaar Cor", "mijn bewaarde mensen")
    drop = anna.finds("Bewaar Cor")
    await bram.says("vergeet mij", "ja")
    await anna.says(QUESTION)
    await cor.says("vergeet mij", "ja")
    await anna.says("bewaar 1")
    anna.hears("Wie op nummer 1 stond, is er niet meer")
    await anna.says("bewaar Cor")
    anna.hears("wie je bedoelt met Cor")
    await anna.says("mijn bewaarde mensen")
    anna.hears("nu niemand bewaard")
    await anna.presses_again(drop)
    assert "Cor" not in anna.hears()


async def test_whoever_is_away_is_shown_by_name_alone(world: World) -> None:
    anna, bram, _ = await _cast(world)
    await anna.says("bewaar Bram")
    await bram.says("pauze", "ik ben CISO bij Almere")
    await anna.says("mijn bewaarde mensen")
    told = anna.hears("1. Bram de Boer: bewaard bij ENSIA", "Nu niet te bereiken")
    assert "Almere" not in told
    assert "pauze" not in told
    await anna.says("wie heb ik bewaard bij Almere?")
    anna.hears("Bij Almere heb je niemand bewaard")
    await anna.says("ontmoet Bram")
    anna.hears("nu niet te bereiken")
    await bram.says("ik ben er weer")
    await anna.says("wie heb ik bewaard bij Almere?")
    anna.hears("Bram de Boer, CISO bij gemeente Almere")


async def test_whoever_has_left_the_platform_is_shown_by_name_alone_until_they_are_back(world: World) -> None:
    anna, bram, _ = await _cast(world)
    await anna.says("bewaar Bram")
    await world.bot.receive(replace(bram.message("", bram.private), presence=Presence.LEFT))
    await anna.says("bewaar Bram", "mijn bewaarde mensen")
    assert "Dronten" not in anna.hears("Bram de Boer is nu niet te bereiken", "1. Bram de Boer: bewaard bij ENSIA")
    await world.bot.receive(replace(bram.message("", bram.private), presence=Presence.RETURNED))
    await anna.says("mijn bewaarde mensen")
    anna.hears("1. Bram de Boer, CISO bij gemeente Dronten")


async def test_whoever_is_away_can_be_saved(world: World) -> None:
    anna, _, cor = await _cast(world)
    await cor.says("pauze")
    await anna.says("bewaar 2")
    anna.hears("Cor Smit bewaard, bij ENSIA.", "Cor Smit is nu niet te bereiken.")


async def test_where_somebody_works_who_is_away_is_not_told_to_tell_them_apart(steady_world: World) -> None:
    anna, _, _ = await _cast(steady_world)
    places = ("Lelystad", "Almere")
    people = [
        await steady_world.member(place, f"ik heet Bram van {place}", f"ik ben FG bij {place}", "ik werk aan de Woo")
        for place in places
    ]
    await anna.says("wie werkt er aan de Woo?")
    await people[0].says("pauze")
    await anna.says("bewaar Bram")
    assert sorted(anna.buttons) == ["Bewaar Bram van Almere, FG bij gemeente Almere", "Bewaar Bram van Lelystad"]


async def test_whom_one_blocked(world: World) -> None:
    anna, _, _ = await _cast(world)
    await anna.says("bewaar 1", "blokkeer Bram", "bewaar Bram")
    anna.hears("Je hebt Bram de Boer geblokkeerd", "deblokkeer Bram de Boer")
    await anna.says("mijn bewaarde mensen")
    anna.hears("Door jou geblokkeerd")
    await anna.says("deblokkeer Bram", "mijn bewaarde mensen")
    assert "geblokkeerd" not in anna.hears("Bram de Boer")


async def test_that_somebody_blocked_them_is_not_to_be_noticed(world: World) -> None:
    anna, bram, cor = await _cast(world)
    await anna.says("ik werk aan ENSIA")
    await bram.says(QUESTION, "blokkeer Anna")
    bram.hears("hoort hier niets van")
    said = [await anna.says(f"bewaar {name}") for name in ("Cor", "Bram")]
    assert said[0].startswith(said[1].replace("Bram de Boer", "Cor Smit"))
    lines = (await anna.says("mijn bewaarde mensen")).splitlines()
    assert lines[1].replace("1. Bram de Boer, CISO bij gemeente Dronten", "") == lines[2].replace(
        "2. Cor Smit, FG bij gemeente Urk", ""
    )
    for other in (bram, cor):
        other.hears_nothing()


async def test_they_are_seen_as_they_let_themselves_be_seen_now(world: World) -> None:
    anna, bram, _ = await _cast(world)
    await anna.says("bewaar 1", "mijn bewaarde mensen")
    anna.hears("CISO bij gemeente Dronten")
    await bram.says("verberg mijn organisatie", "verberg mijn functies")
    await anna.says("mijn bewaarde mensen")
    told = anna.hears("Bram de Boer: bewaard")
    assert "Dronten" not in told
    assert "CISO" not in told
    await anna.says("wie heb ik bewaard bij Dronten?")
    anna.hears("niemand bewaard")
    await bram.says("laat mijn organisatie alleen aan collega's zien")
    await anna.says("mijn bewaarde mensen")
    assert "Dronten" not in anna.hears("Bram de Boer")
    await anna.says("ik ben CISO bij Dronten", "mijn bewaarde mensen")
    anna.hears("Bram de Boer van gemeente Dronten")


async def test_taking_somebody_off(world: World) -> None:
    anna, bram, cor = await _cast(world)
    await anna.says("bewaar allemaal", "mijn bewaarde mensen")
    drop = anna.finds("Bewaar Bram de Boer niet meer")
    await anna.presses_again(drop)
    anna.hears("Niet meer bewaard: Bram de Boer.")
    await anna.presses_again(drop)
    anna.hears("Die persoon heb je niet bewaard")
    await anna.says("vergeet bewaarde 7")
    anna.hears("niet in je lijst")
    await anna.says("haal Zlatan uit mijn bewaarde mensen")
    anna.hears("Niet bij je bewaarde mensen: Zlatan")
    await anna.says("vergeet bewaarde mensen")
    assert "Niet meer bewaard" not in anna.hears("bewaarde mensen")
    await anna.says("haal Cor Smit uit mijn bewaarde mensen")
    anna.hears("Niet meer bewaard: Cor Smit.")
    await anna.says("bewaarde mensen")
    anna.hears("nu niemand bewaard")
    for other in (bram, cor):
        other.hears_nothing()


@pytest.mark.parametrize(
    "words",
    ["vergeet bewaarde 1 en 2", "verwijder mijn bewaarde Bram en Cor", "haal 1 en Cor uit mijn opgeslagen mensen"],
)
async def test_taking_several_off(steady_world: World, words: str) -> None:
    anna, _, _ = await _cast(steady_world)
    await anna.says("bewaar allemaal", "wie heb ik bewaard", words)
    anna.hears("Niet meer bewaard:", "Bram de Boer", "Cor Smit")


async def test_a_number_is_that_of_what_was_shown_last(world: World) -> None:
    """Nobody is to be asked whom they did not mean."""
    anna, bram, cor = await _cast(world)
    await anna.says("bewaar 1", "bewaar 2", "mijn bewaarde mensen")
    anna.hears("1. Cor Smit", "2. Bram de Boer")
    await anna.says("mijn verzoeken", "hoi", "ontmoet 1")
    anna.hears("Ik vraag Cor", "over ENSIA")
    await anna.says("bewaar 2")
    anna.hears("Bram de Boer had je al bewaard.")
    await anna.says(QUESTION, "ontmoet 1")
    anna.hears("1. Bram de Boer", "Ik vraag Bram", "over ENSIA")
    for other in (bram, cor):
        assert other.hears("Anna").count("Een deelnemer wil graag") == 1
    await anna.says("mijn bewaarde mensen", "blokkeer 1")
    anna.hears("Cor Smit kan je niets meer vragen")


async def test_somebody_saved_can_be_met_by_name_much_later(world: World) -> None:
    anna, bram, _ = await _cast(world)
    bram.hears()
    await anna.says("bewaar Bram", "wie werkt er aan NIS2?")
    await world.passes(days=120)
    await anna.says("ontmoet Bram")
    anna.hears("Ik vraag Bram", "over ENSIA")
    bram.hears("Anna", "ENSIA")


async def test_two_with_the_same_name(world: World) -> None:
    anna, _, _ = await _cast(world)
    await anna.says("bewaar Bram")
    for place in ("Lelystad", "Almere"):
        await world.member(f"{place}", f"ik heet Bram van {place}", f"ik ben FG bij {place}", "ik werk aan de Woo")
    await anna.says("wie werkt er aan de Woo?", "bewaar Bram")
    anna.hears("Er is meer dan één Bram")
    assert len(anna.buttons) == 2
    await anna.presses("Bewaar Bram van Almere")
    anna.hears("Bram van Almere bewaard, bij")
    await anna.says("vergeet bewaarde Bram")
    anna.hears("meer dan één keer")
    await anna.presses("Bewaar Bram de Boer")
    anna.hears("Niet meer bewaard: Bram de Boer.")


async def test_a_handful_at_a_time(world: World) -> None:
    names = [f"{name} Jansen" for name in ("Bea", "Cees", "Dirk", "Els", "Fred", "Gijs", "Hans")]
    for name in names:
        await world.member(name, "organisatie Urk", "ik werk aan ENSIA")
    anna = await world.member("Anna", QUESTION, "bewaar allemaal", "meer", "bewaar 1 en 2")
    await anna.says("mijn bewaarde mensen")
    first = anna.hears("Deze 5 mensen heb je bewaard (er zijn nog 2 anderen):", "5.")
    assert len(anna.buttons) == 11
    dropped = next(name for name in names if name in first)
    await anna.says(f"haal {dropped} uit mijn bewaarde mensen")
    await anna.presses("Meer bewaarde mensen")
    second = anna.hears("Deze 2 mensen heb je bewaard:", "1.", "2.")
    assert {name for name in names if name in first or name in second} == {*names}
    assert not [name for name in names if name in first and name in second]
    await anna.says("ontmoet 1")
    anna.hears("Ik vraag")
    assert any(name in second for name in names if name.split()[0] in anna.told)


async def test_there_is_a_most(world: World) -> None:
    anna, _, _ = await _cast(world)
    me = await _id(anna)
    async with world.store.begin() as work:
        for number in range(MOST_SAVED - 1):
            one = Member(id=MemberId(f"m{number}"), name=f"Lid {number}", first_seen_at=MONDAY, consented_at=MONDAY)
            await work.members.save(one)
            await work.saved.add(me, one.id, about="ENSIA", at=MONDAY)
        await work.commit()
    await anna.says("bewaar 1 en 2")
    anna.hears("Bram de Boer bewaard", "al 100 mensen bewaard", "bewaar ik niet: Cor Smit")
    await anna.says("wie werkt er aan NIS2?", "bewaar 1")
    anna.hears("bewaar ik niet: Cor Smit", "mijn bewaarde mensen")
    await anna.says("vergeet bewaarde Lid 7", "bewaar 1")
    anna.hears("Cor Smit bewaard, bij NIS2.")


async def test_where_others_read_along_nothing_is_said_of_it(world: World) -> None:
    anna, _, _ = await _cast(world)
    for words in ("bewaar 1", "wie heb ik bewaard?", "vergeet bewaarde Bram"):
        await anna.says(words, room="#ciso")
        anna.hears("Bram de Boer")
    assert {*world.said_in("#ciso")} == {"Ik heb je een privébericht gestuurd."}


async def test_somebody_elses_button_does_nothing(world: World) -> None:
    anna, _, cor = await _cast(world)
    await anna.says("bewaar 1", "mijn bewaarde mensen")
    await cor.presses("Bewaar Bram de Boer niet meer", of=anna)
    cor.hears("voor iemand anders")
    await anna.says("mijn bewaarde mensen")
    anna.hears("Bram de Boer")


async def test_a_stranger_is_asked_to_take_part_first(world: World) -> None:
    await _cast(world)
    otto = world.person("Otto")
    await otto.says("bewaar Bram")
    assert "Boer" not in otto.hears("Wil je meedoen?")
    await otto.says("ja")
    assert "bewaard" not in otto.hears()


async def test_two_accounts_that_become_one_keep_both_sets(world: World) -> None:
    await _cast(world)
    here = await world.member("Eva", "wie werkt er aan NIS2?", "bewaar 1", "mijn bewaarde mensen", on="slack")
    there = await world.member("Eva B", "ik ben CISO bij Dronten", QUESTION, "bewaar Bram", on="matrix")
    told = await here.says("koppel")
    code = told.split('"koppel ')[1].split('"')[0]
    await there.says(f"koppel {code}", "ja", "mijn bewaarde mensen")
    there.hears("Bram de Boer", "bij ENSIA", "Cor Smit", "bij NIS2")


async def test_my_data_shows_it_and_erasure_takes_it_along(world: World) -> None:
    anna, bram, _ = await _cast(world)
    await anna.says("bewaar 1", "mijn gegevens")
    anna.hears("Je hebt 1 persoon bewaard")
    kept = json.loads(anna.last.files[0].text)["saved"]
    assert [(one["name"], one["for"]) for one in kept] == [("Bram de Boer", ["ENSIA"])]
    await bram.says("mijn gegevens")
    assert "Anna" not in bram.last.files[0].text
    me = await _id(anna)
    assert me in await everything_kept(world)
    await anna.says("vergeet mij", "ja")
    assert me not in await everything_kept(world)


async def test_in_english(world: World) -> None:
    await _cast(world)
    eve = await world.member("Eve", "speak English", "I am CISO at Zeewolde", "who else works on ENSIA?")
    eve.hears('For later: "save 1"')
    await eve.says("save 1 and Cor")
    eve.hears("Saved Bram de Boer and Cor Smit, for ENSIA.", "Only you see")
    await eve.says("save Bram")
    eve.hears("You have saved Bram de Boer already.")
    await eve.says("show my saved people")
    eve.hears("You have saved these 2 people", "1. Cor Smit, DPO at gemeente Urk: saved for ENSIA on Monday 18 January")
    await world.restarts()
    await eve.says("drop Bram from my saved people", "save 9", "save Zlatan", "save myself")
    eve.hears("do not need to save yourself")
    await eve.says("whom have I saved for ENSIA?")
    assert "Bram" not in eve.hears("Cor Smit")
    await eve.says("forget saved 1", "who have I saved?")
    eve.hears("nobody saved now")


async def test_on_postgresql(postgresql_world: World) -> None:
    anna, _, _ = await _cast(postgresql_world)
    await anna.says("bewaar 1 en 2", "bewaar 2", "mijn bewaarde mensen", "vergeet bewaarde 2")
    anna.hears("Niet meer bewaard: Bram de Boer.")
    await anna.says("wie heb ik bewaard?")
    assert "Bram" not in anna.hears("Deze persoon", "Cor Smit")
