"""Two people with strict clients: what one does, the other sees."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from tests.matrix import contents
from tests.matrix.clients import ClientError
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.person import Person

Together = Callable[..., Awaitable[tuple[Person, Person, str]]]


@pytest.fixture
def together(matrix: MatrixPeople) -> Together:
    """Anna and Bram, in a new room of hers."""

    async def meet(*, encrypted: bool = True) -> tuple[Person, Person, str]:
        anna, bram = await matrix.person("anna"), await matrix.person("bram")
        room = await anna.opens("BIO2", invites=[bram], encrypted=encrypted)
        assert await bram.is_invited(by=anna) == room
        await bram.joins(room)
        return anna, bram, room

    return meet


async def test_what_is_said_in_an_encrypted_room_is_read(together: Together) -> None:
    anna, bram, room = await together()
    said = await anna.says(room, "Wie werkt er aan de BIO2?")
    heard = await bram.hears("BIO2", room=room, sender=anna)
    assert (heard.id, heard.encrypted, heard.shield, heard.kind) == (said, True, 0, "m.text")
    await bram.says(room, "Ik", reply_to=heard)
    assert (await anna.hears("Ik", room=room)).replies_to == said
    await anna.says(room, "Fijn", thread=said, html="<b>Fijn</b>", mentions=[bram.id])
    answer = await bram.hears("Fijn")
    assert (answer.thread, answer.replies_to, answer.html) == (said, None, "<b>Fijn</b>")
    assert answer.content["m.mentions"] == {"user_ids": [bram.id]}
    assert anna.unreadable == bram.unreadable == []


async def test_a_reaction_an_edit_and_a_redaction_are_seen(together: Together) -> None:
    anna, bram, room = await together()
    said = await anna.says(room, "Dinsdag")
    await bram.reacts(room, await bram.hears("Dinsdag"), "1️⃣")
    reaction = await anna.hears(type=contents.REACTION)
    assert (reaction.reacts_to, reaction.reaction, reaction.encrypted) == (said, "1️⃣", False)
    await anna.edits(room, said, "Woensdag")
    edit = await bram.hears("Woensdag")
    assert edit.edits == said
    assert bram.reads(room) == ["Woensdag"]
    await anna.takes_back(room, said)
    assert (await bram.hears(type="m.room.redaction")).redacts == said
    assert bram.reads(room) == []


@pytest.mark.parametrize("encrypted", [True, False], ids=["encrypted", "plain"])
async def test_a_file_arrives_as_it_was_sent(together: Together, encrypted: bool) -> None:
    anna, bram, room = await together(encrypted=encrypted)
    await anna.sends_file(room, "gesprek.ics", b"BEGIN:VCALENDAR", "text/calendar", encrypted=encrypted)
    heard = await bram.hears("gesprek.ics")
    assert (heard.kind, heard.encrypted, "file" in heard.content) == ("m.file", encrypted, encrypted)
    assert await bram.opens_file(heard) == b"BEGIN:VCALENDAR"


@pytest.mark.parametrize("stable", [True, False], ids=["stable", "unstable"])
async def test_a_poll_is_answered_in_its_own_dialect(together: Together, stable: bool) -> None:
    anna, bram, room = await together()
    start, response = list(contents.POLL_ANSWERS.items())[0 if stable else 1]
    asked = await anna.sends(room, start, contents.poll("Wanneer?", "dinsdag", "donderdag", stable=stable))
    await bram.votes(await bram.hears(type=start), "2")
    vote = await anna.hears(type=response)
    assert vote.relation == {"rel_type": "m.reference", "event_id": asked}
    assert (vote.content.get("m.selections") or vote.content[response]["answers"]) == ["2"]


async def test_members_state_and_who_is_shown_out(together: Together) -> None:
    anna, bram, room = await together()
    members = await anna.members(room)
    assert {name: each["membership"] for name, each in members.items()} == {anna.id: "join", bram.id: "join"}
    assert (await bram.state(room, "m.room.name"))["name"] == "BIO2"
    with pytest.raises(ClientError) as refusal:
        await bram.calls("kick", room, anna.id)
    assert refusal.value.code == "M_FORBIDDEN"
    await anna.calls("kick", room, bram.id, "genoeg")
    assert (await bram.is_out_of(room)).content["reason"] == "genoeg"


async def test_a_direct_conversation_says_so(matrix: MatrixPeople) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    room = await anna.opens(invites=[bram], direct=True)
    await bram.is_invited()
    assert bram.memberships[-1].content["is_direct"] is True
    assert await anna.calls("getAccountDataFromServer", "m.direct") == {bram.id: [room]}


async def test_waiting_for_words_nobody_says_ends(together: Together) -> None:
    anna, bram, room = await together()
    await anna.says(room, "iets anders")
    await bram.hears("iets anders")
    with pytest.raises(TimeoutError, match=r"waited for m\.room\.message 'wachtwoord'"):
        await bram.hears("wachtwoord", within=0.1)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await bram.hears("iets anders")
