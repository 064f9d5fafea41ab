"""What Bondje cannot read: its sender is told in plain words, and answered once the key is there."""

from datetime import timedelta
from typing import Any

from adapters.matrix.matrix import House
from adapters.matrix.syncing import Rhythm
from tests.adapters.matrix.whole import Bondje, Home
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.person import Person

_NOTE = "I cannot read your message"


def _notes(person: Person, bondje: Bondje) -> list[str | None]:
    """The messages that it says it could not read."""
    return [each.replies_to for each in person.timeline.values() if each.sender == bondje.id and _NOTE in each.text]


async def test_who_does_not_trust_it_is_told_in_words_that_they_can_read(matrix: MatrixPeople, home: Home) -> None:
    # Trap 9. Encrypted by a device that nobody signed, they would be unreadable themselves.
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url, is_signed=False) as bondje:
        room = await bondje.meets(anna)
        first = await anna.says(room, "geheim")
        note = await anna.hears(_NOTE, sender=bondje.id, room=room)
        assert "Verify me" in note.text
        assert (note.encrypted, note.replies_to, note.kind) == (False, first, "m.notice")
        second = await anna.says(room, "nog een geheim")
        await anna.hears(_NOTE, sender=bondje.id, room=room)
        # Each message once.
        assert _notes(anna, bondje) == [first, second]
        assert not bondje.overheard.messages


async def test_a_message_is_answered_once_its_key_is_there(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    late: list[tuple[Any, ...]] = []
    often = House(rhythm=Rhythm(longest=timedelta(seconds=1)))
    async with home.running(matrix.homeserver.url, often) as bondje:
        room = await bondje.meets(anna)
        machine: Any = bondje.client.machine
        take = machine.create_group_session
        machine.create_group_session = lambda *key: late.append(key)
        # Nor does it come when it is asked for.
        accept, machine._should_accept_forward = machine._should_accept_forward, lambda *_: False
        first = await anna.says(room, "hallo")
        note = await anna.hears(_NOTE, sender=bondje.id, room=room)
        assert "has not reached me yet" in note.text
        assert (note.encrypted, note.replies_to) == (True, first)
        machine.create_group_session, machine._should_accept_forward = take, accept
        take(*late[0])
        welcome = await anna.hears("1. ", sender=bondje.id, room=room)
        assert welcome.encrypted
        assert [message.text for message in bondje.overheard.messages] == ["hallo"]
        assert _notes(anna, bondje) == [first]
        assert not anna.unreadable


async def test_in_a_room_of_many_nobody_is_told(matrix: MatrixPeople, home: Home) -> None:
    # It was most often meant for somebody else.
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url, is_signed=False) as bondje:
        shared = await anna.opens("BIO2", invites=[bondje.id, bram])
        await bram.joins(await bram.is_invited())
        await bondje.comes(anna, shared)
        room = await bondje.meets(anna)
        await anna.says(shared, "onder ons")
        only = await anna.says(room, "geheim")
        await anna.hears(_NOTE, sender=bondje.id, room=room)
        assert _notes(anna, bondje) == [only]
