"""A `bondje` command as an administrator types it, with settings of its own."""

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_OWN = ("BONDJE_", "LOG_", "MATRIX_", "SLACK_", "DATABASE_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """How it ended."""

    code: int
    output: str
    errors: str

    @property
    def findings(self) -> dict[str, tuple[str, str]]:
        """Of `bondje doctor --json`: part -> how it is, and the sentence."""
        found = [json.loads(line) for line in self.output.splitlines()]
        assert self.code == (1 if any(each["state"] == "broken" for each in found) else 0), self.errors
        return {each["part"]: (each["state"], each["text"]) for each in found}


async def command(folder: Path, settings: Mapping[str, str], *arguments: str) -> Done:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OWN)}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", *arguments),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=folder,
        env={**kept, **settings},
    )
    output, errors = await process.communicate()
    return Done(code=process.returncode or 0, output=output.decode(), errors=errors.decode())
