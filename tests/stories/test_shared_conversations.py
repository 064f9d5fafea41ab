"""In a shared conversation others read along: what concerns people is answered in private, the rest there."""

from dataclasses import replace

import pytest

from bot.markup import plain
from bot.messages import Conversation, Pick
from tests.stage import World

LINE = "Ik heb je een privébericht gestuurd."


async def test_the_answer_comes_in_private(world: World) -> None:
    await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna")
    await anna.says("wie werkt er nog meer aan ENSIA?", room="#ciso")
    anna.hears("Bram")
    (line,) = world.said_in("#ciso")
    assert "over ENSIA past 1 deelnemer" in line
    assert "Stuur mij een bericht" in line
    assert "Bram" not in line
    await anna.says("1", room="#ciso")
    anna.hears("Ik vraag Bram")
    assert world.said_in("#ciso")[1:] == [LINE]


async def test_nobody_found_is_said_as_well(world: World) -> None:
    anna = await world.member("Anna", "speak English")
    await anna.says("who else works on ENSIA?", room="#ciso")
    anna.hears("I do not know anybody")
    assert world.said_in("#ciso") == [
        "For the question about ENSIA I know nobody yet. Do you work on this? Send me a message."
    ]


async def test_somebody_new_is_welcomed_in_private(world: World) -> None:
    anna = world.person("Anna")
    await anna.says("wie werkt er nog meer aan ENSIA?", room="#ciso")
    anna.hears("Wil je meedoen?")
    assert world.said_in("#ciso") == [LINE]
    await anna.says("ja")
    anna.hears("nog niemand")


async def test_nothing_of_somebody_is_said_where_others_read_along(world: World) -> None:
    await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde")
    for words in ("mijn gegevens", "mijn profiel", "ontmoet Bram", "ik werk aan de BIO", "hoi, wat weet je van mij?"):
        await anna.says(words, room="#ciso")
    told = "\n".join(world.said_in("#ciso"))
    assert not any(secret in told for secret in ("Bram", "Zeewolde", "CISO", "BIO"))
    assert LINE in told


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("help", "Dit kun je mij vragen"),
        ("wie ben jij?", "Ik ben Bondje"),
        ("wat is ENSIA?", "ENSIA"),
        ("bedankt", "Graag gedaan"),
        ("hallo", "Hallo Anna"),
        ("tot ziens", "Tot ziens"),
        ("asdf", "Dat begrijp ik niet"),
        ("x" * 5000, "te lang"),
    ],
)
async def test_what_anybody_may_read_is_said_there_and_only_there(world: World, words: str, answer: str) -> None:
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde")
    await anna.says(words, room="#ciso")
    assert answer in world.said_in("#ciso")[-1]
    assert len(world.said_in("#ciso")) == 1
    anna.hears_nothing()


async def test_whoever_has_told_nothing_yet_is_greeted_in_private(world: World) -> None:
    anna = await world.member("Anna")
    await anna.says("hallo", room="#ciso")
    anna.hears("Vertel me wie je bent")
    assert world.said_in("#ciso") == [LINE]


@pytest.mark.parametrize("words", ["help", "wie ben jij?", "what can you do?", "wat is ENSIA?"])
async def test_anybody_may_ask_what_this_is(world: World, words: str) -> None:
    anna = world.person("Anna")
    await anna.says(words, room="#ciso")
    (answer,) = world.said_in("#ciso")
    assert answer != LINE
    anna.hears_nothing()
    await anna.says("wie werkt er nog meer aan ENSIA?", room="#ciso")
    anna.hears("Wil je meedoen?")


async def test_what_a_stranger_chose_there_is_asked_after_their_yes(world: World) -> None:
    await world.member("Bram", "ik werk aan ENSIA")
    anna = world.person("Anna")
    await anna.says("wat is ENSIA?", room="#ciso")
    (shown,) = world.messenger.heard["#ciso"]
    await anna.presses_again(Pick(number=1, offer=shown.key))
    assert "Bram" not in anna.hears("Wil je meedoen?")
    await anna.says("ja")
    anna.hears("Bram")


async def test_what_is_offered_there_is_chosen_there(world: World) -> None:
    await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna")
    await anna.says("wat is ENSIA?", room="#ciso")
    (shown,) = world.messenger.heard["#ciso"]
    assert [plain(option.label) for option in shown.options] == ["Wie werkt er nog meer aan ENSIA"]
    await anna.says("1", room="#ciso")
    anna.hears("Bram")
    bram = world.person("Bram")
    await bram.says("1", room="#ciso")
    assert "Anna" not in bram.hears()


async def test_what_was_offered_in_private_later_is_meant(world: World) -> None:
    await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna")
    await anna.says("wat is ENSIA?", room="#ciso")
    await world.passes(minutes=1)
    await anna.says("wie werkt er nog meer aan ENSIA?")
    await anna.says("1", room="#ciso")
    anna.hears("Ik vraag Bram")


async def test_a_form_is_filled_in_in_private(world: World) -> None:
    anna = await world.member("Anna")
    await anna.says("profiel invullen", room="#ciso")
    anna.hears("Bij welke organisatie werk je?")
    await anna.says("Urk", "stop")
    anna.hears("gestopt")


async def test_somebody_who_leaves_in_a_shared_conversation(world: World) -> None:
    anna = world.person("Anna")
    await anna.says("hoi", room="#ciso")
    await anna.says("nee", room="#ciso")
    anna.hears("Ik bewaar niets van je")
    assert world.said_in("#ciso") == [LINE, LINE]


async def test_somebody_may_be_reached_elsewhere_than_under_their_name(world: World) -> None:
    anna = world.person("Anna")
    shared = Conversation(platform=anna.account.platform, id="#ciso", is_shared=True)
    place = Conversation(platform=anna.account.platform, id="through-another-house")
    said = replace(anna.message("wie werkt er nog meer aan ENSIA?", shared), private=place)
    await world.bot.receive(said)
    assert "Wil je meedoen?" in plain(world.messenger.heard[place.id][-1].text)
    assert anna.heard == []
    assert world.said_in("#ciso") == [LINE]
