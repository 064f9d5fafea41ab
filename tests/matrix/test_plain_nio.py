"""Why matrix-nio alone is not enough: nobody signed its device."""

from pathlib import Path

from nio import MegolmEvent, RoomSendResponse

from tests.matrix.fixtures import MatrixPeople
from tests.matrix.plain_nio import plain_nio


async def test_a_plain_nio_is_deaf_and_mute(matrix: MatrixPeople, tmp_path: Path) -> None:
    anna = await matrix.person("anna")
    login = await matrix.login("bondje")
    async with plain_nio(matrix.homeserver.url, login, tmp_path) as bot:
        room = await anna.opens("BIO2", invites=[login.user])
        await bot.client.join(room)
        await bot.until(lambda: room in bot.client.rooms)
        await anna.hears(type="m.room.member", sender=login.user)
        await anna.says(room, "Wie werkt er aan de BIO2?")
        await bot.until(lambda: any(isinstance(event, MegolmEvent) for event in bot.events))
        await bot.until(lambda: bool(bot.to_device))
        (told,) = bot.to_device
        assert told.type == "m.room_key.withheld"
        assert told.source["content"]["code"] == "m.unverified"
        said = await bot.client.room_send(
            room, "m.room.message", {"msgtype": "m.text", "body": "Ik"}, ignore_unverified_devices=True
        )
        assert isinstance(said, RoomSendResponse)
        unread = await anna.cannot_read(room, because="UNSIGNED_SENDER_DEVICE")
        assert unread.id == said.event_id
