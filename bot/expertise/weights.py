"""What counts how much when people are put in order. Change it here, and nowhere else.

Every feature gives a share from 0 to 1; its weight says how many points the whole share is worth. The topic weighs
most: a neighbour who works on something else is no answer. Stance, role and tie come next, each worth about the
step from the same topic to a broader one. Size, stage and how recent it is decide between people who are alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.enquiries import Closeness, Need
from bot.domain.organisations import Tie
from bot.domain.people import Stage, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Points for each feature."""

    topic: float = 40
    stance: float = 20
    stage: float = 12
    role: float = 14
    tie: float = 16
    size: float = 8
    recency: float = 4
    well_met: float = 5
    """At least three others found it well worth their time to meet them, about this. All or nothing, and said to
    nobody: from a figure one could tell who said what. Less than a step nearer, so that it decides between people who
    are alike and never closes the door on whoever was met by nobody yet."""
    load: float = 6
    """Taken off whoever was asked to meet often these last weeks, so that not the same few are asked by all. Said to
    nobody: how often somebody is asked is their own business."""
    score: float = 0
    """Their organisation is a step ahead by the scores of a monitor. Only of organisations that let others know theirs,
    and only for who asks for somebody to learn from: nobody needs a score to be a peer."""


WEIGHTS: Mapping[Need, Weights] = {
    Need.PEERS: Weights(),
    # Whoever offers help goes before a neighbour in the same job who offers none.
    Need.HELP: Weights(stance=90, score=8),
    Need.SEEKERS: Weights(),
    # How far they are is what was asked.
    Need.FURTHER: Weights(stage=30, stance=8, score=20),
    # Organisations alike in size are all that is left; among them the scores say most.
    Need.BETTER: Weights(stage=30, stance=8, score=40),
}

CLOSENESS: Mapping[Closeness, float] = {
    Closeness.EXACT: 1,
    Closeness.NARROWER: 0.85,
    Closeness.BROADER: 0.5,
    Closeness.RELATED: 0.35,
    # Of what somebody wrote themselves at the very best: `words_share`.
    Closeness.WORDS: 0.3,
}

WORDS_LEAST = 0.15
"""The share for words where a text hardly answers; the better it does, the nearer to the whole."""

WORDS_WHOLE = 0.9
"""The whole, where the thesaurus does not know what was asked: then words are all there is to go by."""


def words_share(grade: float, *, is_known: bool) -> float:
    """Of what somebody wrote themselves, graded by `bot.expertise.prose`. `is_known`: what was asked has a concept."""
    whole = CLOSENESS[Closeness.WORDS] if is_known else WORDS_WHOLE
    return WORDS_LEAST + (whole - WORDS_LEAST) * grade


STANCE: Mapping[Need, Mapping[Stance, float]] = {
    Need.PEERS: {Stance.WORKS_ON: 1, Stance.OFFERS: 1, Stance.SEEKS: 0.5},
    Need.HELP: {Stance.OFFERS: 1, Stance.WORKS_ON: 0.1},
    Need.SEEKERS: {Stance.SEEKS: 1},
    Need.FURTHER: {Stance.WORKS_ON: 1, Stance.OFFERS: 1},
    Need.BETTER: {Stance.WORKS_ON: 1, Stance.OFFERS: 1},
}
"""A stance that is not named does not answer the need at all."""

RUNNING_CAN_HELP = 0.55
"""For help: the stance of somebody who works on it, and has it running."""

STAGE: Mapping[Stage | None, float] = {Stage.RUNNING: 1, Stage.BUILDING: 0.7, None: 0.5, Stage.EXPLORING: 0.4}
"""Where it is not known how far the asker is."""

STEPS_AHEAD: Mapping[int, float] = {2: 0.9, 1: 1, 0: 0.7, -1: 0.4, -2: 0.3}
"""The next step is the easiest to learn from; the same step is company."""

SCORE_STEPS: Mapping[int, float] = {1: 1, 2: 0.9, 3: 0.5}
"""As above, by scores; who is no step ahead, or of whom it may not be known, has no share."""

FAR_AHEAD = 0.4
"""What is left beyond those: somebody who does it all otherwise."""

TIE: Mapping[Tie | None, float] = {
    Tie.NEIGHBOUR: 1,
    Tie.JOINT_BODY: 0.8,
    Tie.SAFETY_REGION: 0.7,
    Tie.PROVINCE: 0.35,
    Tie.SAME_ORGANISATION: 0,
    None: 0,
}

SIZE_BANDS: tuple[tuple[float, float], ...] = ((1.5, 1), (2, 0.8), (3, 0.5), (5, 0.2))
"""Up to how many times as many inhabitants, and the share that gives."""

FAR_APART = 5.0
"""From how many times as many inhabitants organisations live in different worlds."""

RECENCY_BANDS: tuple[tuple[int, float], ...] = ((90, 1), (180, 0.8), (365, 0.5))
"""Up to how many days since somebody confirmed it, and the share that gives."""

OUTDATED = 0.2
"""What is left after the last of those bands."""


def recency_share(age: int) -> float:
    """Of what was confirmed so many days ago."""
    return next((share for most, share in RECENCY_BANDS if age <= most), OUTDATED)


LOAD_BANDS: tuple[tuple[int, float], ...] = ((2, 0), (4, 0.5))
"""Up to how many requests, and the share of the load that gives."""

OVERLOADED = 1.0
"""The share beyond the last of those bands."""

LOAD_DAYS = 30
"""How many days back requests count."""


def load_share(asked: int) -> float:
    """Of somebody who was asked to meet so often."""
    return next((share for most, share in LOAD_BANDS if asked <= most), OVERLOADED)
