"""Being left in peace for a while: unseen and not asked."""

from dataclasses import replace
from datetime import date

from bot.commands import Pause, Resume
from bot.context import Context
from bot.expertise.dates import read_day
from bot.handlers.registry import handles
from bot.replies import Reply, say


@handles(Pause)
async def pause(command: Pause, context: Context) -> Reply:
    """Until a day, or until they say so."""
    if not command.until:
        await context.work.members.save(replace(context.member, paused_until=date.max))
        return say("pause-endless")
    until = read_day(command.until, context.today)
    if until is None or until <= context.today:
        return say("pause-unclear")
    await context.work.members.save(replace(context.member, paused_until=until))
    return say("pause-set", until=until)


@handles(Resume)
async def resume(command: Resume, context: Context) -> Reply:
    """Back again: seen, and found by those who were waiting."""
    if not context.member.is_paused_on(context.today):
        return say("resume-not-paused")
    await context.work.members.save(replace(context.member, paused_until=None))
    involvements = await context.work.involvements.of(context.member.id)
    await context.work.enquiries.wake({one.topic for one in involvements}, at=context.now)
    return say("resumed")
