"""A Slack workspace with people in it, for one test."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from yarl import URL

from bot.clock import SystemClock
from tests.slack.calls import Payload
from tests.slack.emulators import Emulators
from tests.slack.people import Person
from tests.slack.sending import Installed, Place, Somebody
from tests.slack.server import SlackServer, Upstream
from tests.slack.ways import Way

MANIFEST = Path(__file__).parents[2] / "slack-manifest.yaml"
CLIENT_ID, CLIENT_SECRET = "100.200", "not-a-secret"  # pragma: allowlist secret
HOST_TEAM = "T000000001"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident:
    """Somebody to be seeded."""

    name: str
    real_name: str
    locale: str = "nl-NL"
    more: Mapping[str, Any] | None = None
    """What else Slack says of them: `is_restricted`, `deleted`, another `team_id`..."""

    @property
    def email(self) -> str:
        return f"{self.name}@example.org"


RESIDENTS = (
    Resident(name="anna", real_name="Anna Verbeek"),
    Resident(name="bram", real_name="Bram Hoekstra"),
    Resident(name="carla", real_name="Carla Nijhuis", locale="en-GB"),
    Resident(name="daan", real_name="Daan Postma"),
)
OTHERS = (
    Resident(name="eva", real_name="Eva Wiersma"),
    Resident(name="finn", real_name="Finn Adams", locale="en-US"),
)
"""Who live in another workspace."""
CHANNELS = ("vragen", "kantine")
"""Bondje is in the first, not in the second."""


def scopes_of_manifest() -> list[str]:
    """What the app asks for: the list under `bot:` under `scopes:`."""
    text = MANIFEST.read_text("utf-8")
    found = re.search(r"^ +scopes:[\s\S]*?^ +bot: *\n(?P<list>(?: *(?:-.*|#.*)?\n)+)", text, re.MULTILINE)
    assert found, "slack-manifest.yaml has no oauth_config.scopes.bot"
    return re.findall(r"^ +- +[\"']?([\w:.]+)", found["list"], re.MULTILINE)


class SlackWorkspace:
    """What is in one workspace, and a door to it for those who are in it."""

    def __init__(
        self, *, server: SlackServer, address: str, installed: Installed, session: aiohttp.ClientSession
    ) -> None:
        self.server = server
        self.installed = installed
        self.way: Way | None = None
        """How what people do reaches the bot."""
        self.upstream = Upstream(address=address, team=installed.team)
        self.channels: dict[str, Place] = {}
        self.people: dict[str, Person] = {}
        self._session = session
        self._instants = 0

    @property
    def bot_token(self) -> str:
        return f"xoxb-{self.installed.team}-test"

    def person(self, name: str) -> Person:
        """One of those who were seeded."""
        return self.people[name]

    async def ask(self, method: str, token: str, **arguments: object) -> Payload:
        """Ask the emulator itself, behind the server's back. Raises AssertionError with Slack's error."""
        headers = {"Authorization": f"Bearer {token}"}
        async with self._session.post(f"{self.upstream.address}/api/{method}", json=arguments, headers=headers) as said:
            answer: Payload = await said.json()
        assert answer["ok"], f"{method}: {answer}"
        return answer

    async def trigger(self, user: str, **more: object) -> str:
        """What lets the bot open a modal before that person, for three seconds."""
        made = await self.ask("views.generateTriggerId", self.bot_token, user_id=user, **more)
        trigger = str(made["trigger_id"])
        self.server.triggers[trigger] = user
        return trigger

    def new_ts(self) -> str:
        """An instant as Slack writes it, later than the one before."""
        self._instants += 1
        return f"{SystemClock().now().timestamp():.0f}.{self._instants:06}"

    async def until(self, is_so: Callable[[], Awaitable[bool]], *, within: float) -> None:
        """Wait for something that can only be known by asking; asked again when something has happened."""
        async with asyncio.timeout(within):
            while True:
                happened = self.server.happened
                if await is_so():
                    return
                await self.server.something_after(happened)

    async def messages(self, channel: str, token: str, thread: str | None = None) -> list[Payload]:
        """From old to new: in the conversation itself, or in that thread."""
        if thread:
            found = await self.ask("conversations.replies", token, channel=channel, ts=thread, limit=1000)
            return list(found["messages"])
        messages: list[Payload] = []
        cursor = ""
        while True:
            page = await self.ask("conversations.history", token, channel=channel, limit=1000, cursor=cursor)
            messages += page["messages"]
            cursor = page["response_metadata"]["next_cursor"]
            if not cursor:
                return messages[::-1]

    def say_of(self, name: str, **more: object) -> None:
        """Change what Slack says of somebody: `deleted=True`, `is_restricted=True`, `team_id="T0PARTNER1"`..."""
        self.upstream.people.setdefault(self.people[name].id, {}).update(more)

    async def invite_bot(self, channel: str) -> None:
        """Let Bondje into a channel, by its name."""
        id, token = self.channels[channel].id, next(iter(self.people.values())).token
        await self.ask("conversations.invite", token, channel=id, users=self.installed.bot_user)
        self.upstream.outside.discard(id)

    async def agree(self, name: str, address: str) -> str:
        """Somebody agrees to the installation that this address of Slack asks for; returns where their browser goes."""
        asked = URL(address).query
        form = {name: asked.get(name, "") for name in ("client_id", "redirect_uri", "scope", "state")}
        form["user_id"] = self.people[name].id
        page = f"{self.upstream.address}/oauth/v2/authorize/callback"
        async with self._session.post(page, data=form, allow_redirects=False) as answer:
            back = answer.headers["Location"]
        self.server.upstreams[URL(back).query["code"]] = self.upstream
        return back

    async def move_in(self, residents: Sequence[Resident]) -> None:
        """Learn which ids everybody and everything got."""
        token = user_token(residents[0].name)
        ids = {member["name"]: member["id"] for member in (await self.ask("users.list", token, limit=1000))["members"]}
        for resident in residents:
            team = str((resident.more or {}).get("team_id", self.installed.team))
            who = Somebody(id=ids[resident.name], name=resident.name, team=team)
            direct = await self.ask("conversations.open", user_token(who.name), users=self.installed.bot_user)
            person = Person(self, who, user_token(who.name), Place(id=direct["channel"]["id"]))
            self.people[who.name] = person
            self.upstream.people[who.id] = _more_of(resident)
        for channel in (await self.ask("conversations.list", token, limit=1000))["channels"]:
            self.channels[channel["name"]] = Place(id=channel["id"], name=channel["name"])
            self.upstream.outside.add(channel["id"])


def user_token(name: str) -> str:
    return f"xoxp-{name}-test"


def _more_of(resident: Resident) -> Payload:
    return {
        "locale": resident.locale,
        "tz": "Europe/Amsterdam",
        "is_app_user": False,
        "is_restricted": False,
        "is_ultra_restricted": False,
        **(resident.more or {}),
    }


def seed_of(
    installed: Installed, bot_token: str, scopes: Sequence[str], residents: Sequence[Resident], channels: Sequence[str]
) -> Payload:
    """In emulate's words."""
    app = {
        "app_id": installed.app,
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "name": "Bondje",
        "redirect_uris": [],
        "scopes": scopes,
        "bot_id": installed.bot,
        "bot_user_id": installed.bot_user,
        "bot_name": "bondje",
    }
    bot = {
        "token": bot_token,
        "type": "bot",
        "user": installed.bot_user,
        "scopes": scopes,
        "app_id": installed.app,
        "bot_id": installed.bot,
        "bot_user_id": installed.bot_user,
    }
    people = [{"token": user_token(each.name), "type": "user", "user": each.name} for each in residents]
    return {
        "team": {"name": "Proeftuin", "domain": installed.domain},
        "users": [{"name": each.name, "real_name": each.real_name, "email": each.email} for each in residents],
        "channels": [{"name": name} for name in channels],
        "oauth_apps": [app],
        "tokens": [bot, *people],
        "strict_scopes": True,
    }


@asynccontextmanager
async def workspace_in(
    emulators: Emulators,
    server: SlackServer,
    *,
    team: str = HOST_TEAM,
    scopes: Sequence[str] | None = None,
    residents: Sequence[Resident] = RESIDENTS,
    channels: Sequence[str] = CHANNELS,
) -> AsyncIterator[SlackWorkspace]:
    """A workspace of its own, with Bondje installed with these scopes; those of the manifest unless told otherwise."""
    installed = Installed(team=team, bot_user=f"U0BOT{team[-5:]}")
    granted = scopes_of_manifest() if scopes is None else scopes
    address = emulators.open(seed_of(installed, f"xoxb-{team}-test", list(granted), residents, channels))
    try:
        async with aiohttp.ClientSession() as session:
            workspace = SlackWorkspace(server=server, address=address, installed=installed, session=session)
            await workspace.move_in(residents)
            for channel in channels[:1]:
                await workspace.invite_bot(channel)
            server.upstreams[workspace.bot_token] = workspace.upstream
            yield workspace
    finally:
        emulators.close(address)
