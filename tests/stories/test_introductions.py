"""Asking to meet somebody: yes, no, later, never again, and no answer at all."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.introductions import Introduction, State
from tests.stage import Person, World

NOT_NOW = "komt er nu niet van"
NUDGED = "paar dagen geleden"


async def _asked(world: World, *bram_says: str) -> tuple[Person, Person]:
    """Anna has asked Bram."""
    bram = await world.member("Bram", "ik werk aan ENSIA", *bram_says)
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "wie werkt er nog meer aan ENSIA?", "ontmoet 1")
    anna.hears("Ik vraag Bram")
    bram.hears("Anna", "ENSIA")
    return anna, bram


async def _introductions(world: World, person: Person) -> list[Introduction]:
    member = await person.is_kept_as()
    assert member is not None
    async with world.store.begin() as work:
        return list(await work.introductions.of(member.id))


@pytest.mark.parametrize("yes", ["ja", "Ja, graag!", "1", "yes", "prima", "JA"])
async def test_a_yes_in_many_words(steady_world: World, yes: str) -> None:
    anna, bram = await _asked(steady_world)
    await bram.says(yes)
    anna.hears("Bram", "in contact")
    assert len(steady_world.rooms) == 1


@pytest.mark.parametrize("answer", ["nee", "liever niet", "2"])
async def test_a_no_is_told_kindly_and_without_a_reason(world: World, answer: str) -> None:
    anna, bram = await _asked(world)
    await bram.says(answer)
    bram.hears("geen reden")
    told = anna.hears(NOT_NOW, "Bram", "ENSIA")
    assert "nee" not in told.casefold()
    assert not world.rooms


async def test_later_asks_again_after_a_working_week_and_the_asker_hears_nothing(world: World) -> None:
    anna, bram = await _asked(world)
    await bram.says("later")
    bram.hears("ik kom er over een week op terug")
    await world.passes(days=6)
    bram.hears_nothing()
    await world.passes(days=2)
    bram.hears("later op terug te komen", "Anna")
    anna.hears_nothing()
    await bram.says("ja")
    anna.hears("in contact")


async def test_never_again_looks_like_a_no_and_lasts(world: World) -> None:
    anna, bram = await _asked(world)
    await bram.presses("geen verzoeken meer")
    anna.hears(NOT_NOW)
    await world.passes(days=91)
    bram.hears()
    await anna.says("wie werkt er nog meer aan ENSIA?", "ontmoet Bram")
    anna.hears("Ik vraag Bram")
    await world.passes(days=20)
    anna.hears(NOT_NOW)
    bram.hears_nothing()


async def test_nobody_answers_one_nudge_and_then_it_lapses(world: World) -> None:
    anna, bram = await _asked(world)
    await world.passes(days=2, hours=-1)
    bram.hears_nothing()
    await world.passes(hours=1)
    bram.hears("Anna", "ENSIA", NUDGED)
    anna.hears_nothing()
    await world.passes(days=4, hours=23)
    bram.hears_nothing()
    anna.hears_nothing()
    await world.passes(hours=1)
    anna.hears(NOT_NOW)
    await world.passes(days=60)
    bram.hears_nothing()
    anna.hears_nothing()
    await bram.presses("Ja, stel ons")
    bram.hears("verlopen")
    anna.hears_nothing()


@pytest.mark.parametrize(
    ("asked_at", "bram_works", "nudged_at"),
    [
        pytest.param("2027-01-21T10:00+01:00", "", "2027-01-25T10:00+01:00", id="over-a-weekend"),
        pytest.param(
            "2027-03-25T10:00+01:00", "", "2027-03-31T10:00+02:00", id="over-good-friday-and-easter-into-summer-time"
        ),
        pytest.param("2027-04-26T10:00+02:00", "", "2027-04-29T10:00+02:00", id="over-kings-day"),
        pytest.param("2027-10-29T10:00+02:00", "", "2027-11-02T10:00+01:00", id="into-winter-time"),
        pytest.param("2027-01-18T10:00+01:00", "werkdagen di en do", "2027-01-21T10:00+01:00", id="two-days-a-week"),
        pytest.param("2027-01-18T19:00+01:00", "", "2027-01-20T09:00+01:00", id="asked-in-the-evening"),
        pytest.param("2027-01-18T10:00+01:00", "tijdzone New York", "2027-01-20T09:00-05:00", id="in-new-york"),
    ],
)
async def test_the_nudge_comes_in_working_time(
    steady_world: World, asked_at: str, bram_works: str, nudged_at: str
) -> None:
    world = steady_world
    await world.passes(until=datetime.fromisoformat(asked_at))
    _, bram = await _asked(world, *filter(None, [bram_works]))
    await world.passes(until=datetime.fromisoformat(nudged_at) - timedelta(minutes=1))
    bram.hears_nothing()
    await world.passes(minutes=1)
    bram.hears(NUDGED)


async def test_at_most_three_may_be_open(world: World) -> None:
    for name in ("Bram", "Cor", "Daan", "Els"):
        await world.member(name, "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?")
    for name in ("Bram", "Cor", "Daan"):
        await anna.says(f"ontmoet {name}")
        anna.hears("Ik vraag")
    await anna.says("ontmoet Els")
    anna.hears("al 3 verzoeken open")
    await anna.says("mijn verzoeken")
    await anna.presses("Trek mijn verzoek aan Bram in")
    anna.hears("ingetrokken")
    world.person("Bram").hears("ingetrokken")
    await anna.says("ontmoet Els")
    anna.hears("Ik vraag")


async def test_nobody_is_asked_more_than_five_times_a_week(steady_world: World) -> None:
    world = steady_world
    bram = await world.member("Bram", "ik werk aan ENSIA")
    for name in ("Cor", "Daan", "Els", "Fred", "Gijs"):
        await world.member(name, "wie werkt er nog meer aan ENSIA?", "ontmoet Bram")
        bram.hears(name)
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?", "ontmoet Bram")
    anna.hears("al genoeg verzoeken")
    bram.hears_nothing()
    await world.passes(days=7, minutes=1)
    bram.hears()
    await anna.says("ontmoet Bram")
    anna.hears("Ik vraag Bram")
    bram.hears("Anna")


async def test_two_who_ask_each_other_meet_at_once(world: World) -> None:
    anna, bram = await _asked(world)
    await anna.says("ik werk aan ENSIA")
    await bram.says("wie werkt er nog meer aan ENSIA?", "ontmoet Anna")
    bram.hears("in contact", "Anna")
    anna.hears("in contact", "Bram")
    assert len(world.rooms) == 1


async def test_after_a_no_the_same_person_is_not_asked_again_soon(world: World) -> None:
    anna, bram = await _asked(world)
    await bram.says("nee")
    await anna.says("ontmoet 1")
    anna.hears("kort geleden al gevraagd")
    bram.hears()
    await world.passes(days=91)
    await anna.says("ontmoet 1")
    anna.hears("Ik vraag Bram")
    bram.hears("Anna")


async def test_who_has_met_need_not_be_asked_again(world: World) -> None:
    anna, bram = await _asked(world)
    await bram.says("ja")
    bram.hears()
    await anna.says("ontmoet 1")
    anna.hears("al kennisgemaakt")
    bram.hears_nothing()


async def test_a_silent_block_looks_like_no_answer_to_the_letter_and_the_minute(steady_world: World) -> None:
    """Bram never answers; Cor has blocked Anna. Nothing Anna hears tells the two apart."""
    world = steady_world
    bram = await world.member("Bram", "ik werk aan ENSIA")
    cor = await world.member("Cor", "ik werk aan ENSIA", "wie werkt er nog meer aan ENSIA?")
    anna = await world.member("Anna", "ik werk aan ENSIA", "wie werkt er nog meer aan ENSIA?")
    await cor.says("wie werkt er nog meer aan ENSIA?", "blokkeer Anna")
    cor.hears("hoort hier niets van")
    asked = {name: await anna.says(f"ontmoet {name}") for name in ("Bram", "Cor")}
    assert asked["Bram"] == asked["Cor"].replace("Cor", "Bram")
    bram.hears("Anna")
    cor.hears_nothing()
    again = {name: await anna.says(f"ontmoet {name}") for name in ("Bram", "Cor")}
    assert again["Bram"] == again["Cor"].replace("Cor", "Bram")
    heard: dict[str, list[tuple[datetime, str]]] = {"Bram": [], "Cor": []}
    for _ in range(24 * 10):
        number = len(anna.heard)
        await world.passes(hours=1)
        for line in anna.told_since(number).splitlines():
            name = "Cor" if "Cor" in line else "Bram"
            heard[name].append((world.clock.now(), line.replace(name, "X")))
    assert heard["Bram"]
    assert heard["Bram"] == heard["Cor"]
    cor.hears_nothing()
    later = {name: await anna.says(f"ontmoet {name}") for name in ("Bram", "Cor")}
    assert later["Bram"] == later["Cor"].replace("Cor", "Bram")
    listed = await cor.says("mijn verzoeken")
    assert "Anna" not in listed


async def test_a_block_while_a_request_is_open_ends_the_reminders(world: World) -> None:
    anna, bram = await _asked(world)
    await bram.says("blokkeer Anna")
    bram.hears("hoort hier niets van")
    await world.passes(days=5)
    bram.hears_nothing()
    anna.hears_nothing()
    await world.passes(days=5)
    anna.hears(NOT_NOW)
    bram.hears_nothing()


async def test_a_block_can_be_lifted(world: World) -> None:
    anna, bram = await _asked(world)
    await bram.says("nee", "blokkeer Anna", "deblokkeer Anna")
    bram.hears("kan je weer vragen")
    await anna.says("wie werkt er nog meer aan ENSIA?")
    anna.hears("Bram")


async def test_a_pause_with_an_end_puts_the_reminder_off(world: World) -> None:
    anna, bram = await _asked(world)
    await bram.says("pauze tot 1 maart")
    bram.hears("1 maart")
    await world.passes(until=datetime.fromisoformat("2027-03-01T08:59+01:00"))
    bram.hears_nothing()
    anna.hears_nothing()
    await world.passes(minutes=1)
    bram.hears(NUDGED)
    await world.passes(days=7)
    anna.hears(NOT_NOW)


async def test_a_pause_without_an_end_lets_a_request_lapse(world: World) -> None:
    anna, bram = await _asked(world)
    await bram.says("pauze")
    bram.hears("hervat")
    await world.passes(days=10)
    bram.hears_nothing()
    anna.hears(NOT_NOW)


async def test_who_is_on_pause_cannot_be_asked(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?")
    await bram.says("pauze")
    await anna.says("ontmoet 1")
    anna.hears("nu niet te bereiken")
    bram.hears("pauze")
    bram.hears_nothing()


async def test_erasure_while_a_request_is_open(world: World) -> None:
    anna, bram = await _asked(world)
    await bram.says("vergeet mij", "ja")
    bram.hears("gewist")
    anna.hears(NOT_NOW)
    await anna.says("mijn verzoeken")
    anna.hears("Er staan geen verzoeken open")
    await anna.says("ontmoet 1")
    anna.hears("nu niet te bereiken")
    await world.passes(days=10)
    anna.hears_nothing()


async def test_the_asker_is_erased_while_a_request_is_open(world: World) -> None:
    anna, bram = await _asked(world)
    await anna.says("vergeet mij", "ja")
    bram.hears("ingetrokken")
    await bram.presses("Ja, stel ons")
    bram.hears("niet")
    await world.passes(days=10)
    bram.hears_nothing()


async def test_a_request_that_was_withdrawn_can_no_longer_be_answered(world: World) -> None:
    anna, bram = await _asked(world)
    await anna.says("mijn verzoeken", "1")
    bram.hears("ingetrokken")
    await bram.presses("Ja, stel ons")
    bram.hears("ingetrokken")
    await world.passes(days=10)
    bram.hears_nothing()
    anna.hears_nothing()


async def test_a_button_pressed_twice(world: World) -> None:
    anna, bram = await _asked(world)
    pick = bram.finds("Ja, stel ons")
    await bram.presses_again(pick)
    await bram.presses_again(pick)
    bram.hears("al ja op gezegd")
    assert anna.hears("in contact").count("Bram") == 1
    assert len(world.said_in(world.rooms[0])) == 1
    await bram.presses("Nee, liever niet")
    bram.hears("al ja op gezegd")
    anna.hears_nothing()


async def test_the_same_event_twice_is_one(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?")
    await anna.says("ontmoet 1", key="console:same")
    await anna.says("ontmoet 1", key="console:same")
    anna.hears_nothing()
    assert bram.hears("Anna").count("Anna") == 1


async def test_somebody_elses_button(world: World) -> None:
    anna, bram = await _asked(world)
    await anna.presses("Ja, stel ons", of=bram)
    anna.hears("voor iemand anders")
    bram.hears_nothing()
    (one,) = await _introductions(world, bram)
    assert one.state is State.ASKED


async def test_a_button_of_a_version_that_is_gone(world: World) -> None:
    _, bram = await _asked(world)
    pick = bram.finds("Ja, stel ons")
    assert pick.offer is not None
    async with world.store.begin() as work:
        offer = await work.offers.find(pick.offer)
        assert offer is not None
    await bram.presses_again(type(pick)(number=pick.number, offer="no-such-offer"))
    bram.hears("niets om uit te kiezen")
    await bram.presses_again(type(pick)(number=99, offer=pick.offer))
    bram.hears("nummer van 1 tot en met 4")


async def test_two_people_answer_at_once(steady_world: World) -> None:
    """Bram and Anna press at the same moment: she withdraws, he accepts. One of the two holds, for both."""
    world = steady_world
    anna, bram = await _asked(world)
    await anna.says("mijn verzoeken")
    await asyncio.gather(anna.presses("Trek mijn verzoek"), bram.presses("Ja, stel ons"))
    (one,) = await _introductions(world, bram)
    assert one.state in {State.ACCEPTED, State.WITHDRAWN}
    assert len(world.rooms) == (one.state is State.ACCEPTED)


async def test_many_ask_the_same_person_at_once(steady_world: World) -> None:
    world = steady_world
    await world.member("Bram", "ik werk aan ENSIA")
    names = ("Cor", "Daan", "Els", "Fred", "Gijs", "Hans", "Ina")
    people = [await world.member(name, "wie werkt er nog meer aan ENSIA?") for name in names]
    await asyncio.gather(*(one.says("ontmoet Bram") for one in people))
    assert len(await _introductions(world, world.person("Bram"))) == 5


async def test_a_member_without_working_days_is_still_reached(world: World) -> None:
    anna, bram = await _asked(world, "werkdagen zo 10-12")
    await world.passes(until=datetime(2027, 1, 31, 9, 0, tzinfo=UTC))
    bram.hears(NUDGED)
    anna.hears_nothing()


@pytest.mark.parametrize("number", ["0", "9", "00012", "²", "-1", "1e3", "99999999999999999999"])
async def test_a_number_that_is_not_there(steady_world: World, number: str) -> None:
    bram = await steady_world.member("Bram", "ik werk aan ENSIA")
    anna = await steady_world.member("Anna", "wie werkt er nog meer aan ENSIA?")
    await anna.says(f"ontmoet {number}")
    anna.hears('"ontmoet ')
    bram.hears_nothing()


async def test_two_of_the_same_name_are_asked_back(world: World) -> None:
    for name, place in (("Bram de Wit", "Urk"), ("Bas", "Dronten")):
        await world.member(name, f"ik ben CISO bij {place}", "ik heet Bram de Wit", "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?", "ontmoet bram de wit")
    anna.hears("Wie van hen")
    assert len(anna.buttons) == 2
    await anna.says("2")
    anna.hears("Ik vraag Bram")


async def test_a_request_on_postgresql(postgresql_world: World) -> None:
    world = postgresql_world
    anna, bram = await _asked(world)
    await world.passes(days=2)
    bram.hears(NUDGED)
    await bram.says("nee")
    anna.hears(NOT_NOW)


@pytest.mark.parametrize("between", ["mijn profiel", "ik werk aan de BIO"])
async def test_a_yes_after_something_else_is_asked_back_for_it_may_be_a_yes_to_anything(
    world: World, between: str
) -> None:
    anna, bram = await _asked(world)
    await bram.says(between)
    await bram.says("ja")
    bram.hears("verzoeken staan open", "Anna")
    anna.hears_nothing()
    await bram.says("ja")
    anna.hears("je kunt kennismaken")


@pytest.mark.parametrize("words", ["ja graag, leuk!", "Ja, prima"])
async def test_a_yes_may_say_more(world: World, words: str) -> None:
    anna, bram = await _asked(world)
    await bram.says(words)
    anna.hears("je kunt kennismaken")


@pytest.mark.parametrize("words", ["nee, geen tijd", "nee, ik vind Anna niet aardig"])
async def test_a_no_may_say_why_and_it_goes_no_further(world: World, words: str) -> None:
    anna, bram = await _asked(world)
    await bram.says(words)
    anna.hears(NOT_NOW)
    assert "tijd" not in anna.told
    assert "aardig" not in anna.told


@pytest.mark.parametrize("words", ["ja, maar wie is dat?", "ja, maar later", "ja, mits het kort is"])
async def test_half_a_yes_is_no_yes(world: World, words: str) -> None:
    anna, bram = await _asked(world)
    await bram.says(words)
    anna.hears_nothing()


async def test_of_two_requests_a_plain_yes_asks_which(world: World) -> None:
    anna, bram = await _asked(world)
    cor = await world.member("Cor", "wie werkt er nog meer aan ENSIA?", "ontmoet Bram")
    await bram.says("mijn profiel", "ja")
    bram.hears("Anna", "Cor")
    assert not cor.told_since(cor.noticed)
    assert not anna.told_since(anna.noticed)
