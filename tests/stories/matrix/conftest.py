"""A world on Matrix for each story: steady, and with Bondje restarted before each act."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.matrix.fixtures import MatrixPeople
from tests.stories.matrix.stage import MatrixWorld


@pytest.fixture
async def one_matrix_world(matrix: MatrixPeople, seeded_address: str, tmp_path: Path) -> MatrixWorld:
    """To be entered by the story itself: what lives there must end in the task it began in."""
    return MatrixWorld(seeded_address, matrix, await matrix.login("bondje"), tmp_path / "keys")


@pytest.fixture(params=["steady", "restarting"])
def matrix_world(request: pytest.FixtureRequest, one_matrix_world: MatrixWorld) -> MatrixWorld:
    """For stories in which a restart could make a difference."""
    one_matrix_world.restarts_before_each_act = request.param == "restarting"
    return one_matrix_world


@pytest.fixture(autouse=True)
def _nothing_stumbles(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Whatever people do, it is no error in Bondje. A restart that breaks off a query is one to SQLAlchemy."""
    yield
    errors = [each for each in caplog.get_records("call") if each.levelname == "ERROR"]
    assert [each.getMessage() for each in errors if not each.name.startswith("sqlalchemy.pool")] == []
