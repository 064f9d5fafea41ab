"""Words that Matrix would take for more than words: they stay what they look like, wherever a client shows them."""

import re
from html import unescape

import pytest

from tests.matrix import contents
from tests.matrix.heard import Payload
from tests.stories.matrix.stage import MatrixWorld, Someone

HOSTILE = [
    "@room kijk @Room: @ROOM",
    '<b>vet</b> <img src=x onerror="alert(1)"> <script>alert(2)</script>',
    '<a href="https://matrix.to/#/@bram:localhost">klik</a> @bram:localhost #alg:localhost !x:localhost',
    "&lt;b&gt; &amp; & &#60;b&#62;",
    "</p></li></ol><h1>groot</h1><mx-reply>",
    "**vet** _schuin_ `code` ~~door~~ [klik](https://example.org) > aanhaling",
    "\u202eenarotsanom\u202c e\u0301 \ufffc 👩🏽‍💻",
    "x" * 3_000,
]
_TAGS = re.compile(r"</?(?:p|strong|li|ol)>|<br>|<ol start=\"\d+\">")
_SIGNS = re.compile(r"[<>]")
_NUMBER = re.compile(r"\d+\. ")
_ROOM = re.compile(r"@room\b", re.IGNORECASE)


def _versions(content: Payload) -> list[Payload]:
    """What is shown, and what an edit makes of it."""
    return [content, *([content["m.new_content"]] if "m.new_content" in content else [])]


def _letters(words: str) -> str:
    return "".join(_NUMBER.sub("", words).split())


def _check(person: Someone) -> None:
    """All that Bondje has said to them, in any room, as their client got it."""
    said = [each for each in person.device.timeline.values() if each.sender == person.world.bondje]
    for heard in (each for each in said if each.type == contents.MESSAGE):
        for content in _versions(heard.content):
            html, body = content["formatted_body"], content["body"]
            bare = _TAGS.sub("", html)
            assert not _SIGNS.search(bare), html
            assert not _ROOM.search(body)
            assert not _ROOM.search(unescape(bare))
            assert content["m.mentions"].keys() <= {"user_ids"}
            # Both say the same; a list has its numbers in one of them only.
            assert _letters(unescape(bare)) == _letters(body)


async def _speaks(person: Someone, words: str) -> None:
    await person.says(
        f"ik werk aan ENSIA ({words})",
        f"ik kan helpen met {words}",
        f"mijn functie is {words}",
        f"ik werk bij {words}",
        f"wat is {words}?",
        words,
        "mijn profiel",
    )


@pytest.mark.timeout(300)
@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
async def test_whatever_people_say_is_said_as_words(one_matrix_world: MatrixWorld, words: str) -> None:
    async with one_matrix_world as world:
        bram = await world.member("Bram", "ik werk aan ENSIA")
        await _speaks(bram, words)
        _check(bram)
        world.check()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", ["@room", "<b>Bram</b> & Zoon", "1. Ja\n2. Nee", "B" * 80], ids=range(4))
async def test_whatever_somebody_calls_themselves_is_a_name(one_matrix_world: MatrixWorld, name: str) -> None:
    async with one_matrix_world as world:
        bram = await world.member(name, "ik werk aan ENSIA")
        anna = await world.member("Anna")
        choices = await anna.offered("wie werkt er aan ENSIA?")
        await anna.says("1")
        await anna.sees_changed(choices, "✓")
        await bram.hears("Anna")
        await bram.says("1")
        room = await anna.device.is_invited(by=world.bondje)
        for person in (anna, bram):
            await person.device.joins(room)
            opening = await person.device.hears(sender=world.bondje, room=room)
            assert opening.content["m.mentions"] == {"user_ids": sorted([anna.id, bram.id])}
            _check(person)
        world.check()
