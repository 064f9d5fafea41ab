"""A life that somebody types to, line by line, and listens to."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from io import RawIOBase
from typing import BinaryIO

from adapters.console.texts import explain
from tests.system.kills.household import Household
from tests.system.kills.nursery import Life, Streams

_ASKED = b"?\n"
_EXPLAINED = explain("help", "nl").splitlines()[-1].encode()


class Sitting:
    """Its standard streams are pipes, but for a transcript that is kept in a file."""

    def __init__(self, life: Life, keyboard: RawIOBase, stdout: BinaryIO | None, stderr: BinaryIO) -> None:
        self._life = life
        self._keyboard = keyboard
        self._stdout = stdout
        self._stderr = stderr

    def type(self, line: str) -> None:
        self._keyboard.write(f"{line}\n".encode())

    def wait_until_worked_off(self) -> None:
        """Ask how to type, which is answered on stderr: by then, all that was typed before has been worked off."""
        self._keyboard.write(_ASKED)
        told = b""
        for line in self._stderr:
            told += line
            if line.startswith(_EXPLAINED):
                return
        raise AssertionError(f"it ended: {told.decode()}")

    def hear(self, utterances: int) -> str:
        """Wait for so many, no longer."""
        assert self._stdout is not None
        return b"".join(self._stdout.readline() for _ in range(utterances)).decode()

    def wait_until_it_ends(self) -> tuple[int, str]:
        """How it ended by itself, and what it had to say about that."""
        return self._life.wait(), self._stderr.read().decode()

    def kill(self) -> str:
        """`kill -9`. Returns what was said that nobody had heard yet."""
        self._life.kill()
        assert self._life.wait() == -9
        return "" if self._stdout is None else self._stdout.read().decode()


@contextmanager
def sit_down(house: Household, *, is_pipe: bool) -> Iterator[Sitting]:
    """Begin a life that says things into a pipe, or adds them to the transcript of the household."""
    stdin, typing = os.pipe()
    reading, stderr = os.pipe()
    hearing, stdout = os.pipe() if is_pipe else (None, house.open_transcript())
    life = house.begin(Streams(stdin=stdin, stdout=stdout, stderr=stderr))
    for descriptor in (stdin, stdout, stderr):
        os.close(descriptor)
    with (
        os.fdopen(typing, "wb", buffering=0) as keyboard,
        os.fdopen(reading, "rb") as log,
        nullcontext() if hearing is None else os.fdopen(hearing, "rb") as heard,
    ):
        yield Sitting(life, keyboard, heard, log)
