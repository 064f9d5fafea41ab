"""Replies become what waits to be said: in the reader's language, numbered, under stable keys."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from bot.commands.talking import Help, NeverMind
from bot.domain.ids import MemberId
from bot.domain.people import Language
from bot.markup import plain
from bot.messages import File, Outgoing
from bot.ports import UnitOfWork
from bot.replies import Answer, Choice, Notice, Phrase, Reply, say
from bot.speaking import Reader, Speaker
from tests.contracts.given import account, conversation, known, member, together
from tests.unit.shapes import NOW

ANNA = Reader(account=account(), language=Language.DUTCH, zone=ZoneInfo("Europe/Amsterdam"))
CHOICES = (
    Choice(label=Phrase("choice-help"), command=Help()),
    Choice(label=Phrase("choice-keep"), command=NeverMind(), answer=Answer.NO),
)


@pytest.fixture
def address(sqlite_address: str) -> str:
    """What is tested here is no matter of the database."""
    return sqlite_address


async def _waiting(work: UnitOfWork) -> list[Outgoing]:
    found = []
    while (waiting := await work.outbox.claim(now=NOW, until=NOW)) is not None:
        found.append(waiting.outgoing)
        await work.outbox.said(waiting.outgoing.key)
    return found


async def test_each_reads_their_own_language(work: UnitOfWork) -> None:
    for reader in (ANNA, Reader(account=account(), language=Language.ENGLISH, zone=ZoneInfo("UTC"))):
        await Speaker(f"message-{reader.language}", work, NOW).answer(say("thanked"), reader, conversation())
    assert [one.text for one in await _waiting(work)] == ["Graag gedaan.", "You are welcome."]


async def test_choices_are_numbered_and_kept(work: UnitOfWork) -> None:
    await Speaker("message", work, NOW).answer(
        Reply(phrases=(Phrase("thanked"),), choices=CHOICES), ANNA, conversation()
    )
    (one,) = await _waiting(work)
    assert [(option.number, plain(option.label)) for option in one.options] == [
        (1, "Help"),
        (2, "Nee, laat alles staan"),
    ]
    offer = await work.offers.find(one.key)
    assert offer is not None
    assert [(choice.command, choice.answer) for choice in offer.choices] == [("Help", ""), ("NeverMind", "no")]
    assert offer.account == ANNA.account


async def test_a_choice_that_settles_a_question_says_so(work: UnitOfWork) -> None:
    help_me, stop = CHOICES
    reply = Reply(phrases=(Phrase("thanked"),), choices=(help_me, replace(stop, closes=True)))
    await Speaker("message", work, NOW).answer(reply, ANNA, conversation())
    (one,) = await _waiting(work)
    assert [option.closes for option in one.options] == [False, True]


async def test_the_same_cause_says_nothing_twice(work: UnitOfWork) -> None:
    for _ in range(2):
        speaker = Speaker("message", work, NOW)
        await speaker.answer(say("thanked"), ANNA, conversation())
        await speaker.answer(say("never-mind"), ANNA, conversation())
    assert [one.key for one in await _waiting(work)] == ["message/0", "message/1"]


async def test_nothing_to_say_is_not_said(work: UnitOfWork) -> None:
    speaker = Speaker("message", work, NOW)
    await speaker.answer(Reply(), ANNA, conversation())
    assert await _waiting(work) == []
    assert speaker.conversations == []


async def test_a_file_is_said_even_without_words(work: UnitOfWork) -> None:
    file = File(name="a.json", media_type="application/json", text="{}")
    await Speaker("message", work, NOW).answer(Reply(files=(file,)), ANNA, conversation())
    (one,) = await _waiting(work)
    assert one.files == (file,)


async def test_others_hear_it_in_private_and_in_their_language(work: UnitOfWork) -> None:
    await work.members.save(member("bob", language=Language.ENGLISH))
    await work.accounts.save(known("bob"))
    reply = Reply(phrases=(Phrase("thanked"),), notices=(Notice(to=MemberId("bob"), phrases=(Phrase("thanked"),)),))
    speaker = Speaker("message", work, NOW)
    await speaker.answer(reply, ANNA, conversation())
    assert [(one.conversation, one.text) for one in await _waiting(work)] == [
        (conversation(), "Graag gedaan."),
        (conversation("bob"), "You are welcome."),
    ]
    assert speaker.conversations == [conversation(), conversation("bob")]


async def test_whoever_is_gone_or_cannot_be_reached_is_told_nothing(work: UnitOfWork) -> None:
    await work.members.save(member("bob"))
    speaker = Speaker("message", work, NOW)
    for id in ("bob", "nobody"):
        await speaker.tell(Notice(to=MemberId(id), phrases=(Phrase("thanked"),)))
    assert await _waiting(work) == []


async def test_several_people_hear_it_together_in_each_of_their_languages(work: UnitOfWork) -> None:
    place = together("introduction:1", "anna", "bob")
    notice = Notice(to=place, phrases=(Phrase("thanked"),), languages=(Language.DUTCH, Language.ENGLISH))
    await Speaker("message", work, NOW).tell(notice)
    (one,) = await _waiting(work)
    assert one.text == "Graag gedaan.\n\nYou are welcome."
    assert one.to == place.accounts


async def test_a_member_is_reached_at_the_first_account_they_have_not_left(work: UnitOfWork) -> None:
    await work.members.save(member("bob"))
    for number, left_at in enumerate((NOW, None, None)):
        await work.accounts.save(known(f"bob {number}", "bob", left_at=left_at))
    await Speaker("message", work, NOW).tell(Notice(to=MemberId("bob"), phrases=(Phrase("thanked"),)))
    (one,) = await _waiting(work)
    assert (one.conversation, one.to) == (conversation("bob 1"), (account("bob 1"),))


async def test_who_has_left_everywhere_is_told_nothing(work: UnitOfWork) -> None:
    await work.members.save(member("bob"))
    await work.accounts.save(known("bob", left_at=NOW))
    await Speaker("message", work, NOW).tell(Notice(to=MemberId("bob"), phrases=(Phrase("thanked"),)))
    assert await _waiting(work) == []


async def test_what_each_hears_instead_goes_along_with_keys_of_its_own(work: UnitOfWork) -> None:
    for id, language in (("anna", Language.DUTCH), ("bob", Language.ENGLISH)):
        await work.members.save(member(id, language=language))
        await work.accounts.save(known(id))
    each = tuple(Notice(to=MemberId(id), phrases=(Phrase("thanked"),)) for id in ("anna", "bob", "nobody"))
    place = together("introduction:1", "anna", "bob")
    notice = Notice(to=place, phrases=(Phrase("thanked"),), languages=(Language.DUTCH,), instead=each)
    speaker = Speaker("message", work, NOW)
    await speaker.tell(notice)
    (one,) = await _waiting(work)
    assert [(other.key, other.conversation, other.to, other.text) for other in one.instead] == [
        ("message/1", conversation("anna"), (account("anna"),), "Graag gedaan."),
        ("message/2", conversation("bob"), (account("bob"),), "You are welcome."),
    ]
    assert (one.key, speaker.conversations) == ("message/0", [place])
