"""What people say about their meetings, and what they may press: before everybody said yes, and of more than two."""

from datetime import UTC, timedelta

import pytest

from bot.markup import plain
from tests.stage import World
from tests.stories.test_attending import event_in, planned, three


@pytest.mark.parametrize("line", ["verzet mijn gesprek", "voeg Carla toe aan het gesprek", "haal Bram uit het gesprek"])
async def test_before_everybody_has_said_yes_nothing_about_it_can_change(world: World, line: str) -> None:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde en ik werk aan ENSIA")
    bram = await world.member("Bram", "ik ben CISO bij gemeente Urk en ik werk aan ENSIA")
    await anna.says("wie werkt er nog meer aan ENSIA?", "plan een gesprek met Bram over ENSIA", line)
    anna.hears("Voor het gesprek over ENSIA wacht ik nog op een ja.")
    await bram.says("ja")
    bram.hears("Wanneer kun je? Het gaat om een gesprek met Anna over ENSIA.")


async def test_before_everybody_has_said_yes_it_can_be_called_off_and_what_comes_is_told(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde en ik werk aan ENSIA")
    bram = await world.member("Bram", "ik ben CISO bij gemeente Urk en ik werk aan ENSIA")
    await anna.says("wie werkt er nog meer aan ENSIA?", "plan een gesprek met Bram over ENSIA", "wie komt er?")
    anna.hears("waarvoor ik nog op een ja wacht, komen:")
    await anna.says("zeg mijn gesprek af")
    assert "de anderen weten het" not in anna.hears("Goed, ik plan het gesprek over ENSIA niet.")
    await bram.says("ja")
    bram.hears("Ik breng je in contact met Anna")
    assert "Wanneer kun je" not in bram.told


async def test_in_english_before_everybody_has_said_yes(world: World) -> None:
    anna = await world.member("Anna", "speak English", "I am CISO at gemeente Zeewolde and I work on ENSIA")
    await world.member("Bram", "ik ben CISO bij gemeente Urk en ik werk aan ENSIA")
    await anna.says("who else works on ENSIA?", "plan a meeting with Bram about ENSIA", "move my meeting")
    anna.hears("For the meeting about ENSIA I am still waiting for a yes.")
    await anna.says("who is coming?")
    anna.hears("for which I am still waiting for a yes:")
    await anna.says("cancel my meeting")
    anna.hears("All right, I will not plan the meeting about ENSIA.")


async def test_whoever_wants_to_move_it_is_named_and_it_stays_for_now(world: World) -> None:
    anna, bram, _ = await planned(world)
    await bram.says("verzet mijn gesprek")
    assert "vorige tijden" not in bram.hears("Jullie gesprek met Anna over ENSIA blijft", "tot er een nieuwe tijd is")
    assert "vorige tijden" not in anna.hears(
        "Bram zoekt een andere tijd voor jullie gesprek over ENSIA.", "Tot die er is, blijft het", "Wanneer kun je?"
    )


async def test_in_english_too(world: World) -> None:
    anna, bram, _ = await planned(world)
    await anna.says("speak English")
    await bram.says("verzet mijn gesprek")
    anna.hears("Bram is looking for another time for your meeting about ENSIA.", "Until there is one, it stays on")


async def test_who_does_not_organise_a_larger_meeting_is_offered_what_they_may_do(world: World) -> None:
    anna, bram, carla = await three(world)
    assert carla.buttons == ["Ik kom niet", "Wie komt er?"]
    await bram.says("mijn gesprekken")
    assert bram.buttons == ["Ik kom niet", "Wie komt er?"]
    await anna.says("mijn gesprekken")
    assert anna.buttons == ["Zoek een andere tijd", "Zeg het gesprek af", "Wie komt er?"]


async def test_a_meeting_without_a_time_can_be_called_off_from_the_list(world: World) -> None:
    anna, _, _ = await planned(world)
    await anna.says("zeg mijn gesprek af", "plan een gesprek met Bram over de BIO", "mijn gesprekken")
    assert anna.buttons == ["Zoek een andere tijd", "Zeg het gesprek af", "Wie komt er?"]


@pytest.mark.parametrize(
    "line",
    [
        "stuur de uitnodiging opnieuw",
        "stuur mijn uitnodigingen opnieuw",
        "stuur me de uitnodiging nog een keer",
        "kun je de uitnodiging opnieuw sturen?",
        "ik ben de uitnodiging kwijt",
        "stuur de uitnodiging voor het gesprek met Bram opnieuw",
        "send the invitation again",
        "can you resend the invitation?",
        "resend my invitations",
        "I lost the invitation",
    ],
)
async def test_an_invitation_is_sent_again_however_it_is_asked(world: World, line: str) -> None:
    anna, _, _ = await planned(world)
    await anna.says(line)
    assert len(anna.last.files) == 1, anna.hears()


@pytest.mark.parametrize(
    "line",
    [
        "haal mij uit het gesprek",
        "ik kan niet komen",
        "ik meld me af voor het gesprek",
        "ik ben er niet bij",
        "meld me af voor de afspraak over ENSIA",
    ],
)
async def test_who_takes_themselves_out_stays_away(world: World, line: str) -> None:
    _, bram, carla = await three(world)
    await carla.says(line)
    carla.hears("Goed, je komt niet naar het gesprek over ENSIA.")
    bram.hears("Carla komt niet naar het gesprek over ENSIA.")


async def test_who_was_left_out_cannot_come_back_by_an_old_button_and_can_be_asked_again(world: World) -> None:
    anna, _, carla = await planned(world)
    await anna.says("voeg Carla toe aan het gesprek")
    asked = carla.finds("Ja, ik doe mee")
    await carla.presses_again(asked)
    await anna.says("haal Carla uit het gesprek")
    await carla.presses_again(asked)
    carla.hears("Dit gesprek ken ik niet meer.")
    await anna.says("wie komt er?")
    assert "Carla" not in plain(anna.last.text)
    await anna.says("voeg Carla toe aan het gesprek")
    anna.hears("Ik vraag Carla of die meedoet")
    await carla.says("ja")
    carla.hears("Jullie gesprek over ENSIA is")


async def test_who_names_themselves_to_be_left_out_stays_away(world: World) -> None:
    anna, bram, _ = await three(world)
    await anna.says("haal Anna uit het gesprek")
    anna.hears("Goed, je komt niet naar het gesprek over ENSIA.")
    bram.hears("Anna komt niet naar het gesprek over ENSIA.")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("kun je de afspraak verzetten?", "tot er een nieuwe tijd is"),
        ("ik wil het gesprek over ENSIA verplaatsen", "tot er een nieuwe tijd is"),
        ("can we move my meeting?", "until there is a new time"),
        ("wil je het overleg met Bram afzeggen?", "is afgezegd"),
        ("zeg de afspraak met Bram af", "is afgezegd"),
        ("annuleer de meeting", "is afgezegd"),
        ("can you cancel the appointment with Bram?", "is called off"),
        ("kan Carla ook komen?", "Ik vraag Carla"),
        ("nodig Carla uit voor het gesprek over ENSIA", "Ik vraag Carla"),
        ("invite Carla to the meeting", "asking Carla"),
        ("I can't make it", "you are not coming to the meeting about ENSIA"),
        ("waar is het gesprek?", "Dit zijn je gesprekken"),
        ("when is my meeting with Bram?", "These are your meetings"),
    ],
)
async def test_what_people_say_of_their_meetings_is_understood(world: World, line: str, answer: str) -> None:
    anna, _, _ = await planned(world)
    assert answer in plain(await anna.says(line))


@pytest.mark.parametrize(
    "line",
    ["ik kan dan niet", "ik ben toch verhinderd", "waar is het gesprek?", "kan Bram ook komen?", "ik kan niet komen"],
)
async def test_when_asked_what_they_bring_people_may_speak_of_the_meeting_itself(world: World, line: str) -> None:
    anna, bram, _ = await planned(world)
    await world.settles()
    bram.hears("Wat wil je inbrengen")
    await bram.says(line)
    assert "Dit breng je in" not in bram.told_since(bram.noticed - 1)
    await anna.says("laat de agenda zien")
    assert line.strip("?") not in plain(anna.last.text)


async def test_who_cannot_make_it_is_helped_to_another_time(world: World) -> None:
    anna, bram, _ = await planned(world)
    await bram.says("ik kan dan niet")
    bram.hears("tot er een nieuwe tijd is")
    anna.hears("Bram zoekt een andere tijd")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("plan een gesprek", "Met wie"),
        ("regel een afspraak met", "Met wie"),
        ("kun je een afspraak maken met Bram over de BIO?", "Het gaat om een gesprek met Bram over de BIO"),
        ("plan a meeting", "Whom do you want to speak with?"),
        ("could you arrange a call with Bram about the BIO?", "meeting with Bram about"),
    ],
)
async def test_a_meeting_can_be_asked_for_in_several_ways(world: World, line: str, answer: str) -> None:
    anna, _, _ = await planned(world)
    assert answer in plain(await anna.says(line))


async def test_a_follow_up_of_what_is_to_come_is_after_it(world: World) -> None:
    anna, bram, _ = await planned(world)
    await anna.says("verzet het gesprek naar vrijdag 29 januari 14:00")
    first = event_in(bram)
    await anna.says("maak een vervolg")
    anna.hears("Wanneer kun je? Het gaat om een gesprek met Bram over ENSIA.")
    await anna.says("1")
    await bram.says("1")
    bram.hears("Jullie gesprek over ENSIA is")
    assert event_in(bram).start >= first.end


async def test_who_stayed_away_can_ask_to_meet_after_all(world: World) -> None:
    anna, bram, carla = await three(world)
    end = event_in(bram).end.astimezone(UTC)
    await carla.says("ik kan niet komen")
    await world.passes(until=end + timedelta(days=1))
    await carla.says("maak een vervolg")
    carla.hears("Het gaat om een gesprek met Anna en Bram over ENSIA.")
    anna.hears("Het gaat om een gesprek met Bram en Carla over ENSIA.")
