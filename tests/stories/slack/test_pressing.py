"""Buttons: pressed twice, pressed late, and pressed by somebody else."""

import asyncio

from tests.stories.slack.stage import SlackWorld


async def test_pressed_twice_at_once_it_counts_once(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        bram = await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
        found = anna.last
        await asyncio.gather(*(anna.person.presses("Ontmoet Bram", found) for _ in range(3)))
        await world.settles()
        assert sum("Ik vraag Bram" in said.shown for said in await anna.reads()) == 1
        assert sum("kennismaken" in said.shown for said in await bram.reads()) == 1
        (now,) = [said for said in await anna.reads() if said.ts == found.ts]
        assert now.shown.count("→") == 1
        assert [button.label for button in now.buttons] == ["Houd dit in de gaten"]


async def test_pressed_again_as_it_was_before_it_does_nothing(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        bram = await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
        found = anna.last
        await anna.presses("Ontmoet Bram")
        asked = [said for said in await bram.reads() if "Nee, liever niet" in [each.label for each in said.buttons]][-1]
        await bram.presses("Nee, liever niet", asked)
        heard = len(await anna.reads())
        # A telephone that was offline still shows the button.
        await anna.presses("Ontmoet Bram", found)
        assert len(await anna.reads()) == heard
        await bram.presses("Nee, liever niet", asked)
        told = await bram.presses("Ja, stel ons aan elkaar voor", asked)
        assert "Ik breng je in contact" not in told
        (now,) = [said for said in await bram.reads() if said.ts == asked.ts]
        assert "→ Nee, liever niet" in now.shown
        assert not now.buttons


async def test_what_was_offered_before_a_restart_can_be_pressed_after_it(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
        found = anna.last
        await anna.says("ik werk aan de BIO", "mijn profiel", "help")
        await world.restarts()
        await world.passes(hours=30)
        await anna.presses("Ontmoet Bram", found)
        await anna.hears("Ik vraag Bram")
        (now,) = [said for said in await anna.reads() if said.ts == found.ts]
        assert "→ Ontmoet Bram" in now.shown


async def test_a_press_on_somebody_elses_message_gives_nothing_away(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        bram = await world.member("bram", "ik werk aan ENSIA")
        daan = await world.member("daan")
        anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
        await anna.presses("Ontmoet Bram")
        asked = (await bram.reads())[-1]
        told = await daan.presses("Ja, stel ons aan elkaar voor", asked)
        assert "Anna" not in told
        assert "voor iemand anders" in told
        assert "Ik breng je in contact" not in "".join(said.shown for said in await bram.reads())


async def test_later_puts_it_off(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        bram = await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
        await anna.presses("Ontmoet Bram")
        label = next(each.label for each in (await bram.reads())[-1].buttons if each.label.startswith("Later"))
        await bram.presses(label)
        await bram.hears("over een week")
        await world.passes(days=8)
        await bram.hears("Je vroeg me om hier later op terug te komen")
        await bram.presses("Ja, stel ons aan elkaar voor")
        assert len(await anna.reads(await anna.person.group_with("bram"))) == 1
