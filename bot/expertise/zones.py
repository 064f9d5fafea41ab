"""Time zones as people name them: `Europe/London`, `london`, `New York`."""

from zoneinfo import available_timezones


def find_zone(words: str) -> str | None:
    """Its name in the time zone database; a city alone will do."""
    wanted = words.strip(" .!").replace(" ", "_").lower()
    zones = sorted(available_timezones())
    return next((name for name in zones if wanted in {name.lower(), name.lower().rpartition("/")[2]}), None)
