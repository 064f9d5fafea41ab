"""A story on Matrix told to `bondje run`, in encrypted rooms, with `kill -9` in the middle of its steps.

`python -m tests.system.matrix_kills` kills more often in longer stories, in both languages.
"""

from pathlib import Path

import pytest

from tests.matrix.clients import Clients
from tests.matrix.homeserver import Homeserver
from tests.system.kills.nursery import Nursery
from tests.system.matrix_kills.killing import Ground, tell_often
from tests.system.matrix_kills.stories import MEETING


@pytest.fixture
def ground(
    matrix_clients: Clients, homeserver: Homeserver, nursery: Nursery, seeded_file: Path, tmp_path: Path
) -> Ground:
    return Ground(clients=matrix_clients, homeserver=homeserver, nursery=nursery, seeded=seeded_file, folder=tmp_path)


@pytest.mark.timeout(300)
async def test_what_everybody_reads_is_the_story(ground: Ground) -> None:
    figures = await tell_often(ground, MEETING, name="story", every=3)
    print(figures)  # noqa: T201 - the figures are the result
    assert figures.is_flawless, f"{figures}\n" + "\n".join(figures.differences)
    assert figures.kills >= 4
