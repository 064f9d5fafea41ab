"""Fixtures for tests with real processes."""

import asyncio
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.intake.seeding import seed
from storage.engine import open_store
from tests.system.kills.household import Household
from tests.system.kills.nursery import Nursery

if TYPE_CHECKING:
    from tests.conftest import PostgresqlServer

NewHousehold = Callable[[], Household]


async def prepare_and_seed(address: str) -> None:
    """Make it a database with organisations."""
    store = open_store(address)
    await store.prepare()
    await seed(store)
    await store.close()


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Where processes come from, for every test."""
    with Nursery() as opened:
        yield opened


@pytest.fixture(scope="session")
def seeded_file(sqlite_template: Path) -> Path:
    """A SQLite file with organisations."""
    file = sqlite_template.with_name("seeded.db")
    shutil.copy(sqlite_template, file)
    asyncio.run(prepare_and_seed(f"sqlite:///{file}"))
    return file


@pytest.fixture
def seeded_address(seeded_file: Path, tmp_path: Path) -> str:
    """Such a file, for one test."""
    file = tmp_path / "bondje.db"
    shutil.copy(seeded_file, file)
    return f"sqlite:///{file}"


@pytest.fixture(scope="session")
def seeded_database(postgresql_server: "PostgresqlServer", postgresql_template: str) -> str:
    """A PostgreSQL database with organisations, to make others from."""
    name = postgresql_server.create(template=postgresql_template)
    asyncio.run(prepare_and_seed(postgresql_server.address_of(name)))
    return name


@pytest.fixture
def new_sqlite_household(nursery: Nursery, seeded_file: Path, tmp_path: Path) -> NewHousehold:
    """Makes households on SQLite."""
    numbers = count()

    def new() -> Household:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        file = folder / "bondje.db"
        shutil.copy(seeded_file, file)
        return Household(nursery=nursery, address=f"sqlite:///{file}", folder=folder)

    return new


@pytest.fixture
def new_postgresql_household(
    nursery: Nursery, postgresql_server: "PostgresqlServer", seeded_database: str, tmp_path: Path
) -> Iterator[NewHousehold]:
    """Makes households on PostgreSQL."""
    names: list[str] = []

    def new() -> Household:
        name = postgresql_server.create(template=seeded_database)
        names.append(name)
        folder = tmp_path / name
        folder.mkdir()
        return Household(nursery=nursery, address=postgresql_server.address_of(name), folder=folder)

    yield new
    for name in names:
        postgresql_server.run("DROP DATABASE {} WITH (FORCE)", name)


@pytest.fixture(params=["sqlite", "postgresql"])
def new_household(request: pytest.FixtureRequest) -> NewHousehold:
    """Makes households on both, one after the other."""
    found: NewHousehold = request.getfixturevalue(f"new_{request.param}_household")
    return found
