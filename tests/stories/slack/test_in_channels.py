"""Where others read along: an answer in the thread and nowhere else, and names only in private."""

import pytest

from tests.slack.workspace import SlackWorkspace
from tests.stories.slack.stage import SlackWorld, text_of

ASKED = {
    "nl": ("wie werkt er nog meer aan ENSIA?", "Bij de vraag over ENSIA past 1 deelnemer"),
    "en": ("who else works on ENSIA?", "1 member fits the question about ENSIA"),
}


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_mention_is_answered_in_its_thread_and_names_are_said_in_private(
    slack: SlackWorkspace, slack_world: SlackWorld, language: str
) -> None:
    words, answer = ASKED[language]
    async with slack_world as world:
        await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna", *(["speak English"] if language == "en" else []))
        thread = await anna.mentions(words)
        asked, said = await anna.reads("vragen", thread=thread)
        assert (asked.user, said.user) == (anna.id, slack.installed.bot_user)
        assert answer in said.shown
        assert "Bram" not in said.shown + said.text
        assert [one.ts for one in await anna.reads("vragen")] == [thread]
        await anna.hears("1. Bram")


async def test_a_mention_in_a_thread_is_answered_there(slack: SlackWorkspace, slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna, daan = await world.member("anna"), world.person("daan")
        thread = await daan.person.posts(slack.place("vragen"), "wie weet iets van ENSIA?")
        await anna.mentions("help", thread=thread)
        said = await anna.reads("vragen", thread=thread)
        assert "Dit kun je mij vragen" in said[-1].shown
        assert len(said) == 3
        assert [one.ts for one in await anna.reads("vragen")] == [thread]
        await anna.hears_nothing()


async def test_what_is_not_said_to_bondje_is_not_answered(slack: SlackWorkspace, slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna = await world.member("anna")
        for channel in ("vragen", "kantine"):
            stamp = await anna.person.posts(slack.place(channel), "wie werkt er nog meer aan ENSIA?")
            event = {"type": "message", "channel_type": "channel", "channel": slack.place(channel).id, "ts": stamp}
            await anna.person.event(event | {"user": anna.id, "text": "wie werkt er nog meer aan ENSIA?"})
        await world.settles()
        await anna.hears_nothing()
        assert [one.user for one in await anna.reads("vragen") + await anna.reads("kantine")] == [anna.id] * 2


async def test_a_slash_command_answers_only_whoever_asks(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna")
        shown = await anna.commands("wie werkt er nog meer aan ENSIA?", "kantine")
        assert shown is not None
        assert shown["response_type"] == "ephemeral"
        assert "Ik antwoord je in" in shown["text"]
        assert "I answer you in" in shown["text"]
        assert "Bram" not in shown["text"]
        await anna.hears("1. Bram")
        assert await anna.reads("kantine") == []


async def test_a_slash_command_in_the_conversation_with_bondje_is_just_answered(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        anna = await world.member("anna", "ik ben CISO bij Zeewolde")
        assert await anna.person.commands("mijn profiel") in (None, {})
        await world.settles()
        await anna.hears("Anna, CISO bij gemeente Zeewolde")


async def test_a_stranger_is_welcomed_in_private(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        daan = world.person("daan")
        thread = await daan.mentions("wie werkt er nog meer aan ENSIA?")
        await daan.hears("Hallo Daan", "Wil je meedoen?")
        (_, line) = await daan.reads("vragen", thread=thread)
        assert "Daan" not in line.shown
        await daan.presses("Ja, ik doe mee")
        await daan.hears("ENSIA")


async def test_the_shortcut_finds_people_for_somebody_elses_message(
    slack: SlackWorkspace, slack_world: SlackWorld
) -> None:
    async with slack_world as world:
        await world.member("bram", "ik werk aan ENSIA")
        anna, carla = await world.member("anna"), world.person("carla")
        stamp = await carla.person.posts(
            slack.place("kantine"), "Collega's, wij lopen vast met onze *ENSIA* van dit jaar. Herkenbaar?"
        )
        (said,) = await anna.reads("kantine")
        await anna.hands_over(said)
        await anna.hears("bij je vraag over ENSIA", "1. Bram")
        assert [one.ts for one in await anna.reads("kantine")] == [stamp]
        assert len(await anna.reads("kantine", thread=stamp)) == 1
        await carla.hears_nothing()
        await anna.presses("Ontmoet Bram")
        await anna.hears("Ik vraag Bram")


async def test_what_is_offered_in_a_channel_shows_nothing_when_somebody_else_presses(
    slack_world: SlackWorld,
) -> None:
    async with slack_world as world:
        await world.member("bram", "ik werk aan ENSIA")
        anna, daan = await world.member("anna"), await world.member("daan")
        thread = await anna.mentions("wat is ENSIA?")
        said = (await anna.reads("vragen", thread=thread))[-1]
        await daan.presses("Wie werkt er nog meer aan ENSIA", said)
        assert "Bram" not in text_of(await anna.reads("vragen", thread=thread))
        assert (await anna.reads("vragen", thread=thread))[1].buttons == said.buttons
        await anna.presses("Wie werkt er nog meer aan ENSIA", said)
        await anna.hears("1. Bram")
        assert "→ Wie werkt er nog meer aan ENSIA" in (await anna.reads("vragen", thread=thread))[1].shown
