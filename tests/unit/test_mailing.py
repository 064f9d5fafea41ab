from datetime import UTC, datetime, timedelta
from email.headerregistry import Address

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.ids import MemberId
from bot.domain.mailing import MOST_TRIES, VALID_FOR, Asked, MailAddress, confirm, is_same, mailbox_of, read_address
from bot.messages import File
from bot.replies import Mailbox
from bot.wording.mailing import invitation_mail, is_invitation

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANNA = MemberId("anna")


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("anna@assen.nl", "anna@assen.nl"),
        (" <Anna.de-Vries+bondje@Assen.NL>. ", "Anna.de-Vries+bondje@assen.nl"),
        ("mailto:anna@assen.nl", "anna@assen.nl"),
        ("(o'brien@assen.nl)", None),
        ("o'brien@assen.nl", "o'brien@assen.nl"),
        ("anna@súdwest-fryslân.nl", "anna@xn--sdwest-frysln-mbb1h.nl"),
        ("änna@assen.nl", None),
        ("anna@assen.nl, bram@urk.nl", None),
        ("anna@assen.nl bram@urk.nl", None),
        ("anna@[127.0.0.1]", None),
        ("anna@localhost", None),
        ("anna@mail", None),
        ("anna@x.invalid", None),
        ('"anna bram"@assen.nl', None),
        (f"{'a' * 65}@assen.nl", None),
        (f"anna@{'a' * 60}.{'b' * 60}.{'c' * 60}.{'d' * 60}.{'e' * 60}.nl", None),
        ("anna@assen.nl\r\nBcc: eva@urk.nl", None),
        ("anna@assen.nl%0d%0aBcc:", None),
        ("", None),
    ],
)
def test_an_address_is_read_or_is_none(words: str, address: str | None) -> None:
    read = read_address(words)
    if address is not None and "xn--" in address:
        assert read is not None
        assert read.startswith("anna@xn--")
        return
    assert read == address


@given(st.text(max_size=80) | st.emails() | st.builds("{}@{}.nl".format, st.text(max_size=20), st.text(max_size=20)))
@example("a@b.nl\n")
@example("a\x00@b.nl")
def test_what_is_read_as_an_address_fits_in_a_header(words: str) -> None:
    read = read_address(words)
    if read is not None:
        assert read.isascii()
        assert read.isprintable()
        assert " " not in read
        assert str(Address(addr_spec=read)) == read
        assert read_address(read) == read


def test_what_stands_behind_a_plus_is_no_other_mailbox() -> None:
    assert mailbox_of("Anna+1@Assen.nl") == mailbox_of("anna@assen.nl") == "anna@assen.nl"
    assert mailbox_of("+1@assen.nl") == "+1@assen.nl"
    assert is_same("Anna@assen.nl", "anna@ASSEN.nl")


def test_a_code_is_over_after_its_time_and_its_tries() -> None:
    asked = Asked(address="anna@assen.nl", digest="d", at=NOW)
    assert asked.is_valid_at(NOW + VALID_FOR - timedelta(seconds=1))
    assert not asked.is_valid_at(NOW + VALID_FOR)
    assert not Asked(address="anna@assen.nl", digest="d", at=NOW, tries=MOST_TRIES).is_valid_at(NOW)


def test_that_an_address_may_be_seen_was_said_of_that_one() -> None:
    shown = MailAddress(member=ANNA, address="anna@assen.nl", confirmed_at=NOW, is_shown=True)
    later = NOW + timedelta(days=1)
    assert confirm(shown, "anna@assen.nl", later).is_shown
    assert not confirm(shown, "anna@urk.nl", later).is_shown
    asked = MailAddress(member=ANNA, asked=Asked(address="anna@assen.nl", digest="d", at=NOW))
    assert confirm(asked, "anna@assen.nl", later) == MailAddress(
        member=ANNA, address="anna@assen.nl", confirmed_at=later
    )


def calendar(*events: str, method: str = "REQUEST") -> File:
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", f"METHOD:{method}", *events, "END:VCALENDAR", ""])
    return File(name="x.ics", media_type=f"text/calendar; method={method}; charset=utf-8", text=text)


EVENT = """\
BEGIN:VEVENT
UID:1
SEQUENCE:1
DTSTAMP:20261123T090000Z
DTSTART:20261124T090000Z
DTEND:20261124T100000Z
SUMMARY:ENSIA\\, en meer
LOCATION:Stadhuis
END:VEVENT""".replace("\n", "\r\n")
WHOLE_DAY = EVENT.replace("DTSTART:20261124T090000Z", "DTSTART;VALUE=DATE:20261124").replace(
    "DTEND:20261124T100000Z", "DTEND;VALUE=DATE:20261125"
)


def test_a_mail_says_what_stands_in_the_file() -> None:
    mail = invitation_mail(calendar(EVENT), ANNA, "anna@assen.nl")
    assert mail is not None
    assert mail.to == Mailbox(member=ANNA, address="anna@assen.nl")
    assert mail.title is not None
    assert (mail.title.key, mail.title.params) == ("mail-title-changed", {"what": "ENSIA, en meer"})
    assert [phrase.key for phrase in mail.phrases][:3] == ["mail-changed", "mail-when", "mail-where"]


def test_a_cancellation_needs_no_place() -> None:
    mail = invitation_mail(calendar(EVENT, method="CANCEL"), ANNA, "anna@assen.nl")
    assert mail is not None
    assert "mail-where" not in [phrase.key for phrase in mail.phrases]
    assert "mail-file-off" in [phrase.key for phrase in mail.phrases]


@pytest.mark.parametrize("events", [(), (EVENT, EVENT.replace("UID:1", "UID:2")), (WHOLE_DAY,)])
def test_what_is_about_no_one_meeting_is_not_mailed(events: tuple[str, ...]) -> None:
    assert invitation_mail(calendar(*events), ANNA, "anna@assen.nl") is None


def test_other_files_are_no_invitations() -> None:
    assert is_invitation(calendar(EVENT))
    assert not is_invitation(File(name="x.ics", media_type="text/calendar; charset=utf-8", text=""))
    assert not is_invitation(File(name="x.json", media_type="application/json", text="{}"))
