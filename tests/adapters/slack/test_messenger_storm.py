"""Trouble at random, for every call: nothing lost, nothing twice, in order."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.errors import DelayedError
from bot.messages import Conversation
from tests.adapters.slack.voice import Voice, voice_in
from tests.slack.faults import AT_RANDOM, SILENT
from tests.slack.workspace import SlackWorkspace

MESSAGES = [f"{number}" for number in range(15)]
FAULTS = [fault for fault in AT_RANDOM if fault.trouble is not SILENT.trouble]
"""Silence costs a second each time, and ends as a cut connection does."""


@pytest.fixture
async def voice(slack: SlackWorkspace) -> AsyncIterator[Voice]:
    async with voice_in(slack) as voice:
        yield voice


async def say_all(voice: Voice, to: Conversation) -> int:
    """As the outbox does: one after the other, each until it is said. Returns how many attempts it took."""
    attempts = 0
    for text in MESSAGES:
        maybe_said, is_said = False, False
        while not is_said:
            attempts += 1
            try:
                await voice.says(text, to, key=f"{to.id}/{to.thread}/{text}", maybe_said=maybe_said)
                is_said = True
            except DelayedError as error:
                maybe_said = error.maybe_said
                voice.clock.passes(seconds=30)
    return attempts


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_everything_is_said_once_and_in_order(voice: Voice, seed: int) -> None:
    group = await voice.messenger.open(voice.together("anna", "bram"))
    thread = await voice.slack.person("anna").posts(voice.slack.channels["vragen"], "Wie weet dit?")
    places = [*map(voice.private, ("anna", "bram", "carla", "daan")), group, voice.channel("vragen", thread)]
    voice.slack.server.faults.randomly(0.4, seed=seed, faults=FAULTS)
    async with asyncio.TaskGroup() as at_once:
        attempts = [at_once.create_task(say_all(voice, to)) for to in places]
    voice.slack.server.faults.clear()
    assert [await voice.said(to) for to in places] == [MESSAGES] * len(places)
    assert sum(task.result() for task in attempts) > len(MESSAGES) * len(places) * 1.3
