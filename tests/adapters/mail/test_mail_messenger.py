"""Against a real SMTP server, over a real connection."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest
from icalendar import Calendar

from adapters.mail.composing import Sender
from adapters.mail.messenger import MailMessenger
from adapters.mail.server import Server
from bot.clock import SteerableClock
from bot.domain.mailing import MAIL
from bot.domain.spans import Span
from bot.errors import DelayedError, GoneError, RefusedError
from bot.messages import Account, Conversation, Outgoing, Together
from bot.wording.calendar_files import Entry, Guest, invitation
from tests.adapters.mail.server import HOST, PASSWORD, USER, Certificates, Mailroom, serving

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ADDRESS = "anna@assen.example"
THERE = Conversation(platform=MAIL, id=ADDRESS)
FILE = invitation(
    Entry(
        uid="m1@bondje",
        sequence=0,
        span=Span(NOW, NOW + timedelta(hours=1)),
        zone="Europe/Amsterdam",
        summary="ENSIA, over één week – “Súdwest”: Anna - Bram",
        description="Wat je meebrengt:\n- Bram: een lijst",
        organiser=Guest(name="Bondje", email="bondje@bondje.example"),
        guests=(Guest(name="Anna", email=ADDRESS),),
        changed_at=NOW,
    )
)
OUTGOING = Outgoing(
    key="promise:1/0",
    conversation=THERE,
    to=(Account(platform=MAIL, id=ADDRESS),),
    title="Uitnodiging: ENSIA – één week",
    text="Je hebt een **gesprek**.\n.\nWaar: https://meet.example.nl/" + "a" * 400,
    files=(FILE,),
)


@pytest.fixture(scope="module")
def certificates() -> Certificates:
    return Certificates()


@pytest.fixture
async def mailroom(certificates: Certificates) -> AsyncIterator[Mailroom]:
    async with serving(Mailroom(), certificates) as begun:
        yield begun


def server_at(mailroom: Mailroom, certificates: Certificates | None = None, **options: Any) -> Server:  # noqa: ANN401
    trusted = None if certificates is None else certificates.trusted
    return Server(**{"host": HOST, "port": mailroom.port, "starts_tls": True, "trusted": trusted, **options})


def messenger_at(mailroom: Mailroom, certificates: Certificates | None, **options: Any) -> MailMessenger:  # noqa: ANN401
    sender = Sender(address="bondje@bondje.example", name="Bondje")
    return MailMessenger(server_at(mailroom, certificates, **options), sender, SteerableClock(frozen_at=NOW))


@pytest.fixture
def messenger(mailroom: Mailroom, certificates: Certificates) -> MailMessenger:
    return messenger_at(mailroom, certificates)


async def send(messenger: MailMessenger, outgoing: Outgoing = OUTGOING, *, maybe_said: bool = False) -> None:
    assert await messenger.send(outgoing, THERE, maybe_said=maybe_said) is None


async def delayed(messenger: MailMessenger) -> DelayedError:
    with pytest.raises(DelayedError) as caught:
        await send(messenger)
    assert ADDRESS not in str(caught.value)
    return caught.value


def parts_of(mail: EmailMessage) -> list[str]:
    return [part.get_content_type() for part in mail.walk()]


async def test_an_invitation_arrives_as_mail_programs_want_it(messenger: MailMessenger, mailroom: Mailroom) -> None:
    await send(messenger)
    (mail,) = mailroom.mails
    assert mailroom.is_closed_to_others == [True]
    assert parts_of(mail) == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/calendar",
        "application/ics",
    ]
    assert (mail["From"], mail["To"]) == ("Bondje <bondje@bondje.example>", ADDRESS)
    assert mail["Subject"] == "Uitnodiging: ENSIA – één week"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Date"].datetime == NOW
    _, _, words, calendar, attached = mail.walk()
    said = words.get_content().replace("\r\n", "\n")
    assert said == "Je hebt een gesprek.\n.\nWaar: https://meet.example.nl/" + "a" * 400 + "\n"
    assert dict(calendar["Content-Type"].params) == {"charset": "utf-8", "method": "REQUEST"}
    assert attached.get_filename() == "invitation.ics"
    for part in (calendar, attached):
        payload = part.get_payload(decode=True)
        assert isinstance(payload, bytes)
        assert payload.replace(b"\r\n", b"\n") == FILE.text.encode().replace(b"\r\n", b"\n")
        event: Any = Calendar.from_ical(payload).walk("VEVENT")[0]
        assert event["ATTENDEE"] == f"mailto:{ADDRESS}"
        assert event["ATTENDEE"].params["PARTSTAT"] == "ACCEPTED"
    assert max(len(line) for line in mailroom.got[0].split(b"\r\n")) <= 998
    assert mailroom.got[0].isascii()


async def test_a_cancellation_says_so(messenger: MailMessenger, mailroom: Mailroom) -> None:
    off = replace(FILE, media_type="text/calendar; method=CANCEL; charset=utf-8", name="cancelled.ics")
    await send(messenger, replace(OUTGOING, files=(off,)))
    (calendar,) = [part for part in mailroom.mails[0].walk() if part.get_content_type() == "text/calendar"]
    assert calendar["Content-Type"].params["method"] == "CANCEL"


async def test_the_same_thing_has_the_same_name_and_another_has_another(
    messenger: MailMessenger, mailroom: Mailroom
) -> None:
    await send(messenger)
    await send(messenger, maybe_said=True)
    await send(messenger, replace(OUTGOING, key="promise:1/1"))
    names = [mail["Message-ID"] for mail in mailroom.mails]
    assert names[0] == names[1] != names[2]
    assert names[0].endswith("@bondje.example>")


async def test_no_words_become_a_header(messenger: MailMessenger, mailroom: Mailroom) -> None:
    await send(messenger, replace(OUTGOING, title="ENSIA\r\nBcc: eva@urk.example\n\nX", files=()))
    (mail,) = mailroom.mails
    assert mail["Bcc"] is None
    assert mail["Subject"] == "ENSIA Bcc: eva@urk.example X"


async def test_a_login_and_tls_from_the_start(certificates: Certificates) -> None:
    async with serving(Mailroom(), certificates, tls_first=True, wants_login=True) as mailroom:
        options = {"starts_tls": False, "uses_tls": True, "user": USER, "password": PASSWORD}
        await send(messenger_at(mailroom, certificates, **options))
    assert mailroom.logins == [USER]
    assert mailroom.is_closed_to_others == [True]


async def test_a_machine_nearby_may_be_met_in_the_open() -> None:
    async with serving(Mailroom()) as mailroom:
        await send(messenger_at(mailroom, None, starts_tls=False))
    assert mailroom.is_closed_to_others == [False]


async def test_a_server_that_does_not_close_the_way_gets_nothing() -> None:
    async with serving(Mailroom()) as mailroom:
        error = await delayed(messenger_at(mailroom, None, user=USER, password=PASSWORD))
    assert str(error) == "the mail server offers no STARTTLS"
    assert not error.maybe_said
    assert (mailroom.logins, mailroom.got) == ([], [])


@pytest.mark.parametrize("tls_first", [True, False])
async def test_a_certificate_of_nobody_we_know_is_not_trusted(certificates: Certificates, *, tls_first: bool) -> None:
    async with serving(Mailroom(), Certificates(), tls_first=tls_first) as mailroom:
        messenger = messenger_at(mailroom, certificates, uses_tls=tls_first, starts_tls=not tls_first)
        error = await delayed(messenger)
    assert str(error) == "the certificate of the mail server is not to be trusted"
    assert mailroom.got == []


async def test_nor_is_one_for_another_name(mailroom: Mailroom) -> None:
    others = Certificates("mail.example.nl")
    async with serving(Mailroom(), others) as elsewhere:
        error = await delayed(messenger_at(elsewhere, others))
    assert str(error) == "the certificate of the mail server is not to be trusted"


async def test_a_login_that_is_refused_waits_for_an_operator(certificates: Certificates) -> None:
    async with serving(Mailroom(), certificates, wants_login=True) as mailroom:
        error = await delayed(messenger_at(mailroom, certificates, user=USER, password=PASSWORD[::-1]))
    assert str(error) == "the mail server refuses the login (535)"
    assert not error.maybe_said
    assert mailroom.got == []


async def test_a_server_that_is_away_is_left_alone_for_ever_longer(certificates: Certificates) -> None:
    async with serving(Mailroom(), certificates) as mailroom:
        pass
    messenger = messenger_at(mailroom, certificates)
    error = await delayed(messenger)
    assert str(error).startswith("the mail server cannot be reached")
    assert (error.after, error.maybe_said) == (timedelta(seconds=30), False)
    resting = await delayed(messenger)
    assert (str(resting), resting.after) == ("the mail server rests", timedelta(seconds=30))
    clock = messenger._clock
    assert isinstance(clock, SteerableClock)
    clock.move_to(NOW + timedelta(seconds=30))
    assert (await delayed(messenger)).after == timedelta(minutes=1)
    messenger._clock = SteerableClock(frozen_at=NOW - timedelta(days=1))
    assert (await delayed(messenger)).after == timedelta(minutes=2)


async def test_after_its_rest_it_is_asked_again(messenger: MailMessenger, mailroom: Mailroom) -> None:
    mailroom.answers["MAIL"] = ["550 5.7.1 you may not", "451 4.3.0 not now"]
    rests = []
    for _ in range(2):
        error = await delayed(messenger)
        assert error.after is not None
        rests.append(error.after)
        messenger._rests_until = None
    await send(messenger)
    # It had let us in each time, so it is not to be left alone for longer.
    assert rests == [timedelta(seconds=30)] * 2
    assert len(mailroom.got) == 1


@pytest.mark.parametrize("place", ["RCPT", "DATA"])
async def test_what_is_not_taken_now_is_tried_again_and_others_are_not_held_up(
    messenger: MailMessenger, mailroom: Mailroom, place: str
) -> None:
    mailroom.answers[place] = ["450 4.2.0 greylisted"]
    error = await delayed(messenger)
    assert (error.after, error.maybe_said) == (timedelta(minutes=10), False)
    assert "450 4.2.0" in str(error)
    await send(messenger)
    assert len(mailroom.got) == 1


@pytest.mark.parametrize("place", ["MAIL", "RCPT", "DATA"])
async def test_a_server_that_closes_is_left_alone_for_a_while(
    messenger: MailMessenger, mailroom: Mailroom, place: str
) -> None:
    mailroom.answers[place] = ["421 4.3.2 closing"]
    error = await delayed(messenger)
    assert (error.after, error.maybe_said) == (timedelta(seconds=30), False)
    assert str(await delayed(messenger)) == "the mail server rests"


@pytest.mark.parametrize("answer", ["550 5.1.1 no such user", "550 no such user", "553 what?", "550 5.2.1 closed"])
async def test_an_address_where_nobody_is_is_told_apart(
    messenger: MailMessenger, mailroom: Mailroom, answer: str
) -> None:
    mailroom.answers["RCPT"] = [answer]
    with pytest.raises(GoneError) as caught:
        await send(messenger)
    assert "no such user" not in str(caught.value)


@pytest.mark.parametrize(
    ("place", "answer"),
    [("RCPT", "550 5.7.1 relaying denied"), ("RCPT", "552 5.2.2 full"), ("DATA", "550 5.7.1 spam"), ("DATA", "554 no")],
)
async def test_what_is_refused_for_other_reasons_says_nothing_of_the_address(
    messenger: MailMessenger, mailroom: Mailroom, place: str, answer: str
) -> None:
    mailroom.answers[place] = [answer]
    with pytest.raises(RefusedError) as caught:
        await send(messenger)
    assert not isinstance(caught.value, GoneError)
    assert mailroom.got == []


async def test_a_server_that_breaks_off_before_it_answers_may_have_taken_it(
    messenger: MailMessenger, mailroom: Mailroom
) -> None:
    mailroom.breaks_off.append("DATA")
    error = await delayed(messenger)
    assert error.maybe_said
    assert not await messenger.was_said(OUTGOING, THERE)
    messenger._rests_until = None
    await send(messenger, maybe_said=True)
    first, second = mailroom.mails
    # A second one rather than none: both bear the same name, by which mailboxes can know them.
    assert first["Message-ID"] == second["Message-ID"]


async def test_nobody_shares_a_mail(messenger: MailMessenger) -> None:
    with pytest.raises(RefusedError):
        await messenger.open(Together(key="k", platform=MAIL, title="x", accounts=()))
