"""`kill -9` between any two lines of code, followed by a start: nothing is lost, nothing is said twice.

BONDJE_KILLS sets how many places in the code are tried on each database; the default suits every run of the tests.
"""

import os
import random

import pytest

from tests.system.conftest import NewHousehold
from tests.system.kills.chain import choose, kill_along, tell_untouched, together
from tests.system.kills.stories import SEASON

_PLACES = int(os.environ.get("BONDJE_KILLS", "40"))


@pytest.mark.timeout(60 + 10 * _PLACES)
def test_a_story_told_by_killed_processes_is_the_story(new_household: NewHousehold) -> None:
    chance = random.Random(_PLACES)
    untouched = tell_untouched(new_household(), SEASON)
    chains = choose(untouched, most=_PLACES, chance=chance)
    figures = together([kill_along(new_household(), untouched, chain, chance) for chain in chains])
    print(figures)  # noqa: T201 - the figures are the result
    assert not figures.differences, "\n".join(figures.differences)
    assert len(figures.places) >= 0.8 * min(_PLACES, len({each.place for each in untouched.passed}))
