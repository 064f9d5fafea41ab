"""A Slack that says yes at once and notes when: one with a memory would be what is measured."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import web

from tests.slack.calls import Call, Payload
from tests.slack.sending import Installed
from tests.slack.server import SlackServer

INSTALLED = Installed()


class QuickSlack(SlackServer):
    """Knows nobody and keeps nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._awaited: dict[str, list[asyncio.Future[float]]] = {}

    @contextmanager
    def hearing(self, *names: str) -> Iterator["asyncio.Future[float]"]:
        """When something is said under one of these names: of an event, or of a channel."""
        heard: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        for name in names:
            self._awaited.setdefault(name, []).append(heard)
        try:
            yield heard
        finally:
            for name in names:
                self._awaited[name].remove(heard)

    async def _answer(self, call: Call, request: web.Request) -> Payload:
        arguments = call.arguments
        match call.method:
            case "apps.connections.open":
                return self._open_link(call)
            case "auth.test":
                who = {"team_id": INSTALLED.team, "user_id": INSTALLED.bot_user, "bot_id": INSTALLED.bot}
                return {"ok": True, "team": "Proeftuin", "user": "bondje", **who}
            case "users.info":
                user = {"id": arguments["user"], "team_id": INSTALLED.team, "name": arguments["user"].lower()}
                return {"ok": True, "user": {**user, "locale": "nl-NL", "profile": {"display_name": "Sanne"}}}
            case "chat.postMessage":
                self._note(call)
                return {"ok": True, "channel": arguments["channel"], "ts": f"{call.at:.6f}", "message": {}}
        return {"ok": True}

    def _note(self, call: Call) -> None:
        metadata = call.arguments.get("metadata") or {}
        key = str(metadata.get("event_payload", {}).get("key", ""))
        # Bondje says what caused it, an echo cannot.
        name = key.removeprefix("slack:").partition("/")[0] or str(call.arguments["channel"])
        for heard in self._awaited.get(name, ()):
            if not heard.done():
                heard.set_result(call.at)
                return
