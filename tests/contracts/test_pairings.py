"""People who answer at the same moment, in processes of their own: it ends as if one had been first."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.domain.hosting import Hosting
from bot.domain.ids import MemberId, RoundId
from bot.domain.people import OFFICE_WEEK
from bot.domain.rounds import Answer, Entry, Outcome, Pairing, PairingState, Round, Seat, Step
from bot.expertise.knowledge import Library
from bot.ports import KnownAccount, UnitOfWork
from bot.rounding import rematching
from bot.rounding.answering import say
from bot.rounding.cases import case_of, meeting_id
from bot.rounding.proposing import tell
from bot.rounding.rounding import Rounding
from storage.engine import SqlStore
from tests.contracts.given import NOW, account, conversation, member
from tests.contracts.programmes import PAIRING, PROGRAMME, ROUND, programme
from tests.contracts.trying import until_it_works

ANNA, BRAM, COR = MemberId("anna"), MemberId("bram"), MemberId("cor")
_LIBRARY = Library()


async def rounding(work: UnitOfWork) -> Rounding:
    return Rounding(work=work, now=NOW, hosting=Hosting(), knowledge=await _LIBRARY.current(work))


async def proposed(store: SqlStore, *names: MemberId) -> None:
    async with store.begin() as work:
        for name in (ANNA, BRAM, COR):
            await work.members.save(replace(member(name), consented_at=NOW, working_week=OFFICE_WEEK))
            there = conversation(name)
            await work.accounts.save(KnownAccount(account=account(name), member=name, name=name, conversation=there))
        await work.programmes.save(programme(coordinator=ANNA))
        begun = Round(
            id=ROUND,
            programme=PROGRAMME,
            number=1,
            step=Step.UNDER_WAY,
            opened_at=NOW,
            starts_at=NOW,
            answer_by=NOW + timedelta(days=3),
            due_at=NOW + timedelta(days=3),
            changed_at=NOW,
        )
        await work.rounds.save(begun)
        await work.commit()
    async with store.begin() as work:
        at_hand = await rounding(work)
        await work.rounds.save_pairings(_pairing())
        await work.rounds.save_seats(*(Seat(pairing=PAIRING, member=name) for name in names))
        await work.rounds.save_entries(*(Entry(round=ROUND, member=name) for name in names))
        await tell(at_hand, PAIRING)
        await work.commit()


def _pairing() -> Pairing:
    return Pairing(id=PAIRING, round=ROUND, made_at=NOW, changed_at=NOW)


async def answers(store: SqlStore, name: MemberId, answer: Answer) -> None:
    async def act(work: UnitOfWork) -> None:
        there = await rounding(work)
        case = await case_of(there, PAIRING)
        assert case is not None
        seat = case.seat_of(name)
        assert seat is not None
        if case.pairing.state is not PairingState.OFF:
            await say(there, case, seat, answer)

    await until_it_works(store, act)


async def test_two_who_say_yes_at_once_have_one_meeting(processes: list[SqlStore]) -> None:
    await proposed(processes[0], ANNA, BRAM)
    await asyncio.gather(answers(processes[1], ANNA, Answer.YES), answers(processes[2], BRAM, Answer.YES))
    async with processes[0].begin() as work:
        pairing = await work.rounds.find_pairing(PAIRING)
        assert pairing is not None
        assert (pairing.state, pairing.meeting) == (PairingState.AGREED, meeting_id(PAIRING))
        for name in (ANNA, BRAM):
            assert [each.id for each in await work.meetings.of(name)] == [meeting_id(PAIRING)]
        assert {each.member for each in await work.meetings.participants(meeting_id(PAIRING))} == {ANNA, BRAM}


async def test_a_yes_and_a_no_at_once_leave_one_free_and_nothing_planned(processes: list[SqlStore]) -> None:
    await proposed(processes[0], ANNA, BRAM)
    await asyncio.gather(answers(processes[1], ANNA, Answer.YES), answers(processes[2], BRAM, Answer.NO))
    async with processes[0].begin() as work:
        pairing = await work.rounds.find_pairing(PAIRING)
        assert pairing is not None
        assert pairing.state is PairingState.OFF
        outcomes = {each.member: each.outcome for each in await work.rounds.entries(ROUND)}
        assert outcomes == {ANNA: Outcome.NONE, BRAM: Outcome.FELL_OUT}
        round = await work.rounds.find(ROUND)
        assert round is not None
        assert round.due_at == NOW
        meeting = await work.meetings.find(meeting_id(PAIRING))
        assert meeting is None or not meeting.is_open


async def test_two_who_refuse_at_once_leave_nobody_waiting(processes: list[SqlStore]) -> None:
    await proposed(processes[0], ANNA, BRAM)
    await asyncio.gather(answers(processes[1], ANNA, Answer.NO), answers(processes[2], BRAM, Answer.LATER))
    async with processes[0].begin() as work:
        free = await rematching.read_free(await rounding(work), programme(coordinator=ANNA), await _round(work))
        outcomes = {each.member: each.outcome for each in await work.rounds.entries(ROUND)}
    # Whoever came second was free for that moment, and may have had no pairing any more to refuse.
    assert Outcome.PLACED not in outcomes.values()
    assert free is None or len(free.waiting) == 1


async def _round(work: UnitOfWork) -> Round:
    found = await work.rounds.find(ROUND)
    assert found is not None
    return found


async def test_a_seat_among_people_who_have_theirs_is_kept_as_such(work: UnitOfWork) -> None:
    await work.members.save(member("anna"))
    await work.programmes.save(programme(coordinator=ANNA))
    await work.rounds.save(Round(id=ROUND, programme=PROGRAMME, number=1, opened_at=NOW, starts_at=NOW, changed_at=NOW))
    await work.rounds.save_pairings(_pairing())
    seat = Seat(pairing=PAIRING, member=ANNA, is_late=True, answer=Answer.SILENT)
    await work.rounds.save_seats(seat)
    assert await work.rounds.seats(PAIRING) == [seat]


async def test_entries_of_a_member_go_over_all_rounds(work: UnitOfWork) -> None:
    await work.members.save(member("anna"))
    await work.programmes.save(programme(coordinator=ANNA))
    first = Round(id=ROUND, programme=PROGRAMME, number=1, opened_at=NOW, starts_at=NOW, changed_at=NOW)
    second = replace(first, id=RoundId(f"{PROGRAMME}/2"), number=2)
    for round in (first, second):
        await work.rounds.save(round)
        await work.rounds.save_entries(Entry(round=round.id, member=ANNA))
    assert [each.round for each in await work.rounds.entries_of(ANNA)] == [first.id, second.id]
    assert await work.rounds.entries_of(BRAM) == []
