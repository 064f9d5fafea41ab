"""Prints the figures: `python -m tests.system.kills [PLACES] [SEED]`, on SQLite."""

import asyncio
import random
import shutil
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.system.conftest import prepare_and_seed
from tests.system.kills.chain import choose, kill_along, tell_untouched, together
from tests.system.kills.household import Household
from tests.system.kills.nursery import Nursery
from tests.system.kills.stories import SEASON


def main(places: int = 100, seed: int = 1) -> int:
    """Returns 1 when something was lost, said twice, or said otherwise."""
    began = perf_counter()
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name, Nursery() as nursery:
        folder = Path(name)
        seeded = folder / "seeded.db"
        asyncio.run(prepare_and_seed(f"sqlite:///{seeded}"))

        def new(inner: str) -> Household:
            file = folder / inner / "bondje.db"
            file.parent.mkdir()
            shutil.copy(seeded, file)
            return Household(nursery=nursery, address=f"sqlite:///{file}", folder=file.parent)

        untouched = tell_untouched(new("untouched"), SEASON)
        chains = choose(untouched, most=places, chance=chance)
        parts = [kill_along(new(f"chain-{number}"), untouched, chain, chance) for number, chain in enumerate(chains)]
    figures = together(parts)
    passed = len({each.place for each in untouched.passed})
    print(f"{figures}; the story passes {passed} lines; {perf_counter() - began:.0f} s")  # noqa: T201 - its purpose
    for difference in figures.differences:
        print(difference)  # noqa: T201 - the same
    return bool(figures.differences)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
