"""Question cards: they lie ready on the agenda, and what one draws at the table, all see."""

from datetime import UTC, timedelta

from bot.domain.cards import DECK
from bot.domain.meetings import Format
from bot.domain.people import Language
from bot.phrases import render
from bot.replies import Phrase
from tests.stage import Person, World
from tests.stories.test_agenda import AMSTERDAM, START, meets

QUESTIONS = {
    language.value: {render(Phrase(f"card-{card.id}"), language, AMSTERDAM): card for card in DECK}
    for language in Language
}


def card_in(text: str, language: str = "nl") -> str:
    (found,) = (card.id for question, card in QUESTIONS[language].items() if question in text)
    return found


async def at_the_table(world: World) -> tuple[Person, Person, Person]:
    anna = await world.member("Anna", "ik ben burgemeester bij gemeente Zeewolde")
    bram = await world.member("Bram", "ik ben CISO bij gemeente Urk")
    dirk = await world.member("Dirk", "ik ben burgemeester bij gemeente Ede", "speak English")
    await meets(
        world,
        anna,
        bram,
        about="digitale weerbaarheid",
        kind=Format.DELEGATIONS,
        minutes=120,
        seats=("zeewolde", "urk"),
        leads=dirk,
    )
    return anna, bram, dirk


async def begins_now(world: World, *people: Person, after: timedelta = timedelta()) -> None:
    await world.passes(until=START + after)
    for person in people:
        person.hears()


async def test_all_see_the_same_card_and_none_twice(world: World) -> None:
    anna, bram, dirk = await at_the_table(world)
    await begins_now(world, anna, bram, dirk)
    seen = []
    for _ in range(3):
        await anna.says("trek een kaart")
        told = bram.hears("Anna trok in jullie gesprek over digitale weerbaarheid een kaart over")
        also = dirk.hears("Anna drew a card about", "in your meeting about digitale weerbaarheid")
        mine = anna.hears("Kaart over")
        assert card_in(mine) == card_in(told) == card_in(also, "en")
        seen.append(card_in(mine))
    await world.restarts()
    await dirk.says("draw a card")
    seen.append(card_in(dirk.hears("Card about"), "en"))
    bram.hears("Dirk trok in jullie gesprek")
    await bram.presses("Trek nog een kaart")
    seen.append(card_in(bram.hears("Kaart over")))
    assert len(set(seen)) == 5
    assert len({id.split("-")[0] for id in seen[:4]}) == 4


async def test_three_lie_ready_on_the_page_and_in_the_briefing(world: World) -> None:
    anna, bram, dirk = await at_the_table(world)
    await anna.says("zet op de agenda: oefenen met een crisis", "agenda")
    page = anna.hears("Drie vraagkaarten liggen klaar:", "een vraagkaart: ieder antwoordt in één minuut")
    await bram.says("agenda")
    on_page = [card.id for question, card in QUESTIONS["nl"].items() if question in page]
    assert len(on_page) == 3
    assert on_page == [card.id for question, card in QUESTIONS["nl"].items() if question in bram.hears("Drie vraag")]
    await world.passes(until=START - timedelta(days=3))
    dirk.hears("Three question cards lie ready as well.")
    (file,) = dirk.last.files
    assert on_page == [card.id for question, card in QUESTIONS["en"].items() if question in file.text]
    await begins_now(world, anna, bram, dirk)
    drawn = set()
    for _ in on_page:
        await anna.says("volgende kaart")
        drawn.add(card_in(anna.hears("Kaart over")))
    assert drawn == set(on_page)


async def test_before_the_table_is_laid_nobody_is_disturbed(world: World) -> None:
    anna, bram, dirk = await at_the_table(world)
    bram.hears_nothing()
    await anna.says("trek een kaart")
    anna.hears("vanaf een half uur voor jullie gesprek over digitale weerbaarheid begint", "- ")
    await dirk.says("draw a card about money")
    dirk.hears("Cards are drawn from half an hour before your meeting")
    bram.hears_nothing()
    await begins_now(world, anna, bram, dirk, after=-timedelta(minutes=30))
    await anna.says("trek een kaart")
    bram.hears("Anna trok in jullie gesprek")


async def test_a_card_about_something_and_what_is_no_such_thing(world: World) -> None:
    anna, bram, dirk = await at_the_table(world)
    await begins_now(world, anna, bram, dirk)
    for _ in range(6):
        await anna.says("trek een kaart over geld")
        assert card_in(anna.hears("Kaart over geld:")).startswith("budget-")
    await anna.says("trek een kaart over geld")
    anna.hears('Alle kaarten over geld hebben jullie al gehad. Schrijf "trek een kaart" voor een andere.')
    await anna.says("trek een kaart over fietsen")
    anna.hears("fietsen")
    assert "Kaart over" not in anna.last.text


async def test_when_all_were_drawn(world: World) -> None:
    anna, bram, dirk = await at_the_table(world)
    await begins_now(world, anna, bram, dirk)
    seen = set()
    for _ in DECK:
        await anna.says("nog een kaart")
        seen.add(card_in(anna.hears("Kaart over")))
    assert len(seen) == len(DECK)
    bram.hears("Dit was de laatste kaart die er voor jullie is.")
    await anna.says("nog een kaart")
    anna.hears("Jullie hebben alle kaarten al gehad, in het gesprek over digitale weerbaarheid.")
    bram.hears_nothing()


async def test_a_stranger_and_whoever_is_too_late(world: World) -> None:
    anna, bram, dirk = await at_the_table(world)
    carla = await world.member("Carla")
    await begins_now(world, anna, bram, dirk)
    await carla.says("trek een kaart")
    carla.hears("gesprek")
    assert "Kaart over" not in carla.last.text
    await anna.says("trek een kaart")
    anna.hears("Kaart over")
    bram.hears("Anna trok")
    await world.passes(until=START.astimezone(UTC) + timedelta(hours=3))
    dirk.hears()
    bram.hears()
    await anna.presses("Trek nog een kaart")
    assert "Kaart over" not in anna.last.text
    bram.hears_nothing()
