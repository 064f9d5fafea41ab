"""Whether a member is to hear something now: reminders come also in a pause, and what asks something waits."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from bot.arranging import Arranging
from bot.domain.calendar import morning_after_night, next_working_moment
from bot.domain.people import Member
from bot.domain.promises import REMINDERS, Kind, Promise
from bot.wording.describing import is_endless


async def suits_now(promise: Promise, arranging: Arranging) -> bool:
    """If it does not, the promise is put off until it does; where that is too late, it is left."""
    if promise.member is None:
        return True
    member = await arranging.work.members.find(promise.member)
    if member is None or member.left_at is not None:
        # Whoever is back looks for themselves what they have missed.
        return False
    if promise.kind in REMINDERS or promise.is_wanted_again:
        return True
    suits_at = _when_it_suits(member, arranging.now, promise.kind)
    if suits_at is None:
        return False
    if suits_at <= arranging.now:
        return True
    if promise.makes_sense_at(suits_at):
        await arranging.work.meetings.put_off(promise.key, suits_at)
    return False


def _when_it_suits(member: Member, now: datetime, kind: Kind) -> datetime | None:
    """Now, or when they are at work next; None: as long as they do not say so, never."""
    begin = now
    if member.paused_until is not None and member.is_paused_on(member.day_at(now)):
        if is_endless(member.paused_until):
            return None
        begin = datetime.combine(member.paused_until, time(), tzinfo=ZoneInfo(member.time_zone)).astimezone(UTC)
    if kind is Kind.ASK_AFTERWARDS and morning_after_night(begin, member) == begin:
        # While they remember it.
        return begin
    return next_working_moment(begin, member)
