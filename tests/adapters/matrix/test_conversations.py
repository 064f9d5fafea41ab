"""Bondje and people with strict clients, on a real Synapse: question, answer, choices, rooms."""

import pytest

from adapters.matrix.numbers import emoji_of
from tests.adapters.matrix.whole import Home
from tests.matrix import contents
from tests.matrix.fixtures import MatrixPeople


async def test_a_question_and_its_answer(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        await anna.says(room, "hallo")
        welcome = await anna.hears(sender=bondje.id, room=room)
        assert (welcome.encrypted, welcome.shield, welcome.kind) == (True, 0, "m.notice")
        assert "1. " in welcome.text
        assert "<ol>" in (welcome.html or "")
        assert not anna.unreadable


async def test_a_choice_by_reaction(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        await anna.says(room, "wie werkt er aan de BIO2?")
        welcome = await anna.hears(sender=bondje.id, room=room)
        offered = await anna.hears(type=contents.REACTION, sender=bondje.id)
        assert (offered.reacts_to, offered.reaction) == (welcome.id, emoji_of(1))
        await anna.reacts(room, welcome, emoji_of(1))
        shown = await anna.hears("✓", sender=bondje.id)
        assert shown.edits == welcome.id
        answer = await anna.hears(sender=bondje.id, matching=lambda heard: heard.edits is None)
        assert "BIO" in answer.text
        assert not anna.unreadable


@pytest.mark.parametrize("is_reply", [False, True], ids=["message", "reply"])
async def test_a_choice_by_number(matrix: MatrixPeople, home: Home, is_reply: bool) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        await anna.says(room, "hallo")
        welcome = await anna.hears(sender=bondje.id, room=room)
        await anna.says(room, "1", reply_to=welcome if is_reply else None)
        shown = await anna.hears("✓", sender=bondje.id)
        assert shown.edits == welcome.id
        await anna.hears(sender=bondje.id, matching=lambda heard: heard.edits is None)


async def test_a_choice_made_after_a_restart(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        await anna.says(room, "hallo")
        welcome = await anna.hears(sender=bondje.id, room=room)
    await anna.reacts(room, welcome, emoji_of(1))
    async with home.running(matrix.homeserver.url) as bondje:
        shown = await anna.hears("✓", sender=bondje.id)
        assert shown.edits == welcome.id
        (message,) = bondje.overheard.messages
        assert message.pick is not None
        assert message.pick.offer is not None
        assert message.pick.offer.startswith("matrix:")
    assert not anna.unreadable
