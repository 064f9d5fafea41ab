"""Questions on Slack: whom somebody looks for, dropping a limit by its button, keeping people, and keeping it true."""

from datetime import timedelta

import pytest

from bot.domain.confirming import ASKED_AFTER
from tests.stories.slack.stage import SlackWorld, Someone

_TOPICS = (
    "ENSIA",
    "NIS2",
    "de BIO",
    "Woo",
    "AVG",
    "Common Ground",
    "open data",
    "zaakgericht werken",
    "DigiD",
    "back-up",
)


async def _people(world: SlackWorld) -> Someone:
    await world.member("bram", "ik ben CISO bij gemeente Assen", "ik werk aan ENSIA, dat draait al")
    await world.member("daan", "ik ben privacy officer bij gemeente Westerveld", "ik werk aan ENSIA")
    return await world.member("anna", "ik ben CISO bij gemeente Zeewolde")


async def test_a_limit_is_dropped_by_its_button(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna = await _people(world)
        told = await anna.says("welke CISO's in Drenthe werken aan ENSIA?")
        assert "Ik zocht alleen: met de rol CISO en in provincie Drenthe" in told
        assert "Daan" not in told
        told = await anna.presses("Niet alleen met de rol CISO")
        assert "1. Bram" in told
        assert "2. Daan" in told
        assert "Bram" not in await anna.says("niet uit Assen")
        assert "Bram" in await anna.presses("Ook in gemeente Assen")


async def test_people_without_a_topic_are_met_and_kept(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna = await _people(world)
        told = await anna.says("are there other CISOs in Drenthe?")
        assert "1. Bram" in told
        assert "Daan" not in told
        assert "Bram" in await anna.says("save 1")
        await anna.presses("Meet Bram")
        await anna.hears("I am asking Bram")
        assert "Bram" in await anna.says("whom have I saved?")


@pytest.mark.parametrize("presses", ["Alles klopt nog", ""])
async def test_whether_it_still_holds_is_asked_with_a_button_each(one_slack_world: SlackWorld, presses: str) -> None:
    async with one_slack_world as world:
        anna = await world.member("anna", *(f"ik werk aan {topic}" for topic in _TOPICS))
        await world.passes(until=world.clock.now() + ASKED_AFTER + timedelta(days=21))
        told = await anna.hears("Klopt dit nog?", "je werkt aan ENSIA", "je werkt aan back-up")
        assert told.count("je werkt aan") == len(_TOPICS)
        if presses:
            await anna.presses(presses)
            await anna.hears(f"Je {len(_TOPICS)} onderwerpen zijn bevestigd")
            return
        await anna.presses("ENSIA: anders")
        await anna.presses("Het klopt niet meer")
        await anna.hears("ENSIA")
        assert "ENSIA" not in await anna.says("mijn profiel")


async def test_what_is_hidden_is_found_by_nobody(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        anna = await _people(world)
        bram = world.person("bram")
        assert "niemand" in await bram.says("verberg ENSIA")
        told = await anna.says("wie werkt er nog meer aan ENSIA?")
        assert "Daan" in told
        assert "Bram" not in told
        thread = await anna.mentions("wie werkt er nog meer aan ENSIA?")
        (_, said) = await anna.reads("vragen", thread=thread)
        assert "past 1 deelnemer" in said.shown
