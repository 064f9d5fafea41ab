"""The profile form: what counts as an answer, and what does not."""

from datetime import date

import pytest

from bot.domain.people import Member
from tests.stage import Person, World


async def _kept(person: Person) -> Member:
    member = await person.is_kept_as()
    assert member is not None
    return member


async def test_all_of_a_profile_can_be_told(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen", "Zeewolde", "CISO", "ENSIA (draait al), BIO (net begonnen)")
    await anna.says("DPIA's", "geen", "1", "London", "ma-do 9-17", "1 februari")
    anna.hears("Europe/Amsterdam", "je profiel is bijgewerkt")
    assert await anna.has() == {
        ("ensia", "works_on", "running"),
        ("bio", "works_on", "exploring"),
        ("dpia", "offers", None),
    }
    member = await _kept(anna)
    assert (member.time_zone, member.paused_until) == ("Europe/London", date(2027, 2, 1))


@pytest.mark.parametrize("number", ["2", "12, 3", "#2"])
async def test_a_number_is_no_role_and_no_topic(steady_world: World, number: str) -> None:
    anna = await steady_world.member("Anna", "profiel invullen", "Urk", number)
    anna.hears("alleen cijfers")
    await anna.says("CISO")
    for _ in range(3):
        await anna.says(number)
        anna.hears("alleen cijfers")
        await anna.says("overslaan")
    await anna.says(*["overslaan"] * 4)
    anna.hears("bijgewerkt")
    assert not await anna.has()


@pytest.mark.parametrize("none", ["nee", "Geen.", "none", "niks", "niets", "no", "n.v.t."])
async def test_nothing_to_tell(steady_world: World, none: str) -> None:
    anna = await steady_world.member("Anna", "profiel invullen", "Urk", "CISO", "BIO", none)
    anna.hears("Waar zoek je hulp bij?")
    await anna.says(none, none, none, none, none)
    anna.hears("bijgewerkt")
    assert await anna.has() == {("bio", "works_on", None)}


async def test_back_to_the_question_before(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen", "terug")
    anna.hears("Bij welke organisatie werk je?")
    await anna.says("Urk", "CISO", "Terug")
    anna.hears("Wat is je functie?")
    await anna.says("terug", "Dronten", "overslaan", "BIO", *["overslaan"] * 6, "mijn profiel")
    anna.hears("CISO bij gemeente Dronten", "BIO")


async def test_what_was_made_of_an_organisation_is_said_at_once(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen")
    await anna.says("Zeewlode")
    anna.hears("Ik denk dat je gemeente Zeewolde bedoelt", "Wat is je functie?")
    await anna.says("terug", "Brielle")
    anna.hears("Brielle hoort nu bij Voorne aan Zee", "Wat is je functie?")
    await anna.says(*["overslaan"] * 8, "mijn profiel")
    anna.hears("Voorne aan Zee")


async def test_only_the_choices_of_the_form_count(world: World) -> None:
    anna = world.person("Anna")
    await anna.says("profiel invullen", "ja")
    anna.hears("Bij welke organisatie werk je?")
    assert not anna.buttons
    await anna.says("1")
    anna.hears('Ik ken geen organisatie "1"')
    await anna.says("Urk", "wie werkt er aan ENSIA?", "CISO", "1")
    anna.hears("alleen cijfers")
    await anna.says("mijn zoekvragen")
    anna.hears("nu niets")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("mijn profiel", "Dit kunnen andere deelnemers van je zien"),
        ("mijn verzoeken", "geen"),
        ("mijn zoekvragen", "nu niets"),
        ("help", "Dit kun je mij vragen"),
        ("mijn gegevens", "Dit bewaar ik van Anna"),
        ("profiel invullen", "Waar werk je aan"),
        ("profiel wijzigen", "Waar werk je aan"),
    ],
)
async def test_what_shows_something_may_come_in_between(steady_world: World, words: str, told: str) -> None:
    anna = await steady_world.member("Anna", "profiel invullen", "Urk", "CISO")
    await anna.says(words)
    anna.hears(told, "Waar werk je aan")
    assert "Profiel invullen" not in anna.buttons
    await anna.says("BIO", *["overslaan"] * 6, "mijn profiel")
    anna.hears("CISO bij gemeente Urk", "BIO")
