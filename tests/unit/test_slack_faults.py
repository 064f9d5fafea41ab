"""What Slack's answers and silences mean for what was to be said."""

import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import cast

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack.faults import fault_of, meaning_of, rest_asked
from adapters.slack.meanings import MEANINGS, End, codes
from bot.errors import DelayedError, GoneError, RefusedError

_KEY = ConnectionKey("slack.test", 443, True, True, None, None, None)


def answered(status: int, data: object, headers: Mapping[str, str] | None = None) -> SlackApiError:
    """What the SDK raises for such an answer."""
    response = AsyncSlackResponse(
        client=AsyncWebClient(),
        http_verb="POST",
        api_url="https://slack.test/api/chat.postMessage",
        req_args={},
        data=cast("dict[str, object]", data),
        headers=dict(headers or {}),
        status_code=status,
    )
    return SlackApiError("no", response)  # type: ignore[no-untyped-call]


def delayed(error: Exception) -> DelayedError:
    fault = fault_of(error, "chat.postMessage")
    assert type(fault) is DelayedError
    return fault


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("user_disabled", GoneError),
        ("user_not_found", GoneError),
        ("users_not_found", GoneError),
        ("channel_not_found", RefusedError),
        ("is_archived", RefusedError),
        ("not_in_channel", RefusedError),
        ("restricted_action", RefusedError),
        ("restricted_action_thread_locked", RefusedError),
        ("cannot_dm_bot", RefusedError),
        ("user_not_visible", RefusedError),
        ("msg_too_long", RefusedError),
        ("invalid_blocks", RefusedError),
        ("too_many_attachments", RefusedError),
        ("metadata_too_large", RefusedError),
        ("an_error_of_next_year", RefusedError),
        ("account_inactive", DelayedError),
        ("token_revoked", DelayedError),
        ("token_expired", DelayedError),
        ("invalid_auth", DelayedError),
        ("not_authed", DelayedError),
        ("missing_scope", DelayedError),
        ("team_access_not_granted", DelayedError),
        ("ekm_access_denied", DelayedError),
        ("message_limit_exceeded", DelayedError),
        ("team_added_to_org", DelayedError),
        ("request_timeout", DelayedError),
        ("internal_error", DelayedError),
        ("fatal_error", DelayedError),
        ("service_unavailable", DelayedError),
    ],
)
def test_the_end_of_each_error(code: str, kind: type[Exception]) -> None:
    assert type(fault_of(answered(200, {"ok": False, "error": code}), "chat.postMessage")) is kind


def test_only_where_slack_warns_of_it_may_something_have_been_said() -> None:
    unsure = {code for code in MEANINGS if getattr(meaning_of(code, "x"), "maybe_said", False)}
    assert unsure == {"internal_error", "fatal_error", "service_unavailable"}


def test_every_error_has_one_meaning() -> None:
    assert sum(len(codes(end)) for end in End) == len(MEANINGS)


@pytest.mark.parametrize("code", ["invalid_auth", "missing_scope", "account_inactive", "messages_tab_disabled"])
def test_the_operator_is_told_and_given_time(code: str, caplog: pytest.LogCaptureFixture) -> None:
    fault = delayed(answered(200, {"ok": False, "error": code}))
    assert fault.after is not None
    assert fault.after >= timedelta(minutes=10)
    assert not fault.maybe_said
    record = caplog.records[0]
    assert (record.levelno, record.__dict__["reason"]) == (logging.ERROR, f"chat.postMessage: {code}")


@pytest.mark.parametrize("code", ["expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"])
def test_a_sheet_that_came_too_late_is_nothing_for_the_operator(code: str, caplog: pytest.LogCaptureFixture) -> None:
    assert type(meaning_of(code, "views.open")) is RefusedError
    assert caplog.records == []


def test_an_unknown_error_is_shown_to_the_operator(caplog: pytest.LogCaptureFixture) -> None:
    fault_of(answered(200, {"ok": False, "error": "an_error_of_next_year"}), "chat.postMessage")
    assert caplog.records[0].levelno == logging.ERROR


@pytest.mark.parametrize(
    ("headers", "after"),
    [
        ({"Retry-After": "7"}, 7),
        ({"retry-after": "120"}, 120),
        ({"Retry-After": "0"}, 1),
        ({"Retry-After": "1.5"}, 1.5),
        ({}, 30),
        ({"Retry-After": "-5"}, 30),
        ({"Retry-After": "nan"}, 30),
        ({"Retry-After": "inf"}, 30),
        ({"Retry-After": "99999999"}, 30),
        ({"Retry-After": "Sun, 22 Nov 2026 12:00:00 GMT"}, 30),
    ],
)
@pytest.mark.parametrize("data", [{"ok": False, "error": "ratelimited"}, {}, "Too many"])
def test_how_long_to_leave_slack_alone(headers: dict[str, str], after: float, data: object) -> None:
    fault = delayed(answered(429, data, headers))
    assert (fault.after, fault.maybe_said) == (timedelta(seconds=after), False)


def test_a_limit_may_come_as_an_ordinary_answer() -> None:
    assert rest_asked(answered(200, {"ok": False, "error": "ratelimited"})) == timedelta(seconds=30)
    assert rest_asked(answered(200, {"ok": False, "error": "is_archived"})) is None
    assert rest_asked(TimeoutError()) is None


_SILENCES = {
    "in time": TimeoutError(),
    "disconnected": aiohttp.ServerDisconnectedError(),
    "reset": aiohttp.ClientOSError(104, "reset"),
    "half an answer": aiohttp.ClientPayloadError(),
    "reset below": ConnectionResetError(),
    "odd": SlackRequestError("geheim"),
    "plain text": AttributeError("'str' object has no attribute 'get'"),
    "500": answered(500, {}),
    "502": answered(502, None),
    "503 with words that may come from anywhere": answered(503, {"ok": False, "error": "channel_not_found"}),
    "nothing": answered(200, {}),
    "no reason": answered(200, {"ok": False}),
}


@pytest.mark.parametrize("silence", _SILENCES)
def test_after_silence_it_may_have_been_said(silence: str) -> None:
    assert delayed(_SILENCES[silence]).maybe_said


@pytest.mark.parametrize(
    "error",
    [
        aiohttp.ClientConnectorError(_KEY, OSError(111, "refused")),
        aiohttp.ClientConnectorDNSError(_KEY, OSError("no such name")),
        aiohttp.ConnectionTimeoutError(),
    ],
)
def test_without_a_connection_it_was_not_said(error: Exception) -> None:
    assert not delayed(error).maybe_said


def test_a_reason_quotes_nothing_that_was_to_be_said() -> None:
    secret = SlackApiError("Anna schrijft: geheim", {"ok": False})  # type: ignore[no-untyped-call]
    for error in (secret, _SILENCES["odd"], answered(502, "<html>geheim</html>")):
        assert "geheim" not in str(delayed(error))
