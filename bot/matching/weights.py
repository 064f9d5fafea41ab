"""What counts how much when people are put together. Change it here, and nowhere else.

First comes that as many as possible have somebody, then that who had nobody before is one of them, then that nobody
meets the same people again while there are others. Only then do these points decide. The order of them follows what a
conversation is for: one can help the other with something, they work on the same, they do the same job, they live in
the same region. The rest decides between people who are alike.
"""

from collections.abc import Mapping

from bot.domain.enquiries import Closeness
from bot.domain.organisations import Tie
from bot.domain.people import Stage, Stance

OFFERED = 30
"""For each topic that one can help the other with."""
MOST_OFFERED = 3.0
"""Topics; one that somebody brings to this very conversation counts double."""
BROUGHT = 2.0
SHARED = 12
"""For each topic that both work on."""
MOST_SHARED = 3.0
BOTH_SEEK = 6
"""For each topic that both look for help with: they can look together."""
MOST_SOUGHT = 2.0
STEP_AHEAD = 8
"""One is one stage further with something that both work on: the easiest to learn from."""
STEPS_AHEAD = 4
"""Two stages."""
AHEAD = 10
"""The organisation of one scores higher on what the other works on or seeks, and not so much that it is no example."""
LEAST_AHEAD, MOST_AHEAD = 0.05, 0.45
CLOSE_TO_TELL, HELP_TO_TELL = 0.85, 0.55
"""How close a topic has to be to what is sought, and how much somebody can help, for it to be said that they can."""
ROLE = 14
TIE = 16
SIZE = 8
SIZE_TO_TELL = 6
"""Points from which on two organisations are told to be of a size: the one is at most twice as large."""
WELL_MET = 6
BADLY_MET = -20
WELL, BADLY = 4, 2
"""From what feedback on, and up to what."""
LOAD = -3
"""For each meeting more than `LIGHT` in the last thirty days, of each of them."""
LIGHT = 2
MOST_LOAD = 5

IN_TRIOS = 12
"""Points off for each one more that somebody met than most did, when it is chosen who is the odd one."""

CLOSENESS: Mapping[Closeness, float] = {
    Closeness.EXACT: 1,
    Closeness.NARROWER: 0.85,
    Closeness.BROADER: 0.5,
    Closeness.RELATED: 0.35,
    Closeness.WORDS: 0.3,
}

CAN_HELP: Mapping[tuple[Stance, Stage | None], float] = {
    (Stance.OFFERS, Stage.RUNNING): 1,
    (Stance.OFFERS, Stage.BUILDING): 1,
    (Stance.OFFERS, Stage.EXPLORING): 1,
    (Stance.OFFERS, None): 1,
    (Stance.WORKS_ON, Stage.RUNNING): 0.55,
    (Stance.WORKS_ON, Stage.BUILDING): 0.3,
    (Stance.WORKS_ON, None): 0.2,
}
"""How much help somebody can give who stands so towards a topic."""

TIES: Mapping[Tie | None, float] = {
    Tie.NEIGHBOUR: 1,
    Tie.JOINT_BODY: 0.8,
    Tie.SAFETY_REGION: 0.7,
    Tie.PROVINCE: 0.35,
    Tie.SAME_ORGANISATION: 0,
    None: 0,
}

SIZES: tuple[tuple[float, float], ...] = ((1.5, 1), (2, 0.8), (3, 0.5), (5, 0.2))
"""Up to how many times as many inhabitants, and the share of the points that gives."""

CANDIDATES = 32
"""How many of the best are looked at for each, where there are many."""
CHANCES = 8
"""And how many others, so that nobody is only wanted by who wants somebody else."""
ALL_UP_TO = 300
"""Among so many, everybody is looked at for everybody."""
