"""Reminders that are due at once, kept by several processes of which some are killed: each is said once."""

import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from bot.domain.ids import MemberId
from bot.messages import Account, Conversation, Platform
from bot.ports import KnownAccount
from storage.engine import open_store
from tests.builders import member
from tests.system.conftest import NewHousehold
from tests.system.kills.household import Household
from tests.system.kills.reminder import DUE_AT, STILL, promise_reminders, said_in

_MANY = 240
_ROOT = Path(__file__).parents[2]
_LATER = 10
"""Minutes: what a killed process had claimed is free again."""
_PLATFORM = Platform("file")


def _begin(house: Household, minutes: int = 0) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.system.kills.reminder", house.address, str(_file(house)), STILL, str(minutes)],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    _hear(process, 1)
    return process


def _go(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def _file(house: Household) -> Path:
    return house.folder / "said.jsonl"


async def _promise(house: Household) -> list[MemberId]:
    store = open_store(house.address)
    ids = []
    async with store.begin() as work:
        for number in range(_MANY):
            one = member(f"M{number}")
            await work.members.save(one)
            account = Account(platform=_PLATFORM, id=one.id)
            conversation = Conversation(platform=_PLATFORM, id=one.id)
            await work.accounts.save(
                KnownAccount(account=account, member=one.id, conversation=conversation, name=one.name)
            )
            ids.append(one.id)
        await promise_reminders(work, ids, DUE_AT)
        await work.commit()
    await store.close()
    return ids


def _hear(process: "subprocess.Popen[str]", many: int) -> None:
    """Wait until it has said so many things, and no longer."""
    assert process.stdout is not None
    for _ in range(many):
        assert process.stdout.readline(), "it ended too soon"


def _kill(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.communicate()


def _end(process: "subprocess.Popen[str]") -> None:
    process.communicate()
    assert process.returncode == 0


def _check(house: Household, members: list[MemberId]) -> None:
    often = Counter(
        key.removeprefix("promise:").rpartition("/")[0].partition("/")[2] for key, _ in said_in(_file(house))
    )
    assert often == dict.fromkeys(members, 1)


@pytest.mark.timeout(240)
async def test_two_of_three_are_killed_and_each_is_said_once(new_postgresql_household: NewHousehold) -> None:
    house = new_postgresql_household()
    members = await _promise(house)
    first, second, third = (_begin(house) for _ in range(3))
    for unlucky in (first, second):
        _go(unlucky)
    _hear(first, 7)
    _hear(second, 1)
    _go(third)
    _kill(first)
    _hear(second, 4)
    _kill(second)
    _end(third)
    last = _begin(house, _LATER)
    _go(last)
    _end(last)
    _check(house, members)
    with closing(psycopg.connect(house.address)) as connection:
        assert connection.execute("select count(*) from promises where kept_at is null").fetchone() == (0,)
        assert connection.execute("select count(*) from outbox").fetchone() == (0,)


@pytest.mark.timeout(240)
async def test_killed_again_and_again_on_a_file_and_each_is_said_once(new_sqlite_household: NewHousehold) -> None:
    house = new_sqlite_household()
    members = await _promise(house)
    for before in (1, 9, 55):
        unlucky = _begin(house)
        _go(unlucky)
        _hear(unlucky, before)
        _kill(unlucky)
    last = _begin(house)
    _go(last)
    _end(last)
    _check(house, members)
