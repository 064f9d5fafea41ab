"""Invitations by mail: an address that is shown to be one's own, and what comes there."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from icalendar import Calendar

from bot.domain.hosting import Hosting
from bot.domain.mailing import MOST_CODES, MOST_CODES_THERE, MOST_TRIES
from bot.markup import plain
from bot.messages import Outgoing
from tests.stage import Person, World
from tests.stories.conftest import HOUSE
from tests.stories.test_meetings import introduced

HERS = "anna@zeewolde.example"
HOSTING = Hosting(address="bondje@bondje.example", can_mail=True)


@pytest.fixture(params=["steady", "restarting"])
async def mail_world(request: pytest.FixtureRequest, seeded_address: str) -> AsyncIterator[World]:
    """Where there is a mail server."""
    begun = World(seeded_address, house=replace(HOUSE, hosting=HOSTING))
    begun.restarts_before_each_line = request.param == "restarting"
    await begun.begins()
    yield begun
    await begun.ends()


async def mails(world: World, address: str = HERS) -> list[Outgoing]:
    """All that was mailed there so far."""
    await world.settles()
    return world.messenger.heard[f"mail:{address}"]


async def code_for(world: World, address: str = HERS) -> str:
    found = re.search(r"(?:mailcode|mail code) (\S+)", plain((await mails(world, address))[-1].text))
    assert found is not None
    return found[1]


async def confirms(anna: Person, address: str = HERS) -> None:
    await anna.says(f"mail mijn uitnodigingen naar {address}")
    await anna.says(f"mailcode {await code_for(anna.world, address)}")
    anna.hears(f"Ik mail je uitnodigingen vanaf nu naar {address}")


def event_of(mail: Outgoing) -> Any:  # noqa: ANN401 - the library has no types for what is inside
    (file,) = mail.files
    (event,) = Calendar.from_ical(file.text).walk("VEVENT")
    return event


async def plan(anna: Person, bram: Person, number: int = 1) -> None:
    await anna.says(str(number))
    await bram.says(str(number))


async def test_invited_moved_and_called_off_by_mail_as_well(mail_world: World) -> None:
    anna, bram = await introduced(mail_world)
    await confirms(anna)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await plan(anna, bram)
    anna.hears("Jullie gesprek over ENSIA is")
    _, invited = await mails(mail_world)
    assert invited.title == "Uitnodiging: ENSIA: Anna - Bram"
    text = plain(invited.text)
    assert "Je hebt een gesprek: ENSIA: Anna - Bram." in text
    assert "Wanneer: " in text
    assert "Schrijf in de chat aan Bondje: mail mij niet meer." in text
    first = event_of(invited)
    assert first["ATTENDEE"] == f"mailto:{HERS}"
    assert first["ATTENDEE"].params["RSVP"] == "FALSE"
    assert first["ORGANIZER"] == "mailto:bondje@bondje.example"
    await bram.presses("Zoek een andere tijd")
    await plan(anna, bram, 2)
    *_, moved = await mails(mail_world)
    assert moved.title == "Uitnodiging, bijgewerkt: ENSIA: Anna - Bram"
    second = event_of(moved)
    assert (second["UID"], second["SEQUENCE"]) == (first["UID"], first["SEQUENCE"] + 1)
    assert second.start != first.start
    await bram.says("zeg mijn gesprek af")
    *_, off = await mails(mail_world)
    assert off.title.startswith("Afgezegd: ENSIA")
    assert "Dit gesprek gaat niet door" in plain(off.text)
    assert "method=CANCEL" in off.files[0].media_type
    assert event_of(off)["UID"] == first["UID"]
    assert len(await mails(mail_world)) == 4
    assert [name for name in mail_world.messenger.heard if name.startswith("mail:")] == [f"mail:{HERS}"]


async def test_in_english_too(mail_world: World) -> None:
    anna, bram = await introduced(mail_world)
    await anna.says("English please", f"mail my invitations to {HERS.upper()}")
    anna.hears("I have mailed a code to")
    (sent,) = mail_world.messenger.heard["mail:ANNA@zeewolde.example"] or await mails(
        mail_world, "ANNA@zeewolde.example"
    )
    assert sent.title == "Your code for Bondje"
    await anna.says(f"mail code {(await code_for(mail_world, 'ANNA@zeewolde.example')).lower()}")
    anna.hears("From now on I mail your invitations to ANNA@zeewolde.example")
    await bram.presses("Zoek een tijd voor ons gesprek")
    await plan(anna, bram)
    *_, invited = await mails(mail_world, "ANNA@zeewolde.example")
    assert invited.title == "Invitation: ENSIA: Bram - Anna"
    assert "You have a meeting: ENSIA: Bram - Anna." in plain(invited.text)
    await anna.says("don't mail me any more")
    anna.hears("I mail you no more and have forgotten your address")


async def test_the_mail_with_the_code_says_nothing_that_somebody_wrote(mail_world: World) -> None:
    eva = await mail_world.member("Koop pillen op https://slecht.example", "ik werk aan ENSIA")
    await eva.says("mail mijn uitnodigingen naar iemand@urk.example")
    (sent,) = await mails(mail_world, "iemand@urk.example")
    assert "slecht" not in sent.text + sent.title
    assert "Iemand vroeg in Console aan Bondje" in plain(sent.text)
    assert "Dan hoef je niets te doen" in plain(sent.text)


async def test_without_a_code_that_is_right_nothing_is_mailed_there(mail_world: World) -> None:
    anna, bram = await introduced(mail_world)
    await anna.says(f"mail mijn uitnodigingen naar {HERS}")
    code = await code_for(mail_world)
    for left in range(MOST_TRIES - 1, 0, -1):
        await anna.says("mailcode AAAAA-AAAAA")
        anna.hears("Die code klopt niet", f"nog {left} keer" if left > 1 else "nog één keer")
    await anna.says("mailcode AAAAA-AAAAA")
    anna.hears("nu werkt de code in de mail ook niet meer")
    await anna.says(f"mailcode {code}")
    anna.hears("Er wacht geen code van je")
    await anna.presses("Zoek een tijd voor ons gesprek")
    await plan(anna, bram)
    assert len(await mails(mail_world)) == 1


async def test_a_code_is_of_whoever_asked_for_it_and_works_for_a_day(mail_world: World) -> None:
    anna = await mail_world.member("Anna", "ik werk aan ENSIA")
    eva = await mail_world.member("Eva", "ik werk aan ENSIA")
    await anna.says(f"mail mijn uitnodigingen naar {HERS}")
    code = await code_for(mail_world)
    await eva.says(f"mailcode {code}")
    eva.hears("Er wacht geen code van je")
    await mail_world.passes(days=1)
    await anna.says(f"mailcode {code}")
    anna.hears("Er wacht geen code van je, of hij werkt niet meer")
    await mail_world.passes(hours=7)
    await anna.says("mijn e-mailadres")
    anna.hears("Ik mail je niets")


async def test_nobody_can_have_a_mailbox_filled(mail_world: World) -> None:
    victim = "iemand@urk.example"
    for asked, name in enumerate(("Anna", "Bram", "Carlo", "Dirk"), start=1):
        person = await mail_world.member(name, "ik werk aan ENSIA")
        await person.says(f"mail mijn uitnodigingen naar iemand+{name}@urk.example")
        if asked > MOST_CODES_THERE:
            person.hears(f"zijn vandaag al {MOST_CODES_THERE} codes gemaild")
        else:
            person.hears("Ik heb een code gemaild")
    await mail_world.settles()
    sent = [one for place, heard in mail_world.messenger.heard.items() if place.startswith("mail:") for one in heard]
    assert len(sent) == MOST_CODES_THERE
    await mail_world.passes(days=1, hours=7)
    dirk = mail_world.person("Dirk")
    await dirk.says(f"mail mijn uitnodigingen naar {victim}")
    dirk.hears("Ik heb een code gemaild")


async def test_nor_many_mailboxes_by_one_person_also_not_by_coming_back(mail_world: World) -> None:
    eva = await mail_world.member("Eva", "ik werk aan ENSIA")
    for number in range(MOST_CODES):
        await eva.says(f"mail mijn uitnodigingen naar iemand{number}@urk.example")
        eva.hears("Ik heb een code gemaild")
    await eva.says("vergeet mij", "ja", "hoi", "ja", "mail mijn uitnodigingen naar nogiemand@urk.example")
    eva.hears(f"Je hebt vandaag al {MOST_CODES} codes laten mailen")
    assert await mails(mail_world, "nogiemand@urk.example") == []


async def test_an_address_that_the_platform_has_verified_needs_no_code(mail_world: World) -> None:
    anna = mail_world.person("Anna")
    anna.email = HERS
    await anna.says("hoi", "ja", "mail mijn uitnodigingen")
    anna.hears(f"Ik ken je e-mailadres {HERS}")
    await anna.says("ja")
    anna.hears(f"Ik mail je uitnodigingen vanaf nu naar {HERS}")
    await anna.says("mail mijn uitnodigingen naar ANNA@zeewolde.example")
    anna.hears("Ik mail je uitnodigingen al naar")
    await anna.says("mail mij niet meer", f"mail mijn uitnodigingen naar {HERS}")
    anna.hears(f"Ik mail je uitnodigingen vanaf nu naar {HERS}")
    assert await mails(mail_world) == []


async def test_until_another_address_is_confirmed_the_first_is_used(mail_world: World) -> None:
    anna, bram = await introduced(mail_world)
    await confirms(anna)
    await anna.says("mail mijn uitnodigingen naar anna@urk.example")
    anna.hears("Ik heb een code gemaild naar anna@urk.example", f"Tot dan mail ik naar {HERS}")
    await anna.says("mijn e-mailadres")
    anna.hears(f"Ik mail je uitnodigingen naar {HERS}", "Naar anna@urk.example is een code gemaild")
    await anna.presses("Zoek een tijd voor ons gesprek")
    await plan(anna, bram)
    assert len(await mails(mail_world)) == 2
    assert len(await mails(mail_world, "anna@urk.example")) == 1


async def test_who_stops_gets_no_mail_not_even_what_waited(mail_world: World) -> None:
    anna, bram = await introduced(mail_world)
    await confirms(anna)
    mail_world.messenger.out_of_reach.add(HERS)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await plan(anna, bram)
    await mail_world.settles()
    await anna.says("mail mij niet meer")
    anna.hears("ik mail je niet meer en ben je adres vergeten")
    mail_world.messenger.out_of_reach.clear()
    await mail_world.passes(hours=2)
    assert len(await mails(mail_world)) == 1
    await anna.says("mail mij niet meer")
    anna.hears("Ik mail je niets")


async def test_nor_does_who_is_forgotten(mail_world: World) -> None:
    anna, bram = await introduced(mail_world)
    await confirms(anna)
    mail_world.messenger.out_of_reach.add(HERS)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await plan(anna, bram)
    await mail_world.settles()
    await anna.says("vergeet mij", "ja")
    mail_world.messenger.out_of_reach.clear()
    await mail_world.passes(hours=2)
    assert len(await mails(mail_world)) == 1


async def test_a_mail_server_that_is_away_holds_up_nobody_and_gets_it_all_later(mail_world: World) -> None:
    anna, bram = await introduced(mail_world)
    await confirms(anna)
    mail_world.messenger.out_of_reach.add(HERS)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await plan(anna, bram)
    anna.hears("Jullie gesprek over ENSIA is")
    await mail_world.passes(hours=3)
    assert len(await mails(mail_world)) == 1
    mail_world.messenger.out_of_reach.clear()
    await mail_world.passes(hours=2)
    assert [one.title for one in await mails(mail_world)][1:] == ["Uitnodiging: ENSIA: Anna - Bram"]


async def test_what_cannot_be_mailed_for_a_week_is_given_up_and_told_of(mail_world: World) -> None:
    anna, bram = await introduced(mail_world)
    await confirms(anna)
    mail_world.messenger.out_of_reach.add(HERS)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await plan(anna, bram)
    await mail_world.settles()
    # It stood still meanwhile.
    mail_world.clock.move_to(mail_world.clock.now() + timedelta(days=7))
    await mail_world.settles()
    assert "is niet gemaild" in anna.told_since(anna.seen)
    mail_world.messenger.out_of_reach.clear()
    await mail_world.passes(hours=2)
    assert len(await mails(mail_world)) == 1


async def test_an_address_that_takes_no_mail_is_told_of_once_and_left(mail_world: World) -> None:
    anna, bram = await introduced(mail_world)
    await confirms(anna)
    mail_world.messenger.gone.add(HERS)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await plan(anna, bram)
    await mail_world.settles()
    anna.hears("De uitnodiging voor “ENSIA: Anna - Bram” is niet gemaild", f"{HERS} neemt geen mail van mij aan")
    await anna.says("mijn e-mailadres")
    anna.hears("Ik mail je niets")
    await bram.says("zeg mijn gesprek af")
    anna.hears("Bram heeft jullie gesprek over ENSIA afgezegd")
    before = len(anna.heard)
    await mail_world.passes(hours=1)
    assert len(anna.heard) == before
    mail_world.messenger.gone.add("bestaatniet@urk.example")
    await anna.says("mail mijn uitnodigingen naar bestaatniet@urk.example")
    await mail_world.settles()
    anna.hears("De code is niet gemaild: bestaatniet@urk.example neemt geen mail van mij aan")


async def test_others_see_an_address_only_when_its_owner_wants_that(mail_world: World) -> None:
    anna, bram = await introduced(mail_world)
    await anna.says("toon mijn e-mailadres in uitnodigingen")
    anna.hears("Ik mail je niets")
    await confirms(anna)
    anna.hears("Anderen zien je e-mailadres niet in uitnodigingen")
    await anna.presses("Zoek een tijd voor ons gesprek")
    await plan(anna, bram)
    assert HERS not in bram.last.files[0].text
    await anna.says("toon mijn e-mailadres in uitnodigingen")
    anna.hears("ziet je e-mailadres in de uitnodigingen")
    await bram.says("stuur de uitnodiging")
    assert f"mailto:{HERS}" in bram.last.files[0].text.replace("\r\n ", "")
    await anna.says("verberg mijn e-mailadres")
    anna.hears("Anderen zien je e-mailadres niet")
    await bram.says("stuur de uitnodiging")
    assert HERS not in bram.last.files[0].text.replace("\r\n ", "")


@pytest.mark.parametrize("words", ["anna", "anna@", "@zeewolde.nl", "anna zeewolde.nl", "a@b@c.nl", "anna@localhost"])
async def test_what_is_no_address_is_asked_again(mail_world: World, words: str) -> None:
    anna = await mail_world.member("Anna", "ik werk aan ENSIA")
    await anna.says(f"mail mijn uitnodigingen naar {words}")
    anna.hears("Ik lees in", "geen e-mailadres waar ik heen kan mailen", "naam@gemeente.nl")
    await mail_world.settles()
    assert not [place for place in mail_world.messenger.heard if place.startswith("mail:")]


async def test_without_an_address_it_is_told_how(mail_world: World) -> None:
    anna = await mail_world.member("Anna", "ik werk aan ENSIA")
    await anna.says("mail mijn uitnodigingen")
    anna.hears("Waar mag ik je uitnodigingen heen mailen?")


async def test_where_there_is_no_mail_server_nobody_is_promised_mail(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA")
    await anna.says(f"mail mijn uitnodigingen naar {HERS}")
    anna.hears("deze Bondje heeft geen mailserver")
    await world.settles()
    assert not [place for place in world.messenger.heard if place.startswith("mail:")]


async def test_an_address_is_among_what_is_kept_about_somebody(mail_world: World) -> None:
    anna = await mail_world.member("Anna", "ik werk aan ENSIA")
    await confirms(anna)
    await anna.says("mijn gegevens")
    assert HERS in anna.last.files[0].text


async def test_a_reminder_is_not_mailed(mail_world: World) -> None:
    anna, bram = await introduced(mail_world)
    await confirms(anna)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await plan(anna, bram)
    *_, invited = await mails(mail_world)
    await mail_world.passes(until=event_of(invited).start - timedelta(minutes=30))
    assert len(await mails(mail_world)) == 2
