"""Trouble that a homeserver, or a machine before it, gives."""

from dataclasses import dataclass, replace
from enum import Enum


class Trouble(Enum):
    ANSWER = "another answer"
    LATE = "late"
    SILENT = "silent"
    CUT = "cut"
    CUT_SHORT = "cut short"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What goes wrong with one call."""

    trouble: Trouble
    is_taken: bool = False
    """The homeserver does what was asked, and the trouble comes after: the bot cannot know."""
    status: int = 200
    body: str = ""
    retry_after_ms: int = 0
    errcode: str = ""
    soft_logout: bool = False
    seconds: float = 0

    def once_taken(self) -> "Fault":
        """The nasty kind of it."""
        return replace(self, is_taken=True)


def limited(retry_after_ms: int = 100) -> Fault:
    """429 as Synapse gives it; never taken."""
    return refused("M_LIMIT_EXCEEDED", status=429, retry_after_ms=retry_after_ms)


def refused(errcode: str, *, status: int = 403, retry_after_ms: int = 0, soft_logout: bool = False) -> Fault:
    """An error in Matrix's form; never taken."""
    return Fault(
        trouble=Trouble.ANSWER, status=status, errcode=errcode, retry_after_ms=retry_after_ms, soft_logout=soft_logout
    )


def unknown_token(*, soft_logout: bool) -> Fault:
    """The token opens nothing any more; after a soft logout the same device may log in again."""
    return refused("M_UNKNOWN_TOKEN", status=401, soft_logout=soft_logout)


def broken(status: int = 502) -> Fault:
    """An answer by a machine in between, in HTML."""
    return Fault(trouble=Trouble.ANSWER, status=status, body="<html><h1>Bad Gateway</h1></html>")


def late(seconds: float) -> Fault:
    """The right answer, after a while."""
    return Fault(trouble=Trouble.LATE, is_taken=True, seconds=seconds)


RUBBISH = broken(200)
"""A sign-in page, where an answer should be."""
SILENT = Fault(trouble=Trouble.SILENT)
"""No answer until the proxy releases it, and then the connection is cut."""
CUT = Fault(trouble=Trouble.CUT)
"""The connection is reset."""
CUT_SHORT = Fault(trouble=Trouble.CUT_SHORT, is_taken=True)
"""Half of the answer, and then the connection is reset."""
AT_RANDOM = (
    limited(),
    broken(),
    broken(504).once_taken(),
    RUBBISH,
    CUT,
    CUT.once_taken(),
    CUT_SHORT,
    late(0.2),
)
"""What passes by itself, without anybody's timeouts."""
