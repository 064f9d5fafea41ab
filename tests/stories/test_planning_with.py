"""A meeting that begins by itself: with whom, about what and when, in one sentence."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.stage import World
from tests.stories.test_meetings import introduced
from tests.stories.test_wishes import moments

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


async def test_with_somebody_they_know_it_is_planned_at_once(world: World) -> None:
    anna, bram = await introduced(world)
    await anna.says("plan een gesprek met @Bram over Woo volgende week")
    anna.hears("Wanneer kun je? Het gaat om een gesprek met Bram over Woo.")
    bram.hears("Wanneer kun je? Het gaat om een gesprek met Anna over Woo.")
    assert {label.split()[1] for label in moments(anna)} <= {"25", "26", "27", "28", "29"}
    await anna.says("1")
    await bram.says("1")
    bram.hears("Jullie gesprek over Woo is")


async def test_in_english_with_two_for_an_hour_and_a_half(world: World) -> None:
    anna = await world.member("Anna", "I am the CISO of gemeente Zeewolde and I work on ENSIA", "in english")
    bram = await world.member("Bram", "I am the CISO of gemeente Urk and I work on ENSIA", "in english")
    carla = await world.member("Carla", "I am the CISO of gemeente Almere and I work on ENSIA", "in english")
    await anna.says("who else works on ENSIA?", "meet Bram", "meet Carla")
    await bram.says("yes")
    await carla.says("yes")
    await anna.says("plan a meeting with Bram and Carla about BIO next month for an hour and a half")
    carla.hears("When can you make it? It is a meeting with Anna and Bram about BIO.")
    assert all("February" in label for label in moments(bram))
    await anna.says("all")
    await bram.says("all")
    await carla.says("2")
    told = carla.hears("Your meeting about BIO is on")
    assert ":30" in told


async def test_a_stranger_is_asked_first_and_the_planning_begins_by_itself(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde en ik werk aan ENSIA")
    bram = await world.member("Bram", "ik ben CISO bij gemeente Urk en ik werk aan ENSIA")
    await anna.says("wie werkt er nog meer aan ENSIA?", "plan een gesprek met 1 over ENSIA")
    anna.hears("Bram ken je nog niet via mij. Ik vraag eerst of een gesprek over ENSIA mag.")
    bram.hears("Anna", "ENSIA")
    assert not any(option.is_moment for option in bram.last.options)
    await bram.says("ja")
    bram.hears("Wanneer kun je? Het gaat om een gesprek met Anna over ENSIA.")
    anna.hears("Wanneer kun je? Het gaat om een gesprek met Bram over ENSIA.")
    await bram.says("1")
    await anna.says("1")
    anna.hears("Jullie gesprek over ENSIA is")


async def test_a_stranger_by_account(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde en ik werk aan ENSIA")
    bram = await world.member("Bram", "ik ben CISO bij gemeente Urk en ik werk aan ENSIA")
    await anna.says("plan een gesprek met @bram over ENSIA")
    anna.hears("Ik vraag eerst")
    bram.hears("ENSIA")


async def test_a_no_of_a_stranger_begins_nothing_and_needs_no_reason(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde en ik werk aan ENSIA")
    bram = await world.member("Bram", "ik ben CISO bij gemeente Urk en ik werk aan ENSIA")
    await anna.says("plan een gesprek met @bram over ENSIA")
    await bram.says("nee")
    assert "Wanneer kun je" not in anna.hears("ENSIA")
    await anna.says("mijn gesprekken")
    anna.hears("Je hebt geen gesprekken staan.")
    await anna.says("plan een gesprek met @bram over ENSIA")
    bram.hears_nothing()


async def test_with_one_known_and_one_stranger_all_wait_for_the_answer(world: World) -> None:
    anna, bram = await introduced(world)
    carla = await world.member("Carla", "ik ben CISO bij gemeente Almere en ik werk aan ENSIA")
    await anna.says("plan een gesprek met Bram en @carla over BIO volgende maand")
    anna.hears("Carla ken je nog niet via mij")
    bram.hears_nothing()
    await carla.says("ja")
    bram.hears("Het gaat om een gesprek met Anna en Carla over BIO.")
    assert all("februari" in label for label in moments(bram))


async def test_without_the_stranger_the_others_meet(world: World) -> None:
    anna, bram = await introduced(world)
    carla = await world.member("Carla", "ik ben CISO bij gemeente Almere en ik werk aan ENSIA")
    await anna.says("plan een gesprek met Bram en @carla over BIO")
    await carla.says("nee")
    bram.hears("Het gaat om een gesprek met Anna over BIO.")
    assert not any(option.is_moment for option in carla.last.options)


async def test_a_request_that_lapses_ends_the_waiting(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde en ik werk aan ENSIA")
    await world.member("Bram", "ik ben CISO bij gemeente Urk en ik werk aan ENSIA")
    await anna.says("plan een gesprek met @bram over ENSIA")
    await world.passes(days=14)
    anna.hears()
    await anna.says("mijn gesprekken")
    anna.hears("Je hebt geen gesprekken staan.")


async def test_a_block_is_not_to_be_seen(world: World) -> None:
    anna, bram = await introduced(world)
    await bram.says("blokkeer Anna")
    await anna.says("plan een gesprek met Bram over ENSIA")
    anna.hears("Bram kan ik nu niet vragen.")
    bram.hears_nothing()
    await bram.says("hef blokkade van Anna op", "pauze")
    await anna.says("plan een gesprek met Bram over ENSIA")
    anna.hears("Bram kan ik nu niet vragen.")
    bram.hears_nothing()


async def test_what_is_missing_or_wrong_is_said(world: World) -> None:
    anna, bram = await introduced(world)
    dirk = await world.member("Dirk", "ik ben CISO bij gemeente Almere en ik werk aan ENSIA")
    for words, expected in (
        ("plan een gesprek met niemandal over ENSIA", 'Ik weet niet wie je bedoelt met "niemandal".'),
        ("plan een gesprek met 77 over ENSIA", 'Ik weet niet wie je bedoelt met "77".'),
        ("plan een gesprek met @anna over ENSIA", "Met alleen jezelf"),
        ("plan een gesprek met Bram over ENSIA op 4 januari 2027 om 10:00", "voorbij"),
        ("plan een gesprek met Bram over ENSIA op 4 januari 2040 om 10:00", "Zo ver vooruit"),
    ):
        await anna.says(words)
        anna.hears(expected)
        bram.hears_nothing()
        dirk.hears_nothing()
    await anna.says("mijn gesprekken")
    anna.hears("Je hebt geen gesprekken staan.")
    await dirk.says("plan een gesprek met @bram")
    dirk.hears("Waarover wil je spreken?")


async def test_the_same_sentence_twice_by_the_same_event_begins_one_meeting(world: World) -> None:
    anna, bram = await introduced(world)
    await anna.says("plan een gesprek met Bram over Woo", key="once")
    await anna.says("plan een gesprek met Bram over Woo", key="once")
    await anna.says("mijn gesprekken")
    assert anna.hears("over Woo").count("over Woo") == 1
    bram.hears()


async def test_moments_lie_around_what_each_has_already(world: World) -> None:
    anna, bram = await introduced(world)
    await anna.says("plan een gesprek met Bram over Woo op donderdag 28 januari 10:00, drie uur")
    bram.hears("Jullie gesprek over Woo is donderdag 28 januari 10:00 tot 13:00")
    await anna.says("plan een gesprek met Bram over DPIA donderdag 28 januari")
    assert moments(anna)
    for label in moments(anna):
        start = datetime.strptime(label.split()[3], "%H:%M").replace(tzinfo=UTC)
        assert start >= start.replace(hour=13, minute=0) or start <= start.replace(hour=9, minute=0)
    assert world.clock.now().astimezone(AMSTERDAM) < datetime(2027, 1, 28, tzinfo=AMSTERDAM) + timedelta(days=1)


async def test_who_says_it_twice_has_one_meeting(world: World) -> None:
    anna, bram = await introduced(world)
    await anna.says("plan een gesprek met Bram over Woo", "plan een gesprek met Bram over woo volgende maand")
    anna.hears("zoek ik al een tijd, of die is er al")
    bram.hears()
    await anna.says("mijn gesprekken")
    assert anna.hears("Nog geen tijd: met Bram over Woo").count("Woo") == 1


async def test_while_a_yes_is_awaited_a_meeting_can_be_called_off_and_nobody_hears_of_it(world: World) -> None:
    anna, bram = await introduced(world)
    carla = await world.member("Carla", "ik ben CISO bij gemeente Almere en ik werk aan ENSIA")
    await anna.says("plan een gesprek met Bram en @carla over BIO")
    bram.hears()
    await anna.says("mijn gesprekken")
    anna.hears("Nog geen tijd: over BIO. Ik wacht op een ja")
    await anna.says("zeg mijn gesprek af")
    anna.hears("Goed, ik plan het gesprek over BIO niet.")
    bram.hears_nothing()
    await carla.says("ja")
    assert "Wanneer kun je" not in carla.hears()
    bram.hears_nothing()


async def test_days_in_which_nobody_can_are_said_and_then_others_are_looked_at(world: World) -> None:
    anna, bram = await introduced(world)
    await bram.says("werkdagen ma 9-17")
    await anna.says("plan een gesprek met Bram over Woo donderdag 28 januari")
    anna.hears("Ik vond geen tijd die iedereen past voor het gesprek met Bram over Woo")
    bram.hears("Ik vond geen tijd")
    await anna.says("zoek een andere tijd")
    anna.hears("Wanneer kun je?")
    assert all(label.startswith("maandag") for label in moments(anna))
