"""A bot of each test's own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.engine import open_store
from tests.adapters.matrix.bot import Household
from tests.adapters.matrix.whole import Home
from tests.matrix.fixtures import MatrixPeople


@pytest.fixture
async def household(matrix: MatrixPeople, tmp_path: Path, sqlite_address: str) -> AsyncIterator[Household]:
    """A bot that is not running yet, on the homeserver without limits."""
    store = open_store(sqlite_address)
    yield Household(await matrix.login("bondje"), tmp_path / "keys", store)
    await store.close()


@pytest.fixture
async def home(matrix: MatrixPeople, tmp_path: Path, sqlite_address: str) -> AsyncIterator[Home]:
    """The whole of Bondje, which is not running yet."""
    store = open_store(sqlite_address)
    yield Home(login=await matrix.login("bondje"), folder=tmp_path / "keys", store=store)
    await store.close()
