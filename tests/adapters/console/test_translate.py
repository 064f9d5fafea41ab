from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adapters.console.lines import read_line
from adapters.console.translate import Aside, MoveBy, MoveTo, Said, to_message, translate
from bot.messages import Account, Conversation, Platform

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CONSOLE = Platform("console")
NINE = datetime(2027, 1, 18, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        ("anna: wie werkt er aan ENSIA?", Said(name="Anna", text="wie werkt er aan ENSIA?")),
        ("  Anna :   hoi  daar ", Said(name="Anna", text="hoi daar")),
        ("anna:2", Said(name="Anna", text="2")),
        ("\ufeffanna: hoi", Said(name="Anna", text="hoi")),
        ("anna: let op: dit ook", Said(name="Anna", text="let op: dit ook")),
        ("Anna de Vries: hoi", Said(name="Anna de Vries", text="hoi")),
        ("b.de-vries_2@x: hoi", Said(name="B.de-vries_2@x", text="hoi")),
        ("Joëlle d'Hondt: hoi", Said(name="Joëlle d'Hondt", text="hoi")),
        ("Joe\u0308lle: hoi", Said(name="Joëlle", text="hoi")),
        ("anna: \x1b[31mrood\x07\x00", Said(name="Anna", text="[31mrood")),
        ("anna #CISO: bondje, help", Said(name="Anna", text="help", room="ciso")),
        ("anna #ciso: @Bondje wie doet ENSIA?", Said(name="Anna", text="wie doet ENSIA?", room="ciso")),
        ("anna #ciso: @bondje, help", Said(name="Anna", text="help", room="ciso")),
        ("anna #ciso: BONDJE: help", Said(name="Anna", text="help", room="ciso")),
        ("anna#ciso: !bondje help", Said(name="Anna", text="help", room="ciso")),
        ("anna #ciso: hoi allemaal", Aside.NOT_ADDRESSED),
        ("anna #ciso: bondje help", Said(name="Anna", text="help", room="ciso")),
        ("anna #ciso: Bondje wie werkt aan ENSIA", Said(name="Anna", text="wie werkt aan ENSIA", room="ciso")),
        ("anna #ciso: ik vind bondje leuk", Aside.NOT_ADDRESSED),
        ("anna #ciso: bondjes help", Aside.NOT_ADDRESSED),
        ("anna #ciso: bondje-gids", Aside.NOT_ADDRESSED),
        ("anna #ciso: bondje", Aside.NO_TEXT),
        ("anna #ciso: @bondjes help", Aside.NOT_ADDRESSED),
        ("anna #ciso: bondje,", Aside.NO_TEXT),
        ("anna:", Aside.NO_TEXT),
        ("", Aside.BLANK),
        (" \t\x00\u200b ", Aside.BLANK),
        ("?", Aside.HELP),
        ("Help", Aside.HELP),
        ("wie werkt er aan ENSIA?", Aside.NO_NAME),
        (": hoi", Aside.NO_NAME),
        ("#ciso: hoi", Aside.NO_NAME),
        ("anna # ciso: hoi", Aside.NO_NAME),
        ("ik wil dit zeggen en wel hier: hoi", Aside.NO_NAME),
        ("a" * 41 + ": hoi", Aside.LONG_NAME),
        ("+2h", MoveBy(length=timedelta(hours=2))),
        ("+ 2h 30m", MoveBy(length=timedelta(hours=2, minutes=30))),
        ("+3d", MoveBy(length=timedelta(days=3))),
        ("+90M", MoveBy(length=timedelta(minutes=90))),
        ("+1w", MoveBy(length=timedelta(weeks=1))),
        ("+2u", MoveBy(length=timedelta(hours=2))),
        ("+2", Aside.BAD_CLOCK),
        ("+", Aside.BAD_CLOCK),
        ("+-2h", Aside.BAD_CLOCK),
        ("+999999w", Aside.BAD_CLOCK),
        ("+99999999999999999999w", Aside.BAD_CLOCK),
        ("+٣d", Aside.BAD_CLOCK),
        ("=2027-01-18T09:00+01:00", MoveTo(instant=NINE)),
        ("= 2027-01-18 09:00", MoveTo(instant=NINE)),
        ("=2027-01-18T08:00Z", MoveTo(instant=NINE)),
        ("=0001-01-01T00:00+01:00", Aside.BAD_CLOCK),
        ("=morgen", Aside.BAD_CLOCK),
        ("=)", Aside.BAD_CLOCK),
    ],
)
def test_a_line_means(line: str, meaning: object) -> None:
    assert translate(line, AMSTERDAM) == meaning


def test_lines_that_could_not_be_read_are_told() -> None:
    assert translate(read_line(b"\xff"), AMSTERDAM) is Aside.NOT_UTF8
    assert translate(read_line(b"x" * 10_001), AMSTERDAM) is Aside.TOO_LONG


def test_a_name_is_the_same_person_however_it_is_typed() -> None:
    handles = {said.handle for said in (Said(name=name, text="") for name in ("Anna De Vries", "ANNA de vries"))}

    assert handles == {"anna-de-vries"}


def test_what_is_said_in_private_becomes_a_message() -> None:
    message = to_message(Said(name="Anna de Vries", text="hoi"), number=7, at=NINE)

    assert message.key == "console:7"
    assert message.conversation == Conversation(platform=CONSOLE, id="anna-de-vries")
    assert message.sender == Account(platform=CONSOLE, id="anna-de-vries")
    assert (message.sender_name, message.text, message.sent_at) == ("Anna de Vries", "hoi", NINE)
    assert message.name_is_proof


def test_what_is_said_to_all_becomes_a_message_there() -> None:
    message = to_message(Said(name="Anna", text="hoi", room="ciso"), number=7, at=NINE)

    assert message.conversation == Conversation(platform=CONSOLE, id="#ciso", is_shared=True)
    assert message.sender == Account(platform=CONSOLE, id="anna")


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
@example(b"=9999-12-31T23:59-01:00")
@example(b"=2027-W01-1T24:00")
@example("ŉ: ß #İ: x".encode())
def test_no_line_of_bytes_raises(line: bytes) -> None:
    meaning = translate(read_line(line), AMSTERDAM)

    if isinstance(meaning, Said):
        assert 0 < len(meaning.handle) <= 80
        assert to_message(meaning, number=1, at=NINE).text.isprintable()
