"""Rounds from the announcement to the outcome, as those who take part hear them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from bot.domain.cadence import Cadence, SchoolRegion
from bot.domain.ids import ProgrammeId, RoundId
from bot.domain.programmes import USUAL, Enrolment, Joining, Part, Programme, Shape
from bot.domain.rounds import Entry, Outcome, PairingState, Step
from bot.rounding.dates import told_at
from tests.stage import Person, World
from tests.stories.round_stage import id_of

KOFFIE, FIRST = ProgrammeId("koffie"), RoundId("koffie/1")
TUESDAY = datetime(2027, 1, 26, 8, 0, tzinfo=UTC)
"""Nine in the morning in the Netherlands, a week and a day after the stage begins."""
TOWNS = (
    *("Zeewolde", "Urk", "Dronten", "Almere", "Lelystad", "Noordoostpolder"),
    *("Ede", "Barneveld", "Nijkerk", "Putten", "Ermelo", "Harderwijk"),
)
NAMES = ("Anna", "Bram", "Carla", "Dirk", "Els", "Frank", "Gerda", "Hans", "Ineke", "Jan", "Karel", "Lies")


async def programme(world: World, coordinator: Person, people: Sequence[Person], **options: object) -> Programme:
    """Coffee on every other Tuesday, in which all of these take part."""
    member = await coordinator.is_kept_as()
    assert member is not None
    now = world.clock.now()
    values = {"next_round_at": TUESDAY, "shape": Shape.COFFEE, "length": USUAL[Shape.COFFEE].length}
    values = {"cadence": Cadence(weeks=2, weekday=1, at=time(9)), **values, **options}
    made = Programme(
        id=KOFFIE,
        name="Koffie",
        coordinator=member.id,
        made_at=now,
        changed_at=now,
        **values,  # type: ignore[arg-type]
    )
    assert made.next_round_at is not None
    made = replace(made, due_at=told_at(made.next_round_at, member))
    async with world.store.begin() as work:
        await work.programmes.save(made)
        await work.commit()
    await enrol(world, *people)
    return made


async def enrol(world: World, *people: Person, state: Part = Part.IN) -> None:
    now, ids = world.clock.now(), [await id_of(one) for one in people]
    async with world.store.begin() as work:
        await work.programmes.save_enrolments(
            *(Enrolment(programme=KOFFIE, member=id, state=state, since=now) for id in ids)
        )
        await work.commit()


async def entry_of(world: World, one: Person, round: RoundId = FIRST) -> Entry:
    id = await id_of(one)
    async with world.store.begin() as work:
        found = await work.rounds.find_entry(round, id)
    assert found is not None
    return found


async def enrolment_of(world: World, one: Person) -> Enrolment | None:
    id = await id_of(one)
    async with world.store.begin() as work:
        return await work.programmes.find_enrolment(KOFFIE, id)


async def cast(world: World, number: int, *lines: str) -> list[Person]:
    found = []
    for name, town in list(zip(NAMES, TOWNS, strict=True))[:number]:
        found.append(await world.member(name, f"ik ben CISO bij gemeente {town}", *lines))
    return found


async def step_of(world: World, round: RoundId = FIRST) -> Step:
    async with world.store.begin() as work:
        found = await work.rounds.find(round)
    assert found is not None
    return found.step


async def outcomes(world: World, round: RoundId = FIRST) -> list[Outcome]:
    async with world.store.begin() as work:
        return [entry.outcome for entry in await work.rounds.entries(round)]


async def partner(world: World, one: Person, people: Sequence[Person], round: RoundId = FIRST) -> Person:
    """The first with whom they are together."""
    ids = {await id_of(each): each for each in people}
    me = await id_of(one)
    async with world.store.begin() as work:
        for pairing in await work.rounds.pairings_of(me):
            if pairing.round == round and pairing.state in {PairingState.PROPOSED, PairingState.AGREED}:
                members = [seat.member for seat in await work.rounds.seats(pairing.id)]
                return next(ids[member] for member in members if member != me)
    raise AssertionError(f"{one.name} is with nobody")


async def test_everybody_hears_three_working_days_before_and_is_put_together(world: World) -> None:
    people = await cast(world, 4)
    await programme(world, people[0], people)
    await world.passes(until=datetime(2027, 1, 21, 7, 59, tzinfo=UTC))
    for one in people:
        one.hears_nothing()
    await world.passes(until=datetime(2027, 1, 21, 8, 0, tzinfo=UTC))
    for one in people:
        one.hears("Er komt een ronde van Koffie", "dinsdag 26 januari", "Je hoeft niets te doen")
    await world.passes(until=TUESDAY)
    for one in people:
        one.hears("Voor Koffie stel ik je voor aan")
    assert await step_of(world) is Step.UNDER_WAY
    assert await outcomes(world) == [Outcome.PLACED] * 4


async def test_who_skips_is_not_asked_and_may_think_better_of_it(world: World) -> None:
    anna, bram, carla = await cast(world, 3)
    await programme(world, anna, [anna, bram, carla])
    await world.passes(until=datetime(2027, 1, 21, 8, 0, tzinfo=UTC))
    await carla.presses("Deze ronde niet")
    carla.hears("deze ronde van Koffie sla je over")
    await carla.presses("Deze ronde niet")
    carla.hears("sla je over")
    await anna.says("sla deze ronde over")
    anna.hears("sla je over")
    await anna.says("rondes")
    anna.hears("je doet niet mee")
    await anna.says("ik doe deze ronde mee")
    anna.hears("Goed, je doet mee met deze ronde van Koffie")
    await world.passes(until=TUESDAY)
    anna.hears("Bram")
    bram.hears("Anna")
    carla.hears_nothing()
    assert await outcomes(world) == [Outcome.PLACED, Outcome.PLACED, Outcome.SKIPPED]
    await carla.says("sla deze ronde over")
    carla.hears("sla je over")
    await anna.says("sla deze ronde over")
    anna.hears("al gekoppeld", "deze keer niet")


async def test_what_somebody_brings_is_read_by_whoever_they_meet(world: World) -> None:
    anna, bram = await cast(world, 2)
    await programme(world, anna, [anna, bram])
    await world.passes(until=datetime(2027, 1, 21, 8, 0, tzinfo=UTC))
    await anna.presses("Ik wil iets inbrengen")
    anna.hears("Waar wil je het deze ronde over hebben")
    await anna.says("x" * 301)
    anna.hears("te lang", "300")
    await anna.says("hoe jullie ENSIA aanpakken")
    anna.hears("opgeschreven", "hoe jullie ENSIA aanpakken")
    await bram.says("ik wil het deze ronde hebben over de moestuin van mijn buurman")
    bram.hears("de moestuin van mijn buurman", "niet uit mijn lijst")
    await bram.says("rondes")
    bram.hears("wilt het hebben over de moestuin")
    await world.passes(until=TUESDAY)
    bram.hears("hoe jullie ENSIA aanpakken")
    assert (await entry_of(world, anna)).topics == ("ensia",)


async def test_what_is_for_the_conversation_itself_is_not_kept(world: World) -> None:
    anna, bram = await cast(world, 2)
    await programme(world, anna, [anna, bram])
    await world.passes(until=datetime(2027, 1, 21, 8, 0, tzinfo=UTC))
    await anna.says("ik wil het deze ronde hebben over ons lek in de kluis (TLP:RED)")
    anna.hears("bewaar ik niet")
    assert "kluis" not in anna.told
    assert "kluis" not in (await entry_of(world, anna)).brings


async def test_a_colleague_who_is_invited_decides_themselves(world: World) -> None:
    anna, bram = await cast(world, 2)
    karin = await world.member("Karin", "ik ben FG bij gemeente Ede")
    await programme(world, anna, [anna, bram])
    await world.passes(until=datetime(2027, 1, 21, 8, 0, tzinfo=UTC))
    await anna.presses("Ik nodig iemand uit")
    anna.hears("Wie wil je uitnodigen")
    await anna.says("Nobody")
    anna.hears('Ik weet niet wie "Nobody" is')
    await anna.says("@karin")
    anna.hears("Ik vraag Karin of die meedoet")
    karin.hears("Anna nodigt je uit voor een ronde van Koffie: dinsdag", "Je hoeft niet")
    await bram.says("nodig @karin uit voor deze ronde")
    bram.hears("Karin is voor deze ronde al gevraagd")
    await bram.presses_again(karin.finds("Ja, ik doe mee"))
    bram.hears("voor iemand anders")
    await karin.presses("Ja, ik doe mee")
    karin.hears("Goed, je doet mee met deze ronde van Koffie")
    await karin.presses("Ja, ik doe mee")
    karin.hears("Deze uitnodiging ken ik niet")
    await anna.says("nodig @karin uit voor deze ronde")
    anna.hears("Karin doet al mee")
    await world.passes(until=TUESDAY)
    karin.hears("Voor Koffie stel ik je voor aan")
    assert (await entry_of(world, karin)).invited_by == await id_of(anna)
    assert await enrolment_of(world, karin) is None


async def test_who_blocked_whoever_invites_them_hears_nothing(world: World) -> None:
    anna, bram = await cast(world, 2)
    karin = await world.member("Karin", "ik ben FG bij gemeente Ede")
    await programme(world, anna, [anna, bram])
    blocker, blocked = await id_of(karin), await id_of(anna)
    async with world.store.begin() as work:
        await work.blocks.add(blocker, blocked, at=world.clock.now())
        await work.commit()
    await world.passes(until=datetime(2027, 1, 21, 8, 0, tzinfo=UTC))
    karin.hears()
    await anna.says("nodig @karin uit voor deze ronde")
    anna.hears("Ik vraag Karin of die meedoet")
    karin.hears_nothing()


async def test_a_stranger_has_no_round(world: World) -> None:
    anna, bram = await cast(world, 2)
    zoe = await world.member("Zoë", "ik ben FG bij gemeente Ede")
    await programme(world, anna, [anna, bram])
    await world.passes(until=datetime(2027, 1, 21, 8, 0, tzinfo=UTC))
    for label in ("Ik doe mee", "Deze ronde niet", "Ik wil iets inbrengen", "Ik nodig iemand uit"):
        await zoe.presses_again(anna.finds(label))
        zoe.hears("voor iemand anders")
    for words in ("rondes", "sla deze ronde over", "ik doe deze ronde mee"):
        await zoe.says(words)
        zoe.hears("geen ronde waar je aan meedoet")
    assert len(await outcomes(world)) == 2


async def test_nobody_else_came(world: World) -> None:
    (anna,) = await cast(world, 1)
    await programme(world, anna, [anna])
    await world.passes(until=TUESDAY)
    anna.hears("deze keer geen match", "er deed verder niemand mee", "De volgende keer ben jij als eerste")
    await world.passes(days=8)
    assert await step_of(world) is Step.OVER
    anna.hears("Ronde 1 van Koffie is voorbij", "Eén deelnemer deed mee", "geen gesprek", "Voor één deelnemer was er")
    enrolment = await enrolment_of(world, anna)
    assert enrolment is not None
    assert enrolment.missed == 1


async def test_who_is_late_gets_a_place_among_two(world: World) -> None:
    anna, bram = await cast(world, 2)
    karin = await world.member("Karin", "ik ben FG bij gemeente Ede")
    await programme(world, anna, [anna, bram])
    await world.passes(until=TUESDAY)
    anna.hears()
    await enrol(world, karin)
    await karin.says("ik doe deze ronde mee")
    karin.hears("Goed, je doet nog mee", "zoek een plaats")
    await world.settles()
    karin.hears("Anna", "Bram", "je kunt aansluiten")


async def test_a_coordinator_looks_first_and_is_not_waited_for_for_ever(world: World) -> None:
    anna, bram = await cast(world, 2)
    await programme(world, anna, [anna, bram], runs_by_itself=False)
    await world.passes(until=TUESDAY)
    anna.hears("De indeling voor Koffie is klaar", "Niemand weet ervan", "donderdag 28 januari")
    assert await step_of(world) is Step.REVIEW
    bram.hears()
    await world.passes(days=1)
    anna.hears("wacht nog op jou")
    bram.hears_nothing()
    await world.passes(days=1)
    anna.hears("Ik hoorde niets van je over de indeling")
    bram.hears("stel ik je voor aan Anna")


async def test_whole_audience_takes_part_unless_they_do_not_want_to(world: World) -> None:
    anna, bram, carla = await cast(world, 3)
    await programme(world, anna, [], joining=Joining.UNLESS_NOT)
    await enrol(world, carla, state=Part.OUT)
    await world.passes(until=TUESDAY)
    anna.hears("Iedereen voor wie dit programma is", "Bram")
    bram.hears("Anna")
    carla.hears_nothing()


async def test_who_is_away_is_left_in_peace(world: World) -> None:
    anna, bram, carla = await cast(world, 3)
    await programme(world, anna, [anna, bram, carla])
    await carla.says("pauze tot 1 maart")
    carla.hears("1 maart")
    await world.passes(until=TUESDAY)
    carla.hears_nothing()
    anna.hears("Bram")
    assert await outcomes(world) == [Outcome.PLACED] * 2


async def test_nobody_is_told_at_night(world: World) -> None:
    anna, bram = await cast(world, 2)
    await bram.says("mijn tijdzone is America/New_York")
    bram.hears()
    await programme(world, anna, [anna, bram])
    await world.passes(until=datetime(2027, 1, 21, 11, 59, tzinfo=UTC))
    anna.hears("Er komt een ronde")
    bram.hears_nothing()
    await world.passes(until=datetime(2027, 1, 21, 12, 0, tzinfo=UTC))
    bram.hears("Er komt een ronde")


async def test_the_next_rounds_leave_holidays_out_and_keep_their_time_of_day(world: World) -> None:
    anna, bram = await cast(world, 2)
    cadence = Cadence(weeks=1, weekday=0, at=time(9), school_region=SchoolRegion.MIDDLE)
    monday = datetime(2027, 3, 22, 8, 0, tzinfo=UTC)
    await programme(world, anna, [anna, bram], cadence=cadence, next_round_at=monday)
    await world.passes(until=monday)
    anna.hears("Bram")
    async with world.store.begin() as work:
        found = await work.programmes.find(KOFFIE)
    assert found is not None
    # The Monday after it is Easter Monday; a day before that the clock goes forth.
    assert found.next_round_at == datetime(2027, 4, 5, 7, 0, tzinfo=UTC)
    await world.passes(until=datetime(2027, 4, 5, 7, 0, tzinfo=UTC))
    anna.hears("Koffie")
    assert await step_of(world, RoundId("koffie/2")) is Step.UNDER_WAY
    async with world.store.begin() as work:
        found = await work.programmes.find(KOFFIE)
    assert found is not None
    assert found.next_round_at == datetime(2027, 4, 12, 7, 0, tzinfo=UTC)


async def test_a_round_that_was_slept_through_is_held_as_soon_as_there_is_time_to_say_something(world: World) -> None:
    anna, bram = await cast(world, 2)
    await programme(world, anna, [anna, bram])
    world.clock.move_to(datetime(2027, 1, 27, 9, 0, tzinfo=UTC))
    await world.settles()
    anna.hears("Er komt een ronde van Koffie", "donderdag 28 januari")
    await world.passes(days=1)
    anna.hears("Bram")


async def test_in_english_too(world: World) -> None:
    people = await cast(world, 2, "speak English")
    anna, bram = people
    await programme(world, anna, people)
    await world.passes(until=datetime(2027, 1, 21, 8, 0, tzinfo=UTC))
    anna.hears("A round of Koffie is coming", "Tuesday 26 January")
    await anna.says("skip this round")
    anna.hears("you skip this round of Koffie")
    await anna.says("I join this round")
    anna.hears("you take part in this round of Koffie")
    await anna.says("this round I want to talk about ENSIA")
    anna.hears("I wrote it down", "ENSIA")
    await bram.says("rounds")
    bram.hears("you take part")
    await world.passes(until=TUESDAY)
    bram.hears("For Koffie I would like you to meet Anna", "Anna would like to talk about: ENSIA")
    await world.passes(days=20)
    anna.hears("Round 1 of Koffie is over")


async def test_the_timer_hears_at_once_who_is_to_be_matched_again(world: World) -> None:
    people = await cast(world, 2)
    await programme(world, people[0], people)
    await world.passes(until=TUESDAY)
    # Nobody would tell the next bot whom to wake.
    world.restarts_before_each_line = False
    woken: list[tuple[str, datetime]] = []
    world.bot.wake_with(lambda routine, at: woken.append((routine, at)))
    await people[0].presses("Nee, deze keer niet")
    assert ("rounds", TUESDAY) in woken


async def test_a_round_in_which_nobody_wants_to_is_over_soon(world: World) -> None:
    people = await cast(world, 2)
    await programme(world, people[0], people)
    await world.passes(until=datetime(2027, 1, 21, 8, 0, tzinfo=UTC))
    for one in people:
        await one.presses("Deze ronde niet")
    await world.passes(days=14)
    assert await step_of(world) is Step.OVER
    people[0].hears("Ronde 1 van Koffie is voorbij", "er kwam geen gesprek van", "2 deelnemers sloegen deze ronde over")


async def test_who_was_left_in_peace_meanwhile_is_not_matched(world: World) -> None:
    anna, bram, carla = await cast(world, 3)
    await programme(world, anna, [anna, bram, carla])
    await world.passes(until=datetime(2027, 1, 21, 8, 0, tzinfo=UTC))
    carla.hears("Er komt een ronde")
    await enrol(world, carla, state=Part.RESTING)
    await world.passes(until=TUESDAY)
    carla.hears_nothing()
    anna.hears("Bram")


async def test_who_erases_everything_is_in_no_round_any_more(world: World) -> None:
    anna, bram, carla = await cast(world, 3)
    await programme(world, anna, [anna, bram, carla])
    await world.passes(until=datetime(2027, 1, 21, 8, 0, tzinfo=UTC))
    await carla.says("vergeet mij", "ja")
    await world.passes(until=TUESDAY)
    anna.hears("stel ik je voor aan Bram")
    assert await outcomes(world) == [Outcome.PLACED] * 2


async def test_the_next_round_ends_the_one_before_and_brings_others_together(world: World) -> None:
    people = await cast(world, 4)
    cadence = Cadence(weeks=1, weekday=1, at=time(9))
    await programme(world, people[0], people, cadence=cadence)
    await world.passes(until=TUESDAY)
    before = [await partner(world, one, people) for one in people]
    for one in people:
        await one.presses("Ja, graag")
    second = RoundId("koffie/2")
    await world.passes(until=datetime(2027, 2, 2, 8, 0, tzinfo=UTC))
    assert await step_of(world) is Step.OVER
    assert await step_of(world, second) is Step.UNDER_WAY
    after = [await partner(world, one, people, second) for one in people]
    assert all(one.name != other.name for one, other in zip(before, after, strict=True))


async def test_whoever_has_no_meeting_may_mean_the_round(world: World) -> None:
    anna, bram = await cast(world, 2)
    await programme(world, anna, [anna, bram])
    await anna.says("ik wil ENSIA inbrengen")
    anna.hears("geen gesprekken")
    await world.passes(until=datetime(2027, 1, 21, 8, 0, tzinfo=UTC))
    await anna.says("ik wil ENSIA inbrengen")
    anna.hears("Je hebt nog geen gesprek staan")
    assert (await entry_of(world, anna)).topics == ()
    await anna.says("ja")
    anna.hears("opgeschreven", "ENSIA")
    assert (await entry_of(world, anna)).topics == ("ensia",)
    await bram.says("ik wil iets inbrengen")
    await bram.says("de zelfevaluatie van ENSIA")
    bram.hears("opgeschreven", "de zelfevaluatie van ENSIA")


async def test_whoever_joins_while_it_is_under_way_hears_that_a_place_is_looked_for(world: World) -> None:
    anna, bram, carla = await cast(world, 3)
    await programme(world, anna, [anna, bram])
    await world.passes(until=TUESDAY)
    anna.hears("Voor Koffie stel ik je voor aan")
    await carla.says("doe mee aan Koffie")
    carla.hears("Je doet mee aan Koffie", "De anderen zijn al ingedeeld", "je hoort het als die er is")
    assert "op tijd" not in carla.told
