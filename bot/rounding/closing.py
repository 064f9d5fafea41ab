"""A round is over: who met nobody goes first next time, and whoever runs it hears how it went."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.programmes import Programme
from bot.domain.rounds import Answer, Entry, Outcome, Pairing, PairingState, Round, Step
from bot.replies import Notice
from bot.rounding.rounding import Rounding
from bot.wording import rounds as wording
from bot.wording.pairings import left_out

GRACE = timedelta(minutes=30)
"""After the last day to answer: what follows from silence is settled first."""


async def close_or_wait(rounding: Rounding, programme: Programme, round: Round) -> list[Notice]:
    """As long as somebody can still answer, it goes on."""
    pairings = await rounding.work.rounds.pairings(round.id)
    waiting = [each.answer_by for each in pairings if each.state is PairingState.PROPOSED and each.answer_by]
    if round.answer_by is not None:
        waiting.append(round.answer_by)
    ends_at = max(waiting, default=rounding.now) + GRACE
    if ends_at > rounding.now:
        await rounding.work.rounds.save(replace(round, answer_by=ends_at - GRACE, due_at=ends_at))
        return []
    return await close(rounding, programme, round)


async def close_previous(rounding: Rounding, programme: Programme, round: Round) -> list[Notice]:
    """When the next is matched, the one before is over at the latest: who had nobody in it goes first in this one."""
    notices: list[Notice] = []
    for earlier in await rounding.work.rounds.of(programme.id):
        if earlier.number < round.number and earlier.step is Step.UNDER_WAY:
            notices += await close(rounding, programme, earlier)
    return notices


async def close(rounding: Rounding, programme: Programme, round: Round) -> list[Notice]:
    """Whatever is open: what was proposed can still be answered, but nobody is looked for any more."""
    entries = await rounding.work.rounds.entries(round.id)
    ended = [_ended(entry, rounding.now) for entry in entries]
    untold = {before.member for before, after in zip(entries, ended, strict=True) if before.told_at != after.told_at}
    await rounding.work.rounds.save_entries(
        *(after for before, after in zip(entries, ended, strict=True) if before != after)
    )
    await _count_missed(rounding, programme, ended)
    await rounding.work.rounds.save(
        replace(round, step=Step.OVER, due_at=None, version=round.version + 1, changed_at=rounding.now)
    )
    notices = await _last_words(rounding, programme, [entry for entry in ended if entry.member in untold])
    coordinator = await rounding.work.members.find(programme.coordinator)
    if coordinator is None or not entries:
        return notices
    tally = await _tally(rounding, round, ended)
    return [*notices, wording.outcome(programme, round, coordinator, tally)]


def _ended(entry: Entry, now: datetime) -> Entry:
    is_open = entry.outcome is Outcome.NONE and entry.coming is not False
    if is_open:
        entry = replace(entry, outcome=Outcome.LEFT_OUT, why=entry.why or "others_went_first", told_at=None)
    is_untold = entry.outcome is Outcome.LEFT_OUT and entry.told_at is None
    return replace(entry, told_at=now) if is_untold else entry


async def _last_words(rounding: Rounding, programme: Programme, entries: list[Entry]) -> list[Notice]:
    """Whoever did not hear yet that there is nobody for them hears it now at the latest."""
    people = await rounding.work.members.several([entry.member for entry in entries])
    there = {id for id, one in people.items() if one.is_visible_on(one.day_at(rounding.now))}
    return [left_out(programme, people[each.member], each.why) for each in entries if each.member in there]


async def _count_missed(rounding: Rounding, programme: Programme, entries: list[Entry]) -> None:
    outcomes = {entry.member: entry.outcome for entry in entries}
    counted = []
    for enrolment in await rounding.work.programmes.enrolments(programme.id):
        outcome = outcomes.get(enrolment.member)
        if outcome is Outcome.LEFT_OUT:
            counted.append(replace(enrolment, missed=enrolment.missed + 1))
        elif outcome is Outcome.PLACED and enrolment.missed:
            counted.append(replace(enrolment, missed=0))
    await rounding.work.programmes.save_enrolments(*counted)


async def _tally(rounding: Rounding, round: Round, entries: list[Entry]) -> wording.Tally:
    seats = [seat for some in (await rounding.work.rounds.seats_in(round.id)).values() for seat in some]
    pairings: list[Pairing] = list(await rounding.work.rounds.pairings(round.id))
    return wording.Tally(
        people=sum(entry.outcome is not Outcome.SKIPPED for entry in entries),
        agreed=sum(each.state is PairingState.AGREED for each in pairings),
        left_out=sum(entry.outcome is Outcome.LEFT_OUT for entry in entries),
        fell_out=sum(entry.outcome is Outcome.FELL_OUT for entry in entries),
        silent=len({seat.member for seat in seats if seat.answer is Answer.SILENT}),
        skipped=sum(entry.outcome is Outcome.SKIPPED for entry in entries),
    )
