"""Everybody in a round hears that it is coming, some at a time, and nobody at night."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.calendar import morning_after_night
from bot.domain.ids import MemberId
from bot.domain.parts import has_parts, lacks_part
from bot.domain.programmes import Programme
from bot.domain.rounds import Entry, Round
from bot.replies import Notice
from bot.rounding.rounding import Rounding
from bot.wording import parts
from bot.wording import rounds as wording

TOGETHER = 50
"""In one unit of work: more would make whoever speaks wait for their turn."""


async def announce_some(rounding: Rounding, programme: Programme, round: Round) -> list[Notice]:
    """To those who are awake; when the rest is due is kept with the round."""
    untold = [entry for entry in await rounding.work.rounds.entries(round.id) if _is_untold(entry)]
    people = await rounding.work.members.several([entry.member for entry in untold])
    partless = await _partless(rounding, programme)
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
            kept.append(replace(entry, announced_at=rounding.now))
            if member is not None and member.is_visible_on(member.day_at(rounding.now)):
                told.append(wording.announcement(programme, round, member))
                if member.id in partless:
                    told.append(parts.notice(programme, member.id))
    await rounding.work.rounds.save_entries(*kept)
    await rounding.work.rounds.save(replace(round, due_at=_next(round, later)))
    return told


async def _partless(rounding: Rounding, programme: Programme) -> frozenset[MemberId]:
    """Who has yet to say of which part of their organisation they are: until then they may meet a close colleague."""
    if not has_parts(programme):
        return frozenset()
    enrolments = await rounding.work.programmes.enrolments(programme.id)
    return frozenset(each.member for each in enrolments if lacks_part(programme, each))


def _is_untold(entry: Entry) -> bool:
    return entry.announced_at is None and entry.coming is None


def _next(round: Round, later: Iterable[datetime]) -> datetime:
    return min((round.starts_at, *later))
