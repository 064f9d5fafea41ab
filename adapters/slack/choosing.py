"""A pressed button shows what was chosen."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Any
from weakref import WeakValueDictionary

from adapters.recent import Recent
from adapters.slack.acts import Press, Pressed
from adapters.slack.buttons import pressed
from adapters.slack.calls import Calls
from adapters.slack.meant import is_meant_for
from adapters.slack.payload import text_at
from adapters.slack.rich import Block
from adapters.slack.workspaces import Workspace
from bot.errors import DeliveryError

_MOST = 1_000
_log = logging.getLogger(__name__)


class Chosen:
    """Changes the message that was pressed, as well as it can: what was chosen counts without it too."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._left: Recent[tuple[str, str], Sequence[Block]] = Recent(_MOST)
        """What a message looks like now: a press that comes fast has seen it as it was before."""
        self._changing: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()

    async def show(self, press: Press, workspace: Workspace) -> None:
        """Nothing changes for a press by somebody whom the message was not meant for. Never raises."""
        try:
            if press.where is not None:
                await self._show(press, press.where, workspace)
        except DeliveryError as error:
            _log.info("a message does not show what was chosen", extra={"reason": str(error)})
        except Exception as error:  # noqa: BLE001 - its blocks may not be as we make them
            _log.warning("a message does not show what was chosen", extra={"reason": type(error).__name__})

    async def _show(self, press: Press, where: Pressed, workspace: Workspace) -> None:
        key = (where.channel, where.stamp)
        async with self._changing.setdefault(key, asyncio.Lock()):
            before = self._left.find(key) or _blocks(where.content.get("blocks"))
            if not is_meant_for(before, press.message):
                return
            after = pressed(before, press.pick, text_at(where.action, "text", "text"))
            if _buttons(after) == _buttons(before):
                return
            arguments = {
                "channel": where.channel,
                "ts": where.stamp,
                "text": text_at(where.content, "text"),
                "blocks": after,
                "parse": "none",
            }
            await self._calls.make(workspace, "chat.update", arguments)
            self._left.keep(key, after)


def _blocks(found: object) -> list[dict[str, Any]]:
    return [block for block in found if isinstance(block, dict)] if isinstance(found, list) else []


def _buttons(blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if block.get("type") == "actions"]
