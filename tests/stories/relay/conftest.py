"""A world on both platforms for each story."""

from pathlib import Path

import pytest

from tests.matrix.fixtures import MatrixPeople
from tests.slack.workspace import SlackWorkspace
from tests.stories.relay.stage import BothWorld


@pytest.fixture
async def both_world(slack: SlackWorkspace, matrix: MatrixPeople, seeded_address: str, tmp_path: Path) -> BothWorld:
    """To be entered by the story itself: what lives there must end in the task it began in."""
    login = await matrix.login("bondje", is_limited=False)
    return BothWorld(seeded_address, slack, matrix.homeserver.url, matrix, login, tmp_path / "keys")
