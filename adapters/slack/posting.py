"""Putting words into a conversation, changing them, and taking them away."""

from collections.abc import Mapping
from typing import Any

from adapters.slack.calls import Calls
from adapters.slack.channels import Channels
from adapters.slack.faults import meaning_of
from adapters.slack.meanings import End, codes
from adapters.slack.places import Place
from adapters.slack.render import Said, render, render_plainly
from adapters.slack.workspaces import Workspace
from bot.errors import DelayedError, GoneError
from bot.messages import Outgoing

_CLOSED = frozenset({"channel_not_found", "is_archived", "not_in_channel", "no_permission", "restricted_action"})
"""What a private channel answers that is not the one for this person any more, or is nobody's."""
_MISSHAPEN = codes(End.SHAPE)
_GONE = "message_not_found"
_FIXED = frozenset({_GONE, "cant_update_message", "edit_window_closed"})
_KEPT = frozenset({"cant_delete_message", "compliance_exports_prevent_deletion"})


class Posting:
    """Each raises DelayedError, RefusedError or GoneError when it cannot be done."""

    def __init__(self, calls: Calls, channels: Channels) -> None:
        self._calls = calls
        self._channels = channels

    async def say(self, workspace: Workspace, place: Place, channel: str, outgoing: Outgoing) -> tuple[str, str | None]:
        """Returns in which channel it was said, and what Slack calls it there."""
        answer = await self._post(workspace, place, channel, outgoing)
        if place.is_person and answer.get("error") in _CLOSED:
            self._channels.forget(workspace.id, place.id)
            try:
                channel = await self._channels.open(workspace, place.id)
            except DelayedError as error:
                raise DelayedError(str(error), after=error.after, maybe_said=False) from error
            answer = await self._post(workspace, place, channel, outgoing)
            if answer.get("error") == "is_archived":
                # The private conversation with an account that was closed.
                raise GoneError("chat.postMessage: is_archived")
        if (code := answer.get("error")) is not None:
            raise meaning_of(str(code), "chat.postMessage")
        return channel, _stamp(answer)

    async def change(self, workspace: Workspace, channel: str, stamp: str, outgoing: Outgoing) -> bool:
        """Put these words in the place of what was said then. False: it cannot be changed (any more)."""
        error = await self._change(workspace, channel, stamp, render(outgoing))
        if error in _MISSHAPEN:
            error = await self._change(workspace, channel, stamp, render_plainly(outgoing))
        if error is None:
            return True
        if error in _FIXED | _CLOSED:
            return False
        raise meaning_of(error, "chat.update")

    async def remove(self, workspace: Workspace, channel: str, stamp: str) -> None:
        """Take away what was said then, unless it has to stay, as in workspaces that keep all for compliance."""
        arguments = {"channel": channel, "ts": stamp}
        await self._calls.make(workspace, "chat.delete", arguments, expects=_KEPT | _CLOSED | {_GONE})

    async def _post(self, workspace: Workspace, place: Place, channel: str, outgoing: Outgoing) -> Mapping[str, Any]:
        """Once as it should be, and when that cannot be shown, once more as plain words."""
        answer = await self._post_once(workspace, place, channel, render(outgoing))
        if answer.get("error") in _MISSHAPEN:
            answer = await self._post_once(workspace, place, channel, render_plainly(outgoing))
        return answer

    async def _post_once(self, workspace: Workspace, place: Place, channel: str, said: Said) -> Mapping[str, Any]:
        arguments = {"channel": channel, **said.body()}
        if place.thread:
            arguments |= {"thread_ts": place.thread, "reply_broadcast": False}
        return await self._calls.make(workspace, "chat.postMessage", arguments, expects=_CLOSED | _MISSHAPEN)

    async def _change(self, workspace: Workspace, channel: str, stamp: str, said: Said) -> str | None:
        """None, or the error."""
        arguments = {"channel": channel, "ts": stamp, **said.change()}
        answer = await self._calls.make(workspace, "chat.update", arguments, expects=_FIXED | _CLOSED | _MISSHAPEN)
        error = answer.get("error")
        return None if error is None else str(error)


def _stamp(answer: Mapping[str, Any]) -> str | None:
    stamp = answer.get("ts")
    return stamp if isinstance(stamp, str) else None
