"""A run of the `bondje` command as a process of its own, with what it cost."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a process said, and what it took."""

    code: int
    output: str
    problems: str
    seconds: float
    peak: float
    """The most memory it held at any moment, in MB."""

    @property
    def lines(self) -> list[str]:
        return self.output.splitlines()


def bondje(*arguments: str | Path, folder: Path, typed: str = "") -> Run:
    """Run it in that folder, and wait for the end."""
    given, out, err = (folder / f"bondje.{stream}" for stream in ("in", "out", "err"))
    given.write_text(typed, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BONDJE_", "LOG_", "DATABASE_"))}
    began = perf_counter()
    with given.open() as stdin, out.open("w") as stdout, err.open("w") as stderr:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", *map(str, arguments)],
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
            cwd=folder,
            env={**kept, "XDG_STATE_HOME": str(folder)},
        )
        # Of this process alone: other children, such as a database server, do not count.
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Run(
        code=process.returncode,
        output=out.read_text(encoding="utf-8"),
        problems=err.read_text(encoding="utf-8"),
        seconds=perf_counter() - began,
        peak=kilobytes / 1024,
    )
