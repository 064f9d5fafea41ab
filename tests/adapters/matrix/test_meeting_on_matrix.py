"""Two members with strict clients find each other through Bondje: profile, question, introduction, room."""

from tests.adapters.matrix.whole import Bondje, Home
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.heard import Heard
from tests.matrix.person import Person


async def _says(person: Person, room: str, bondje: Bondje, words: str) -> Heard:
    """And what is answered."""
    await person.says(room, words)
    return await person.hears(sender=bondje.id, room=room, matching=lambda heard: heard.edits is None)


async def _joins(person: Person, bondje: Bondje) -> str:
    room = await bondje.meets(person)
    await _says(person, room, bondje, "hallo")
    await _says(person, room, bondje, "ja")
    return room


async def test_an_introduction_ends_in_a_room_for_the_two(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        for_bram = await _joins(bram, bondje)
        await _says(bram, for_bram, bondje, "ik werk aan ENSIA")
        for_anna = await _joins(anna, bondje)
        found = await _says(anna, for_anna, bondje, "wie werkt er nog meer aan ENSIA?")
        assert "bram" in found.text
        await _says(anna, for_anna, bondje, "ontmoet 1")
        # It rings: Bram had not asked for it.
        request = await bram.hears("anna", sender=bondje.id, room=for_bram)
        assert request.kind == "m.text"
        await bram.says(for_bram, "1", reply_to=request)
        room = await anna.is_invited(by=bondje.id)
        assert await bram.is_invited(by=bondje.id) == room
        for person in (anna, bram):
            await person.joins(room)
        assert "ENSIA" in (await anna.state(room, "m.room.name"))["name"]
        for person in (anna, bram):
            opening = await person.hears(sender=bondje.id, room=room)
            assert (opening.encrypted, opening.kind, opening.shield) == (True, "m.text", 0)
        await anna.says(room, "fijn je te ontmoeten")
        await bram.hears("fijn je te ontmoeten", sender=anna)
        assert not [*anna.unreadable, *bram.unreadable]


async def test_a_form_is_filled_in_question_by_question_also_after_a_restart(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await _joins(anna, bondje)
        first = await _says(anna, room, bondje, "profiel invullen")
        assert "?" in first.text
    async with home.running(matrix.homeserver.url) as bondje:
        second = await _says(anna, room, bondje, "gemeente Zeewolde")
        assert second.text != first.text
        stopped = await _says(anna, room, bondje, "stop")
        assert "gestopt met de vragen" in stopped.text
        assert not anna.unreadable
