"""`bondje` as a process of its own: when it speaks, and how much memory it holds."""

import os
import pty
import select
import subprocess
import sys
from asyncio.subprocess import Process
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

_PATIENCE = 60
_TYPE_NOW = b"\x1b[?2004h"
"""A prompt asks the terminal to mark what is pasted."""
BONDJE = (sys.executable, "-m", "bot")


def environment(folder: Path, **more: str) -> Mapping[str, str]:
    """Nothing of whoever runs this: their settings would be measured too."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "LANG", "HOME"}}
    return {**kept, "XDG_STATE_HOME": str(folder), "TERM": "xterm", "PYTHONPATH": str(Path.cwd()), **more}


def seconds_to_prompt(arguments: Sequence[str], kept: Mapping[str, str]) -> tuple[float, float]:
    """From the start of the process until a terminal shows its first character, and until it shows the prompt."""
    ours, theirs = pty.openpty()
    began = perf_counter()
    process = subprocess.Popen([*BONDJE, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=kept)
    os.close(theirs)
    try:
        shown = _next(ours)
        first = perf_counter() - began
        while _TYPE_NOW not in shown:
            shown += _next(ours)
        return first, perf_counter() - began
    finally:
        process.terminate()
        process.wait()
        os.close(ours)


def _next(descriptor: int) -> bytes:
    if not select.select([descriptor], [], [], _PATIENCE)[0]:
        raise TimeoutError(f"nothing was shown within {_PATIENCE} seconds")
    return os.read(descriptor, 65_536)


@contextmanager
def talking(arguments: Sequence[str], kept: Mapping[str, str]) -> "Iterator[subprocess.Popen[bytes]]":
    """A console that reads lines and answers with one object a line."""
    command = [*BONDJE, "console", "--json", *arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=kept) as process:
        try:
            yield process
        finally:
            process.terminate()


def ask(process: "subprocess.Popen[bytes]", line: str) -> bytes:
    """Say a line; returns the answer."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{line}\n".encode())
    process.stdin.flush()
    return process.stdout.readline()


def megabytes(process: "subprocess.Popen[bytes] | Process") -> float:
    """How much memory it holds now (RSS)."""
    # In kilobytes, on Linux as well as on macOS.
    shown = subprocess.run(["ps", "-o", "rss=", "-p", str(process.pid)], capture_output=True, check=True)  # noqa: S607
    return int(shown.stdout) / 1024
