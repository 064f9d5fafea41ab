"""What Slack sends, handed over to Bondje. Nothing is acknowledged before it is stored."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, replace

from adapters.slack import PLATFORM
from adapters.slack.acts import HandedIn, Press
from adapters.slack.app import Ack
from adapters.slack.calls import Calls
from adapters.slack.choosing import Chosen
from adapters.slack.homes import Homes
from adapters.slack.messenger import SlackMessenger
from adapters.slack.origin import Installed
from adapters.slack.payload import Payload, id_at
from adapters.slack.people import People
from adapters.slack.places import place_of, team_and_user
from adapters.slack.sheets import modal_of, problems_answer
from adapters.slack.texts import answered_in_private, link_to_app
from adapters.slack.translate import Asked, HomeOpened, translate
from adapters.slack.workspaces import Workspace
from bot.errors import DeliveryError
from bot.messages import Message, Presence, Sheet
from bot.ports import Clock, Receiver, Views

_TO_OPEN = 2.0
"""Seconds, of the three that Slack gives for a sheet."""
_log = logging.getLogger(__name__)


@dataclass(kw_only=True)
class Listener:
    """Behind the door. See `adapters.slack.app.Hears`."""

    receiver: Receiver
    views: Views
    people: People
    homes: Homes
    chosen: Chosen
    calls: Calls
    messenger: SlackMessenger
    clock: Clock
    start: Callable[[Coroutine[object, object, None]], None]
    """Goes on with something beside what is being heard."""

    async def hear(self, body: Payload, workspace: Workspace, ack: Ack) -> None:
        """Acknowledge it once it cannot be lost. What was not acknowledged at the end comes again."""
        installed = Installed(id=workspace.id, bot_user=workspace.bot_user)
        match translate(body, installed, self.clock.now()):
            case None:
                _log.debug("not for Bondje")
                await ack(None)
            case HomeOpened() as opened:
                self.homes.open(opened.origin)
                await ack(None)
            case Press() as press:
                await self._press(press, workspace, ack)
            case HandedIn() as handed_in:
                await self._take(handed_in, workspace, ack)
            case Asked() as asked:
                await self._pass_on(asked.message, workspace, lambda: ack(self._told(asked)))
            case Message(presence=None) as message:
                self._learn(message, body)
                await self._pass_on(message, workspace, lambda: ack(None))
            case Message() as message:
                await self._report(message, workspace, ack)

    async def lose(self, installed: str) -> None:
        """Bondje was removed there."""
        await self.receiver.lose(PLATFORM, reached=lambda conversation: place_of(conversation).installed == installed)

    async def _press(self, press: Press, workspace: Workspace, ack: Ack) -> None:
        if press.where is None:
            # They look at their page, maybe since before a restart.
            self.homes.open(press.origin)
        sheet = await self.views.sheet_behind(press.pick, press.origin.account)
        if sheet is not None and await self._open(sheet, press.trigger, workspace):
            await ack(None)
            return

        async def kept() -> None:
            await ack(None)
            # At once: what comes of it may take a while.
            self.start(self.chosen.show(press, workspace))

        await self._pass_on(press.message, workspace, kept)

    async def _open(self, sheet: Sheet, trigger: str, workspace: Workspace) -> bool:
        """False when it cannot be shown: then the questions are asked one by one."""
        view = modal_of(sheet)
        if view is None or not trigger:
            return False
        try:
            async with asyncio.timeout(_TO_OPEN):
                await self.calls.make(workspace, "views.open", {"trigger_id": trigger, "view": view})
        except (DeliveryError, TimeoutError) as error:
            _log.info("a sheet cannot be shown", extra={"reason": str(error) or type(error).__name__})
            return False
        return True

    async def _take(self, handed_in: HandedIn, workspace: Workspace, ack: Ack) -> None:
        message = handed_in.message
        if message.submission is None:
            return
        problems = await self.views.problems_in(message.submission, message.sender)
        if problems:
            await ack(problems_answer(handed_in.view, problems))
            return
        await self._pass_on(message, workspace, lambda: ack(None))
        # It may lie on top of their page, which was opened before a restart.
        self.homes.open(handed_in.origin)

    async def _report(self, message: Message, workspace: Workspace, ack: Ack) -> None:
        """Somebody has left, or is there. Of the latter Slack tells at each change of theirs, be it a new photo.

        Only of those who were away is it kept then. It is looked up, for others than this process may have known.
        """
        self.people.forget(workspace.id, message.sender)
        if message.presence is Presence.RETURNED and not await self.views.has_left(message.sender):
            await ack(None)
            return
        await self.receiver.receive(message, kept=lambda: ack(None))

    async def _pass_on(self, message: Message, workspace: Workspace, kept: Callable[[], Awaitable[None]]) -> None:
        person = await self.people.find(workspace, message.sender)
        if person is not None:
            message = replace(message, sender_name=person.name or message.sender_name, sender_email=person.email)
        if person is not None and person.is_bot:
            await kept()
            return
        await self.receiver.receive(message, kept=kept)
        _, user = team_and_user(message.sender)
        self.homes.touch(workspace.id, user)

    def _told(self, asked: Asked) -> Mapping[str, object] | None:
        """Only the asker sees it. Nothing, where the answer will stand right below."""
        place = place_of(asked.message.conversation)
        if self.messenger.is_at(place.installed, place.id, asked.channel):
            return None
        link = link_to_app(asked.app, asked.team)
        return {"response_type": "ephemeral", "text": answered_in_private(link)}

    def _learn(self, message: Message, body: Payload) -> None:
        """Where somebody writes to us in private, they can be answered without asking Slack for the way."""
        channel = id_at(body, "event", "channel")
        if message.conversation.is_shared or not channel.startswith("D"):
            return
        place = place_of(message.conversation)
        self.messenger.learn(place.installed, place.id, channel)
