"""A Slack workspace with people in it, for one test."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

import aiohttp
from yarl import URL

from bot.clock import SystemClock
from tests.slack.calls import Payload
from tests.slack.emulators import Emulators
from tests.slack.people import Person
from tests.slack.seeding import (
    CHANNELS,
    HOST_TEAM,
    RESIDENTS,
    Resident,
    more_of,
    scopes_of_manifest,
    seed_of,
    user_token,
)
from tests.slack.sending import Installed, Place, Somebody, app_uninstalled, event_callback, tokens_revoked
from tests.slack.server import SlackServer, Upstream
from tests.slack.ways import Way


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
        person = self.people[name]
        self.upstream.people[person.id].update(more)
        person.who = replace(person.who, team=str(more.get("team_id", person.team)))

    def share(self, channel: str) -> None:
        """A channel is shared with another organisation from now on: Slack Connect."""
        self.channels[channel] = replace(self.channels[channel], is_shared_with_others=True)
        self.upstream.shared.add(self.channels[channel].id)

    def place(self, channel: str) -> Place:
        """A channel by its name, or any conversation by its id."""
        known = (place for name, place in self.channels.items() if channel in (name, place.id))
        return next(known, Place(id=channel))

    async def send_event(self, event: Payload, *, event_id: str | None = None) -> Payload:
        """Tell the bot of something; returns it with its envelope, so that it can be sent again."""
        assert self.way, "say first which way to the bot: slack.way = ..."
        is_shared = self.place(str(event.get("channel", ""))).is_shared_with_others
        callback = event_callback(event, self.installed, event_id=event_id, is_ext_shared_channel=is_shared)
        await self.way.send("events_api", callback)
        return callback

    async def uninstall(self) -> None:
        """An administrator removes Bondje: its token opens nothing, and Slack tells."""
        gone = [token for token, upstream in self.server.upstreams.items() if upstream is self.upstream]
        self.server.revoked |= set(gone)
        await self.send_event(tokens_revoked(self.new_ts(), bots=(self.installed.bot_user,)))
        await self.send_event(app_uninstalled(self.new_ts()))

    async def download(self, address: str, token: str) -> bytes:
        """The file at that address of Slack."""
        here = f"{self.upstream.address}{URL(address).raw_path_qs}"
        async with self._session.get(here, headers={"Authorization": f"Bearer {token}"}) as answer:
            answer.raise_for_status()
            return await answer.read()

    async def upload(self, place: Place, name: str, content: bytes, token: str) -> Payload:
        """Put a file into a conversation; returns it as events show it."""
        ticket = await self.ask("files.getUploadURLExternal", token, filename=name, length=len(content))
        there = f"{self.upstream.address}{URL(ticket['upload_url']).raw_path_qs}"
        async with self._session.post(there, data=content) as answer:
            answer.raise_for_status()
        files = [{"id": ticket["file_id"], "title": name}]
        shared = await self.ask("files.completeUploadExternal", token, files=files, channel_id=place.id)
        file: Payload = dict(shared["files"][0])
        known = (await self.ask("files.info", token, file=file["id"]))["file"]
        address = self.server.file_url(known["url_private_download"])
        return {**known, "url_private": address, "url_private_download": address}

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
            self.upstream.people[who.id] = more_of(resident)
        for channel in (await self.ask("conversations.list", token, limit=1000))["channels"]:
            self.channels[channel["name"]] = Place(id=channel["id"], name=channel["name"])
            self.upstream.outside.add(channel["id"])


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
