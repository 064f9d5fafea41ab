"""Bondje's voice on Slack."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from functools import partial

from adapters.slack import PLATFORM
from adapters.slack.calls import Calls
from adapters.slack.channels import Channels
from adapters.slack.crowds import ChannelCrowds
from adapters.slack.doubts import Doubts, Message
from adapters.slack.handed_in import HandedIn
from adapters.slack.opening import Opening
from adapters.slack.places import Place, place_of
from adapters.slack.posting import Posting
from adapters.slack.render import has_key, has_words
from adapters.slack.uploads import Uploads, has_file, mark_of
from adapters.slack.workspaces import Workspace, Workspaces
from bot.errors import DelayedError
from bot.messages import Account, Conversation, Outgoing, Platform, Sent, Together
from bot.ports import Clock

_PATIENCE = timedelta(seconds=70)
"""For all that saying one thing takes, or finding out whether it was said."""
_PATIENCE_TO_COUNT = timedelta(minutes=5)
"""For who is in a channel: nobody waits for it, and thousands may be."""
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
        self._posting = Posting(self._calls, self._channels)
        self._opening = Opening(workspaces, self._channels, self._doubts, self._posting)
        self._crowds = ChannelCrowds(workspaces, self._calls)
        self._uploads = Uploads(self._calls)
        self._handed_in = HandedIn(workspaces)

    @property
    def platforms(self) -> frozenset[Platform]:
        return frozenset({PLATFORM})

    def learn(self, installed: str, user: str, channel: str) -> None:
        """The private conversation with that person was seen to be there."""
        self._channels.learn(installed, user, channel)

    def is_at(self, installed: str, user: str, channel: str) -> bool:
        """Whether the private conversation with that person is known to be there."""
        return self._channels.find(installed, user) == channel

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> str | None:
        async with _within(self._patience):
            return await self._send(outgoing, conversation, maybe_said=maybe_said)

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        async with _within(self._patience):
            return await self._was_all_said(outgoing, conversation)

    async def fetch(self, sent: Sent, *, most: int) -> bytes:
        """See `bot.ports.Files`."""
        return await self._handed_in.fetch(sent, most=most)

    async def members_of(self, conversation: Conversation) -> frozenset[Account] | None:
        """See `bot.ports.Crowds`."""
        async with _within(_PATIENCE_TO_COUNT):
            return await self._crowds.members_of(conversation)

    async def open(self, together: Together) -> Conversation:
        async with _within(min(self._patience, _PATIENCE_TO_OPEN)):
            return await self._opening.open(together)

    async def _was_all_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        place = place_of(conversation)
        workspace = await self._workspaces.get(place.installed)
        channel = await self._channels.open(workspace, place.id) if place.is_person else place.id
        return await self._find(workspace, place, channel, outgoing) is not None and all(
            [await self._was_shared(workspace, place, channel, mark) for mark in _marks(outgoing)]
        )

    async def _send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> str | None:
        place = place_of(conversation)
        with _in_doubt(is_so=maybe_said):
            workspace = await self._workspaces.get(place.installed)
            channel = await self._channels.open(workspace, place.id) if place.is_person else place.id
        if (changed := await self._change(workspace, channel, outgoing)) is not None:
            return changed
        with _in_doubt(is_so=maybe_said):
            said = await self._find(workspace, place, channel, outgoing) if maybe_said else None
        id = None if said is None else said.get("ts")
        if said is None and has_words(outgoing):
            channel, id = await self._posting.say(workspace, place, channel, outgoing)
        # From here on, another attempt has to look before it speaks.
        with _in_doubt(is_so=True):
            await self._share(workspace, place, channel, outgoing, maybe_shared=said is not None)
        if place.is_person:
            self._said(place.installed, place.id)
        return id

    async def _change(self, workspace: Workspace, channel: str, outgoing: Outgoing) -> str | None:
        """What was changed. None: nothing can be, so it is said as something new. Done twice it is the same."""
        earlier = outgoing.earlier
        if earlier is None or earlier.id is None:
            return None
        # Nobody in Slack sees what stood there before.
        if await self._posting.change(workspace, channel, earlier.id, outgoing):
            return earlier.id
        if earlier.is_removed:
            await self._posting.remove(workspace, channel, earlier.id)
        return None

    async def _find(self, workspace: Workspace, place: Place, channel: str, outgoing: Outgoing) -> Message | None:
        """What an earlier attempt has said; None, when it has not. Without words there is nothing to find."""
        if not has_words(outgoing):
            return {}
        is_it = partial(has_key, key=outgoing.key)
        return await self._doubts.find(workspace, channel, place.thread, outgoing.key, is_it)

    async def _share(
        self, workspace: Workspace, place: Place, channel: str, outgoing: Outgoing, *, maybe_shared: bool
    ) -> None:
        for file, mark in zip(outgoing.files, _marks(outgoing), strict=True):
            if not (maybe_shared and await self._was_shared(workspace, place, channel, mark)):
                await self._uploads.share(workspace, channel, place.thread, file, mark)

    async def _was_shared(self, workspace: Workspace, place: Place, channel: str, mark: str) -> bool:
        found = await self._doubts.find(workspace, channel, place.thread, mark, partial(has_file, mark=mark))
        return found is not None


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
