"""Trouble that Slack gives: which, to which calls, and whether it did what was asked all the same."""

import random
from collections import Counter, deque
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.slack.calls import Call


class Trouble(Enum):
    LIMITED = "429"
    BROKEN = "5xx"
    REFUSED = "refused"
    SILENT = "silent"
    CUT = "cut"
    HELD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What goes wrong with one call."""

    trouble: Trouble
    is_taken: bool = False
    """Slack does what was asked, and the trouble comes after: the bot cannot know."""
    status: int = 200
    retry_after: int = 0
    error: str = ""

    def once_taken(self) -> "Fault":
        """The nasty kind of it."""
        return replace(self, is_taken=True)


def limited(retry_after: int = 1) -> Fault:
    """429 with Retry-After; never taken."""
    return Fault(trouble=Trouble.LIMITED, status=429, retry_after=retry_after, error="ratelimited")


def broken(status: int = 500) -> Fault:
    """An answer by a machine in between, in HTML."""
    return Fault(trouble=Trouble.BROKEN, status=status)


def refused(error: str) -> Fault:
    """`{"ok": false, "error": ...}`; never taken."""
    return Fault(trouble=Trouble.REFUSED, error=error)


SILENT = Fault(trouble=Trouble.SILENT)
"""No answer until the server releases it, and then the connection is cut."""
CUT = Fault(trouble=Trouble.CUT)
"""The connection is reset."""
HELD = Fault(trouble=Trouble.HELD)
"""Nothing wrong, but it waits at the door until the server releases it."""
AT_RANDOM = (
    limited(),
    broken(500),
    broken(503).once_taken(),
    CUT,
    CUT.once_taken(),
    SILENT,
    SILENT.once_taken(),
)
"""Everything that passes by itself."""

Matches = Callable[["Call"], bool]


def calls_to(*methods: str, **arguments: object) -> Matches:
    """Matches those methods, with these arguments among others: `calls_to("chat.postMessage", channel="C1")`."""
    return lambda call: call.method in methods and arguments.items() <= call.arguments.items()


def anything(_call: "Call") -> bool:
    """Matches every call."""
    return True


@dataclass(slots=True)
class _Plan:
    matches: Matches
    faults: deque[Fault]
    lasts: bool = False


@dataclass(slots=True)
class _Chance:
    matches: Matches
    faults: Sequence[Fault]
    share: float
    dice: random.Random


@dataclass(slots=True)
class Faults:
    """The trouble in store. What was planned for once comes before what lasts, and that before chance."""

    given: Counter[Fault] = field(default_factory=Counter)
    _plans: list[_Plan] = field(default_factory=list)
    _chances: list[_Chance] = field(default_factory=list)

    def next(self, *faults: Fault, when: Matches = anything) -> None:
        """Give these, in this order, to the next calls that match."""
        self._plans.insert(sum(not plan.lasts for plan in self._plans), _Plan(when, deque(faults)))

    def always(self, fault: Fault, when: Matches = anything) -> None:
        """Give it to every call that matches, until `clear`."""
        self._plans.append(_Plan(when, deque([fault]), lasts=True))

    def randomly(
        self, share: float, *, seed: int, faults: Collection[Fault] = AT_RANDOM, when: Matches = anything
    ) -> None:
        """Give one of these to that share of the calls that match."""
        self._chances.append(_Chance(when, tuple(faults), share, random.Random(seed)))

    def clear(self) -> None:
        """No more trouble."""
        self._plans.clear()
        self._chances.clear()

    def draw(self, call: "Call") -> Fault | None:
        """What this call gets."""
        fault = self._draw(call)
        if fault:
            self.given[fault] += 1
        return fault

    def _draw(self, call: "Call") -> Fault | None:
        for plan in self._plans:
            if plan.faults and plan.matches(call):
                return plan.faults[0] if plan.lasts else plan.faults.popleft()
        for chance in self._chances:
            if chance.matches(call) and chance.dice.random() < chance.share:
                return chance.dice.choice(chance.faults)
        return None
