"""What Slack's answers, and its silences, mean for what was to be said."""

import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from aiohttp import ClientConnectorError, ClientError, ConnectionTimeoutError, InvalidURL
from slack_sdk.errors import SlackApiError, SlackClientError

from adapters.slack.meanings import MEANINGS, End
from bot.errors import DelayedError, DeliveryError, GoneError, RefusedError

logger = logging.getLogger(__name__)

TROUBLES = (SlackClientError, ClientError, OSError, ValueError, AttributeError)
"""All that a call may raise; the last when a machine in between answers in plain text, which the SDK stumbles over."""

_OK = 200
_LIMITED = 429
_UNSURE_FROM = 500
MENDING = timedelta(minutes=15)
"""How long to leave an operator alone with what only they can mend."""
_MOVING = timedelta(minutes=10)
_CROWDED = timedelta(minutes=1)
_USUAL_REST = timedelta(seconds=30)
_LONGEST_REST = timedelta(hours=1)


_AFTER = {
    "message_limit_exceeded": _CROWDED,
    "rate_limited": _USUAL_REST,
    "ratelimited": _USUAL_REST,
    "team_added_to_org": _MOVING,
    "org_login_required": _MOVING,
}


def code_of(error: Exception) -> str | None:
    """Slack's own name for it; None, when what answered was not Slack's application."""
    answer = _answer(error)
    code = answer.get("error") if answer else None
    # With such a status, the words may come from anywhere.
    return code if isinstance(code, str) and (_status(error) or _OK) < _UNSURE_FROM else None


def rest_asked(error: Exception) -> timedelta | None:
    """How long Slack asks us to leave it alone; None, when it does not."""
    if _status(error) != _LIMITED and code_of(error) not in {"ratelimited", "rate_limited"}:
        return None
    headers = getattr(getattr(error, "response", None), "headers", None) or {}
    asked = next((value for name, value in headers.items() if name.lower() == "retry-after"), None)
    try:
        seconds = float(asked or "")
    except ValueError:
        return _USUAL_REST
    # Not one that is negative, endless or no number; and nothing is served by asking again at once.
    return timedelta(seconds=max(seconds, 1)) if 0 <= seconds <= _LONGEST_REST.total_seconds() else _USUAL_REST


def fault_of(error: Exception, what: str) -> DeliveryError:
    """What a failed call means. `what`: the method, for the operator."""
    if (rest := rest_asked(error)) is not None:
        return DelayedError(f"{what}: limited", after=rest, maybe_said=False)
    code = code_of(error)
    if code is None:
        return DelayedError(f"{what}: {_described(error)}", maybe_said=not _was_never_sent(error))
    return meaning_of(code, what)


def meaning_of(code: str, what: str) -> DeliveryError:
    """What an error that Slack has answered with means."""
    reason = f"{what}: {code}"
    match MEANINGS.get(code):
        case End.GONE:
            return GoneError(reason)
        case End.NEVER | End.SHAPE:
            return RefusedError(reason)
        case End.OPERATOR:
            logger.error("Slack will not have us speak until somebody mends it", extra={"reason": reason})
            return DelayedError(reason, after=MENDING, maybe_said=False)
        case End.LATER:
            return DelayedError(reason, after=_AFTER.get(code), maybe_said=False)
        case End.UNSURE:
            return DelayedError(reason)
        case None:
            logger.error("Slack refuses with an error that is not known here", extra={"reason": reason})
            return RefusedError(reason)


def _answer(error: Exception) -> Mapping[str, Any] | None:
    response = error.response if isinstance(error, SlackApiError) else None
    data = getattr(response, "data", response)
    return data if isinstance(data, Mapping) else None


def _status(error: Exception) -> int | None:
    response = error.response if isinstance(error, SlackApiError) else None
    status = getattr(response, "status_code", None) or getattr(response, "status", None)
    return status if isinstance(status, int) else None


def _was_never_sent(error: Exception) -> bool:
    """There was no connection to send it over."""
    return isinstance(error, ClientConnectorError | ConnectionTimeoutError | InvalidURL)


def _described(error: Exception) -> str:
    """Without the words that were to be said, which an error may quote."""
    status = _status(error)
    return type(error).__name__ if status is None else f"HTTP {status}"
