"""The Home tab: what concerns somebody, as it is now."""

import pytest

from tests.slack.said import buttons_in
from tests.stories.slack.stage import SlackWorld, Someone

_NONE = "Er staan geen verzoeken open"


def _labels(person: Someone) -> list[str]:
    return [button.label for button in buttons_in((person.person.home() or {"blocks": []})["blocks"])]


async def _shows(person: Someone, words: str) -> None:
    await person.person.sees(lambda _: words in person.home)


async def test_it_shows_a_profile_and_is_renewed_when_that_changes(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        anna = await world.member("anna", "ik ben CISO bij Zeewolde", "ik werk aan de BIO")
        assert "CISO bij gemeente Zeewolde" in await anna.opens_home()
        assert "Je werkt aan: BIO" in anna.home
        await anna.says("ik werk aan ENSIA, dat draait al")
        await _shows(anna, "ENSIA (draait al)")


async def test_its_button_opens_the_sheet_and_the_answer_shows_there(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna = await world.member("anna", "ik ben CISO bij Zeewolde")
        await anna.opens_home()
        await anna.presses_at_home("Profiel invullen")
        await anna.sees_a_sheet()
        assert "gemeente Zeewolde" in str(anna.person.modal())
        assert await anna.fills({"organisation": "Dronten"}) == {}
        await _shows(anna, "gemeente Dronten")
        assert "CISO bij gemeente Zeewolde." not in anna.home


async def test_a_sheet_can_be_put_away(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        anna = await world.member("anna", "ik ben CISO bij Zeewolde")
        await anna.opens_home()
        await anna.presses_at_home("Profiel invullen")
        await anna.sees_a_sheet()
        await anna.person.closes_modal()
        await anna.hears_nothing()
        assert "Zeewolde" in await anna.says("mijn profiel")


@pytest.mark.parametrize("answer", ["Ja tegen Anna", "Nee tegen Anna"])
async def test_a_request_can_be_answered_there(one_slack_world: SlackWorld, answer: str) -> None:
    async with one_slack_world as world:
        bram = await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
        assert "Ontmoet Bram" in [button.label for button in anna.last.buttons]
        assert _NONE in await anna.opens_home()
        await anna.presses("Ontmoet Bram")
        await _shows(anna, "Van jou, over ENSIA")
        assert "Trek mijn verzoek aan Bram in" in _labels(anna)
        await bram.opens_home()
        assert "van Anna" in bram.home
        await bram.hears("kennismaken")
        told = await bram.presses_at_home(answer)
        assert ("Ik breng je in contact" in told) == (answer == "Ja tegen Anna")
        await bram.person.sees(lambda _: answer not in _labels(bram))
        if answer == "Ja tegen Anna":
            assert len(await anna.reads(await anna.person.group_with("bram"))) == 1
            await _shows(anna, _NONE)


async def test_a_button_of_the_page_can_be_pressed_again(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        anna = await world.member("anna", "ik ben CISO bij Zeewolde")
        await anna.opens_home()
        for _ in range(2):
            assert "Dit bewaar ik" in await anna.presses_at_home("Mijn gegevens")
        assert sum("Dit bewaar ik" in said.shown for said in await anna.reads()) == 2


async def test_a_stranger_reads_what_this_is_and_can_begin(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        daan = world.person("daan")
        page = await daan.opens_home()
        assert "ik breng mensen" in page
        assert "I bring people" in page
        assert _labels(daan) == ["Beginnen / Begin"]
        assert await daan.reads() == []
        await daan.presses_at_home("Beginnen / Begin")
        await daan.hears("Hallo Daan", "Wil je meedoen?")


async def test_a_stranger_who_only_pressed_can_read_the_question_in_english(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        daan = world.person("daan")
        await daan.opens_home()
        await daan.presses_at_home("Beginnen / Begin")
        await daan.hears("Wil je meedoen?")
        asked = daan.last
        await daan.presses("Continue in English")
        await daan.hears("Hello Daan", "Do you want to take part?")
        (now,) = [said for said in await daan.reads() if said.ts == asked.ts]
        assert now.buttons == []
        assert "Do you want to take part?" in await daan.opens_home()
        await daan.presses("Yes, I will take part")
        await daan.hears("Good to have you here, Daan")


async def test_in_english(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        carla = world.person("carla")
        await carla.says("hello", "yes", "I am CISO at Zeewolde")
        page = await carla.opens_home()
        assert "CISO at gemeente Zeewolde" in page
        assert "You can ask me your question in a message" in page
        assert _labels(carla) == ["Fill in my profile", "My data"]


async def test_after_a_farewell_nothing_is_left_there(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        anna = await world.member("anna", "ik ben CISO bij Zeewolde")
        await anna.opens_home()
        await anna.says("vergeet mij")
        await anna.presses("Ja, wis alles")
        await anna.person.sees(lambda _: "Zeewolde" not in anna.home)
        assert _labels(anna) == ["Beginnen / Begin"]
