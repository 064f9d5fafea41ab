"""A coordinator makes a programme in chat, people join it, and it can be changed, paused and stopped."""

from datetime import UTC, datetime

import pytest

from bot.domain.cadence import SchoolRegion
from bot.domain.organisations import Kind
from bot.domain.programmes import Joining, Mixing, Part, Programme, Shape, Status
from tests.stage import Person, World

MADE = ("nieuw programma", "2", "Koffie", "elke week op donderdag 10:00", "4", "iedereen", "1", "2", "4", "1", "nee")


async def _made(world: World, *lines: str) -> tuple[Person, Programme]:
    carla = await world.member("Carla", "ik ben CISO bij gemeente Ede", *(lines or MADE))
    return carla, await _kept(world)


async def _kept(world: World) -> Programme:
    async with world.store.begin() as work:
        (programme,) = await work.programmes.all()
    return programme


async def test_one_is_made_question_by_question(world: World) -> None:
    carla, programme = await _made(
        world,
        *("nieuw programma", "3", "Meekijken bij de buren", "om de week dinsdag 14:00", "zuid"),
        *("CISO's van gemeenten in Limburg die werken aan ENSIA", "2", "2", "6", "1", "ja"),
    )
    carla.hears("Dus elke 2 weken op dinsdag 14:00", "Het programma Meekijken bij de buren is gemaakt", "90 minuten")
    assert programme.shape is Shape.PEER_REVIEW
    assert (programme.cadence.weeks, programme.cadence.weekday) == (2, 1)
    assert programme.cadence.school_region is SchoolRegion.SOUTH
    assert programme.joining is Joining.UNLESS_NOT
    assert (programme.rules.group_size, programme.rules.apart) == (2, 6)
    assert programme.rules.mixing is Mixing.ACROSS_ORGANISATIONS
    assert programme.audience.kinds == {Kind.MUNICIPALITY}
    assert programme.audience.roles == {"ciso"}
    assert programme.audience.topics == {"ensia"}
    assert programme.audience.region == "pv31"
    assert not programme.runs_by_itself


async def test_whoever_skips_everything_but_the_name_has_one_in_a_minute(world: World) -> None:
    carla, programme = await _made(world, "nieuw programma", "2", "Koffie", *["overslaan"] * 8)
    carla.hears("Het programma Koffie is gemaakt", "elke 2 weken op dinsdag 9:00", "- Voor: iedereen")
    assert programme.rules.group_size == 2
    assert programme.runs_by_itself
    assert programme.next_round_at == datetime(2027, 1, 26, 8, tzinfo=UTC)
    assert programme.due_at == datetime(2027, 1, 21, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("before", "words", "answer"),
    [
        ([], "!!!", "Geef het programma een naam"),
        ([], "x" * 81, "te lang"),
        (["Koffie"], "elke week", "Dit begrijp ik niet"),
        (["Koffie"], "elke zaterdag om 9:00", "weekend"),
        (["Koffie", "overslaan"], "oost", "noord, midden, zuid of geen"),
        (["Koffie", "overslaan", "overslaan"], "asdf qwer", "herken ik geen rol"),
        (["Koffie", *["overslaan"] * 4], "9", "een getal van 2 tot 5"),
        (["Koffie", *["overslaan"] * 4], "veel", "een getal van 2 tot 5"),
        (["Koffie", *["overslaan"] * 5], "-1", "een getal van 0 tot 52"),
    ],
)
async def test_an_answer_that_cannot_be_used_is_asked_again(
    steady_world: World, before: list[str], words: str, answer: str
) -> None:
    carla = await steady_world.member("Carla", "nieuw programma", "2", *before)
    assert answer in await carla.says(words)
    async with steady_world.store.begin() as work:
        assert await work.programmes.all() == []


async def test_two_programmes_cannot_have_one_name(world: World) -> None:
    carla, _ = await _made(world)
    await carla.says("nieuw programma", "2")
    assert "Er is al een programma dat Koffie heet" in await carla.says("koffie")


async def test_only_a_coordinator_makes_or_changes_one(world: World) -> None:
    await _made(world)
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde")
    for words in ("nieuw programma", "verander programma Koffie", "beëindig programma Koffie", "deelnemers van Koffie"):
        assert "coördinator" in await anna.says(words)
    assert (await _kept(world)).status is Status.ACTIVE


async def test_people_join_and_leave(world: World) -> None:
    carla, programme = await _made(world)
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "programma's")
    anna.hears("- Koffie: koffie, elke week op donderdag 10:00")
    await anna.presses("Doe mee aan Koffie")
    anna.hears(
        "Je doet mee aan Koffie", "Pas als jullie het allebei willen", "De volgende ronde is donderdag 21 januari"
    )
    assert "al mee" in await anna.says("ik wil meedoen aan Koffie")
    assert "Anna" in await carla.says("deelnemers van Koffie")
    assert "niet meer mee" in await anna.says("ik stop met programma Koffie")
    assert "Je doet niet mee aan Koffie" in await anna.says("ik stop met programma Koffie")
    async with world.store.begin() as work:
        assert [each.state for each in await work.programmes.enrolments(programme.id)] == [Part.OUT]


async def test_whoever_it_is_not_for_hears_nothing_of_it(world: World) -> None:
    await _made(world, *MADE[:5], "CISO's in Limburg", *MADE[6:])
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde")
    for words in ("programma's", "ik wil meedoen aan Koffie", "doe mee aan thee"):
        told = await anna.says(words)
        assert "Er is nu geen programma voor jou" in told
        assert "Koffie" not in told


async def test_whoever_joins_after_the_announcement_is_in_time(world: World) -> None:
    await _made(world)
    await world.passes(hours=2)
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "doe mee aan Koffie")
    anna.hears("Je bent op tijd voor de ronde van donderdag 21 januari 10:00")


async def test_one_is_changed_and_nothing_else_of_it_is(world: World) -> None:
    carla, before = await _made(world)
    await carla.says("verander programma Koffie", "overslaan", "elke 3 weken op maandag 11:00", *["overslaan"] * 7)
    carla.hears("Het programma Koffie is nu zo", "elke 3 weken op maandag 11:00")
    after = await _kept(world)
    assert after.cadence.weeks == 3
    assert (after.id, after.name, after.rules, after.audience) == (before.id, "Koffie", before.rules, before.audience)


async def test_one_is_paused_resumed_and_stopped(world: World) -> None:
    carla, _ = await _made(world)
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "doe mee aan Koffie")
    await world.passes(hours=2)
    anna.hears("Er komt een ronde van Koffie")
    assert "staat stil" in await carla.says("pauzeer programma Koffie")
    anna.hears("gaat niet door")
    await world.passes(days=21)
    anna.hears_nothing()
    assert "gaat weer verder" in await carla.says("hervat programma Koffie")
    assert "loopt al" in await carla.says("hervat programma Koffie")
    await carla.says("pauzeer programma Koffie tot gisteren")
    carla.hears("Noem een dag die nog komt")
    await carla.says("pauzeer programma Koffie tot 1 april")
    carla.hears("staat stil tot", "donderdag 1 april")
    assert "voorgoed stoppen?" in await carla.says("beëindig programma Koffie")
    assert (await _kept(world)).status is Status.ACTIVE
    await carla.says("ja")
    carla.hears("Koffie is gestopt")
    assert (await _kept(world)).status is Status.STOPPED
    assert "voorgoed gestopt" in await carla.says("hervat programma Koffie") + await carla.says(
        "verander programma Koffie"
    )
    assert "geen programma voor jou" in await anna.says("doe mee aan Koffie")


async def test_a_no_to_stopping_one_is_for_that_and_for_no_request(world: World) -> None:
    carla, _ = await _made(world)
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde")
    await carla.says("ik werk aan ENSIA")
    await anna.says("wie werkt er aan ENSIA?", "1")
    carla.hears("Anna", "ENSIA")
    await carla.says("beëindig programma Koffie", "nee")
    carla.hears("er is niets veranderd")
    assert (await _kept(world)).status is Status.ACTIVE
    await carla.says("speak English", "end programme Koffie", "no")
    carla.hears("nothing has changed")
    assert (await _kept(world)).status is Status.ACTIVE


async def test_one_for_a_channel_is_told_of_there(world: World) -> None:
    carla = await world.member("Carla")
    await carla.says("nieuw programma hier", room="#ciso")
    carla.hears("voor wie in dit kanaal zit")
    await carla.says("2", "Koffie", *["overslaan"] * 8)
    carla.hears("wie in het kanaal zit", "kondig programma Koffie aan")
    programme = await _kept(world)
    assert programme.audience.place is not None
    assert programme.audience.place.id == "#ciso"
    await carla.says("kondig programma Koffie aan", room="#ciso")
    assert any("Nieuw: Koffie (koffie)" in line and "ik wil meedoen aan" in line for line in world.said_in("#ciso"))
    await carla.says("nieuw programma hier")
    carla.hears("Zeg dit in het kanaal of de kamer zelf")


async def test_in_english(world: World) -> None:
    carla = await world.member("Carla", "speak English", "new programme", "4")
    await carla.says(
        "See how others do it",
        "every other Tuesday at 14:00",
        "4",
        "municipalities in Drenthe",
        "1",
        "2",
        "4",
        "1",
        "no",
    )
    carla.hears("The programme See how others do it is made", "every 2 weeks on Tuesday 14:00", "120 minutes")
    anna = await world.member("Anna", "speak English", "I work at gemeente Emmen", "programmes")
    anna.hears("- See how others do it: visit, every 2 weeks on Tuesday 14:00")
    assert "You take part" in await anna.says("join programme See how others do it")
    assert "take part in See how others do it any more" in await anna.says("leave programme See how others do it")
    await carla.says("pause programme See how others do it until 1 April")
    carla.hears("on hold until")
    await carla.says("end programme See how others do it", "yes")
    carla.hears("has stopped")
