"""What people write, and what platforms call things, comes back as it was."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.messages import Bookmark
from bot.ports import UnitOfWork
from storage.columns import storable
from tests.contracts.given import NOW, conversation, introduction, involvement, member, message, outgoing

TEXTS = [
    "",
    "  spaces  ",
    "'; DROP TABLE members; --",
    'a "quoted" \\ text % _ ? :name %(name)s %%',
    "een 👩🏽‍💻 en ’n “ë”, Ĳssel, 中文, العربية",
    "regel\nregel\r\nregel\ttab \x1b[31m",
    "e\u0301 is not é",
    "é" * 500_000,
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
async def test_texts_come_back_as_they_were(work: UnitOfWork, text: str) -> None:
    await work.members.save(member("anna", name=text, email=text))
    assert await work.members.get(member("anna").id) == member("anna", name=text, email=text)
    kept = involvement("anna", "ensia", words=text, note=text)
    await work.involvements.save(kept)
    assert await work.involvements.of(kept.member) == [kept]
    await work.introductions.save(introduction("1", about=text))
    assert (await work.introductions.get(introduction("1").id)).about == text
    await work.inbox.add(message("1", text=text), at=NOW)
    assert await work.inbox.take(conversation()) == message("1", text=text)


@pytest.mark.parametrize("text", ["a\0b", "a\ud83db"], ids=["nul", "half a surrogate pair"])
async def test_what_is_said_and_heard_comes_back_even_if_it_is_no_text(work: UnitOfWork, text: str) -> None:
    await work.inbox.add(message("1", text=text), at=NOW)
    assert await work.inbox.take(conversation()) == message("1", text=text)
    await work.outbox.add(outgoing("1", text=text), at=NOW)
    waiting = await work.outbox.claim(now=NOW, until=NOW)
    assert waiting is not None
    assert waiting.outgoing.text == text


async def test_elsewhere_nul_is_left_out_and_half_a_pair_becomes_a_question_mark(work: UnitOfWork) -> None:
    await work.members.save(member("anna", name="An\0na \ud83d"))
    assert (await work.members.get(member("anna").id)).name == "Anna ?"


async def test_a_key_with_nul_is_found_again(work: UnitOfWork) -> None:
    assert await work.inbox.add(message("a\0b"), at=NOW)
    assert not await work.inbox.add(message("a\0b"), at=NOW)
    await work.bookmarks.save(Bookmark(name="a\0", value="\0"))
    assert await work.bookmarks.find("a\0") == ""
    await work.inbox.add(message("2", conversation=conversation("c\0d")), at=NOW)
    assert await work.inbox.take(conversation("c\0d")) is not None


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=20))
def test_every_text_becomes_one_that_can_be_stored(text: str) -> None:
    stored = storable(text)
    stored.encode()
    assert "\0" not in stored
    assert storable(stored) == stored


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.characters(exclude_categories=()), max_size=40))
async def test_any_message_is_kept(work: UnitOfWork, text: str) -> None:
    said = message(f"key {text}", conversation=conversation(text), text=text, sender_name=text)
    await work.inbox.add(said, at=NOW)
    assert await work.inbox.take(said.conversation) == said
    await work.inbox.finish(said.key)
    assert await work.inbox.take(said.conversation) is None
