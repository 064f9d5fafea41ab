"""What Slack's answers, and its silences, mean for what was to be said."""

import logging
from collections.abc import Mapping
from datetime import timedelta
from enum import Enum
from typing import Any

from aiohttp import ClientConnectorError, ClientError, ConnectionTimeoutError, InvalidURL
from slack_sdk.errors import SlackApiError, SlackClientError

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


class End(Enum):
    """What an error leads to."""

    NEVER = "given up, and shown to the operator"
    GONE = "given up, and the member is left in peace"
    SHAPE = "said once more as plain text; when that is refused too, given up"
    OPERATOR = "kept for a while; the operator is told"
    LATER = "tried again; it was certainly not said"
    UNSURE = "tried again; it may have been said"


MEANINGS: Mapping[str, End] = {
    # Nobody is there.
    **dict.fromkeys(("user_disabled", "user_not_found", "users_not_found"), End.GONE),
    # They are, but not for us, or not there.
    **dict.fromkeys(
        (
            "channel_not_found",
            "invalid_channel",
            "is_archived",
            "not_in_channel",
            "no_permission",
            "posting_to_channel_denied",
            "method_not_supported_for_channel_type",
            "channel_type_not_supported",
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel",
            "restricted_action_non_threadable_channel",
            "restricted_action_thread_locked",
            "cannot_reply_to_message",
            "thread_not_found",
            "message_not_found",
            "cant_update_message",
            "edit_window_closed",
            "user_not_visible",
            "cannot_dm_bot",
            "users_list_not_supplied",
            "not_enough_users",
            "too_many_users",
            "invalid_user_combination",
            "slack_connect_file_link_sharing_blocked",
            "slack_connect_blocked_file_type",
            "slack_connect_file_upload_sharing_blocked",
            "file_upload_size_restricted",
            "snippet_too_large",
            "view_too_large",
            "as_user_not_supported",
            "metadata_too_large",
            "invalid_metadata_format",
            "invalid_metadata_schema",
        ),
        End.NEVER,
    ),
    # Our blocks, not the words.
    **dict.fromkeys(
        (
            "msg_too_long",
            "msg_blocks_too_long",
            "invalid_blocks",
            "invalid_blocks_format",
            "invalid_arguments",
            "too_many_attachments",
            "invalid_attachments",
            "no_text",
        ),
        End.SHAPE,
    ),
    # The token, the app's settings or the workspace's.
    **dict.fromkeys(
        (
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "missing_scope",
            "not_allowed_token_type",
            "team_access_not_granted",
            "team_not_found",
            "access_denied",
            "accesslimited",
            "app_access_restricted",
            "enterprise_is_restricted",
            "ekm_access_denied",
            "two_factor_setup_required",
            "metadata_must_be_sent_from_app",
            "messages_tab_disabled",
            "not_enabled",
            "file_uploads_disabled",
            "storage_limit_reached",
            "method_deprecated",
            "deprecated_endpoint",
        ),
        End.OPERATOR,
    ),
    # It passes.
    **dict.fromkeys(
        (
            "rate_limited",
            "ratelimited",
            "message_limit_exceeded",
            "team_added_to_org",
            "org_login_required",
            "request_timeout",
            "hash_conflict",
            "file_not_found",
            "file_update_failed",
        ),
        End.LATER,
    ),
    **dict.fromkeys(("service_unavailable", "internal_error", "fatal_error"), End.UNSURE),
}
"""Every error that Slack documents for the methods that are used here, but for those of a malformed request.

An error that is not here is a no: Slack has names for its passing troubles, and waiting for what may never change
would hold up everything else in that conversation. It is given up, and the operator sees it by its name.
"""

_AFTER = {
    "message_limit_exceeded": _CROWDED,
    "rate_limited": _USUAL_REST,
    "ratelimited": _USUAL_REST,
    "team_added_to_org": _MOVING,
    "org_login_required": _MOVING,
}


def codes(*ends: End) -> frozenset[str]:
    """All errors that lead to these."""
    return frozenset(code for code, end in MEANINGS.items() if end in ends)


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
