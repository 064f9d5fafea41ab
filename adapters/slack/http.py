"""Slack's requests over HTTP: events, commands and presses all come to one address."""

import logging
from collections.abc import Sequence
from urllib.parse import parse_qs

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from adapters.slack.app import Door

PATH = "/slack/events"
_log = logging.getLogger(__name__)


def routes_to(door: Door, signing_secret: str) -> Sequence[web.RouteDef]:
    """What the web server has to know."""
    verifier = SignatureVerifier(signing_secret)

    async def take(request: web.Request) -> web.StreamResponse:
        body = await request.read()
        if _is_ssl_check(body):
            return web.Response()
        if not _is_signed(request, body, verifier):
            _log.warning("a request was not signed by Slack, or is too old")
            return web.Response(status=401)
        read = _read(request, body)
        if read is None:
            return web.Response(status=400)
        return await to_aiohttp_response(await door.take(read))

    return [web.post(PATH, take)]


def _is_ssl_check(body: bytes) -> bool:
    """Slack asks whether anybody is there, and does not sign that."""
    return body.startswith(b"ssl_check=1") and parse_qs(body).get(b"ssl_check") == [b"1"]


def _is_signed(request: web.Request, body: bytes, verifier: SignatureVerifier) -> bool:
    signed_at = request.headers.get("X-Slack-Request-Timestamp", "")
    signature = request.headers.get("X-Slack-Signature", "")
    try:
        return verifier.is_valid(body, signed_at, signature)
    except (ValueError, TypeError):
        # No number, no text, or no signature at all.
        return False


def _read(request: web.Request, body: bytes) -> AsyncBoltRequest | None:
    try:
        headers: dict[str, str | Sequence[str]] = dict(request.headers)
        return AsyncBoltRequest(body=body.decode(), query=request.query_string, headers=headers)
    except Exception as error:  # noqa: BLE001 - bolt stumbles over a strange body in many ways
        _log.warning("a request could not be read", extra={"reason": type(error).__name__})
        return None
