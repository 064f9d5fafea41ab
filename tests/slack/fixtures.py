"""Fixtures for every test that needs a Slack."""

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.slack.emulators import Emulators
from tests.slack.seeding import OTHERS
from tests.slack.server import SlackServer
from tests.slack.workspace import SlackWorkspace, workspace_in


@pytest.fixture(scope="session")
def slack_emulators(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulators]:
    """Where workspaces come from, for every test."""
    with Emulators(tmp_path_factory.mktemp("slack") / "emulators.log") as emulators:
        yield emulators


@pytest.fixture
async def slack_server() -> AsyncIterator[SlackServer]:
    """What the bot takes for Slack, without any workspace yet."""
    async with SlackServer().running() as server:
        yield server


@pytest.fixture
def slack_scopes() -> list[str] | None:
    """What Bondje may do in the workspace; override it to try another set than that of the manifest."""
    return None


@pytest.fixture
async def slack(
    slack_emulators: Emulators, slack_server: SlackServer, slack_scopes: list[str] | None
) -> AsyncIterator[SlackWorkspace]:
    """A workspace with Anna, Bram, Carla and Daan. Say which way to the bot: `slack.way = ...`."""
    async with workspace_in(slack_emulators, slack_server, scopes=slack_scopes) as workspace:
        yield workspace


@pytest.fixture
async def other_slack(
    slack_emulators: Emulators, slack_server: SlackServer, slack_scopes: list[str] | None
) -> AsyncIterator[SlackWorkspace]:
    """Another workspace on the same server, with Eva and Finn: the bot tells them apart by its token."""
    opening = workspace_in(slack_emulators, slack_server, team="T000000002", scopes=slack_scopes, residents=OTHERS)
    async with opening as workspace:
        yield workspace
