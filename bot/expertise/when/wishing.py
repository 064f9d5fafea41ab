"""What somebody says about when they can and when they cannot."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.people import Language
from bot.domain.wishes import Wish
from bot.expertise.dates import weekday_names
from bot.expertise.when.values import ReadWishes


def read_wishes(
    text: str,
    *,
    language: Language,
    today: date,
    zone: ZoneInfo,
    holidays_region: str | None,
) -> ReadWishes | None:
    """All wishes in it; None when nothing in it is about time."""
    words = text[:200].lower().split()
    days = {weekday_names()[word] for word in words if word in weekday_names()}
    if not days:
        return None
    return ReadWishes(wishes=(Wish(weekdays=frozenset(days), is_unwanted="niet" in words or "not" in words),))
