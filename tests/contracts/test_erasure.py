import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.afterwards import Action, Feedback
from bot.domain.calendars import PersonalCalendar
from bot.domain.enquiries import Question, Subject
from bot.domain.feeds import Feed
from bot.domain.ids import ActionId, EnquiryId, MeetingId, MemberId, RelayId, TopicId
from bot.domain.linking import LinkCode
from bot.domain.mailing import Asked, MailAddress
from bot.domain.meetings import Meeting, Participant
from bot.domain.promises import Kind, Promise
from bot.domain.relays import PassedOn, Side
from bot.messages import Bookmark, Platform
from bot.ports import Dialogue, Offer, OfferedChoice, UnitOfWork
from storage.engine import SqlStore, open_store
from storage.tables import metadata
from tests.contracts.given import (
    NOW,
    account,
    conversation,
    enquiry,
    introduction,
    involvement,
    known,
    member,
    message,
    outgoing,
    relay,
    together,
)
from tests.contracts.programmes import fill_programme

GONE = MemberId("m-%_'\"7\\")
"""An id in which nothing may be taken for a wildcard, a quote or an escape."""
OTHER = MemberId("m-xx'\"7\\")
SLACKS = {"slack_bots", "slack_installations", "slack_oauth_states"}
"""Who installed Bondje in a workspace is not kept."""
HERS, HIS = account("wilma@example"), account("otto@example")


async def fill(work: UnitOfWork) -> None:
    """Wilma (GONE) and Otto (OTHER) have to do with each other wherever they can."""
    for id, whose in ((GONE, HERS), (OTHER, HIS)):
        await work.members.save(member(id, name=whose.id))
        await work.accounts.save(known(whose.id, id))
        await work.invitations.add(f"digest of {whose.id}", id)
        await work.inbox.add(message(f"from {id}"[:6] + whose.id[:1], whose.id), at=NOW)
        await work.involvements.save(involvement(id, "ensia", note="datalekken"))
        await work.offers.add(_offer(f"to {whose.id[:1]}", whose.id, mentions=id))
        await work.dialogues.save(_dialogue(whose.id, "own", mentions=id))
        await work.bookmarks.save(Bookmark(name=f"welcome:{id}", value="1"))
        await work.outbox.add(outgoing(f"for {whose.id[:1]}", whose.id), at=NOW)
    await work.accounts.save(known(HERS.id, GONE, account=replace(HERS, platform=Platform("slack"))))
    for one, two in ((GONE, OTHER), (OTHER, GONE)):
        await work.blocks.add(one, two, at=NOW)
        await work.saved.add(one, two, about="ENSIA", at=NOW)
        watched = enquiry(f"of {'w' if one == GONE else 'o'}", one, shown=(two, one), told=(two,), is_watched=True)
        question = Question(subjects=(Subject(topic=TopicId("ensia"), words="ENSIA"),), words="ENSIA")
        await work.enquiries.save(replace(watched, question=question), looks_for=[TopicId("ensia")])
        await work.introductions.save(introduction(f"by {'w' if one == GONE else 'o'}", one, two))
    await work.links.add(LinkCode(digest="of w", member=GONE, shown_to=HERS, expires_at=NOW))
    sides = (Side(member=GONE, account=HERS), Side(member=OTHER, account=HIS))
    await work.relays.save(relay("r", sides=sides))
    await work.relays.note(PassedOn(relay=RelayId("r"), place=conversation(HERS.id), id="1", key="k", at=NOW))
    await fill_meeting(work)
    await fill_mailing(work)
    await fill_programme(work, GONE, OTHER)
    mine = "https://wilma@example/agenda.ics"
    await work.calendars.save(PersonalCalendar(member=GONE, address=mine, given_at=NOW, next_read_at=NOW))
    await work.rooms.add("relay:r:0", conversation(HERS.id, thread="apart"), whose=HERS)
    await work.rooms.add("relay:r:1", conversation(HIS.id, thread="apart"), whose=HIS)
    await work.rooms.add("introduction:by w", conversation("room"))
    await work.rooms.add("introduction:by wim", conversation("of others"))
    await work.offers.add(_offer("about w", HIS.id, mentions=GONE))
    await work.dialogues.save(_dialogue(HIS.id, "about w", mentions=GONE))
    await work.outbox.add(outgoing("both", conversation=together("k", HERS.id, HIS.id), to=(HIS,)), at=NOW)


async def fill_meeting(work: UnitOfWork) -> None:
    """Of her, in which she says something."""
    await work.feeds.save(Feed(member=GONE, digest="of wilma@example", made_at=NOW))
    id = MeetingId("m1")
    meeting = Meeting(id=id, about="BIO2", organiser=GONE, zone="Europe/Amsterdam", made_at=NOW, changed_at=NOW)
    await work.meetings.save(meeting)
    hers = Participant(meeting=id, member=GONE, seat=GONE, brings="wilma@example")
    await work.meetings.save_participants(hers, Participant(meeting=id, member=OTHER, seat=OTHER))
    due = Promise(key=f"m1/{GONE}", meeting=id, kind=Kind.REMIND, member=GONE, due_at=NOW, until=NOW)
    await work.meetings.promise(id, [due], now=due.due_at)
    await work.meetings.save_reminders(GONE, [])
    lesson = Feedback(meeting=id, member=GONE, learned="of wilma", topics=frozenset({TopicId("bio")}), answered_at=NOW)
    await work.feedback.save(lesson)
    await work.actions.save(Action(id=ActionId("w"), meeting=id, member=GONE, what="wilma@example", made_at=NOW))


async def fill_mailing(work: UnitOfWork) -> None:
    """She wants her invitations mailed, and to another address from now on."""
    asked = Asked(address="wilma@example", digest="of w", at=NOW)
    await work.mailing.save(MailAddress(member=GONE, address="wilma@example", confirmed_at=NOW, asked=asked))
    await work.mailing.note_request("wilma@example", at=NOW)


def _offer(key: str, person: str, *, mentions: str) -> Offer:
    choice = OfferedChoice(label="Ontmoet", command="Meet", values={"member": mentions})
    return Offer(key=key, conversation=conversation(person), account=account(person), choices=(choice,), made_at=NOW)


def _dialogue(person: str, place: str, *, mentions: str) -> Dialogue:
    return Dialogue(
        conversation=conversation(place),
        account=account(person),
        command="Meet",
        values={"member": mentions},
        left=(),
        touched_at=NOW,
    )


async def everything(store: SqlStore) -> Iterable[tuple[str, str]]:
    """Each row of each table as text, as the database gives it."""
    found = []
    async with store._engine.connect() as connection:
        for table in metadata.sorted_tables:
            columns = ", ".join(f'"{column.name}"' for column in table.columns)
            rows = await connection.exec_driver_sql(f"SELECT {columns} FROM {table.name}")  # noqa: S608
            found += [(table.name, repr(tuple(row)).encode().decode("unicode_escape")) for row in rows]
    return found


@pytest.fixture
async def filled(store: SqlStore) -> SqlStore:
    async with store.begin() as work:
        await fill(work)
        await work.commit()
    return store


async def test_the_test_would_see_what_is_left(filled: SqlStore) -> None:
    named = {table for table, row in await everything(filled) if "m-%_" in row or "wilma" in row}
    counted = {"link_tries", "mail_requests"}
    found_by = {"enquiry_topics", "feedback_topics", "involvement_words"}
    topics = {"concepts", "topics_left"}
    nothing_personal = {"organisations", "scores", "versions", *topics, *counted, *found_by, *SLACKS}
    assert named == {table.name for table in metadata.sorted_tables} - nothing_personal


async def test_nothing_is_left_of_whom_is_erased(filled: SqlStore) -> None:
    async with filled.begin() as work:
        await work.members.erase(GONE)
        await work.commit()
    assert [row for row in await everything(filled) if "m-%_" in row[1] or "wilma" in row[1]] == []


async def test_what_others_have_stays(filled: SqlStore) -> None:
    async with filled.begin() as work:
        await work.members.erase(GONE)
        await work.commit()
    async with filled.begin() as work:
        assert await work.members.count() == 1
        assert await work.accounts.find(HIS) is not None
        assert await work.invitations.find("digest of otto@example") == OTHER
        assert await work.inbox.unfinished() == [conversation(HIS.id)]
        assert len(await work.involvements.of(OTHER)) == 1
        assert await work.offers.find("to o") is not None
        assert await work.dialogues.find(conversation("own"), HIS) is not None
        assert await work.bookmarks.find(f"welcome:{OTHER}") == "1"
        assert await work.rooms.find("introduction:by w") is None
        assert await work.rooms.find("introduction:by wim") is not None
        assert await work.rooms.find("relay:r:0") is None
        assert await work.rooms.find("relay:r:1") is not None
        waiting = await work.outbox.claim(now=NOW, until=NOW)
        assert waiting is not None
        assert waiting.outgoing.key == "for o"
        assert await work.outbox.count() == (1, 0)


async def test_the_second_in_an_answer_stays_the_second(filled: SqlStore) -> None:
    async with filled.begin() as work:
        await work.members.erase(GONE)
        seen = await work.enquiries.find(EnquiryId("of o"))
    assert seen is not None
    assert seen.shown == ("", OTHER)
    assert seen.told == ()


async def test_what_is_added_after_the_erasure_is_still_said(filled: SqlStore) -> None:
    async with filled.begin() as work:
        await work.members.erase(GONE)
        await work.outbox.add(outgoing("farewell", HERS.id), at=NOW)
        await work.commit()
    async with filled.begin() as work:
        waiting = await work.outbox.claim(now=NOW, until=NOW, conversation=conversation(HERS.id))
    assert waiting is not None
    assert waiting.outgoing.key == "farewell"


async def test_what_would_tell_of_whom_is_erased_is_never_said(filled: SqlStore) -> None:
    async with filled.begin() as work:
        await work.offers.add(_offer("request", HIS.id, mentions="by w"))
        for key in ("about w", "request", "to o"):
            await work.outbox.add(outgoing(key, HIS.id, text="Wilma wil je ontmoeten."), at=NOW)
        await work.outbox.add(outgoing("tells of w", HIS.id), at=NOW, about=(HERS, HIS))
        await work.outbox.add(outgoing("tells of o", HIS.id), at=NOW, about=(HIS,))
        await work.members.erase(GONE)
        said = []
        while (waiting := await work.outbox.claim(now=NOW, until=NOW)) is not None:
            said.append(waiting.outgoing.key)
            await work.outbox.said(waiting.outgoing.key)
    assert said == ["for o", "to o", "tells of o"]


async def test_a_message_of_whom_is_erased_is_not_new_when_delivered_again(filled: SqlStore) -> None:
    async with filled.begin() as work:
        await work.members.erase(GONE)
        assert not await work.inbox.add(message("from mw", HERS.id), at=NOW)


async def test_what_was_given_up_for_them_goes_too(filled: SqlStore) -> None:
    async with filled.begin() as work:
        await work.outbox.give_up("for w", at=NOW, reason="no such account: wilma@example")
        await work.members.erase(GONE)
        await work.commit()
    assert [row for row in await everything(filled) if "wilma" in row[1]] == []


async def test_erasing_nobody_changes_nothing(filled: SqlStore) -> None:
    before = await everything(filled)
    async with filled.begin() as work:
        await work.members.erase(MemberId("m-%"))
        await work.members.erase(MemberId("m-xx"))
        await work.commit()
    assert await everything(filled) == before


async def test_not_even_the_file_knows_whom_was_erased(sqlite_address: str) -> None:
    store = open_store(sqlite_address)
    async with store.begin() as work:
        await fill(work)
        await work.commit()
    async with store.begin() as work:
        await work.members.erase(GONE)
        await work.commit()
    await store.close()
    assert _content_of(sqlite_address).count(b"otto")
    assert not _content_of(sqlite_address).count(b"wilma")


def _content_of(sqlite_address: str) -> bytes:
    return Path(sqlite_address.removeprefix("sqlite:///")).read_bytes()


async def test_nor_does_the_log_beside_the_file_once_it_is_tidied(sqlite_address: str) -> None:
    store = open_store(sqlite_address)
    log = f"{sqlite_address}-wal"
    async with store.begin() as work:
        await fill(work)
        await work.commit()
    async with store.begin() as work:
        await work.members.erase(GONE)
        await work.commit()
    assert _content_of(log).count(b"wilma")
    await store.tidy()
    assert _content_of(sqlite_address).count(b"otto")
    assert not _content_of(sqlite_address).count(b"wilma")
    assert _content_of(log) == b""
    await store.close()


async def test_tidying_changes_nothing_that_is_there(filled: SqlStore) -> None:
    before = await everything(filled)
    await filled.tidy()
    assert await everything(filled) == before


async def test_tidying_waits_for_nobody_who_reads(sqlite_address: str) -> None:
    store = open_store(sqlite_address)
    reader = sqlite3.connect(sqlite_address.removeprefix("sqlite:///"), isolation_level=None)
    async with store.begin() as work:
        await work.members.save(member("anna"))
        await work.commit()
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM members").fetchall()
    await store.tidy()
    reader.close()
    await store.tidy()
    assert _content_of(f"{sqlite_address}-wal") == b""
    await store.close()
