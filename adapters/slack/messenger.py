"""Bondje's voice on Slack."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from functools import partial

from adapters.slack import PLATFORM
from adapters.slack.calls import Calls
from adapters.slack.channels import Channels
from adapters.slack.doubts import Doubts, Message
from adapters.slack.faults import meaning_of
from adapters.slack.meanings import End, codes
from adapters.slack.places import Place, place_of, shared_conversation, team_and_user
from adapters.slack.render import EVENT_TYPE, Said, has_words, render, render_plainly, short_key
from adapters.slack.uploads import Uploads, has_file, mark_of
from adapters.slack.workspaces import Workspace, Workspaces, installed_by
from bot.errors import DelayedError, GoneError, RefusedError
from bot.messages import Conversation, Outgoing, Platform, Together
from bot.ports import Clock

_CLOSED = frozenset({"channel_not_found", "is_archived", "not_in_channel", "no_permission", "restricted_action"})
"""What a private channel answers that is not the one for this person any more, or is nobody's."""
_MISSHAPEN = codes(End.SHAPE)
_PATIENCE = timedelta(seconds=70)
"""For all that saying one thing takes, or finding out whether it was said."""
_PATIENCE_TO_OPEN = timedelta(seconds=20)
"""For opening a conversation first. The outbox gives both together to another process after two minutes."""


class SlackMessenger:
    """A `bot.ports.Messenger`."""

    def __init__(
        self,
        workspaces: Workspaces,
        clock: Clock,
        said: Callable[[str, str], None],
        *,
        calls: Calls | None = None,
        patience: timedelta = _PATIENCE,
    ) -> None:
        """`said`: is told whom something was said to in private: the installation, and the person."""
        self._workspaces = workspaces
        self._said = said
        self._patience = patience
        self._calls = calls or Calls(clock)
        self._channels = Channels(self._calls)
        self._doubts = Doubts(self._calls, clock)
        self._uploads = Uploads(self._calls)

    @property
    def platforms(self) -> frozenset[Platform]:
        return frozenset({PLATFORM})

    def learn(self, installed: str, user: str, channel: str) -> None:
        """The private conversation with that person was seen to be there."""
        self._channels.learn(installed, user, channel)

    def is_at(self, installed: str, user: str, channel: str) -> bool:
        """Whether the private conversation with that person is known to be there."""
        return self._channels.find(installed, user) == channel

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
        async with _within(self._patience):
            await self._send(outgoing, conversation, maybe_said=maybe_said)

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        async with _within(self._patience):
            return await self._was_all_said(outgoing, conversation)

    async def open(self, together: Together) -> Conversation:
        async with _within(min(self._patience, _PATIENCE_TO_OPEN)):
            return await self._open(together)

    async def _open(self, together: Together) -> Conversation:
        people = sorted({team_and_user(account) for account in together.accounts if account.platform == PLATFORM})
        teams = {team for team, _ in people}
        if len(people) < 2 or len(teams) != 1:  # noqa: PLR2004 - a conversation takes two
            raise RefusedError("not two people of one workspace")
        found = await self._workspaces.authorize(None, teams.pop())
        if found is None:
            raise RefusedError("not installed in their workspace")
        try:
            workspace = await self._workspaces.get(installed_by(found))
            channel = await self._channels.open(workspace, *(user for _, user in people))
        except GoneError as error:
            # One of them, and Slack does not say which: nobody is left in peace for that.
            raise RefusedError(str(error)) from error
        return shared_conversation(workspace.id, channel)

    async def _was_all_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        place = place_of(conversation)
        workspace = await self._workspaces.get(place.installed)
        channel = await self._channels.open(workspace, place.id) if place.is_person else place.id
        return await self._was_said(workspace, place, channel, outgoing) and all(
            [await self._was_shared(workspace, place, channel, mark) for mark in _marks(outgoing)]
        )

    async def _send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
        place = place_of(conversation)
        with _in_doubt(is_so=maybe_said):
            workspace = await self._workspaces.get(place.installed)
            channel = await self._channels.open(workspace, place.id) if place.is_person else place.id
            was_said = maybe_said and await self._was_said(workspace, place, channel, outgoing)
        if not was_said and has_words(outgoing):
            channel = await self._say(workspace, place, channel, outgoing)
        # From here on, another attempt has to look before it speaks.
        with _in_doubt(is_so=True):
            await self._share(workspace, place, channel, outgoing, maybe_shared=was_said)
        if place.is_person:
            self._said(place.installed, place.id)

    async def _was_said(self, workspace: Workspace, place: Place, channel: str, outgoing: Outgoing) -> bool:
        if not has_words(outgoing):
            return True
        is_it = partial(_has_key, key=outgoing.key)
        return await self._doubts.was_said(workspace, channel, place.thread, outgoing.key, is_it)

    async def _say(self, workspace: Workspace, place: Place, channel: str, outgoing: Outgoing) -> str:
        """Returns where it was said."""
        code = await self._post(workspace, place, channel, outgoing)
        if place.is_person and code in _CLOSED:
            self._channels.forget(workspace.id, place.id)
            with _in_doubt(is_so=False):
                channel = await self._channels.open(workspace, place.id)
            code = await self._post(workspace, place, channel, outgoing)
            if code == "is_archived":
                # The private conversation with an account that was closed.
                raise GoneError(f"chat.postMessage: {code}")
        if code is not None:
            raise meaning_of(code, "chat.postMessage")
        return channel

    async def _post(self, workspace: Workspace, place: Place, channel: str, outgoing: Outgoing) -> str | None:
        """Once as it should be, and when that cannot be shown, once more as plain words."""
        code = await self._post_once(workspace, place, channel, render(outgoing))
        if code in _MISSHAPEN:
            code = await self._post_once(workspace, place, channel, render_plainly(outgoing))
        return code

    async def _post_once(self, workspace: Workspace, place: Place, channel: str, said: Said) -> str | None:
        """None, or the error."""
        arguments = {"channel": channel, **said.body()}
        if place.thread:
            arguments |= {"thread_ts": place.thread, "reply_broadcast": False}
        answer = await self._calls.make(workspace, "chat.postMessage", arguments, expects=_CLOSED | _MISSHAPEN)
        error = answer.get("error")
        return None if error is None else str(error)

    async def _share(
        self, workspace: Workspace, place: Place, channel: str, outgoing: Outgoing, *, maybe_shared: bool
    ) -> None:
        for file, mark in zip(outgoing.files, _marks(outgoing), strict=True):
            if not (maybe_shared and await self._was_shared(workspace, place, channel, mark)):
                await self._uploads.share(workspace, channel, place.thread, file, mark)

    async def _was_shared(self, workspace: Workspace, place: Place, channel: str, mark: str) -> bool:
        return await self._doubts.was_said(workspace, channel, place.thread, mark, partial(has_file, mark=mark))


@asynccontextmanager
async def _within(patience: timedelta) -> AsyncIterator[None]:
    """What takes longer is to be tried again, and may have been said."""
    try:
        async with asyncio.timeout(patience.total_seconds()):
            yield
    except TimeoutError:
        raise DelayedError("Slack takes too long") from None


@contextmanager
def _in_doubt(*, is_so: bool) -> Iterator[None]:
    """What fails in here changes nothing about whether something was said before."""
    try:
        yield
    except DelayedError as error:
        raise DelayedError(str(error), after=error.after, maybe_said=is_so) from error


def _marks(outgoing: Outgoing) -> list[str]:
    return [mark_of(outgoing.key, number) for number in range(len(outgoing.files))]


def _has_key(message: Message, key: str) -> bool:
    metadata = message.get("metadata") or {}
    payload = metadata.get("event_payload") or {}
    return metadata.get("event_type") == EVENT_TYPE and payload.get("key") == short_key(key)
