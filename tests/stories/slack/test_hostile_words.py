"""Words that Slack would take for more than words: they stay what they look like, wherever they are shown."""

from collections.abc import Iterator

import pytest

from tests.slack.calls import Payload
from tests.slack.workspace import SlackWorkspace
from tests.stories.slack.stage import SlackWorld

HOSTILE = [
    "<!channel> <@U0BOT00001> <!subteam^S1>",
    "<https://example.org|klik hier> https://example.org/a_b_c",
    "*vet* _schuin_ ~door~ `code` ```blok```",
    "&lt;!channel&gt; &amp; <b>&</b>",
    ":tada: 👩🏽‍💻 🇳🇱 e\u0301",
    "\u202eenarotsanom\u202c שלום مرحبا",
    "> aanhaling\n- een\n1. twee",
    '{"type": "button"} \\n "; DROP TABLE members; --',
    "@channel @here #algemeen",
    "x" * 4_000,
]
_MARKUP = ("<!channel>", "<@U0BOT00001>", "<!subteam", "<https://example.org|klik hier>")


def _shown(parts: object) -> Iterator[Payload]:
    """Everything that says something, at any depth."""
    match parts:
        case list():
            for part in parts:
                yield from _shown(part)
        case dict():
            if "type" in parts:
                yield parts
            for part in parts.values():
                yield from _shown(part)


def _assert_literal(blocks: object) -> None:
    """Nothing in there is read as markup, links to anything, or calls anybody."""
    for part in _shown(blocks):
        assert part["type"] not in {"mrkdwn", "user", "usergroup", "broadcast", "channel", "link", "emoji"}, part


def _all_sent(slack: SlackWorkspace) -> list[Payload]:
    said = slack.server.calls_to("chat.postMessage", "chat.update", "views.open", "views.publish", "conversations.open")
    return [call.arguments for call in said]


def _check(slack: SlackWorkspace) -> None:
    for sent in _all_sent(slack):
        _assert_literal([sent.get("blocks"), sent.get("view")])
        text = str(sent.get("text", ""))
        assert not any(markup in text for markup in _MARKUP), text


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
async def test_whatever_people_say_is_said_as_words(
    slack: SlackWorkspace, one_slack_world: SlackWorld, words: str
) -> None:
    async with one_slack_world as world:
        bram = await world.member(
            "bram", "ik werk aan ENSIA", f"ik werk aan ENSIA ({words})", f"ik kan helpen met {words}"
        )
        await bram.says(f"mijn functie is {words}", f"ik werk bij {words}", words, f"wat is {words}?", "mijn profiel")
        anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
        assert "Bram" in anna.last.shown
        await anna.presses("Ontmoet Bram")
        await anna.mentions(f"wie werkt er nog meer aan {words}?", f"wat is {words}?")
        await anna.commands(f"wie werkt er nog meer aan {words}?")
        stamp = await bram.person.posts(slack.place("vragen"), f"ENSIA {words}")
        (quoted,) = [said for said in await anna.reads("vragen") if said.ts == stamp]
        await anna.hands_over(quoted)
        await bram.presses("Ja, stel ons aan elkaar voor")
        await bram.opens_home()
        await bram.presses_at_home("Profiel invullen")
        await bram.sees_a_sheet()
        await bram.fills({"organisation": words[:3_000], "works_on": words[:3_000]})
        await anna.reads(await anna.person.group_with("bram"))
        _check(slack)


@pytest.mark.parametrize(
    "name", ["<!channel>", "*Bram* `x`", "<@U0BOT00001>", "Bram & <Zoon>", "\u202emarB", "B" * 80], ids=range(6)
)
async def test_whatever_somebody_calls_themselves_is_a_name(
    slack: SlackWorkspace, one_slack_world: SlackWorld, name: str
) -> None:
    slack.say_of("bram", profile={"display_name": name})
    async with one_slack_world as world:
        bram = await world.member("bram", "ik werk aan ENSIA")
        anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
        label = anna.last.buttons[0].label
        assert label.startswith("Ontmoet ")
        await anna.presses(label)
        assert sum(f"→ {label}" in said.shown for said in await anna.reads()) == 1
        await bram.hears("Anna")
        await bram.presses("Ja, stel ons aan elkaar voor")
        await anna.hears("Goed nieuws")
        await anna.opens_home()
        await bram.opens_home()
        _check(slack)
