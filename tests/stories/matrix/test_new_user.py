"""Somebody who tries what can be tried in a client: each is answered as a person would expect."""

import pytest

from adapters.matrix.numbers import emoji_of
from tests.matrix import contents
from tests.matrix.heard import Payload
from tests.stories.matrix.stage import MatrixWorld

_ONLY_WORDS = "Ik kan alleen lezen wat je typt"
_WITHOUT_WORDS: list[Payload] = [
    {"msgtype": "m.audio", "body": "Voice message", "org.matrix.msc3245.voice": {}, "url": "mxc://localhost/a"},
    {"msgtype": "m.image", "body": "foto.jpg", "url": "mxc://localhost/b"},
    {"msgtype": "m.location", "body": "Locatie", "geo_uri": "geo:52.3,5.5"},
]


async def test_numbers_that_are_none_of_the_choices(one_matrix_world: MatrixWorld) -> None:
    async with one_matrix_world as world:
        anna = await world.member("Anna")
        for number in ("7", "0", "999"):
            assert "Kies een nummer van 1 tot en met 2" in await anna.says(number)
        choices = await anna.offered("ENSIA")
        for emoji in ("👍", emoji_of(9), "❤️"):
            await anna.device.reacts(anna.room, choices, emoji)
        await anna.hears_nothing()
        assert "Laten weten dat ik eraan werk" in choices.text
        assert "je werkt aan ENSIA" in await anna.reacts(emoji_of(2), choices)
        world.check()


async def test_a_reaction_that_is_taken_back_changes_nothing(one_matrix_world: MatrixWorld) -> None:
    async with one_matrix_world as world:
        anna = await world.member("Anna")
        choices = await anna.offered("ENSIA")
        reaction = await anna.device.reacts(anna.room, choices, emoji_of(2))
        await anna.hears("je werkt aan ENSIA")
        await anna.device.takes_back(anna.room, reaction)
        await anna.hears_nothing()
        assert "ENSIA" in await anna.says("mijn profiel")
        world.check()


@pytest.mark.parametrize("way", ["number", "words", "reaction"])
async def test_an_older_list_keeps_its_choices(matrix_world: MatrixWorld, way: str) -> None:
    async with matrix_world as world:
        await world.member("Bram", "ik werk aan ENSIA en BIO")
        anna = await world.member("Anna")
        about_ensia = await anna.offered("wie werkt er aan ENSIA?")
        await anna.offered("wie werkt er aan BIO?")
        if way == "reaction":
            await anna.reacts(emoji_of(1), about_ensia)
        else:
            await anna.replies({"number": "1", "words": "ontmoet bram"}[way], about_ensia)
        assert "Ik vraag Bram om kennis te maken over ENSIA" in anna.last.text
        world.check()


async def test_after_a_move_an_older_list_is_gone_and_no_other_is_meant(one_matrix_world: MatrixWorld) -> None:
    async with one_matrix_world as world:
        anna = await world.member("Anna")
        older = await anna.offered("ENSIA")
        await anna.offered("BIO")
        await world.moves()
        assert "nu niets om uit te kiezen" in await anna.replies("2", older)
        assert "nu niets om uit te kiezen" in await anna.reacts(emoji_of(2), older)
        assert "je werkt aan BIO" in await anna.says("2")
        world.check()


async def test_a_form_is_left_and_begun_again(matrix_world: MatrixWorld) -> None:
    async with matrix_world as world:
        anna = await world.member("Anna", "profiel invullen", "Zeewolde")
        assert "gestopt met de vragen" in await anna.says("stop")
        assert "Zeewolde" not in await anna.says("mijn profiel")
        assert "Bij welke organisatie" in await anna.says("profiel invullen")
        # No number of an older list answers it, nor shows there as taken.
        assert 'Ik ken geen organisatie "1"' in await anna.says("1")
        assert "Wat is je functie?" in await anna.says("Urk")
        await anna.says("stop")
        assert not [each for each in anna.device.timeline.values() if each.edits and "Profiel invullen" in each.text]
        world.check()


async def test_a_thread_is_answered_in_it(one_matrix_world: MatrixWorld) -> None:
    async with one_matrix_world as world:
        anna = await world.member("Anna")
        root = await anna.device.says(anna.room, "help")
        await anna.hears("Dit kun je mij vragen")
        assert anna.last.relation is None
        choices = await anna.offered("ENSIA", thread=root)
        assert choices.thread == root
        await anna.reacts(emoji_of(2))
        assert anna.last.thread == root
        assert "je werkt aan ENSIA" in anna.last.text
        await anna.says("mijn profiel")
        assert anna.last.relation is None
        world.check()


async def test_what_has_no_words_is_told_once(one_matrix_world: MatrixWorld) -> None:
    async with one_matrix_world as world:
        anna = await world.member("Anna")
        for content in _WITHOUT_WORDS:
            sent = await anna.device.sends(anna.room, contents.MESSAGE, content)
            for other in (content, {"msgtype": "m.notice", "body": "help"}):
                await anna.device.sends(anna.room, contents.MESSAGE, other)
            await anna.hears(_ONLY_WORDS)
            assert (anna.last.replies_to, anna.last.kind) == (sent, "m.notice")
            await anna.hears_nothing()
        picture = {"msgtype": "m.image", "body": "mijn profiel", "filename": "foto.jpg", "url": "mxc://localhost/c"}
        await anna.device.sends(anna.room, contents.MESSAGE, picture)
        await anna.hears("Dit kunnen andere deelnemers van je zien")
        world.check()


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("**mijn profiel**", "<strong>mijn profiel</strong>"),
        ("> vergeet mij\n\nmijn profiel", "<blockquote><p>vergeet mij</p></blockquote><p>mijn profiel</p>"),
        ("!profiel", None),
    ],
    ids=["bold", "quotation", "sign"],
)
async def test_formatted_words(one_matrix_world: MatrixWorld, words: str, html: str | None) -> None:
    async with one_matrix_world as world:
        anna = await world.member("Anna")
        assert "Dit kunnen andere deelnemers van je zien" in await anna.says(words, html=html)


async def test_long_and_other_words(one_matrix_world: MatrixWorld) -> None:
    async with one_matrix_world as world:
        anna = await world.member("Anna")
        assert "te lang voor mij" in await anna.says("lang " * 4_000)
        assert "Dit kun je mij vragen" in await anna.says("help", kind="m.emote")
        assert "je werkt aan ENSIA" in await anna.says("ik werk aan ENSIA", kind="m.emote")
        assert await anna.says("2️⃣")
        assert "Dat begrijp ik niet" not in anna.last.text
        world.check()
