"""Two members turn out to be one: all of the one is the other's, and nothing still names the one."""

from dataclasses import replace

import pytest

from bot.domain.ids import EnquiryId, IntroductionId, MemberId, TopicId
from bot.domain.linking import LinkCode
from bot.domain.people import Stance
from bot.domain.relays import Side
from bot.messages import Bookmark, Platform
from bot.ports import Dialogue, Offer, OfferedChoice, UnitOfWork
from storage.engine import SqlStore
from tests.contracts.given import (
    MINUTE,
    NOW,
    account,
    conversation,
    enquiry,
    introduction,
    involvement,
    known,
    member,
    outgoing,
    relay,
)
from tests.contracts.programmes import fill_programme
from tests.contracts.test_erasure import everything

GONE, KEPT, COR = MemberId("m-%_'\"gone"), MemberId("m-%_'\"kept"), MemberId("cor")


async def fill(work: UnitOfWork) -> None:
    for id in (GONE, KEPT, COR):
        await work.members.save(member(id))
        await work.invitations.add(f"digest of {id}"[-8:], id)
    for account_id, whose in (("1", KEPT), ("2", GONE), ("3", COR)):
        await work.accounts.save(known(account_id, whose))
    for whose, topic in ((KEPT, "ensia"), (GONE, "ensia"), (GONE, "woo")):
        await work.involvements.save(involvement(whose, topic, note=f"by {'the kept' if whose == KEPT else 'another'}"))
    await work.enquiries.save(enquiry("a", GONE, shown=(KEPT, COR), told=(KEPT,), is_watched=True))
    await work.enquiries.save(enquiry("b", KEPT, shown=(GONE, COR)))
    await work.enquiries.save(enquiry("c", COR, shown=(GONE, KEPT), told=(GONE, KEPT)))
    for key, one, other in (("a", GONE, COR), ("b", COR, GONE), ("between", GONE, KEPT), ("own", KEPT, COR)):
        await work.introductions.save(introduction(key, one, other))
        sides = (Side(member=one, account=account("2")), Side(member=other, account=account("3")))
        await work.relays.save(relay(key, sides=sides))
    for one, other in ((GONE, COR), (KEPT, COR), (COR, GONE), (GONE, KEPT), (KEPT, GONE)):
        await work.blocks.add(one, other, at=NOW)
    for one, other, about in (
        *((GONE, COR, "ENSIA"), (GONE, COR, "Woo"), (KEPT, COR, "ENSIA")),
        *((COR, GONE, "BIO"), (COR, KEPT, "BIO"), (COR, KEPT, "Woo"), (GONE, KEPT, "ENSIA"), (KEPT, GONE, "")),
    ):
        await work.saved.add(one, other, about=about, at=NOW)
    for id in (GONE, KEPT):
        await work.saved.note_list(id, [KEPT if id == GONE else GONE, COR], after=EnquiryId(f"of {id[-4:]}"))
    choice = OfferedChoice(label="Ontmoet", command="MeetMember", values={"member": GONE})
    place = conversation("3")
    await work.offers.add(Offer(key="o", conversation=place, account=account("3"), choices=(choice,), made_at=NOW))
    values = {"member": GONE}
    await work.dialogues.save(
        Dialogue(conversation=place, account=account("3"), command="Meet", values=values, left=(), touched_at=NOW)
    )
    for name in (f"moved:{GONE}:gm1", f"moved:{GONE}:gm2", f"moved:{KEPT}:gm2"):
        await work.bookmarks.save(Bookmark(name=name, value=name[-5:]))
    await work.links.add(LinkCode(digest="d", member=GONE, shown_to=account("2"), expires_at=NOW + MINUTE))
    await work.outbox.add(outgoing("to gone", "2"), at=NOW)
    await fill_programme(work, GONE, KEPT)


@pytest.fixture
async def merged(store: SqlStore) -> SqlStore:
    async with store.begin() as work:
        await fill(work)
        await work.commit()
    async with store.begin() as work:
        await work.members.absorb(GONE, into=KEPT)
        await work.commit()
    return store


async def test_nothing_names_the_one_any_more(merged: SqlStore) -> None:
    assert [row for row in await everything(merged) if '"gone' in row[1] or '\\"gone' in row[1]] == []


async def test_accounts_and_what_they_are_to_hear_stay(merged: SqlStore) -> None:
    async with merged.begin() as work:
        assert [one.account.id for one in await work.accounts.of(KEPT)] == ["1", "2"]
        waiting = await work.outbox.claim(now=NOW, until=NOW)
    assert waiting is not None
    assert waiting.outgoing.key == "to gone"


async def test_of_the_same_topic_the_one_that_stays_is_kept(merged: SqlStore) -> None:
    async with merged.begin() as work:
        assert {one.topic: one.note for one in await work.involvements.of(KEPT)} == {
            "ensia": "by the kept",
            "woo": "by another",
        }
        found = await work.involvements.candidates([TopicId("woo")], [], seen_by=MemberId("x"), day=NOW.date())
    assert [one.member.id for one in found] == [KEPT]
    assert found[0].involvements[0].stance is Stance.WORKS_ON


async def test_questions_show_nobody_themselves_and_keep_their_numbers(merged: SqlStore) -> None:
    async with merged.begin() as work:
        kept = {id: await work.enquiries.find(EnquiryId(id)) for id in "abc"}
    shown = {id: (one.member, one.shown, one.told) for id, one in kept.items() if one is not None}
    assert shown == {
        "a": (KEPT, ("", COR), ()),
        "b": (KEPT, ("", COR), ()),
        "c": (COR, (KEPT, KEPT), (KEPT,)),
    }


async def test_requests_relays_and_blocks_are_the_others_but_not_with_themselves(merged: SqlStore) -> None:
    async with merged.begin() as work:
        assert [one.id for one in await work.introductions.of(KEPT)] == ["a", "b", "own"]
        assert await work.introductions.find(IntroductionId("between")) is None
        assert [one.id for one in await work.relays.of(KEPT)] == ["a", "b", "own"]
        assert [side.member for one in await work.relays.of(COR) for side in one.sides].count(KEPT) == 3
        assert await work.blocks.of(KEPT) == [COR]
        assert await work.blocks.of(COR) == [KEPT]


async def test_whom_either_saved_is_saved_once_and_for_all_of_it(merged: SqlStore) -> None:
    async with merged.begin() as work:
        assert [(one.member, set(one.abouts)) for one in await work.saved.of(KEPT)] == [(COR, {"ENSIA", "Woo"})]
        assert [(one.number, one.listed_after) for one in await work.saved.of(KEPT)] == [(2, "of kept")]
        assert [(one.member, set(one.abouts)) for one in await work.saved.of(COR)] == [(KEPT, {"BIO", "Woo"})]
        assert await work.saved.of(GONE) == []


async def test_choices_and_notes_mean_the_one_that_stays(merged: SqlStore) -> None:
    async with merged.begin() as work:
        offer = await work.offers.find("o")
        dialogue = await work.dialogues.find(conversation("3"), account("3"))
        marks = [await work.bookmarks.find(f"moved:{KEPT}:{body}") for body in ("gm1", "gm2")]
        assert await work.links.find_of(GONE) is None
    assert offer is not None
    assert offer.choices[0].values == {"member": KEPT}
    assert dialogue is not None
    assert dialogue.values == {"member": KEPT}
    assert marks == [f"{GONE}:gm1"[-5:], f"{KEPT}:gm2"[-5:]]


async def test_an_account_that_is_removed_takes_along_what_only_it_knew(work: UnitOfWork) -> None:
    await work.members.save(member("anna"))
    slack = replace(account("anna"), platform=Platform("slack"))
    await work.accounts.save(known("anna"))
    await work.accounts.save(known("anna", account=slack))
    await work.outbox.add(outgoing("1"), at=NOW)
    await work.outbox.add(outgoing("2", to=(slack,)), at=NOW)
    await work.rooms.add("relay:1:0", conversation("apart"), whose=account("anna"))
    await work.rooms.add("relay:2:0", conversation("other"), whose=slack)
    await work.accounts.remove(account("anna"))
    assert [one.account for one in await work.accounts.of(MemberId("anna"))] == [slack]
    assert await work.outbox.count() == (1, 0)
    assert await work.rooms.find_key(conversation("apart")) is None
    assert await work.rooms.find_key(conversation("other")) == "relay:2:0"
