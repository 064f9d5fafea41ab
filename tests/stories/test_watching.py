"""Nobody found: Bondje keeps an eye on it, and tells when somebody turns up."""

from datetime import datetime

import pytest

from tests.stage import Person, World


async def _watching(world: World, question: str = "wie werkt er nog meer aan ENSIA?") -> Person:
    anna = await world.member("Anna", question)
    anna.hears("Ik ken nog niemand", "in de gaten houden")
    await anna.says("ja graag")
    anna.hears("Je hoort het zodra er iemand is")
    return anna


@pytest.mark.parametrize("words", ["houd dit in de gaten", "1", "ja", "Houd dit in de gaten"])
async def test_several_ways_to_say_so(steady_world: World, words: str) -> None:
    anna = await steady_world.member("Anna", "wie werkt er nog meer aan ENSIA?", words)
    anna.hears("Ik houd ENSIA voor je in de gaten")


async def test_somebody_joins(world: World) -> None:
    anna = await _watching(world)
    await world.member("Bram", "ik ben CISO bij Dronten", "ik werk aan ENSIA")
    await world.settles()
    anna.hears("Bram", "Dronten", "ENSIA")
    await anna.says("ontmoet 1")
    anna.hears("Ik vraag Bram")


async def test_somebody_with_an_invited_profile_says_yes(world: World) -> None:
    anna = await _watching(world)
    bram = world.person("Bram")
    await bram.says("hoi")
    await world.settles()
    anna.hears_nothing()
    await bram.says("ja", "ik ben CISO bij Dronten", "ik werk aan ENSIA")
    await world.settles()
    anna.hears("Bram")


@pytest.mark.parametrize(
    ("placing", "told"),
    [
        ("mijn functie is CISO", "CISO"),
        ("organisatie Dronten", "Dronten"),
        ("ik ben CISO bij Dronten", "CISO bij gemeente Dronten"),
    ],
)
async def test_a_newcomer_is_told_of_once_it_is_known_who_they_are(
    steady_world: World, placing: str, told: str
) -> None:
    anna = await _watching(steady_world)
    bram = await steady_world.member("Bram", "ik werk aan ENSIA")
    await steady_world.settles()
    anna.hears_nothing()
    await bram.says("het draait al", placing)
    await steady_world.settles()
    anna.hears("Bram", told, "draait al")
    await steady_world.passes(hours=1)
    anna.hears_nothing()


async def test_a_newcomer_who_never_says_who_they_are_is_told_of_a_little_later(world: World) -> None:
    anna = await _watching(world)
    await world.member("Bram", "ik werk aan ENSIA")
    await world.passes(minutes=9)
    anna.hears_nothing()
    await world.passes(minutes=1)
    anna.hears("Bram")


async def test_somebody_adds_the_topic_by_form(world: World) -> None:
    anna = await _watching(world)
    await world.member("Bram", "profiel invullen", "Urk", "CISO", "ENSIA", *["-"] * 6)
    await world.settles()
    anna.hears("Bram", "Urk")


async def test_somebody_comes_back_from_a_pause(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA", "pauze")
    cor = await world.member("Cor", "ik werk aan ENSIA", "pauze tot 25 januari")
    anna = await _watching(world)
    await bram.says("hervat")
    await world.settles()
    assert "Cor" not in anna.hears("Bram")
    await world.passes(days=6)
    anna.hears_nothing()
    await world.passes(days=1, hours=1)
    anna.hears("Cor")
    cor.hears()


async def test_nobody_is_told_of_twice(world: World) -> None:
    anna = await _watching(world)
    bram = await world.member("Bram", "organisatie Urk", "ik werk aan ENSIA")
    await world.settles()
    anna.hears("Bram")
    await bram.says("ik werk aan ENSIA, het draait al", "pauze", "hervat")
    await world.passes(days=10)
    anna.hears_nothing()
    await world.member("Cor", "organisatie Urk", "ik werk aan ENSIA")
    await world.settles()
    assert "Bram" not in anna.hears("Cor")


async def test_who_was_shown_in_the_answer_is_not_news(world: World) -> None:
    await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?", "houd dit in de gaten")
    await world.passes(days=3)
    anna.hears_nothing()


async def test_the_number_after_news_means_who_was_named_in_it(world: World) -> None:
    anna = await _watching(world)
    await world.member("Bram", "organisatie Urk", "ik werk aan ENSIA")
    await world.settles()
    await world.member("Cor", "organisatie Urk", "ik werk aan ENSIA")
    await world.passes(days=1, hours=1)
    anna.hears("Cor")
    await anna.says("ontmoet 1")
    anna.hears("Ik vraag Cor")


async def test_news_comes_once_a_day_and_then_all_of_it(world: World) -> None:
    anna = await _watching(world)
    await world.member("Bram", "organisatie Urk", "ik werk aan ENSIA")
    await world.settles()
    anna.hears("Bram")
    for name in ("Cor", "Dora", "Emma"):
        await world.member(name, "organisatie Urk", "ik werk aan ENSIA")
        await world.settles()
        anna.hears_nothing()
    await world.passes(days=1, hours=1)
    told = anna.hears("3 mensen", "Cor", "Dora", "Emma")
    assert "Bram" not in told
    await world.passes(days=3)
    anna.hears_nothing()


async def test_two_questions_about_one_topic_can_be_told_apart_and_stopped_apart(world: World) -> None:
    anna = await world.member("Anna", "organisatie Zeewolde", "wie in Drenthe werkt aan ENSIA?", "ja")
    anna.hears("ENSIA (in provincie Drenthe)", "in de gaten")
    await anna.says("wie werkt er bij waterschappen aan ENSIA?", "ja", "mijn zoekvragen")
    anna.hears("ENSIA (in provincie Drenthe)", "ENSIA (bij waterschappen)")
    await anna.presses("ENSIA (in provincie Drenthe) niet meer volgen")
    anna.hears("niet meer in de gaten")
    await world.member("Bram", "organisatie Assen", "ik werk aan ENSIA")
    await world.settles()
    anna.hears_nothing()
    await world.member("Cor", "organisatie waterschap Zuiderzeeland", "ik werk aan ENSIA")
    await world.settles()
    anna.hears("Cor", "ENSIA (bij waterschappen)")


async def test_somebody_comes_to_work_where_people_are_looked_for(world: World) -> None:
    bram = await world.member("Bram", "organisatie Urk", "ik werk aan ENSIA")
    anna = await world.member("Anna", "organisatie Zeewolde", "wie in Drenthe werkt aan ENSIA?", "ja")
    await bram.says("organisatie Assen")
    await world.settles()
    anna.hears("Bram", "Assen")


async def test_news_of_several_questions_comes_in_one_message_and_names_nobody_twice(world: World) -> None:
    anna = await world.member("Anna", "wie werkt er aan ENSIA?", "ja", "wie werkt er aan NIS2?", "ja")
    await world.member("Bram", "organisatie Urk", "ik werk aan ENSIA")
    await world.settles()
    anna.hears("Bram")
    await world.member("Cor", "organisatie Urk", "ik werk aan NIS2")
    await world.member("Dora", "organisatie Urk", "ik werk aan ENSIA en NIS2")
    await world.settles()
    anna.hears_nothing()
    await world.passes(days=1, hours=1)
    told = anna.hears("Ik houd ENSIA voor je in de gaten", "1. Dora", "Ik houd NIS2 voor je in de gaten", "2. Cor")
    assert told.count("Dora") == 1
    assert anna.buttons == ["Ontmoet Dora", "Ontmoet Cor", "ENSIA niet meer volgen", "NIS2 niet meer volgen"]
    await anna.presses("Ontmoet Cor")
    assert "ENSIA" not in anna.hears("Ik vraag Cor", "NIS2")
    await world.passes(days=4)
    anna.hears_nothing()


async def test_a_crowd_of_news_is_told_day_by_day(world: World) -> None:
    topics = ("ENSIA", "NIS2", "de Woo")
    anna = await world.member("Anna", *(line for topic in topics for line in (f"wie werkt er aan {topic}?", "ja")))
    await anna.says("pauze tot 20 januari")
    names = [f"{letter}{number}" for letter in "bcd" for number in range(4)]
    for name in names:
        topic = topics["bcd".index(name[0])]
        await world.member(name, "organisatie Urk", f"ik werk aan {topic}")
    await world.passes(days=2, hours=2)
    first = anna.hears("ENSIA")
    told = [name for name in names if name in first]
    assert len(told) == 10
    await world.passes(days=1)
    later = anna.hears("gevonden")
    assert sorted(told + [name for name in names if name in later]) == names
    await world.passes(days=3)
    anna.hears_nothing()


async def test_people_without_a_topic_are_watched_by_their_roles(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "zijn er andere CISO's in Drenthe?")
    anna.hears("Ik ken nog niemand", "in de gaten houden")
    await anna.says("ja")
    anna.hears("Ik houd mensen met de rol CISO en in provincie Drenthe voor je in de gaten")
    await world.member("Bram", "ik ben FG bij Assen")
    await world.settles()
    anna.hears_nothing()
    cor = await world.member("Cor", "ik ben CISO bij Urk")
    await world.settles()
    anna.hears_nothing()
    await cor.says("ik ben CISO bij Emmen")
    await world.settles()
    anna.hears("mensen met de rol CISO en in provincie Drenthe", "Cor, CISO bij gemeente Emmen")
    await anna.says("ontmoet 1")
    anna.hears("Ik vraag Cor")
    await anna.says("mijn zoekvragen")
    anna.hears("mensen met de rol CISO en in provincie Drenthe")


async def test_people_of_a_place_are_watched_whatever_they_do(world: World) -> None:
    anna = await world.member("Anna", "I work at the municipality of Zeewolde", "anyone from Drenthe?")
    anna.hears("keep an eye on it")
    await anna.says("yes")
    anna.hears("I am keeping an eye on people", "Drenthe")
    await world.member("Bram", "organisatie Assen")
    await world.settles()
    anna.hears("Bram", "Assen")


async def test_somebody_back_from_a_pause_is_found_without_any_other_change(world: World) -> None:
    await world.member("Bram", "organisatie Urk", "ik werk aan ENSIA", "pauze tot 25 januari")
    anna = await _watching(world)
    await world.passes(until=datetime.fromisoformat("2027-01-25T09:00+01:00"))
    anna.hears_nothing()
    await world.passes(hours=1)
    anna.hears("Bram")


async def test_stopping(world: World) -> None:
    anna = await _watching(world)
    await anna.says("mijn zoekvragen")
    anna.hears("ENSIA")
    await anna.says("1")
    anna.hears("niet meer in de gaten")
    await world.member("Bram", "ik werk aan ENSIA")
    await world.passes(days=3)
    anna.hears_nothing()
    await anna.says("mijn zoekvragen")
    anna.hears("nu niets")
    await anna.says("stop met volgen")
    anna.hears("nu niets")


async def test_the_same_is_not_watched_twice(world: World) -> None:
    anna = await _watching(world)
    await anna.says("wie werkt er aan ENSIA?", "ja")
    anna.hears("al voor je in de gaten")


async def test_who_blocked_the_watcher_is_news_all_the_same(world: World) -> None:
    """Not to be told of them would tell; to ask them leads to nothing."""
    bram = await world.member("Bram", "wie werkt er aan de BIO?")
    anna = await world.member("Anna", "ik werk aan de BIO")
    await bram.says("wie werkt er aan de BIO?", "blokkeer Anna")
    await anna.says("wie werkt er nog meer aan ENSIA?", "ja")
    await bram.says("organisatie Urk", "ik werk aan ENSIA")
    await world.settles()
    anna.hears("Bram")
    await anna.says("ontmoet 1")
    anna.hears("Ik vraag Bram")
    bram.hears_nothing()


async def test_news_waits_for_the_morning(world: World) -> None:
    anna = await _watching(world)
    await world.passes(until=datetime.fromisoformat("2027-01-18T23:00+01:00"))
    await world.member("Bram", "organisatie Urk", "ik werk aan ENSIA")
    await world.settles()
    anna.hears_nothing()
    await world.passes(until=datetime.fromisoformat("2027-01-19T07:00+01:00"))
    anna.hears("Bram")


async def test_a_watcher_on_pause_hears_it_afterwards(world: World) -> None:
    anna = await _watching(world)
    await anna.says("pauze tot 25 januari")
    await world.member("Bram", "ik werk aan ENSIA")
    await world.passes(days=6)
    anna.hears_nothing()
    await world.passes(days=1, hours=2)
    anna.hears("Bram")


async def test_a_watcher_is_erased(world: World) -> None:
    anna = await _watching(world)
    await anna.says("vergeet mij", "ja")
    await world.member("Bram", "ik werk aan ENSIA")
    await world.passes(days=3)
    anna.hears_nothing()


async def test_one_who_can_help_turns_up(world: World) -> None:
    anna = await _watching(world, "Wie weet er iets van datalekken?")
    await world.member("Bram", "organisatie Urk", "kan helpen met datalekken")
    await world.settles()
    anna.hears("Bram", "datalek")


@pytest.mark.parametrize("says", ["stop met NIS2 volgen", "houd NIS2 niet meer in de gaten", "stop watching NIS2"])
async def test_one_of_several_is_no_longer_watched(steady_world: World, says: str) -> None:
    anna = await steady_world.member("Anna", "wie werkt er aan ENSIA?", "ja", "wie werkt er aan NIS2?", "ja")
    await anna.says(says)
    assert "ENSIA" not in anna.hears("NIS2")
    await anna.says("stop met BIO volgen")
    assert "NIS2" not in anna.hears("ENSIA")
    await anna.says("mijn zoekvragen")
    assert "NIS2" not in anna.hears("ENSIA")


@pytest.mark.parametrize("says", ["volg ENSIA", "houd ENSIA in de gaten", "watch ENSIA", "keep an eye on ENSIA"])
async def test_a_topic_is_watched_at_once(steady_world: World, says: str) -> None:
    anna = await steady_world.member("Anna", says)
    anna.hears("ENSIA")
    await steady_world.member("Bram", "ik ben CISO bij Dronten", "ik werk aan ENSIA")
    await steady_world.settles()
    anna.hears("Bram")
    await steady_world.member("Cees", "ik ben CISO bij Urk", "ik werk aan de Woo")
    await anna.says("volg de Woo")
    anna.hears("Cees", "Ik houd Woo voor je in de gaten")


@pytest.mark.parametrize("says", ["volg https://voorbeeld.nl", "volg mevrouw Jansen", "volg de homo's"])
async def test_not_everything_can_be_watched(steady_world: World, says: str) -> None:
    anna = await steady_world.member("Anna", says)
    anna.hears("ENSIA")
    member = await anna.is_kept_as()
    assert member is not None
    async with steady_world.store.begin() as work:
        assert not await work.enquiries.watched_by(member.id)


@pytest.mark.parametrize(
    "says", ["stop met in de gaten houden", "stop met alles volgen", "volg niets meer", "stop watching everything"]
)
async def test_several_ways_to_stop(steady_world: World, says: str) -> None:
    anna = await _watching(steady_world)
    await anna.says("wat houd ik in de gaten?")
    anna.hears("ENSIA")
    await anna.says(says)
    anna.hears("ENSIA")
    member = await anna.is_kept_as()
    assert member is not None
    async with steady_world.store.begin() as work:
        assert not await work.enquiries.watched_by(member.id)


@pytest.mark.parametrize(
    ("question", "tells"),
    [
        ("wie werkt er aan quantum computing?", "ik werk aan quantumcomputing"),
        ("who works on quantum computing?", "ik werk aan de Woo: ook met quantum computers"),
        ("wie gebruikt Acmelak?", "ik werk aan de Woo: wij lakken met acmelak"),
    ],
)
async def test_what_has_no_topic_is_watched_by_its_words(world: World, question: str, tells: str) -> None:
    anna = await world.member("Anna", question, "1")
    anna.hears("in de gaten") if question.startswith("wie") else anna.hears("keep an eye")
    await world.member("Bram", "ik ben CISO bij Dronten", tells)
    await world.settles()
    anna.hears("Bram")
