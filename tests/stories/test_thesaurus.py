"""Coordinators keep the topics in order, and everybody's own words follow."""

import pytest

from bot.expertise.knowledge import Library
from tests.stage import World


@pytest.fixture(autouse=True)
def _own_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every world has topics of its own here, under the same version."""
    monkeypatch.setattr("tests.stage._LIBRARY", Library())


async def test_a_new_topic_takes_along_who_used_its_words(world: World) -> None:
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "ik werk aan ketenmarketing")
    bram = await world.member("Bram", "ik werk bij gemeente Dronten", "ik zoek hulp bij marketing in de keten")
    carla = await world.member("Carla", "nieuw onderwerp ketenmarketing, ook wel: marketing in de keten")
    carla.hears("ketenmarketing is nu een onderwerp", "marketing in de keten", "2 vermeldingen in profielen")
    await carla.says("wie werkt er aan marketing in de keten?")
    carla.hears("Anna")
    assert {topic for topic, *_ in await anna.has()} == {topic for topic, *_ in await bram.has()}
    await carla.says("nieuw onderwerp Ketenmarketing")
    carla.hears("is er al, onder de naam ketenmarketing")


async def test_in_english_and_in_one_language_only(world: World) -> None:
    carla = await world.member("Carla", "speak English", "new topic chain marketing, also known as: joint marketing")
    carla.hears("chain marketing is a topic now", "joint marketing")
    anna = await world.member("Anna", "ik werk aan joint marketing", "mijn profiel")
    anna.hears("chain marketing")


async def test_two_topics_become_one_after_a_yes(world: World) -> None:
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "ik werk aan cookies")
    carla = await world.member("Carla", "voeg onderwerp cookies samen met websites")
    carla.hears("Zal ik van cookies en websites één onderwerp maken", "kan niet worden teruggedraaid")
    assert [topic for topic, *_ in await anna.has()] == ["cookies"]
    await carla.says("ja")
    carla.hears("cookies hoort nu bij websites", "Eén vermelding")
    assert [topic for topic, *_ in await anna.has()] == ["website"]
    await world.restarts()
    await carla.says("wie werkt er aan trackers?")
    carla.hears("Anna")
    await carla.says("voeg onderwerp cookies samen met websites")
    carla.hears("Dit is al één onderwerp: websites")


async def test_the_same_button_twice_changes_nothing_more(world: World) -> None:
    carla = await world.member("Carla", "merge topic cookies into websites")
    await carla.says("1")
    carla.hears("is part of")
    await carla.says("1")
    carla.hears("This is one topic already: websites. Nothing has changed")


async def test_who_watches_hears_of_who_came_along(world: World) -> None:
    carla = await world.member("Carla", "ik werk bij gemeente Zeewolde", "wie werkt er aan websites?")
    await carla.presses("Houd dit in de gaten")
    await world.member("Anna", "ik werk bij gemeente Dronten", "ik werk aan ketenmarketing")
    await world.passes(hours=1)
    carla.hears()
    await carla.says("voeg onderwerp ketenmarketing samen met websites", "ja")
    await world.passes(days=1)
    carla.hears("Anna")


async def test_a_topic_gets_another_name_and_keeps_the_old_one(world: World) -> None:
    carla = await world.member("Carla", "hernoem onderwerp ENSIA naar zelfevaluatie veiligheid")
    carla.hears("ENSIA heet nu zelfevaluatie veiligheid")
    anna = await world.member("Anna", "ik werk aan ensia", "mijn profiel")
    anna.hears("zelfevaluatie veiligheid")
    bo = await world.member("Bo", "speak English", "I work on ENSIA", "my profile")
    bo.hears("ENSIA")
    await carla.says("hernoem onderwerp ENSIA naar BIO")
    carla.hears("De naam BIO hoort al bij een ander onderwerp", "Er is niets veranderd")


async def test_more_names_for_a_topic(world: World) -> None:
    carla = await world.member("Carla", "voeg synoniem verantwoordingsfeest toe aan ENSIA")
    carla.hears("ENSIA heeft er namen bij", "verantwoordingsfeest")
    anna = await world.member("Anna", "ik werk aan het verantwoordingsfeest")
    assert [topic for topic, *_ in await anna.has()] == ["ensia"]
    await carla.says("voeg synoniem privacy toe aan ENSIA", "voeg synoniem de toe aan ENSIA")
    carla.hears("deze namen horen al bij een onderwerp: privacy", "Schrijf welke namen erbij moeten")


async def test_words_of_several_members_are_put_to_the_coordinator_and_never_whose(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ketenmarketing")
    await anna.says("ik werk aan fietsenkelders")
    for name in ("Bram", "Dirk"):
        await world.member(name, "ik werk aan ketenmarketing")
    await world.member("Els", "ik werk aan eilandhoppen")
    await world.member("Fem", "ik werk aan eilandhoppen")
    carla = await world.member("Carla", "onderwerpen om te bekijken")
    shown = carla.hears("nooit wie")
    assert carla.buttons == ["ketenmarketing (3×)", "eilandhoppen (2×)"]
    assert not any(name in shown for name in ("Anna", "Bram", "Dirk", "Els", "Fem"))
    await carla.presses("ketenmarketing (3×)")
    carla.hears('Wat is "ketenmarketing"')
    await carla.presses("Maak er een onderwerp van")
    carla.hears("ketenmarketing is nu een onderwerp", "3 vermeldingen")
    await carla.says("onderwerpen om te bekijken")
    await carla.presses("eilandhoppen (2×)")
    await carla.presses("Laat het zo")
    carla.hears("blijft zoals het is")
    await carla.says("onderwerpen om te bekijken")
    carla.hears("Er is niets te bekijken")


async def test_words_that_are_another_topic_are_joined_to_it(world: World) -> None:
    for name in ("Anna", "Bram"):
        await world.member(name, "ik werk aan websiteachtigen")
    carla = await world.member("Carla", "topics to review")
    await carla.presses("websiteachtigen (2×)")
    await carla.presses("It is the same as websites")
    carla.hears("websiteachtigen is part of websites now", "2 mentions")


async def test_others_cannot_and_who_was_dismissed_neither(world: World) -> None:
    for name in ("Bram", "Dirk"):
        await world.member(name, "ik werk aan eilandhoppen")
    lines = (
        "nieuw onderwerp ketenmarketing",
        "voeg onderwerp cookies samen met websites",
        "hernoem onderwerp ENSIA naar feest",
        "voeg synoniem feest toe aan ENSIA",
        "onderwerpen om te bekijken",
    )
    anna = await world.member("Anna", *lines)
    assert anna.hears().count("Dit kan alleen een coördinator") == len(lines)
    carla = await world.member("Carla", "maak anna coördinator")
    await anna.says("voeg onderwerp cookies samen met websites")
    await carla.says("ontsla anna als coördinator")
    anna.hears()
    await anna.presses("Ja, voeg samen")
    anna.hears("Dit kan alleen een coördinator")
    async with world.store.begin() as work:
        assert not await work.thesaurus.additions()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("nieuw onderwerp de", "Ik kan hier geen onderwerp van maken"),
        (f"nieuw onderwerp {'x' * 61}", "hoogstens 60 tekens"),
        ("nieuw onderwerp \u200b", "onderwerp"),
        ("voeg onderwerp cookies samen met qqqq", 'Ik ken geen onderwerp met de naam "qqqq"'),
        ("hernoem onderwerp qqqq naar websites", 'Ik ken geen onderwerp met de naam "qqqq"'),
        ("hernoem onderwerp ENSIA naar de", "Ik kan hier geen onderwerp van maken"),
        ("voeg onderwerp cookies samen met trackers", "Dit is al één onderwerp: cookies"),
        ("merge topic cookies into *websites*", "one topic"),
    ],
)
async def test_bad_input_changes_nothing(world: World, line: str, answer: str) -> None:
    carla = await world.member("Carla", line)
    carla.hears(answer)
    async with world.store.begin() as work:
        assert not await work.thesaurus.additions()


async def test_names_in_two_languages_stand_beside_each_other(world: World) -> None:
    carla = await world.member("Carla", "hernoem onderwerp ENSIA naar zelfevaluatie veiligheid")
    await carla.says("speak English", "rename topic ENSIA to safety account", "add synonym safety feast to ENSIA")
    carla.hears("ENSIA is called safety account now", "safety account has more names now")
    anna = await world.member("Anna", "ik werk aan safety feast", "mijn profiel")
    anna.hears("zelfevaluatie veiligheid")
    await anna.says("speak English", "my profile")
    anna.hears("safety account")
    async with world.store.begin() as work:
        [addition] = await work.thesaurus.additions()
    assert not addition.concept.definition


async def test_what_was_said_before_a_merger_still_works_after_it(world: World) -> None:
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "ik werk aan cookies")
    await world.member("Carla", "voeg onderwerp cookies samen met websites", "ja")
    await anna.presses("We zijn er volop mee bezig")
    assert await anna.has() == {("website", "works_on", "building")}
