"""The whole way on Slack: two people join, one asks and presses, the other says yes, both meet in a group."""

import pytest

from tests.slack.workspace import SlackWorkspace
from tests.stories.slack.stage import SlackWorld, Someone, text_of


async def _labels(person: Someone) -> list[str]:
    """Of everything that can still be pressed."""
    return [button.label for said in await person.reads() for button in said.buttons]


async def _in_dutch(world: SlackWorld) -> tuple[Someone, Someone]:
    anna, bram = world.person("anna"), world.person("bram")
    await bram.says("hoi")
    await bram.hears("Bondje", "Ik bewaar", "vergeet mij", "Wil je meedoen?")
    await bram.presses("Ja, ik doe mee")
    await bram.says("ik ben CISO bij gemeente Dronten", "wij werken aan ENSIA, het draait al")
    await bram.hears("CISO", "gemeente Dronten", "ENSIA (draait al)")
    await anna.says("goedemorgen!")
    await anna.presses("Ja, ik doe mee")
    await anna.presses("Profiel invullen")
    await anna.sees_a_sheet()
    wrong = await anna.fills({"organisation": "asdfgh", "roles": "CISO"})
    assert wrong == {"organisation": wrong["organisation"]}
    assert 'Ik ken geen organisatie "asdfgh"' in wrong["organisation"]
    assert "Opslaan" not in await anna.hears("Fijn dat je meedoet")
    right = {
        "organisation": "Zeewolde",
        "roles": "CISO",
        "works_on": "ENSIA (net begonnen)",
    }
    assert await anna.fills(right) == {}
    assert anna.person.modal() is None
    await anna.hears("je profiel is bijgewerkt")
    answer = await anna.says("wie werkt er nog meer aan ENSIA?")
    (first,) = [line for line in answer.splitlines() if line[0].isdigit()]
    assert first.startswith("1. Bram, CISO bij gemeente Dronten: ")
    for reason in ("ook CISO", "buurgemeente in dezelfde veiligheidsregio", "vergelijkbare omvang", "stappen verder"):
        assert reason in first
    await anna.presses("Ontmoet Bram")
    await anna.hears("Ik vraag Bram")
    await bram.hears("kennismaken", "Anna", "CISO", "gemeente Zeewolde", "ENSIA", "een nee blijft tussen jou en mij")
    await bram.presses("Ja, stel ons aan elkaar voor")
    await bram.hears("Ik breng je in contact")
    await anna.hears("Goed nieuws")
    return anna, bram


async def _in_english(world: SlackWorld) -> tuple[Someone, Someone]:
    carla, bram = world.person("carla"), world.person("bram")
    await bram.says("hello there")
    await bram.presses("Yes, I will take part")
    await bram.says("I'm the CISO of Dronten", "we work on ENSIA, it's up and running")
    await carla.says("hello there")
    await carla.hears("Bondje", "forget me", "Do you want to take part?")
    await carla.presses("Yes, I will take part")
    await carla.presses("Fill in my profile")
    await carla.sees_a_sheet()
    wrong = await carla.fills({"organisation": "qwerty"})
    assert '"qwerty"' in wrong["organisation"]
    right = {
        "organisation": "Zeewolde",
        "roles": "CISO",
        "works_on": ("ENSIA (just started)"),
    }
    assert await carla.fills(right) == {}
    await carla.hears("your profile is up to date")
    answer = await carla.says("Who else is working on ENSIA?")
    (first,) = [line for line in answer.splitlines() if line[0].isdigit()]
    assert first.startswith("1. Bram, CISO at gemeente Dronten: ")
    for reason in (
        "also CISO",
        "neighbouring municipality in the same safety region",
        "similar in size",
        "steps ahead",
    ):
        assert reason in first
    await carla.presses("Meet Bram")
    await bram.hears("Carla", "ENSIA", "a no stays between you and me")
    await bram.presses("Yes, introduce us")
    await bram.hears("I am putting you in touch")
    await carla.hears("Good news")
    return carla, bram


@pytest.mark.parametrize("story", [_in_dutch, _in_english], ids=["dutch", "english"])
async def test_two_people_meet(slack: SlackWorkspace, slack_world: SlackWorld, story: object) -> None:
    assert callable(story)
    async with slack_world:
        asker, _ = await story(slack_world)
        group = await asker.person.group_with("bram")
        (opening,) = await asker.reads(group)
        assert opening.user == slack.installed.bot_user
        name = {slack.person("anna").id: "Anna", slack.person("carla").id: "Carla"}[asker.id]
        assert name in opening.shown
        assert "Bram" in opening.shown
        assert "ENSIA" in opening.shown
        assert opening.text.replace("\n", "") == opening.shown.replace("\n", "")


async def test_what_was_pressed_is_shown_and_its_buttons_are_gone(slack_world: SlackWorld) -> None:
    async with slack_world:
        anna, bram = await _in_dutch(slack_world)
        told = text_of(await anna.reads())
        assert "→ Ja, ik doe mee" in told
        assert "→ Ontmoet Bram" in told
        assert "→ Ja, stel ons aan elkaar voor" in text_of(await bram.reads())
        assert not {"Ja, ik doe mee", "Nee, liever niet", "Ontmoet Bram"} & set(await _labels(anna))
        assert {label for label in await _labels(bram) if "Ja" in label or "Nee" in label or "Later" in label} == set()


async def test_everybody_reads_their_own_language(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        anna = await world.member("anna", "ik werk aan ENSIA")
        carla = world.person("carla")
        await carla.says("hello")
        await carla.presses("Yes, I will take part")
        await carla.says("I work on ENSIA", "who else is doing ENSIA?")
        await carla.presses("Meet Anna")
        await anna.hears("wil graag", "Carla")
        await anna.presses("Ja, stel ons aan elkaar voor")
        await carla.hears("Anna", "in touch")
        (opening,) = await anna.reads(await anna.person.group_with("carla"))
        assert "Hier kunnen jullie kennismaken" in opening.shown
        assert "Here you can meet" in opening.shown


async def test_a_number_can_be_typed_as_well(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
        assert "Kies een nummer" not in anna.last.shown
        await anna.says("1")
        await anna.hears("Ik vraag Bram")
