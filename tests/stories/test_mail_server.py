"""Invitations on their way through a real mail server, which stumbles, while the bot is restarted."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest

from adapters.mail.composing import Sender
from adapters.mail.messenger import MailMessenger
from adapters.mail.server import Server
from bot.domain.hosting import Hosting
from bot.domain.mailing import MAIL
from bot.messages import Conversation, Outgoing
from tests.adapters.mail.server import HOST, Certificates, Mailroom, serving
from tests.fakes.messenger import RecordingMessenger
from tests.stage import Person, World
from tests.stories.conftest import HOUSE
from tests.stories.test_meetings import introduced

HERS = "anna@zeewolde.example"
HOSTING = Hosting(address="bondje@bondje.example", can_mail=True)


@dataclass
class WithMail(RecordingMessenger):
    """Chat is recorded, mail is really sent."""

    mail: MailMessenger | None = None

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> str | None:
        if conversation.platform == MAIL and self.mail is not None:
            return await self.mail.send(outgoing, conversation, maybe_said=maybe_said)
        return await super().send(outgoing, conversation, maybe_said=maybe_said)


@pytest.fixture(scope="module")
def certificates() -> Certificates:
    return Certificates()


@pytest.fixture
async def mailroom(certificates: Certificates) -> AsyncIterator[Mailroom]:
    async with serving(Mailroom(), certificates) as begun:
        yield begun


@pytest.fixture(params=["steady", "restarting"])
async def mail_world(
    request: pytest.FixtureRequest, seeded_address: str, mailroom: Mailroom, certificates: Certificates
) -> AsyncIterator[World]:
    begun = World(seeded_address, house=replace(HOUSE, hosting=HOSTING))
    begun.restarts_before_each_line = request.param == "restarting"
    server = Server(host=HOST, port=mailroom.port, starts_tls=True, trusted=certificates.trusted)
    sender = Sender(address=HOSTING.address, name="Bondje")
    begun.messenger = WithMail(mail=MailMessenger(server, sender, begun.clock))
    await begun.begins()
    yield begun
    await begun.ends()


async def planned(world: World) -> tuple[Person, Person]:
    """She wants mail, and their meeting has just got its time."""
    anna, bram = await introduced(world)
    anna.email = HERS
    await anna.says(f"mail mijn uitnodigingen naar {HERS}")
    await anna.presses("Zoek een tijd voor ons gesprek")
    await anna.says("1")
    await bram.says("1")
    return anna, bram


def titles(mailroom: Mailroom) -> list[str]:
    return [str(mail["Subject"]) for mail in mailroom.mails]


async def test_each_mail_arrives_once_and_in_order(mail_world: World, mailroom: Mailroom) -> None:
    _, bram = await planned(mail_world)
    await bram.says("zeg mijn gesprek af")
    await mail_world.passes(hours=2)
    assert titles(mailroom) == ["Uitnodiging: ENSIA: Anna - Bram", "Afgezegd: ENSIA: Bram - Anna"] or (
        titles(mailroom) == ["Uitnodiging: ENSIA: Anna - Bram", "Afgezegd: ENSIA: Anna - Bram"]
    )
    assert mailroom.is_closed_to_others == [True, True]


@pytest.mark.parametrize("place", ["MAIL", "RCPT", "DATA"])
async def test_what_is_not_taken_now_comes_later_and_once(mail_world: World, mailroom: Mailroom, place: str) -> None:
    mailroom.answers[place] = ["451 4.3.0 not now", "421 4.3.2 closing", "450 4.2.0 greylisted"]
    anna, _ = await planned(mail_world)
    anna.hears("Jullie gesprek over ENSIA is")
    await mail_world.settles()
    assert mailroom.got == []
    await mail_world.passes(hours=1)
    assert titles(mailroom) == ["Uitnodiging: ENSIA: Anna - Bram"]


async def test_what_may_have_been_taken_is_sent_once_more_under_the_same_name(
    mail_world: World, mailroom: Mailroom
) -> None:
    mailroom.breaks_off.append("DATA")
    await planned(mail_world)
    await mail_world.passes(hours=1)
    first, second = mailroom.mails
    assert first["Message-ID"] == second["Message-ID"]


async def test_who_does_not_exist_is_told_of_once(mail_world: World, mailroom: Mailroom) -> None:
    mailroom.answers["RCPT"] = ["550 5.1.1 no such user"]
    anna, bram = await planned(mail_world)
    await mail_world.settles()
    anna.hears(f"{HERS} neemt geen mail van mij aan")
    await bram.says("zeg mijn gesprek af")
    await mail_world.passes(hours=1)
    assert mailroom.got == []
    await anna.says("mijn e-mailadres")
    anna.hears("Ik mail je niets")


async def test_a_mail_that_is_refused_is_told_of_and_the_address_stays(mail_world: World, mailroom: Mailroom) -> None:
    mailroom.answers["DATA"] = ["550 5.7.1 looks like spam"]
    anna, bram = await planned(mail_world)
    await mail_world.settles()
    anna.hears("De uitnodiging voor “ENSIA: Anna - Bram” is niet gemaild")
    await bram.says("zeg mijn gesprek af")
    await mail_world.passes(minutes=1)
    assert [title.partition(":")[0] for title in titles(mailroom)] == ["Afgezegd"]
