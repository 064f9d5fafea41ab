"""Measured times, and the small tables in which they are printed."""

import math
import statistics
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import TypeVar

Result = TypeVar("Result")


def median(seconds: Sequence[float]) -> float:
    return statistics.median(seconds)


def ninety_ninth(seconds: Sequence[float]) -> float:
    """The time within which 99 of 100 were done; of fewer than a hundred the longest."""
    return sorted(seconds)[math.ceil(0.99 * len(seconds)) - 1]


def milliseconds(seconds: float) -> str:
    """Three figures that matter, whatever the size."""
    value = seconds * 1000
    return f"{value:,.{0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3}f}"


def repeated(times: int, act: Callable[[], Result]) -> tuple[list[float], Result]:
    """How long each time took, and what came of the last."""
    took: list[float] = []
    while True:
        began = perf_counter()
        result = act()
        took.append(perf_counter() - began)
        if len(took) >= times:
            return took, result


def show(title: str, head: Sequence[str], rows: Sequence[Sequence[str]], *, remark: str = "") -> None:
    """A table: the first column to the left, figures to the right."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    print(f"\n{title}")
    for row in (head, *rows):
        first, *rest = (
            cell.ljust(width) if number == 0 else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  " + "  ".join([first, *rest]).rstrip())
    if remark:
        print(f"  {remark}")
