"""How often rounds come back, as people say it."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Language
from bot.expertise.when.cadences import MOST_WEEKS, ReadCadence, read_cadence

NOW = datetime(2027, 1, 18, 8, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NL, EN = Language.DUTCH, Language.ENGLISH
DAYS = {
    NL: ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def read(text: str, language: Language = NL, now: datetime = NOW) -> ReadCadence | None:
    return read_cadence(text, language=language, now=now, zone=AMSTERDAM)


@pytest.mark.parametrize(
    ("language", "text", "weeks", "weekday", "at"),
    [
        (NL, "elke 2 weken op dinsdag 9:00", 2, 1, time(9)),
        (NL, "elke dinsdag om 9 uur", 1, 1, time(9)),
        (NL, "om de week donderdag 14:00", 2, 3, time(14)),
        (NL, "elke vier weken maandag half tien", 4, 0, time(9, 30)),
        (NL, "tweewekelijks op maandag 9 uur", 2, 0, time(9)),
        (NL, "iedere dinsdagochtend om 9 uur", 1, 1, time(9)),
        (NL, "dinsdag 9:00", 1, 1, time(9)),
        (EN, "every other Tuesday at 9", 2, 1, time(9)),
        (EN, "every 3 weeks on Friday 10am", 3, 4, time(10)),
        (EN, "weekly on Monday 9:00", 1, 0, time(9)),
        (EN, "fortnightly Wednesday 2pm", 2, 2, time(14)),
    ],
)
def test_every_so_many_weeks_on_a_day(language: Language, text: str, weeks: int, weekday: int, at: time) -> None:
    found = read(text, language)
    assert found is not None
    assert (found.cadence.weeks, found.cadence.weekday, found.cadence.at) == (weeks, weekday, at)
    assert not found.was_monthly
    assert found.cadence.zone == "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("language", "text", "weekday", "at"),
    [
        (NL, "elke eerste maandag van de maand 10:00", 0, time(10)),
        (NL, "maandelijks op woensdag 13.30", 2, time(13, 30)),
        (EN, "every first Monday of the month at 10", 0, time(10)),
    ],
)
def test_a_month_is_four_weeks_and_that_is_told(language: Language, text: str, weekday: int, at: time) -> None:
    found = read(text, language)
    assert found is not None
    assert (found.cadence.weeks, found.cadence.weekday, found.cadence.at) == (4, weekday, at)
    assert found.was_monthly


@pytest.mark.parametrize(
    "text",
    [
        *("elke week", "dinsdag", "elke 2 weken", "om 9 uur", "geen idee", "", "elke 0 weken dinsdag 9:00"),
        *("elke 99 weken dinsdag 9:00", "op 3 februari om 9:00", "morgen om 9:00", "volgende week", "x" * 5000),
    ],
)
def test_what_names_no_day_and_hour_is_not_read(text: str) -> None:
    assert read(text) is None


@given(
    st.sampled_from([NL, EN]),
    st.integers(1, MOST_WEEKS),
    st.integers(0, 6),
    st.integers(7, 20),
    st.sampled_from([0, 15, 30]),
    st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - it adds one
)
def test_it_means_the_same_whenever_it_is_said(
    language: Language, weeks: int, weekday: int, hour: int, minute: int, now: datetime
) -> None:
    every, on = ("elke", "weken op") if language is NL else ("every", "weeks on")
    found = read(f"{every} {weeks} {on} {DAYS[language][weekday]} {hour:02}:{minute:02}", language, now)
    assert found is not None
    cadence = found.cadence
    assert (cadence.weeks, cadence.weekday, cadence.at) == (weeks, weekday, time(hour, minute))


@given(st.text(max_size=200))
def test_any_text_is_a_cadence_or_none(text: str) -> None:
    found = read(text)
    assert found is None or 1 <= found.cadence.weeks <= MOST_WEEKS
