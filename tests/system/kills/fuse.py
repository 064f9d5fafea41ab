"""Kills the process it burns in, between two chosen lines of code."""

import json
import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import aiosqlite
import psycopg
from nio.crypto import olm_machine

Tracer = Callable[[FrameType, str, Any], Any]

_ROOT = Path(__file__).parents[3]
_REMEMBERS = ("bot/", "adapters/", "storage/")
_RECKONS = ("bot/expertise/", "bot/reference/", "bot/domain/", "bot/config.py", "bot/logs.py")
"""To die in there is to die at the line that asked."""
_DRIVERS = {
    str(Path(aiosqlite.__file__).with_name("core.py")): "aiosqlite/core.py",
    olm_machine.__file__: "nio/crypto/olm_machine.py",
    str(Path(psycopg.__file__).with_name("connection_async.py")): "psycopg/connection_async.py",
}
_HEARS = ("adapters/console/listener.py", "_hear")
_WORKS_OFF = ("bot/dispatch/__init__.py", "work_off")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fuse:
    """When to die. Without any of these: not at all."""

    after: int | None = None
    """So many lines of code from the start."""
    place: str | None = None
    """Before this line of code, such as `bot/app.py:120`."""
    heard: int = 0
    """The place counts once so many lines of input were heard."""
    time: int = 1
    """The so-manieth time that it is passed then."""
    poison: str | None = None
    """When a message with this text is about to be worked off."""
    report: str | None = None
    """Tell in this file which places were passed, at the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A place in the code that was passed in a life, by when so many lines of input had been heard, and how often."""

    place: str
    heard: int
    times: int


def light(fuse: Fuse) -> Callable[[], None]:
    """For every thread of this process, from now on. Returns what is to be called when a life ends well."""
    watch = _Watch(fuse)
    threading.settrace(watch.enter)
    sys.settrace(watch.enter)
    return watch.tell


def read_report(file: Path) -> tuple[int, frozenset[Passed]]:
    """How many lines of code a life took, and which."""
    told = json.loads(file.read_text(encoding="utf-8"))
    return told["count"], frozenset(
        Passed(place=place, heard=heard, times=times) for heard, place, times in told["passed"]
    )


class _Watch:
    def __init__(self, fuse: Fuse) -> None:
        self._fuse = fuse
        self._numbers = count(1)
        self._heard = 0
        self._hearing: FrameType | None = None
        self._names: dict[CodeType, str | None] = {}
        self._passed: Counter[tuple[int, str]] = Counter()
        file, _, line = (fuse.place or "").rpartition(":")
        self._file = file
        self._line = int(line or 0)

    def enter(self, frame: FrameType, event: str, argument: Any) -> Tracer | None:  # noqa: ANN401 - what Python passes
        """Python calls this for every function that is called, and again whenever one goes on."""
        code = frame.f_code
        try:
            name = self._names[code]
        except KeyError:
            name = self._names[code] = _name_of(code.co_filename)
        if name is None:
            return None
        if (name, code.co_name) == _HEARS and frame is not self._hearing:
            self._hearing = frame
            self._heard += 1
        if (
            self._fuse.poison
            and (name, code.co_name) == _WORKS_OFF
            and frame.f_locals["message"].text == self._fuse.poison
        ):
            _die()
        if self._fuse.report:
            return self._note
        if self._fuse.after:
            return self._count
        return self._wait if name == self._file and self._heard >= self._fuse.heard else None

    def tell(self) -> None:
        sys.settrace(None)
        if self._fuse.report:
            passed = dict(self._passed)  # threads that are still ending go on noting
            told = {
                "count": sum(passed.values()),
                "passed": [[heard, place, times] for (heard, place), times in passed.items()],
            }
            Path(self._fuse.report).write_text(json.dumps(told), encoding="utf-8")

    def _note(self, frame: FrameType, event: str, argument: Any) -> Tracer:  # noqa: ANN401
        if event == "line":
            self._passed[self._heard, f"{self._names[frame.f_code]}:{frame.f_lineno}"] += 1
        return self._note

    def _count(self, frame: FrameType, event: str, argument: Any) -> Tracer:  # noqa: ANN401
        if event == "line" and next(self._numbers) == self._fuse.after:
            _die()
        return self._count

    def _wait(self, frame: FrameType, event: str, argument: Any) -> Tracer:  # noqa: ANN401
        if event == "line" and frame.f_lineno == self._line and next(self._numbers) == self._fuse.time:
            _die()
        return self._wait


def _name_of(file: str) -> str | None:
    """What a file is called in reports; None if it is of no interest to die in it."""
    if file in _DRIVERS:
        return _DRIVERS[file]
    path = Path(file)
    if not path.is_relative_to(_ROOT):
        return None
    name = path.relative_to(_ROOT).as_posix()
    return name if name.startswith(_REMEMBERS) and not name.startswith(_RECKONS) else None


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)
