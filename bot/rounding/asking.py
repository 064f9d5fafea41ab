"""People who are put together are asked whether they want that, each when they are awake."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.agenda import ASIDE, kept
from bot.domain.calendar import morning_after_night, next_working_moment, working_days_later
from bot.domain.ids import MemberId
from bot.domain.meetings import ANSWER_WITHIN
from bot.domain.people import Member
from bot.domain.promises import Kind, Promise
from bot.domain.rounds import Entry, Outcome, PairingState
from bot.replies import Notice
from bot.rounding.cases import Case
from bot.rounding.rounding import Rounding
from bot.wording import pairings as wording


async def ask(rounding: Rounding, case: Case, members: Iterable[Member]) -> list[Notice]:
    """The proposal, to these; whoever is asleep hears it in the morning, as was promised."""
    return [
        await proposal(rounding, case, member)
        for member in members
        if morning_after_night(rounding.now, member) <= rounding.now
    ]


async def proposal(rounding: Rounding, case: Case, reader: Member, key: str = "pairing-proposed") -> Notice:
    """What this reader is asked."""
    return wording.proposal(await shown_of(rounding, case), reader, rounding.knowledge, key)


async def shown_of(rounding: Rounding, case: Case) -> wording.Shown:
    """As far as those in it may see it."""
    entries = [await rounding.work.rounds.find_entry(case.round.id, seat.member) for seat in case.held]
    return wording.Shown(
        programme=case.programme,
        pairing=case.pairing,
        seats=tuple(case.held),
        people=case.people,
        brought={entry.member: words for entry in entries if entry is not None and (words := _told(entry.brings))},
    )


async def promise(rounding: Rounding, case: Case) -> None:
    """That whoever said nothing yet is asked in the morning and nudged once, and that waiting ends."""
    until = case.pairing.answer_by
    if until is None:
        return
    id = case.pairing.id
    silent = [case.people[seat.member] for seat in case.held if seat.answer is None]
    decide = Promise(
        key=f"pairing:{id}:{until:%Y%m%dT%H%M}:decide",
        subject=id,
        kind=Kind.PAIRING_DECIDE,
        due_at=until,
        # However long it stood still, they hear how it ended.
        until=until + timedelta(days=366),
    )
    to_each = [each for member in silent for each in _to_one(rounding.now, until, member, id)]
    await rounding.work.meetings.promise_about(id, [*to_each, decide])


def _to_one(now: datetime, answer_by: datetime, member: Member, about: str) -> Iterator[Promise]:
    heard_at = morning_after_night(now, member)
    nudged_at = next_working_moment(heard_at + (answer_by - heard_at) / 2, member)
    for kind, due_at in ((Kind.PAIRING_ASK, heard_at), (Kind.PAIRING_NUDGE, nudged_at)):
        if now < due_at < answer_by:
            yield Promise(
                key=f"pairing:{about}:{member.id}:{kind}",
                subject=about,
                kind=kind,
                member=member.id,
                due_at=due_at,
                until=answer_by,
            )


def _told(brings: str) -> str:
    """Without what is for in the conversation itself."""
    return "; ".join(item for item in kept(brings) if item != ASIDE)


def soonest_answer(now: datetime, members: Iterable[Member]) -> datetime:
    """Until when nobody is pressed: everybody has some of their own working days."""
    return max(next_working_moment(working_days_later(now, ANSWER_WITHIN, one), one) for one in members)


async def propose(rounding: Rounding, case: Case, *, until: datetime | None = None) -> list[Notice]:
    """From now on they know of each other. `until`: when nobody is waited for any more; None: by their own days.

    See `bot.rounding.proposing` for who cannot be asked any more.
    """
    members = [case.people[seat.member] for seat in case.held]
    pairing = replace(
        case.pairing,
        state=PairingState.PROPOSED,
        answer_by=until or soonest_answer(rounding.now, members),
        changed_at=rounding.now,
    )
    await rounding.work.rounds.save_pairings(pairing)
    for member in members:
        await place(rounding, case, member.id)
    proposed = replace(case, pairing=pairing)
    await promise(rounding, proposed)
    return await ask(rounding, proposed, members)


async def place(rounding: Rounding, case: Case, member: MemberId) -> None:
    """They have somebody, as far as is known now."""
    entry = await rounding.work.rounds.find_entry(case.round.id, member) or Entry(round=case.round.id, member=member)
    await rounding.work.rounds.save_entries(replace(entry, outcome=Outcome.PLACED, why="", told_at=rounding.now))
