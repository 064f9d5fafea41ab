"""Every kind of calendar that Bondje writes is understood in the same way by readers that do not know each other."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.spans import Span
from bot.wording.calendar_files import Entry, Guest, feed, invitation
from tests.calendars.readers import READERS, Seen, check_lines, with_ical, with_ical_js, with_icalendar, with_vobject

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)


def at(month: int, day: int, hour: int, zone: str = "Europe/Amsterdam") -> Span:
    start = datetime(2027, month, day, hour, tzinfo=ZoneInfo(zone))
    return Span(start, start + timedelta(hours=1))


ENTRY = Entry(
    uid="m1@bondje",
    sequence=0,
    span=at(3, 26, 10),
    zone="Europe/Amsterdam",
    summary="ENSIA: Anna - Bram",
    description="Gesprek met Bram.\n\nInbreng:\n- Anna: hoe vul je BIO2 in?",
    link="https://meet.example.nl/bondje-7f3a",
    organiser=Guest(name="Bondje", email="noreply@bondje.invalid"),
    guests=(Guest(name="Anna, CISO; Zeewolde", email="m1@bondje.invalid"),),
    changed_at=NOW,
)
INTO_SUMMER = replace(ENTRY, sequence=1, span=at(3, 29, 10))
INTO_WINTER = replace(INTO_SUMMER, sequence=2, span=at(11, 1, 10))
CANCELLED = replace(INTO_WINTER, sequence=3, is_cancelled=True)
HARD = {
    "emoji": replace(ENTRY, summary="🧑🏽‍💻 ENSIA 🇳🇱 " * 8, description="🔐" * 60, place="Zaal 🏛️"),
    "signs": replace(
        ENTRY, summary='a,b;c\\d "e" \\n :f', description="een,\ntwee;\n\nvier\\", place="Brink 1, Assen; zaal \\2"
    ),
    "long": replace(ENTRY, summary="é" * 200, description="lang " * 400),
    "cr": replace(ENTRY, summary="a\r\nATTENDEE:mailto:eve@example.org", description="x\r\nBEGIN:VALARM\rEND:VEVENT"),
    "quotes": replace(ENTRY, guests=(Guest(name='Anna "de CISO": ^n\n;x', email="anna@example.nl"),)),
    "guests": replace(ENTRY, guests=tuple(Guest(name=f"G {n}", email=f"g{n}@example.nl") for n in range(30))),
    "bare": replace(ENTRY, link=None, remind_before=None),
}
FILES = {
    "requested": invitation(ENTRY).text,
    "into summer": invitation(INTO_SUMMER).text,
    "into winter": invitation(INTO_WINTER).text,
    "cancelled": invitation(CANCELLED).text,
    **{name: invitation(entry).text for name, entry in HARD.items()},
    **{
        zone: invitation(replace(ENTRY, zone=zone, span=at(7, 1, 10, zone))).text
        for zone in ("UTC", "America/Curacao", "Europe/Dublin", "America/New_York", "America/Nuuk", "Asia/Kolkata")
    },
}
FEEDS = {
    "feed": feed(
        [replace(entry, uid=f"m{n}@bondje") for n, entry in enumerate((ENTRY, INTO_SUMMER, CANCELLED, *HARD.values()))],
        name="Bondje, van: Anna;",
    ),
    "two zones": feed([ENTRY, replace(ENTRY, uid="m2@bondje", zone="America/Curacao")], name="Bondje"),
}


@pytest.mark.parametrize("text", [*FILES.values(), *FEEDS.values()], ids=[*FILES, *FEEDS])
def test_all_readers_understand_the_same(text: str) -> None:
    check_lines(text)
    read = [reader(text) for reader in READERS]
    assert all(len(each.events) == len(read[0].events) for each in read)
    for each in read[1:]:
        assert each == read[0]


def test_they_understand_what_was_meant() -> None:
    seen = [with_ical_js(invitation(each).text) for each in (ENTRY, INTO_SUMMER, INTO_WINTER, CANCELLED)]
    assert [read.method for read in seen] == ["REQUEST", "REQUEST", "REQUEST", "CANCEL"]
    events = [read.events[0] for read in seen]
    assert {event.uid for event in events} == {"m1@bondje"}
    assert [event.sequence for event in events] == [0, 1, 2, 3]
    # Ten o'clock in winter, summer, and winter again.
    assert [event.start.hour for event in events] == [9, 8, 9, 9]
    assert [event.status for event in events] == ["CONFIRMED"] * 3 + ["CANCELLED"]
    assert events[0] == Seen(
        uid="m1@bondje",
        sequence=0,
        status="CONFIRMED",
        summary=ENTRY.summary,
        description=ENTRY.description,
        location="https://meet.example.nl/bondje-7f3a",
        start=datetime(2027, 3, 26, 9, tzinfo=UTC),
        end=datetime(2027, 3, 26, 10, tzinfo=UTC),
    )


@pytest.mark.parametrize("name", ["emoji", "signs", "long"])
def test_words_come_through_whole(name: str) -> None:
    entry = HARD[name]
    for reader in READERS:
        (event,) = reader(invitation(entry).text).events
        assert (event.summary, event.description) == (entry.summary, entry.description)


def test_each_zone_has_one_rule_a_change_for_outlook() -> None:
    for name, text in (FILES | FEEDS).items():
        if name not in {"UTC", "America/Nuuk"}:
            assert "BEGIN:VTIMEZONE" in text
            assert "RDATE" not in text
    for without_rule in ("UTC", "America/Nuuk"):
        assert "BEGIN:VTIMEZONE" not in FILES[without_rule]
        assert "TZID" not in FILES[without_rule]
    assert FILES["requested"].count("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=") == 2


def without(text: str, beginning: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(beginning))


@pytest.mark.parametrize(
    ("broken", "readers"),
    [
        (without(FILES["requested"], "UID"), (with_vobject,)),
        (without(FILES["requested"], "DTSTAMP"), (with_vobject,)),
        (without(FILES["requested"], "PRODID"), (with_vobject,)),
        (without(FILES["requested"], "TRIGGER"), (with_ical,)),
        (without(FILES["requested"], "TZOFFSETTO"), (with_ical, with_vobject)),
        (without(FILES["requested"], "END:VEVENT"), (with_ical, with_vobject, with_icalendar, with_ical_js)),
        (FILES["requested"].replace("STATUS:CONFIRMED", "STATUS:MAYBE"), (with_ical,)),
        (FILES["requested"].replace("SEQUENCE:0", "SEQUENCE:first"), (with_ical,)),
        (FILES["requested"].replace("SEQUENCE:0", "SEQUENCE:0\r\nDURATION:PT1H"), (with_ical, with_vobject)),
        (FILES["requested"].replace("TZID:Europe/Amsterdam", "TZID:Europe/Zeewolde"), (with_ical_js,)),
        (FILES["requested"].replace("\r\n", "\n"), (check_lines,)),
        (FILES["long"].replace("\r\n ", ""), (check_lines,)),
    ],
    ids=[
        "no uid", "no stamp", "no product", "no trigger", "no offset", "no end", "status", "sequence", "duration",
        "zone", "line feed", "long line",
    ],
)  # fmt: skip
def test_the_readers_see_what_is_wrong(broken: str, readers: tuple[object, ...]) -> None:
    for reader in readers:
        assert callable(reader)
        with pytest.raises(Exception):  # noqa: B017, PT011 - each library has its own
            reader(broken)
