"""A round held by several processes of which some are killed: one round, one matching, and everybody told once."""

import subprocess
import sys
from collections import Counter
from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.domain.cadence import Cadence
from bot.domain.ids import ProgrammeId, RoundId
from bot.domain.programmes import Enrolment, Mixing, Programme, Rules, Shape
from bot.domain.rounds import Outcome, PairingState, Step
from bot.messages import Account, Conversation, Platform
from bot.ports import KnownAccount
from storage.engine import open_store
from tests.builders import member
from tests.system.conftest import NewHousehold
from tests.system.kills.household import Household
from tests.system.kills.reminder import DUE_AT, STILL, said_in

_MANY = 121
"""An odd number, so that three of them are one group."""
_ROOT = Path(__file__).parents[2]
_MATCHED, _LATER = 30, 12
"""Minutes: when people are matched, and after how long what a killed process had claimed is free again."""
_PLATFORM = Platform("file")
_PROGRAMME, _ROUND = ProgrammeId("koffie"), RoundId("koffie/1")


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


def _file(house: Household) -> Path:
    return house.folder / "said.jsonl"


async def _prepare(house: Household) -> None:
    store = open_store(house.address)
    people = [member(f"M{number:03}") for number in range(_MANY)]
    programme = Programme(
        id=_PROGRAMME,
        name="Koffie",
        shape=Shape.COFFEE,
        coordinator=people[0].id,
        cadence=Cadence(weeks=2, weekday=1, at=time(10, _MATCHED)),
        length=timedelta(minutes=30),
        rules=Rules(mixing=Mixing.ANYBODY),
        next_round_at=DUE_AT + timedelta(minutes=_MATCHED),
        due_at=DUE_AT,
        made_at=DUE_AT,
        changed_at=DUE_AT,
    )
    async with store.begin() as work:
        await work.programmes.save(programme)
        for one in people:
            await work.members.save(one)
            account = Account(platform=_PLATFORM, id=one.id)
            place = Conversation(platform=_PLATFORM, id=one.id)
            await work.accounts.save(KnownAccount(account=account, member=one.id, conversation=place, name=one.name))
            await work.programmes.save_enrolments(Enrolment(programme=_PROGRAMME, member=one.id, since=DUE_AT))
        await work.commit()
    await store.close()


async def _check(house: Household) -> None:
    said = Counter(key for key, _ in said_in(_file(house)))
    assert set(said.values()) == {1}
    announced = [key for key in said if key.startswith(f"round:{_ROUND}:")]
    proposed = [key.split(":")[1] for key in said if key.startswith("pairing:")]
    assert len(announced) == _MANY
    assert len(proposed) == len(set(proposed)) == _MANY
    store = open_store(house.address)
    async with store.begin() as work:
        (round,) = await work.rounds.of(_PROGRAMME)
        pairings = await work.rounds.pairings(_ROUND)
        seats = [seat.member for some in (await work.rounds.seats_in(_ROUND)).values() for seat in some]
        entries = await work.rounds.entries(_ROUND)
        programme = await work.programmes.find(_PROGRAMME)
        assert await work.outbox.count() == (0, 0)
    await store.close()
    assert programme is not None
    assert programme.last_number == 1
    assert round.step is Step.UNDER_WAY
    assert {each.state for each in pairings} == {PairingState.PROPOSED}
    assert len(seats) == len(set(seats)) == len(entries) == _MANY
    assert {entry.outcome for entry in entries} == {Outcome.PLACED}
    assert all(entry.announced_at and entry.told_at for entry in entries)


@pytest.mark.timeout(240)
async def test_one_of_two_is_killed_while_it_announces_and_while_it_tells(
    new_postgresql_household: NewHousehold,
) -> None:
    house = new_postgresql_household()
    await _prepare(house)
    for minutes in (0, _MATCHED):
        unlucky, other = _begin(house, minutes), _begin(house, minutes)
        _go(unlucky)
        _hear(unlucky, 3)
        _go(other)
        _kill(unlucky)
        _end(other)
        last = _begin(house, minutes + _LATER)
        _go(last)
        _end(last)
    await _check(house)


@pytest.mark.timeout(240)
async def test_killed_again_and_again_on_a_file(new_sqlite_household: NewHousehold) -> None:
    house = new_sqlite_household()
    await _prepare(house)
    for minutes in (0, _MATCHED):
        for before in (1, 60):
            unlucky = _begin(house, minutes)
            _go(unlucky)
            _hear(unlucky, before)
            _kill(unlucky)
        last = _begin(house, minutes)
        _go(last)
        _end(last)
    await _check(house)
