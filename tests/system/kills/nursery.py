"""A warm parent of many processes: all is imported once, and each life is forked from there.

That makes a kill and a start cost a quarter of a second instead of two.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from typing import Self

from bot.expertise import knowledge
from bot.expertise.organisations import OrganisationFinder
from bot.expertise.roles import RoleFinder
from bot.expertise.topics import TopicFinder
from bot.reference.organisations import load_organisations
from bot.reference.roles import load_roles
from bot.reference.thesaurus import load_thesaurus
from tests.system.kills.fuse import Fuse, light
from tests.system.kills.stories import CLOCK, MEETING

_ROOT = Path(__file__).parents[3]
_LONGEST = 65_536
CONSOLE = "bot.__main__"


@dataclass(frozen=True, slots=True, kw_only=True)
class Streams:
    """The descriptors a life has as its standard streams."""

    stdin: int
    stdout: int
    stderr: int


def clean_environment() -> dict[str, str]:
    """That of the tests, without settings for the bot."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("BONDJE_", "LOG_", "DATABASE_"))}


class Life:
    """A process, until its end."""

    def __init__(self, pid: int, door: socket.socket) -> None:
        self._pid = pid
        self._door = door

    def kill(self) -> None:
        """`kill -9`, if it still lives. Nobody else can have its number before `wait`."""
        os.kill(self._pid, signal.SIGKILL)

    def wait(self) -> int:
        """How it ended: its exit code, or the number of the signal that killed it, below zero."""
        self._door.send(json.dumps({"wait": self._pid}).encode())
        return int(json.loads(self._door.recv(_LONGEST)))


class Nursery:
    """Lives as long as its `with`."""

    def __init__(self) -> None:
        self._door, inner = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with inner:
            command = [sys.executable, "-m", "tests.system.kills.nursery", str(inner.fileno())]
            self._process = subprocess.Popen(command, cwd=_ROOT, env=clean_environment(), pass_fds=[inner.fileno()])
        assert self._door.recv(_LONGEST), "it did not come up"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._door.close()
        self._process.wait()

    @property
    def pid(self) -> int:
        """Of the parent: what holds for it holds for whoever is born later."""
        return self._process.pid

    def start(
        self,
        arguments: Sequence[str],
        streams: Streams,
        *,
        module: str = CONSOLE,
        environment: Mapping[str, str] | None = None,
        fuse: Fuse | None = None,
    ) -> Life:
        """Begin a life: `main(arguments)` of the module."""
        order = {
            "module": module,
            "arguments": list(arguments),
            "environment": dict(environment or {}),
            "fuse": asdict(fuse) if fuse else None,
        }
        socket.send_fds(self._door, [json.dumps(order).encode()], [streams.stdin, streams.stdout, streams.stderr])
        return Life(int(json.loads(self._door.recv(_LONGEST))), self._door)


def _serve(door: socket.socket) -> None:
    door.send(b"ready")
    while True:
        data, descriptors, _, _ = socket.recv_fds(door, _LONGEST, 3)
        if not data:
            return
        order = json.loads(data)
        if "wait" in order:
            _, status = os.waitpid(order["wait"], 0)
            door.send(json.dumps(os.waitstatus_to_exitcode(status)).encode())
            continue
        pid = os.fork()
        if not pid:
            door.close()
            _live(order, descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        door.send(json.dumps(pid).encode())


def _live(order: dict[str, object], descriptors: Sequence[int]) -> None:
    for standard, descriptor in enumerate(descriptors):
        os.dup2(descriptor, standard)
        os.close(descriptor)
    os.environ.update(order["environment"])  # type: ignore[call-overload]
    main = import_module(str(order["module"])).main
    fuse = order["fuse"]
    tell = light(Fuse(**fuse)) if isinstance(fuse, dict) else None
    code = 70
    with suppress(SystemExit):
        code = main(order["arguments"])
    if tell is not None:
        tell()
    sys.stderr.flush()
    os._exit(code)


def _warm_up() -> None:
    """Import what a life imports, and reckon once what every life would reckon from the same shipped tables."""
    made = {
        "TopicFinder": TopicFinder(load_thesaurus()),
        "RoleFinder": RoleFinder(load_roles()),
        "OrganisationFinder": OrganisationFinder(load_organisations()),
        "load_thesaurus": (),
        "load_roles": (),
    }
    for name, thing in made.items():
        setattr(knowledge, name, lambda *_, thing=thing: thing)
    kept = os.dup(0), os.dup(1)
    stdin, writing = os.pipe()
    os.write(writing, "\n".join(MEETING).encode())
    os.close(writing)
    os.dup2(stdin, 0)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    for module in ("running", "slack_parts", "matrix_parts"):
        import_module(f"bot.bootstrap.{module}")
    import_module(CONSOLE).main(["console", "--db", "sqlite:///:memory:", "--clock", CLOCK])
    for standard, descriptor in enumerate(kept):
        os.dup2(descriptor, standard)
    for thread in threading.enumerate():
        # Whoever forks should be alone.
        if thread is not threading.main_thread():
            thread.join()


if __name__ == "__main__":
    _warm_up()
    _serve(socket.socket(fileno=int(sys.argv[1])))
