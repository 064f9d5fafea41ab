"""Several people at the same moment, on both databases: the rules hold for all of them together."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.domain.introductions import MOST_ASKED_A_WEEK, MOST_OPEN, State
from tests.stage import Person, World


@pytest.fixture(params=["sqlite", "postgresql"])
def filled_address(request: pytest.FixtureRequest) -> str:
    found: str = request.getfixturevalue("seeded_address" if request.param == "sqlite" else "postgresql_address")
    return found


@pytest.fixture
async def world(filled_address: str) -> AsyncIterator[World]:
    """Without restarts, which nobody survives who is in the middle of something."""
    begun = await World(filled_address).begins()
    yield begun
    await begun.ends()


async def _requests(world: World, person: Person) -> list[State]:
    member = await person.is_kept_as()
    assert member is not None
    async with world.store.begin() as work:
        return [one.state for one in await work.introductions.of(member.id)]


async def test_nobody_is_asked_too_often_by_many_at_once(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    names = ("Cor", "Daan", "Els", "Fred", "Gijs", "Hans", "Ina")
    people = [await world.member(name, "wie werkt er nog meer aan ENSIA?") for name in names]
    await asyncio.gather(*(one.says("ontmoet Bram") for one in people))
    assert len(await _requests(world, bram)) == MOST_ASKED_A_WEEK


async def test_nobody_has_too_many_open_by_asking_all_at_once(world: World) -> None:
    for name in ("Bram", "Cor", "Daan", "Els", "Fred"):
        await world.member(name, "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?")
    await asyncio.gather(*(anna.presses(f"Ontmoet {name}") for name in ("Bram", "Cor", "Daan", "Els", "Fred")))
    assert len(await _requests(world, anna)) == MOST_OPEN


async def test_one_withdraws_while_the_other_accepts(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?", "ontmoet 1", "mijn verzoeken")
    await asyncio.gather(anna.presses("Trek mijn verzoek"), bram.presses("Ja, stel ons"))
    (state,) = await _requests(world, bram)
    assert state in {State.ACCEPTED, State.WITHDRAWN}
    assert len(world.rooms) == (state is State.ACCEPTED)


async def test_two_ask_each_other_at_once(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "ik werk aan ENSIA", "wie werkt er nog meer aan ENSIA?")
    await bram.says("wie werkt er nog meer aan ENSIA?")
    await asyncio.gather(anna.says("ontmoet Bram"), bram.says("ontmoet Anna"))
    assert await _requests(world, bram) == [State.ACCEPTED]
    assert len(world.rooms) == 1


async def test_one_is_erased_while_the_other_asks(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA", "vergeet mij")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?")
    await asyncio.gather(bram.says("ja"), anna.says("ontmoet Bram"))
    assert await bram.is_kept_as() is None
    assert await _requests(world, anna) == []
    assert "mis, en ik heb niets" not in anna.told_since(0)


async def test_many_join_and_fill_their_profiles_at_once(world: World) -> None:
    people = [world.person(f"Lid{number}") for number in range(12)]
    await asyncio.gather(*(one.says("hoi", "ja", "ik ben CISO bij Urk", "ik werk aan ENSIA") for one in people))
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?")
    anna.hears("7 anderen")
    async with world.store.begin() as work:
        assert await work.members.count() == 13


async def test_a_code_links_one_account_whoever_confirms_at_once(world: World) -> None:
    anna = await world.member("Anna", on="slack")
    code = (await anna.says("koppel")).split('"')[1]
    others = [world.person(name, on="matrix") for name in ("Otto", "Piet", "Quint")]
    for other in others:
        await other.says(code)
    await asyncio.gather(*(other.says("ja") for other in others))
    kept = await anna.is_kept_as()
    assert kept is not None
    assert [await other.is_kept_as() == kept for other in others].count(True) == 1


async def test_both_agree_to_a_relay_at_once(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA", on="matrix")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?", "ontmoet 1", on="slack")
    await bram.says("ja")
    await asyncio.gather(anna.says("ja"), bram.says("ja"))
    for person in (anna, bram):
        assert len(await person.reads_apart()) == 1
    await asyncio.gather(anna.says_apart("hoi"), bram.says_apart("dag"))
    assert (await anna.reads_apart())[-1].endswith("> dag")
    assert (await bram.reads_apart())[-1].endswith("> hoi")


async def test_one_closes_while_the_other_speaks(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA", on="matrix")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?", "ontmoet 1", on="slack")
    await bram.says("ja", "ja")
    await anna.says("ja")
    await asyncio.gather(anna.says_apart("stop"), bram.says_apart("wacht even"))
    heard = await anna.reads_apart()
    was_passed_on = any(one.endswith("> wacht even") for one in heard)
    was_told = any("niet doorgegeven" in one for one in await bram.reads_apart())
    assert was_passed_on != was_told
