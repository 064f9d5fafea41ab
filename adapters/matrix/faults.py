"""What a homeserver's answers, and its silences, mean for what was to be said."""

import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.errors import DelayedError, DeliveryError, GoneError, RefusedError

_log = logging.getLogger(__name__)

_LIMITED = 429
_UNSURE_FROM = 500
_SENSELESS = frozenset({400, 413, 414, 431})
"""What was asked is malformed, or too long."""
MENDING = timedelta(minutes=15)
"""How long to leave an operator alone with what only they can mend."""
_USUAL_REST = timedelta(seconds=5)
_LONGEST_REST = timedelta(hours=1)

_OPERATOR = frozenset(
    {
        "M_UNKNOWN_TOKEN",
        "M_MISSING_TOKEN",
        "M_USER_DEACTIVATED",
        "M_USER_SUSPENDED",
        "M_USER_LOCKED",
        "M_CONSENT_NOT_GIVEN",
        "M_RESOURCE_LIMIT_EXCEEDED",
        "M_EXPIRED_ACCOUNT",
        "ORG_MATRIX_EXPIRED_ACCOUNT",
        "M_UNRECOGNIZED",
    }
)
"""Of the account or the homeserver, whoever it was said to: it is kept until somebody mends it."""
_LATER = frozenset({"M_UNABLE_TO_AUTHORISE_JOIN", "M_UNABLE_TO_GRANT_JOIN", "M_UNKNOWN_POS"})


class CallError(Exception):
    """A call that was not answered as it should be. Stays within this adapter: see `fault_of`."""

    def __init__(
        self,
        what: str,
        *,
        status: int | None = None,
        answer: Mapping[str, Any] | None = None,
        reason: str = "",
        was_sent: bool = True,
    ) -> None:
        """`what`: the method and the path without ids, for the operator."""
        self.what = what
        self.status = status
        """None: there was no answer."""
        self.answer: Mapping[str, Any] = answer or {}
        """All of it, when it was JSON; user-interactive authentication needs more than the code."""
        code = self.answer.get("errcode")
        # With such a status, the words may come from any machine in between.
        self.code = code if isinstance(code, str) and (status or 0) < _UNSURE_FROM else None
        self.reason = reason
        """Why, when the homeserver itself has not said so."""
        self.was_sent = was_sent
        """False: there was no connection to send it over."""
        super().__init__(f"{what}: {self.code or reason or f'HTTP {status}'}")

    @property
    def rest(self) -> timedelta | None:
        """How long the homeserver asks to be left alone; None, when it does not."""
        if self.status != _LIMITED and self.code != "M_LIMIT_EXCEEDED":
            return None
        asked = self.answer.get("retry_after_ms")
        if not isinstance(asked, int | float) or not 0 <= asked <= _LONGEST_REST.total_seconds() * 1000:
            return _USUAL_REST
        return timedelta(milliseconds=asked)

    @property
    def is_senseless(self) -> bool:
        """The homeserver, or what stands before it, can do nothing with what was asked, whoever asks."""
        return (self.code is None and self.status in _SENSELESS) or self.code == "M_UNRECOGNIZED"

    @property
    def is_final(self) -> bool:
        """The homeserver itself says no, and would again."""
        return self.code is not None and self.rest is None and self.code not in _OPERATOR | _LATER


def fault_of(error: CallError) -> DeliveryError:
    """What it means for what was to be said."""
    reason = str(error)
    if (rest := error.rest) is not None:
        return DelayedError(reason, after=rest, maybe_said=False)
    if error.code is None:
        # No answer, or not from Matrix: only what was never sent was certainly not said.
        return DelayedError(reason, maybe_said=error.was_sent)
    if error.code in _OPERATOR:
        _log.error("the homeserver will not have us speak until somebody mends it", extra={"reason": reason})
        return DelayedError(reason, after=MENDING, maybe_said=False)
    if error.code in _LATER:
        return DelayedError(reason, maybe_said=False)
    return RefusedError(reason)


def fault_before(error: CallError) -> DeliveryError:
    """The same for a call that comes before anything is said."""
    fault = fault_of(error)
    if isinstance(fault, DelayedError):
        return DelayedError(str(fault), after=fault.after, maybe_said=False)
    return fault


def gone(reason: str) -> GoneError:
    """Nobody is there any more."""
    return GoneError(reason)
