"""Why somebody has nobody: the true reason, from the hard rules."""

from collections.abc import Sequence

import numpy as np

from bot.matching.judging import Judge, Rows
from bot.matching.values import Why


def why_nobody(judge: Judge, numbers: Sequence[int]) -> list[Why]:
    """For each: the first rule after which nobody is left, looking at all others."""
    found = []
    for number in numbers:
        block = Rows(np.array([number]), len(judge.pool))
        rest = np.ones(len(judge.pool), dtype=np.bool_)
        rest[number] = False
        why = None if rest.any() else Why.ALONE
        for rule, broken in judge.bars(block):
            if why is None:
                rest &= ~broken[0]
                why = None if rest.any() else rule
        found.append(why or Why.OTHERS_WENT_FIRST)
    return found
