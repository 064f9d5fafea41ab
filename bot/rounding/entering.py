"""Who comes to a round, what they want to bring, and who comes late."""

from collections.abc import Collection
from dataclasses import replace
from enum import StrEnum

from bot.domain.agenda import without_red
from bot.domain.ids import MemberId, ProgrammeId
from bot.domain.programmes import Enrolment, Part, Programme
from bot.domain.rounds import Entry, Outcome, Round, Step
from bot.rounding.freeing import look_again
from bot.rounding.rounding import Rounding

_BEFORE_TELLING = frozenset({Step.SIGN_UP, Step.REVIEW})


class Coming(StrEnum):
    """What somebody is to hear when they say that they come."""

    COMES = "comes"
    """They are matched with the others."""
    LATE = "late"
    """The others are matched already: a place is looked for."""
    PLACED = "placed"
    """They have somebody."""
    OVER = "over"


async def open_round(rounding: Rounding, programme: ProgrammeId) -> Round | None:
    """The one to which people can come now: the earliest that is not matched yet, or else the latest of the others."""
    open_ones = [each for each in await rounding.work.rounds.of(programme) if each.is_open]
    ahead = [each for each in open_ones if each.step in _BEFORE_TELLING]
    return ahead[0] if ahead else open_ones[-1] if open_ones else None


async def enter_all(rounding: Rounding, programme: Programme, round: Round) -> None:
    """Everybody who takes part and is there has an entry from now on; whoever has one keeps it."""
    enrolments = await rounding.work.programmes.enrolments(programme.id)
    known = {entry.member for entry in await rounding.work.rounds.entries(round.id)}
    new = [each.member for each in enrolments if each.state is Part.IN and each.member not in known]
    people = await rounding.work.members.several(new)
    there = [id for id in new if id in people and people[id].is_visible_on(people[id].day_at(rounding.now))]
    await rounding.work.rounds.save_entries(*(Entry(round=round.id, member=id) for id in there))


async def enrol_all(rounding: Rounding, programme: Programme, audience: Collection[MemberId]) -> None:
    """Whoever of these never said anything about it takes part from now on."""
    known = {each.member for each in await rounding.work.programmes.enrolments(programme.id)}
    new = [id for id in audience if id not in known]
    await rounding.work.programmes.save_enrolments(
        *(Enrolment(programme=programme.id, member=id, since=rounding.now) for id in new)
    )


async def come(rounding: Rounding, round: Round, member: MemberId, *, invited_by: MemberId | None = None) -> Coming:
    """They want to be matched this time, also when they said otherwise before, and when the others are already."""
    if not round.is_open:
        return Coming.OVER
    entry = await rounding.work.rounds.find_entry(round.id, member)
    if entry is not None and entry.outcome is Outcome.PLACED:
        return Coming.PLACED
    is_late = round.step is not Step.SIGN_UP
    entry = entry or Entry(round=round.id, member=member, invited_by=invited_by, is_late=is_late)
    # Whoever heard it from somebody else needs no announcement any more.
    heard_at = entry.announced_at or rounding.now
    comes = replace(entry, coming=True, outcome=Outcome.NONE, why="", told_at=None, announced_at=heard_at)
    if comes != entry:
        await rounding.work.rounds.save_entries(comes)
        await changed(rounding, round)
    await _is_back(rounding, round.programme, member)
    return Coming.LATE if is_late else Coming.COMES


async def skip(rounding: Rounding, round: Round, member: MemberId) -> Coming:
    """Not this time."""
    if not round.is_open:
        return Coming.OVER
    entry = await rounding.work.rounds.find_entry(round.id, member)
    if entry is not None and entry.outcome is Outcome.PLACED:
        return Coming.PLACED
    if entry is None or entry.coming is not False:
        entry = entry or Entry(round=round.id, member=member, announced_at=rounding.now)
        await rounding.work.rounds.save_entries(replace(entry, coming=False, outcome=Outcome.SKIPPED, why=""))
        await changed(rounding, round)
    return Coming.COMES


async def bring(rounding: Rounding, round: Round, member: MemberId, words: str) -> Coming:
    """What they want to talk about this time; it also says that they come. Empty: nothing after all."""
    coming = await come(rounding, round, member)
    entry = await rounding.work.rounds.find_entry(round.id, member)
    if coming is Coming.OVER or entry is None:
        return coming
    words = without_red(words)
    hits = rounding.knowledge.topics.find_in(words)
    topics = tuple(dict.fromkeys(hit.subject.topic for hit in hits))
    if (entry.brings, entry.topics) != (words, topics):
        await rounding.work.rounds.save_entries(replace(entry, brings=words, topics=topics))
        if coming is not Coming.PLACED:
            await changed(rounding, round)
    return coming


async def changed(rounding: Rounding, round: Round) -> None:
    """What was reckoned of it before is not kept; whoever is late is looked after at once."""
    # It may have been changed in this same unit of work.
    now = await rounding.work.rounds.find(round.id) or round
    if now.step in {Step.TELLING, Step.UNDER_WAY}:
        await look_again(rounding, now)
    elif now.is_open:
        await rounding.work.rounds.save(replace(now, version=now.version + 1, changed_at=rounding.now))


async def _is_back(rounding: Rounding, programme: ProgrammeId, member: MemberId) -> None:
    """Whoever was left in peace and says something is not any more."""
    enrolment = await rounding.work.programmes.find_enrolment(programme, member)
    if enrolment is not None and (enrolment.state is Part.RESTING or enrolment.silent_rounds):
        await rounding.work.programmes.save_enrolments(replace(enrolment, state=Part.IN, silent_rounds=0))
