"""A homeserver that lies, and people who answer for others: nothing of it is taken for what somebody said."""

import json
from collections.abc import Callable

from adapters.matrix.matrix import House
from adapters.matrix.numbers import emoji_of
from adapters.matrix.places import private_conversation, shared_conversation
from tests.adapters.matrix.conversing import outgoing
from tests.adapters.matrix.whole import Home
from tests.matrix.calls import Call
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.heard import Payload
from tests.matrix.proxy import Proxy


def _in_each_event(change: Callable[[Payload], None]) -> Callable[[Call, Payload], None]:
    """A lie about what happened in rooms."""

    def lie(call: Call, answer: Payload) -> None:
        if call.name == "sync":
            for room in answer.get("rooms", {}).get("join", {}).values():
                for event in room["timeline"]["events"]:
                    change(event)

    return lie


async def test_words_are_whose_device_has_encrypted_them(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")

    def blame_bram(event: Payload) -> None:
        if event["type"] == "m.room.encrypted" and event["sender"] == anna.id:
            event["sender"] = bram.id

    async with home.running(proxy.url) as bondje:
        room = await anna.opens("BIO2", invites=[bondje.id, bram])
        await bram.joins(await bram.is_invited())
        await bondje.comes(anna, room)
        await bram.says(room, "!bondje help")
        await bondje.overheard.hears(1)
        proxy.lie = _in_each_event(blame_bram)
        await anna.says(room, "!bondje vergeet mij")
        await bram.says(room, "!bondje hallo")
        await bondje.overheard.hears(2)
        assert [(each.text, each.sender.id) for each in bondje.overheard.messages] == [
            ("help", bram.id),
            ("hallo", bram.id),
        ]


async def test_words_that_came_unencrypted_are_nobodys(matrix: MatrixPeople, home: Home) -> None:
    login = await matrix.login("anna", is_limited=False)
    anna = await matrix.online(login)
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        await anna.says(room, "help")
        await bondje.overheard.hears(1)
        # Whoever runs the server has no need of keys for this.
        path = f"/_matrix/client/v3/rooms/{room}/send/m.room.message/1"
        said = await matrix.homeserver.ask("PUT", path, {"msgtype": "m.text", "body": "vergeet mij"}, by=login)
        told = await anna.hears("Please say it again")
        assert (told.replies_to, told.encrypted) == (said["event_id"], True)
        for number, kind in enumerate(("m.text", "m.notice"), start=2):
            path = f"/_matrix/client/v3/rooms/{room}/send/m.room.message/{number}"
            await matrix.homeserver.ask("PUT", path, {"msgtype": kind, "body": "vergeet mij"}, by=login)
        await anna.says(room, "hallo")
        await bondje.overheard.hears(2)
        assert [message.text for message in bondje.overheard.messages] == ["help", "hallo"]
        # Once, until something came that is certainly theirs.
        assert len([words for words in anna.reads(room) if "Please say it again" in words]) == 1
        path = f"/_matrix/client/v3/rooms/{room}/send/m.room.message/4"
        await matrix.homeserver.ask("PUT", path, {"msgtype": "m.text", "body": "vergeet mij"}, by=login)
        await anna.hears("Please say it again")


async def test_a_room_does_not_stop_being_encrypted(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    # Told that there was never any encryption, it would answer for all to read.
    anna = await matrix.person("anna")

    def hide(_call: Call, answer: Payload) -> None:
        hidden = json.loads(json.dumps(answer).replace("m.room.encryption", "nl.bondje.hidden"))
        answer.clear()
        answer.update(hidden)

    async with home.running(proxy.url) as bondje:
        room = await bondje.meets(anna)
        await anna.says(room, "hallo")
        await anna.hears(sender=bondje.id, room=room)
    proxy.lie = hide
    async with home.running(proxy.url) as bondje:
        await anna.says(room, "help")
        assert (await anna.hears(sender=bondje.id, room=room)).encrypted


async def test_nobody_answers_what_somebody_else_is_asked(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url, House()) as bondje:
        room = await anna.opens("BIO2", invites=[bondje.id, bram])
        await bram.joins(await bram.is_invited())
        await bondje.comes(anna, room)
        place = shared_conversation(room)
        asked = outgoing("een", "Anna, kom je ook?", anna, place, labels=["Ja", "Nee"])
        await bondje.matrix.messenger.send(asked, place, maybe_said=False)
        question = await bram.hears("kom je ook?")
        await bram.reacts(room, question, emoji_of(1))
        await anna.reacts(room, question, emoji_of(2))
        (message,) = await bondje.overheard.hears(1)
        assert message.sender.id == anna.id
        assert message.pick is not None
        assert message.pick.number == 2


async def test_naming_what_somebody_else_was_told_shows_nothing_of_it(
    matrix: MatrixPeople, home: Home, proxy: Proxy
) -> None:
    # The server's administrator knows the id of every event.
    anna, mallory = await matrix.person("anna"), await matrix.person("mallory")

    def name_it(event: Payload) -> None:
        if event["type"] == "m.reaction" and event["sender"] == mallory.id:
            event["content"]["m.relates_to"]["event_id"] = question.id

    async with home.running(proxy.url) as bondje:
        await bondje.meets(anna)
        asked = outgoing("een", "Wil jij Bram ontmoeten?", anna, labels=["Ja", "Nee"])
        await bondje.matrix.messenger.send(asked, private_conversation(anna.id), maybe_said=False)
        question = await anna.hears("Bram ontmoeten?")
        room = await bondje.meets(mallory)
        proxy.lie = _in_each_event(name_it)
        await mallory.reacts(room, await mallory.says(room, "hoi"), emoji_of(1))
        reply = {"m.in_reply_to": {"event_id": question.id}}
        await mallory.sends(room, "m.room.message", {"msgtype": "m.text", "body": "1", "m.relates_to": reply})
        assert [(each.text, each.pick, each.answers) for each in await bondje.overheard.hears(2)] == [
            ("hoi", None, None),
            ("1", None, None),
        ]
    # What was still to be shown was finished before the end.
    async with home.running(matrix.homeserver.url) as bondje:
        await mallory.says(room, "nog iets")
        await bondje.overheard.hears(1)
        await bondje.matrix.messenger.send(
            outgoing("twee", "klaar", mallory), private_conversation(mallory.id), maybe_said=False
        )
        await mallory.hears("klaar", sender=bondje.id, room=room)
        assert not [each for each in mallory.timeline.values() if "Bram" in each.text]
