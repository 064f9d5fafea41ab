"""One person on Slack and on Matrix: a code shown at the one and typed at the other makes them one member."""

import re
from datetime import timedelta

import pytest

from bot.domain.linking import MOST_TRIES, TRIES_KEPT, VALID_FOR
from tests.stories.relay.stage import BothWorld, OnMatrix, OnSlack

pytestmark = pytest.mark.timeout(300)
_CODE = re.compile(r'"(?:koppel|link) ([A-Z0-9]{5}-[A-Z0-9]{5})"')


async def code_of(person: OnSlack | OnMatrix, words: str = "koppel") -> str:
    found = _CODE.search(await person.says(words))
    assert found is not None
    return found[1]


async def anna_on_both(world: BothWorld) -> tuple[OnSlack, OnMatrix]:
    """She takes part on Slack already."""
    here, there = world.on_slack("anna"), await world.on_matrix("Anna Verbeek")
    await here.says("hoi", "ja", "ik ben CISO bij Zeewolde", "ik werk aan ENSIA")
    return here, there


async def test_a_code_of_slack_is_typed_on_matrix(both_world: BothWorld) -> None:
    async with both_world as world:
        here, there = await anna_on_both(world)
        code = await code_of(here)
        assert not await world.keeps(code)
        await world.restarts()
        asked = await there.says(f"koppel {code.lower().replace('-', ' ')}")
        assert "Deze code is van Anna" in asked
        assert "op Slack" in asked
        assert "Gekoppeld" in await there.says("ja")
        assert "Er is een account aan je profiel gekoppeld: Anna Verbeek op Matrix" in await here.hears("gekoppeld")
        assert "Zeewolde" in await there.says("mijn profiel")
        # Used once, it is worth nothing.
        bram = world.on_slack("bram")
        await bram.says("hoi", "ja")
        assert "niet meer geldig" in await bram.says(f"koppel {code}")
        assert not there.person.unreadable


async def test_a_code_of_matrix_is_typed_on_slack_in_english(both_world: BothWorld) -> None:
    async with both_world as world:
        there, here = await world.on_matrix("Bram de Wit"), world.on_slack("bram")
        await there.says("hello", "yes", "I work on NIS2", "English")
        code = await code_of(there, "link my account")
        assert "This code belongs to Bram de Wit" in await here.says(f"link {code}")
        await here.person.presses("Yes, that is me: link them")
        assert "Linked" in await here.hears("Linked")
        assert "An account was linked" in await there.hears("linked")
        assert "NIS2" in await here.says("my profile")


async def test_a_code_is_over_after_ten_minutes(both_world: BothWorld) -> None:
    async with both_world as world:
        here, there = await anna_on_both(world)
        code = await code_of(here)
        assert "Ben jij dat ook?" in await there.says(f"koppel {code}")
        await world.passes(VALID_FOR)
        assert "niet meer geldig" in await there.says("ja")
        assert "niet meer geldig" in await there.says(f"koppel {code}")
        assert "Zeewolde" not in await there.says("mijn profiel")


async def test_who_guesses_has_to_wait_wherever_and_after_a_restart(both_world: BothWorld) -> None:
    async with both_world as world:
        here, there = await anna_on_both(world)
        for number in range(MOST_TRIES):
            assert "klopt niet" in await there.says(f"koppel ABCDE-2345{number}")
        code = await code_of(here)
        await world.restarts()
        assert "over een uur" in await there.says(f"koppel {code}")
        await world.passes(TRIES_KEPT + timedelta(seconds=1))
        assert "Ben jij dat ook?" in await there.says(f"koppel {await code_of(here)}")


async def test_a_code_that_others_could_read_is_worthless(both_world: BothWorld) -> None:
    async with both_world as world:
        there, here = await world.on_matrix("Bram de Wit"), world.on_slack("bram")
        await there.says("hoi", "ja", "ik werk aan NIS2")
        await here.says("hoi", "ja")
        code = await code_of(there)
        await here.person.mentions(f"koppel {code}")
        assert "niet meer geldig" in await here.hears()
        assert "niet meer geldig" in await here.says(f"koppel {code}")


async def test_linked_they_need_no_relay_and_unlinked_it_ends(both_world: BothWorld) -> None:
    async with both_world as world:
        here, there = await anna_on_both(world)
        bram = await world.on_matrix("Bram de Wit")
        await bram.says("hoi", "ja", "ik werk aan ENSIA")
        await there.says(f"koppel {await code_of(here)}", "ja")
        await here.hears("gekoppeld")
        await here.says("wie werkt er nog meer aan ENSIA?", "ontmoet 1")
        await bram.hears("Anna")
        await bram.says("ja")
        # They share Matrix now, so a room is opened for the two.
        room = await bram.person.is_invited(by=world.bondje)
        assert await there.person.is_invited(by=world.bondje) == room
        await here.hears("Ik breng je in contact met Bram de Wit")
        assert "hoort niet meer bij je profiel" in await here.says("ontkoppel matrix")
