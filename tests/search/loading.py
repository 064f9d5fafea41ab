"""Reads the labelled set: members, concepts and questions."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from bot.domain.enquiries import Need
from bot.domain.people import Stage, Stance

TODAY = date(2026, 11, 23)
"""The day on which everything is asked."""

Wanted = Mapping[str, int]
"""Concept -> how close it is to what is asked, from 1 to 3."""

_FOLDER = Path(__file__).parent
_EXACT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What somebody really does."""

    concept: str
    central: int
    stance: Stance
    stage: Stage | None
    confirmed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody told Bondje about one thing."""

    stance: Stance
    stage: Stage | None
    topic: str
    note: str
    confirmed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An invented member: what they said, and what they really do."""

    id: str
    name: str
    at: str
    roles: tuple[str, ...]
    hidden: str
    blocks: frozenset[str]
    said: tuple[Said, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, with the need behind it."""

    id: str
    part: str
    by: str
    asks: str
    subjects: tuple[Wanted, ...]
    need: Need
    role: str = ""
    kind: str = ""
    province: str = ""
    region: str = ""
    neighbours: bool = False
    size: str = ""
    least: int = 0
    most: int = 0
    stage: Stage | None = None
    not_own: bool = False
    none: bool = False
    override: Mapping[str, tuple[int, str]]

    @property
    def is_kept_aside(self) -> bool:
        """Not to be looked at while the search is being improved: it tells whether that helps others too."""
        return int(self.id[-2:]) % 2 == 0


@cache
def people() -> tuple[Person, ...]:
    """Everybody, in the order of the file."""
    return tuple(_person(id_, table) for id_, table in _read("members").items())


@cache
def concepts() -> Mapping[str, Wanted]:
    """Every concept, with itself and what is near it."""
    return {name: {name: _EXACT} | _weights(table["near"]) for name, table in _read("concepts").items()}


@cache
def questions() -> tuple[Asked, ...]:
    """Every question, part by part."""
    return tuple(
        _asked(f"{part}-{id_}", part, table)
        for part, tables in _read("questions").items()
        for id_, table in tables.items()
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _person(id_: str, table: Mapping[str, Any]) -> Person:
    does = table["does"]
    return Person(
        id=id_,
        name=id_.replace("-", " ").title(),
        at=table["at"],
        roles=tuple(table["roles"]),
        hidden=table.get("hidden", ""),
        blocks=frozenset(table.get("blocks", ())),
        said=tuple(map(_said, does)),
        facts=tuple(fact for one in does for fact in _facts(one)),
    )


def _said(table: Mapping[str, str]) -> Said:
    stance, stage, day = table["is"].split()
    return Said(
        stance=Stance(stance),
        stage=None if stage == "-" else Stage(stage),
        topic=table["topic"],
        note=table["note"],
        confirmed_at=datetime.combine(date.fromisoformat(day), time(10), UTC),
    )


def _facts(table: Mapping[str, str]) -> Iterator[Fact]:
    said = _said(table)
    for concept, central in _weights(table["facts"]).items():
        yield Fact(
            concept=concept,
            central=central,
            stance=said.stance,
            stage=Stage(table["really"]) if "really" in table else said.stage,
            confirmed_on=said.confirmed_at.date(),
        )


def _weights(line: str) -> dict[str, int]:
    pairs = (one.partition(":") for one in line.split())
    return {name: int(weight or _EXACT) for name, _, weight in pairs}


def _asked(id_: str, part: str, table: dict[str, Any]) -> Asked:
    given = dict(table)
    subjects = tuple(_wanted(line) for line in (given.pop("about"), given.pop("also", None)) if line is not None)
    override = {name: (grade, reason) for name, (grade, reason) in given.pop("override", {}).items()}
    stage = given.pop("stage", None)
    return Asked(
        id=id_,
        part=part,
        subjects=subjects,
        need=Need(given.pop("need", Need.PEERS)),
        stage=None if stage is None else Stage(stage),
        override=override,
        **given,
    )


def _wanted(line: str) -> Wanted:
    """What is named, and what is near that: no closer than what is named itself."""
    wanted: dict[str, int] = {}
    for name, weight in _weights(line).items():
        for other, close in concepts()[name].items():
            wanted[other] = max(wanted.get(other, 0), min(close, weight))
    return wanted
