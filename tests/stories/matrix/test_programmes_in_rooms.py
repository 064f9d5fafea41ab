"""Programmes where others read along: what concerns nobody is said there, a form and names only in private."""

from datetime import timedelta

import pytest

from adapters.matrix.numbers import emoji_of
from tests.stories.matrix.stage import MatrixWorld, a_monday
from tests.stories.matrix.test_in_rooms import in_room, told
from tests.stories.matrix.test_programmes import coordinator, it_is_thursday

_IN_PRIVATE = "Ik heb je een privébericht gestuurd."


@pytest.mark.timeout(300)
async def test_a_form_that_is_begun_in_a_room_goes_on_in_private(matrix_world: MatrixWorld) -> None:
    async with matrix_world as world:
        world.clock.move_to(a_monday(world.clock.now()))
        bram = await world.member("Bram", "ik ben CISO bij gemeente Dronten", "ik kan helpen met ENSIA")
        carla = await world.member("Carla", "ik ben CISO bij gemeente Urk")
        anna = await coordinator(world, "Anna", "ik ben CISO bij gemeente Zeewolde", "ik zoek hulp bij ENSIA")
        room = await in_room(world, anna, bram)
        await anna.device.says(room, "!bondje nieuw programma hier")
        assert (await told(anna, room)).text == _IN_PRIVATE
        await anna.hears("Wat voor programma wordt het, voor wie in dit kanaal zit?")
        # Said to the others, it is no answer.
        await anna.device.says(room, "2")
        await anna.reacts(emoji_of(2))
        assert "Hoe heet het" in anna.last.text
        await anna.says("Koffie", "elke week op donderdag 10:00", *["overslaan"] * 6)
        assert "Wil je elke indeling eerst zien" in anna.last.text
        assert "wie in het kanaal zit" in await anna.says("nee")
        # By then it was seen who is in the room.
        await world.passes(until=world.clock.now() + timedelta(minutes=1))

        await anna.device.says(room, "!bondje kondig programma Koffie aan")
        aloud = await told(bram, room)
        while _IN_PRIVATE in aloud.text:
            aloud = await told(bram, room)
        assert "Nieuw: Koffie (koffie), elke week op donderdag 10:00" in aloud.text
        assert "Koffie" in (await told(anna, room)).text
        await bram.device.says(room, "!bondje doe mee aan Koffie")
        assert (await told(bram, room)).text == _IN_PRIVATE
        await bram.hears("Je doet mee aan Koffie")
        await anna.says("doe mee aan Koffie")
        assert "geen programma voor jou" in await carla.says("doe mee aan Koffie")
        for words in ("wie doet er mee aan Koffie?", "indeling van Koffie"):
            await anna.device.says(room, f"!bondje {words}")
            await anna.hears("Bram")
        await it_is_thursday(world)
        await bram.device.says(room, "!bondje mijn voorstellen")
        while "Voor Koffie stel ik je voor aan Anna" not in bram.last.text:
            await bram.hears()
        await bram.device.says(room, "!bondje ja")
        while "ik heb je ja genoteerd" not in bram.last.text:
            await bram.hears()
        said = [words for words in anna.device.reads(room) if not words.startswith(("!bondje", "2"))]
        assert set(said) == {_IN_PRIVATE, aloud.text}
        world.check()
