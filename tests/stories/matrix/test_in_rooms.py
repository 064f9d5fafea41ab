"""Where others read along: only what is addressed is heard, it is answered there, and names are said in private."""

from tests.matrix.heard import Heard
from tests.stories.matrix.stage import MatrixWorld, Someone

_ANSWER = "Bij de vraag over ENSIA past 1 deelnemer"


async def in_room(world: MatrixWorld, *people: Someone) -> str:
    first, *others = people
    room = await first.device.opens("ENSIA", invites=[world.bondje, *(other.id for other in others)])
    await first.device.hears(type="m.room.member", sender=world.bondje, room=room)
    for other in others:
        await other.device.joins(room)
    return room


async def told(person: Someone, room: str) -> Heard:
    """The next that Bondje says there."""
    return await person.device.hears(sender=person.world.bondje, room=room)


async def test_only_what_is_addressed_is_answered(matrix_world: MatrixWorld) -> None:
    async with matrix_world as world:
        bram = await world.member("Bram", "ik werk aan ENSIA")
        anna = await world.member("Anna")
        room = await in_room(world, anna, bram)
        for words in ("wie werkt er nog meer aan ENSIA?", "Bondje is een bot", "@room kijk eens", "1", "ja"):
            await anna.device.says(room, words)
        asked = await anna.device.says(room, "!bondje wie werkt er nog meer aan ENSIA?")
        aloud = await told(anna, room)
        assert (aloud.replies_to, aloud.kind, aloud.content["m.mentions"]) == (asked, "m.notice", {})
        assert _ANSWER in aloud.text
        assert "Bram" not in aloud.text
        await anna.hears("1. Bram")
        assert anna.last.kind == "m.text"
        await anna.device.says(room, "bedankt", reply_to=aloud)
        assert "Graag gedaan" in (await told(anna, room)).text
        world.check()


async def test_a_mention_is_answered_in_its_thread(one_matrix_world: MatrixWorld) -> None:
    async with one_matrix_world as world:
        bram = await world.member("Bram", "ik werk aan ENSIA")
        anna = await world.member("Anna")
        room = await in_room(world, anna, bram)
        root = await bram.device.says(room, "Wie weet er iets van ENSIA?")
        pill = f'<a href="https://matrix.to/#/{world.bondje}">De bot</a>: wie werkt er nog meer aan ENSIA?'
        words = "De bot: wie werkt er nog meer aan ENSIA?"
        await anna.device.says(room, words, html=pill, mentions=[world.bondje], thread=root)
        aloud = await told(anna, room)
        assert aloud.thread == root
        assert _ANSWER in aloud.text
        await anna.device.says(room, "dank je", thread=root)
        await anna.device.says(room, "!bondje help", thread=root)
        assert "Dit kun je mij vragen" in (await told(anna, room)).text
        world.check()


async def test_who_is_new_is_welcomed_in_private(one_matrix_world: MatrixWorld) -> None:
    async with one_matrix_world as world:
        anna, carla = await world.member("Anna"), await world.person("Carla")
        room = await in_room(world, anna, carla)
        await carla.device.says(room, "!bondje wie werkt er nog meer aan ENSIA?")
        assert "Carla" not in (await told(carla, room)).text
        carla.room = await carla.device.is_invited(by=world.bondje)
        await carla.device.joins(carla.room)
        await carla.hears("Hallo Carla", "Wil je meedoen?")
        assert "ENSIA" in await carla.says("1")
        world.check()


async def test_what_is_addressed_only_after_a_change_is_heard(one_matrix_world: MatrixWorld) -> None:
    async with one_matrix_world as world:
        bram = await world.member("Bram", "ik werk aan ENSIA")
        anna = await world.member("Anna")
        room = await in_room(world, anna, bram)
        forgotten = await anna.device.says(room, "wie werkt er nog meer aan ENSIA?")
        await anna.device.edits(room, forgotten, "!bondje wie werkt er nog meer aan ENSIA?")
        aloud = await told(anna, room)
        assert (_ANSWER in aloud.text, aloud.replies_to) == (True, forgotten)
        world.check()
