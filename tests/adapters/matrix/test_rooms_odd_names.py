"""Nobody makes Bondje deaf to others by naming what no homeserver can make sense of."""

from contextlib import suppress
from typing import Any

import pytest

from tests.adapters.matrix.whole import Home
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import HomeserverError

_ODD = ["$" + "a" * 50_000, "..", ".", "$\u0000", "$" + "é" * 300, "!room", "", "$a/../b"]


@pytest.mark.timeout(300)
async def test_odd_names_hold_up_nobody(matrix: MatrixPeople, home: Home) -> None:
    anna, mallory = await matrix.person("anna"), await matrix.login("mallory")
    async with home.running(matrix.homeserver.url) as bondje:
        path = "/_matrix/client/v3"
        made = await matrix.homeserver.ask(
            "POST", f"{path}/createRoom", {"preset": "private_chat", "invite": [bondje.id]}, by=mallory
        )
        for number, odd in enumerate(_ODD):
            reply = {"m.in_reply_to": {"event_id": odd}}
            vote = {"rel_type": "m.reference", "event_id": odd}
            relations: list[tuple[str, dict[str, Any]]] = [
                ("m.reaction", {"m.relates_to": {"rel_type": "m.annotation", "event_id": odd, "key": "1️⃣"}}),
                ("m.room.message", {"msgtype": "m.text", "body": "1", "m.relates_to": reply}),
                ("m.poll.response", {"m.relates_to": vote, "m.selections": ["1"]}),
            ]
            for kind, content in relations:
                where = f"{path}/rooms/{made['room_id']}/send/{kind}/{number}"
                # Synapse refuses some of them itself; another homeserver may not.
                with suppress(HomeserverError):
                    await matrix.homeserver.ask("PUT", where, content, by=mallory)
        room = await anna.opens(invites=[bondje.id], direct=True)
        await bondje.comes(anna, room)
        await anna.says(room, "hallo")
        heard = await bondje.overheard.hears(1)
        while not any(message.text == "hallo" for message in heard):
            heard = await bondje.overheard.hears(len(heard) + 1)
