"""The whole way on Matrix: join, verify, form, question, choice, room, file; restarted and moved between."""

import pytest

from adapters.matrix.numbers import emoji_of
from bot.messages import File
from tests.stories.matrix.stage import MatrixWorld, Someone

INVITATION = File(
    name="gesprek.ics",
    media_type="text/calendar",
    text="BEGIN:VCALENDAR\r\nSUMMARY:ENSIA: Anna en Bram\r\nEND:VCALENDAR\r\n",
)


async def _bram_joins(world: MatrixWorld) -> Someone:
    bram = await world.person("Bram")
    await bram.says("hello there")
    welcome = bram.last
    assert "Bondje" in welcome.text
    assert "Do you want to take part?" in welcome.text
    await bram.reacts(emoji_of(1))
    assert "✓ Yes, I will take part" in await bram.sees_changed(welcome, "✓")
    await bram.says("I'm the CISO of Dronten", "we work on ENSIA, it's up and running")
    assert "ENSIA (up and running)" in bram.last.text
    return bram


async def _anna_joins_and_verifies(world: MatrixWorld) -> Someone:
    anna = await world.person("Anna")
    await anna.says("goedemorgen!")
    welcome = anna.last
    assert "Wil je meedoen?" in welcome.text
    await anna.says("1")
    assert "✓ Ja, ik doe mee" in await anna.sees_changed(welcome, "✓")
    device = world.device
    verification = await anna.device.asks_to_verify(world.bondje, room=anna.room)
    await anna.device.verification(verification, "ready")
    await anna.device.starts(verification)
    assert len(await anna.device.emoji(verification)) == 7
    await anna.device.confirms(verification)
    await anna.device.verification(verification, "done")
    await anna.device.trusts(world.bondje, device, once=lambda trust: trust.device_verified)
    return anna


async def _anna_fills_in_her_profile(anna: Someone) -> None:
    """Restarted and moved to another machine while she is at it."""
    world = anna.world
    await anna.says("profiel invullen")
    assert "Bij welke organisatie werk je?" in anna.last.text
    assert 'Ik ken geen organisatie "asdfgh"' in await anna.says("asdfgh")
    await world.restarts()
    assert "Wat is je functie?" in await anna.says("Zeewolde")
    before = world.device
    await world.moves()
    assert world.device != before
    assert "Waar werk je aan" in await anna.says("CISO")
    await anna.device.trusts(world.bondje, world.device, once=lambda trust: trust.device_verified)
    assert "je profiel is bijgewerkt" in await anna.says("ENSIA (net begonnen)", *["overslaan"] * 6)


async def _they_meet_in_a_room(anna: Someone, bram: Someone) -> str:
    bondje = anna.world.bondje
    room = await anna.device.is_invited(by=bondje)
    assert await bram.device.is_invited(by=bondje) == room
    for person in (anna, bram):
        await person.device.joins(room)
        opening = await person.device.hears(sender=bondje, room=room)
        assert opening.kind == "m.text"
        for words in ("Anna", "Bram", "Hier kunnen jullie kennismaken", "Here you can meet"):
            assert words in opening.text
    assert "ENSIA" in (await anna.device.state(room, "m.room.name"))["name"]
    assert (await bram.device.state(room, "m.room.encryption"))["algorithm"] == "m.megolm.v1.aes-sha2"
    return room


@pytest.mark.timeout(300)
async def test_two_people_meet_while_bondje_restarts_and_moves(matrix_world: MatrixWorld) -> None:
    async with matrix_world as world:
        bram = await _bram_joins(world)
        anna = await _anna_joins_and_verifies(world)
        await _anna_fills_in_her_profile(anna)

        laptop = await world.another_device(anna)
        await laptop.says("wie werkt er nog meer aan ENSIA?")
        assert "1. Bram, CISO bij gemeente Dronten: " in laptop.last.text
        await anna.hears("1. Bram, CISO bij gemeente Dronten: ")
        assert "Ik vraag Bram" in await anna.reacts(emoji_of(1))
        await laptop.hears("Ik vraag Bram")

        await bram.hears("Anna", "CISO", "gemeente Zeewolde", "ENSIA", "a no stays between you and me")
        assert bram.last.kind == "m.text"
        assert "I am putting you in touch" in await bram.replies("1", bram.last)
        for device in (anna, laptop):
            await device.hears("Goed nieuws")

        room = await _they_meet_in_a_room(anna, bram)
        await laptop.device.hears("Hier kunnen jullie kennismaken", room=room)
        await laptop.device.says(room, "Fijn je te ontmoeten")
        await bram.device.hears("Fijn je te ontmoeten", room=room)
        await bram.device.says(room, "Glad to meet you")
        for device in (anna, laptop):
            await device.device.hears("Glad to meet you", room=room)

        await world.tells(anna, "afspraak:1", "Morgen om tien uur", INVITATION)
        for device in (anna, laptop):
            await device.hears("Morgen om tien uur")
            shared = await device.device.hears("gesprek.ics", room=anna.room)
            assert (shared.kind, "file" in shared.content, "url" in shared.content) == ("m.file", True, False)
            assert await device.device.opens_file(shared) == INVITATION.text.encode()
        world.check()
