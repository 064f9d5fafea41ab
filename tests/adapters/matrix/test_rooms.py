"""Rooms on a real Synapse: who may invite, who is heard where, and what Bondje opens itself."""

import pytest

from adapters.matrix.matrix import House
from adapters.matrix.places import private_conversation, shared_conversation
from bot.errors import GoneError, RefusedError
from bot.messages import Earlier, File
from tests.adapters.matrix.conversing import outgoing, together
from tests.adapters.matrix.whole import Bondje, Home
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.person import Person


async def _say(bondje: Bondje, person: Person, key: str, words: str) -> str | None:
    said = outgoing(key, words, person)
    return await bondje.matrix.messenger.send(said, private_conversation(person.id), maybe_said=False)


async def _know(bondje: Bondje, *people: Person) -> None:
    """They have the bot in a room of theirs.

    A client that meets the first words of somebody before it has heard of their device may not look at them again.
    """
    first, *others = people
    room = await first.opens("Collega's", invites=[bondje.id, *others])
    await bondje.comes(first, room)
    for other in others:
        await other.joins(room)
    for number, person in enumerate(people):
        words = f"Dag {number}"
        await bondje.matrix.messenger.send(
            outgoing(f"{room}{number}", words, person, shared_conversation(room)),
            shared_conversation(room),
            maybe_said=False,
        )
        await person.hears(words)


async def test_a_stranger_is_told_politely_no(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url, House(servers=["gemeente.example"])) as bondje:
        room = await anna.opens(invites=[bondje.id], direct=True)
        declined = await anna.hears(
            type="m.room.member", sender=bondje.id, matching=lambda heard: heard.content["membership"] == "leave"
        )
        assert "only talk to people of certain organisations" in declined.content["reason"]
        assert room not in bondje.client.nio.rooms


async def test_a_private_conversation_becomes_encrypted_and_is_marked(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await anna.opens(invites=[bondje.id], direct=True, encrypted=False)
        await bondje.comes(anna, room)
        change = await anna.hears(type="m.room.encryption", sender=bondje.id)
        assert change.content["algorithm"] == "m.megolm.v1.aes-sha2"
        await anna.says(room, "hallo")
        assert (await anna.hears(sender=bondje.id)).encrypted
        path = f"/_matrix/client/v3/user/{bondje.id}/account_data/m.direct"
        assert await bondje.client.call("GET", path) == {anna.id: [room]}


async def test_a_private_conversation_is_opened_once(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        await _know(bondje, anna, bram)
        await _say(bondje, anna, "een", "Bram wil je ontmoeten")
        room = await anna.is_invited(by=bondje.id)
        assert anna.memberships[-1].content["is_direct"] is True
        await anna.joins(room)
        heard = await anna.hears("Bram wil je ontmoeten")
        assert (heard.room, heard.encrypted, heard.kind) == (room, True, "m.text")
        assert (await anna.state(room, "m.room.create"))["m.federate"] is False
        await _say(bondje, anna, "twee", "Nog iets")
        assert (await anna.hears("Nog iets")).room == room
    async with home.running(matrix.homeserver.url) as bondje:
        await _say(bondje, anna, "drie", "Na een herstart")
        assert (await anna.hears("Na een herstart")).room == room


async def test_what_is_private_is_not_said_where_a_third_reads_along(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        await anna.says(room, "hallo")
        await anna.hears(sender=bondje.id)
        await anna.invites(room, bram)
        await bram.is_invited()
        await anna.says(room, "zie je dit?")
        await anna.says(room, "!bondje help")
        await anna.hears(sender=bondje.id, room=room, matching=lambda heard: heard.replies_to is not None)
        await _say(bondje, anna, "een", "geheim")
        other = await anna.is_invited(by=bondje.id)
        assert other != room
        await anna.joins(other)
        assert (await anna.hears("geheim")).room == other
        assert "zie je dit?" not in [message.text for message in bondje.overheard.messages]


async def test_who_leaves_wants_no_more_and_is_welcome_again(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        await anna.says(room, "hallo")
        await anna.hears(sender=bondje.id)
        await anna.leaves(room)
        while room in bondje.client.nio.rooms:
            await bondje.client.wait_for_sync()
        with pytest.raises(GoneError):
            await _say(bondje, anna, "een", "Bram wil je ontmoeten")
        again = await bondje.meets(anna)
        await _say(bondje, anna, "een", "Bram wil je ontmoeten")
        assert (await anna.hears("Bram wil je ontmoeten")).room == again


@pytest.mark.parametrize("method", ["kick", "ban"])
async def test_shown_out_it_goes_on_elsewhere(matrix: MatrixPeople, home: Home, method: str) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await anna.opens(invites=[bondje.id])
        await bondje.comes(anna, room)
        await anna.says(room, "hallo")
        await anna.hears(sender=bondje.id)
        await anna.calls(method, room, bondje.id)
        while room in bondje.client.nio.rooms:
            await bondje.client.wait_for_sync()
        with pytest.raises(GoneError):
            await _say(bondje, anna, "een", "Bram wil je ontmoeten")
        other = await bondje.meets(bram)
        await bram.says(other, "hallo")
        await bram.hears(sender=bondje.id, room=other)


async def test_muted_it_is_refused(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await anna.opens(invites=[bondje.id])
        await bondje.comes(anna, room)
        power = await anna.state(room, "m.room.power_levels")
        await anna.calls("sendStateEvent", room, "m.room.power_levels", {**power, "events_default": 50}, "")
        with pytest.raises(RefusedError):
            await _say(bondje, anna, "een", "mag dit?")


async def test_a_room_for_two(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        await _know(bondje, anna, bram)
        wish = together("kennismaking:1", "BIO2", anna, bram)
        place = await bondje.matrix.messenger.open(wish)
        assert await bondje.matrix.messenger.open(wish) == place
        assert (place.is_shared, place.is_encrypted, place.thread) == (True, True, None)
        for person in (anna, bram):
            assert await person.is_invited(by=bondje.id) == place.id
            await person.joins(place.id)
        assert (await anna.state(place.id, "m.room.name"))["name"] == "BIO2"
        assert (await anna.state(place.id, "m.room.create"))["m.federate"] is False
        members = await anna.members(place.id)
        assert {members[person.id]["power"] for person in (anna, bram)} == {50}
        await bondje.matrix.messenger.send(outgoing("een", "Anna, Bram", anna), place, maybe_said=False)
        for person in (anna, bram):
            assert (await person.hears("Anna, Bram")).encrypted
        # What the two say to each other is theirs.
        await anna.says(place.id, "hoi Bram")
        await bram.hears("hoi Bram")
        await bram.says(place.id, "!bondje help")
        answer = await bram.hears(sender=bondje.id, room=place.id)
        assert answer.replies_to is not None
        assert [message.text for message in bondje.overheard.messages] == ["help"]
        await bram.leaves(place.id)
        await anna.leaves(place.id)
        while place.id in bondje.client.nio.rooms:
            await bondje.client.wait_for_sync()


async def test_nobody_of_elsewhere_is_brought_in(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        with pytest.raises(RefusedError):
            await bondje.matrix.messenger.open(together("een", "BIO2", anna, "@bram:elders.example"))


async def test_a_place_apart_hears_everything_and_changes_follow(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        await _know(bondje, anna, bram)
        place = await bondje.matrix.messenger.open(together("relay:1:0", "BIO2", anna))
        assert not place.is_shared
        await anna.joins(await anna.is_invited(by=bondje.id))
        said = await bondje.matrix.messenger.send(outgoing("een", "Bram: hoi", anna, place), place, maybe_said=False)
        await anna.hears("Bram: hoi")
        change = outgoing("twee", "Bram: hallo", anna, place, earlier=Earlier(key="een", id=said))
        await bondje.matrix.messenger.send(change, place, maybe_said=False)
        assert (await anna.hears("Bram: hallo")).edits == said
        removal = outgoing(
            "drie", "Bram nam dit terug", anna, place, earlier=Earlier(key="een", id=said, is_removed=True)
        )
        await bondje.matrix.messenger.send(removal, place, maybe_said=False)
        await anna.hears("nam dit terug")
        assert anna.reads(place.id) == ["Bram nam dit terug"]
        assert not [event for event in anna.timeline.values() if "hallo" in event.text and event.id == said]
        mine = await anna.says(place.id, "ik ook hoi")
        await anna.edits(place.id, mine, "ik ook hallo")
        await anna.takes_back(place.id, mine)
        heard = await bondje.overheard.hears(3)
        assert [(each.text, each.replaces, each.removes) for each in heard] == [
            ("ik ook hoi", None, None),
            ("ik ook hallo", mine, None),
            ("", None, mine),
        ]
        assert {each.conversation for each in heard} == {place}


async def test_a_file_is_encrypted_where_the_room_is(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        await bondje.meets(anna)
        file = File(name="gesprek.ics", media_type="text/calendar", text="BEGIN:VCALENDAR")
        said = outgoing("een", "Hier is de uitnodiging", anna, files=(file,))
        for _ in range(2):
            await bondje.matrix.messenger.send(said, private_conversation(anna.id), maybe_said=True)
        heard = await anna.hears("gesprek.ics")
        assert ("file" in heard.content, "url" in heard.content) == (True, False)
        assert await anna.opens_file(heard) == b"BEGIN:VCALENDAR"
        await _say(bondje, anna, "twee", "klaar")
        await anna.hears("klaar")
        assert [each.text for each in anna.timeline.values() if each.sender == bondje.id and each.text] == [
            "Hier is de uitnodiging",
            "gesprek.ics",
            "klaar",
        ]


async def test_an_upgraded_room_is_followed(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await anna.opens("BIO2", invites=[bondje.id, bram], encrypted=False, preset="public_chat")
        await bondje.comes(anna, room)
        answer = await anna.calls("upgradeRoom", room, "11")
        following = answer["replacement_room"]
        assert await bondje.client.has_room(following, within=bondje.matrix.messenger.patience)
        await anna.says(following, "!bondje help")
        await anna.hears(sender=bondje.id, room=following)


async def test_a_correction_of_what_was_said_last_is_answered(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        first = await anna.says(room, "hlep")
        await anna.hears(sender=bondje.id)
        await anna.edits(room, first, "help")
        await anna.hears(sender=bondje.id)
        assert [message.text for message in bondje.overheard.messages] == ["hlep", "help"]


async def test_a_thread_in_a_shared_room_is_answered_in_it(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await anna.opens("BIO2", invites=[bondje.id, bram])
        await bondje.comes(anna, room)
        root = await anna.says(room, "iets")
        await anna.says(room, "Bondje: help", thread=root, mentions=[bondje.id])
        answer = await anna.hears(sender=bondje.id, room=room)
        assert answer.thread == root
        await anna.says(room, "en dan?", reply_to=answer)
        again = await anna.hears(sender=bondje.id, room=room)
        assert again.encrypted
        assert [message.text for message in bondje.overheard.messages] == ["help", "en dan?"]


async def test_a_room_that_only_says_it_is_the_bots_is_none_of_its(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        mark = {"bondje.opened": {"apart": True}}
        room = await anna.opens("BIO2", invites=[bondje.id, bram], creation_content=mark)
        await bondje.comes(anna, room)
        await anna.says(room, "onder ons")
        await anna.says(room, "!bondje help")
        await anna.hears(sender=bondje.id, room=room)
        assert [message.text for message in bondje.overheard.messages] == ["help"]


@pytest.mark.parametrize("version", ["9", "11"])
async def test_in_a_room_of_an_older_version_it_is_the_same(matrix: MatrixPeople, home: Home, version: str) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await anna.opens(invites=[bondje.id], direct=True, room_version=version)
        await bondje.comes(anna, room)
        said = await anna.says(room, "hallo")
        await anna.hears(sender=bondje.id)
        await anna.takes_back(room, said)
        await anna.says(room, "1")
        assert (await anna.hears("✓", sender=bondje.id)).shield == 0
