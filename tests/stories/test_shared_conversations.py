"""In a shared conversation others read along: the answer comes in private, and a line says so."""

from tests.stage import World

LINE = "Ik heb je antwoord gegeven in ons privégesprek."


async def test_the_answer_comes_in_private(world: World) -> None:
    await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna")
    await anna.says("wie werkt er nog meer aan ENSIA?", room="#ciso")
    anna.hears("Bram")
    assert world.said_in("#ciso") == [LINE]
    await anna.says("1", room="#ciso")
    anna.hears("Ik vraag Bram")


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
    for words in ("mijn gegevens", "mijn profiel", "wie werkt er nog meer aan ENSIA?", "ontmoet Bram", "help", "asdf"):
        await anna.says(words, room="#ciso")
    assert set(world.said_in("#ciso")) == {LINE}


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
