"""Slack on its worst days: nothing lost, nothing said twice, order kept in every conversation."""

from collections.abc import AsyncIterator

import pytest

from tests.slack.emulators import Emulators
from tests.slack.server import SlackServer
from tests.slack.workspace import SlackWorkspace, workspace_in
from tests.system.slack_faults.places import RESIDENTS
from tests.system.slack_faults.storm import Storm


@pytest.fixture
async def crowd(slack_emulators: Emulators, slack_server: SlackServer) -> AsyncIterator[SlackWorkspace]:
    async with workspace_in(slack_emulators, slack_server, residents=RESIDENTS) as workspace:
        yield workspace


@pytest.mark.timeout(180)
async def test_five_hundred_messages_are_said_once_and_in_order(crowd: SlackWorkspace, seeded_address: str) -> None:
    figures = await Storm(slack=crowd, address=seeded_address, seed=1, messages=500).rages()

    assert figures.is_flawless, figures
    assert figures.messages == 500
    assert figures.faults.total() > 200, figures
    assert figures.said_unknown > 30, figures
