"""One database, one transcript, and the lives that follow each other there."""

import os
import shutil
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import psycopg

from storage.addresses import read_address
from tests.system.kills.fuse import Fuse
from tests.system.kills.nursery import Life, Nursery, Streams
from tests.system.kills.stories import CLOCK

_LINE = "select value from bookmarks where name = 'console.line'"
_STARTS = "select max(starts) from inbox where place is not null"

MOST_STARTS = 2
"""A message that is killed more often is set aside before long, rightly: that is another test."""


class Memory(Protocol):
    """What is stored, looked at from outside, between two lives."""

    def find(self, query: str) -> int:
        """The one number that a query finds; 0 for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SqliteMemory:
    """Read from a copy: whoever opens the file itself would tidy up what the killed process left."""

    file: Path

    def find(self, query: str) -> int:
        copy = self.file.with_name("copy.db")
        for end in ("", "-wal"):
            Path(f"{copy}{end}").unlink(missing_ok=True)
            if Path(f"{self.file}{end}").exists():
                shutil.copy(f"{self.file}{end}", f"{copy}{end}")
        with closing(sqlite3.connect(copy)) as connection:
            return _number(connection.execute(query).fetchone())


@dataclass(frozen=True, slots=True, kw_only=True)
class PostgresqlMemory:
    """Of a server, which may still be busy with what it was told last."""

    address: str

    def find(self, query: str) -> int:
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(
                "select pg_terminate_backend(pid, 60000) from pg_stat_activity"
                " where datname = current_database() and pid <> pg_backend_pid()"
            )
            return _number(connection.execute(query).fetchone())


def _number(row: tuple[object, ...] | None) -> int:
    return int(str(row[0])) if row and row[0] is not None else 0


@dataclass(kw_only=True)
class Household:
    """Where lives follow each other. Whatever one of them says is added to the same transcript."""

    nursery: Nursery
    address: str
    folder: Path
    _said: Path = field(init=False)
    _log: Path = field(init=False)

    def __post_init__(self) -> None:
        self._said = self.folder / "said.jsonl"
        self._log = self.folder / "log.txt"
        for file in (self._said, self._log):
            file.touch()
        self.file = Path(str(read_address(self.address).database))
        is_file = self.address.startswith("sqlite:")
        self.memory: Memory = SqliteMemory(file=self.file) if is_file else PostgresqlMemory(address=self.address)

    @property
    def environment(self) -> Mapping[str, str]:
        return {"XDG_STATE_HOME": str(self.folder)}

    @property
    def arguments(self) -> Sequence[str]:
        return ["console", "--db", self.address, "--clock", CLOCK, "--json"]

    @property
    def said(self) -> list[str]:
        """The transcript so far."""
        return self._said.read_text(encoding="utf-8").splitlines(keepends=True)

    @property
    def log(self) -> str:
        """What went to stderr."""
        return self._log.read_text(encoding="utf-8")

    @property
    def lines_heard(self) -> int:
        return self.memory.find(_LINE)

    @property
    def starts(self) -> int:
        """How often the message that waits longest was begun again after a stop."""
        return self.memory.find(_STARTS)

    def open_transcript(self) -> int:
        """For standard output; whoever opens it closes it."""
        return _open_to_add(self._said)

    def begin(self, streams: Streams, *, fuse: Fuse | None = None) -> Life:
        """A life with these streams, which stay open here."""
        return self.nursery.start(self.arguments, streams, environment=self.environment, fuse=fuse)

    def live(self, lines: Sequence[str], *, fuse: Fuse | None = None) -> int:
        """A whole life that hears these lines and then the end of input. Returns how it ended, as `Life.wait` does."""
        stdin, typing = os.pipe()
        os.write(typing, "".join(f"{line}\n" for line in lines).encode())
        os.close(typing)
        streams = Streams(stdin=stdin, stdout=self.open_transcript(), stderr=_open_to_add(self._log))
        life = self.begin(streams, fuse=fuse)
        for descriptor in (streams.stdin, streams.stdout, streams.stderr):
            os.close(descriptor)
        return life.wait()


def _open_to_add(file: Path) -> int:
    return os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC)
