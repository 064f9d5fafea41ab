"""Matrix on its worst days: nothing lost, nothing said twice, order kept, and nothing that anybody cannot read."""

from pathlib import Path

import pytest

from tests.matrix.fixtures import MatrixPeople
from tests.matrix.proxy import Proxy
from tests.system.matrix_faults.places import residents
from tests.system.matrix_faults.storm import Storm


@pytest.mark.timeout(300)
async def test_what_is_said_in_a_storm_is_said_once_and_in_order(
    matrix: MatrixPeople, proxy: Proxy, seeded_address: str, tmp_path: Path
) -> None:
    storm = Storm(
        homeserver=matrix.homeserver,
        proxy=proxy,
        bondje=await matrix.login("bondje"),
        people=await residents(matrix, 6),
        folder=tmp_path / "keys",
        address=seeded_address,
        seed=1,
        messages=60,
        slow_share=0,
    )

    figures = await storm.rages()

    print(figures)  # noqa: T201 - the figures are the result
    assert figures.is_flawless, figures
    assert figures.messages == 60
    assert figures.faults.total() > 60, figures
    assert figures.said_unknown >= 3, figures
