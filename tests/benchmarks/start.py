"""From the start of `bondje console` to the first thing a person sees."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial

from tests.benchmarks.figures import median, repeated, show
from tests.benchmarks.ground import Ground
from tests.benchmarks.process import environment, seconds_to_prompt

_LIBRARIES = "import sqlalchemy.ext.asyncio, aiosqlite, fluent.runtime, babel.dates, apscheduler.schedulers.asyncio"


def main(ground: Ground) -> None:
    states = ground.empty_file().parent
    kept = environment(states)
    compiled = states / "compiled"
    existing = ["console", "--db", ground.sqlite()]
    times = ground.size.repeats

    def demo() -> tuple[float, float]:
        shutil.rmtree(states / "bondje", ignore_errors=True)
        return seconds_to_prompt(["console", "--demo"], kept)

    def cold() -> tuple[float, float]:
        shutil.rmtree(compiled, ignore_errors=True)
        return seconds_to_prompt(existing, {**kept, "PYTHONPYCACHEPREFIX": str(compiled)})

    seconds_to_prompt(existing, kept)
    rows = [
        _row(f"a database with {ground.size.members:,} members", times, partial(seconds_to_prompt, existing, kept)),
        _row("the same, no bytecode yet", 1, cold),
        _row("--demo, nothing there yet", max(1, times // 2), demo),
        _row("--demo, a second time", times, partial(seconds_to_prompt, ["console", "--demo"], kept)),
    ]
    for name, code in (
        ("for comparison: Python alone", "pass"),
        ("and with the libraries we cannot do without", _LIBRARIES),
    ):
        took, _ = repeated(times, partial(subprocess.run, [sys.executable, "-c", code], check=True))
        rows.append((name, str(times), f"{median(took):.2f}", "", f"{max(took):.2f}"))
    show("Start to prompt (s)", ("start", "times", "first output", "prompt, median", "slowest"), rows)


def _row(name: str, times: int, act: Callable[[], tuple[float, float]]) -> tuple[str, str, str, str, str]:
    took = [act() for _ in range(times)]
    firsts, prompts = zip(*took, strict=True)
    return name, str(times), f"{median(firsts):.2f}", f"{median(prompts):.2f}", f"{max(prompts):.2f}"
