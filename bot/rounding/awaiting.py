"""A coordinator is to look at a matching. They are asked, asked again, and then nobody else is kept waiting for it."""

from dataclasses import replace

from bot.domain.calendar import next_working_moment, working_days_later
from bot.domain.programmes import Programme
from bot.domain.rounds import Round
from bot.replies import Notice
from bot.rounding.drafting import release
from bot.rounding.rounding import Rounding
from bot.wording import rounds as wording

REMIND_AFTER, TELL_AFTER = 1, 2
"""Working days of the coordinator. Many people wait for one: told late is better than never."""


async def await_approval(rounding: Rounding, programme: Programme, round: Round) -> list[Notice]:
    """Ask, ask again, or tell it all the same. `Round.answer_by` is until when the coordinator is waited for."""
    coordinator = await rounding.work.members.find(programme.coordinator)
    if coordinator is None or coordinator.left_at is not None:
        await release(rounding, round)
        return []
    if round.answer_by is None and (moment := next_working_moment(rounding.now, coordinator)) > rounding.now:
        await rounding.work.rounds.save(replace(round, due_at=moment))
        return []
    if round.answer_by is None:
        asked = replace(
            round,
            answer_by=working_days_later(rounding.now, TELL_AFTER, coordinator),
            due_at=working_days_later(rounding.now, REMIND_AFTER, coordinator),
        )
        await rounding.work.rounds.save(asked)
        return [wording.review(programme, asked, coordinator, "round-review")]
    if rounding.now < round.answer_by:
        await rounding.work.rounds.save(replace(round, due_at=round.answer_by))
        return [wording.review(programme, round, coordinator, "round-review-again")]
    await release(rounding, round)
    return [wording.told_without(programme, coordinator)]
