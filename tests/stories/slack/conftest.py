"""A world on Slack for each story: by either way, and restarted before each act."""

import pytest

from tests.slack.workspace import SlackWorkspace
from tests.stories.slack.stage import SlackWorld


@pytest.fixture(params=["http", "socket", "restarting"])
def slack_world(request: pytest.FixtureRequest, slack: SlackWorkspace, seeded_address: str) -> SlackWorld:
    """To be entered by the story itself: what lives there must end in the task it began in."""
    world = SlackWorld(seeded_address, slack, by="socket" if request.param == "socket" else "http")
    world.restarts_before_each_act = request.param == "restarting"
    return world


@pytest.fixture
def one_slack_world(slack: SlackWorkspace, seeded_address: str) -> SlackWorld:
    """For stories in which the way makes no difference."""
    return SlackWorld(seeded_address, slack, by="socket")
