"""Runs the benchmarks that are named, or all of them."""

import argparse
import importlib
import inspect
import os
import platform
import sqlite3
import sys
from pathlib import Path
from time import perf_counter
from types import ModuleType

from tests.benchmarks.ground import SMALL, Size, grounded


def main() -> None:
    benchmarks = _benchmarks()
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measures what Bondje costs.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"all of: {', '.join(benchmarks)}")
    parser.add_argument("--small", action="store_true", help="only see whether they still run")
    given = parser.parse_args()
    if unknown := set(given.names) - set(benchmarks):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}")
    began = perf_counter()
    print(_surroundings())
    with grounded(SMALL if given.small else Size()) as ground:
        for name in given.names or benchmarks:
            act = benchmarks[name].main
            if inspect.signature(act).parameters:
                act(ground)
            elif given.names or not given.small:
                act()
            sys.stdout.flush()
    print(f"\nDone in {perf_counter() - began:.0f} s.")


def _benchmarks() -> dict[str, ModuleType]:
    """Every module here with a `main`, by name."""
    names = sorted(file.stem for file in Path(__file__).parent.glob("[a-z]*.py"))
    modules = {name: importlib.import_module(f"tests.benchmarks.{name}") for name in names}
    return {name: module for name, module in modules.items() if hasattr(module, "main")}


def _surroundings() -> str:
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    # Who measures while others work should know it.
    load = f"load {os.getloadavg()[0]:.1f} before the start"
    return f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {machine}, {load}"


if __name__ == "__main__":
    main()
