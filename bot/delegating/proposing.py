"""Two delegations and who leads hear of each other, each when they are awake, and are asked once more."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.delegating.cases import Conversation
from bot.delegating.season import Season
from bot.domain.calendar import morning_after_night, next_working_moment, working_days_later
from bot.domain.ids import MemberId
from bot.domain.meetings import ANSWER_WITHIN
from bot.domain.people import Member
from bot.domain.promises import Kind, Promise
from bot.domain.rounds import PairingState
from bot.replies import Notice
from bot.wording import couples as wording

_STILL_DECIDED = timedelta(days=366)
"""However long it stood still, they hear how it ended."""


async def propose(season: Season, case: Conversation, *, to: MemberId | None = None) -> list[Notice]:
    """To all three, or to who comes new to it. Everybody has some working days of their own to answer."""
    readers = [case.people[seat.member] for seat in case.asked if to in {None, seat.member}]
    latest = [next_working_moment(working_days_later(season.now, ANSWER_WITHIN, reader), reader) for reader in readers]
    until = max([*latest, *([] if case.pairing.answer_by is None or to is None else [case.pairing.answer_by])])
    pairing = replace(case.pairing, state=PairingState.PROPOSED, answer_by=until, changed_at=season.now)
    await season.work.rounds.save_pairings(pairing)
    await _keep_round_open(season, case, until)
    asked = replace(case, pairing=pairing)
    made = [promise for reader in readers for promise in _promises(season, asked, reader, until)]
    await season.work.meetings.promise_besides(*made, _decide(asked, until))
    return [await notice_for(season, asked, reader) for reader in readers if not season.is_asleep(reader)]


async def ask_instead(season: Season, case: Conversation, leader: Member, until: datetime) -> list[Notice]:
    """Of what is agreed: whether they lead it, now that somebody else does not. By then they have to have answered."""
    asked = replace(case, pairing=replace(case.pairing, answer_by=until, changed_at=season.now))
    await season.work.rounds.save_pairings(asked.pairing)
    await season.work.meetings.promise_besides(*_promises(season, asked, leader, until), _decide(asked, until))
    return [] if season.is_asleep(leader) else [await notice_for(season, asked, leader)]


async def notice_for(season: Season, case: Conversation, reader: Member, *, is_nudge: bool = False) -> Notice:
    """What is proposed, to one of them; or what is agreed, to who may lead it."""
    if case.pairing.state is PairingState.AGREED:
        meeting = None if case.pairing.meeting is None else await season.work.meetings.find(case.pairing.meeting)
        when = None if meeting is None else meeting.span
        asked = wording.asked_instead(shown_of(case), reader, season.knowledge, when)
        nudge = (wording.nudge(case.programme),) if is_nudge else ()
        return replace(asked, phrases=(*nudge, *asked.phrases))
    return wording.proposal(shown_of(case), reader, season.knowledge, is_nudge=is_nudge)


def shown_of(case: Conversation) -> wording.Shown:
    """As far as those in it may see it."""
    return wording.Shown(
        programme=case.programme,
        pairing=case.pairing,
        sides=tuple(case.sides[id] for id in case.pairing.delegations if id in case.sides),
        speakers={seat.delegation: case.people[seat.member] for seat in case.speakers if seat.delegation is not None},
        leader=None if case.leader is None else case.people[case.leader.member],
    )


def _promises(season: Season, case: Conversation, reader: Member, until: datetime) -> Iterator[Promise]:
    heard_at = morning_after_night(season.now, reader)
    nudged_at = next_working_moment(heard_at + (until - heard_at) / 2, reader)
    for kind, due_at in ((Kind.PAIRING_ASK, heard_at), (Kind.PAIRING_NUDGE, nudged_at)):
        if season.now < due_at < until:
            yield Promise(
                key=f"pairing:{case.pairing.id}:{season.now:%Y%m%dT%H%M%S}:{reader.id}:{kind}",
                subject=case.pairing.id,
                kind=kind,
                member=reader.id,
                due_at=due_at,
                until=until,
            )


def _decide(case: Conversation, until: datetime) -> Promise:
    return Promise(
        key=f"pairing:{case.pairing.id}:{until:%Y%m%dT%H%M}:decide",
        subject=case.pairing.id,
        kind=Kind.PAIRING_DECIDE,
        due_at=until,
        until=until + _STILL_DECIDED,
    )


async def _keep_round_open(season: Season, case: Conversation, until: datetime) -> None:
    """A round is not over before the last answer can be given."""
    round = await season.work.rounds.find(case.round.id)
    if round is not None and round.answer_by is not None and round.answer_by < until:
        due_at = round.due_at if round.due_at is not None and round.due_at <= season.now else until
        await season.work.rounds.save(replace(round, answer_by=until, due_at=due_at, changed_at=season.now))
