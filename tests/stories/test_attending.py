"""Who comes to a meeting: wie komt er, staying away, asking along, leaving out, and once more."""

from datetime import UTC, timedelta
from typing import Any

from icalendar import Calendar

from bot.markup import plain
from tests.stage import Person, World


def event_in(person: Person) -> Any:  # noqa: ANN401 - the library has no types for what is inside
    (file,) = person.last.files
    (event,) = Calendar.from_ical(file.text).walk("VEVENT")
    return event


async def planned(world: World) -> tuple[Person, Person, Person]:
    """Anna and Bram have a meeting; Carla was shown to Anna."""
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde en ik werk aan ENSIA")
    bram = await world.member("Bram", "ik ben CISO bij gemeente Urk en ik werk aan ENSIA")
    carla = await world.member("Carla", "ik ben FG bij gemeente Dronten en ik werk aan ENSIA")
    await anna.says("wie werkt er nog meer aan ENSIA?", "ontmoet Bram")
    await bram.says("ja")
    await anna.presses("Zoek een tijd voor ons gesprek")
    await anna.says("1")
    await bram.says("1")
    return anna, bram, carla


async def three(world: World) -> tuple[Person, Person, Person]:
    anna, bram, carla = await planned(world)
    await anna.says("voeg Carla toe aan het gesprek")
    await carla.says("ja")
    return anna, bram, carla


async def test_who_comes_is_told_with_where_they_work(world: World) -> None:
    anna, _, _ = await planned(world)
    await anna.says("wie komt er?")
    anna.hears("Naar het gesprek over ENSIA")
    assert "Anna, CISO bij gemeente Zeewolde (organiseert het)" in anna.told
    assert "Bram, CISO bij gemeente Urk" in anna.told
    assert "Carla" not in anna.told


async def test_somebody_is_asked_along_and_comes_only_after_a_yes(world: World) -> None:
    anna, bram, carla = await planned(world)
    before = event_in(bram)
    await anna.says("voeg Carla toe aan het gesprek")
    anna.hears("Ik vraag Carla of die meedoet met het gesprek over ENSIA")
    bram.hears_nothing()
    carla.hears("Anna vraagt of je meedoet met een gesprek over ENSIA")
    await carla.says("ja")
    carla.hears("Jullie gesprek over ENSIA is")
    hers = event_in(carla)
    bram.hears("Carla komt ook naar het gesprek over ENSIA.")
    his = event_in(bram)
    assert hers["UID"] == his["UID"] == before["UID"]
    assert hers["SEQUENCE"] == his["SEQUENCE"] == before["SEQUENCE"] + 1
    await world.passes(until=before.start.astimezone(UTC) - timedelta(hours=1))
    carla.hears("Zo begint je gesprek over ENSIA met Anna en Bram")


async def test_who_is_asked_along_may_say_no_and_is_asked_once(world: World) -> None:
    anna, bram, carla = await planned(world)
    await anna.says("voeg Carla toe aan het gesprek")
    await carla.says("nee")
    carla.hears("Goed, je doet niet mee.")
    anna.hears("Ik vraag Carla")
    bram.hears_nothing()
    await anna.says("voeg Carla toe aan het gesprek")
    anna.hears("Ik heb Carla dit al gevraagd.")
    carla.hears_nothing()


async def test_who_has_blocked_somebody_in_it_is_not_asked_and_nobody_sees_that(world: World) -> None:
    anna, _, carla = await planned(world)
    await carla.says("wie werkt er nog meer aan ENSIA?", "blokkeer Bram")
    carla.hears("Bram")
    await anna.says("voeg Carla toe aan het gesprek")
    anna.hears("Ik vraag Carla of die meedoet")
    carla.hears_nothing()


async def test_a_stranger_cannot_be_named(world: World) -> None:
    anna, _, _ = await planned(world)
    await world.member("Dirk", "ik ben archivaris bij gemeente Ede")
    await anna.says("voeg Zwaantje toe aan het gesprek")
    anna.hears('Ik weet niet wie "Zwaantje" is.')


async def test_one_of_three_stays_away_and_the_others_still_meet(world: World) -> None:
    anna, bram, carla = await three(world)
    sequence = event_in(bram)["SEQUENCE"]
    await carla.says("zeg het gesprek af")
    carla.hears("Het gesprek over ENSIA heeft Anna georganiseerd")
    await carla.presses("Ik kom niet")
    carla.hears("Goed, je komt niet naar het gesprek over ENSIA.")
    assert event_in(carla)["STATUS"] == "CANCELLED"
    bram.hears("Carla komt niet naar het gesprek over ENSIA.")
    assert (event_in(bram)["STATUS"], event_in(bram)["SEQUENCE"]) == ("CONFIRMED", sequence + 1)
    await anna.says("wie komt er")
    assert "Carla komt niet" in anna.last.text
    await world.passes(until=event_in(bram).start.astimezone(UTC))
    carla.hears_nothing()


async def test_who_organises_a_larger_meeting_is_asked_what_they_mean(world: World) -> None:
    anna, bram, carla = await three(world)
    await anna.says("zeg het gesprek af")
    anna.hears("Wat bedoel je?")
    await anna.presses("Alleen ik kom niet")
    bram.hears("Anna komt niet naar het gesprek over ENSIA.")
    await carla.says("wie komt er?")
    assert "Bram, CISO bij gemeente Urk (organiseert het)" in plain(carla.last.text)
    await bram.says("zeg het gesprek af")
    bram.hears("Het gesprek over ENSIA is afgezegd")
    carla.hears("Bram heeft jullie gesprek over ENSIA afgezegd")


async def test_the_whole_of_a_larger_meeting_is_called_off(world: World) -> None:
    anna, bram, carla = await three(world)
    await anna.says("zeg het gesprek af")
    await anna.presses("Het hele gesprek gaat niet door")
    bram.hears("Anna heeft jullie gesprek over ENSIA afgezegd")
    carla.hears("Anna heeft jullie gesprek over ENSIA afgezegd")


async def test_somebody_is_left_out(world: World) -> None:
    anna, bram, carla = await three(world)
    await bram.says("haal Carla uit het gesprek")
    bram.hears("heeft Anna georganiseerd")
    carla.hears("Jullie gesprek over ENSIA is")
    await anna.says("haal Carla uit het gesprek")
    anna.hears("Goed, Carla doet niet meer mee")
    carla.hears("Het gesprek over ENSIA gaat door zonder jou.")
    assert event_in(carla)["STATUS"] == "CANCELLED"
    bram.hears("Carla doet niet meer mee met het gesprek over ENSIA.")
    await anna.says("haal Bram uit het gesprek")
    anna.hears("Dan blijft er niemand over")
    await anna.says("haal Dirk uit het gesprek")
    anna.hears('"Dirk" doet niet mee met dit gesprek.')


async def test_while_a_time_is_sought_the_last_one_waited_for_may_stay_away(world: World) -> None:
    anna, bram, carla = await three(world)
    await anna.says("verzet het gesprek")
    await anna.says("2")
    await bram.says("2")
    bram.hears("Ik heb genoteerd dat je kunt")
    await carla.says("ik kom niet naar het gesprek")
    bram.hears("Carla komt niet")
    anna.hears("is verzet")


async def test_they_meet_once_more(world: World) -> None:
    anna, bram, _ = await planned(world)
    end = event_in(bram).end.astimezone(UTC)
    await world.passes(until=end + timedelta(days=1))
    await bram.says("maak een vervolg")
    bram.hears("Wanneer kun je? Het gaat om een gesprek met Anna over ENSIA.")
    anna.hears("Wanneer kun je? Het gaat om een gesprek met Bram over ENSIA.")
    await anna.says("maak een vervolg")
    anna.hears("zoek ik al een tijd")


async def test_nothing_can_be_followed_up_before_anything_was_planned(world: World) -> None:
    anna = await world.member("Anna")
    await anna.says("maak een vervolg")
    anna.hears("Ik ken nog geen gesprek van je")
    await anna.says("wie komt er?")
    anna.hears("Je hebt geen gesprekken staan.")


async def test_of_several_meetings_the_one_that_is_named_is_meant(world: World) -> None:
    anna, _, carla = await planned(world)
    await anna.says("ontmoet Carla")
    await carla.says("ja")
    await carla.presses("Zoek een tijd voor ons gesprek")
    await anna.says("1")
    await carla.says("1")
    await anna.says("verzet het gesprek")
    anna.hears("Welk gesprek bedoel je?")
    await anna.says("verzet het gesprek met Zwaantje")
    anna.hears('Ik weet niet welk gesprek je bedoelt met "Zwaantje"')
    await anna.says("zeg het gesprek met Carla af")
    carla.hears("Anna heeft jullie gesprek over ENSIA afgezegd")
    await anna.says("mijn gesprekken")
    anna.hears("Dit zijn je gesprekken:")
    assert "Bram" in anna.told


async def test_in_english(world: World) -> None:
    anna = await world.member("Anna", "speak English", "I am CISO at gemeente Zeewolde and I work on ENSIA")
    bram = await world.member("Bram", "speak English", "I am CISO at gemeente Urk and I work on ENSIA")
    await anna.says("who else works on ENSIA?", "meet Bram")
    await bram.says("yes")
    await anna.presses("Find a time for our meeting")
    await anna.says("1")
    await bram.says("1")
    await anna.says("who is coming?")
    anna.hears("Coming to the meeting about ENSIA")
    await anna.says("remove Bram from the meeting")
    anna.hears("Then nobody is left to talk to.")
    await bram.says("I can't come to the meeting")
    bram.hears("you are not coming to the meeting about ENSIA")
    anna.hears("Bram")
