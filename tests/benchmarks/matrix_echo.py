"""What a Matrix bot can be at the very least: it keeps its keys and how far it came, and says what it hears."""

import asyncio
import os

from nio import AsyncClient, AsyncClientConfig, MatrixRoom, RoomMessageText

if __name__ == "__main__":
    client = AsyncClient(
        os.environ["MATRIX_HOMESERVER"],
        os.environ["MATRIX_USER_ID"],
        store_path=os.environ["MATRIX_STORE"],
        config=AsyncClientConfig(encryption_enabled=True, store_sync_tokens=True),
    )
    client.restore_login(client.user, os.environ["MATRIX_DEVICE_ID"], os.environ["MATRIX_ACCESS_TOKEN"])

    async def echo(room: MatrixRoom, event: RoomMessageText) -> None:
        if event.sender != client.user_id:
            said = {"msgtype": "m.notice", "body": event.body}
            await client.room_send(room.room_id, "m.room.message", said, ignore_unverified_devices=True)

    client.add_event_callback(echo, RoomMessageText)
    asyncio.run(client.sync_forever(timeout=30_000, full_state=True))
