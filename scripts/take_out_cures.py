"""Take each cure for matrix-nio out of a copy of what is committed, and see that a test of it fails.

python scripts/take_out_cures.py [part of a name]...
"""

import io
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import cures

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 240
"""Seconds for the tests of one cure; who waits for what never comes has failed too."""


class Outcome(NamedTuple):
    """Of the tests of one cure, without it."""

    has_failed: bool
    words: str


def copy_into(folder: Path) -> None:
    """What is committed."""
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, check=True, capture_output=True).stdout  # noqa: S607
    with tarfile.open(fileobj=io.BytesIO(archive)) as tree:
        tree.extractall(folder, filter="data")


def take_out(cure: cures.Cure, folder: Path) -> Outcome:
    """Run its tests without it, and put it back."""
    path = folder / cure.path
    whole = path.read_text("utf-8")
    if whole.count(cure.was) != 1:
        return Outcome(has_failed=False, words=f"{cure.path} does not have it once: the cure has moved")
    path.write_text(whole.replace(cure.was, cure.instead), "utf-8")
    try:
        return run(cure.tests, folder)
    finally:
        path.write_text(whole, "utf-8")


def run(tests: Sequence[str], folder: Path) -> Outcome:
    """Each of these has to fail."""
    words = []
    for test in tests:
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-n0",
            "--tb=line",
            "-p",
            "no:cacheprovider",
            "--no-header",
            test,
        ]
        try:
            ran = subprocess.run(command, cwd=folder, timeout=PATIENCE, capture_output=True, text=True, check=False)  # noqa: S603
        except subprocess.TimeoutExpired:
            words.append("waits for ever")
            continue
        lines = ran.stdout.strip().splitlines() or [""]
        if ran.returncode != 1:
            return Outcome(has_failed=False, words=f"{test}: {lines[-1]}")
        words.append(next((line for line in lines if line.startswith("FAILED")), lines[-1])[:200])
    return Outcome(has_failed=True, words="; ".join(words))


def main(wanted: Sequence[str]) -> int:
    chosen = [cure for cure in cures.CURES if not wanted or any(part in cure.name for part in wanted)]
    missed = 0
    with tempfile.TemporaryDirectory(prefix="bondje-") as name:
        folder = Path(name)
        copy_into(folder)
        tests = sorted({test for cure in chosen for test in cure.tests})
        whole = subprocess.run([sys.executable, "-m", "pytest", "-q", "-n0", *tests], cwd=folder, check=False)  # noqa: S603
        if whole.returncode:
            print("Not even with all cures do these pass.")
            return 1
        for cure in chosen:
            outcome = take_out(cure, folder)
            missed += not outcome.has_failed
            print(f"{'fails' if outcome.has_failed else 'NOT MISSED'}  {cure.name}: {outcome.words}", flush=True)
    print(f"{len(chosen) - missed} of {len(chosen)} cures are missed by their tests.")
    return missed


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
