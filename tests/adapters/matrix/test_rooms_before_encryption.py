"""What somebody said just before a room was encrypted: it came in their name, but that is all that is known of it."""

import pytest

from tests.adapters.matrix.whole import Bondje, Home
from tests.matrix.calls import Call, calls_to
from tests.matrix.faults import RUBBISH
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.heard import Payload
from tests.matrix.homeserver import Login
from tests.matrix.person import Person
from tests.matrix.proxy import Proxy

_ENCRYPTION = {"algorithm": "m.megolm.v1.aes-sha2"}


async def _encrypts(matrix: MatrixPeople, login: Login, room: str) -> None:
    path = f"/_matrix/client/v3/rooms/{room}/state/m.room.encryption/"
    await matrix.homeserver.ask("PUT", path, _ENCRYPTION, by=login)


async def _is_asked_again(anna: Person, bondje: Bondje, room: str, said: str, words: str) -> None:
    told = await anna.hears("Please say it again", room=room)
    assert (told.replies_to, told.kind, told.encrypted) == (said, "m.notice", True)
    assert not bondje.overheard.messages
    await anna.says(room, words)
    (message,) = await bondje.overheard.hears(1)
    assert (message.text, message.conversation.is_encrypted) == ("wie werkt aan BIO2", True)


@pytest.mark.parametrize("is_private", [True, False], ids=["private", "shared"])
async def test_who_said_it_is_asked_to_say_it_again(
    matrix: MatrixPeople, home: Home, proxy: Proxy, *, is_private: bool
) -> None:
    login = await matrix.login("anna", is_limited=False)
    anna, bram = await matrix.online(login), await matrix.person("bram")
    # The bot does not succeed in encrypting it.
    proxy.faults.always(RUBBISH, when=calls_to("state/m.room.encryption"))
    async with home.running(proxy.url) as bondje:
        others = [bondje.id] if is_private else [bondje.id, bram.id]
        room = await anna.opens(invites=others, direct=is_private, encrypted=False)
        await bondje.comes(anna, room)
    words = "wie werkt aan BIO2" if is_private else "!bondje wie werkt aan BIO2"
    if not is_private:
        await anna.says(room, "iets onder elkaar")
    said = await anna.says(room, words)
    await _encrypts(matrix, login, room)
    async with home.running(matrix.homeserver.url) as bondje:
        await _is_asked_again(anna, bondje, room, said, words)


async def test_the_words_with_which_somebody_begins(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    # The bot encrypts a private conversation as soon as it came.
    anna = await matrix.person("anna")
    held: list[Payload] = []

    def bring_at_once(call: Call, answer: Payload) -> None:
        if call.name != "sync":
            return
        for room in answer.get("rooms", {}).get("join", {}).values():
            events = room["timeline"]["events"]
            said = [event for event in events if event["type"] == "m.room.message"]
            if any(event["type"] == "m.room.encryption" for event in events):
                events[:0] = held
            else:
                held.extend(said)
                events[:] = [event for event in events if event not in said]

    proxy.lie = bring_at_once
    async with home.running(proxy.url) as bondje:
        room = await anna.opens(invites=[bondje.id], direct=True, encrypted=False)
        said = await anna.says(room, "wie werkt aan BIO2")
        await anna.hears(type="m.room.encryption", sender=bondje.id)
        await _is_asked_again(anna, bondje, room, said, "wie werkt aan BIO2")
