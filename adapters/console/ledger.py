"""What was about to be said, and where: so that after a kill nothing is said twice.

One line is added right before each utterance. It names the utterance and its place, never its words.
"""

import errno
import fcntl
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from bot.errors import ConfigurationError


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of a file that can be read back."""

    path: str
    device: int
    inode: int
    offset: int
    length: int
    digest: str
    """SHA-256 of the bytes meant for it, in hexadecimal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An utterance that was about to be made; without a place if it went to where nothing can be read back."""

    key: str
    place: Place | None


class Ledger:
    """A small file beside the database. Held by one console at a time."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        content = os.pread(descriptor, os.fstat(descriptor).st_size, 0)
        self._entries = {entry.key: entry for entry in _read(content)}
        self._is_at_line_start = not content or content.endswith(b"\n")

    @classmethod
    def open(cls, path: Path) -> Self:
        """Raises ConfigurationError when another console holds it, or it cannot be written."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise ConfigurationError(
                [f"The folder {path.parent} cannot be written, so nothing can be kept there: {error.strerror}."]
            ) from error
        try:
            # The kernel lets go of it when the process ends, however it ends.
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(descriptor)
            raise ConfigurationError(
                ["Another console is using this database: stop that one first, or choose another with --db."]
            ) from error
        return cls(descriptor)

    def find(self, key: str) -> Entry | None:
        """The utterance, if it was about to be made."""
        return self._entries.get(key)

    def note(self, entry: Entry) -> None:
        """It will be made now. Raises OSError when that cannot be noted: then nothing is noted."""
        self._append(asdict(entry))
        self._entries[entry.key] = entry

    def withdraw(self, key: str) -> None:
        """It was not made after all."""
        if self._entries.pop(key, None):
            self._append({"key": key, "withdrawn": True})

    def empty(self) -> None:
        """Nothing is waiting to be said any more."""
        self._entries.clear()
        os.ftruncate(self._descriptor, 0)
        self._is_at_line_start = True

    def close(self) -> None:
        """Let another console have it."""
        os.close(self._descriptor)

    def _append(self, line: dict[str, object]) -> None:
        content = json.dumps(line).encode() + b"\n"
        if not self._is_at_line_start:
            # After half a line: what is put behind it would be lost with it.
            content = b"\n" + content
        self._is_at_line_start = False
        written = os.write(self._descriptor, content)
        if written < len(content):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._is_at_line_start = True


def _read(content: bytes) -> list[Entry]:
    entries: dict[str, Entry] = {}
    for line in content.splitlines():
        try:
            read = json.loads(line)
            if read.get("withdrawn"):
                entries.pop(read["key"], None)
            else:
                place = read["place"]
                entries[read["key"]] = Entry(key=read["key"], place=None if place is None else Place(**place))
        except (ValueError, KeyError, TypeError, AttributeError):
            # Half a line: the kill came before the utterance, so there is nothing to know about it.
            continue
    return list(entries.values())
