"""The page with what concerns one person: looked at as often as they like, and nothing changes."""

from collections.abc import Mapping

import pytest
from sqlalchemy import func, select

from bot.domain.people import Member
from bot.markup import plain
from bot.messages import Overview, Pick
from storage.tables import metadata, offers
from tests.stage import Person, World


def _text(overview: Overview) -> str:
    return "\n".join(plain(panel.text) for panel in overview.panels)


def _labels(overview: Overview) -> list[str]:
    return [plain(option.label) for panel in overview.panels for option in panel.options]


def _pick(overview: Overview, label: str) -> Pick:
    return next(
        Pick(number=option.number, offer=panel.offer)
        for panel in overview.panels
        for option in panel.options
        if label in plain(option.label)
    )


async def _rows(world: World) -> Mapping[str, int]:
    async with world.store._engine.connect() as connection:
        return {
            table.name: (await connection.execute(select(func.count()).select_from(table))).scalar_one()
            for table in metadata.tables.values()
        }


async def _presses(person: Person, overview: Overview, label: str) -> str:
    return await person.presses_again(_pick(overview, label))


async def _kept(person: Person) -> Member | None:
    return await person.is_kept_as()


async def test_a_member_sees_what_concerns_them(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "ik werk aan de BIO", "wie werkt er aan ENSIA?")
    await anna.says("ontmoet 1", "wie werkt er aan Haal Centraal?", "houd dit in de gaten")
    overview = await anna.looks()
    for told in (
        "gemeente Zeewolde",
        "Je werkt aan: BIO",
        "over ENSIA",
        "in de gaten: Haal Centraal",
        "in een bericht",
        "Dit kun je mij vragen",
        "vergeet mij",
    ):
        assert told in _text(overview)
    assert "Trek mijn verzoek aan Bram in" in _labels(overview)
    await anna.presses_again(_pick(await bram.looks(), "Ja tegen Anna"))
    anna.hears("voor iemand anders")
    await _presses(bram, await bram.looks(), "Ja tegen Anna")
    bram.hears("Anna")
    assert "Ja tegen Anna" not in _labels(await bram.looks())


async def test_everything_to_press_is_answered_in_private(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "wie werkt er aan ENSIA?", "houd dit in de gaten")
    overview = await anna.looks()
    await _presses(anna, overview, "Mijn gegevens")
    anna.hears("Dit bewaar ik")
    await _presses(anna, overview, "niet meer volgen")
    anna.hears("niet meer in de gaten")
    await _presses(anna, overview, "Profiel invullen")
    anna.hears("Bij welke organisatie werk je?")


async def test_the_button_to_edit_opens_the_sheet(sheets_world: World) -> None:
    anna = await sheets_world.member("Anna")
    pick = _pick(await anna.looks(), "Profiel invullen")
    assert await sheets_world.bot.views.sheet_behind(pick, anna.account) is not None


async def test_looking_changes_nothing_and_piles_nothing_up(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA")
    first = await anna.looks()
    rows = await _rows(world)
    assert await anna.looks() == first
    assert await _rows(world) == rows
    await world.passes(hours=1)
    assert await anna.looks() == first
    assert len({panel.offer for panel in first.panels if panel.options}) == len(
        [panel for panel in first.panels if panel.options]
    )


async def test_a_typed_number_never_means_the_page(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde")
    await anna.says("bedankt")
    before = await anna.says("99")
    await anna.looks()
    assert await anna.says("99") == before
    await anna.says("vergeet mij")
    await anna.looks()
    await anna.says("1")
    anna.hears("gewist")
    assert await _kept(anna) is None


async def test_a_stranger_reads_what_this_is_and_stays_one(world: World) -> None:
    anna = world.person("Anna")
    rows = await _rows(world)
    overview = await anna.looks()
    assert "ik breng mensen" in _text(overview)
    assert "I bring people" in _text(overview)
    assert _labels(overview) == ["Beginnen / Begin"]
    assert (await _rows(world), await _kept(anna)) == (rows, None)
    await _presses(anna, overview, "Begin")
    anna.hears("Hallo Anna", "Wil je meedoen?")


@pytest.mark.parametrize(("answer", "heard"), [("Ja, ik doe mee", "Fijn"), ("Nee, liever niet", "Ik bewaar niets")])
async def test_whoever_has_not_agreed_is_asked(world: World, answer: str, heard: str) -> None:
    anna = world.person("Anna")
    await anna.says("hoi")
    overview = await anna.looks()
    assert "Wil je meedoen?" in _text(overview)
    assert all(option.closes for panel in overview.panels for option in panel.options)
    await _presses(anna, overview, answer)
    anna.hears(heard)


async def test_everybody_reads_their_own_language(world: World) -> None:
    anna = await world.member("Anna", "speak English")
    assert "You can ask me your question in a message" in _text(await anna.looks())


async def test_nothing_of_the_page_outlives_its_member(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde")
    await anna.looks()
    await anna.says("vergeet mij", "ja")
    async with world.store._engine.connect() as connection:
        assert (await connection.execute(select(func.count()).select_from(offers))).scalar_one() == 0
    assert _labels(await anna.looks()) == ["Beginnen / Begin"]


async def test_what_can_be_pressed_is_kept_as_long_as_somebody_looks(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde")
    overview = await anna.looks()
    await world.passes(days=60)
    assert _pick(await anna.looks(), "Mijn gegevens") == _pick(overview, "Mijn gegevens")
    await world.passes(days=60)
    await _presses(anna, overview, "Mijn gegevens")
    anna.hears("Dit bewaar ik")
