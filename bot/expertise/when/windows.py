"""Between which days something is to be."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Language
from bot.expertise.dates import read_day
from bot.expertise.when.values import Window


def read_window(text: str, *, language: Language, now: datetime, zone: ZoneInfo) -> Window | None:
    """From when until when; None when it is not about time."""
    words = " ".join(text[:200].lower().split()).strip(" .!?")
    day = read_day(words, now.astimezone(zone).date())
    if day is None:
        return None
    days = 7 if words.endswith(" week") else 1
    start = datetime.combine(day, time(), tzinfo=zone)
    return Window(not_before=start, not_after=datetime.combine(day + timedelta(days=days), time(), tzinfo=zone))
