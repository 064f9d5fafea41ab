"""Accounts that are deactivated and come back."""

from tests.slack.workspace import SlackWorkspace
from tests.stories.slack.stage import SlackWorld


async def test_who_is_deactivated_is_not_found_until_they_are_back(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        bram = await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna")
        await bram.changes(deleted=True)
        await bram.hears_nothing()
        assert "Bram" not in await anna.says("wie werkt er nog meer aan ENSIA?")
        await bram.changes(deleted=False)
        await bram.hears("Welkom terug, Bram", "nu kunnen anderen je weer vinden")
        assert "Bram" in await anna.says("wie werkt er nog meer aan ENSIA?")


async def test_a_change_of_status_is_no_return(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        bram = await world.member("bram", "ik werk aan ENSIA")
        for text in ("in vergadering", "weer terug"):
            await bram.changes(profile={"status_text": text}, deleted=False)
        await bram.hears_nothing()


async def test_of_strangers_nothing_is_kept_and_nothing_is_said(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        daan = world.person("daan")
        for is_gone in (True, False):
            await daan.changes(deleted=is_gone)
        await daan.hears_nothing()
        assert await daan.reads() == []


async def test_whoever_turns_out_to_be_gone_is_left_in_peace(
    slack: SlackWorkspace, one_slack_world: SlackWorld
) -> None:
    async with one_slack_world as world:
        bram = await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
        # Slack has not told us, and Bondje knows nothing any more of the conversation with him.
        slack.say_of("bram", deleted=True)
        await world.restarts()
        await anna.presses("Ontmoet Bram")
        await bram.hears_nothing()
        assert "Bram" not in await anna.says("wie werkt er nog meer aan ENSIA?")
        async with world.store.begin() as work:
            waiting, _ = await work.outbox.count()
            assert waiting == 0


async def test_whoever_was_taken_for_gone_is_back_as_soon_as_slack_tells_of_them(
    slack: SlackWorkspace, one_slack_world: SlackWorld
) -> None:
    async with one_slack_world as world:
        bram = await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
        await world.restarts()
        await bram.changes(profile={"status_text": "in vergadering"}, deleted=False)
        slack.say_of("bram", deleted=True)
        await anna.presses("Ontmoet Bram")
        await bram.hears_nothing()
        await bram.changes(deleted=False)
        await bram.hears("Welkom terug, Bram")
