"""Days on which people work."""

from collections.abc import Container
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.domain.people import Member

NIGHT_BEGINS, NIGHT_ENDS = time(21), time(7)
"""When nobody is told of something that can wait."""
LOOKED_AGAIN = time(9, 30)
"""When a watched question is looked at though nothing was heard of: somebody may be back from a pause."""

_SEARCH_AT_MOST = 400


@cache
def _dutch_holidays() -> Container[date]:
    import holidays  # noqa: PLC0415 - slow, and many a start never counts working days

    return holidays.country_holidays("NL")


def is_public_holiday(day: date) -> bool:
    """Whether that day is a public holiday in the Netherlands."""
    return day in _dutch_holidays()


def works_on(member: Member, day: date) -> bool:
    """Whether that day is one of the member's own working days."""
    return not is_public_holiday(day) and any(hours.weekday == day.weekday() for hours in member.working_week)


def working_days_later(start: datetime, days: int, member: Member) -> datetime:
    """The same time of day so many working days of the member later, moved into their working hours.

    Whoever has no working day at all within a year is reached on ordinary days.
    """
    zone = ZoneInfo(member.time_zone)
    local = start.astimezone(zone)
    day, left = local.date(), days
    for _ in range(_SEARCH_AT_MOST):
        if left == 0:
            break
        day += timedelta(days=1)
        left -= works_on(member, day)
    else:
        day = local.date() + timedelta(days=days)
    moment = _within_hours(local.time(), member, day)
    return datetime.combine(day, moment, tzinfo=zone).astimezone(start.tzinfo)


def working_days_before(moment: datetime, days: int, member: Member) -> datetime:
    """The same time of day so many working days of the member earlier, moved into their working hours.

    None earlier: that day itself, or the last working day before it.
    """
    zone = ZoneInfo(member.time_zone)
    local = moment.astimezone(zone)
    day, left = local.date(), days
    for _ in range(_SEARCH_AT_MOST):
        if left <= 0 and works_on(member, day):
            break
        day -= timedelta(days=1)
        left -= works_on(member, day)
    else:
        day = local.date() - timedelta(days=days)
    return datetime.combine(day, _within_hours(local.time(), member, day), tzinfo=zone).astimezone(moment.tzinfo)


def next_working_moment(now: datetime, member: Member) -> datetime:
    """Now, if the member is at work; else when they begin next."""
    zone = ZoneInfo(member.time_zone)
    local = now.astimezone(zone)
    for ahead in range(_SEARCH_AT_MOST):
        day = local.date() + timedelta(days=ahead)
        if not works_on(member, day):
            continue
        hours = sorted((part.start, part.end) for part in member.working_week if part.weekday == day.weekday())
        if ahead:
            return datetime.combine(day, hours[0][0], tzinfo=zone).astimezone(now.tzinfo)
        for start, end in hours:
            if local.time() < end:
                begin = datetime.combine(day, start, tzinfo=zone).astimezone(now.tzinfo)
                return max(now, begin)
    return now


def morning_after_night(now: datetime, member: Member) -> datetime:
    """Now, unless it is night for the member: then the end of the night."""
    zone = ZoneInfo(member.time_zone)
    local = now.astimezone(zone)
    if NIGHT_ENDS <= local.time() < NIGHT_BEGINS:
        return now
    day = local.date() + timedelta(days=local.time() >= NIGHT_BEGINS)
    return datetime.combine(day, NIGHT_ENDS, tzinfo=zone).astimezone(now.tzinfo)


def look_again_at(now: datetime, member: Member) -> datetime:
    """Tomorrow morning for them: when something that changes by itself, such as who is away, is looked at anew."""
    zone = ZoneInfo(member.time_zone)
    day = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(day, LOOKED_AGAIN, tzinfo=zone)


def _within_hours(moment: time, member: Member, day: date) -> time:
    hours = [hours for hours in member.working_week if hours.weekday == day.weekday()]
    if not hours or any(part.start <= moment < part.end for part in hours):
        return moment
    later = [part.start for part in hours if part.start > moment]
    return min(later) if later else max(part.start for part in hours)
