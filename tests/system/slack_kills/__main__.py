"""Prints the figures: `python -m tests.system.slack_kills [TIMES]`; each time kills elsewhere."""

import asyncio
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.slack.emulators import Emulators
from tests.system.conftest import prepare_and_seed
from tests.system.kills.nursery import Nursery
from tests.system.slack_kills.killing import Figures, Ground, tell_often
from tests.system.slack_kills.stories import DUTCH, ENGLISH


async def _tell(ground: Ground, times: int) -> Figures:
    await prepare_and_seed(f"sqlite:///{ground.seeded}")
    total = Figures()
    for seed in range(times):
        for name, story in {"dutch": DUTCH, "english": ENGLISH}.items():
            total.add(await tell_often(ground, story, name=f"{name}-{seed}", seed=seed))
    return total


def main(times: int = 3) -> int:
    """Returns 1 when something was lost, said twice, or said otherwise."""
    began = perf_counter()
    with tempfile.TemporaryDirectory() as name, Nursery() as nursery, Emulators(Path(name) / "log") as emulators:
        folder = Path(name)
        ground = Ground(emulators=emulators, nursery=nursery, seeded=folder / "seeded.db", folder=folder)
        figures = asyncio.run(_tell(ground, times))
    print(f"{figures}; {perf_counter() - began:.0f} s")  # noqa: T201 - its purpose
    for difference in figures.differences:
        print(difference)  # noqa: T201 - the same
    return bool(figures.differences)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
