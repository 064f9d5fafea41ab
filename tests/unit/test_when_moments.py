"""Moments, windows, lengths and days in words: seen from Thursday 26 November 2026, ten in the morning."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Language, Member, WorkingHours
from bot.expertise.when import (
    Missing,
    Moment,
    Unclear,
    read_befores,
    read_date,
    read_later,
    read_length,
    read_moment,
    read_window,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 26, 10, 0, tzinfo=AMSTERDAM)
ANNA = Member(
    id="anna",  # type: ignore[arg-type]
    name="Anna",
    first_seen_at=NOW,
    working_week=tuple(WorkingHours(weekday=day, start=time(8, 30), end=time(17)) for day in range(4)),
)
NL, EN = Language.DUTCH, Language.ENGLISH
WORDS = (
    "morgen",
    "14u",
    "tot",
    "half",
    "drie",
    "maandag",
    "3",
    "december",
    "over",
    "2",
    "uur",
    "weken",
    "28",
    "maart",
    "02:30",
    "next",
    "at",
    "eind",
)


def moment(text: str, language: Language, now: datetime = NOW) -> str:
    found = read_moment(text, language=language, now=now, zone=AMSTERDAM)
    match found:
        case None:
            return "?"
        case Unclear():
            known = [str(found.day)] if found.day else []
            known += [f"{found.hour:%H:%M}"] if found.hour else []
            return " ".join([f"{found.missing}?", *known])
        case Moment():
            length = "" if found.length is None else f" {int(found.length.total_seconds()) // 60} min"
            return f"{found.start:%Y-%m-%d %H:%M}{length}" + (f" ({found.rest})" if found.rest else "")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("donderdag 3 december 14:00", "2026-12-03 14:00"),
        ("do 3 dec 14.00 uur", "2026-12-03 14:00"),
        ("morgen om half drie", "2026-11-27 14:30"),
        ("morgen om kwart voor tien", "2026-11-27 09:45"),
        ("3/12 14u tot 15.30", "2026-12-03 14:00 90 min"),
        ("3-12-2026 14u30", "2026-12-03 14:30"),
        ("2026-12-03 14:00", "2026-12-03 14:00"),
        ("maandag 30 november van 14 tot 15:30 uur", "2026-11-30 14:00 90 min"),
        ("maandag 10:00-11:00", "2026-11-30 10:00 60 min"),
        ("morgen 14u, 2 uur", "2026-11-27 14:00 120 min"),
        ("morgen 14 uur, anderhalf uur", "2026-11-27 14:00 90 min"),
        ("overmorgen 9u, een half uur lang", "2026-11-28 09:00 30 min"),
        ("maandag over een week 10u", "2026-12-07 10:00"),
        ("over twee weken op dinsdag om 10 uur", "2026-12-08 10:00"),
        ("maandag a.s. 10:00", "2026-11-30 10:00"),
        ("morgen om 10 voor een uur", "2026-11-27 10:00 60 min"),
        ("morgen om tien voor één", "2026-11-27 12:50"),
        ("morgen om 10 uur, duurt 2 uur", "2026-11-27 10:00 120 min"),
        ("8-12 10:00", "2026-12-08 10:00"),
        ("1 december 1 uur", "2026-12-01 13:00"),
        ("morgen tussen 10 en 11", "hour? 2026-11-27"),
        ("donderdag 14u", "2026-11-26 14:00"),
        ("donderdag 9u", "2026-12-03 09:00"),
        ("donderdagmiddag om 3 uur", "2026-11-26 15:00"),
        ("volgende week dinsdag om 10 uur", "2026-12-01 10:00"),
        ("de 12e om 10 uur", "2026-12-12 10:00"),
        ("morgenavond om 8", "2026-11-27 20:00"),
        ("vanmiddag om 4 uur", "2026-11-26 16:00"),
        ("over 2 uur", "2026-11-26 12:00"),
        ("plan een gesprek morgen 10u over ENSIA", "2026-11-27 10:00 (ENSIA)"),
        ("31 oktober 2027 02:30", "2027-10-31 02:30"),
        ("donderdag", "hour? 2026-12-03"),
        ("morgen na 14u", "hour? 2026-11-27"),
        ("donderdagmiddag", "hour? 2026-12-03"),
        ("14u", "day? 14:00"),
        ("maandag of dinsdag 14u", "choice? 14:00"),
        ("volgende week 14u", "choice? 14:00"),
        ("maandag 14u of 16u", "choice? 2026-11-30"),
        ("dinsdag 4 december 10:00", "weekday? 2026-12-04"),
        ("vandaag 9u", "past? 2026-11-26 09:00"),
        ("25 december 2020 10:00", "past? 2020-12-25 10:00"),
        ("28 maart 2027 02:30", "skipped? 2027-03-28 02:30"),
        ("niet donderdag 14u", "?"),
        ("om de week donderdag 14u", "?"),
        ("hallo", "?"),
        ("", "?"),
    ],
)
def test_a_moment_in_dutch(text: str, meant: str) -> None:
    assert moment(text, NL) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("next Thursday at 2pm for 90 minutes", "2026-12-03 14:00 90 min"),
        ("tomorrow at half past two", "2026-11-27 14:30"),
        ("tomorrow at quarter to ten", "2026-11-27 09:45"),
        ("3 December at 2pm", "2026-12-03 14:00"),
        ("December 3rd, 2:30 p.m.", "2026-12-03 14:30"),
        ("3/12 at 14:00", "2026-12-03 14:00"),
        ("Monday 10-11am", "2026-11-30 10:00 60 min"),
        ("Monday from 10 to 11:30", "2026-11-30 10:00 90 min"),
        ("tomorrow at 3 for an hour", "2026-11-27 15:00 60 min"),
        ("Monday week at 10", "2026-12-07 10:00"),
        ("a week from Monday at 10", "2026-12-07 10:00"),
        ("Monday in two weeks at 10", "2026-12-14 10:00"),
        ("noon tomorrow", "2026-11-27 12:00"),
        ("in 2 hours", "2026-11-26 12:00"),
        ("Tuesday at 14:00 for one and a half hours", "2026-12-01 14:00 90 min"),
        ("this afternoon at 4", "2026-11-26 16:00"),
        ("Thursday at 2pm", "2026-11-26 14:00"),
        ("Thursday at 9", "2026-12-03 09:00"),
        ("Tuesday next week at 10", "2026-12-01 10:00"),
        ("Thursday", "hour? 2026-12-03"),
        ("at 2pm", "day? 14:00"),
        ("Monday or Tuesday at 2pm", "choice? 14:00"),
        ("Tuesday 4 December 10:00", "weekday? 2026-12-04"),
        ("28 March 2027 at 02:30", "skipped? 2027-03-28 02:30"),
        ("not Thursday at 2pm", "?"),
        ("hello", "?"),
    ],
)
def test_a_moment_in_english(text: str, meant: str) -> None:
    assert moment(text, EN) == meant


def test_an_hour_that_comes_twice_is_the_first_of_them() -> None:
    found = read_moment("31 oktober 2027 02:30", language=NL, now=NOW, zone=AMSTERDAM)
    assert isinstance(found, Moment)
    assert found.start.astimezone(UTC) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "language", "first", "until", "rest"),
    [
        ("volgende week", NL, "2026-11-30 00:00", "2026-12-07 00:00", ""),
        ("deze week", NL, "2026-11-26 10:00", "2026-11-30 00:00", ""),
        ("in januari", NL, "2027-01-01 00:00", "2027-02-01 00:00", ""),
        ("deze maand", NL, "2026-11-26 10:00", "2026-12-01 00:00", ""),
        ("na de kerstvakantie", NL, "2027-01-04 00:00", "2027-02-01 00:00", ""),
        ("tussen 3 en 12 december", NL, "2026-12-03 00:00", "2026-12-13 00:00", ""),
        ("voor kerst", NL, "2026-11-26 10:00", "2026-12-25 00:00", ""),
        ("niet voor 1 februari", NL, "2027-02-01 00:00", "2027-03-01 00:00", ""),
        ("binnen twee weken", NL, "2026-11-26 10:00", "2026-12-11 00:00", ""),
        ("in december of januari", NL, "2026-12-01 00:00", "2027-02-01 00:00", ""),
        ("tussen nu en kerst", NL, "2026-11-26 10:00", "2026-12-25 00:00", ""),
        ("between now and Christmas", EN, "2026-11-26 10:00", "2026-12-25 00:00", ""),
        ("week 50", NL, "2026-12-07 00:00", "2026-12-14 00:00", ""),
        ("begin februari", NL, "2027-02-01 00:00", "2027-02-11 00:00", ""),
        ("donderdag", NL, "2026-12-03 00:00", "2026-12-04 00:00", ""),
        ("volgende week donderdag", NL, "2026-12-03 00:00", "2026-12-04 00:00", ""),
        ("volgende week na 14u", NL, "2026-11-30 00:00", "2026-12-07 00:00", "na 14u"),
        ("volgende week maandag of dinsdag", NL, "2026-11-30 00:00", "2026-12-07 00:00", "maandag of dinsdag"),
        ("over ENSIA volgende week", NL, "2026-11-30 00:00", "2026-12-07 00:00", "ENSIA"),
        ("next week", EN, "2026-11-30 00:00", "2026-12-07 00:00", ""),
        ("in January", EN, "2027-01-01 00:00", "2027-02-01 00:00", ""),
        ("after the Christmas holidays", EN, "2027-01-04 00:00", "2027-02-01 00:00", ""),
        ("between 3 and 12 December", EN, "2026-12-03 00:00", "2026-12-13 00:00", ""),
        ("within two weeks", EN, "2026-11-26 10:00", "2026-12-11 00:00", ""),
    ],
)
def test_a_window(text: str, language: Language, first: str, until: str, rest: str) -> None:
    found = read_window(text, language=language, now=NOW, zone=AMSTERDAM)
    assert found is not None
    assert (f"{found.not_before:%Y-%m-%d %H:%M}", f"{found.not_after:%Y-%m-%d %H:%M}") == (first, until)
    assert found.rest == rest


@pytest.mark.parametrize(
    "text", ["even weken", "hallo", "niet volgende week", "", "in 2020", "laatste week van januari"]
)
def test_no_window(text: str) -> None:
    assert read_window(text, language=NL, now=NOW, zone=AMSTERDAM) is None


def test_a_week_in_which_the_clocks_change_has_all_its_days() -> None:
    now = datetime(2027, 3, 17, 10, tzinfo=AMSTERDAM)
    found = read_window("volgende week", language=NL, now=now, zone=AMSTERDAM)
    assert found is not None
    assert found.not_after.astimezone(UTC) - found.not_before.astimezone(UTC) == timedelta(days=7, hours=-1)


@pytest.mark.parametrize(
    ("text", "language", "later"),
    [
        ("morgen", NL, "2026-11-27 09:00"),
        ("maandag", NL, "2026-11-30 08:30"),
        ("over 2 uur", NL, "2026-11-26 12:00"),
        ("over een kwartier", NL, "2026-11-26 10:15"),
        ("30 minuten", NL, "2026-11-26 10:30"),
        ("vanmiddag", NL, "2026-11-26 14:00"),
        ("vanavond", NL, "2026-11-26 19:00"),
        ("morgenmiddag", NL, "2026-11-27 14:00"),
        ("maandag 10:00", NL, "2026-11-30 10:00"),
        ("volgende week", NL, "2026-11-30 08:30"),
        ("over 2 weken", NL, "2026-12-10 08:30"),
        ("over 3 dagen", NL, "2026-11-29 09:00"),
        ("straks", NL, "2026-11-26 12:00"),
        ("9u", NL, "2026-11-27 09:00"),
        ("herinner me morgen", NL, "2026-11-27 09:00"),
        ("tomorrow", EN, "2026-11-27 09:00"),
        ("in half an hour", EN, "2026-11-26 10:30"),
        ("this afternoon", EN, "2026-11-26 14:00"),
        ("tonight", EN, "2026-11-26 19:00"),
        ("next week", EN, "2026-11-30 08:30"),
        ("at 4", EN, "2026-11-26 16:00"),
    ],
)
def test_later(text: str, language: Language, later: str) -> None:
    found = read_later(text, language=language, now=NOW, zone=AMSTERDAM, member=ANNA)
    assert found is not None
    assert f"{found.astimezone(AMSTERDAM):%Y-%m-%d %H:%M}" == later


@pytest.mark.parametrize("text", ["", "niet", "hallo", "vandaag 9u", "over 3 jaar", "3 december 2035", "2020-01-01"])
def test_not_later(text: str) -> None:
    assert read_later(text, language=NL, now=NOW, zone=AMSTERDAM, member=ANNA) is None


def test_this_afternoon_said_in_the_afternoon_is_in_a_while() -> None:
    now = NOW.replace(hour=15)
    assert read_later("vanmiddag", language=NL, now=now, zone=AMSTERDAM, member=ANNA) == now + timedelta(hours=2)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("voor 1 februari", NL, date(2027, 2, 1)),
        ("uiterlijk 1 februari", NL, date(2027, 2, 1)),
        ("beleid sturen voor 1 februari", NL, date(2027, 2, 1)),
        ("t/m 5 december", NL, date(2026, 12, 5)),
        ("eind deze maand", NL, date(2026, 11, 30)),
        ("einde van de maand", NL, date(2026, 11, 30)),
        ("eind van de week", NL, date(2026, 11, 27)),
        ("eind januari", NL, date(2027, 1, 31)),
        ("einde jaar", NL, date(2026, 12, 31)),
        ("volgende week", NL, date(2026, 12, 4)),
        ("in januari", NL, date(2027, 1, 31)),
        ("volgende maand", NL, date(2026, 12, 31)),
        ("week 50", NL, date(2026, 12, 11)),
        ("maandag", NL, date(2026, 11, 30)),
        ("over 2 weken", NL, date(2026, 12, 10)),
        ("de 12e", NL, date(2026, 12, 12)),
        ("vandaag", NL, date(2026, 11, 26)),
        ("maandag of dinsdag", NL, None),
        ("niet", NL, None),
        ("ooit", NL, None),
        ("dinsdag 4 december", NL, None),
        ("by 1 February", EN, date(2027, 2, 1)),
        ("before 1 February", EN, date(2027, 2, 1)),
        ("end of this month", EN, date(2026, 11, 30)),
        ("end of the week", EN, date(2026, 11, 27)),
        ("next week", EN, date(2026, 12, 4)),
        ("in two weeks", EN, date(2026, 12, 10)),
        ("the 12th", EN, date(2026, 12, 12)),
    ],
)
def test_by_which_day(text: str, language: Language, day: date | None) -> None:
    assert read_date(text, language=language, today=NOW.date()) == day


@pytest.mark.parametrize(
    ("text", "language", "minutes"),
    [
        ("anderhalf uur", NL, 90),
        ("90 minuten", NL, 90),
        ("een uur", NL, 60),
        ("1 uur en een kwartier", NL, 75),
        ("2,5 uur", NL, 150),
        ("tweeënhalf uur", NL, 150),
        ("twee en een half uur", NL, 150),
        ("een half uur", NL, 30),
        ("halfuur", NL, 30),
        ("kwartier", NL, 15),
        ("drie kwartier", NL, 45),
        ("1u30", NL, 90),
        ("1:30", NL, 90),
        ("2u", NL, 120),
        ("45 min", NL, 45),
        ("1 hour", NL, 60),
        ("uur", NL, None),
        ("lang", NL, None),
        ("0 minuten", NL, None),
        ("een uur met Bram", NL, None),
        ("90 minutes", EN, 90),
        ("an hour and a half", EN, 90),
        ("one and a half hours", EN, 90),
        ("half an hour", EN, 30),
        ("2.5 hours", EN, 150),
        ("two and a half hours", EN, 150),
        ("a quarter of an hour", EN, 15),
        ("three quarters of an hour", EN, 45),
        ("1 hour and 15 minutes", EN, 75),
    ],
)
def test_a_length(text: str, language: Language, minutes: int | None) -> None:
    assert read_length(text, language) == (None if minutes is None else timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("text", "language", "minutes"),
    [
        ("een dag en een uur van tevoren", NL, [1440, 60]),
        ("een uur en een dag", NL, [1440, 60]),
        ("15 minuten", NL, [15]),
        ("1 dag, 2 uur", NL, [1440, 120]),
        ("een uur en nog een uur", NL, [60]),
        ("geen", NL, []),
        ("niet", NL, []),
        ("geen herinneringen", NL, []),
        ("anders", NL, None),
        ("", NL, None),
        ("a day and an hour before", EN, [1440, 60]),
        ("none", EN, []),
        ("no reminders", EN, []),
        ("1 week, 1 day and 30 minutes", EN, [10080, 1440, 30]),
    ],
)
def test_how_long_before(text: str, language: Language, minutes: list[int] | None) -> None:
    expected = None if minutes is None else tuple(timedelta(minutes=number) for number in minutes)
    assert read_befores(text, language) == expected


@pytest.mark.parametrize("language", Language)
@given(
    text=st.text(max_size=100) | st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join),
    now=st.datetimes(min_value=datetime(1970, 1, 3), max_value=datetime(9998, 1, 1), timezones=st.just(AMSTERDAM)),  # noqa: DTZ001
)
def test_any_text_can_be_read(language: Language, text: str, now: datetime) -> None:
    found = read_moment(text, language=language, now=now, zone=AMSTERDAM)
    if isinstance(found, Moment):
        assert found.start > now
        assert found.start.astimezone(UTC).astimezone(AMSTERDAM).time() == found.start.time()
    elif found is not None:
        assert found.missing in Missing
    window = read_window(text, language=language, now=now, zone=AMSTERDAM)
    assert window is None or now <= window.not_before < window.not_after
    later = read_later(text, language=language, now=now, zone=AMSTERDAM, member=ANNA)
    assert later is None or later > now
    read_date(text, language=language, today=now.date())
    read_length(text, language)
    read_befores(text, language)
