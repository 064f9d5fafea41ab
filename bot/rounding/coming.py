"""Which rounds there are for somebody, and whether one is."""

from dataclasses import dataclass

from bot.domain.ids import MemberId, RoundId
from bot.domain.programmes import Part, Programme, Shape, Status
from bot.domain.rounds import Entry, Round
from bot.rounding.entering import open_round
from bot.rounding.rounding import Rounding


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A round, for one member."""

    programme: Programme
    round: Round
    entry: Entry | None


async def my_rounds(rounding: Rounding, member: MemberId) -> list[Coming]:
    """Of every programme in which they take part, the one to which people can come; and those they were invited to."""
    found: dict[RoundId, Coming] = {}
    for enrolment in await rounding.work.programmes.enrolments_of(member):
        if enrolment.state is Part.OUT:
            continue
        round = await open_round(rounding, enrolment.programme)
        one = None if round is None else await _coming(rounding, round, member)
        if one is not None and one.programme.status is not Status.STOPPED:
            found[one.round.id] = one
    for programme in await rounding.work.programmes.all():
        round = None if programme.status is Status.STOPPED else await open_round(rounding, programme.id)
        if round is not None and round.id not in found:
            one = await _coming(rounding, round, member)
            if one is not None and one.entry is not None:
                found[round.id] = one
    people = (one for one in found.values() if one.programme.shape is not Shape.ADMINISTRATIVE)
    return sorted(people, key=lambda one: (one.round.starts_at, one.programme.name))


async def which_round(rounding: Rounding, member: MemberId, id: str) -> Coming | None:
    """None: there is none, or it is nothing of theirs."""
    round = await rounding.work.rounds.find(RoundId(id))
    one = None if round is None else await _coming(rounding, round, member)
    if one is None or one.entry is not None:
        return one
    enrolment = await rounding.work.programmes.find_enrolment(one.programme.id, member)
    return None if enrolment is None or enrolment.state is Part.OUT else one


async def _coming(rounding: Rounding, round: Round, member: MemberId) -> Coming | None:
    programme = await rounding.work.programmes.find(round.programme)
    if programme is None:
        return None
    return Coming(programme=programme, round=round, entry=await rounding.work.rounds.find_entry(round.id, member))
