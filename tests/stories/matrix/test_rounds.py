"""Rounds on Matrix: skipped, brought something to and changed, and numbers while more than one thing is asked."""

from datetime import timedelta

import pytest

from adapters.matrix.numbers import emoji_of
from tests.matrix.heard import Heard
from tests.stories.matrix.stage import MatrixWorld, Someone
from tests.stories.matrix.test_meetings import hears_at_last
from tests.stories.matrix.test_programmes import coffee, it_is_thursday

_LONG = "hoe wij samen ENSIA en de BIO aanpakken, wie wat doet, en wanneer; " * 4


@pytest.mark.timeout(300)
async def test_one_skips_one_brings_and_the_coordinator_changes_it(matrix_world: MatrixWorld) -> None:
    async with matrix_world as world:
        anna, bram = await coffee(world, approval="ja")
        others = [
            await world.member(name, f"ik ben CISO bij gemeente {place}", "ik werk aan ENSIA", "doe mee aan Koffie")
            for name, place in (("Carla", "Urk"), ("Daan", "Lelystad"), ("Els", "Ede"))
        ]
        carla, daan, els = others
        await world.passes(until=world.clock.now() + timedelta(hours=2))
        for one in others:
            await hears_at_last(one, "Er komt een ronde van Koffie")
        await els.reacts(emoji_of(2))
        assert "deze ronde van Koffie sla je over" in els.last.text
        await carla.says("3")
        assert "Waar wil je het deze ronde over hebben?" in carla.last.text
        await carla.says(_LONG * 3)
        assert "te lang" in carla.last.text
        await carla.says(_LONG)
        assert _LONG.strip() in carla.last.text
        await hears_at_last(anna, "Er komt een ronde van Koffie")
        tried = await anna.says("indeling van Koffie")
        assert "Zo zou de indeling van Koffie er nu uitzien: 2 groepen met 4 mensen" in tried
        await it_is_thursday(world)
        await hears_at_last(anna, "De indeling voor Koffie is klaar")
        before = await anna.reacts(emoji_of(1))
        with_anna = next(name for name in ("Bram", "Carla", "Daan") if name in _line_with("Anna", before))
        other = next(name for name in ("Bram", "Carla", "Daan") if name != with_anna)
        assert "Els" not in before
        after = await anna.says(f"wissel {with_anna} en {other}")
        assert other in _line_with("Anna", after)
        await world.restarts()
        await anna.says("het is goed zo")
        await world.passes(until=world.clock.now() + timedelta(minutes=1))
        await hears_at_last(anna, f"Voor Koffie stel ik je voor aan {other}")
        for one, name in ((carla, "Carla"), (daan, "Daan")):
            await hears_at_last(one, "Voor Koffie stel ik je voor aan")
            assert ("Anna" in one.last.text) == (name == other)
        await hears_at_last(bram, "For Koffie I would like you to meet")
        await els.hears_nothing()
        world.check()


@pytest.mark.timeout(300)
async def test_numbers_are_for_what_was_asked_last(one_matrix_world: MatrixWorld) -> None:
    async with one_matrix_world as world:
        anna, bram = await coffee(world)
        await world.passes(until=world.clock.now() + timedelta(hours=2))
        await hears_at_last(anna, "Er komt een ronde van Koffie")
        announced = anna.last
        await world.passes(until=world.clock.now() + timedelta(days=2, hours=22, minutes=50))
        await anna.says("nieuw programma", "2", "Thee", *["overslaan"] * 4)
        assert "Met hoeveel mensen is een gesprek?" in anna.last.text
        await world.passes(until=world.clock.now() + timedelta(minutes=20))
        proposed = await _proposed(anna)
        await hears_at_last(bram, "For Koffie I would like you to meet Anna")

        # Her yes is for the proposal, and after that a number is for the question that was open.
        assert "ik heb je ja genoteerd" in await anna.says("1")
        assert "Met hoeveel mensen is een gesprek?" in anna.last.text
        assert "Hoeveel rondes moeten er tussen zitten" in await anna.says("4")
        # A reaction to what was said long ago means what it meant then, and takes nobody out of anything.
        assert "al gekoppeld" in await anna.reacts(emoji_of(2), announced)
        assert "Hoeveel rondes moeten er tussen zitten" in anna.last.text
        assert "Wie mag bij wie?" in await anna.says("2")
        await anna.says("overslaan", "nee")
        assert "Het programma Thee is gemaakt" in anna.last.text
        assert "Met 4 mensen per gesprek; dezelfde twee pas weer na 2 rondes" in anna.last.text
        assert "When can you make it" in await bram.says("1")
        await hears_at_last(anna, "Wanneer kun je")
        asked = anna.last
        # Nor does what she pressed before say anything else by now.
        assert "al ja gezegd" in await anna.reacts(emoji_of(1), proposed)
        await anna.reacts(emoji_of(1), asked)
        assert "You will speak with Anna" in await bram.says("1")
        await hears_at_last(anna, "Je spreekt Bram")
        world.check()


async def _proposed(person: Someone) -> Heard:
    await hears_at_last(person, "Voor Koffie stel ik je voor aan")
    return person.last


def _line_with(name: str, told: str) -> str:
    return next(line for line in told.splitlines() if line[:1].isdigit() and name in line)
