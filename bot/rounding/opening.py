"""A round begins: three working days before, everybody who takes part gets an entry in it."""

from dataclasses import replace
from datetime import datetime

from bot.domain.calendar import working_days_later
from bot.domain.crowds import A_LITTLE, awaits_look, mark_of, read_trouble
from bot.domain.ids import RoundId
from bot.domain.people import Member
from bot.domain.programmes import Joining, Programme, Shape, Status
from bot.domain.rounds import Round
from bot.rounding.audience import audience_of
from bot.rounding.dates import start_following, told_at
from bot.rounding.entering import enrol_all, enter_all
from bot.rounding.rounding import Rounding


async def open_next(rounding: Rounding, programme: Programme) -> Round | None:
    """Its next round, under a key that only that round can have; the one after it is known then, too.

    None: no round is to come of it any more, or it has to be seen first who is there.
    """
    if programme.status is not Status.ACTIVE or programme.next_round_at is None:
        await rounding.work.programmes.save(replace(programme, due_at=None))
        return None
    trouble = read_trouble(await rounding.work.bookmarks.find(mark_of(programme.id)))
    if awaits_look(programme, trouble, rounding.now):
        await rounding.work.programmes.save(replace(programme, due_at=rounding.now + A_LITTLE))
        return None
    number = programme.last_number + 1
    starts_at = programme.next_round_at
    coordinator = await rounding.work.members.find(programme.coordinator)
    if starts_at <= rounding.now and coordinator is not None:
        # After a long silence of ours, there still has to be time to say something.
        starts_at = working_days_later(rounding.now, 1, coordinator)
    round = Round(
        id=RoundId(f"{programme.id}/{number}"),
        programme=programme.id,
        number=number,
        opened_at=rounding.now,
        starts_at=max(starts_at, rounding.now),
        due_at=rounding.now,
        changed_at=rounding.now,
    )
    await rounding.work.rounds.save(round)
    if programme.shape is not Shape.ADMINISTRATIVE:
        if programme.joining is Joining.UNLESS_NOT:
            there = await audience_of(programme, rounding.work, rounding.knowledge, rounding.now)
            await enrol_all(rounding, programme, [member.id for member in there])
        await enter_all(rounding, programme, round)
    after = start_following(programme, round.starts_at)
    await rounding.work.programmes.save(
        replace(
            programme,
            last_number=number,
            next_round_at=after,
            due_at=None if after is None else _told_at(after, coordinator),
            changed_at=rounding.now,
        )
    )
    return round


def _told_at(start: datetime, coordinator: Member | None) -> datetime:
    return start if coordinator is None else told_at(start, coordinator)
