"""Benchmarks assert no time, so nobody would notice that one no longer runs."""

import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(240)
def test_every_benchmark_still_runs() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "--small"], cwd=_ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
    for title in (
        "Start to prompt",
        "One question",
        "Memory of a process",
        "Messages through",
        "Slack: from event",
        "Matrix: from event",
        "Understanding",
        "Reminders: 100 due",
    ):
        assert f"\n{title}" in done.stdout
