"""Whoever falls free in a round hears at once of somebody else, or why there is nobody."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.ids import RoundId
from bot.domain.rounds import Entry
from tests.stage import Person, World
from tests.stories.round_stage import ROUND, begun, id_of, together

PLACES = ("Zeewolde", "Urk", "Dronten", "Almere", "Lelystad", "Noordoostpolder")
NAMES = ("Anna", "Bram", "Cees", "Dina", "Eva", "Fred")


async def people(world: World, number: int) -> list[Person]:
    return [
        await world.member(name, f"ik ben CISO bij gemeente {place}", "ik werk aan ENSIA")
        for name, place in zip(NAMES[:number], PLACES, strict=False)
    ]


async def two_pairs(world: World) -> list[Person]:
    there = await people(world, 4)
    round = await begun(world, there)
    await together(world, round, *there[:2])
    await together(world, round, *there[2:])
    for one in there:
        one.hears("Voor Koffie stel ik je voor aan")
    return there


async def test_two_who_fall_free_are_put_together_at_once(world: World) -> None:
    anna, bram, cees, dina = await two_pairs(world)
    await anna.says("nee")
    await cees.says("liever later")
    await world.settles()
    bram.hears("Ik zoek meteen iemand anders voor je", "stel ik je voor aan Dina", "Jullie werken allebei aan ENSIA")
    dina.hears("stel ik je voor aan Bram")
    anna.hears_nothing()
    cees.hears_nothing()
    await bram.says("ja")
    await dina.says("ja")
    bram.hears("een gesprek met Dina", "Wanneer kun je?")


async def test_one_who_is_left_alone_may_join_a_pair_and_the_pair_hears_it_after_a_yes(world: World) -> None:
    anna, bram, cees, dina = await two_pairs(world)
    await anna.says("nee")
    await world.settles()
    bram.hears("er plaats bij Cees", "en Dina", "je kunt aansluiten")
    cees.hears_nothing()
    await cees.says("ja")
    await bram.says("ja")
    cees.hears("Bram sluit bij jullie aan voor Koffie")
    dina.hears("Bram sluit bij jullie aan voor Koffie")
    await dina.says("ja")
    for one in (bram, cees, dina):
        one.hears("Jullie willen het allemaal", "Wanneer kun je?")


async def test_a_pair_does_not_wait_for_whoever_may_join_it(world: World) -> None:
    anna, bram, cees, dina = await two_pairs(world)
    await anna.says("nee")
    await world.settles()
    await cees.says("ja")
    await dina.says("ja")
    cees.hears("een gesprek met Dina")
    await bram.says("ja")
    bram.hears("Wanneer kun je?")
    cees.hears("Bram komt ook naar het gesprek")


async def test_whoever_does_not_join_a_pair_that_agreed_is_not_told_of_to_anybody(world: World) -> None:
    anna, bram, cees, dina = await two_pairs(world)
    await anna.says("nee")
    await world.settles()
    await cees.says("ja")
    await dina.says("ja")
    cees.hears("een gesprek met Dina")
    told = cees.last
    await bram.says("nee")
    bram.hears("tegen niemand")
    assert cees.last is told
    await cees.says("1")
    await dina.says("1")
    cees.hears("Je spreekt Dina")


async def test_whoever_cannot_be_placed_hears_why_and_that_they_go_first(world: World) -> None:
    anna, bram = await people(world, 2)
    await together(world, await begun(world, [anna, bram]), anna, bram)
    await anna.says("nee")
    await world.settles()
    bram.hears("Ik zoek meteen iemand anders", "deze keer geen match, want", "De volgende keer ben jij als eerste")
    assert "Anna" not in bram.last.text
    await world.passes(days=7)
    me = await id_of(bram)
    async with world.store.begin() as work:
        enrolment = await work.programmes.find_enrolment(ROUND.split("/")[0], me)  # type: ignore[arg-type]
    assert enrolment is not None
    assert enrolment.missed == 1


async def test_whoever_said_no_may_ask_for_somebody_else(world: World) -> None:
    anna, bram, cees, dina = await two_pairs(world)
    await anna.says("nee")
    await world.settles()
    await anna.presses("Zoek iemand anders voor me")
    anna.hears("ik zoek iemand anders voor je")
    await world.settles()
    # Bram was offered a place with Cees and Dina; one more may only join where nobody else was asked to.
    assert "Bram" not in anna.last.text
    anna.hears("geen match")
    for one in (bram, cees, dina):
        assert "Anna" not in one.last.text


async def test_who_comes_late_gets_a_place(world: World) -> None:
    there = await two_pairs(world)
    (eva,) = [await world.member("Eva", "ik ben CISO bij gemeente Lelystad", "ik werk aan ENSIA")]
    me, now = await id_of(eva), world.clock.now()
    async with world.store.begin() as work:
        await work.rounds.save_entries(Entry(round=RoundId(ROUND), member=me, coming=True, is_late=True))
        round = await work.rounds.find(ROUND)
        assert round is not None
        await work.rounds.save(replace(round, due_at=now, version=round.version + 1))
        await work.commit()
    await world.settles()
    eva.hears("Voor Koffie is er plaats bij", "je kunt aansluiten")
    assert all("Eva" not in one.last.text for one in there)


async def test_nobody_is_asked_more_than_three_times_in_a_round(world: World) -> None:
    anna, *others = await people(world, 6)
    round = await begun(world, [anna, *others])
    await together(world, round, anna, others[0])
    for number in range(3):
        proposed = [said for said in anna.heard if "stel ik je voor" in said.text or "er plaats" in said.text]
        assert len(proposed) == number + 1
        await anna.says("nee")
        await anna.presses("Zoek iemand anders voor me")
        await world.settles()
    anna.hears("ik deed je deze ronde al een paar voorstellen")


async def test_who_pauses_blocks_or_cancels_is_let_go_and_the_other_is_looked_after(world: World) -> None:
    anna, bram, cees, dina = await two_pairs(world)
    await anna.says("pauze")
    bram.hears("gaat deze keer niet door")
    await cees.says("blokkeer Dina")
    dina.hears("gaat deze keer niet door")
    await world.settles()
    bram.hears("stel ik je voor aan Dina")
    dina.hears("stel ik je voor aan Bram")


async def test_a_meeting_that_is_called_off_frees_the_other(world: World) -> None:
    anna, bram, cees, dina = await two_pairs(world)
    await anna.says("ja")
    await bram.says("ja")
    await cees.says("nee")
    await anna.says("zeg mijn gesprek af")
    await world.settles()
    bram.hears("zoek ik meteen iemand anders voor je", "stel ik je voor aan Dina")
    dina.hears("stel ik je voor aan Bram")


async def test_who_is_forgotten_leaves_nobody_waiting(world: World) -> None:
    anna, bram, cees, dina = await two_pairs(world)
    await anna.says("vergeet mij", "ja")
    await cees.says("nee")
    await world.settles()
    bram.hears("gaat deze keer niet door", "stel ik je voor aan Dina")
    dina.hears("stel ik je voor aan Bram")


async def test_the_round_ends_when_nobody_can_answer_any_more(world: World) -> None:
    anna, bram, *_ = await two_pairs(world)
    await anna.says("ja")
    await bram.says("ja")
    await world.passes(until=world.clock.now() + timedelta(days=14))
    async with world.store.begin() as work:
        round = await work.rounds.find(ROUND)
    assert round is not None
    assert round.step == "over"


async def test_a_no_at_night_is_told_in_the_morning_and_before_what_comes_of_it(world: World) -> None:
    anna, bram, cees, dina = await two_pairs(world)
    await world.passes(hours=14)
    await anna.says("nee")
    await cees.says("nee")
    await world.settles()
    bram.hears_nothing()
    await world.passes(hours=11)
    told = bram.hears("gaat deze keer niet door", "stel ik je voor aan Dina")
    assert told.index("niet door") < told.index("Dina")
    dina.hears("stel ik je voor aan Bram")


async def test_whoever_might_have_joined_a_meeting_that_is_off_is_looked_after_too(world: World) -> None:
    anna, bram, cees, dina = await two_pairs(world)
    await anna.says("nee")
    await world.settles()
    bram.hears("er plaats bij")
    await cees.says("ja")
    await dina.says("ja")
    await cees.says("zeg mijn gesprek af")
    await world.settles()
    bram.hears("gaat deze keer niet door")
    dina.hears("zoek ik meteen iemand anders voor je")


async def test_whoever_leaves_after_a_meeting_has_met(world: World) -> None:
    anna, bram, *_ = await two_pairs(world)
    for answer in ("ja", "1"):
        await anna.says(answer)
        await bram.says(answer)
    me = await id_of(anna)
    async with world.store.begin() as work:
        (meeting,) = await work.meetings.of(me)
    assert meeting.span is not None
    await world.passes(until=meeting.span.end + timedelta(minutes=5))
    bram.hears()
    await anna.says("vergeet mij", "ja")
    bram.hears_nothing()
