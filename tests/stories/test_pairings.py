"""What people say to whom they are put together with: yes, no, later, or a colleague."""

import pytest

from bot.domain.programmes import Shape
from bot.domain.rounds import Ground
from bot.markup import plain
from tests.stage import Person, World
from tests.stories.round_stage import PROGRAMME, ROUND, begun, id_of, together


async def pair(world: World) -> tuple[Person, Person]:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde")
    bram = await world.member("Bram", "ik ben FG bij gemeente Urk")
    round = await begun(world, [anna, bram])
    grounds = (Ground(feature="offered", detail=("ensia", await id_of(bram), await id_of(anna))),)
    await together(world, round, anna, bram, grounds=grounds)
    for one in (anna, bram):
        one.hears("Voor Koffie stel ik je voor aan")
    return anna, bram


async def test_who_it_is_and_why_is_told_to_each_in_their_own_way(world: World) -> None:
    anna, bram = await pair(world)
    anna.hears("stel ik je voor aan Bram, FG bij gemeente Urk")
    anna.hears("Bram kan helpen met", "daar zoek jij hulp bij", "30 minuten", "uiterlijk")
    bram.hears("stel ik je voor aan Anna", "Anna zoekt hulp met", "daar kun jij mee helpen")


async def test_two_times_yes_is_a_conversation_for_which_a_time_is_looked_for(world: World) -> None:
    anna, bram = await pair(world)
    await anna.says("ja")
    anna.hears("ik heb je ja genoteerd", "Zodra ik van Bram ook een ja heb")
    bram.hears_nothing()
    await bram.presses("Ja, graag")
    bram.hears("Jullie willen het allemaal", "Wanneer kun je?")
    anna.hears("Jullie willen het allemaal: een gesprek met Bram voor Koffie", "Wanneer kun je?")
    await anna.says("1")
    await bram.says("1")
    anna.hears("(Koffie) is", "Je spreekt Bram")
    await bram.says("mijn gesprekken")
    bram.hears("met Anna over")


async def test_a_no_is_not_told_on_and_the_other_is_looked_after(world: World) -> None:
    anna, bram = await pair(world)
    await anna.says("ja")
    await bram.presses("Nee, deze keer niet")
    bram.hears("deze keer niet", "tegen niemand")
    assert "Bram" not in anna.last.text
    anna.hears("gaat deze keer niet door", "Ik zoek meteen iemand anders voor je")
    me = await id_of(anna)
    async with world.store.begin() as work:
        round = await work.rounds.find(ROUND)
        entry = await work.rounds.find_entry(ROUND, me)
    assert round is not None
    assert round.due_at == world.clock.now()
    assert entry is not None
    assert entry.outcome == "none"


async def test_later_in_words_is_a_gladly_but_not_now(world: World) -> None:
    anna, bram = await pair(world)
    await anna.says("liever later")
    anna.hears("een andere keer graag")
    bram.hears("gaat deze keer niet door")


async def test_what_is_said_twice_or_too_late_changes_nothing(world: World) -> None:
    anna, bram = await pair(world)
    proposed = anna.finds("Ja, graag")
    await anna.presses_again(proposed)
    await anna.presses_again(proposed)
    anna.hears("ik heb je ja genoteerd")
    bram.hears_nothing()
    await bram.says("nee")
    anna.hears("gaat deze keer niet door")
    await anna.presses_again(proposed)
    anna.hears("Dit voorstel is voorbij")
    bram.hears_nothing()


@pytest.mark.parametrize("words", ["nee", "liever later"])
async def test_a_no_after_two_times_yes_is_not_promised_to_stay_private(world: World, words: str) -> None:
    anna, bram = await pair(world)
    await bram.says("speak English")
    proposed = anna.last
    await anna.says("ja")
    await bram.says("yes")
    await anna.replies(words, proposed)
    anna.hears("dit gesprek gaat voor jou niet door", "De anderen horen dat jij je afmeldt")
    assert "tegen niemand" not in anna.last.text
    bram.hears("Anna does not want to plan the meeting")


async def test_that_is_said_in_english_too(world: World) -> None:
    anna, bram = await pair(world)
    proposed = bram.last
    await bram.says("speak English")
    await anna.says("ja")
    await bram.says("yes")
    await bram.replies("no", proposed)
    bram.hears("The others hear that you withdraw")
    assert "tell nobody" not in bram.last.text
    anna.hears("Bram wil het gesprek")


async def test_whoever_has_met_cannot_fall_out_any_more(world: World) -> None:
    anna, bram = await pair(world)
    proposed = anna.last
    await anna.says("ja")
    await bram.says("ja")
    await anna.says("1")
    await bram.says("1")
    anna.hears("Je spreekt Bram")
    await world.passes(days=8)
    await anna.replies("nee", proposed)
    anna.hears("Dit voorstel is voorbij")
    me = await id_of(anna)
    async with world.store.begin() as work:
        entry = await work.rounds.find_entry(ROUND, me)
    assert entry is not None
    assert entry.outcome == "placed"


async def test_a_proposal_of_others_is_nobodys_business(world: World) -> None:
    anna, _ = await pair(world)
    carla = await world.member("Karel", "ik ben CISO bij gemeente Dronten")
    await carla.presses_again(anna.finds("Ja, graag"))
    carla.hears("voor iemand anders bedoeld")
    await carla.says("mijn voorstellen")
    carla.hears("Er wacht geen voorstel")
    await carla.says("liever later")
    carla.hears("Er wacht geen voorstel")


async def test_whoever_is_silent_is_asked_once_more_and_then_let_go(world: World) -> None:
    anna, bram = await pair(world)
    await anna.says("ja")
    await world.passes(days=2)
    bram.hears("Ik hoorde nog niets van je over Koffie", "Anna")
    anna.hears_nothing()
    await world.passes(days=5)
    bram.hears("Ik hoorde niets van je over het voorstel voor Koffie")
    anna.hears("gaat deze keer niet door")
    assert sum("Ik hoorde nog niets" in said.text for said in bram.heard) == 1


@pytest.mark.parametrize("words", ["ik ben er weer", "ik doe weer mee"])
async def test_after_two_silent_rounds_somebody_is_left_in_peace_until_they_say_one_word(
    world: World, words: str
) -> None:
    anna, bram = await pair(world)
    await world.passes(days=7)
    round = await begun(world, [anna, bram], number=2)
    await together(world, round, anna, bram)
    await anna.says("ja")
    await world.passes(days=7)
    bram.hears("nu twee rondes niets van je over Koffie", "ik ben er weer")
    await bram.says(words)
    bram.hears("Je doet weer mee met Koffie")
    me = await id_of(bram)
    async with world.store.begin() as work:
        enrolment = await work.programmes.find_enrolment(PROGRAMME, me)
    assert enrolment is not None
    assert (enrolment.state, enrolment.silent_rounds) == ("in", 0)


async def group(world: World, *names: str, shape: Shape = Shape.COFFEE) -> list[Person]:
    places = ("Zeewolde", "Urk", "Dronten", "Almere", "Lelystad")
    people = [
        await world.member(name, f"ik ben CISO bij gemeente {place}")
        for name, place in zip(names, places, strict=False)
    ]
    await together(world, await begun(world, people, shape=shape), *people)
    return people


async def test_a_group_goes_on_without_whoever_said_no(world: World) -> None:
    anna, bram, carla = await group(world, "Anna", "Bram", "Karel")
    anna.hears("stel ik je voor aan Bram, CISO bij gemeente Urk en Karel")
    await bram.says("nee")
    await anna.says("ja")
    anna.hears("Zodra ik van Karel ook een ja heb")
    await carla.says("ja")
    anna.hears("een gesprek met Karel")
    assert "Bram" not in anna.told
    bram.hears_nothing()


async def test_intervision_needs_three(world: World) -> None:
    anna, bram, carla = await group(world, "Anna", "Bram", "Karel", shape=Shape.INTERVISION)
    await bram.says("nee")
    for one in (anna, carla):
        one.hears("gaat deze keer niet door")


async def test_whoever_was_too_late_can_still_come_to_what_the_others_agreed(world: World) -> None:
    anna, bram, carla = await group(world, "Anna", "Bram", "Karel")
    await anna.says("ja")
    await bram.says("ja")
    proposed = carla.finds("Ja, graag")
    await world.passes(days=5)
    anna.hears("een gesprek met Bram")
    await carla.presses_again(proposed)
    anna.hears("Karel komt ook naar het gesprek over Koffie")
    carla.hears("Wanneer kun je?")


async def test_a_colleague_may_go_instead_and_says_so_themselves(world: World) -> None:
    anna, bram = await pair(world)
    karin = await world.member("Karin", "ik ben CISO bij gemeente Zeewolde")
    await bram.says("ja")
    await anna.presses("Een collega gaat")
    anna.hears("Wie gaat er in jouw plaats?")
    await anna.says("karin")
    anna.hears("Ik vraag het Karin")
    karin.hears("Anna vraagt of jij wilt gaan in plaats van Anna, voor Koffie", "Bram")
    bram.hears_nothing()
    await karin.says("ja")
    bram.hears("Voor Koffie komt niet Anna, maar Karin", "een gesprek met Karin")
    karin.hears("een gesprek met Bram")
    await anna.presses("Ja, graag")
    anna.hears("al")


async def test_a_colleague_who_cannot_leaves_it_to_whoever_asked(world: World) -> None:
    anna, bram = await pair(world)
    karin = await world.member("Karin", "ik ben CISO bij gemeente Zeewolde")
    await anna.says("laat karin gaan in mijn plaats")
    await karin.presses("Nee, ik kan niet")
    anna.hears("Karin kan niet in jouw plaats", "Wat wil je zelf?")
    await anna.says("ja")
    anna.hears("ik heb je ja genoteerd")
    bram.hears_nothing()


async def test_only_a_colleague_can_be_sent(world: World) -> None:
    anna, bram = await pair(world)
    await world.member("Karel", "ik ben CISO bij gemeente Dronten")
    await anna.says("laat karel gaan in mijn plaats")
    anna.hears("Karel werkt niet bij jouw organisatie")
    await anna.says("laat Nobody gaan in mijn plaats")
    anna.hears('Ik weet niet wie "Nobody" is')
    bram.hears_nothing()


async def test_in_english_too(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde", "speak English")
    bram = await world.member("Bram", "ik ben FG bij gemeente Urk", "speak English")
    round = await begun(world, [anna, bram])
    await together(world, round, anna, bram, grounds=(Ground(feature="role", detail=("ciso",)),))
    anna.hears("For Koffie I would like you to meet Bram", "You have the same role: CISO", "30 minutes")
    await anna.says("rather later")
    anna.hears("gladly another time")
    bram.hears("does not go on this time", "somebody else for you at once")


async def test_somebody_who_is_asleep_is_asked_in_the_morning(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde")
    bram = await world.member("Bram", "ik ben FG bij gemeente Urk")
    round = await begun(world, [anna, bram])
    await world.passes(hours=14)
    anna.hears()
    await together(world, round, anna, bram)
    anna.hears_nothing()
    await world.passes(hours=12)
    anna.hears("stel ik je voor aan Bram")


async def test_a_peer_review_has_sides_a_checklist_and_can_be_turned_around(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde")
    bram = await world.member("Bram", "ik ben FG bij gemeente Urk")
    round = await begun(world, [anna, bram], shape=Shape.PEER_REVIEW)
    await together(world, round, anna, bram, sides=("reviewer", "reviewed"))
    anna.hears("Jij kijkt mee bij de ander", "Bram laat zien hoe het bij hen gaat", "90 minuten")
    bram.hears("Jij laat zien hoe het bij jullie gaat", "Anna kijkt mee")
    await anna.says("ja")
    await bram.says("ja")
    await anna.says("1")
    await bram.says("1")
    me = await id_of(anna)
    async with world.store.begin() as work:
        (meeting,) = await work.meetings.of(me)
    assert meeting.format == "peer_review"
    assert meeting.span is not None
    await world.passes(until=meeting.span.end)
    anna.hears("Wil je het met Bram ook andersom doen?")
    await bram.presses("Plan het andersom")
    anna.hears("Wanneer kun je?")


async def test_who_chairs_organises_the_intervision(world: World) -> None:
    anna, bram, carla = [
        await world.member(name, f"ik ben CISO bij gemeente {place}")
        for name, place in (("Anna", "Zeewolde"), ("Bram", "Urk"), ("Karel", "Dronten"))
    ]
    round = await begun(world, [anna, bram, carla], shape=Shape.INTERVISION)
    await together(world, round, anna, bram, carla, sides=("case", "chair"))
    bram.hears("Jij zit voor", "Anna brengt een vraag in")
    for one in (anna, bram, carla):
        await one.says("ja")
    anna.hears("Jij brengt een vraag in")
    me = await id_of(bram)
    async with world.store.begin() as work:
        (meeting,) = await work.meetings.of(me)
    assert meeting.organiser == me


async def test_what_waits_for_an_answer_stands_where_people_look(world: World) -> None:
    anna, _ = await pair(world)
    page = await anna.looks()
    assert any("stel ik je voor aan Bram" in plain(panel.text) for panel in page.panels)
    await anna.says("mijn gesprekken")
    await anna.presses("Voorstellen die op mijn antwoord wachten")
    anna.hears("stel ik je voor aan Bram")
    await anna.says("ja")
    assert all("stel ik je voor aan Bram" not in plain(panel.text) for panel in (await anna.looks()).panels)


async def test_what_is_kept_of_a_round_is_shown_to_whom_it_is_about(world: World) -> None:
    anna, bram = await pair(world)
    await anna.says("ja")
    await bram.says("mijn gegevens")
    (file,) = bram.last.files
    assert "Koffie" in file.text
    assert '"Anna"' in file.text
    # What the other one said is theirs.
    assert '"yes"' not in file.text


async def test_a_yes_can_be_taken_back_in_words_before_and_after_the_others_said_it(world: World) -> None:
    anna, bram = await pair(world)
    await anna.says("ja", "deze keer niet")
    anna.hears("Goed, deze keer niet")
    bram.hears("gaat deze keer niet door")
    await anna.says("deze keer niet")
    anna.hears("Er wacht geen voorstel")


async def test_a_yes_can_be_taken_back_once_it_is_a_conversation(world: World) -> None:
    anna, bram = await pair(world)
    await anna.says("ja")
    await bram.says("ja", "liever later")
    bram.hears("dit gesprek gaat voor jou niet door")
    anna.hears("wil het gesprek over")
