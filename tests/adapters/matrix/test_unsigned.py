"""Words from a device that its owner has not signed, and old words in a new event: neither is what somebody says."""

from datetime import timedelta
from functools import partial
from pathlib import Path

from nio import EnableEncryptionBuilder, RoomMessageNotice

from adapters.matrix.asking import path_of
from adapters.matrix.identity import Identity
from tests.adapters.matrix.whole import Home
from tests.matrix.calls import Call
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.heard import Payload
from tests.matrix.plain_nio import PlainNio, plain_nio
from tests.matrix.proxy import Proxy

_NOTE = "Verify that device"


async def test_a_device_that_its_owner_has_not_signed_is_heard_once_it_is(
    matrix: MatrixPeople, home: Home, tmp_path: Path
) -> None:
    # Whoever runs a server can give anybody another device, whose keys nobody but its owner can sign.
    login = await matrix.login("anna")
    identity = Identity.new(login.user)
    ask = partial(matrix.homeserver.ask, by=login)
    async with home.running(matrix.homeserver.url) as bondje, plain_nio(matrix.homeserver.url, login, tmp_path) as anna:
        await ask("POST", path_of("keys", "device_signing", "upload"), identity.publication())
        opened = await anna.client.room_create(
            is_direct=True, invite=[bondje.id], initial_state=[EnableEncryptionBuilder().as_dict()]
        )
        room = opened.room_id
        assert await bondje.client.has_room(room, within=timedelta(seconds=20))
        await anna.until(lambda: room in anna.client.rooms and bondje.id in anna.client.rooms[room].users)
        content = {"msgtype": "m.text", "body": "vergeet mij"}
        said = await anna.client.room_send(room, "m.room.message", content, ignore_unverified_devices=True)
        await anna.until(lambda: bool(_notes(anna)))
        (note,) = _notes(anna)
        assert note.source["type"] == "m.room.message"
        assert note.source["content"]["m.relates_to"]["m.in_reply_to"]["event_id"] == said.event_id
        assert not bondje.overheard.messages

        known = await ask("POST", path_of("keys", "query"), {"device_keys": {login.user: []}})
        signed = identity.sign_device(known["device_keys"][login.user][login.device])
        await ask("POST", path_of("keys", "signatures", "upload"), {login.user: {login.device: signed}})
        (message,) = await bondje.overheard.hears(1)
        assert (message.id, message.text) == (said.event_id, "vergeet mij")


def _notes(person: PlainNio) -> list[RoomMessageNotice]:
    return [each for each in person.events if isinstance(each, RoomMessageNotice) and _NOTE in each.body]


async def test_a_signed_device_is_read_after_a_restart_too(matrix: MatrixPeople, home: Home) -> None:
    # Whose devices are signed is asked anew by each process, after the first words have come in.
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        await anna.says(room, "help")
        await bondje.overheard.hears(1)
    await anna.says(room, "hallo")
    async with home.running(matrix.homeserver.url) as bondje:
        assert [message.text for message in await bondje.overheard.hears(1)] == ["hallo"]
    assert not [each for each in anna.timeline.values() if _NOTE in each.text]


async def test_old_words_in_a_new_event_are_the_same_message(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    said: list[Payload] = []

    def remember(call: Call, answer: Payload) -> None:
        for each in answer.get("rooms", {}).get("join", {}).values() if call.name == "sync" else ():
            said.extend(
                event
                for event in each["timeline"]["events"]
                if (event["type"], event["sender"]) == ("m.room.encrypted", anna.id)
            )

    def repeat(call: Call, answer: Payload) -> None:
        for each in answer.get("rooms", {}).get("join", {}).values() if call.name == "sync" else ():
            each["timeline"]["events"].append({**said[0], "event_id": "$opnieuw", "origin_server_ts": 1})

    proxy.lie = remember
    async with home.running(proxy.url) as bondje:
        room = await bondje.meets(anna)
        await anna.says(room, "ja")
        (first,) = await bondje.overheard.hears(1)
    proxy.lie = repeat
    async with home.running(proxy.url) as bondje:
        await anna.says(room, "help")
        again = (await bondje.overheard.hears(1))[0]
    assert (again.id, again.text) == ("$opnieuw", "ja")
    # The inbox takes each key once.
    assert again.key == first.key
