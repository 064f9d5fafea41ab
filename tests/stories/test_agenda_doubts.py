"""What is said while the agenda is asked for, and is meant for Bondje: the others must not read it."""

import pytest

from bot.domain.agenda import is_doubtful
from tests.stage import World
from tests.stories.test_agenda import ASKED, SENT, anna_and_bram, brought, meets

MEANT_FOR_BONDJE = (
    "ik kan niet",
    "sorry, ik moet afzeggen",
    "donderdag kan ik niet meer",
    "ik ben ziek",
    "kun je het gesprek verzetten naar vrijdag?",
    "waarom vraag je dit?",
    "ik snap het niet",
    "goed idee",
    "I can't make it",
    "why do you ask?",
)
MEANT_FOR_THE_OTHERS = (
    "hoe jullie de BIO2 invoeren",
    "Hoe doen jullie dat?",
    "koffie",
    "de planning kan niet sneller",
    "how you introduced BIO2",
    "TLP:RED ik kan niet slapen van het lek",
)


@pytest.mark.parametrize("words", MEANT_FOR_BONDJE)
def test_what_may_be_meant_for_bondje_is_doubtful(words: str) -> None:
    assert is_doubtful(words)


@pytest.mark.parametrize("words", MEANT_FOR_THE_OTHERS)
def test_what_is_for_the_others_is_not_doubted(words: str) -> None:
    assert not is_doubtful(words)


@pytest.mark.parametrize("is_in_form", [False, True])
async def test_what_may_be_meant_for_bondje_is_not_put_before_the_others(world: World, *, is_in_form: bool) -> None:
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    await world.passes(until=ASKED)
    if is_in_form:
        await anna.says("ja")
    anna.hears()
    await anna.says("sorry, ik moet afzeggen")
    anna.hears(
        "Zal ik dit op de agenda van het gesprek over ENSIA zetten? sorry, ik moet afzeggen", "zeg het gesprek af"
    )
    assert await brought(world, meeting, anna) == ()
    await anna.says("nee")
    anna.hears("Prima.")
    assert await brought(world, meeting, anna) == ()


async def test_in_doubt_a_yes_puts_it_on(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    await anna.says("speak English")
    meeting = await meets(world, anna, bram)
    await world.passes(until=ASKED)
    anna.hears()
    await anna.says("why do you ask?")
    anna.hears("Shall I put this on the agenda of the meeting about ENSIA? why do you ask?")
    await anna.says("yes")
    assert await brought(world, meeting, anna) == ("why do you ask?",)


async def test_a_command_in_the_open_form_does_what_it_says(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    await world.passes(until=ASKED)
    await anna.says("ja")
    anna.hears()
    await anna.says("wie komt er?")
    anna.hears("Naar het gesprek over ENSIA", "Bram, CISO bij gemeente Urk")
    await anna.says("ja")
    await anna.says("wijzig mijn inbreng")
    anna.hears()
    await anna.says("zeg het gesprek af")
    anna.hears("Het gesprek over ENSIA is afgezegd")
    assert await brought(world, meeting, anna) == ()


async def test_what_is_new_is_told_in_the_words_of_whoever_brought_it(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    await meets(world, anna, bram)
    await world.passes(until=ASKED)
    await anna.says("Hulp bij de DPIA voor camera's")
    await world.passes(until=SENT)
    bram.hears()
    await anna.says("zet op de agenda: ook de DPIA van de drones")
    await world.passes(hours=1)
    bram.hears(
        "is aangevuld of veranderd", "- Anna: Hulp bij de DPIA voor camera's", "- Anna: ook de DPIA van de drones"
    )
