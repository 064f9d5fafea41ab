"""`kill -9` at any instant, also in the middle of a system call or a commit."""

import os
import random
import select
from collections import Counter
from collections.abc import Callable
from time import perf_counter

import pytest

from tests.system.conftest import NewHousehold
from tests.system.kills.household import MOST_STARTS, Household
from tests.system.kills.sitting import sit_down
from tests.system.kills.stories import SEASON

_PART = 1 / int(os.environ.get("BONDJE_KILLS", "40"))
"""How much of the story a process tells at most, before it is killed."""


def _tell(house: Household, *, is_pipe: bool, longest: float, chance: random.Random) -> tuple[str, int]:
    """Tell the whole story with kills at random instants. Returns what was heard from pipes, and how many kills."""
    heard, kills = "", 0
    while (done := house.lines_heard) < len(SEASON):
        is_spared = house.starts >= MOST_STARTS
        with sit_down(house, is_pipe=is_pipe) as sitting:
            if is_spared:
                sitting.wait_until_worked_off()
            else:
                for line in SEASON[done:]:
                    sitting.type(line)
                # Not to wait for anything: an instant drawn by lot.
                select.select([], [], [], chance.uniform(0, longest))
                kills += 1
            heard += sitting.kill()
    with sit_down(house, is_pipe=is_pipe) as sitting:
        sitting.wait_until_worked_off()
        return heard + sitting.kill(), kills


def _seconds(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return perf_counter() - began


@pytest.mark.timeout(300)
@pytest.mark.parametrize("is_pipe", [False, True], ids=["file", "pipe"])
def test_kills_at_random_instants(new_household: NewHousehold, *, is_pipe: bool) -> None:
    whole, pieces = new_household(), new_household()
    start = _seconds(lambda: whole.live([]))
    longest = 1.5 * start + 2 * _PART * _seconds(lambda: whole.live(SEASON))
    heard, kills = _tell(pieces, is_pipe=is_pipe, longest=longest, chance=random.Random(18))
    print(kills, "kills")  # noqa: T201 - the figure is the result
    if not is_pipe:
        assert pieces.said == whole.said
        return
    said, expected = Counter(heard.splitlines(keepends=True)), Counter(whole.said)
    assert not said - expected, "said twice"
    # A pipe cannot be read back: of what was on its way at the very instant, nobody can know whether it arrived.
    assert (expected - said).total() <= 1, "lost"
