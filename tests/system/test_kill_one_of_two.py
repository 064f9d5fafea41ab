"""Two processes on one PostgreSQL database, also while one is killed: each thing is done once and said once."""

import json
import os
import random
import select
from collections import defaultdict
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests.system.conftest import NewHousehold
from tests.system.kills.household import Household
from tests.system.kills.nursery import Life, Streams

WORKER = "tests.system.kills.worker"
TEXTS = ("hoi", "ja", "ik werk aan ENSIA", "wie werkt er nog meer aan ENSIA?", "help") * 2
LATER = "10"
"""Minutes: what a killed process had claimed is free again."""

Line = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Where two work at once."""

    house: Household

    @property
    def platform(self) -> Path:
        return self.house.folder / "platform.jsonl"

    def begin(self, lines: Sequence[Line], *, minutes: str = "0") -> Life:
        stdin, typing = os.pipe()
        os.write(typing, "".join(json.dumps(line) + "\n" for line in lines).encode())
        os.close(typing)
        with os.fdopen(stdin) as taken, (self.house.folder / "log.txt").open("ab") as log:
            streams = Streams(stdin=taken.fileno(), stdout=log.fileno(), stderr=log.fileno())
            arguments = [self.house.address, str(self.platform), minutes]
            return self.house.nursery.start(arguments, streams, module=WORKER)

    def said(self) -> dict[str, list[str]]:
        """The keys of what was said, in order, in each conversation."""
        said: dict[str, list[str]] = defaultdict(list)
        for line in self.platform.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            said[told["conversation"]].append(told["key"])
        return said

    def worked_off(self) -> list[str]:
        """The keys of the messages that were worked off, as the log has them; which has nothing else."""
        told = [json.loads(line) for line in self.house.log.splitlines()]
        assert all(line["event"] == "worked off" and line["command"] != "failed" for line in told), told
        return [line["key"] for line in told]

    def arrived(self) -> list[str]:
        """The keys of the messages, in the order in which they came in."""
        with closing(psycopg.connect(self.house.address)) as connection:
            return [key for (key,) in connection.execute("select key from inbox order by seq")]


def _lines() -> list[Line]:
    people = [f"p{number:02}" for number in range(20)]
    return [(person, f"{person}:{number}", text) for number, text in enumerate(TEXTS) for person in people]


def _shares(chance: random.Random) -> tuple[list[Line], list[Line]]:
    """The same person's messages come in at both, in turn or by chance."""
    first: list[Line] = []
    second: list[Line] = []
    for line in _lines():
        chance.choice((first, second)).append(line)
    return first, second


def _check(office: Office) -> None:
    expected: dict[str, list[str]] = defaultdict(list)
    for key in office.arrived():
        expected[key.partition(":")[0]].append(f"{key}/0")
    assert sorted(office.arrived()) == sorted(key for _, key, _ in _lines())
    assert office.said() == expected


@pytest.mark.timeout(240)
def test_two_share_the_work(new_postgresql_household: NewHousehold) -> None:
    office = Office(house=new_postgresql_household())
    lives = [office.begin(share) for share in _shares(random.Random(1))]
    assert [life.wait() for life in lives] == [0, 0], office.house.log[-3000:]
    _check(office)
    assert sorted(office.worked_off()) == sorted(office.arrived())


@pytest.mark.timeout(240)
def test_one_of_two_is_killed_again_and_again(new_postgresql_household: NewHousehold) -> None:
    office = Office(house=new_postgresql_household())
    chance = random.Random(2)
    steady, unlucky = _shares(chance)
    other = office.begin(steady)
    kills = 0
    # A fourth time might set a message aside that was being worked off each time.
    for _ in range(3):
        life = office.begin(unlucky)
        # Not to wait for anything: an instant drawn by lot.
        select.select([], [], [], chance.uniform(0.1, 0.8))
        life.kill()
        kills += life.wait() == -9
    # The platform delivers again what was not taken in; and claims run out.
    assert [office.begin(unlucky).wait(), other.wait()] == [0, 0], office.house.log[-3000:]
    assert office.begin([], minutes=LATER).wait() == 0
    _check(office)
    assert kills > 0
    assert len(set(office.worked_off())) == len(office.worked_off())
