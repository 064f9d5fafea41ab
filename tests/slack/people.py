"""A person in Slack: what they type, press, hand in, and see."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tests.slack import pressing, sending
from tests.slack.calls import Payload
from tests.slack.said import Said, button_called
from tests.slack.sending import Place, Somebody
from tests.slack.sheets import Filled, filled_in
from tests.slack.socket_mode import Kind

if TYPE_CHECKING:
    from tests.slack.workspace import SlackWorkspace


class Person:
    """Does everything as Slack lets people do it: first Slack knows, then the bot is told."""

    def __init__(self, workspace: "SlackWorkspace", who: Somebody, token: str, direct: Place) -> None:
        self.who = who
        self.token = token
        self.direct = direct
        """The conversation with Bondje."""
        self._workspace = workspace
        self._heard: dict[tuple[str, str | None], int] = {}

    @property
    def id(self) -> str:
        return self.who.id

    @property
    def team(self) -> str:
        """Their own workspace."""
        return self.who.team

    # What they do

    async def says(self, text: str, *, thread: str | None = None, is_markup: bool = False) -> Payload:
        """A direct message, in which somebody can be mentioned with markup: `<@U1>`; returns the event."""
        words = text if is_markup else escaped(text)
        ts = await self.posts(self.direct, words, thread=thread, is_markup=True)
        return await self.event(sending.message(self.who, self.direct, words, ts, thread=thread))

    async def sends_file(self, name: str, content: bytes, text: str = "") -> Payload:
        """In the direct conversation, with words or without; returns the event."""
        file = await self._workspace.upload(self.direct, name, content, self.token)
        event = sending.message(self.who, self.direct, escaped(text), self._workspace.new_ts())
        return await self.event(event | {"subtype": "file_share", "files": [file], "upload": True})

    async def edits(self, said: Payload, text: str) -> Payload:
        """Other words for what they said in private, by its event; returns the event."""
        before = said["event"]
        where = {"channel": before["channel"], "ts": before["ts"]}
        await self._workspace.ask("chat.update", self.token, text=escaped(text), **where)
        return await self.event(sending.message_changed(before, escaped(text), self._workspace.new_ts()))

    async def takes_back(self, said: Payload) -> Payload:
        """What they said in private, by its event; returns the event."""
        before = said["event"]
        await self._workspace.ask("chat.delete", self.token, channel=before["channel"], ts=before["ts"])
        return await self.event(sending.message_deleted(before, self._workspace.new_ts()))

    async def mentions(self, text: str, channel: str = "vragen", *, thread: str | None = None) -> Payload:
        """Name Bondje in a channel, in a thread or not; returns the event."""
        place = self._workspace.place(channel)
        words = f"<@{self._workspace.installed.bot_user}> {escaped(text)}"
        ts = await self.posts(place, words, thread=thread, is_markup=True)
        return await self.event(sending.app_mention(self.who, place, words, ts, thread=thread))

    async def commands(self, text: str, channel: str | None = None) -> Payload | None:
        """`/bondje ...`, in the direct conversation or in a channel; returns what the bot acknowledged it with."""
        place = self._workspace.place(channel) if channel else self.direct
        trigger, url = await self._press()
        command = sending.slash_command(
            self._workspace.installed, self.who, place, escaped(text), trigger_id=trigger, response_url=url
        )
        return await self._send("slash_commands", command)

    async def presses(self, label: str, on: Said | None = None) -> Payload | None:
        """A button: of the newest message with it in the direct conversation, or of that message."""
        if on is None:
            said = [said for said in await self.reads() if any(button.label == label for button in said.buttons)]
            if not said:
                raise LookupError(f"no button is called {label!r}")
            on = said[-1]
        button = button_called(label, on.blocks)
        trigger, url = await self._press()
        action = pressing.action_of(button.element, button.block_id, action_ts=self._workspace.new_ts())
        place = self._workspace.place(on.channel)
        return await self._send(
            "interactive",
            pressing.block_actions_in_message(
                self._workspace.installed, self.who, place, on.raw, action, trigger_id=trigger, response_url=url
            ),
        )

    async def opens_home(self) -> Payload:
        """Look at the Home tab; returns the event."""
        return await self.event(
            sending.app_home_opened(self.who, self.direct, self._workspace.new_ts(), view=self.home())
        )

    async def presses_at_home(self, label: str) -> Payload | None:
        """A button of the Home tab."""
        return await self._press_in(self.home(), label)

    async def presses_in_modal(self, label: str) -> Payload | None:
        """A button of the modal on top."""
        return await self._press_in(self.modal(), label)

    async def uses_shortcut(self, callback_id: str, on: Said) -> Payload | None:
        """The message shortcut, on anybody's message."""
        trigger, url = await self._press()
        return await self._send(
            "interactive",
            pressing.message_action(
                self._workspace.installed,
                self.who,
                self._workspace.place(on.channel),
                on.raw,
                callback_id,
                trigger_id=trigger,
                response_url=url,
            ),
        )

    async def submits(self, answers: Mapping[str, Filled] | None = None) -> dict[str, str]:
        """Hand in the modal on top, filled in by label; it stays open when there are complaints: block id -> words."""
        view = filled_in(_existing(self.modal()), answers or {})
        payload = pressing.view_submission(
            self._workspace.installed,
            self.who,
            view,
            trigger_id=await self._workspace.trigger(self.id, view_id=view["id"]),
        )
        said = await self._send("interactive", payload) or {}
        errors: dict[str, str] = {}
        match said.get("response_action"):
            case "errors":
                errors = said["errors"]
            case "update":
                self._workspace.server.see(self.id, view | said["view"])
            case "clear":
                self._workspace.server.close_modals(self.id)
            case None:
                del self._workspace.server.views[view["id"]]
            case other:
                raise NotImplementedError(other)
        return errors

    async def closes_modal(self) -> None:
        """Put away the modal on top."""
        view = _existing(self.modal())
        del self._workspace.server.views[view["id"]]
        if view.get("notify_on_close"):
            await self._send("interactive", pressing.view_closed(self._workspace.installed, self.who, view))

    async def posts(self, place: Place, text: str, *, thread: str | None = None, is_markup: bool = False) -> str:
        """Say something that the bot is not told of; returns its ts."""
        words = text if is_markup else escaped(text)
        more = {"thread_ts": thread} if thread else {}
        said = await self._workspace.ask("chat.postMessage", self.token, channel=place.id, text=words, **more)
        return str(said["ts"])

    async def changes(self, **more: object) -> Payload:
        """Slack knows something else of them, and tells: `deleted=True`, `team_id=...`; returns the event."""
        self._workspace.say_of(self.who.name, **more)
        known = (await self._workspace.ask("users.info", self.token, user=self.id))["user"]
        user = known | self._workspace.upstream.people[self.id]
        return await self.event(sending.user_change(user, self._workspace.new_ts()))

    async def event(self, event: Payload, *, event_id: str | None = None) -> Payload:
        """Have Slack send an event; returns it with its envelope, so that it can be sent again."""
        return await self._workspace.send_event(event, event_id=event_id)

    # What they see

    async def reads(self, channel: str | None = None, *, thread: str | None = None) -> list[Said]:
        """All there is: in the direct conversation, or in a channel (by name or id), or in a thread of it."""
        id = self._channel(channel)
        messages = await self._workspace.messages(id, self.token, thread)
        return [Said(channel=id, raw=message) for message in messages]

    async def group_with(self, *names: str) -> str:
        """The id of the group conversation of exactly them, this person and Bondje. Raises LookupError."""
        ids = {self.id, self._workspace.installed.bot_user, *(self._workspace.person(name).id for name in names)}
        for group in (await self._workspace.ask("conversations.list", self.token, types="mpim"))["channels"]:
            members = await self._workspace.ask("conversations.members", self.token, channel=group["id"])
            if set(members["members"]) == ids:
                return str(group["id"])
        raise LookupError(f"no group of {self.who.name}, {', '.join(names)} and Bondje")

    async def opens_file(self, said: Said) -> bytes:
        """What is in the first file of a message."""
        return await self._workspace.download(said.raw["files"][0]["url_private"], self.token)

    async def unheard(self, channel: str | None = None, *, thread: str | None = None) -> list[Said]:
        """What the bot has said there since this person last heard it."""
        said = await self._said(channel, thread)
        place = (self._channel(channel), thread)
        new = said[self._heard.get(place, 0) :]
        self._heard[place] = len(said)
        return new

    async def hears(
        self, count: int = 1, channel: str | None = None, *, thread: str | None = None, within: float = 60
    ) -> list[Said]:
        """The next so many messages of the bot, awaited. Raises TimeoutError."""
        place = (self._channel(channel), thread)
        heard = self._heard.get(place, 0)

        async def are_there() -> bool:
            return len(await self._said(channel, thread)) >= heard + count

        await self._workspace.until(are_there, within=within)
        self._heard[place] = heard + count
        return (await self._said(channel, thread))[heard : heard + count]

    def home(self) -> Payload | None:
        """The Home tab as it is now."""
        return self._top("home")

    def modal(self) -> Payload | None:
        """The modal on top."""
        return self._top("modal")

    async def sees(self, is_so: Callable[["Person"], bool], *, within: float = 60) -> None:
        """Wait for a modal or a Home tab: `await anna.sees(Person.modal)`. Raises TimeoutError."""
        await self._workspace.server.until(lambda: bool(is_so(self)), within=within)

    async def _said(self, channel: str | None, thread: str | None) -> list[Said]:
        bot = self._workspace.installed.bot_user
        return [said for said in await self.reads(channel, thread=thread) if said.user == bot]

    def _top(self, kind: str) -> Payload | None:
        seen = [each.view for each in self._workspace.server.views.values() if each.user == self.id]
        return next((view for view in reversed(seen) if view["type"] == kind), None)

    def _channel(self, channel: str | None) -> str:
        return self._workspace.place(channel).id if channel else self.direct.id

    async def _press(self) -> tuple[str, str]:
        server = self._workspace.server
        return await self._workspace.trigger(self.id), server.response_url(len(server.triggers))

    async def _press_in(self, view: Payload | None, label: str) -> Payload | None:
        shown = _existing(view)
        button = button_called(label, shown["blocks"])
        more = {"view_id": shown["id"]} if shown["type"] == "modal" else {}
        trigger = await self._workspace.trigger(self.id, **more)
        action = pressing.action_of(button.element, button.block_id, action_ts=self._workspace.new_ts())
        return await self._send(
            "interactive",
            pressing.block_actions_in_view(self._workspace.installed, self.who, shown, action, trigger_id=trigger),
        )

    async def _send(self, kind: Kind, payload: Payload) -> Payload | None:
        assert self._workspace.way, "say first which way to the bot: slack.way = ..."
        return await self._workspace.way.send(kind, payload)


def escaped(text: str) -> str:
    """As Slack passes on what people type."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _existing(view: Payload | None) -> Payload:
    if view is None:
        raise LookupError("nothing is open")
    return view
