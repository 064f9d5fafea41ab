"""What was decided is told, some at a time: a crash in between leaves nobody untold, and nobody told twice."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.calendar import morning_after_night, working_days_later
from bot.domain.meetings import ANSWER_WITHIN
from bot.domain.people import Member
from bot.domain.programmes import Programme
from bot.domain.rounds import Entry, Outcome, Pairing, PairingState, Round, Step
from bot.replies import Notice
from bot.rounding.announcing import TOGETHER
from bot.rounding.closing import GRACE
from bot.rounding.proposing import tell
from bot.rounding.rounding import Rounding
from bot.wording import pairings as wording


async def tell_some(rounding: Rounding, programme: Programme, round: Round) -> list[Notice]:
    """The next proposals; after the last, those who have nobody hear why, and the round is under way."""
    drafts = [each for each in await rounding.work.rounds.pairings(round.id) if each.state is PairingState.DRAFT]
    if drafts:
        return [
            notice for pairing in await _some(rounding, round, drafts) for notice in await tell(rounding, pairing.id)
        ]
    notices, later = await tell_left_out(rounding, programme, round)
    if later == rounding.now:
        return notices
    answer_by = await last_answer(rounding, programme, round)
    # Somebody who fell out may have asked for the next step in this same unit of work.
    now = await rounding.work.rounds.find(round.id) or round
    due_at = rounding.now if await _is_anybody_free(rounding, round) else min(filter(None, (later, answer_by + GRACE)))
    await rounding.work.rounds.save(
        replace(now, step=Step.UNDER_WAY, answer_by=answer_by, due_at=due_at, changed_at=rounding.now)
    )
    return notices


async def tell_left_out(rounding: Rounding, programme: Programme, round: Round) -> tuple[list[Notice], datetime | None]:
    """To those who are awake why there is nobody for them; and when the next of them can be told."""
    untold = [entry for entry in await rounding.work.rounds.entries(round.id) if _is_untold(entry)]
    people = await rounding.work.members.several([entry.member for entry in untold])
    told: list[Notice] = []
    later: list[datetime] = []
    kept: list[Entry] = []
    for entry in untold:
        member = people.get(entry.member)
        heard_at = rounding.now if member is None else morning_after_night(rounding.now, member)
        if heard_at > rounding.now:
            later.append(heard_at)
        elif len(kept) == TOGETHER:
            later.append(rounding.now)
        else:
            kept.append(replace(entry, told_at=rounding.now))
            if member is not None and _can_hear(member, rounding):
                told.append(wording.left_out(programme, member, entry.why))
    await rounding.work.rounds.save_entries(*kept)
    return told, min(later, default=None)


async def last_answer(rounding: Rounding, programme: Programme, round: Round) -> datetime:
    """Until when somebody is waited for; without any proposal, who comes late still has as long."""
    pairings = await rounding.work.rounds.pairings(round.id)
    ends = [each.answer_by for each in pairings if each.answer_by and each.state is PairingState.PROPOSED]
    if ends:
        return max(ends)
    coordinator = await rounding.work.members.find(programme.coordinator)
    return rounding.now if coordinator is None else working_days_later(rounding.now, ANSWER_WITHIN, coordinator)


async def _some(rounding: Rounding, round: Round, drafts: Iterable[Pairing]) -> list[Pairing]:
    """So many that together they hold about as many people as are told at a time."""
    seats = await rounding.work.rounds.seats_in(round.id)
    some: list[Pairing] = []
    people = 0
    for pairing in drafts:
        some.append(pairing)
        people += len(seats.get(pairing.id, ()))
        if people >= TOGETHER:
            break
    return some


async def _is_anybody_free(rounding: Rounding, round: Round) -> bool:
    entries = await rounding.work.rounds.entries(round.id)
    return any(entry.outcome is Outcome.NONE and entry.coming is not False for entry in entries)


def _is_untold(entry: Entry) -> bool:
    return entry.outcome is Outcome.LEFT_OUT and entry.told_at is None


def _can_hear(member: Member, rounding: Rounding) -> bool:
    return member.is_visible_on(member.day_at(rounding.now))
