"""The steps of a round in which delegations meet, each in one unit of work: a crash between two loses nothing."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.delegating import coupling
from bot.delegating.cases import find
from bot.delegating.coupling import speaker_of
from bot.delegating.gathering import Material, material_of, told_in
from bot.delegating.proposing import propose
from bot.delegating.season import Season
from bot.domain.calendar import working_days_later
from bot.domain.delegations import Delegation, Standing
from bot.domain.ids import DelegationId
from bot.domain.meetings import ANSWER_WITHIN
from bot.domain.programmes import Programme, Status
from bot.domain.rounds import PairingState, Round, Step
from bot.matching.delegation_values import Coupling, Lack
from bot.messages import Bookmark
from bot.replies import Notice
from bot.wording import couples as wording

TOGETHER = 20
"""So many conversations are told in one unit of work."""
GRACE = timedelta(minutes=30)
"""After the last day to answer: what follows from silence is settled first."""
_STANDING = frozenset({PairingState.PROPOSED, PairingState.AGREED})
LOOKED_AT_WITHIN = 2
"""Working days for a coordinator to look at a draft; then it is told all the same, for delegations keep dates free."""


async def announce(season: Season, programme: Programme, round: Round) -> list[Notice]:
    """A round is coming: who speaks for each delegation sees what is known of it, and can still change that."""
    notices = []
    for delegation in await _signed_up(season, programme):
        speaker = await speaker_of(season, delegation)
        member = None if speaker is None else await season.work.members.find(speaker)
        if member is not None:
            there = await season.work.delegations.delegates(delegation.id)
            notices.append(wording.announced(programme, round, delegation, there, member, season.knowledge))
    await season.work.rounds.save(replace(round, due_at=round.starts_at, changed_at=season.now))
    return notices


async def is_to_be_reckoned(season: Season, round: Round) -> bool:
    """Whether who is with whom is not known yet, or somebody is free since it was."""
    if round.step is Step.SIGN_UP:
        return round.starts_at <= season.now
    known = await season.work.bookmarks.find(_reckoned(round))
    return round.step in {Step.REVIEW, Step.UNDER_WAY} and known is not None and known != str(round.version)


async def read(season: Season, programme: Programme, round: Round) -> Material:
    """What is needed for that."""
    return await material_of(season, programme, round)


async def keep(season: Season, programme: Programme, round: Round, material: Material, found: Coupling) -> list[Notice]:
    """As a draft, unless somebody came, went or changed something while it was reckoned: then it is reckoned again."""
    now = await season.work.rounds.find(round.id)
    if now is None or (now.version, now.step) != (material.version, round.step):
        return []
    before = await _as_drafted(season, now)
    await coupling.keep(season, now, found)
    told = {id for id, (_, is_told) in (await left_out(season, now)).items() if is_told}
    why = {id: await _true_lack(season, programme, now, id, lack) for id, lack in found.unmatched.items()}
    lacks = " ".join(f"{id}={lack}{'*' if id in told else ''}" for id, lack in sorted(why.items()))
    was_looked_at = now.step is Step.REVIEW
    is_looked_at = was_looked_at or (now.step is Step.SIGN_UP and not programme.runs_by_itself)
    coordinator = await season.work.members.find(programme.coordinator)
    due_at = season.now
    if is_looked_at and coordinator is not None:
        due_at = working_days_later(season.now, LOOKED_AT_WITHIN, coordinator)
    if was_looked_at and coordinator is not None:
        # However often it changes, it is told soon after the day on which it would have been.
        soonest = working_days_later(season.now, 1, coordinator)
        due_at = max(working_days_later(now.starts_at, LOOKED_AT_WITHIN, coordinator), soonest)
    drafted = replace(
        now,
        step=Step.REVIEW if is_looked_at else Step.TELLING,
        due_at=due_at,
        version=now.version + 1,
        changed_at=season.now,
    )
    await season.work.rounds.save(drafted)
    await season.work.bookmarks.save(Bookmark(name=_reckoned(now), value=str(drafted.version)))
    await season.work.bookmarks.save(Bookmark(name=_lacking(now), value=lacks))
    if not is_looked_at or coordinator is None:
        return []
    if was_looked_at and before == await _as_drafted(season, now):
        # Whoever came or went made no difference.
        return []
    counted = (len(found.couples), len(found.unmatched))
    return [wording.drafted(programme, drafted, coordinator, counted, due_at, is_again=was_looked_at)]


async def _as_drafted(season: Season, round: Round) -> object:
    """What a coordinator sees of it: who is with whom, who leads, and who has nobody."""
    couples = {
        (each.pairing.id, None if each.leader is None else each.leader.member)
        for each in await told_in(season, round)
        if each.pairing.state is PairingState.DRAFT
    }
    return couples, frozenset(await left_out(season, round))


async def save_as_reckoned(season: Season, before: Round, after: Round) -> None:
    """Where what was reckoned still holds, it holds of the round as it is now; else it is reckoned anew."""
    await season.work.rounds.save(after)
    if await season.work.bookmarks.find(_reckoned(before)) == str(before.version):
        await season.work.bookmarks.save(Bookmark(name=_reckoned(after), value=str(after.version)))


async def _true_lack(season: Season, programme: Programme, round: Round, id: DelegationId, lack: Lack) -> Lack:
    """Who is coupled again sees only who is free. That nobody else took part is said where it is true of the round."""
    if lack not in {Lack.ALONE, Lack.ONLY_OWN_ORGANISATION}:
        return lack
    others = {each.id for each in await _signed_up(season, programme)} - {id}
    standing = [each.pairing for each in await told_in(season, round) if each.pairing.state in _STANDING]
    if others & {one for pairing in standing for one in pairing.delegations}:
        return Lack.ODD_ONE
    return Lack.BLOCKED if others else lack


async def go_on(season: Season, programme: Programme, round: Round) -> list[Notice]:
    """Whatever is due of a round, apart from reckoning."""
    match round.step:
        case Step.SIGN_UP:
            return await announce(season, programme, round)
        case Step.REVIEW:
            told = replace(round, step=Step.TELLING, due_at=season.now, changed_at=season.now)
            await season.work.rounds.save(told)
            return []
        case Step.TELLING:
            return await _tell_some(season, programme, round)
        case Step.UNDER_WAY:
            return await _close_or_wait(season, programme, round)
        case _:
            await season.work.rounds.save(replace(round, due_at=None))
            return []


async def changed(season: Season, programme: Programme) -> None:
    """A delegation came, went or is another now: what was reckoned does not count, and who is free is coupled."""
    for round in await season.work.rounds.of(programme.id):
        if round.is_open:
            due_at = season.now if round.step in {Step.REVIEW, Step.UNDER_WAY} else round.due_at
            await season.work.rounds.save(
                replace(round, due_at=due_at, version=round.version + 1, changed_at=season.now)
            )


async def _tell_some(season: Season, programme: Programme, round: Round) -> list[Notice]:
    drafts = [each for each in await season.work.rounds.pairings(round.id) if each.state is PairingState.DRAFT]
    if drafts:
        notices = []
        for pairing in drafts[:TOGETHER]:
            case = await find(season, pairing.id)
            if case is None or len(case.asked) < 3:  # noqa: PLR2004  # Two sides, and who leads.
                # Somebody is gone since: whoever is left is coupled again.
                await season.work.rounds.remove_pairing(pairing.id)
                now = await season.work.rounds.find(round.id) or round
                await season.work.rounds.save(replace(now, version=now.version + 1))
                continue
            notices += await propose(season, case)
        return notices
    notices = await _tell_left_out(season, programme, round)
    now = await season.work.rounds.find(round.id) or round
    known = await season.work.bookmarks.find(_reckoned(round))
    ends_at = await _last_answer(season, programme, now)
    due_at = ends_at + GRACE if known == str(now.version) else season.now
    await season.work.rounds.save(
        replace(now, step=Step.UNDER_WAY, answer_by=ends_at, due_at=due_at, changed_at=season.now)
    )
    return notices


async def _tell_left_out(season: Season, programme: Programme, round: Round) -> list[Notice]:
    """Of whom nobody can be reached now, one hears it later, as long as the round goes on."""
    out = await left_out(season, round)
    notices, heard = [], {id for id, (_, is_told) in out.items() if is_told}
    for id in sorted(out.keys() - heard):
        delegation = await season.work.delegations.find(id)
        speaker = None if delegation is None else await speaker_of(season, delegation)
        member = None if speaker is None else await season.work.members.find(speaker)
        if member is not None:
            notices.append(wording.left_out(programme, member, out[id][0]))
            heard.add(id)
    value = " ".join(f"{id}={lack}{'*' if id in heard else ''}" for id, (lack, _) in out.items())
    await season.work.bookmarks.save(Bookmark(name=_lacking(round), value=value))
    return notices


async def _last_answer(season: Season, programme: Programme, round: Round) -> datetime:
    ends = [
        each.answer_by
        for each in await season.work.rounds.pairings(round.id)
        if each.state is PairingState.PROPOSED and each.answer_by is not None
    ]
    if ends:
        return max(ends)
    if round.answer_by is not None:
        return max(round.answer_by, season.now)
    coordinator = await season.work.members.find(programme.coordinator)
    return season.now if coordinator is None else working_days_later(season.now, ANSWER_WITHIN, coordinator)


async def _close_or_wait(season: Season, programme: Programme, round: Round) -> list[Notice]:
    ends_at = await _last_answer(season, programme, round)
    if ends_at + GRACE > season.now and round.answer_by is not None and round.answer_by + GRACE > season.now:
        await season.work.rounds.save(replace(round, answer_by=ends_at, due_at=ends_at + GRACE))
        return []
    await season.work.rounds.save(
        replace(round, step=Step.OVER, due_at=None, version=round.version + 1, changed_at=season.now)
    )
    coordinator = await season.work.members.find(programme.coordinator)
    late = await _tell_left_out(season, programme, round)
    if coordinator is None:
        return late
    told = await told_in(season, round)
    agreed = sum(each.pairing.state is PairingState.AGREED for each in told)
    planned = {id for each in told if each.pairing.state is PairingState.AGREED for id in each.pairing.delegations}
    left = [each for each in await _signed_up(season, programme) if each.id not in planned]
    return [*late, wording.outcome(programme, round, coordinator, agreed, left, season.knowledge)]


async def _signed_up(season: Season, programme: Programme) -> list[Delegation]:
    if programme.status is Status.STOPPED:
        return []
    return [each for each in await season.work.delegations.of(programme.id) if each.standing is Standing.SIGNED_UP]


async def left_out(season: Season, round: Round) -> Mapping[DelegationId, tuple[str, bool]]:
    """Who has no conversation, why, and whether they heard it."""
    kept = await season.work.bookmarks.find(_lacking(round)) or ""
    pairs = (each.partition("=") for each in kept.split())
    return {DelegationId(id): (lack.rstrip("*"), lack.endswith("*")) for id, _, lack in pairs}


def _reckoned(round: Round) -> str:
    return f"delegations coupled {round.id}"


def _lacking(round: Round) -> str:
    return f"delegations left out {round.id}"
