"""Prints the figures: `python -m tests.system.matrix_limits [MESSAGES]`, with the limits that Synapse brings."""

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.matrix.clients import Clients
from tests.matrix.homeserver import Homeserver
from tests.system.conftest import prepare_and_seed
from tests.system.matrix_limits.rush import Rush

_LONGEST_FOR_ONE = 10.0
"""Seconds. Synapse lets through one in five seconds, after ten at once."""


def main(messages: int = 200) -> int:
    """Returns 1 when something was lost, said twice, in disorder or given up, or a rest was not kept."""
    with tempfile.TemporaryDirectory(prefix="bondje-") as name, Clients(Path(name) / "clients.log") as clients:
        folder, address = Path(name) / "synapse", f"sqlite:///{name}/bondje.db"
        folder.mkdir()
        with Homeserver(folder, limits={}) as homeserver:
            asyncio.run(prepare_and_seed(address))
            rush = Rush(
                clients=clients,
                homeserver=homeserver,
                address=address,
                folder=Path(name),
                messages=messages,
                longest=messages * _LONGEST_FOR_ONE,
            )
            figures = asyncio.run(rush.runs())
    print(figures, flush=True)  # noqa: T201 - its purpose
    return not figures.is_flawless


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
