"""A world for each story: as it is, and restarted before each line."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

import storage.sqlite
from bot.dispatch.arriving import House
from bot.domain.hosting import Hosting
from bot.intake.seeding import seed
from bot.messages import Account
from storage.engine import open_store
from tests.stage import PLATFORM, World

HOUSE = House(coordinators=frozenset({Account(platform=PLATFORM, id="carla")}))
"""Carla is named in the configuration."""


@pytest.fixture(autouse=True)
def _disk_at_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """No power cut comes by in a story: its commits need not wait for the disk, as they do not on PostgreSQL either."""
    monkeypatch.setattr("storage.sqlite._PRAGMAS", (*storage.sqlite._PRAGMAS, "synchronous = OFF"))


async def _seed(address: str) -> None:
    store = open_store(address)
    await store.prepare()
    await seed(store)
    await store.close()


@pytest.fixture(scope="session")
def seeded_template(sqlite_template: Path) -> Path:
    """A database that knows all organisations. To copy it takes a moment; to fill it, much longer."""
    path = sqlite_template.with_name("seeded.db")
    shutil.copy(sqlite_template, path)
    asyncio.run(_seed(f"sqlite:///{path}"))
    return path


@pytest.fixture
def seeded_address(seeded_template: Path, tmp_path: Path) -> str:
    path = tmp_path / "seeded.db"
    shutil.copy(seeded_template, path)
    return f"sqlite:///{path}"


@pytest.fixture(params=["steady", "restarting"])
async def world(request: pytest.FixtureRequest, seeded_address: str) -> AsyncIterator[World]:
    begun = World(seeded_address, house=HOUSE)
    begun.restarts_before_each_line = request.param == "restarting"
    await begun.begins()
    yield begun
    await begun.ends()


@pytest.fixture
async def steady_world(seeded_address: str) -> AsyncIterator[World]:
    """For stories that need no restart: of many sentences, or of two at once."""
    begun = await World(seeded_address, house=HOUSE).begins()
    yield begun
    await begun.ends()


HOSTING = Hosting(
    new_link=lambda: "https://meet.example.nl/bondje-7f3a",
    link_begins="https://meet.example.nl/bondje-",
    public_url="https://bondje.example.nl",
)


@pytest.fixture(params=["steady", "restarting"])
async def hosted_world(request: pytest.FixtureRequest, seeded_address: str) -> AsyncIterator[World]:
    """Where conversations have an address, and calendars can follow them."""
    begun = World(seeded_address, house=replace(HOUSE, hosting=HOSTING))
    begun.restarts_before_each_line = request.param == "restarting"
    await begun.begins()
    yield begun
    await begun.ends()


@pytest.fixture
async def sheets_world(seeded_address: str) -> AsyncIterator[World]:
    """Where forms are shown on a sheet."""
    begun = await World(seeded_address, house=replace(HOUSE, sheets=frozenset({PLATFORM}))).begins()
    yield begun
    await begun.ends()


@pytest.fixture
async def postgresql_world(postgresql_address: str) -> AsyncIterator[World]:
    begun = World(postgresql_address, house=HOUSE)
    begun.restarts_before_each_line = True
    await begun.begins()
    yield begun
    await begun.ends()
