"""What the bot takes for Slack: it stands before the emulators, remembers what is asked, and gives trouble."""

import asyncio
import json
import socket
import struct
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web
from yarl import URL

from tests.faults import Faults
from tests.slack.calls import Answered, Call, Payload, read_arguments
from tests.slack.faults import HELD, Fault, Trouble
from tests.slack.limits import breach_in
from tests.slack.socket_mode import SocketMode

APP_ID = "A0BONDJE01"
APP_TOKEN = "xapp-1-A0BONDJE01-1-test"  # pragma: allowlist secret
_READING = frozenset({"conversations.history", "conversations.replies"})
_THE_ONE_TEAM = b"T000000001"


@dataclass(frozen=True, slots=True, kw_only=True)
class Upstream:
    """An emulator, and what the server adds to what it knows."""

    address: str
    team: str
    people: dict[str, Payload] = field(default_factory=dict)
    """User id -> what Slack would say of that person and the emulator cannot: a guest, deactivated, a stranger."""
    shared: set[str] = field(default_factory=set)
    """Ids of channels in which people of another organisation are: Slack Connect."""
    outside: set[str] = field(default_factory=set)
    """Ids of channels that the bot is not in."""

    def refusal(self, call: Call) -> Payload | None:
        """What Slack would say no to, and the emulator would not."""
        needs_to_be_in = call.method.startswith("chat.") or call.method in _READING
        if call.arguments.get("channel") in self.outside and needs_to_be_in:
            return {"ok": False, "error": "not_in_channel"}
        users = str(call.arguments.get("users", "")).split(",") if call.method == "conversations.open" else ()
        if any(self.people.get(user, {}).get("deleted") for user in users):
            return {"ok": False, "error": "user_disabled"}
        return breach_in(call.method, call.arguments)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenView:
    """A modal or a Home tab that somebody sees."""

    user: str
    view: Payload


class SlackServer:
    """Give its `url` to the bot as SLACK_API_URL."""

    def __init__(self) -> None:
        self.url = ""
        self.calls: list[Call] = []
        """Every call, in the order in which they came in."""
        self.answered: list[Answered] = []
        """What was sent to a `response_url`."""
        self.faults: Faults[Call, Fault] = Faults()
        self.hides_files = False
        """As if the app lacked files:read."""
        self.files_asked: list[str] = []
        """The token of each who asked for a file."""
        self.socket = SocketMode(app_id=APP_ID)
        self.revoked: set[str] = set()
        """Tokens that open nothing any more."""
        self.views: dict[str, SeenView] = {}
        """View id -> modals and Home tabs as they are now."""
        self.upstreams: dict[str, Upstream] = {}
        """Token, or code of an installation -> where it is good for."""
        self.triggers: dict[str, str] = {}
        """Trigger id -> whose press it was."""
        self.happened = 0
        """Goes up with each call, answer and connection."""
        self._released = asyncio.Event()
        self._changed = asyncio.Condition()
        self._session: aiohttp.ClientSession

    @asynccontextmanager
    async def running(self) -> AsyncIterator["SlackServer"]:
        """Listening, on a port that the system chose."""
        application = web.Application(client_max_size=2**26)
        application.router.add_route("*", "/api/{method}", self._take)
        application.router.add_post("/respond/{number}", self._hear_response)
        application.router.add_get("/link/", self.socket.serve)
        application.router.add_get("/file/{address:.*}", self._show_file)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        self.url = f"http://{host}:{port}/api/"
        async with aiohttp.ClientSession() as self._session:
            try:
                yield self
            finally:
                self.release()
                await self.socket.drop()
                await runner.cleanup()

    def calls_to(self, *methods: str) -> list[Call]:
        """The calls to these methods so far."""
        return [call for call in self.calls if call.method in methods]

    async def until(self, is_so: Callable[[], bool], *, within: float = 60) -> None:
        """Wait for it; looked at after every call and every answer."""
        async with asyncio.timeout(within), self._changed:
            await self._changed.wait_for(is_so)

    async def something_after(self, happened: int) -> None:
        """Wait for the next call, answer or connection after that count."""
        async with self._changed:
            await self._changed.wait_for(lambda: self.happened != happened)

    def release(self) -> None:
        """Let go of the calls that wait: those that are held go on, those without an answer are cut."""
        self._released.set()
        self._released = asyncio.Event()

    def see(self, user: str, view: Payload) -> None:
        """Show that person this view, as it is now."""
        self.views[view["id"]] = SeenView(user=user, view=view)

    def close_modals(self, user: str) -> None:
        """Put away all that person's modals."""
        for id in [id for id, seen in self.views.items() if seen.user == user and seen.view["type"] == "modal"]:
            del self.views[id]

    def response_url(self, number: int) -> str:
        """An address for answers to one press or command."""
        return f"{self.url.removesuffix('api/')}respond/{number}"

    def file_url(self, address: str) -> str:
        """Where a file of the emulator is fetched: where the API is, as at Slack."""
        return f"{self.url.removesuffix('api/')}file{URL(address).raw_path_qs}"

    async def _show_file(self, request: web.Request) -> web.Response:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        upstream = self.upstreams.get(token)
        self.files_asked.append(token)
        if upstream is None or token in self.revoked or self.hides_files:
            # As Slack does: its page for logging in.
            return web.Response(text="<html>Sign in</html>", content_type="text/html")
        address = f"{upstream.address}{request.raw_path.removeprefix('/file')}"
        async with self._session.get(address, headers={"Authorization": f"Bearer {token}"}) as found:
            return web.Response(body=await found.read(), status=found.status, content_type="application/octet-stream")

    async def _take(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        call = Call(
            method=request.match_info["method"],
            arguments=read_arguments(request.content_type, body, request.query),
            token=request.headers.get("Authorization", "").removeprefix("Bearer "),
            at=time.monotonic(),
        )
        self.calls.append(call)
        call.fault = self.faults.draw(call)
        if call.fault == HELD:
            await self._tell()
            await self._released.wait()
            call.fault = None
        if call.fault and not call.fault.is_taken:
            await self._tell()
            return await self._trouble(call.fault, request)
        call.answer = await self._answer(call, request)
        await self._tell()
        return await self._trouble(call.fault, request) if call.fault else web.json_response(call.answer)

    async def _answer(self, call: Call, request: web.Request) -> Payload:
        if call.method == "apps.connections.open":
            return self._open_link(call)
        if call.token in self.revoked:
            return {"ok": False, "error": "token_revoked"}
        key = call.token if call.token in self.upstreams else str(call.arguments.get("code", ""))
        upstream = self.upstreams.get(key)
        if upstream is None:
            return {"ok": False, "error": "invalid_auth" if call.token else "not_authed"}
        if call.method in {"auth.revoke", "apps.uninstall"}:
            self.revoked.add(call.token)
            return {"ok": True, "revoked": True}
        if refusal := upstream.refusal(call):
            return refusal
        # Slack takes arguments in the address, as a form and as JSON alike; the emulator takes all of them as JSON.
        headers = {"Authorization": request.headers.get("Authorization", "")}
        address = f"{upstream.address}/api/{call.method}"
        async with self._session.post(address, json=call.arguments, headers=headers) as response:
            text = await response.read()
        if response.status != 200:
            return {"ok": False, "error": "unknown_method"}
        answer: Payload = json.loads(text.replace(_THE_ONE_TEAM, upstream.team.encode()))
        self._remember(call, answer, upstream)
        return answer

    def _open_link(self, call: Call) -> Payload:
        if call.token != APP_TOKEN or call.token in self.revoked:
            return {"ok": False, "error": "invalid_auth"}
        return {"ok": True, "url": f"{self.url.replace('http', 'ws', 1).removesuffix('api/')}link/?ticket=test"}

    def _remember(self, call: Call, answer: Payload, upstream: Upstream) -> None:
        """What comes back of views is what the person sees; what comes back of people lacks what we know of them."""
        if not answer["ok"]:
            return
        if "view" in answer:
            view = answer["view"]
            before = self.views.get(view["id"])
            user = call.arguments.get("user_id") or (before.user if before else "")
            trigger = call.arguments.get("trigger_id") or call.arguments.get("interactivity_pointer", "")
            self.see(user or self.triggers[trigger], view)
        if call.method == "oauth.v2.access":
            self.upstreams[answer["access_token"]] = upstream
        if "upload_url" in answer:
            answer["upload_url"] = answer["upload_url"].replace("//localhost:", "//127.0.0.1:")
        if isinstance(answer.get("user"), dict):
            answer["user"] |= upstream.people.get(answer["user"]["id"], {})
        if call.method == "conversations.members":
            # The emulator gives them all at once, whatever was asked.
            begin, length = int(call.arguments.get("cursor") or 0), int(call.arguments.get("limit") or 100)
            following = str(begin + length) if begin + length < len(answer["members"]) else ""
            answer["members"] = answer["members"][begin : begin + length]
            answer["response_metadata"] = {"next_cursor": following}
        if call.method == "conversations.info":
            answer["channel"]["is_ext_shared"] = answer["channel"]["id"] in upstream.shared
        if call.method == "users.list":
            known = [member | upstream.people.get(member["id"], {}) for member in answer["members"]]
            answer["members"] = [member for member in known if member["team_id"] == upstream.team]

    async def _trouble(self, fault: Fault, request: web.Request) -> web.StreamResponse:
        match fault.trouble:
            case Trouble.LIMITED:
                headers = {"Retry-After": str(fault.retry_after)}
                return web.json_response({"ok": False, "error": fault.error}, status=fault.status, headers=headers)
            case Trouble.REFUSED:
                return web.json_response({"ok": False, "error": fault.error})
            case Trouble.BROKEN:
                return web.Response(text="<html>Sorry</html>", content_type="text/html", status=fault.status)
            case Trouble.SILENT:
                await self._released.wait()
        if request.transport:
            # Without lingering: the other side gets a reset, not an end.
            raw = request.transport.get_extra_info("socket")
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            request.transport.abort()
        return web.Response()

    async def _hear_response(self, request: web.Request) -> web.Response:
        self.answered.append(Answered(url=str(request.url), body=await request.json()))
        await self._tell()
        return web.Response(text="ok")

    async def _tell(self) -> None:
        self.happened += 1
        async with self._changed:
            self._changed.notify_all()
