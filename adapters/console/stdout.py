"""Standard output, byte for byte: what was written where, and what can be read back of it."""

import fcntl
import hashlib
import os
import select
import stat
from pathlib import Path

from adapters.console.ledger import Place

_STDOUT = 1


class Stdout:
    """Writes whole utterances, each with one system call where the kernel takes it at once."""

    def __init__(self, descriptor: int = _STDOUT) -> None:
        self._descriptor = descriptor
        self.is_terminal = os.isatty(descriptor)

    def place_of_next(self, data: bytes) -> Place | None:
        """Where these bytes will come, if that can be read back later."""
        status = os.fstat(self._descriptor)
        path = _path_of(self._descriptor)
        if path is None or not stat.S_ISREG(status.st_mode):
            return None
        offset = status.st_size if self._appends() else os.lseek(self._descriptor, 0, os.SEEK_CUR)
        return Place(
            path=path,
            device=status.st_dev,
            inode=status.st_ino,
            offset=offset,
            length=len(data),
            digest=_digest(data),
        )

    def write(self, data: bytes) -> None:
        """Raises OSError; of a regular file nothing is then left half written."""
        before = os.fstat(self._descriptor).st_size
        written = 0
        try:
            while written < len(data):
                try:
                    written += os.write(self._descriptor, data[written:])
                except BlockingIOError:
                    # Whoever shares this pipe has set it to refuse rather than wait.
                    select.select([], [self._descriptor], [])
        except OSError:
            if written and stat.S_ISREG(os.fstat(self._descriptor).st_mode):
                self._cut(before)
            raise

    def mend(self, place: Place) -> None:
        """Take away an utterance of which only the beginning was written here, last of all."""
        status = os.fstat(self._descriptor)
        is_here = (status.st_dev, status.st_ino) == (place.device, place.inode)
        if is_here and place.offset < status.st_size < place.offset + place.length:
            self._cut(place.offset)

    def _appends(self) -> bool:
        return bool(fcntl.fcntl(self._descriptor, fcntl.F_GETFL) & os.O_APPEND)

    def _cut(self, size: int) -> None:
        os.ftruncate(self._descriptor, size)
        if os.lseek(self._descriptor, 0, os.SEEK_CUR) > size:
            os.lseek(self._descriptor, size, os.SEEK_SET)


def holds(place: Place) -> bool | None:
    """Whether the bytes meant for that place are there. None: that cannot be told any more."""
    try:
        with Path(place.path).open("rb") as file:
            status = os.fstat(file.fileno())
            if (status.st_dev, status.st_ino) != (place.device, place.inode) or status.st_size < place.offset:
                return None
            file.seek(place.offset)
            found = file.read(place.length)
    except OSError:
        return None
    if len(found) < place.length:
        return False
    return True if _digest(found) == place.digest else None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _path_of(descriptor: int) -> str | None:
    try:
        return str(Path(f"/proc/self/fd/{descriptor}").readlink())
    except OSError:
        return None
