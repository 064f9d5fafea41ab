"""What is kept about somebody can be seen whole, and goes whole."""

import json
from pathlib import Path

from tests.stage import Person, World
from tests.stories.looking import everything_kept


async def _known_by_many(world: World) -> Person:
    """Annabel, with something of everything."""
    bram = await world.member("Bram", "ik werk aan ENSIA")
    await world.member("Cor", "ik werk aan zwerfvuil")
    annabel = await world.member(
        "Annabel",
        "ik ben CISO bij Zeewolde",
        "ik werk aan ENSIA en vleermuizen",
        "wie werkt er nog meer aan vleermuizen?",
        "ja",
        "wie werkt er nog meer aan zwerfvuil?",
        "blokkeer Cor",
        "wie werkt er nog meer aan ENSIA?",
        "ontmoet Bram",
    )
    await bram.says("wie werkt er aan ENSIA?", "nee", "mijn verzoeken", "wie kan me helpen met ENSIA?")
    daan = await world.member("Daan", "wie werkt er aan vleermuizen?", "houd dit in de gaten", "ontmoet Annabel")
    await daan.says("profiel invullen", "Urk")
    await annabel.says("profiel invullen", "Dronten")
    return annabel


async def test_my_data_shows_all_that_is_kept(world: World) -> None:
    annabel = await _known_by_many(world)
    await annabel.says("mijn gegevens")
    annabel.hears("Annabel", "1 account", "2 onderwerpen", "2 kennismakingen", "1 blokkade")
    file = annabel.heard[-1].files or annabel.heard[-2].files
    kept = json.loads(file[0].text)
    assert kept["member"]["name"] == "Annabel"
    assert {one["topic"] for one in kept["involvements"]} == {"ensia", "free:vleermuizen"}
    assert [one["with"] for one in kept["introductions"]] == ["Bram", "Daan"]
    assert kept["blocked"] == ["Cor"]
    assert [one["is_watched"] for one in kept["enquiries"]] == [True, False, False]
    assert kept["accounts"][0]["account"]["id"] == "annabel"


async def test_a_silent_request_is_not_given_away_by_my_data(steady_world: World) -> None:
    bram = await steady_world.member("Bram", "ik werk aan ENSIA", "wie werkt er aan ENSIA?")
    anna = await steady_world.member("Anna", "ik werk aan ENSIA", "wie werkt er aan ENSIA?")
    await bram.says("wie werkt er aan ENSIA?", "blokkeer Anna")
    await anna.says("ontmoet Bram", "mijn gegevens")
    assert "silent" not in anna.last.files[0].text
    await bram.says("mijn gegevens")
    assert json.loads(bram.last.files[0].text)["introductions"] == []


async def test_erasure_leaves_nothing_in_any_table(world: World) -> None:
    annabel = await _known_by_many(world)
    await annabel.says("stop", "vergeet mij")
    annabel.hears("Weet je het zeker?")
    member = await annabel.is_kept_as()
    assert member is not None
    await annabel.says("ja")
    annabel.hears("gewist")
    kept = await everything_kept(world)
    for trace in ("annabel", member.id):
        where = [row[:200] for row in kept.splitlines() if trace in row]
        assert not where, trace


async def test_everything_works_for_the_others_afterwards(world: World) -> None:
    annabel = await _known_by_many(world)
    await annabel.says("stop", "vergeet mij", "ja")
    bram, daan = world.person("Bram"), world.person("Daan")
    bram.hears()
    for words in ("mijn verzoeken", "mijn gegevens", "ontmoet 1", "mijn profiel", "wie werkt er aan ENSIA?"):
        await bram.says(words)
        assert "mis" not in bram.hears().split()
    daan.hears("komt er nu niet van")
    await daan.says("CISO", "stop", "mijn zoekvragen")
    daan.hears("vleermuizen")
    await world.passes(days=10)
    bram.hears_nothing()
    await world.member("Els", "organisatie Urk", "ik werk aan vleermuizen")
    await world.settles()
    daan.hears("Els")


async def test_who_was_erased_may_come_back_as_somebody_new(world: World) -> None:
    annabel = await _known_by_many(world)
    await annabel.says("stop", "vergeet mij", "ja", "wie werkt er aan ENSIA?")
    annabel.hears("Hallo Annabel, ik ben Bondje", "Wil je meedoen?")
    await annabel.says("ja", "mijn profiel")
    annabel.hears("nog geen onderwerpen")


async def test_erasure_can_be_thought_over(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA", "vergeet mij", "nee")
    anna.hears("er is niets veranderd")
    await anna.says("vergeet mij", "dankjewel")
    await world.passes(days=1)
    await anna.says("ja")
    anna.hears("Weet je het zeker?")
    assert await anna.has()


async def test_erasure_in_a_shared_conversation_asks_in_private(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA")
    await anna.says("vergeet mij", room="#ciso")
    anna.hears("Weet je het zeker?")
    assert world.said_in("#ciso") == ["Ik heb je een privébericht gestuurd."]


async def test_the_words_of_a_message_are_gone_once_it_is_worked_off(world: World) -> None:
    anna = await world.member("Anna", "dit is een geheim kwartje")
    anna.hears("Dat begrijp ik niet")
    assert "kwartje" not in await everything_kept(world)


async def test_erasure_on_postgresql(postgresql_world: World) -> None:
    world = postgresql_world
    annabel = await _known_by_many(world)
    await annabel.says("stop", "vergeet mij", "ja")
    assert "annabel" not in await everything_kept(world)


async def test_after_erasure_no_file_holds_a_trace_while_bondje_goes_on(steady_world: World) -> None:
    annabel = await _known_by_many(steady_world)
    assert b"annabel" in _files_of(steady_world)
    await annabel.says("stop", "vergeet mij", "ja")
    annabel.hears("gewist")
    assert b"annabel" not in _files_of(steady_world)


async def test_a_no_leaves_no_trace_in_a_file_either(steady_world: World) -> None:
    await steady_world.person("Annabel").says("hoi", "nee")
    assert b"annabel" not in _files_of(steady_world)


async def test_a_start_clears_what_a_stop_right_after_an_erasure_left(steady_world: World) -> None:
    annabel = await _known_by_many(steady_world)
    member = await annabel.is_kept_as()
    assert member is not None
    async with steady_world.store.begin() as work:
        await work.members.erase(member.id)
        await work.commit()
    assert b"annabel" in _files_of(steady_world)
    await steady_world.bot.start()
    assert b"annabel" not in _files_of(steady_world)


def _files_of(world: World) -> bytes:
    """The database and the log beside it, in lower case, as they are while Bondje is at work."""
    file = world.address.removeprefix("sqlite:///")
    return b"".join(Path(name).read_bytes().lower() for name in (file, f"{file}-wal"))


async def test_a_form_half_way_and_what_can_be_chosen_are_shown_too(world: World) -> None:
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?", "profiel invullen", "gemeente Zeewolde")
    await anna.says("mijn gegevens")
    data = json.loads(next(one for one in reversed(anna.heard) if one.files).files[0].text)
    assert data["form"][0]["values"] == {"organisation": "gemeente Zeewolde"}
    assert "choices" in data
