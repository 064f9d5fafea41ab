"""Prints the figures: `python -m tests.system.slack_faults [MESSAGES] [SEED]...`, on SQLite."""

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.slack.emulators import Emulators
from tests.slack.server import SlackServer
from tests.slack.workspace import workspace_in
from tests.system.conftest import prepare_and_seed
from tests.system.slack_faults.figures import Figures
from tests.system.slack_faults.places import RESIDENTS
from tests.system.slack_faults.storm import Storm


def main(messages: int = 500, *seeds: int) -> int:
    """Returns 1 when something was lost, said twice, in disorder or given up."""
    is_flawless = True
    with tempfile.TemporaryDirectory() as name, Emulators(Path(name) / "emulators.log") as emulators:
        for seed in seeds or (1,):
            figures = asyncio.run(_rage(emulators, f"sqlite:///{name}/{seed}.db", messages, seed))
            is_flawless &= figures.is_flawless
            print(f"seed {seed}: {figures}", flush=True)  # noqa: T201 - its purpose
    return not is_flawless


async def _rage(emulators: Emulators, address: str, messages: int, seed: int) -> Figures:
    await prepare_and_seed(address)
    async with (
        SlackServer().running() as server,
        workspace_in(emulators, server, residents=RESIDENTS) as slack,
    ):
        return await Storm(slack=slack, address=address, seed=seed, messages=messages).rages()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
