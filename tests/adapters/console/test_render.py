import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.render import Look, as_json, as_text
from bot.messages import Account, Conversation, File, Option, Outgoing, Platform

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CONSOLE = Platform("console")
NINE = datetime(2027, 1, 18, 8, tzinfo=UTC)
ANNA, BRAM = (Account(platform=CONSOLE, id=name) for name in ("anna", "bram"))
PRIVATE = Conversation(platform=CONSOLE, id="anna")
ROOM = Conversation(platform=CONSOLE, id="#ensia-anna-bram", is_shared=True)
SAID = Outgoing(
    key="k",
    conversation=PRIVATE,
    to=(ANNA,),
    text="**Bram** (CISO, Dronten)\nook CISO",
    options=(Option(number=1, label="ontmoet **Bram**"), Option(number=2, label="niet nu")),
    files=(File(name="gegevens.json", media_type="application/json", text='{"naam": "Anna"}'),),
)


def shown(outgoing: Outgoing = SAID, conversation: Conversation = PRIVATE, look: Look | None = None) -> str:
    return as_text(outgoing, conversation, at=NINE, zone=AMSTERDAM, look=look or Look())


def test_json_has_exactly_these_keys() -> None:
    line = as_json(SAID, PRIVATE, at=NINE, zone=AMSTERDAM)

    assert line.endswith("}\n")
    assert json.loads(line) == {
        "at": "2027-01-18T09:00:00+01:00",
        "to": "anna",
        "conversation": "anna",
        "text": "Bram (CISO, Dronten)\nook CISO",
        "choices": [{"n": 1, "label": "ontmoet Bram"}, {"n": 2, "label": "niet nu"}],
        "files": [{"name": "gegevens.json", "media_type": "application/json", "text": '{"naam": "Anna"}'}],
    }


def test_json_names_the_room_and_everybody_in_it() -> None:
    said = json.loads(
        as_json(Outgoing(key="k", conversation=ROOM, to=(ANNA, BRAM), text="hoi"), ROOM, at=NINE, zone=AMSTERDAM)
    )

    assert (said["to"], said["conversation"]) == ("anna, bram", "#ensia-anna-bram")


@given(st.text())
def test_json_is_always_one_line(words: str) -> None:
    line = as_json(Outgoing(key="k", conversation=PRIVATE, to=(ANNA,), text=words), PRIVATE, at=NINE, zone=AMSTERDAM)

    assert len(line.splitlines()) == 1
    assert json.loads(line)["to"] == "anna"


def test_people_read_a_heading_words_choices_and_files() -> None:
    assert shown() == (
        "bondje → anna\n"
        "  Bram (CISO, Dronten)\n"
        "  ook CISO\n"
        "   1. ontmoet Bram\n"
        "   2. niet nu\n"
        "  [gegevens.json, application/json]\n"
        '  | {"naam": "Anna"}\n'
        "\n"
    )


def test_the_heading_tells_the_time_of_a_steered_clock_and_the_room() -> None:
    said = Outgoing(key="k", conversation=ROOM, to=(ANNA, BRAM), text="hoi")

    assert shown(said, ROOM, Look(with_time=True)).startswith(
        "bondje → #ensia-anna-bram (anna, bram)  2027-01-18 09:00\n"
    )


def test_strong_words_are_bold_only_in_colour() -> None:
    assert "\x1b" not in shown()
    assert "\x1b[1mBram\x1b[0m (CISO, Dronten)" in shown(look=Look(in_colour=True))


def test_long_lines_are_broken_and_bullets_hang() -> None:
    said = Outgoing(
        key="k", conversation=PRIVATE, to=(ANNA,), text="- een twee drie vier vijf zes\ngewoon door en door"
    )

    assert shown(said, look=Look(width=20)).splitlines()[1:-1] == [
        "  - een twee drie",
        "    vier vijf zes",
        "  gewoon door en",
        "  door",
    ]


@pytest.mark.parametrize(("lines", "end"), [(2_000, "| 1999"), (2_100, "| 1999\n  | … (+100)")])
def test_only_an_endless_file_is_shortened(lines: int, end: str) -> None:
    text = "\n".join(str(number) for number in range(lines))
    said = Outgoing(key="k", conversation=PRIVATE, to=(), text="", files=(File(name="f", media_type="m", text=text),))

    assert shown(said).rstrip().endswith(end)


@given(st.text(max_size=300), st.integers(min_value=0, max_value=200), st.booleans())
def test_nothing_said_can_steer_the_terminal(words: str, width: int, in_colour: bool) -> None:
    said = Outgoing(key="k", conversation=PRIVATE, to=(ANNA,), text=words, options=(Option(number=1, label=words),))

    text = shown(said, look=Look(width=width, in_colour=in_colour))

    for code in ("\x1b[1;36m", "\x1b[36m", "\x1b[2m", "\x1b[1m", "\x1b[0m", "\n"):
        text = text.replace(code, "")
    assert not any(character < " " or character == "\x7f" for character in text)


def test_of_a_file_for_a_calendar_people_read_what_matters() -> None:
    lines = ("BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "DTSTART:19701025T030000", "END:VTIMEZONE", "BEGIN:VEVENT")
    event = ("SUMMARY:ENSIA: Anna - Bram", "DTSTART:20270126T120000Z", "UID:1@bondje", "SEQUENCE:0", "END:VEVENT")
    file = File(name="invitation.ics", media_type="text/calendar; method=REQUEST", text="\r\n".join((*lines, *event)))
    said = Outgoing(key="k", conversation=PRIVATE, to=(ANNA,), text="hoi", files=(file,))

    assert shown(said).endswith(
        "  [invitation.ics, text/calendar; method=REQUEST]\n"
        "  | SUMMARY:ENSIA: Anna - Bram\n"
        "  | DTSTART:20270126T120000Z\n"
        "  | SEQUENCE:0\n"
        "\n"
    )
