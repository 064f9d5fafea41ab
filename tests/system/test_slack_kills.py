"""The whole story on Slack told to `bondje run` in both languages, with `kill -9` in the middle of its steps.

`python -m tests.system.slack_kills` kills more often.
"""

from pathlib import Path

import pytest

from tests.slack.emulators import Emulators
from tests.system.kills.nursery import Nursery
from tests.system.slack_kills.killing import Ground, tell_often
from tests.system.slack_kills.stories import DUTCH, ENGLISH, Step


@pytest.fixture
def ground(slack_emulators: Emulators, nursery: Nursery, seeded_file: Path, tmp_path: Path) -> Ground:
    return Ground(emulators=slack_emulators, nursery=nursery, seeded=seeded_file, folder=tmp_path)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("story", [DUTCH, ENGLISH], ids=["dutch", "english"])
async def test_what_everybody_reads_is_the_story(ground: Ground, story: list[Step]) -> None:
    figures = await tell_often(ground, story, name="story", every=4)
    print(figures)  # noqa: T201 - the figures are the result
    assert not figures.differences, "\n".join(figures.differences)
    assert figures.kills >= 10
