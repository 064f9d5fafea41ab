"""A terminal held by a test: what is typed into it, and what it shows."""

import os
import pty
import select
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

_PATIENCE = 30


class Screen:
    """Runs a program in a pseudo-terminal."""

    def __init__(self, arguments: Sequence[str], *, folder: Path, environment: Mapping[str, str]) -> None:
        self._master, slave = pty.openpty()
        self._shown = b""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=folder,
            # It would ask a terminal that never answers where the cursor is.
            env={**os.environ, "TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1", **environment},
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def type(self, text: str) -> None:
        os.write(self._master, text.encode())

    def until(self, text: str) -> str:
        """Everything shown up to and with this, since the last time."""
        while text.encode() not in self._shown:
            piece = self._piece()
            assert piece, f"{text!r} never came: {self._shown!r}"
            self._shown += piece
        end = self._shown.index(text.encode()) + len(text.encode())
        shown, self._shown = self._shown[:end], self._shown[end:]
        return shown.decode(errors="replace")

    def until_it_ends(self) -> tuple[int, str]:
        """The exit code, and everything shown since the last time."""
        while piece := self._piece():
            self._shown += piece
        return self._process.wait(_PATIENCE), self._shown.decode(errors="replace")

    def _piece(self) -> bytes:
        ready, _, _ = select.select([self._master], [], [], _PATIENCE)
        try:
            return os.read(self._master, 65_536) if ready else b""
        except OSError:
            # What Linux answers when the other side is gone.
            return b""
