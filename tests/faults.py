"""Trouble in store for whoever asks something of a server: planned, lasting, or by chance with a seed."""

import random
from collections import Counter, deque
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

Call = TypeVar("Call")
Fault = TypeVar("Fault", bound=Hashable)


def anything(_call: object) -> bool:
    """Matches every call."""
    return True


@dataclass(slots=True)
class _Plan(Generic[Call, Fault]):
    matches: Callable[[Call], bool]
    faults: deque[Fault]
    lasts: bool = False


@dataclass(slots=True)
class _Chance(Generic[Call, Fault]):
    matches: Callable[[Call], bool]
    faults: Sequence[Fault]
    share: float
    dice: random.Random


@dataclass(slots=True)
class Faults(Generic[Call, Fault]):
    """What was planned for once comes before what lasts, and that before chance."""

    given: Counter[Fault] = field(default_factory=Counter[Any])
    _plans: list[_Plan[Call, Fault]] = field(default_factory=list)
    _chances: list[_Chance[Call, Fault]] = field(default_factory=list)

    def next(self, *faults: Fault, when: Callable[[Call], bool] = anything) -> None:
        """Give these, in this order, to the next calls that match."""
        self._plans.insert(sum(not plan.lasts for plan in self._plans), _Plan(when, deque(faults)))

    def always(self, fault: Fault, when: Callable[[Call], bool] = anything) -> None:
        """Give it to every call that matches, until `clear`."""
        self._plans.append(_Plan(when, deque([fault]), lasts=True))

    def randomly(
        self, share: float, *, seed: int, faults: Collection[Fault], when: Callable[[Call], bool] = anything
    ) -> None:
        """Give one of these to that share of the calls that match."""
        self._chances.append(_Chance(when, tuple(faults), share, random.Random(seed)))

    def clear(self) -> None:
        """No more trouble."""
        self._plans.clear()
        self._chances.clear()

    def draw(self, call: Call) -> Fault | None:
        """What this call gets."""
        fault = self._draw(call)
        if fault is not None:
            self.given[fault] += 1
        return fault

    def _draw(self, call: Call) -> Fault | None:
        for plan in self._plans:
            if plan.faults and plan.matches(call):
                return plan.faults[0] if plan.lasts else plan.faults.popleft()
        for chance in self._chances:
            if chance.matches(call) and chance.dice.random() < chance.share:
                return chance.dice.choice(chance.faults)
        return None
