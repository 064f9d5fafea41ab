"""A Slack that answers as a test says, and knows no more than who a token is of."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from aiohttp import web

from adapters.slack.scopes import SCOPES

WELCOME = {
    "ok": True,
    "team": "Gemeente Zeewolde",
    "team_id": "T1",
    "user_id": "U0BOT",
    "bot_id": "B1",
    "is_enterprise_install": False,
}


class Greetings:
    """Gives its answers one by one; the last one for ever."""

    def __init__(
        self, answers: Iterable[object], scopes: Iterable[str] | None = SCOPES, *, date: str | None = None
    ) -> None:
        self._answers = list(answers)
        self._scopes = scopes
        self._date = date
        self.asked: list[str] = []
        self.url = ""

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Greetings"]:
        application = web.Application()
        application.router.add_post("/api/{method}", self._answer)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
        try:
            yield self
        finally:
            await runner.cleanup()

    async def _answer(self, request: web.Request) -> web.Response:
        self.asked.append(request.match_info["method"])
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        headers = {} if self._scopes is None else {"x-oauth-scopes": ",".join(self._scopes)}
        if self._date is not None:
            headers["Date"] = self._date
        if isinstance(answer, int):
            return web.Response(status=answer, text="<html>", content_type="text/html", headers={"Retry-After": "0"})
        return web.json_response(answer, headers=headers)
