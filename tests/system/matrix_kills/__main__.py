"""Prints the figures: `python -m tests.system.matrix_kills [SEED]...`; each seed kills elsewhere."""

import asyncio
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.matrix.clients import Clients
from tests.matrix.homeserver import Homeserver, unlimited
from tests.system.conftest import prepare_and_seed
from tests.system.kills.nursery import Nursery
from tests.system.matrix_kills.killing import Figures, Ground, tell_often
from tests.system.matrix_kills.stories import DUTCH, ENGLISH


async def _tell(ground: Ground, seed: int) -> Figures:
    total = Figures()
    for name, story in {"dutch": DUTCH, "english": ENGLISH}.items():
        total.add(await tell_often(ground, story, name=f"{name}-{seed}", every=2, seed=seed))
    return total


def main(*seeds: int) -> int:
    """Returns 1 when something was lost, said twice, said otherwise, or cannot be read."""
    is_flawless = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "synapse").mkdir()
        seeded = folder / "seeded.db"
        asyncio.run(prepare_and_seed(f"sqlite:///{seeded}"))
        with (
            Nursery() as nursery,
            Clients(folder / "clients.log") as clients,
            Homeserver(folder / "synapse", limits=unlimited()) as homeserver,
        ):
            ground = Ground(clients=clients, homeserver=homeserver, nursery=nursery, seeded=seeded, folder=folder)
            for seed in seeds or (1,):
                began = perf_counter()
                figures = asyncio.run(_tell(ground, seed))
                is_flawless &= figures.is_flawless
                print(f"seed {seed}: {figures}; {perf_counter() - began:.0f} s", flush=True)  # noqa: T201 - its purpose
                for difference in figures.differences:
                    print(difference, flush=True)  # noqa: T201 - the same
    return not is_flawless


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
