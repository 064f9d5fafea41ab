"""What time does on Slack: who has not answered is reminded, and a watched question gets its answer."""

from datetime import timedelta

from tests.stories.slack.stage import SlackWorld


async def test_a_request_is_nudged_two_working_days_later(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        bram = await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
        await anna.presses("Ontmoet Bram")
        await bram.hears("kennismaken")
        await world.passes(days=1)
        await bram.hears_nothing()
        await world.passes(days=2)
        await bram.hears("Anna", "ENSIA")
        assert {"Ja, stel ons aan elkaar voor", "Nee, liever niet"} <= {each.label for each in bram.last.buttons}
        await anna.hears_nothing()
        await bram.presses("Ja, stel ons aan elkaar voor")
        assert len(await anna.reads(await anna.person.group_with("bram"))) == 1


async def test_a_watched_question_is_answered_when_somebody_comes(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna = await world.member("anna", "wie weet er iets van datalekken?")
        label = next(each.label for each in anna.last.buttons)
        await anna.presses(label)
        await world.passes(hours=2)
        await anna.hears("in de gaten")
        await world.member("bram", "ik kan helpen met datalekken")
        await world.passes(hours=2)
        await anna.hears("Bram", "datalekken")
        await anna.presses("Ontmoet Bram")
        await anna.hears("Ik vraag Bram")


async def test_what_nobody_answers_expires(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        bram = await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
        await anna.presses("Ontmoet Bram")
        asked = (await bram.reads())[-1]
        await world.passes(days=timedelta(weeks=3).days)
        await anna.hears("Bram")
        assert "Ik breng je in contact" not in await bram.presses("Ja, stel ons aan elkaar voor", asked)
