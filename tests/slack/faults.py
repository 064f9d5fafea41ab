"""Trouble that Slack gives: which, to which calls, and whether it did what was asked all the same."""

from collections.abc import Callable
from dataclasses import dataclass, replace
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
