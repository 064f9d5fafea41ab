"""Prints the figures: `python -m tests.system.matrix_faults [MESSAGES] [SEED]...`, on SQLite."""

import asyncio
import sys
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

from tests.matrix.clients import Clients
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import Homeserver, unlimited
from tests.matrix.proxy import Proxy
from tests.system.conftest import prepare_and_seed
from tests.system.matrix_faults.figures import Figures
from tests.system.matrix_faults.places import residents
from tests.system.matrix_faults.storm import Storm

_PEOPLE = 12


def main(messages: int = 500, *seeds: int) -> int:
    """Returns 1 when something was lost, said twice, in disorder, unreadable or given up."""
    is_flawless = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "synapse").mkdir()
        with (
            Clients(folder / "clients.log") as clients,
            Homeserver(folder / "synapse", limits=unlimited()) as homeserver,
        ):
            for seed in seeds or (1,):
                figures = asyncio.run(_rage(clients, homeserver, folder / str(seed), messages, seed))
                is_flawless &= figures.is_flawless
                print(f"seed {seed}: {figures}", flush=True)  # noqa: T201 - its purpose
    return not is_flawless


async def _rage(clients: Clients, homeserver: Homeserver, folder: Path, messages: int, seed: int) -> Figures:
    address = f"sqlite:///{folder}.db"
    await prepare_and_seed(address)
    async with AsyncExitStack() as stack, Proxy(homeserver.url).running() as proxy:
        people = MatrixPeople(clients, homeserver, stack)
        storm = Storm(
            homeserver=homeserver,
            proxy=proxy,
            bondje=await people.login("bondje"),
            people=await residents(people, _PEOPLE),
            folder=folder / "keys",
            address=address,
            seed=seed,
            messages=messages,
        )
        return await storm.rages()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
