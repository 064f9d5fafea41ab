"""Whether something was said already: Slack is asked, because nothing else can know."""

import logging
from collections.abc import Callable, Collection, Mapping
from datetime import timedelta
from typing import Any

from adapters.slack.calls import Calls
from adapters.slack.workspaces import Workspace
from bot.ports import Clock

logger = logging.getLogger(__name__)

Message = Mapping[str, Any]

_MOST_PAGES = 8
_A_PAGE = 200
"""Slack gives apps that are spread outside its marketplace 15, whatever they ask for."""
_OLDEST = timedelta(days=8)
"""A day more than the outbox tries."""
_MOST_REMEMBERED = 1_000


class Doubts:
    """Looks for what may have been said."""

    def __init__(self, calls: Calls, clock: Clock) -> None:
        self._calls = calls
        self._clock = clock
        self._reached: dict[str, str] = {}
        """Where to go on when Slack made us stop halfway: new messages do not matter, as none of them is ours."""

    async def find(
        self, workspace: Workspace, channel: str, thread: str | None, key: str, is_it: Callable[[Message], bool]
    ) -> Message | None:
        """The one of our own messages there that is it; an empty one, where we may not look: then it is taken as said.

        `key`: the same for the same search. Raises DelayedError when that cannot be known now, RefusedError when the
        conversation is closed to us.
        """
        for _ in range(_MOST_PAGES):
            page = await self._page(workspace, channel, thread, self._reached.get(key))
            if page is None:
                self._reached.pop(key, None)
                return {}
            ours = (message for message in _messages(page) if message.get("user") == workspace.bot_user)
            found = next((message for message in ours if is_it(message)), None)
            if found is not None:
                self._reached.pop(key, None)
                return found
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                break
            if len(self._reached) >= _MOST_REMEMBERED:
                self._reached.pop(next(iter(self._reached)))
            self._reached[key] = cursor
        self._reached.pop(key, None)
        return None

    async def _page(self, workspace: Workspace, channel: str, thread: str | None, cursor: str | None) -> Message | None:
        """One page; None, when we may not look."""
        arguments = {
            "channel": channel,
            "ts": thread,
            "limit": _A_PAGE,
            "include_all_metadata": True,
            "oldest": f"{(self._clock.now() - _OLDEST).timestamp():.6f}",
            "cursor": cursor,
        }
        method = "conversations.replies" if thread else "conversations.history"
        answer = await self._calls.make(workspace, method, arguments, expects=_EXPECTED)
        error = answer.get("error")
        if error is None or error in _NOT_THERE:
            return answer
        # Rather said once too few than twice: who waits for an answer asks again, who reads a thing twice is puzzled.
        logger.warning("Slack does not let us see whether it was said: taken as said", extra={"reason": error})
        return None


_NOT_THERE: Collection[str] = frozenset({"channel_not_found", "thread_not_found", "message_not_found"})
"""What is not there holds no message of ours. Whether we can speak there shows when we do."""
_EXPECTED: Collection[str] = frozenset({"missing_scope", "not_allowed_token_type", *_NOT_THERE})


def _messages(page: Message) -> list[Message]:
    return [message for message in page.get("messages") or () if isinstance(message, Mapping)]
