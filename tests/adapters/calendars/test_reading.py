"""What of a calendar takes somebody's time, and what never ends well."""

import contextlib
from datetime import UTC, datetime, timedelta

import pytest

from adapters.calendars.guarded import LARGEST, read_busy
from bot.domain.spans import Span
from bot.errors import CalendarError

BEGIN = datetime(2027, 3, 22, tzinfo=UTC)
"""A Monday; on the Sunday after it the clocks go forward."""
WITHIN = Span(BEGIN, BEGIN + timedelta(weeks=3))
AMSTERDAM = """BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def event(times: str, more: str = "", uid: str = "1") -> str:
    return f"BEGIN:VEVENT\nUID:{uid}\nDTSTAMP:20270101T000000Z\n{times}\nSUMMARY:Tandarts\n{more}END:VEVENT\n"


def calendar(*parts: str) -> bytes:
    whole = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//\n" + "".join(parts) + "END:VCALENDAR\n"
    return whole.replace("\n", "\r\n").encode()


async def told(*parts: str) -> list[str]:
    """`day hour` from and until, in UTC."""
    spans = await read_busy(calendar(*parts), WITHIN, "Europe/Amsterdam")
    return [f"{span.start:%m-%d %H:%M} {span.end:%m-%d %H:%M}" for span in spans]


@pytest.mark.parametrize(
    ("times", "busy"),
    [
        ("DTSTART:20270324T090000Z\nDTEND:20270324T103000Z", ["03-24 09:00 03-24 10:30"]),
        ("DTSTART:20270324T090000Z\nDURATION:PT45M", ["03-24 09:00 03-24 09:45"]),
        ("DTSTART:20270324T100000\nDTEND:20270324T110000", ["03-24 09:00 03-24 10:00"]),
        ("DTSTART;TZID=Europe/Amsterdam:20270330T100000\nDURATION:PT1H", ["03-30 08:00 03-30 09:00"]),
        ("DTSTART;VALUE=DATE:20270324\nDTEND;VALUE=DATE:20270326\nTRANSP:OPAQUE", ["03-23 23:00 03-25 23:00"]),
        ("DTSTART;VALUE=DATE:20270324\nTRANSP:OPAQUE", ["03-23 23:00 03-24 23:00"]),
        ("DTSTART;VALUE=DATE:20270324\nX-MICROSOFT-CDO-BUSYSTATUS:OOF", ["03-23 23:00 03-24 23:00"]),
        ("DTSTART;VALUE=DATE:20270324\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\nTRANSP:OPAQUE", []),
        ("DTSTART;VALUE=DATE:20270324", []),
        ("DTSTART;TZID=Nergens/Huizen:20270324T100000\nDURATION:PT1H", ["03-24 09:00 03-24 10:00"]),
        ("DTSTART;TZID=../../../etc/passwd:20270324T100000\nDURATION:PT1H", ["03-24 09:00 03-24 10:00"]),
        ("DTSTART:20270401T090000Z\nDTEND:20270401T090000Z", []),
        ("DTSTART:20270101T090000Z\nDTEND:20270101T100000Z", []),
        ("DTSTART:20270321T230000Z\nDTEND:20270322T010000Z", ["03-22 00:00 03-22 01:00"]),
    ],
)  # fmt: skip
async def test_an_event_takes_its_time(times: str, busy: list[str]) -> None:
    assert await told(event(times)) == busy


async def test_a_weekly_meeting_stays_at_its_hour_when_the_clock_changes() -> None:
    zone = "TZID=W. Europe Standard Time"
    weekly = f"DTSTART;{zone}:20260105T100000\nDTEND;{zone}:20260105T110000\nRRULE:FREQ=WEEKLY;BYDAY=MO"
    skipped = f"EXDATE;{zone}:20270405T100000\n"
    assert await told(AMSTERDAM, event(weekly, skipped)) == ["03-22 09:00 03-22 10:00", "03-29 08:00 03-29 09:00"]


async def test_one_of_a_series_that_was_moved_is_where_it_was_moved_to() -> None:
    weekly = event("DTSTART:20270322T090000Z\nDTEND:20270322T100000Z\nRRULE:FREQ=WEEKLY;COUNT=2")
    moved = event("DTSTART:20270330T130000Z\nDTEND:20270330T140000Z", "RECURRENCE-ID:20270329T090000Z\n")
    assert await told(weekly, moved) == ["03-22 09:00 03-22 10:00", "03-30 13:00 03-30 14:00"]


@pytest.mark.parametrize(
    "more", ["TRANSP:TRANSPARENT\n", "STATUS:CANCELLED\n", "X-MICROSOFT-CDO-BUSYSTATUS:FREE\n", "TRANSP:transparent\n"]
)
async def test_what_takes_no_time_does_not(more: str) -> None:
    assert await told(event("DTSTART:20270324T090000Z\nDTEND:20270324T100000Z", more)) == []


async def test_a_calendar_that_only_shows_busy_times_is_read() -> None:
    busy = (
        "BEGIN:VFREEBUSY\nUID:1\nDTSTAMP:20270101T000000Z\n"
        "FREEBUSY;FBTYPE=BUSY:20270324T090000Z/PT1H,20270325T090000Z/20270325T100000Z\n"
        "FREEBUSY;FBTYPE=FREE:20270326T090000Z/PT1H\nEND:VFREEBUSY\n"
    )
    assert await told(busy) == ["03-24 09:00 03-24 10:00", "03-25 09:00 03-25 10:00"]


@pytest.mark.parametrize("odd", ["20270325T090000Z/20270324T080000Z", "nonsense", "20270324T090000Z/PT0S", "/"])
async def test_an_odd_period_is_told_or_left_and_no_mistake_of_ours(odd: str) -> None:
    busy = f"BEGIN:VFREEBUSY\nUID:1\nDTSTAMP:20270101T000000Z\nFREEBUSY:{odd}\nEND:VFREEBUSY\n"
    backwards = event("DTSTART:20270329T090000Z\nDTEND:20270328T090000Z")
    for part in (busy, backwards):
        with contextlib.suppress(CalendarError):
            await told(part)


@pytest.mark.parametrize(
    "zone",
    [
        "BEGIN:VTIMEZONE\nTZID:Kapot\nEND:VTIMEZONE\n",
        "BEGIN:VTIMEZONE\nEND:VTIMEZONE\n",
        "BEGIN:VTIMEZONE\nTZID:Kapot\nBEGIN:STANDARD\nTZOFFSETFROM:+9900\nTZOFFSETTO:x\nEND:STANDARD\nEND:VTIMEZONE\n",
        AMSTERDAM.replace("W. Europe Standard Time", "Kapot").replace("FREQ=YEARLY", "FREQ=SECONDLY"),
    ],
)
async def test_a_broken_time_zone_is_survived(zone: str) -> None:
    odd = event("DTSTART;TZID=Kapot:20270324T100000\nDURATION:PT1H")
    good = event("DTSTART:20270325T090000Z\nDURATION:PT1H", uid="2")
    try:
        assert "03-25 09:00 03-25 10:00" in await told(zone, odd, good)
    except CalendarError as error:
        assert error.reason in {"format", "heavy"}  # noqa: PT017 - either will do, and nothing else


@pytest.mark.parametrize("nested", ["VEVENT", "VCALENDAR", "X-ANY"])
async def test_what_is_nested_without_end_says_nothing(nested: str) -> None:
    deep = calendar(f"BEGIN:{nested}\n" * 20_000 + f"END:{nested}\n" * 20_000)
    try:
        assert await read_busy(deep, WITHIN, "Europe/Amsterdam") == []
    except CalendarError as error:
        assert error.reason in {"format", "heavy"}  # noqa: PT017 - either will do, and nothing else


async def test_a_mark_before_the_first_word_does_no_harm() -> None:
    text = b"\xef\xbb\xbf" + calendar(event("DTSTART:20270324T090000Z\nDURATION:PT1H"))
    assert len(await read_busy(text, WITHIN, "Europe/Amsterdam")) == 1


async def test_what_overlaps_is_one_and_nothing_else_is_kept() -> None:
    two = [event(f"DTSTART:20270324T{hour}0000Z\nDURATION:PT2H", uid=hour) for hour in ("09", "10")]
    assert await told(*two) == ["03-24 09:00 03-24 12:00"]


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"hello",
        b"BEGIN:VCALENDAR\r\n",
        b"BEGIN:VEVENT\r\nEND:VEVENT\r\n",
        b"\x00\xff" * 1000,
        calendar(event("DTSTART:20270399T090000Z")).replace(b"END:VCALENDAR", b""),
    ],
)
async def test_what_is_no_calendar_is_told(text: bytes) -> None:
    with pytest.raises(CalendarError) as refused:
        await read_busy(text, WITHIN, "Europe/Amsterdam")
    assert refused.value.reason == "format"


@pytest.mark.parametrize(
    ("text", "reason"),
    [(b"\n <!doctype html><p>Sign in", "page"), (b"\xef\xbb\xbf<html>", "page"), (b"PK\x03\x04abc", "zip")],
)
async def test_what_people_mistake_for_a_calendar_is_told_apart(text: bytes, reason: str) -> None:
    with pytest.raises(CalendarError) as refused:
        await read_busy(text, WITHIN, "Europe/Amsterdam")
    assert refused.value.reason == reason


async def test_one_bad_event_does_not_spoil_the_others() -> None:
    good = event("DTSTART:20270324T090000Z\nDTEND:20270324T100000Z")
    bad = event("DTSTART:20270324T110000Z\nRRULE:FREQ=NEVER", uid="2")
    assert await told(good, bad) == ["03-24 09:00 03-24 10:00"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY",
        "FREQ=SECONDLY;COUNT=999999999;INTERVAL=1",
        "FREQ=MINUTELY;BYSECOND=" + ",".join(map(str, range(60))),
        "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=" + ",".join(map(str, range(60))),
    ],
)
async def test_a_rule_that_never_ends_is_stopped(rule: str) -> None:
    bomb = calendar(event(f"DTSTART:20000101T000000Z\nDURATION:PT1S\nRRULE:{rule}"))
    with pytest.raises(CalendarError) as refused:
        await read_busy(bomb, WITHIN, "Europe/Amsterdam", seconds=2)
    assert refused.value.reason in {"heavy", "format"}


async def test_too_much_is_refused() -> None:
    with pytest.raises(CalendarError) as refused:
        await read_busy(b"x" * (LARGEST + 1), WITHIN, "Europe/Amsterdam")
    assert refused.value.reason == "large"
    many = calendar("BEGIN:VEVENT\nEND:VEVENT\n" * 20_001)
    with pytest.raises(CalendarError) as refused:
        await read_busy(many, WITHIN, "Europe/Amsterdam")
    assert refused.value.reason == "heavy"


async def test_many_bombs_together_are_stopped_too() -> None:
    rule = "DTSTART:20270101T000000Z\nDURATION:PT1M\nRRULE:FREQ=HOURLY"
    bombs = calendar(*(event(rule, uid=str(number)) for number in range(2_000)))
    with pytest.raises(CalendarError) as refused:
        await read_busy(bombs, WITHIN, "Europe/Amsterdam", seconds=2)
    assert refused.value.reason == "heavy"
