"""After a meeting: whether it took place, how useful it was, and what there is to tell. In a hurry it is two taps."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.arranging import Arranging
from bot.domain.ids import MeetingId
from bot.domain.meetings import Meeting, Participant, State, settle
from bot.domain.spans import Span
from tests.stage import Person, World

START = datetime(2027, 1, 20, 13, 0, tzinfo=UTC)
END = START + timedelta(hours=1)
ASKED = END + timedelta(hours=1)


async def dutch(world: World, *names: str) -> list[Person]:
    return [
        await world.member(name, f"ik ben CISO bij gemeente {town}") for name, town in zip(names, TOWNS, strict=False)
    ]


async def english(world: World, *names: str) -> list[Person]:
    return [
        await world.member(name, "speak English", f"I am CISO at municipality {town}")
        for name, town in zip(names, TOWNS, strict=False)
    ]


TOWNS = ("Zeewolde", "Urk", "Dronten", "Lelystad", "Almere")


async def meets(world: World, *people: Person, about: str = "ENSIA", start: datetime = START, id: str = "m1") -> None:
    """They have a meeting, as if they had found a time for it."""
    members = [member for person in people if (member := await person.is_kept_as()) is not None]
    async with world.store.begin() as work:
        meeting = Meeting(
            id=MeetingId(id),
            about=about,
            organiser=members[0].id,
            zone="Europe/Amsterdam",
            made_at=world.clock.now(),
            changed_at=world.clock.now(),
        )
        await work.meetings.save(meeting)
        await work.meetings.save_participants(
            *(Participant(meeting=meeting.id, member=member.id, seat=member.id) for member in members)
        )
        planned = settle(meeting, Span(start, start + timedelta(hours=1)), world.clock.now())
        arranging = Arranging(work=work, now=world.clock.now(), hosting=world.house.hosting)
        await arranging.keep(planned, {member.id: member for member in members})
        await work.commit()


async def state_of(world: World, id: str = "m1") -> State:
    async with world.store.begin() as work:
        meeting = await work.meetings.find(MeetingId(id))
        assert meeting is not None
        return meeting.state


async def met(world: World) -> tuple[Person, Person]:
    """Two who have met, and have been asked about it just now."""
    anna, bram = await dutch(world, "Anna", "Bram")
    await meets(world, anna, bram)
    await world.passes(until=ASKED)
    return anna, bram


async def test_in_a_hurry_it_is_two_taps(world: World) -> None:
    anna, bram = await met(world)
    anna.hears("Is je gesprek met Bram over ENSIA doorgegaan?")
    await anna.presses("Ja, het ging door")
    anna.hears("Hoe nuttig was het gesprek over ENSIA?")
    await anna.presses("4, nuttig")
    anna.hears("Dank je wel. Je gaf het gesprek over ENSIA een 4 van de 5.")
    bram.hears("Is je gesprek met Anna over ENSIA doorgegaan?")
    await world.passes(days=30)
    anna.hears_nothing()
    bram.hears_nothing()


async def test_in_a_hurry_in_english(world: World) -> None:
    anna, bram = await english(world, "Anna", "Bram")
    await meets(world, anna, bram)
    await world.passes(until=ASKED)
    anna.hears("Did your meeting with Bram about ENSIA take place?")
    await anna.says("yes", "5")
    anna.hears("Thank you. You gave the meeting about ENSIA a 5 out of 5. Nobody sees what you chose.")


async def test_it_is_over_when_it_has_ended_and_nobody_is_asked_before_an_hour_later(world: World) -> None:
    anna, _ = await dutch(world, "Anna", "Bram")
    await meets(world, anna, _)
    await world.passes(until=END - timedelta(seconds=1))
    assert await state_of(world) is State.PLANNED
    await world.passes(until=END)
    assert await state_of(world) is State.OVER
    anna.hears()
    await world.passes(until=ASKED - timedelta(seconds=1))
    anna.hears_nothing()
    await world.passes(until=ASKED)
    anna.hears("doorgegaan?")


async def test_whoever_has_night_by_then_is_asked_when_they_work_next(world: World) -> None:
    anna, bram = await dutch(world, "Anna", "Bram")
    friday_evening = datetime(2027, 1, 22, 19, 30, tzinfo=UTC)
    await meets(world, anna, bram, start=friday_evening)
    await world.passes(until=friday_evening + timedelta(days=2))
    anna.hears()
    await world.passes(until=datetime(2027, 1, 25, 6, 0, tzinfo=UTC))
    anna.hears_nothing()
    await world.passes(until=datetime(2027, 1, 25, 9, 0, tzinfo=UTC))
    anna.hears("Is je gesprek met Bram over ENSIA doorgegaan?")


async def test_whoever_is_paused_is_left_in_peace(world: World) -> None:
    anna, bram = await dutch(world, "Anna", "Bram")
    await meets(world, anna, bram)
    await anna.says("pauze tot 15 februari")
    await world.passes(until=ASKED + timedelta(days=20))
    assert "doorgegaan" not in anna.hears()
    bram.hears("doorgegaan?")


async def test_both_answers_in_one_breath(world: World) -> None:
    anna, bram = await met(world)
    await anna.says("ja, 4")
    anna.hears("een 4 van de 5")
    await bram.says("ja 5")
    bram.hears("een 5 van de 5")


@pytest.mark.parametrize(
    ("words", "useful"), [("het was heel nuttig", 5), ("ja, het was niet zo nuttig", 2), ("ik geef het een 3", 3)]
)
async def test_how_useful_in_words(world: World, words: str, useful: int) -> None:
    anna, _ = await met(world)
    await anna.says(words)
    anna.hears(f"een {useful} van de 5")


@pytest.mark.parametrize("words", ["ik geef het een 9", "ik geef het een appel"])
async def test_a_figure_that_is_none_changes_nothing(world: World, words: str) -> None:
    anna, _ = await met(world)
    await anna.says(words)
    anna.hears("Schrijf een cijfer van 1 tot 5")
    await anna.says("hoe was mijn gesprek")
    anna.hears("doorgegaan volgens jou 0")


async def test_the_same_button_twice_and_another_later_is_an_answer_like_any(world: World) -> None:
    anna, _ = await met(world)
    yes = anna.finds("Ja, het ging door")
    await anna.presses_again(yes)
    three, five = anna.finds("3, redelijk"), anna.finds("5, heel")
    for pick in (three, three, five):
        await anna.presses_again(pick)
    anna.hears("een 5 van de 5")
    await world.passes(days=40)
    await anna.presses_again(yes)
    anna.hears("Je gaf het gesprek over ENSIA een 5")


async def test_a_button_of_somebody_else_does_nothing(world: World) -> None:
    anna, _ = await met(world)
    carla = await world.member("Carla", "ik ben CISO bij gemeente Dronten")
    await carla.presses("Ja, het ging door", of=anna)
    assert "nuttig" not in carla.hears()
    await anna.says("hoe was mijn gesprek")
    anna.hears("doorgegaan volgens jou 0")


async def test_before_it_began_there_is_nothing_to_say(world: World) -> None:
    anna, bram = await dutch(world, "Anna", "Bram")
    await anna.says("het ging niet door")
    anna.hears("Je hebt nog geen gesprek gehad")
    await meets(world, anna, bram)
    await anna.says("het was nuttig")
    anna.hears("Je hebt nog geen gesprek gehad")


async def test_skipping_all_of_it(world: World) -> None:
    anna, bram = await met(world)
    await anna.says("ja")
    await anna.presses("Overslaan")
    anna.hears("dan slaan we het over")
    await bram.says("nee")
    await world.passes(days=10)
    bram.hears_nothing()


async def test_why_it_did_not_take_place_and_a_new_time(world: World) -> None:
    anna, bram = await met(world)
    bram.hears()
    await anna.presses("Nee, het ging niet door")
    anna.hears("Hoe kwam het", "Wie het was, hoef je niet te zeggen")
    await anna.presses("Iemand kon niet")
    anna.hears("Zal ik een nieuwe tijd zoeken")
    bram.hears_nothing()
    await anna.says("ja")
    anna.hears("Wanneer kun je? Het gaat om een gesprek met Bram over ENSIA.")
    bram.hears("Wanneer kun je? Het gaat om een gesprek met Anna over ENSIA.")
    await anna.presses("Zoek een nieuwe tijd")
    anna.hears("zoek ik al een tijd")


async def test_why_not_in_words_and_in_english(world: World) -> None:
    anna, bram = await english(world, "Anna", "Bram")
    await meets(world, anna, bram)
    await world.passes(until=ASKED)
    await anna.says("no, the connection failed")
    anna.hears("Shall I find a new time for the meeting about ENSIA?")
    await anna.says("no")
    anna.hears("we will skip it")
    await bram.says("it didn't happen")
    bram.hears("Why did the meeting about ENSIA not take place?")


async def test_the_form_question_by_question_with_a_restart_in_between(world: World) -> None:
    anna, bram = await met(world)
    bram.hears("doorgegaan?")
    world.restarts_before_each_line = True
    await anna.says("ja, 5", "vertel meer")
    anna.hears("Wat heb je geleerd?")
    await anna.says("!!!")
    await anna.says("Begin met de systemen, dan pas met de vragen.")
    anna.hears("Wat ga je doen, en voor wanneer?")
    await anna.says("het register bijwerken voor 1 januari 2020")
    anna.hears("is al voorbij")
    await anna.says("het register bijwerken voor 1 maart")
    anna.hears("Wil je deze mensen nog eens spreken?")
    await anna.says("misschien wel eens")
    anna.hears("Zeg ja, of kies")
    await anna.says("ja")
    anna.hears("Mag ik wat je leerde met anderen delen?")
    await anna.says("paars")
    anna.hears("Dat label ken ik niet")
    await anna.says("TLP:GREEN")
    anna.hears("Mogen je naam, functie en organisatie erbij staan")
    await anna.says("overslaan")
    anna.hears(
        "Ik heb bewaard wat je vertelde",
        "deel ik vanaf nu als TLP:GREEN. Ik laat het zien aan: alle deelnemers van Bondje",
        "Je naam staat er niet bij",
        "Genoteerd: het register bijwerken. Ik herinner je eraan voor maandag 1 maart 2027",
    )
    bram.hears_nothing()


async def test_the_form_skipped_from_begin_to_end_shares_nothing(world: World) -> None:
    anna, bram = await met(world)
    await anna.says("ja, 3", "vertel meer", *["overslaan"] * 5)
    anna.hears("Ik heb bewaard")
    await anna.says("mijn inzichten")
    anna.hears("Je hebt nog geen inzichten")
    await bram.says("inzichten over ENSIA")
    bram.hears("Ik heb geen inzichten over ENSIA")


async def test_on_a_sheet_all_at_once_and_the_same_sheet_twice(world: World) -> None:
    anna, _ = await met(world)
    await anna.says("ja, 5")
    sheet = await anna.opens("Vertel meer")
    problems = await anna.fills(sheet, learned="?", label="paars")
    assert problems.keys() == {"learned", "label"}
    assert problems["label"].startswith("Dat label ken ik niet.")
    answers = {"learned": "Begin klein.", "plan": "oefenen voor 1 maart", "label": "red"}
    for _ in range(2):
        assert not await anna.fills(sheet, **answers)
        anna.hears("TLP:RED", "Genoteerd: oefenen")
    await anna.says("mijn actiepunten")
    anna.hears("Dit is je actiepunt:", "oefenen, voor maandag 1 maart 2027")
    again = await anna.opens("Vertel meer")
    assert {field.name: field.value for field in again.fields}["learned"] == "Begin klein."
    assert not await anna.fills(again, learned="")
    await anna.says("mijn inzichten")
    anna.hears("Je hebt nog geen inzichten")


async def test_a_sheet_is_about_the_meeting_whose_button_was_pressed(world: World) -> None:
    anna, bram = await met(world)
    await anna.says("ja, 5")
    first = anna.finds("Vertel meer")
    await meets(world, anna, bram, about="DPIA", start=START + timedelta(days=5), id="m2")
    await world.passes(days=6)
    sheet = await world.bot.views.sheet_behind(first, anna.account)
    assert sheet is not None
    assert not await anna.fills(sheet, learned="Over het eerste gesprek.")
    anna.hears("over het gesprek over ENSIA")


async def test_one_yes_to_meeting_again_stays_private_and_all_of_them_bring_a_next_meeting(world: World) -> None:
    anna, bram = await met(world)
    for person in (anna, bram):
        person.hears()
    await anna.says("ja, 5")
    assert not await anna.fills(await anna.opens("Vertel meer"), again="again")
    anna.hears("Ik heb bewaard")
    await world.passes(days=1)
    bram.hears_nothing()
    await bram.says("ja, 4")
    assert not await bram.fills(await bram.opens("Vertel meer"), again="again")
    for person, other in ((anna, "Bram"), (bram, "Anna")):
        person.hears(f"Jullie willen allemaal nog een keer praten over ENSIA. Je sprak {other}.")
    await anna.presses("Ja, zoek een tijd")
    bram.hears("Wanneer kun je? Het gaat om een gesprek met Anna over ENSIA.")
    await bram.presses("Ja, zoek een tijd")
    bram.hears("zoek ik al een tijd")


async def test_a_yes_taken_back_and_given_again_is_not_told_twice(world: World) -> None:
    anna, bram = await met(world)
    for person in (anna, bram):
        await person.says("ja, 5")
        assert not await person.fills(await person.opens("Vertel meer"), again="again")
    bram.hears("Jullie willen allemaal")
    for wish in ("not-again", "again"):
        assert not await anna.fills(await anna.opens("Vertel meer"), again=wish)
    assert "Jullie willen" not in bram.told_since(bram.seen)


async def answered(world: World, *people: Person, useful: int = 4) -> None:
    for person in people:
        await person.says(f"ja, {useful}")


async def test_a_picture_of_three_others_and_never_of_fewer(world: World) -> None:
    anna, bram, carla, dirk = await dutch(world, "Anna", "Bram", "Carla", "Dirk")
    await meets(world, anna, bram, carla, dirk)
    await world.passes(until=ASKED)
    await anna.says("ja, 1")
    await answered(world, bram, carla)
    await anna.says("hoe was mijn gesprek")
    anna.hears("kan ik nog niets zeggen", "doorgegaan volgens jou 1, niet doorgegaan 0")
    await answered(world, dirk, useful=5)
    await anna.says("hoe was mijn gesprek")
    # Without her own 1.
    anna.hears("3 mensen gaven antwoord, 3 van hen zeggen dat het doorging", "Gemiddeld vonden ze het 4,3 van de 5")
    await bram.says("hoe was mijn gesprek")
    bram.hears("geen gesprek gehad dat jij hebt georganiseerd of geleid")


async def test_a_picture_does_not_change_so_that_nobody_can_be_told_by_the_difference(world: World) -> None:
    anna, *others = await dutch(world, "Anna", "Bram", "Carla", "Dirk", "Emma")
    await meets(world, anna, *others)
    await world.passes(until=ASKED)
    await answered(world, *others[:3])
    await anna.says("hoe was mijn gesprek")
    anna.hears("kan ik nog niets zeggen")
    await world.passes(until=END + timedelta(days=7))
    await anna.says("hoe was mijn gesprek")
    before = anna.hears("Gemiddeld vonden ze het 4,0 van de 5")
    await answered(world, others[3], useful=1)
    await others[0].says("ik geef het een 2")
    await anna.says("hoe was mijn gesprek")
    assert anna.hears() == before


async def test_whoever_is_erased_is_asked_nothing_and_leaves_the_others_theirs(world: World) -> None:
    anna, bram = await dutch(world, "Anna", "Bram")
    await meets(world, anna, bram)
    await world.passes(until=END + timedelta(minutes=10))
    await bram.says("vergeet mij", "ja")
    await world.passes(until=ASKED)
    assert "doorgegaan" not in bram.told_since(bram.seen)
    anna.hears("Is je gesprek over ENSIA doorgegaan?")
    await anna.says("ja, 4")
    anna.hears("een 4 van de 5")


async def test_skipping_the_whole_form_says_nothing_about_whether_it_took_place(world: World) -> None:
    anna, _ = await met(world)
    await anna.says("vertel meer", *["overslaan"] * 5, "hoe was mijn gesprek")
    anna.hears("doorgegaan volgens jou 0")


async def test_what_fell_due_while_it_stood_still_is_asked_once_as_long_as_it_makes_sense(world: World) -> None:
    anna, bram = await dutch(world, "Anna", "Bram")
    await meets(world, anna, bram)
    await meets(world, anna, bram, about="DPIA", start=START + timedelta(days=20), id="m2")
    anna.hears()
    await world.ends()
    world.clock.move_to(START + timedelta(days=21))
    await world.begins()
    await world.settles()
    told = anna.hears("over DPIA doorgegaan?")
    assert "over ENSIA" not in told
    assert await state_of(world) is State.OVER
    await world.restarts()
    await world.settles()
    anna.hears_nothing()


async def test_a_meeting_that_was_called_off_is_not_asked_about(world: World) -> None:
    anna, bram = await dutch(world, "Anna", "Bram")
    await meets(world, anna, bram)
    member = await anna.is_kept_as()
    async with world.store.begin() as work:
        meeting = await work.meetings.find(MeetingId("m1"))
        assert meeting is not None
        assert member is not None
        await Arranging(work=work, now=world.clock.now(), hosting=world.house.hosting).call_off(meeting, member)
        await work.commit()
    await world.passes(until=ASKED)
    anna.hears_nothing()
    await anna.says("hoe was mijn gesprek")
    anna.hears("geen gesprek gehad")


async def test_whoever_organised_it_hears_after_a_week_how_it_was_if_enough_of_them_answered(world: World) -> None:
    anna, *others = await dutch(world, "Anna", "Bram", "Carla", "Dirk")
    await meets(world, anna, *others)
    await meets(world, anna, *others, about="DPIA", start=START + timedelta(days=1), id="m2")
    await world.passes(until=ASKED)
    await answered(world, *others, useful=4)
    await world.passes(until=END + timedelta(days=6, hours=20))
    assert "voor de anderen" not in anna.hears()
    await world.passes(days=5)
    told = anna.hears("Zo was het gesprek over ENSIA voor de anderen. 3 mensen gaven antwoord")
    assert "DPIA voor de anderen" not in told
    for other in others:
        assert "voor de anderen" not in other.told_since(0)


async def test_whoever_leads_hears_it_too_and_is_no_part_of_meeting_again(world: World) -> None:
    gerda, anna, bram, carla = await dutch(world, "Gerda", "Anna", "Bram", "Carla")
    people = (anna, bram, carla)
    await meets(world, *people, gerda)
    leader = await gerda.is_kept_as()
    assert leader is not None
    async with world.store.begin() as work:
        there = await work.meetings.participants(MeetingId("m1"))
        await work.meetings.save_participants(
            *(replace(each, leads=True) for each in there if each.member == leader.id)
        )
        await work.commit()
    await world.passes(until=ASKED)
    await answered(world, *people, useful=5)
    await gerda.says("hoe was mijn gesprek")
    gerda.hears("3 mensen gaven antwoord", "Gemiddeld vonden ze het 5,0 van de 5")
    for person in people:
        assert not await person.fills(await person.opens("Vertel meer"), again="again")
    carla.hears("Jullie willen allemaal")
    assert "Jullie willen" not in gerda.told_since(0)


async def test_of_several_on_one_day_it_is_about_the_one_that_was_asked_about(world: World) -> None:
    anna, bram, cas = await dutch(world, "Anna", "Bram", "Cas")
    await meets(world, anna, bram)
    await meets(world, anna, cas, about="DPIA's", start=ASKED + timedelta(minutes=10), id="m2")
    await world.passes(until=ASKED + timedelta(minutes=15))
    anna.hears("Is je gesprek met Bram over ENSIA doorgegaan?")
    await anna.says("heel nuttig")  # The other one goes on just now.
    anna.hears("Je gaf het gesprek over ENSIA een 5 van de 5.")
    await world.passes(hours=2)
    anna.hears("Is je gesprek met Cas over DPIA's doorgegaan?")
    await anna.says("ik geef het een 2")
    anna.hears("Je gaf het gesprek over DPIA's een 2 van de 5.")


async def test_one_that_has_ended_goes_before_one_that_goes_on(world: World) -> None:
    anna, bram, cas = await dutch(world, "Anna", "Bram", "Cas")
    await meets(world, anna, bram)
    await meets(world, anna, cas, about="DPIA's", start=END, id="m2")
    await world.passes(until=END + timedelta(minutes=5))
    anna.hears()
    await anna.says("heel nuttig")
    anna.hears("Je gaf het gesprek over ENSIA een 5 van de 5.")
