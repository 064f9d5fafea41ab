"""Topics of one's own, and what becomes of people's words: the same on SQLite and PostgreSQL."""

from dataclasses import replace

from bot.domain.audiences import USUAL, Audience, Audiences
from bot.domain.ids import MemberId, TopicId
from bot.domain.people import Language, Stage, Stance
from bot.domain.thesaurus import Addition, Candidate
from bot.domain.topics import Concept
from bot.expertise.knowledge import Library
from bot.ports import UnitOfWork
from storage.engine import SqlStore
from tests.contracts.given import MINUTE, NOW, enquiry, involvement, member

NL, EN = Language.DUTCH, Language.ENGLISH
MARKETING = Concept(
    id=TopicId("own-1"),
    labels={NL: ("ketenmarketing", "marketing 'in' de keten"), EN: ("chain marketing",)},
    broader=frozenset({TopicId("communication")}),
    related=frozenset({TopicId("chain-cooperation"), TopicId("website")}),
    definition={NL: "Samen vertellen wat je doet."},
    uri="https://begrippen.example/id/1",
)
BODYCAMS = Concept(id=TopicId("own-2"), labels={NL: ("bodycameraatjes",)})


async def test_an_addition_is_kept_whole(work: UnitOfWork) -> None:
    additions = [Addition(concept=MARKETING), Addition(concept=BODYCAMS, into=MARKETING.id)]
    await work.thesaurus.save_all(additions)
    assert await work.thesaurus.additions() == additions


async def test_saving_again_replaces_and_keeps_the_order(work: UnitOfWork) -> None:
    await work.thesaurus.save_all([Addition(concept=MARKETING), Addition(concept=BODYCAMS)])
    changed = Addition(concept=replace(MARKETING, labels={EN: ("chains",)}, broader=frozenset(), uri=""))
    await work.thesaurus.save_all([changed])
    assert await work.thesaurus.additions() == [changed, Addition(concept=BODYCAMS)]


async def test_the_version_rises_with_every_change_and_with_nothing_else(work: UnitOfWork) -> None:
    versions = [await work.thesaurus.version()]
    for additions in ([Addition(concept=MARKETING)], [], [Addition(concept=MARKETING)]):
        await work.thesaurus.save_all(additions)
        versions.append(await work.thesaurus.version())
    assert versions == [0, 1, 1, 2]
    assert work.thesaurus.is_changed
    assert await work.organisations.version() == 0


async def test_another_process_knows_it_after_the_commit_and_not_before(store: SqlStore) -> None:
    here, elsewhere = Library(), Library()

    async def topic_of(words: str, library: Library, work: UnitOfWork) -> str:
        [subject] = (await library.current(work)).topics.subjects_of(words)
        return subject.topic

    async with store.begin() as work:
        await work.thesaurus.save_all([Addition(concept=MARKETING)])
        assert await topic_of("ketenmarketing", here, work) == "own-1"
    async with store.begin() as work:
        assert await topic_of("ketenmarketing", here, work) == "free:ketenmarketing"
        assert await topic_of("ketenmarketing", elsewhere, work) == "free:ketenmarketing"
        await work.thesaurus.save_all([Addition(concept=MARKETING)])
        await work.commit()
    async with store.begin() as work:
        assert await topic_of("ketenmarketing", elsewhere, work) == "own-1"
        assert await topic_of("chain marketing", here, work) == "own-1"


async def test_what_is_known_of_a_topic_moves_to_another(work: UnitOfWork) -> None:
    for id in ("anna", "bram", "cor"):
        await work.members.save(member(id))
    await work.involvements.save(involvement("anna", "gone", note="van het ene", stage=Stage.RUNNING))
    await work.involvements.save(involvement("anna", "kept", note="van het andere", confirmed_at=NOW - MINUTE))
    await work.involvements.save(involvement("anna", "gone", stance=Stance.SEEKS))
    await work.involvements.save(involvement("bram", "gone", note="alleen dit"))
    await work.involvements.save(involvement("cor", "other"))
    for id, topics in (("a", {"gone"}), ("b", {"gone", "kept"}), ("c", {"other"})):
        await work.enquiries.save(enquiry(id, is_watched=True), looks_for=[TopicId(one) for one in topics])

    assert await work.thesaurus.move(TopicId("gone"), TopicId("kept")) == 3

    annas = {(one.topic, one.stance): one for one in await work.involvements.of(MemberId("anna"))}
    assert set(annas) == {("kept", Stance.WORKS_ON), ("kept", Stance.SEEKS)}
    joined = annas[TopicId("kept"), Stance.WORKS_ON]
    assert (joined.note, joined.stage, joined.confirmed_at) == ("van het andere; van het ene", Stage.RUNNING, NOW)
    assert [one.note for one in await work.involvements.of(MemberId("bram"))] == ["alleen dit"]
    assert [one.topic for one in await work.involvements.of(MemberId("cor"))] == ["other"]
    assert await work.enquiries.wake([TopicId("gone")], at=NOW) == 0
    assert await work.enquiries.wake([TopicId("kept")], at=NOW) == 2
    found = await work.involvements.candidates([], ["ene"], seen_by=MemberId("bram"), day=NOW.date())
    assert [one.member.id for one in found] == ["anna"]
    assert await work.thesaurus.move(TopicId("gone"), TopicId("kept")) == 0


async def test_what_two_topics_become_is_for_nobody_for_whom_one_was_not(work: UnitOfWork) -> None:
    hidden = Audiences(topics=Audience.NOBODY)
    own = {"anna": (None, Audience.NOBODY), "bram": (Audience.ORGANISATION, None), "cor": (Audience.EVERYONE, None)}
    for id, (gone, kept) in own.items():
        await work.members.save(member(id, audiences=hidden if id == "cor" else USUAL))
        await work.involvements.save(involvement(id, "gone", audience=gone))
        await work.involvements.save(involvement(id, "kept", audience=kept))
    await work.thesaurus.move(TopicId("gone"), TopicId("kept"))
    settled = {id: [one.audience for one in await work.involvements.of(MemberId(id))] for id in own}
    assert settled == {"anna": [Audience.NOBODY], "bram": [Audience.ORGANISATION], "cor": [Audience.NOBODY]}


async def test_candidates_are_no_words_that_members_may_not_see(work: UnitOfWork) -> None:
    audiences = [USUAL, Audiences(topics=Audience.EVERYONE), Audiences(topics=Audience.NOBODY)]
    for id, theirs in zip(("anna", "bram", "cor"), audiences, strict=True):
        await work.members.save(member(id, audiences=theirs))
        await work.involvements.save(involvement(id, "free:drones"))
        await work.involvements.save(involvement(id, "free:fietsen", audience=Audience.MEMBERS))
        await work.involvements.save(involvement(id, "free:alleen", audience=Audience.ORGANISATION))
    found = await work.thesaurus.candidates(least=1, most=9)
    assert [(one.topic, one.people) for one in found] == [("free:fietsen", 3), ("free:drones", 2)]


async def test_candidates_are_words_of_several_who_take_part(work: UnitOfWork) -> None:
    for id in ("anna", "bram", "cor", "dirk"):
        await work.members.save(member(id, left_at=NOW if id == "dirk" else None))
    await work.members.save(member("invited", consented_at=None))
    for id in ("anna", "bram", "cor"):
        await work.involvements.save(involvement(id, "free:drones", words="drones" if id == "cor" else "Drones"))
    for id in ("anna", "bram"):
        await work.involvements.save(involvement(id, "free:fietsen"))
        await work.involvements.save(involvement(id, "ensia"))
    for id in ("cor", "invited", "dirk"):
        await work.involvements.save(involvement(id, "free:alleen"))
    await work.involvements.save(involvement("cor", "free:alleen", stance=Stance.SEEKS))

    drones = Candidate(topic=TopicId("free:drones"), words="Drones", people=3)
    bikes = Candidate(topic=TopicId("free:fietsen"), words="free:fietsen", people=2)
    assert await work.thesaurus.candidates(least=2, most=9) == [drones, bikes]
    assert await work.thesaurus.candidates(least=2, most=1) == [drones]
    assert await work.thesaurus.candidates(least=3, most=9) == [drones]
    await work.thesaurus.leave(drones.topic, at=NOW)
    await work.thesaurus.leave(drones.topic, at=NOW + MINUTE)
    assert await work.thesaurus.candidates(least=2, most=9) == [bikes]
    assert ("free:drones", "drones") in await work.thesaurus.free_words()
    assert all(topic.startswith("free:") for topic, _ in await work.thesaurus.free_words())
