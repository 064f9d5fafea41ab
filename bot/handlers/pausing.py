"""Being left in peace for a while: unseen and not asked."""

from dataclasses import replace
from datetime import date, timedelta

from bot.commands.profile import Pause, Resume
from bot.context import Context
from bot.delegating import parting
from bot.delegating.meant import season_of
from bot.expertise.dates import read_day
from bot.expertise.signs import signs_of_person
from bot.handlers.registry import handles
from bot.replies import Ballot, Choice, Phrase, Reply, say
from bot.rounding.falling import fall_out
from bot.rounding.finding import rounding_of
from bot.rounding.silence import come_back

_WEEKS = (1, 2, 4)
"""After which a pause may end, when nobody can tell what was meant."""


@handles(Pause)
async def pause(command: Pause, context: Context) -> Reply:
    """Until a day, or until they say so."""
    if not command.until:
        return await _pause(date.max, say("pause-endless"), context)
    until = read_day(command.until, context.today)
    if until is None or until <= context.today:
        return _until_when(context.today)
    return await _pause(until, say("pause-set", until=until), context)


async def _pause(until: date, told: Reply, context: Context) -> Reply:
    """Whoever was to meet them in a round need not wait for them."""
    await context.work.members.save(replace(context.member, paused_until=until))
    notices = await fall_out(rounding_of(context), context.member)
    notices += await parting.goes_away(season_of(context), context.member)
    return replace(told, notices=tuple(notices))


def _until_when(today: date) -> Reply:
    """Nothing is changed; some days to choose from."""
    days = [today + timedelta(weeks=weeks) for weeks in _WEEKS]
    return Reply(
        phrases=(Phrase("pause-unclear"),),
        choices=tuple(
            Choice(
                label=Phrase("choice-pause", {"until": day}),
                command=Pause(until=day.isoformat()),
                closes=True,
                is_moment=True,
            )
            for day in days
        ),
        ballot=Ballot(question=Phrase("pause-until-when")),
    )


@handles(Resume)
async def resume(command: Resume, context: Context) -> Reply:
    """Back again: seen, and found by those who were waiting; and asked for the rounds they had been silent in."""
    names = await come_back(rounding_of(context), context.member.id)
    back = (Phrase("pairing-back", {"programmes": tuple(names)}),) if names else ()
    if not context.member.is_paused_on(context.today):
        return Reply(phrases=back or (Phrase("resume-not-paused"),))
    await context.work.members.save(replace(context.member, paused_until=None))
    await parting.comes_back(season_of(context), context.member)
    involvements = await context.work.involvements.of(context.member.id)
    await context.work.enquiries.wake(signs_of_person(context.member, involvements), at=context.now)
    return Reply(phrases=(Phrase("resumed"), *back))
