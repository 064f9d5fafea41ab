"""A story told by many processes, each killed between two lines of code; compared with the same story untouched."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tests.system.kills.fuse import Fuse, Passed, read_report
from tests.system.kills.household import MOST_STARTS, Household

_AGAIN = 0.4
"""How often a life is killed that has only just begun after a kill."""
_IN_START = 0.2
"""How often a place is tried in a start that is also passed later."""
_SAYING = ("bot/routines/delivery.py", "adapters/console/", "storage/outbox.py")
_WHERE_IT_MATTERS = (
    "bot/app.py",
    "bot/desk.py",
    "bot/routines/",
    "adapters/",
    "storage/inbox.py",
    "storage/outbox.py",
    "storage/transaction.py",
    "storage/bookmarks.py",
    "storage/engine.py",
    "aiosqlite/",
    "psycopg/",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where to die: the so-manieth time that this place is passed, while that line is heard; 0: in a start."""

    place: str
    heard: int
    time: int


Chain = dict[int, list[Target]]
"""Where to die, by line of the story: in the middle of it, and when a life begins before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Untouched:
    """A story as it goes when nobody kills anything."""

    lines: Sequence[str]
    said: Sequence[str]
    passed: frozenset[Passed]
    start: int
    """Lines of code of a start with nothing to do."""


@dataclass(kw_only=True)
class Figures:
    """What came of killing."""

    kills: int = 0
    places: set[str] = field(default_factory=set)
    missed: int = 0
    """Places that were waited for, and not passed."""
    lost: int = 0
    doubled: int = 0
    differences: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills at {len(self.places)} chosen lines of code and in starts:"
            f" {self.lost} lost, {self.doubled} doubled, {len(self.differences)} differences"
        )


def tell_untouched(house: Household, lines: Sequence[str]) -> Untouched:
    """Tell the story once, noting which code it passes."""
    report = house.folder / "report.json"
    assert house.live(lines, fuse=Fuse(report=str(report))) == 0, house.log
    said = house.said
    _, passed = read_report(report)
    assert house.live([], fuse=Fuse(report=str(report))) == 0, house.log
    start, _ = read_report(report)
    return Untouched(lines=lines, said=said, passed=passed, start=start)


def choose(untouched: Untouched, *, most: int, chance: random.Random) -> list[Chain]:
    """So many places to die at, half of them where things are said, spread over as few chains as will do."""
    times: dict[str, dict[int, int]] = {}
    for passed in untouched.passed:
        times.setdefault(passed.place, {})[passed.heard] = passed.times
    places = sorted(times)
    chance.shuffle(places)
    saying = [place for place in places if place.startswith(_SAYING)][: most // 2]
    places.sort(key=lambda place: (place not in saying, not place.startswith(_WHERE_IT_MATTERS)))
    numbers = range(1, len(untouched.lines) + 1)
    chains: dict[int, Chain] = {}
    taken: Counter[tuple[int, bool]] = Counter()
    for place in places[:most]:
        in_start = 0 in times[place] and (len(times[place]) == 1 or chance.random() < _IN_START)
        lines = numbers if in_start else [line for line in times[place] if line]
        line = min(lines, key=lambda line: (taken[line, in_start], chance.random()))
        number = taken[line, in_start]
        taken[line, in_start] += 1
        heard = 0 if in_start else line
        target = Target(place=place, heard=heard, time=chance.randint(1, times[place][heard]))
        chains.setdefault(number, {}).setdefault(line, []).append(target)
    return list(chains.values())


def kill_along(house: Household, untouched: Untouched, chain: Chain, chance: random.Random) -> Figures:
    """Tell the story with kills at these places, and often another one while the next life begins."""
    figures = Figures()
    for line in sorted(chain):
        if figures.differences:
            # What follows would only repeat it.
            return figures
        # In the middle of things first, so that the start has something to work off.
        for target in sorted(chain[line], key=lambda target: -target.heard):
            done = house.lines_heard
            if target.heard and line <= done:
                continue
            fuse = Fuse(place=target.place, heard=max(target.heard - done, 0), time=target.time)
            if _die(house, untouched.lines[done:line], fuse, figures, target.place):
                figures.places.add(target.place)
            _compare(house, untouched, figures, f"{target.place}, line {line}")
        if chance.random() < _AGAIN and house.starts < MOST_STARTS:
            fuse = Fuse(after=chance.randrange(1, 2 * untouched.start))
            _die(house, untouched.lines[house.lines_heard : line], fuse, figures, f"{fuse.after} lines of code")
            _compare(house, untouched, figures, f"{fuse.after} lines of code, line {line}")
        if house.starts >= MOST_STARTS:
            assert house.live([]) == 0, house.log
    assert house.live(untouched.lines[house.lines_heard :]) == 0, house.log
    _compare(house, untouched, figures, "the end", is_over=True)
    return figures


def _die(house: Household, lines: Sequence[str], fuse: Fuse, figures: Figures, where: str) -> bool:
    ended = house.live(lines, fuse=fuse)
    assert ended in {0, -9}, f"{where}: {house.log}"
    figures.kills += ended == -9
    figures.missed += ended == 0
    return ended == -9


def _compare(house: Household, untouched: Untouched, figures: Figures, where: str, *, is_over: bool = False) -> None:
    """What was said so far has to be how the untouched story begins; at the end, all of it."""
    said, expected = house.said, list(untouched.said)
    if said == (expected if is_over else expected[: len(said)]):
        return
    figures.doubled = max(figures.doubled, _excess(said, expected))
    figures.lost = max(figures.lost, _excess(expected if is_over else expected[: len(said)], said))
    wrong = next(
        (n for n, (a, b) in enumerate(zip(said, expected, strict=False)) if a != b), min(len(said), len(expected))
    )
    got = said[wrong] if wrong < len(said) else "nothing"
    wanted = expected[wrong] if wrong < len(expected) else "nothing"
    figures.differences.append(f"after {where}: utterance {wrong + 1} is\n  {got}instead of\n  {wanted}")


def _excess(many: Sequence[str], few: Sequence[str]) -> int:
    rest = list(few)
    excess = 0
    for each in many:
        if each in rest:
            rest.remove(each)
        else:
            excess += 1
    return excess


def together(parts: Sequence[Figures]) -> Figures:
    """The sum."""
    total = Figures()
    for part in parts:
        total = replace(
            total,
            kills=total.kills + part.kills,
            places=total.places | part.places,
            missed=total.missed + part.missed,
            lost=total.lost + part.lost,
            doubled=total.doubled + part.doubled,
            differences=total.differences + part.differences,
        )
    return total
