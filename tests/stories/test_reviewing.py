"""A coordinator looks at a matching before anybody hears of it."""

import re

import pytest

from bot.domain.programmes import Part
from bot.domain.rounds import Step
from tests.stage import Person, World
from tests.stories.test_rounds import KOFFIE, TUESDAY, cast, enrol, programme, step_of


async def _coordinators(world: World, *names: str) -> list[Person]:
    found = [await world.member(name) for name in names]
    # Who is named in the configuration.
    await world.person("Carla").says(*(f"maak {name.casefold()} coördinator" for name in names))
    for one in found:
        one.hears("Carla heeft je coördinator gemaakt")
    return found


async def _reviewed(world: World, number: int = 4) -> tuple[Person, list[Person]]:
    """A draft waits for Coor."""
    people = await cast(world, number)
    (coor,) = await _coordinators(world, "Coor")
    await programme(world, coor, people, runs_by_itself=False)
    await world.passes(until=TUESDAY)
    for one in people:
        one.hears("Er komt een ronde van Koffie")
    coor.hears("De indeling voor Koffie is klaar", "Niemand weet ervan")
    return coor, people


async def _pairs(coor: Person) -> list[str]:
    told = await coor.says("toon de indeling")
    return [line for line in told.splitlines() if line[:1].isdigit()]


def _with(name: str, lines: list[str]) -> str:
    (found,) = [line for line in lines if re.search(rf"\b{name}\b", line)]
    return found


async def test_nobody_hears_of_it_until_it_is_approved(world: World) -> None:
    coor, people = await _reviewed(world)
    for one in people:
        one.hears_nothing()
    assert len(await _pairs(coor)) == 2
    await coor.presses("Het is goed zo")
    coor.hears("ik vertel iedereen van Koffie de indeling")
    await world.settles()
    for one in people:
        one.hears("Voor Koffie stel ik je voor aan")
    await coor.presses("Het is goed zo")
    coor.hears("al verteld")


async def test_two_change_places_and_stay_there(world: World) -> None:
    coor, _people = await _reviewed(world)
    before = await _pairs(coor)
    mine = _with("Anna", before)
    other = next(name for name in ("Bram", "Carla", "Dirk") if name not in mine)
    with_me = next(name for name in ("Bram", "Carla", "Dirk") if name in mine)
    told = await coor.says(f"wissel {with_me} en {other}")
    assert "Veranderd" in told
    after = await _pairs(coor)
    assert other in _with("Anna", after)
    assert "(vast)" in _with("Anna", after)
    await coor.says("nieuwe indeling")
    coor.hears("Ik deel Koffie opnieuw in")
    await world.settles()
    coor.hears("De indeling voor Koffie is klaar")
    assert other in _with("Anna", await _pairs(coor))
    await coor.presses("Het is goed zo")
    await world.settles()
    assert await step_of(world) is Step.UNDER_WAY


async def test_what_breaks_a_rule_is_not_done_and_nobody_hears_of_a_block(world: World) -> None:
    people = await cast(world, 4, "ik werk aan ENSIA")
    anna = people[0]
    (coor,) = await _coordinators(world, "Coor")
    await programme(world, coor, people, runs_by_itself=False)
    await anna.says("wie werkt er nog meer aan ENSIA?", "blokkeer Bram")
    await world.passes(until=TUESDAY)
    before = await _pairs(coor)
    assert "Bram" not in _with("Anna", before)
    told = await coor.says("zet Anna en Bram bij elkaar")
    assert "Anna en Bram: dat kan niet, want zij kunnen nu niet bij elkaar. Er is niets veranderd" in told
    assert "blok" not in told.casefold()
    assert await _pairs(coor) == before


async def test_two_of_one_organisation_cannot_be_put_together(world: World) -> None:
    people = await cast(world, 4)
    fred = await world.member("Fred", "ik ben FG bij gemeente Zeewolde")
    gijs = await world.member("Gijs", "ik ben FG bij gemeente Zeist")
    (coor,) = await _coordinators(world, "Coor")
    await programme(world, coor, [*people, fred, gijs], runs_by_itself=False)
    await world.passes(until=TUESDAY)
    told = await coor.says("zet Anna en Fred bij elkaar")
    assert "zij horen bij dezelfde organisatie" in told
    await coor.says("zet Gijs bij Fred")
    assert "Gijs" in _with("Fred", await _pairs(coor))


async def test_two_who_approve_at_once(world: World) -> None:
    coor, _people = await _reviewed(world)
    (co2,) = await _coordinators(world, "Co2")
    await co2.says("toon de indeling")
    mine = coor.finds("Het is goed zo")
    theirs = co2.finds("Het is goed zo")
    await coor.presses_again(mine)
    coor.hears("ik vertel iedereen")
    await co2.presses_again(theirs)
    co2.hears("al goedgekeurd door Coor")


async def test_what_has_changed_meanwhile_is_shown_and_not_approved(world: World) -> None:
    coor, people = await _reviewed(world)
    (co2,) = await _coordinators(world, "Co2")
    await co2.says("toon de indeling")
    stale = co2.finds("Het is goed zo")
    await coor.says("zet Anna vast")
    coor.hears("Die groep staat vast")
    await co2.presses_again(stale)
    co2.hears("De indeling is intussen veranderd")
    assert await step_of(world) is Step.REVIEW
    for one in people:
        one.hears_nothing()
    await coor.says("maak Anna los")
    coor.hears("staat niet meer vast")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("wissel Anna en Zwaan", "niemand die Zwaan heet"),
        ("wissel Anna en Anna", "twee keer Anna"),
        ("zet Zwaan vast", "niemand die Zwaan heet"),
        ("status van Thee", "geen programma"),
    ],
)
async def test_what_cannot_be_understood_changes_nothing(world: World, words: str, answer: str) -> None:
    coor, _people = await _reviewed(world)
    before = await _pairs(coor)
    told = await coor.says(words)
    assert answer in told.replace('"', "").replace("“", "").replace("”", "")
    assert await _pairs(coor) == before


async def test_who_is_no_coordinator_sees_nothing_of_it(world: World) -> None:
    coor, (anna, *_rest) = await _reviewed(world)
    for words in ("toon de indeling", "wissel Anna en Bram", "status van Koffie", "nieuwe indeling"):
        told = await anna.says(words)
        assert "coördinator" in told
        assert "Bram" not in told
    pick = coor.finds("Het is goed zo")
    await anna.presses_again(pick)
    assert await step_of(world) is Step.REVIEW


async def test_how_it_would_be_now_is_only_tried(world: World) -> None:
    people = await cast(world, 4)
    (coor,) = await _coordinators(world, "Coor")
    await programme(world, coor, people)
    told = await coor.says("indeling van Koffie")
    assert "Zo zou de indeling van Koffie er nu uitzien: 2 groepen met 4 mensen" in told
    assert "Dit is een proef" in told
    async with world.store.begin() as work:
        assert await work.rounds.of(KOFFIE) == []
    for one in people:
        one.hears_nothing()


async def test_how_a_programme_stands_and_how_its_rounds_went(world: World) -> None:
    coor, people = await _reviewed(world)
    told = await coor.says("status van Koffie")
    assert "Koffie: 4 deelnemers" in told
    assert "wacht de indeling op goedkeuring" in told
    await coor.says("geschiedenis van Koffie")
    coor.hears("nog geen ronde geweest")
    await coor.says("toon de indeling")
    await coor.presses("Het is goed zo")
    await world.settles()
    for one in people:
        await one.says("ja")
    told = await coor.says("status van Koffie")
    assert "Gesprekken die doorgaan: 2" in told
    told = await coor.says("geschiedenis van Koffie")
    assert "Ronde 1" in told
    assert "Gesprekken: 2, waarvan gehouden: 0" in told


async def test_in_english(world: World) -> None:
    people = await cast(world, 4)
    (coor,) = await _coordinators(world, "Coor")
    await coor.says("speak English")
    await programme(world, coor, people, runs_by_itself=False)
    await world.passes(until=TUESDAY)
    told = await coor.says("show the matching")
    assert "The matching for Koffie: 2 groups with 4 people" in told
    mine = next(line for line in told.splitlines() if "Anna" in line and line[:1].isdigit())
    other = next(name for name in ("Bram", "Carla", "Dirk") if name not in mine)
    told = await coor.says(f"pair Anna with {other}")
    assert "Changed" in told
    told = await coor.says("status of Koffie")
    assert "4 people take part" in told
    await coor.says("show the matching", "1")
    coor.hears("telling everybody in Koffie")


async def test_more_people_than_can_be_tried_at_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.rounding.reviewing.MOST_TRIED", 3)
    people = await cast(world, 4)
    (coor,) = await _coordinators(world, "Coor")
    await programme(world, coor, people)
    await coor.says("indeling van Koffie")
    coor.hears("meer dan 3 mensen mee", "alleen in als de ronde er is")
    await enrol(world, people[3], state=Part.OUT)
    await coor.says("indeling van Koffie")
    coor.hears("Zo zou de indeling van Koffie er nu uitzien")
