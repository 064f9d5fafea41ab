"""The one folder with all that this device must not lose, and nobody else may read."""

import fcntl
import json
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.errors import ConfigurationError

_ONLY_US = 0o600
_FOLDER_ONLY_US = 0o700
PICKLE_KEY = "pickle.key"


class Folder:
    """MATRIX_STORE. Nobody else may read what is in it."""

    def __init__(self, path: Path, *, pickle_key: str | None = None, is_only_read: bool = False) -> None:
        """`pickle_key`: what the keys in it are closed with, if that is kept elsewhere. Raises ConfigurationError.

        `is_only_read`: it is neither made nor mended, for whoever only wants to see what is there.
        """
        self.path = path
        self._pickle_key = pickle_key
        if is_only_read:
            return
        try:
            path.mkdir(mode=_FOLDER_ONLY_US, parents=True, exist_ok=True)
            path.chmod(_FOLDER_ONLY_US)
        except OSError as error:
            raise ConfigurationError([f"MATRIX_STORE: {path} cannot be used ({error.strerror})."]) from None

    @contextmanager
    def held(self) -> Iterator[None]:
        """For one process at a time: two with the same keys would spoil each other's. Raises ConfigurationError."""
        self.reserve("lock")
        with (self.path / "lock").open("a", encoding="ascii") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise ConfigurationError([f"MATRIX_STORE: another Bondje is using {self.path}."]) from None
            yield

    def is_held(self) -> bool:
        """Whether a process is using it. Waits for nobody, and leaves it as it was."""
        try:
            with (self.path / "lock").open("rb") as lock:
                fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            return False
        return False

    def reserve(self, name: str) -> None:
        """A file for somebody who would let others read it."""
        os.close(os.open(self.path / name, os.O_WRONLY | os.O_CREAT, _ONLY_US))

    def pickle_key(self) -> str:
        """The key that the others are kept under: if it is not given, made at the first call."""
        key = self.find_pickle_key()
        if key is None:
            key = secrets.token_urlsafe(32)
            self.write(PICKLE_KEY, key)
        return key

    def find_pickle_key(self) -> str | None:
        """The same; None while it has not been made. Raises ConfigurationError."""
        path = self.path / PICKLE_KEY
        if self._pickle_key is not None:
            if path.exists():
                raise ConfigurationError([f"MATRIX_PICKLE_KEY: {path} is what this folder was closed with: unset it."])
            return self._pickle_key
        if path.exists():
            return path.read_text("ascii").strip()
        if self.path.exists() and any(self.path.glob("*.db")):
            # Another one would open nothing, and stand in the way of the right one.
            raise ConfigurationError([f"MATRIX_PICKLE_KEY: {self.path} was closed with one: set it as it was."])
        return None

    def find(self, name: str) -> Mapping[str, Any] | None:
        """What was kept under that name."""
        path = self.path / name
        try:
            found = json.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            return None
        except ValueError:
            raise ConfigurationError([f"MATRIX_STORE: {path} is damaged; put back a copy of it."]) from None
        return found if isinstance(found, dict) else None

    def save(self, name: str, content: Mapping[str, Any]) -> None:
        """Keep it, all or nothing."""
        self.write(name, json.dumps(content))

    def write(self, name: str, text: str) -> None:
        """The same for plain text."""
        new = self.path / f"{name}.new"
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _ONLY_US)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.path / name)
