"""Who does it better than we do, and is like us; and nobody learns what an organisation has not allowed."""

from datetime import date
from itertools import permutations

import pytest

from bot.domain.ids import OrganisationId, TopicId
from bot.domain.scores import Score
from tests.stage import Person, World

ZEEWOLDE, DRONTEN, URK = map(OrganisationId, ("gm0050", "gm0303", "gm0184"))


async def measured(world: World, **levels: float) -> None:
    places = {"zeewolde": ZEEWOLDE, "dronten": DRONTEN, "urk": URK}
    async with world.store.begin() as work:
        await work.scores.save(
            *(
                Score(
                    organisation=places[name],
                    indicator="Volwassenheid ENSIA",
                    topic=TopicId("ensia"),
                    value=level,
                    most=5,
                    on=date(2026, 12, 31),
                )
                for name, level in levels.items()
            )
        )
        await work.commit()


async def allows(*people: Person, words: str = "onze scores mogen gezien worden") -> None:
    """They say so, and Carla, who coordinates, knows them."""
    for person in people:
        carla = person.world.person("Carla")
        if await carla.is_kept_as() is None:
            await person.world.member("Carla")
        await person.says(words)
        person.hears("coördinator" if words.startswith("onze") else "coordinator")
        await carla.presses("Dat klopt")
        carla.hears("Vanaf nu mogen anderen")


async def test_who_does_it_better_and_is_like_us(world: World) -> None:
    await measured(world, zeewolde=2, dronten=3, urk=2)
    bram = await world.member("Bram", "ik werk bij gemeente Dronten", "ik werk aan ENSIA")
    await allows(await world.member("Cees", "ik werk bij gemeente Urk", "ik werk aan ENSIA"))
    await world.member("Dora", "ik werk bij gemeente Amsterdam", "ik werk aan ENSIA, dat draait al")
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "ik werk aan ENSIA")
    await anna.says("wie doet ENSIA beter dan wij en lijkt op ons?")
    told = anna.hears("Bram", "Cees", "telden niet mee")
    assert "Dora" not in told
    assert "volgens de scores" not in told
    await anna.says("onze scores mogen gezien worden", "wie doet dit beter dan wij?")
    anna.hears("Ik vraag een coördinator", "Cees", "telden niet mee")
    await world.person("Carla").presses("Dat klopt")
    await anna.says("wie doet dit beter dan wij?")
    told = anna.hears("Bram", "telden mee")
    assert "Cees" not in told
    assert "volgens de scores" not in told
    await allows(bram)
    await anna.says("wie doet dit beter dan wij en lijkt op ons?")
    anna.hears("Bram", "organisatie een stap verder volgens de scores")
    await bram.says("onze scores mogen niet meer gezien worden")
    await anna.says("wie doet dit beter dan wij en lijkt op ons?")
    assert "volgens de scores" not in anna.hears("Bram")


async def test_in_english(world: World) -> None:
    await measured(world, zeewolde=2, dronten=4)
    bram = await world.member("Bram", "I work at gemeente Dronten", "I work on ENSIA")
    await allows(bram, words="our scores may be seen")
    anna = await world.member("Anna", "I work at gemeente Zeewolde", "I work on ENSIA")
    await anna.says("our scores")
    anna.hears("to nobody, not even here")
    await anna.presses("Others may see them")
    anna.hears("I ask a coordinator whether that is right")
    await world.person("Carla").presses("Dat klopt")
    anna.hears("A coordinator has confirmed that others may see the scores of gemeente Zeewolde")
    await anna.says("who does ENSIA better than us and is like us?")
    anna.hears("Bram", "organisation 2 steps ahead by the scores", "only those of organisations that allow it")
    await anna.says("our scores")
    anna.hears("Volwassenheid ENSIA: 2 of 5 (2026)")
    await anna.presses("Nobody may see them")
    anna.hears("Nobody sees the scores of gemeente Zeewolde any more")
    await anna.presses("Nobody may see them")
    anna.hears("Nothing has changed")


async def test_colleagues_hear_of_it_and_can_take_it_back(world: World) -> None:
    bram = await world.member("Bram", "ik werk bij gemeente Zeewolde")
    elsewhere = await world.member("Cees", "ik werk bij gemeente Urk")
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "onze scores mogen gezien worden")
    anna.hears("Een coördinator moet dit eerst bevestigen", "Er is nu geen coördinator")
    bram.hears("Anna heeft gezegd dat anderen de scores van gemeente Zeewolde mogen zien")
    elsewhere.hears_nothing()
    await bram.presses("Niemand mag ze zien")
    anna.hears("Bram heeft gezegd dat niemand")
    async with world.store.begin() as work:
        assert await work.scores.consents() == frozenset()


async def test_a_choice_is_about_where_they_worked_then(world: World) -> None:
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "onze scores")
    allow = anna.finds("Anderen mogen ze zien")
    await anna.says("ik werk bij gemeente Urk")
    await anna.presses_again(allow)
    anna.hears("ging over een andere organisatie")
    async with world.store.begin() as work:
        assert await work.scores.consents() == frozenset()


async def test_who_says_not_where_they_work_hears_what_is_missing(world: World) -> None:
    anna = await world.member("Anna", "wie doet het beter dan wij?")
    anna.hears("Wie doet wat beter?")
    for line in ("wie doet ENSIA beter dan wij?", "onze scores", "onze scores mogen gezien worden"):
        await anna.says(line)
        anna.hears("waar je werkt")
    await anna.says("onze scores mogen niet gezien worden")
    anna.hears("waar je werkt")


async def test_nobody_like_us_is_further_so_others_are_offered(world: World) -> None:
    await world.member("Dora", "ik werk bij gemeente Amsterdam", "ik werk aan ENSIA, dat draait al")
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "wie doet ENSIA beter dan wij?")
    anna.hears("nog niemand bij een organisatie als die van jou")
    await anna.presses("Wie is er verder met")
    anna.hears("Dora")


async def test_an_answer_is_the_same_whatever_the_scores_that_nobody_may_know(world: World) -> None:
    """Of Dronten and Urk nothing may be known, and of Zeewolde only what it says itself."""
    await world.member("Bram", "ik werk bij gemeente Dronten", "ik werk aan ENSIA")
    await world.member("Cees", "ik werk bij gemeente Urk", "ik werk aan ENSIA")
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "ik werk aan ENSIA")
    await allows(anna)
    answers = set()
    for zeewolde, dronten, urk in permutations((1, 3, 5)):
        await measured(world, zeewolde=zeewolde, dronten=dronten, urk=urk)
        for question in ("wie doet ENSIA beter dan wij?", "wie is er verder met ENSIA?", "wie weet iets van ENSIA?"):
            answers.add((question, await anna.says(question)))
    assert len(answers) == 3


async def test_who_says_they_work_somewhere_learns_nothing_of_it(world: World) -> None:
    """Bram lets others know; how Zeewolde compares to that is for Zeewolde to tell."""
    await allows(await world.member("Bram", "ik werk bij gemeente Dronten", "ik werk aan ENSIA"))
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "onze scores mogen gezien worden")
    answers = set()
    for level in (1, 3, 5):
        await measured(world, zeewolde=level, dronten=3)
        answers |= {await anna.says("wie doet ENSIA beter dan wij?"), await anna.says("onze scores")}
    assert len(answers) == 2


async def test_a_coordinator_can_refuse_and_settles_it_once(world: World) -> None:
    carla = await world.member("Carla")
    dirk = await world.member("Dirk")
    await carla.says("maak dirk coördinator")
    bram = await world.member("Bram", "ik werk bij gemeente Zeewolde")
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "onze scores mogen gezien worden")
    carla.hears("Anna van gemeente Zeewolde zegt dat anderen", "Kan dat kloppen")
    dirk.hears("Kan dat kloppen")
    await bram.presses("Dat klopt", of=carla)
    async with world.store.begin() as work:
        assert await work.scores.consents() == frozenset()
    await anna.says("onze scores mogen gezien worden", "onze scores")
    assert anna.hears().count("Een coördinator moet nog bevestigen") == 2
    await dirk.presses("Dat klopt niet")
    anna.hears("heeft niet bevestigd")
    await carla.presses("Dat klopt")
    carla.hears("is er niets te bevestigen")
    await carla.says("bevestig de scores van gemeente Nergenshuizen")
    carla.hears('Ik ken geen organisatie "gemeente Nergenshuizen"')
    await anna.says("onze scores mogen gezien worden")
    await dirk.says("bevestig de scores van Zeewolde")
    dirk.hears("Vanaf nu mogen anderen de scores van gemeente Zeewolde zien")
    bram.hears("Een coördinator heeft bevestigd")
    await bram.says("onze scores mogen niet meer gezien worden")
    anna.hears("Bram heeft gezegd dat niemand")


async def test_a_coordinator_says_so_of_their_own(world: World) -> None:
    carla = await world.member("Carla", "ik werk bij gemeente Zeewolde", "onze scores mogen gezien worden")
    carla.hears("Vanaf nu mogen anderen de scores van gemeente Zeewolde zien")
    await carla.says("onze scores mogen gezien worden", "mijn gegevens")
    carla.hears("mochten anderen al zien")
    assert '"gemeente Zeewolde"' in carla.last.files[0].text.partition("scores_allowed_of")[2][:60]


@pytest.mark.parametrize("name", ["volwassenheid ensia", "Volwassenheid", '"Volwassenheid ENSIA"'])
async def test_a_coordinator_says_what_an_indicator_is_about(world: World, name: str) -> None:
    await measured(world, zeewolde=2)
    carla = await world.member("Carla", "indicatoren")
    carla.hears("Volwassenheid ENSIA: hoort bij ENSIA, 1 organisatie")
    await carla.says(f"indicator {name} hoort bij BIO")
    carla.hears("Volwassenheid ENSIA hoort nu bij")
    await carla.says(f"indicator {name} hoort nergens bij", "indicatoren")
    carla.hears("hoort nu nergens bij", "hoort nog nergens bij")


async def test_what_cannot_be_filed_is_told(world: World) -> None:
    anna = await world.member("Anna", "indicatoren")
    anna.hears("Dit kan alleen een coördinator")
    carla = await world.member("Carla", "indicatoren", "indicator BIO hoort bij ENSIA")
    assert carla.hears().count("Ik heb nog geen scores") == 2
    await measured(world, zeewolde=2)
    await carla.says("indicator Woo hoort bij ENSIA", "indicator Volwassenheid hoort bij klokkenmakerij")
    carla.hears('Ik ken geen indicator "Woo"', "Volwassenheid ENSIA", 'Ik ken het onderwerp "klokkenmakerij" niet')
