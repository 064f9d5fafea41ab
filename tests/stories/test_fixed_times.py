"""A time that whoever organises a meeting sets, and who cannot make it."""

from datetime import UTC, datetime

from tests.stage import World
from tests.stories.test_meetings import event_in
from tests.stories.test_wishes import seeking, three


async def test_whoever_organises_sets_the_time_and_all_are_invited(world: World) -> None:
    anna, bram = await seeking(world)
    await anna.says("zet het op donderdag 28 januari 14:00")
    anna.hears("Jullie gesprek over ENSIA is donderdag 28 januari 14:00")
    bram.hears("Jullie gesprek over ENSIA is donderdag 28 januari 14:00")
    assert event_in(bram).start == datetime(2027, 1, 28, 13, 0, tzinfo=UTC)
    assert "Ik kan dan niet" in bram.buttons
    assert "Ik kan dan niet" not in anna.buttons


async def test_in_english_for_ninety_minutes(world: World) -> None:
    anna = await world.member("Anna", "I am the CISO of gemeente Zeewolde and I work on ENSIA", "in english")
    bram = await world.member("Bram", "I am the CISO of gemeente Urk and I work on ENSIA", "in english")
    await anna.says("who else works on ENSIA?", "meet 1")
    await bram.says("yes")
    await anna.presses("Find a time for our meeting")
    await anna.says("put the meeting on Thursday 28 January 14:00 for 90 minutes")
    bram.hears("Your meeting about ENSIA is on Thursday 28 January 14:00 to 15:30")
    await bram.presses("I cannot make that")
    anna.hears("Bram cannot make Thursday 28 January 14:00 to 15:30.", "When can you make it?")


async def test_the_other_cannot_then_and_another_time_is_found(world: World) -> None:
    anna, bram = await seeking(world)
    await anna.says("zet het op donderdag 28 januari 14:00")
    first = event_in(bram)
    pick = bram.finds("Ik kan dan niet")
    await bram.presses_again(pick)
    anna.hears("Bram kan niet op donderdag 28 januari 14:00 tot 15:00.", "Wanneer kun je?")
    await bram.presses_again(pick)
    bram.hears("zoek ik al een andere tijd")
    anna.hears_nothing()
    await anna.says("1")
    await bram.says("1")
    anna.hears("is verzet")
    assert event_in(anna)["UID"] == first["UID"]
    await bram.presses_again(pick)
    bram.hears("is al op een andere tijd")
    anna.hears_nothing()


async def test_of_three_the_others_meet_without_them(world: World) -> None:
    anna, bram, carla = await three(world)
    await anna.says("zet het op donderdag 28 januari 14:00")
    await bram.presses("Ik kan dan niet")
    bram.hears("dan reken ik niet op je: donderdag 28 januari 14:00 tot 15:00")
    anna.hears("Bram")
    carla.hears("Bram")
    await anna.says("mijn gesprekken")
    anna.hears("met Carla over BIO")
    await carla.presses("Ik kan dan niet")
    anna.hears("Carla kan niet op", "Wanneer kun je?")


async def test_what_speaks_against_it_is_said_once(world: World) -> None:
    anna, bram = await seeking(world)
    bram.hears()
    await anna.says("zet het op zaterdag 30 januari 20:00")
    anna.hears("Let op:", "het valt buiten de werktijd van Anna en Bram", "Zal ik het toch doen?")
    bram.hears_nothing()
    await anna.says("nee")
    bram.hears_nothing()
    await anna.says("zet het op zaterdag 30 januari 20:00", "ja")
    bram.hears("Jullie gesprek over ENSIA is zaterdag 30 januari 20:00")


async def test_a_holiday_and_another_meeting_are_named(world: World) -> None:
    anna, bram, carla = await three(world)
    await anna.says("zet het op maandag 29 maart 2027 10:00")
    anna.hears("feestdag")
    await anna.says("zet het op donderdag 28 januari 14:00")
    await anna.says("plan een gesprek met Bram over ENSIA op donderdag 28 januari 14:30")
    carla.hears()
    anna.hears("je hebt dan zelf al iets anders", "Bram is dan waarschijnlijk bezet")
    await anna.says("ja")
    bram.hears("Jullie gesprek over ENSIA is donderdag 28 januari 14:30")
    carla.hears_nothing()


async def test_a_time_that_cannot_be_says_why(world: World) -> None:
    anna, bram = await seeking(world)
    bram.hears()
    for words, expected in (
        ("zet het op donderdag 28 januari", "Hoe laat?"),
        ("zet het op 14:00", "dag"),
        ("zet het op flubber", "Ik begreep niet welke tijd je bedoelt"),
        ("zet het op 4 januari 2027 14:00", "voorbij"),
        ("zet het op vrijdag 28 januari 14:00", "horen niet bij elkaar"),
        ("zet het op 28 januari 2031 14:00", "Zo ver vooruit"),
    ):
        await anna.says(words)
        anna.hears(expected)
        bram.hears_nothing()


async def test_only_whoever_organises_sets_the_time(world: World) -> None:
    anna, bram = await seeking(world)
    await bram.says("zet het op donderdag 28 januari 14:00")
    bram.hears("Anna regelt het gesprek over ENSIA")
    anna.hears_nothing()
    dirk = await world.member("Dirk", "ik ben CISO bij gemeente Almere en ik werk aan ENSIA")
    await dirk.says("zet het op donderdag 28 januari 14:00")
    dirk.hears("Je hebt geen gesprekken staan")
    await dirk.presses_again(anna.finds("Geen van deze tijden"))
    assert "Jullie gesprek" not in dirk.hears()


async def test_a_planned_meeting_is_moved_and_the_same_time_again_changes_nothing(world: World) -> None:
    anna, bram = await seeking(world)
    await anna.says("zet het op donderdag 28 januari 14:00")
    before = event_in(bram)
    await anna.says("zet het op donderdag 28 januari 14:00")
    anna.hears("is al donderdag 28 januari 14:00")
    assert event_in(bram) == before
    bram.hears()
    await anna.says("zet het op donderdag 28 januari 14:00")
    bram.hears_nothing()
    await anna.says("verzet het gesprek naar maandag 29 maart 2027 10:00", "ja")
    bram.hears("is verzet", "maandag 29 maart 10:00")
    after = event_in(bram)
    assert (after["UID"], after["SEQUENCE"]) == (before["UID"], before["SEQUENCE"] + 1)
    # The clocks have gone forward by then.
    assert after.start == datetime(2027, 3, 29, 8, 0, tzinfo=UTC)


async def test_an_earlier_ask_answers_politely_once_the_time_is_set(world: World) -> None:
    anna, bram = await seeking(world)
    pick = bram.finds("Geen van deze tijden")
    await anna.says("zet het op donderdag 28 januari 14:00")
    await bram.presses_again(pick)
    bram.hears("is al gepland: donderdag 28 januari 14:00")
    anna.hears_nothing()
