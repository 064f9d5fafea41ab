"""What is kept arrives as a file; and goes."""

import json

from tests.stories.slack.stage import SlackWorld


async def test_my_data_is_a_file(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna = await world.member("anna", "ik ben CISO bij Zeewolde", "ik werk aan ENSIA")
        await anna.says("mijn gegevens")
        (file,) = [said for said in anna.told if said.raw.get("files")]
        kept = json.loads(await anna.person.opens_file(file))
        assert kept["member"]["name"] == "Anna"
        assert {one["topic"] for one in kept["involvements"]} == {"ensia"}
        assert kept["accounts"][0]["account"]["id"].endswith(f"/{anna.id}")


async def test_asked_for_in_a_channel_it_comes_in_private(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna = await world.member("anna", "ik ben CISO bij Zeewolde")
        thread = await anna.mentions("mijn gegevens")
        assert any(said.raw.get("files") for said in anna.told)
        (_, line) = await anna.reads("vragen", thread=thread)
        assert "Zeewolde" not in line.shown
        assert not line.raw.get("files")


async def test_forget_me_erases(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna = await world.member("anna", "ik ben CISO bij Zeewolde", "ik werk aan ENSIA")
        bram = await world.member("bram")
        await anna.says("vergeet mij")
        assert "Weet je het zeker?" in anna.last.shown
        await anna.presses("Ja, wis alles")
        await anna.hears("Alles wat ik van je bewaarde, is gewist")
        assert "Anna" not in await bram.says("wie werkt er nog meer aan ENSIA?")
        await anna.says("hoi")
        await anna.hears("Hallo Anna", "Wil je meedoen?")
