from dataclasses import replace
from datetime import timedelta

from bot.domain.afterwards import Feedback
from bot.domain.ids import MeetingId, MemberId, PairingId, RoundId, TopicId
from bot.domain.meetings import Meeting, Participant, State
from bot.domain.rounds import Answer, Entry, Outcome, Pairing, PairingState, Round, Seat, Step, Turn
from bot.domain.spans import Span
from bot.ports import UnitOfWork
from tests.contracts.given import MINUTE, NOW, involvement, member
from tests.contracts.programmes import PROGRAMME, programme

ANNA, BRAM, COR = MemberId("anna"), MemberId("bram"), MemberId("cor")
FIRST, SECOND = RoundId("p/1"), RoundId("p/2")


def round_of(number: int = 1, **options: object) -> Round:
    values = {"opened_at": NOW, "starts_at": NOW + MINUTE, "changed_at": NOW, **options}
    return Round(id=RoundId(f"p/{number}"), programme=PROGRAMME, number=number, **values)  # type: ignore[arg-type]


def pairing_of(name: str, round: RoundId = FIRST, **options: object) -> Pairing:
    values = {"made_at": NOW, "changed_at": NOW, **options}
    return Pairing(id=PairingId(f"{round}/{name}"), round=round, **values)  # type: ignore[arg-type]


async def with_people(work: UnitOfWork) -> None:
    for name in ("anna", "bram", "cor"):
        await work.members.save(member(name))
    await work.programmes.save(programme(coordinator=ANNA))
    await work.rounds.save(round_of())


async def test_a_round_is_kept_as_it_was(work: UnitOfWork) -> None:
    await with_people(work)
    full = round_of(step=Step.REVIEW, answer_by=NOW + 2 * MINUTE, due_at=NOW + MINUTE, version=3, approved_by=BRAM)
    await work.rounds.save(full)
    assert await work.rounds.find(FIRST) == full
    assert await work.rounds.find(SECOND) is None


async def test_rounds_of_a_programme_go_by_number(work: UnitOfWork) -> None:
    await with_people(work)
    await work.rounds.save(round_of(10))
    await work.rounds.save(round_of(2))
    assert [each.number for each in await work.rounds.of(PROGRAMME)] == [1, 2, 10]


async def test_what_is_due_longest_is_taken_first(work: UnitOfWork) -> None:
    await with_people(work)
    assert await work.rounds.next_due_at() is None
    assert await work.rounds.take_due(NOW) is None
    await work.rounds.save(round_of(2, due_at=NOW + 2 * MINUTE))
    await work.rounds.save(round_of(3, due_at=NOW + MINUTE))
    assert await work.rounds.next_due_at() == NOW + MINUTE
    assert await work.rounds.take_due(NOW) is None
    taken = await work.rounds.take_due(NOW + 3 * MINUTE)
    assert taken is not None
    assert taken.number == 3


async def test_an_entry_is_kept_as_it_was_and_replaced(work: UnitOfWork) -> None:
    await with_people(work)
    full = Entry(
        round=FIRST,
        member=BRAM,
        coming=True,
        brings="de Cyberbeveiligingswet",
        topics=(TopicId("nis2"), TopicId("bio")),
        side="chair",
        invited_by=ANNA,
        is_late=True,
        announced_at=NOW,
        outcome=Outcome.LEFT_OUT,
        why="alone",
        told_at=NOW + MINUTE,
    )
    await work.rounds.save_entries(Entry(round=FIRST, member=ANNA), full)
    assert await work.rounds.find_entry(FIRST, BRAM) == full
    assert await work.rounds.find_entry(FIRST, COR) is None
    changed = replace(full, coming=False, outcome=Outcome.SKIPPED)
    await work.rounds.save_entries(changed)
    assert await work.rounds.entries(FIRST) == [Entry(round=FIRST, member=ANNA), changed]


async def test_saving_nothing_does_nothing(work: UnitOfWork) -> None:
    await with_people(work)
    await work.rounds.save_entries()
    await work.rounds.save_pairings()
    await work.rounds.save_seats()
    assert await work.rounds.entries(FIRST) == []


async def test_drafts_go_and_locked_ones_stay(work: UnitOfWork) -> None:
    await with_people(work)
    locked, told = pairing_of("locked", is_locked=True), pairing_of("told", state=PairingState.PROPOSED)
    await work.rounds.save_pairings(pairing_of("draft"), locked, told)
    await work.rounds.save_seats(Seat(pairing=PairingId("p/1/draft"), member=ANNA))
    await work.rounds.remove_drafts(FIRST)
    assert await work.rounds.pairings(FIRST) == [locked, told]
    assert await work.rounds.seats_in(FIRST) == {}


async def test_a_pairing_goes_with_its_seats_and_a_seat_alone(work: UnitOfWork) -> None:
    await with_people(work)
    one, other = pairing_of("one"), pairing_of("other")
    await work.rounds.save_pairings(one, other)
    seats = [Seat(pairing=one.id, member=ANNA), Seat(pairing=one.id, member=BRAM, side="case", answer=Answer.YES)]
    await work.rounds.save_seats(*seats, Seat(pairing=other.id, member=COR))
    assert await work.rounds.seats(one.id) == seats
    assert [each.id for each in await work.rounds.pairings_of(BRAM)] == [one.id]
    await work.rounds.remove_seat(one.id, ANNA)
    assert await work.rounds.seats_in(FIRST) == {one.id: seats[1:], other.id: [Seat(pairing=other.id, member=COR)]}
    await work.rounds.remove_pairing(other.id)
    await work.rounds.remove_pairing(other.id)
    assert await work.rounds.find_pairing(other.id) is None
    assert await work.rounds.pairings_of(COR) == []


async def test_who_was_together_is_who_heard_of_it_and_did_not_say_no(work: UnitOfWork) -> None:
    await with_people(work)
    await work.rounds.save(round_of(2))
    await work.rounds.save_pairings(
        pairing_of("a", state=PairingState.AGREED),
        pairing_of("b", SECOND, state=PairingState.PROPOSED),
        pairing_of("off", SECOND, state=PairingState.OFF),
        pairing_of("draft", SECOND),
    )
    await work.rounds.save_seats(
        Seat(pairing=PairingId("p/1/a"), member=ANNA, answer=Answer.YES, side="chair"),
        Seat(pairing=PairingId("p/1/a"), member=BRAM, answer=Answer.YES),
        Seat(pairing=PairingId("p/1/a"), member=COR, answer=Answer.NO, side="case"),
        Seat(pairing=PairingId("p/2/b"), member=ANNA),
        Seat(pairing=PairingId("p/2/b"), member=COR),
        Seat(pairing=PairingId("p/2/off"), member=BRAM),
        Seat(pairing=PairingId("p/2/draft"), member=BRAM),
    )
    both = [(1, frozenset({ANNA, BRAM})), (2, frozenset({ANNA, COR}))]
    assert await work.rounds.together(PROGRAMME, since=1) == both
    assert await work.rounds.together(PROGRAMME, since=2) == both[1:]
    assert await work.rounds.turns(PROGRAMME) == [Turn(number=1, member=ANNA, side="chair")]


async def met(work: UnitOfWork) -> MeetingId:
    meeting = Meeting(
        id=MeetingId("m"),
        about="Koffie",
        organiser=ANNA,
        zone="Europe/Amsterdam",
        state=State.OVER,
        span=Span(NOW, NOW + timedelta(minutes=30)),
        made_at=NOW,
        changed_at=NOW,
    )
    await work.meetings.save(meeting)
    await work.meetings.save_participants(
        *(Participant(meeting=meeting.id, member=one, seat=one) for one in (ANNA, BRAM)),
        Participant(meeting=meeting.id, member=COR, seat=COR, comes=False),
    )
    return meeting.id


async def test_meetings_that_came_of_rounds_with_what_was_said_of_them(work: UnitOfWork) -> None:
    await with_people(work)
    id = await met(work)
    pairing = pairing_of("a", state=PairingState.AGREED, meeting=id)
    await work.rounds.save_pairings(pairing)
    await work.rounds.save_seats(
        *(Seat(pairing=pairing.id, member=one, answer=Answer.YES) for one in (ANNA, BRAM)),
        Seat(pairing=pairing.id, member=COR, answer=Answer.LATER),
    )
    assert await work.rounds.meetings_had(PROGRAMME) == [(id, frozenset({ANNA, BRAM}))]
    assert await work.rounds.pairing_of_meeting(id) == pairing
    assert await work.rounds.pairing_of_meeting(MeetingId("none")) is None
    await work.feedback.save(Feedback(meeting=id, member=ANNA, useful=4, answered_at=NOW))
    await work.feedback.save(Feedback(meeting=id, member=BRAM, answered_at=NOW))
    assert await work.feedback.marks([id, MeetingId("none")]) == {id: {ANNA: 4}}
    assert await work.feedback.marks([]) == {}


async def test_a_load_is_of_meetings_somebody_comes_to_since_then(work: UnitOfWork) -> None:
    await with_people(work)
    await met(work)
    assert await work.meetings.load_of([ANNA, BRAM, COR], since=NOW) == {ANNA: 1, BRAM: 1}
    assert await work.meetings.load_of([ANNA], since=NOW + MINUTE) == {}


async def test_many_people_are_read_in_one_go(work: UnitOfWork) -> None:
    await with_people(work)
    many = [MemberId(f"m{number}") for number in range(1100)]
    await work.members.save(member(many[-1]))
    found = await work.members.several([ANNA, *many])
    assert found == {ANNA: member("anna"), many[-1]: member(many[-1])}
    await work.involvements.save(involvement("anna", "bio"))
    await work.involvements.save(involvement("anna", "nis2"))
    theirs = await work.involvements.of_several([*many, ANNA, BRAM])
    assert {key: [each.topic for each in value] for key, value in theirs.items()} == {ANNA: ["bio", "nis2"]}
    await work.blocks.add(ANNA, COR, at=NOW)
    await work.blocks.add(ANNA, BRAM, at=NOW)
    assert await work.blocks.of_several([*many, ANNA, BRAM]) == {ANNA: {COR, BRAM}}
