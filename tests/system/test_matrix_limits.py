"""A homeserver that limits the bot loses it nothing, and is left alone when it asks for that."""

from pathlib import Path

import pytest

from tests.matrix.clients import Clients
from tests.matrix.homeserver import Homeserver, unlimited
from tests.system.matrix_limits.rush import Rush

_QUICK = {**unlimited(), "rc_message": {"per_second": 2, "burst_count": 10}}
"""As Synapse's own, but ten times as quick."""


@pytest.mark.timeout(300)
async def test_a_limit_loses_nothing_and_keeps_the_order(
    matrix_clients: Clients, tmp_path: Path, seeded_address: str
) -> None:
    folder = tmp_path / "synapse"
    folder.mkdir()
    with Homeserver(folder, limits=_QUICK) as homeserver:
        rush = Rush(
            clients=matrix_clients,
            homeserver=homeserver,
            address=seeded_address,
            folder=tmp_path,
            messages=80,
            longest=120,
        )
        figures = await rush.runs()
    assert figures.is_flawless, figures
    # It was limited indeed, and from then on whatever can be missed was left out.
    assert figures.limited > 5, figures
    assert figures.emoji < 20, figures
    # Nobody who asked waited until all of it was said.
    assert max(figures.answers) < figures.seconds / 2, figures
