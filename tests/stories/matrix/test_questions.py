"""Questions on Matrix: whom somebody looks for, dropping a limit by its number, keeping people, and keeping it true."""

from datetime import timedelta

import pytest

from adapters.matrix.numbers import emoji_of
from bot.domain.confirming import ASKED_AFTER
from tests.stories.matrix.stage import MatrixWorld, Someone
from tests.stories.matrix.test_meetings import hears_at_last


async def _people(world: MatrixWorld) -> Someone:
    await world.member("Bram", "ik ben CISO bij gemeente Assen", "ik werk aan ENSIA, dat draait al")
    await world.member("Daan", "ik ben privacy officer bij gemeente Westerveld", "ik werk aan ENSIA")
    return await world.member("Anna", "ik ben CISO bij gemeente Zeewolde")


@pytest.mark.timeout(300)
async def test_a_limit_is_dropped_by_its_number(matrix_world: MatrixWorld) -> None:
    async with matrix_world as world:
        anna = await _people(world)
        told = await anna.says("welke CISO's in Drenthe werken aan ENSIA?")
        assert "Ik zocht alleen: met de rol CISO en in provincie Drenthe" in told
        assert "Daan" not in told
        number = next(line for line in told.splitlines() if "Niet alleen met de rol CISO" in line).split(".")[0].strip()
        told = await anna.reacts(emoji_of(int(number)))
        assert "1. Bram" in told
        assert "2. Daan" in told
        assert "Bram" not in await anna.says("en niet uit Assen")
        assert "Bram" in await anna.says("maakt niet uit waar")
        told = await anna.says("zijn er andere CISO's in Drenthe?")
        assert "Bram" in told
        assert "Daan" not in told
        assert "Bram" in await anna.says("bewaar 1")
        assert "Bram" in await anna.says("wie heb ik bewaard?")
        world.check()


@pytest.mark.timeout(300)
async def test_whether_it_still_holds_is_asked_and_answered_by_number(matrix_world: MatrixWorld) -> None:
    async with matrix_world as world:
        anna = await world.member("Anna", "I work on ENSIA", "I'm looking for help with NIS2")
        await world.passes(until=world.clock.now() + ASKED_AFTER + timedelta(days=21))
        await hears_at_last(anna, "ENSIA")
        assert "NIS2" in anna.last.text
        assert "2" in await anna.reacts(emoji_of(1))
        world.check()


@pytest.mark.timeout(300)
async def test_what_is_hidden_is_found_by_nobody(one_matrix_world: MatrixWorld) -> None:
    async with one_matrix_world as world:
        bram = await world.member("Bram", "ik ben CISO bij gemeente Assen", "ik werk aan ENSIA")
        anna = await world.member("Anna")
        assert "niemand" in await bram.says("verberg ENSIA")
        assert "Bram" not in await anna.says("wie werkt er nog meer aan ENSIA?")
        world.check()
