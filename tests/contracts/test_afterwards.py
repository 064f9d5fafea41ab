"""What people say after a meeting, and what they mean to do."""

from dataclasses import replace
from datetime import date

from bot.domain.afterwards import Action, Feedback, WhyNot
from bot.domain.ids import ActionId, MeetingId, MemberId, TopicId
from bot.domain.meetings import State, cancel, end, settle
from bot.domain.promises import Kind, Promise
from bot.domain.tlp import Tlp
from bot.ports import UnitOfWork
from storage.engine import SqlStore
from tests.contracts.given import MINUTE, NOW, member
from tests.contracts.test_meetings import meeting, span, taking_part

ANNA, BRAM, CARLA = MemberId("anna"), MemberId("bram"), MemberId("carla")
M1, M2 = MeetingId("m1"), MeetingId("m2")
ENSIA, BIO = TopicId("ensia"), TopicId("bio")


def said(whose: MemberId = ANNA, about: MeetingId = M1) -> Feedback:
    return Feedback(meeting=about, member=whose, happened=True, topics=frozenset({ENSIA}), answered_at=NOW)


def action(id: str = "a1", whose: MemberId = ANNA) -> Action:
    return Action(id=ActionId(id), meeting=M1, member=whose, what="Register bijwerken", made_at=NOW)


async def given(work: UnitOfWork, *ids: str, meetings: tuple[MeetingId, ...] = (M1,)) -> None:
    for id in ids:
        await work.members.save(member(id))
    for each in meetings:
        await work.meetings.save(meeting(each))
        await work.meetings.save_participants(*(taking_part(MemberId(id), each) for id in ids))


async def test_what_was_said_is_kept_whole(work: UnitOfWork) -> None:
    await given(work, "anna", "bram")
    whole = replace(
        said(),
        useful=5,
        learned="Begin met de *systemen*.\nEchte regels “zo”.",
        label=Tlp.AMBER_STRICT,
        is_named=True,
        again=False,
        topics=frozenset({ENSIA, BIO}),
    )
    failed = replace(said(BRAM), happened=False, why_not=WhyNot.TECHNOLOGY, topics=frozenset())
    for each in (said(), whole, failed):
        await work.feedback.save(each)
        assert await work.feedback.find(M1, each.member) == each
    assert await work.feedback.find(M2, ANNA) is None
    assert await work.feedback.about(M1) == [whole, failed]
    assert await work.feedback.of(BRAM) == [failed]


async def test_lessons_are_found_by_what_they_are_about_and_only_with_a_label(work: UnitOfWork) -> None:
    await given(work, "anna", "bram", "carla", meetings=(M1, M2))
    green = replace(said(), learned="Eerst het register.", label=Tlp.GREEN)
    newer = replace(said(BRAM), learned="Begin klein.", label=Tlp.RED, answered_at=NOW + MINUTE)
    kept = replace(said(CARLA), learned="Voor mijzelf.")
    empty = replace(said(ANNA, M2), label=Tlp.CLEAR)
    other = replace(said(BRAM, M2), learned="Over de BIO.", label=Tlp.CLEAR, topics=frozenset({BIO}))
    for each in (green, newer, kept, empty, other):
        await work.feedback.save(each)
    assert await work.feedback.shared_about([ENSIA]) == [newer, green]
    assert await work.feedback.shared_about([BIO, TopicId("woo")]) == [other]
    assert await work.feedback.shared_about([]) == []
    await work.feedback.save(replace(green, label=None))
    assert await work.feedback.shared_about([ENSIA]) == [newer]


async def test_whom_three_others_found_it_well_worth_to_meet(work: UnitOfWork) -> None:
    await given(work, "anna", "bram", "carla", "dirk", "emma", meetings=(M1,))
    raters = [MemberId(id) for id in ("anna", "bram", "carla")]
    for each in raters[:2]:
        await work.feedback.save(replace(said(each), useful=4))
    await work.feedback.save(replace(said(CARLA), useful=3))
    assert await work.feedback.well_met([ENSIA], least=3) == frozenset()
    await work.feedback.save(replace(said(CARLA), useful=5))
    # Of the three who said so, each was met by two others only.
    assert await work.feedback.well_met([ENSIA], least=3) == {"dirk", "emma"}
    assert await work.feedback.well_met([BIO], least=3) == frozenset()
    await work.meetings.save_participants(replace(taking_part(MemberId("dirk")), comes=False))
    assert await work.feedback.well_met([ENSIA], least=3) == {"emma"}


async def test_the_same_one_who_was_pleased_three_times_counts_once(work: UnitOfWork) -> None:
    three = tuple(MeetingId(f"m{number}") for number in range(3))
    await given(work, "anna", "bram", meetings=three)
    for each in three:
        await work.feedback.save(replace(said(ANNA, each), useful=5))
    assert await work.feedback.well_met([ENSIA], least=2) == frozenset()
    assert await work.feedback.well_met([ENSIA], least=1) == {"bram"}


async def test_a_meeting_took_place_if_anybody_says_so(work: UnitOfWork) -> None:
    await given(work, "anna", "bram", meetings=(M1, M2, MeetingId("m3")))
    await work.feedback.save(said())
    await work.feedback.save(replace(said(BRAM), happened=False))
    await work.feedback.save(replace(said(ANNA, M2), happened=False))
    await work.feedback.save(replace(said(ANNA, MeetingId("m3")), happened=None))
    assert await work.feedback.count_by_outcome() == {True: 1, False: 1}


async def test_actions_are_kept_changed_and_dropped(work: UnitOfWork) -> None:
    await given(work, "anna")
    first, loose = action(), replace(action("a2"), meeting=None, due_on=date(2026, 3, 1))
    for each in (first, loose):
        await work.actions.save(each)
    assert await work.actions.of(ANNA) == [first, loose]
    done = replace(first, done_at=NOW, due_on=date(2026, 2, 1))
    await work.actions.save(done)
    assert await work.actions.find(first.id) == done
    await work.actions.remove(first.id)
    await work.actions.remove(first.id)
    assert await work.actions.find(first.id) is None
    assert await work.actions.of(ANNA) == [loose]


async def test_promises_about_an_action_replace_each_other_and_no_others(work: UnitOfWork) -> None:
    await given(work, "anna")
    for subject, key in (("a1", "first"), ("a2", "other"), ("a1", "second")):
        due = Promise(key=key, subject=subject, kind=Kind.ACTION_DUE, member=ANNA, due_at=NOW, until=NOW + MINUTE)
        await work.meetings.promise_about(subject, [due])
    assert [each.key for each in await work.meetings.take_due(NOW, most=9)] == ["other", "second"]
    await work.meetings.promise_about("a1", [])
    assert await work.meetings.next_due_at() is None


async def test_whoever_is_erased_takes_along_lessons_and_actions(store: SqlStore) -> None:
    async with store.begin() as work:
        await given(work, "anna", "bram")
        for whose in (ANNA, BRAM):
            await work.feedback.save(replace(said(whose), learned="Iets.", label=Tlp.CLEAR))
            await work.actions.save(action(f"a-{whose}", whose))
        await work.commit()
    async with store.begin() as work:
        await work.members.erase(ANNA)
        await work.commit()
    async with store.begin() as work:
        assert [each.member for each in await work.feedback.shared_about([ENSIA])] == [BRAM]
        assert await work.actions.find(ActionId("a-anna")) is None
        assert await work.actions.find(ActionId("a-bram")) is not None


async def test_of_two_who_are_one_the_answer_of_the_one_that_stays_counts(store: SqlStore) -> None:
    async with store.begin() as work:
        await given(work, "anna", "bram", meetings=(M1, M2))
        for about in (M1, M2):
            await work.feedback.save(replace(said(BRAM, about), useful=2, topics=frozenset({BIO})))
        await work.feedback.save(replace(said(ANNA), useful=5))
        await work.actions.save(action("a1", BRAM))
        await work.commit()
    async with store.begin() as work:
        await work.members.absorb(BRAM, into=ANNA)
        await work.commit()
    async with store.begin() as work:
        assert [(each.meeting, each.useful) for each in await work.feedback.of(ANNA)] == [(M2, 2), (M1, 5)]
        assert await work.feedback.of(BRAM) == []
        assert [each.id for each in await work.actions.of(ANNA)] == ["a1"]


async def test_whom_somebody_has_met(work: UnitOfWork) -> None:
    failed, coming = MeetingId("failed"), MeetingId("coming")
    await given(work, "anna", "bram", "carla", meetings=(M1,))
    await work.meetings.save(end(meeting("m1"), NOW))
    await work.meetings.save_participants(replace(taking_part(CARLA), comes=False))
    for id in ("dirk", "emma"):
        await work.members.save(member(id))
    for about, other in ((failed, MemberId("dirk")), (coming, MemberId("emma"))):
        await work.meetings.save(meeting(about))
        await work.meetings.save_participants(taking_part(ANNA, about), taking_part(other, about))
    await work.meetings.save(end(meeting("failed"), NOW))
    assert await work.feedback.met_by(ANNA) == {"bram", "dirk"}
    await work.feedback.save(replace(said(ANNA, failed), happened=False))
    assert await work.feedback.met_by(ANNA) == {"bram"}
    assert await work.feedback.met_by(MemberId("dirk")) == {"anna"}
    assert await work.feedback.met_by(CARLA) == frozenset()


async def test_meetings_are_counted_by_where_they_stand(work: UnitOfWork) -> None:
    planned = settle(meeting("m1"), span(0), NOW)
    for each in (planned, end(replace(planned, id=M2), NOW), cancel(replace(planned, id=MeetingId("m3")), NOW)):
        await work.meetings.save(each)
    await work.meetings.save(cancel(meeting("never had a time"), NOW))
    assert [await work.meetings.count(state) for state in (State.PLANNED, State.OVER, State.CANCELLED)] == [1, 1, 1]
    assert await work.meetings.count(State.OVER, State.CANCELLED) == 2
