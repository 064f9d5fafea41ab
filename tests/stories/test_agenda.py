"""What people bring to a meeting, its agenda, and what whoever leads it hears."""

from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from bot.arranging import Arranging
from bot.domain.agenda import kept
from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import Format, Meeting, Participant
from bot.domain.spans import Span
from bot.speaking import Speaker
from tests.stage import Person, World

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
START = datetime(2027, 2, 4, 10, tzinfo=AMSTERDAM)
"""A Thursday, two weeks and a half after the stories begin."""
ASKED, SENT = START - timedelta(days=7), START - timedelta(days=2)
_IDS = count(1)


async def meets(
    world: World,
    *people: Person,
    about: str = "ENSIA",
    kind: Format = Format.TALK,
    minutes: int = 60,
    seats: tuple[str, ...] = (),
    leads: Person | None = None,
    start: datetime = START,
) -> MeetingId:
    """A meeting of these, at a fixed time. `seats`: of the organisation of each."""
    ids = [await _id(person) for person in people]
    leader = None if leads is None else await _id(leads)
    span = Span(start.astimezone(UTC), (start + timedelta(minutes=minutes)).astimezone(UTC))
    id, now = MeetingId(f"meeting {next(_IDS)}"), world.clock.now()
    async with world.store.begin() as work:
        meeting = Meeting(
            id=id,
            about=about,
            organiser=ids[0],
            zone="Europe/Amsterdam",
            length=timedelta(minutes=minutes),
            format=kind,
            made_at=now,
            changed_at=now,
        )
        await work.meetings.save(meeting)
        there = [
            Participant(meeting=id, member=member, seat=seat) for member, seat in zip(ids, seats or ids, strict=True)
        ]
        if leader is not None:
            there.append(Participant(meeting=id, member=leader, seat=leader, leads=True))
        await work.meetings.save_participants(*there)
        speaker = Speaker(f"planned {id}", work, now)
        for notice in await Arranging(work=work, now=now, hosting=world.house.hosting).settle(meeting, span):
            await speaker.tell(notice)
        await work.commit()
    await world.settles()
    for person in (*people, *((leads,) if leads else ())):
        person.hears()
    return id


async def _id(person: Person) -> MemberId:
    member = await person.is_kept_as()
    assert member is not None
    return member.id


async def brought(world: World, meeting: MeetingId, person: Person) -> tuple[str, ...]:
    member = await _id(person)
    async with world.store.begin() as work:
        there = await work.meetings.participants(meeting)
    return next(kept(each.brings) for each in there if each.member == member)


async def anna_and_bram(world: World) -> tuple[Person, Person]:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde")
    bram = await world.member("Bram", "ik ben CISO bij gemeente Urk")
    return anna, bram


async def test_a_talk_from_the_question_to_the_page(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    await world.passes(until=ASKED - timedelta(seconds=1))
    anna.hears_nothing()
    await world.passes(until=ASKED)
    anna.hears("Wat wil je inbrengen in je gesprek over ENSIA met Bram? Het is donderdag 4 februari 10:00 tot 11:00.")
    await anna.says("Hulp bij de DPIA voor camera's")
    anna.hears("Dit breng je in, in het gesprek over ENSIA:\n- Hulp bij de DPIA voor camera's")
    bram.hears("Wat wil je inbrengen in je gesprek over ENSIA met Anna?")
    await bram.says("- jullie DPIA van de camera's\n- koffie")
    bram.hears("- jullie DPIA van de camera's\n- koffie")
    anna.hears_nothing()
    await world.passes(until=SENT)
    page = (
        "Agenda van jullie gesprek over ENSIA, donderdag 4 februari 10:00 tot 11:00\n"
        "DPIA's (Anna en Bram)\n"
        "- Anna: Hulp bij de DPIA voor camera's\n"
        "- Bram: jullie DPIA van de camera's\n"
        "koffie (Bram)"
    )
    assert anna.hears() == bram.hears() == page
    assert await brought(world, meeting, bram) == ("jullie DPIA van de camera's", "koffie")


async def test_the_question_and_the_page_with_postgresql(postgresql_world: World) -> None:
    world = postgresql_world
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    await world.passes(until=ASKED)
    await anna.says("de planning\nTLP:RED het lek")
    assert await brought(world, meeting, anna) == ("de planning", "TLP:RED")
    await world.passes(until=SENT)
    bram.hears("de planning (Anna)", "Iets voor in het gesprek zelf (Anna)")
    await anna.says("zet op de agenda: koffie")
    await world.passes(hours=1)
    bram.hears("is aangevuld of veranderd", "koffie (Anna)")


async def test_the_same_in_english(world: World) -> None:
    anna = await world.member("Anna", "speak English")
    bram = await world.member("Bram")
    await meets(world, anna, bram)
    await world.passes(until=ASKED)
    anna.hears("What do you want to bring to your meeting about ENSIA with Bram?")
    await anna.says("add to the agenda: your DPIA of the cameras")
    anna.hears("This is what you bring to the meeting about ENSIA:\n- your DPIA of the cameras")
    bram.hears("Wat wil je inbrengen")
    await bram.presses("Ik breng niets in")
    bram.hears("Prima. Bedenk je later nog iets")
    await anna.says("show the agenda")
    anna.hears("Agenda of your meeting about ENSIA", "DPIAs (Anna)", "- Anna: your DPIA of the cameras")
    await world.passes(until=SENT)
    bram.hears("Agenda van jullie gesprek", "DPIA's (Anna)\n- Anna: your DPIA of the cameras")
    await anna.says("my items")
    anna.hears("- your DPIA of the cameras")
    await anna.says("remove my items")
    anna.hears("This is no longer on the agenda of the meeting about ENSIA:\n- your DPIA of the cameras")
    await anna.says("agenda")
    anna.hears("Nobody has brought anything yet. The meeting is about ENSIA.")


async def test_a_question_may_be_the_answer_or_one_to_others(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    await world.passes(until=ASKED)
    await anna.says("Hoe doen jullie de DPIA?")
    anna.hears("Is dit je antwoord op mijn vraag, of wil je weten wie hier meer van weet?")
    assert await brought(world, meeting, anna) == ()
    await anna.presses("Het is mijn antwoord")
    anna.hears("- Hoe doen jullie de DPIA?")
    assert await brought(world, meeting, anna) == ("Hoe doen jullie de DPIA?",)
    await bram.says("wie werkt er aan de BIO?")
    assert await brought(world, meeting, bram) == ()


async def test_words_about_oneself_may_be_the_answer_or_belong_to_the_profile(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    await world.passes(until=ASKED)
    for person, label in ((anna, "Het is mijn antwoord"), (bram, "Het hoort bij mijn profiel")):
        await person.says("Ik loop vast op de DPIA")
        person.hears("Is dit je antwoord op mijn vraag, of hoort het bij je profiel?")
        await person.presses(label)
    assert await brought(world, meeting, anna) == ("Ik loop vast op de DPIA",)
    assert await brought(world, meeting, bram) == ()
    assert (await anna.has(), await bram.has()) == (set(), {("dpia", "seeks", None)})


async def test_nothing_is_fine_and_words_are_no_item_when_nothing_was_asked(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    await anna.says("Ik loop vast op het verhuizen van de servers")
    assert "Dit breng je in" not in anna.hears()
    await world.passes(until=ASKED)
    for words in ("niets", "weet ik nog niet", "nee"):
        await anna.says(words)
        anna.hears("Prima. Bedenk je later nog iets voor het gesprek over ENSIA")
    assert await brought(world, meeting, anna) == ()
    bram.hears("Wat wil je inbrengen")
    await world.passes(until=SENT)
    anna.hears_nothing()
    await anna.says("laat de agenda zien")
    anna.hears("Er is nog niets ingebracht. Het gesprek gaat over ENSIA.")


async def test_what_is_red_is_told_of_and_never_kept(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    await world.passes(until=ASKED)
    await anna.says("TLP:RED hoe deden jullie de DPIA van het grote lek?")
    anna.hears("- iets voor in het gesprek zelf (TLP:RED)", "Wat TLP:RED is, bewaar ik niet.")
    assert await brought(world, meeting, anna) == ("TLP:RED",)
    await world.passes(until=SENT)
    told = bram.hears("Iets voor in het gesprek zelf (Anna): dat is TLP:RED en staat nergens opgeschreven.")
    assert "lek" not in told
    async with world.store.begin() as work:
        kept_somewhere = [
            offer for key in [one.key for one in anna.heard] if (offer := await work.offers.find(key)) is not None
        ]
    assert kept_somewhere
    assert "grote lek" not in repr(kept_somewhere)
    await bram.says("stuur de uitnodiging opnieuw")
    (file,) = bram.last.files
    assert "Anna: iets voor in het gesprek zelf" in file.text.replace("\r\n ", "")
    assert "lek" not in file.text


async def test_which_meeting_is_asked_where_there_are_several(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    first = await meets(world, anna, bram)
    second = await meets(world, anna, bram, about="BIO2", start=START + timedelta(days=1))
    await anna.says("voeg toe aan de agenda: koffie en TLP:RED het lek")
    anna.hears("Welk gesprek bedoel je?")
    assert await brought(world, first, anna) == await brought(world, second, anna) == ()
    await anna.presses("over BIO2")
    assert await brought(world, second, anna) == ("TLP:RED",)
    await anna.says("mijn inbreng voor het gesprek over ENSIA is de planning")
    anna.hears("Dit breng je in, in het gesprek over ENSIA:\n- de planning")
    await anna.says("voeg toe aan de agenda van het gesprek over ENSIA: thee")
    anna.hears("Dit breng je in, in het gesprek over ENSIA:\n- de planning\n- thee")
    await anna.says("laat de agenda van het gesprek over ENSIA zien")
    anna.hears("de planning (Anna)")
    await anna.says("agenda")
    anna.hears("Welk gesprek bedoel je?")


async def test_changing_and_taking_back(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    await anna.says("zet op de agenda: koffie", "zet de planning van de DPIA op de agenda", "mijn inbreng is koffie")
    assert await brought(world, meeting, anna) == ("koffie", "de planning van de DPIA")
    await bram.says("haal koffie van de agenda")
    bram.hears("Je hebt nog niets ingebracht")
    await anna.says("haal mijn inbreng over de AVG weg")
    anna.hears('Van jou staat er niets als "de AVG"', "- koffie")
    await anna.says("haal mijn inbreng over de DPIA weg")
    anna.hears("Dit staat niet meer op de agenda van het gesprek over ENSIA:\n- de planning van de DPIA")
    assert await brought(world, meeting, anna) == ("koffie",)
    pick = anna.finds("Wijzig mijn inbreng")
    await anna.says("haal mijn inbreng weg")
    assert await brought(world, meeting, anna) == ()
    await anna.says("haal mijn inbreng weg")
    anna.hears("Je hebt nog niets ingebracht")
    await anna.presses_again(pick)
    anna.hears("Wat wil je inbrengen in het gesprek over ENSIA?")
    await anna.says("!!!")
    anna.hears("Hier lees ik geen inbreng in.")
    await anna.says("1. de eerste\n2. de tweede")
    assert await brought(world, meeting, anna) == ("de eerste", "de tweede")


async def test_too_long_and_too_many(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    await world.passes(until=ASKED)
    await anna.says("lang " * 300)
    anna.hears("Een punt was te lang voor een agenda. Ik heb het ingekort tot 300 tekens.")
    await anna.presses("Wijzig mijn inbreng")
    numbers = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
    await anna.says("\n".join(f"{number} dozen" for number in numbers))
    anna.hears("2 punten heb ik niet opgeschreven: iedereen kan er 8 inbrengen.")
    assert len(await brought(world, meeting, anna)) == 8
    await bram.says("agenda")
    bram.hears("dozen (Anna)")


async def test_a_long_list_in_one_message(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    await anna.says("voeg toe aan de agenda:\n" + "\n".join(f"- {number} " + "lang " * 30 for number in range(5)))
    assert [item[:6] for item in await brought(world, meeting, anna)] == [f"{number} lang" for number in range(5)]
    await anna.says("haal mijn inbreng weg", "voeg toe aan de agenda: " + "lang " * 150)
    anna.hears("Ik heb het ingekort tot 300 tekens.")


async def test_what_is_brought_after_the_page_is_told_once_a_day(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    await meets(world, anna, bram)
    await anna.says("zet op de agenda: koffie")
    await world.passes(until=SENT)
    bram.hears("Agenda van jullie gesprek")
    anna.hears("Agenda van jullie gesprek")
    await anna.says("zet op de agenda: thee", "zet op de agenda: soep")
    await world.passes(minutes=59)
    bram.hears_nothing()
    await world.passes(minutes=1)
    bram.hears("De agenda van jullie gesprek over ENSIA", "is aangevuld of veranderd", "soep (Anna)", "thee (Anna)")
    anna.hears_nothing()
    await anna.says("zet op de agenda: water")
    await world.passes(hours=8)
    bram.hears_nothing()
    await world.passes(until=START - timedelta(days=1, minutes=50))
    bram.hears("is aangevuld of veranderd", "water (Anna)")


async def test_what_is_taken_back_in_time_is_not_told_of(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    await meets(world, anna, bram)
    await anna.says("zet op de agenda: koffie")
    await world.passes(until=SENT)
    bram.hears("Agenda van jullie gesprek")
    await anna.says("zet op de agenda: thee", "haal thee van de agenda")
    await world.passes(hours=3)
    bram.hears_nothing()


async def test_once_it_has_begun_it_is_too_late(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    await world.passes(until=ASKED)
    pick = anna.finds("Breng iets in")
    await world.passes(until=START)
    await anna.says("zet op de agenda: koffie")
    anna.hears("Het gesprek over ENSIA is al begonnen, dus de agenda kan niet meer veranderen.")
    await anna.presses_again(pick)
    anna.hears("is al begonnen")
    await world.passes(hours=2)
    await anna.presses_again(pick)
    anna.hears("Het gesprek over ENSIA is al geweest of afgezegd.")
    assert await brought(world, meeting, anna) == ()


async def test_whoever_has_no_meeting_hears_that(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    await meets(world, anna, bram)
    carla = await world.member("Carla")
    await carla.says("agenda")
    carla.hears("Je hebt geen gesprekken staan.")
    await carla.says("zet op de agenda: koffie")
    carla.hears("Je hebt geen gesprekken staan.")
    await world.passes(until=ASKED)
    await carla.presses_again(anna.finds("Breng iets in"))
    carla.hears("Deze keuze is voor iemand anders bedoeld.")


async def test_a_button_pressed_twice_and_a_message_that_comes_twice(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    await anna.says("zet op de agenda: koffie", "zet op de agenda: thee")
    pick = anna.finds("Haal weg: koffie")
    await anna.presses_again(pick)
    await anna.presses_again(pick)
    anna.hears('Van jou staat er niets als "koffie"')
    assert await brought(world, meeting, anna) == ("thee",)
    await anna.says("zet op de agenda: soep", key="console:twice")
    await anna.says("zet op de agenda: soep", key="console:twice")
    assert await brought(world, meeting, anna) == ("thee", "soep")


async def test_a_peer_review_comes_with_its_checklist(world: World) -> None:
    anna = await world.member("Anna")
    bram = await world.member("Bram", "speak English")
    await meets(world, anna, bram, about="onze BIO2-aanpak", kind=Format.PEER_REVIEW, minutes=90)
    await world.passes(until=SENT)
    anna.hears("Er is nog niets ingebracht.", "De checklist voor de peer review staat er ook in", "als bestand")
    (file,) = anna.last.files
    assert file.name == "agenda.txt"
    assert "Checklist: vooraf" in file.text
    assert "- Begin met wat goed gaat" in file.text
    bram.hears("The checklist for the peer review is in it too")
    (file,) = bram.last.files
    assert "Checklist: giving it back" in file.text
    await bram.says("send the invitation again")
    (file,) = bram.last.files
    assert "Aim: what should this bring about" in file.text.replace("\r\n ", "")


async def test_a_talk_of_three_has_a_running_order(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    carla = await world.member("Carla")
    await meets(world, anna, bram, carla)
    await anna.says("zet op de agenda: de DPIA")
    await bram.says("zet op de agenda: ENSIA")
    await carla.says("zet op de agenda: TLP:RED het lek")
    await carla.says("agenda")
    carla.hears(
        "Zo kan het lopen:\n"
        "- 10:00 (5 min): rondje: wie ben je, en wat wil je hieruit halen?\n"
        "- 10:05 (20 min): DPIA's\n"
        "- 10:25 (15 min): ENSIA\n"
        "- 10:40 (15 min): iets voor in het gesprek zelf\n"
        "- 10:55 (5 min): afsluiten"
    )


async def delegations(world: World) -> tuple[Person, Person, Person, Person]:
    anna = await world.member("Anna", "ik ben burgemeester bij gemeente Zeewolde", "ik werk aan de BIO2, dat draait al")
    bram = await world.member("Bram", "ik ben CISO bij gemeente Urk", "ik werk aan de BIO2, we zijn net begonnen")
    carla = await world.member("Carla", "ik ben CISO bij gemeente Zeewolde", "ik werk aan ENSIA")
    dirk = await world.member("Dirk", "ik ben burgemeester bij gemeente Ede")
    await meets(
        world,
        anna,
        bram,
        carla,
        about="digitale weerbaarheid",
        kind=Format.DELEGATIONS,
        minutes=120,
        seats=("zeewolde", "urk", "zeewolde"),
        leads=dirk,
    )
    return anna, bram, carla, dirk


async def test_two_delegations_and_who_leads_them(world: World) -> None:
    anna, bram, carla, dirk = await delegations(world)
    await anna.says("zet op de agenda: BIO2 in de raad")
    await carla.says("zet op de agenda: hoe krijg je de raad mee bij de BIO2?")
    await bram.says("zet op de agenda: wat het ons kostte")
    await world.passes(until=datetime(2027, 2, 1, 10, tzinfo=AMSTERDAM))
    told = dirk.hears(
        "Je leidt het gesprek over digitale weerbaarheid, donderdag 4 februari 10:00 tot 12:00",
        "- Bram, CISO bij gemeente Urk\n- Anna, burgemeester bij gemeente Zeewolde\n"
        "- Carla, CISO bij gemeente Zeewolde\n",
        "Allemaal bezig met: BIO",
        "BIO: gemeente Zeewolde (draait al) is verder dan gemeente Urk (net begonnen)",
        "- 10:00 (5 min): welkom",
        "- 11:55 (5 min): afsluiten",
        "Drie vragen om mee te beginnen:",
        "gemeente Zeewolde is verder met BIO",
        "BIO komt van Anna en Carla",
    )
    assert "Wat wil je inbrengen" not in told
    (file,) = dirk.last.files
    assert file.name == "briefing.txt"
    assert "gemeente Zeewolde: BIO (draait al) en ENSIA" in file.text
    assert "wat het ons kostte (Bram)" in file.text
    await world.passes(until=SENT)
    dirk.hears("Agenda van jullie gesprek over digitale weerbaarheid")
    anna.hears("Zo kan het lopen:", "wat neemt ieder mee naar huis")
    await bram.says("zet op de agenda: samen inkopen")
    await world.passes(hours=1)
    dirk.hears("is aangevuld of veranderd", "- Bram: samen inkopen", "Zo kan het lopen:")


async def test_whoever_leads_in_english_reads_english(world: World) -> None:
    anna, bram, _, dirk = await delegations(world)
    await dirk.says("speak English")
    await anna.says("zet op de agenda: gegevensbescherming door een DPIA")
    await bram.says("zet op de agenda: de DPIA")
    await world.passes(until=datetime(2027, 2, 1, 10, tzinfo=AMSTERDAM))
    dirk.hears(
        "You lead the meeting about digitale weerbaarheid",
        "All are working on: BIO",
        "DPIAs",
        "Three questions to begin with:",
        "welcome, and what will be done with the outcome",
    )


async def test_what_fell_due_while_it_stood_still_comes_once_and_not_at_night(world: World) -> None:
    anna, bram = await anna_and_bram(world)
    await meets(world, anna, bram)
    await world.passes(until=ASKED)
    bram.hears("Wat wil je inbrengen")
    await anna.says("zet op de agenda: koffie")
    await world.ends()
    world.clock.move_to((SENT + timedelta(hours=13)).astimezone(UTC))
    await world.begins()
    await world.settles()
    bram.hears_nothing()
    await world.passes(until=SENT.replace(hour=7) + timedelta(days=1))
    assert bram.hears("koffie (Anna)").count("Agenda van jullie gesprek") == 1
    await world.restarts()
    await world.passes(hours=2)
    bram.hears_nothing()


async def test_the_form_on_one_sheet(sheets_world: World) -> None:
    world = sheets_world
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    other = await meets(world, anna, bram, about="BIO2", start=START + timedelta(days=1))
    await anna.says("mijn inbreng voor het gesprek over ENSIA is koffie")
    sheet = await anna.opens("Wijzig mijn inbreng")
    assert (sheet.title, [field.value for field in sheet.fields]) == ("Mijn inbreng", ["koffie"])
    assert await anna.fills(sheet, words="!!") == {
        "words": "Hier lees ik geen inbreng in. Schrijf in een paar woorden waar je het over wilt hebben, "
        "bijvoorbeeld: hoe jullie de BIO2 invoeren."
    }
    assert await anna.fills(sheet, words="koffie\nTLP:RED het lek") == {}
    assert await brought(world, meeting, anna) == ("koffie", "TLP:RED")
    sheet = await anna.opens("Wijzig mijn inbreng")
    assert [field.value for field in sheet.fields] == ["koffie\nTLP:RED (niet bewaard)"]
    assert await anna.fills(sheet, words="melk\nTLP:RED (niet bewaard)") == {}
    assert await brought(world, meeting, anna) == ("melk", "TLP:RED")
    assert await anna.fills(sheet, words="thee\nsoep") == {}
    assert await brought(world, meeting, anna) == ("thee", "soep")
    assert await brought(world, other, anna) == ()
    assert await anna.fills(await anna.opens("Wijzig mijn inbreng"), words="") == {}
    assert await brought(world, meeting, anna) == ()


async def test_the_form_question_by_question_keeps_its_meeting(sheets_world: World) -> None:
    world = sheets_world
    anna, bram = await anna_and_bram(world)
    meeting = await meets(world, anna, bram)
    other = await meets(world, anna, bram, about="BIO2", start=START + timedelta(days=1))
    await anna.says("wijzig mijn inbreng voor het gesprek over BIO2")
    await anna.presses("vraag voor vraag")
    anna.hears("Wat wil je inbrengen in het gesprek over BIO2?")
    await world.restarts()
    await anna.says("terug", "koffie")
    assert await brought(world, other, anna) == ("koffie",)
    assert await brought(world, meeting, anna) == ()
