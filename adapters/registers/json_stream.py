"""A JSON array of objects, one object at a time, whatever the size of the file."""

import codecs
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from bot.errors import UnreadableFileError

_CHUNK = 1 << 16
_LARGEST_OBJECT = 1 << 20
"""Characters. Register records have a few thousand; more means that this is not a list of records."""

_DECODER = json.JSONDecoder()


def objects_in(path: Path, on_read: Callable[[int], None] = lambda _: None) -> Iterator[dict[str, Any]]:
    """Every object of the array in the file, in order. `on_read` hears how many bytes were just read.

    Raises:
        UnreadableFileError: not UTF-8, not an array of objects, cut off, or an object beyond all measure.
    """
    try:
        with path.open("rb") as file:
            yield from _Array(path, file, on_read)
    except UnicodeDecodeError as error:
        raise UnreadableFileError(file=path.name, problem="the file is not UTF-8 text") from error
    except OSError as error:
        raise UnreadableFileError(file=path.name, problem=error.strerror or str(error)) from error


class _Array:
    """Reads ahead no further than the object at hand."""

    def __init__(self, path: Path, file: BinaryIO, on_read: Callable[[int], None]) -> None:
        self._path = path
        self._file = file
        self._on_read = on_read
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._buffer = ""
        self._line = 1

    def __iter__(self) -> Iterator[dict[str, Any]]:
        self._expect("[")
        if self._next_sign() != "]":
            yield self._object()
            while self._next_sign() != "]":
                self._expect(",")
                yield self._object()
        self._take(1)
        if self._next_sign(may_end=True):
            raise self._problem("more text after the end of the list")

    def _object(self) -> dict[str, Any]:
        if self._next_sign() != "{":
            raise self._problem("something else than an object in the list")
        while True:
            try:
                value, end = _DECODER.raw_decode(self._buffer)
            except json.JSONDecodeError as error:
                if len(self._buffer) > _LARGEST_OBJECT:
                    raise self._problem("an object of more than a million characters") from error
                if not self._read():
                    raise self._damaged(error) from error
            except (RecursionError, ValueError) as error:
                raise self._problem("an object that no register would hold") from error
            else:
                self._take(end)
                found: dict[str, Any] = value
                return found

    def _damaged(self, error: json.JSONDecodeError) -> UnreadableFileError:
        """At the end of the file: either the rest is missing, or what is there was never JSON."""
        cut_off = error.pos >= len(self._buffer.rstrip()) or error.msg.startswith("Unterminated")
        self._line += self._buffer.count("\n", 0, error.pos)
        return self._problem("the file is cut off" if cut_off else "this is not JSON")

    def _expect(self, sign: str) -> None:
        if self._next_sign() != sign:
            raise self._problem(f"{sign} was expected here: the file is not a JSON list of objects")
        self._take(1)

    def _next_sign(self, *, may_end: bool = False) -> str:
        """The next character that is no white space; empty at the end of the file, where that is allowed."""
        while True:
            self._take(len(self._buffer) - len(self._buffer.lstrip()))
            if self._buffer:
                return self._buffer[0]
            if not self._read():
                if may_end:
                    return ""
                raise self._problem("the file is empty or cut off")

    def _take(self, length: int) -> None:
        self._line += self._buffer.count("\n", 0, length)
        self._buffer = self._buffer[length:]

    def _read(self) -> bool:
        more = self._file.read(_CHUNK)
        self._on_read(len(more))
        self._buffer += self._decoder.decode(more, final=not more)
        return bool(more)

    def _problem(self, problem: str) -> UnreadableFileError:
        return UnreadableFileError(file=self._path.name, problem=problem, line=self._line)
