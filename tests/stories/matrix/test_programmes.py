"""Programmes on Matrix: made question by question, joined in words, and a round from the announcement to a time."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters.matrix import PLATFORM
from adapters.matrix.numbers import emoji_of
from tests.stories.matrix.stage import MatrixWorld, Someone, a_monday
from tests.stories.matrix.test_meetings import hears_at_last

_ZONE = ZoneInfo("Europe/Amsterdam")


async def coordinator(world: MatrixWorld, name: str, *lines: str) -> Someone:
    person = await world.member(name, *lines)
    async with world.store.begin() as work:
        (known,) = [each for each in await work.accounts.on(PLATFORM) if each.account.id == person.id]
        member = await work.members.get(known.member)
        await work.members.save(replace(member, is_coordinator=True))
        await work.commit()
    return person


async def made(anna: Someone, approval: str = "nee") -> None:
    assert "Wat voor programma" in await anna.says("nieuw programma")
    assert "Hoe heet het" in await anna.says("koffie")
    assert "Hoe vaak" in await anna.says("Koffie")
    assert "Dit begrijp ik niet" in await anna.says("elke week")
    await anna.says("elke week op donderdag 10:00")
    for _ in range(12):
        if "eerst zien en goedkeuren" in anna.last.text:
            break
        await anna.says("overslaan")
    assert "Het programma Koffie is gemaakt" in await anna.says(approval)


async def coffee(world: MatrixWorld, approval: str = "nee") -> tuple[Someone, Someone]:
    """Anna made it in Dutch; Bram takes part in English. It begins on Thursday, three days after today."""
    world.clock.move_to(a_monday(world.clock.now()))
    anna = await coordinator(world, "Anna", "ik ben CISO bij gemeente Zeewolde", "ik zoek hulp bij ENSIA")
    bram = await world.person("Bram")
    await bram.says("hello there", "1", "I'm the CISO of Dronten", "I can help with ENSIA", "I speak Dutch and English")
    await made(anna, approval)
    assert "Koffie" in await bram.says("programmes")
    await bram.reacts(emoji_of(1))
    assert "You take part in Koffie" in bram.last.text
    await anna.says("doe mee aan Koffie")
    return anna, bram


async def it_is_thursday(world: MatrixWorld) -> None:
    """Just after ten, when the round begins."""
    await world.passes(until=world.clock.now() + timedelta(days=3, hours=2))


@pytest.mark.timeout(300)
async def test_from_questions_to_a_time_for_two(matrix_world: MatrixWorld) -> None:
    async with matrix_world as world:
        anna, bram = await coffee(world)
        await world.passes(until=world.clock.now() + timedelta(hours=2))
        await hears_at_last(anna, "Er komt een ronde van Koffie")
        await hears_at_last(bram, "A round of Koffie is coming")
        await anna.says("ik wil het deze ronde hebben over **ENSIA** en <b>meer</b>")
        assert "<b>meer</b>" in anna.last.text
        await it_is_thursday(world)
        await hears_at_last(anna, "Voor Koffie stel ik je voor aan Bram, CISO bij gemeente Dronten")
        assert "Bram kan helpen met ENSIA, en daar zoek jij hulp bij" in anna.last.text
        await bram.hears("For Koffie I would like you to meet Anna", "Anna looks for help with ENSIA", "<b>meer</b>")
        assert "ik heb je ja genoteerd" in await anna.reacts(emoji_of(1))
        assert "When can you make it" in await bram.says("1")
        await hears_at_last(anna, "Wanneer kun je")
        await anna.says("1 en 2")
        assert "You will speak with Anna" in await bram.says("1")
        await hears_at_last(anna, "Je spreekt Bram")
        world.check()


@pytest.mark.timeout(300)
async def test_a_no_stays_private(matrix_world: MatrixWorld) -> None:
    async with matrix_world as world:
        anna, bram = await coffee(world)
        await it_is_thursday(world)
        await hears_at_last(anna, "Voor Koffie stel ik je voor aan Bram")
        await hears_at_last(bram, "For Koffie I would like you to meet Anna")
        assert "I tell nobody that it was you" in await bram.says("2")
        told = await anna.hears("Koffie")
        for word in ("nee", "afgezegd", "geweigerd", "wilde niet"):
            assert word not in told.casefold()
        world.check()


@pytest.mark.timeout(300)
async def test_a_coordinator_looks_first(matrix_world: MatrixWorld) -> None:
    async with matrix_world as world:
        anna, bram = await coffee(world, approval="ja")
        await world.passes(until=world.clock.now() + timedelta(hours=2))
        await hears_at_last(bram, "A round of Koffie is coming")
        await it_is_thursday(world)
        await hears_at_last(anna, "De indeling voor Koffie is klaar")
        assert "Het is goed zo" in anna.last.text
        await bram.hears_nothing()
        await anna.says("zet Anna vast")
        assert "(vast)" in anna.last.text
        await anna.says("het is goed zo")
        await world.passes(until=world.clock.now() + timedelta(minutes=1))
        await hears_at_last(bram, "For Koffie I would like you to meet Anna")
        world.check()
