"""Bondje's voice on the console."""

import asyncio
import os
from datetime import tzinfo

from adapters.console.handed_in import read_file
from adapters.console.render import Look, as_json, as_text
from adapters.console.rooms import room_for
from adapters.console.steering import Steerable
from adapters.console.voice import Voice
from bot.messages import Conversation, Outgoing, Sent, Together

_WIDTH_OF_A_PIPE = 100
_WIDEST = 110
"""Longer lines are hard to read."""


class ConsoleMessenger:
    """A `bot.ports.Messenger`."""

    def __init__(self, voice: Voice, clock: Steerable, *, zone: tzinfo, as_json: bool, in_colour: bool = False) -> None:
        self._voice = voice
        self._clock = clock
        self._zone = zone
        self._as_json = as_json
        self._in_colour = in_colour

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
        at = self._clock.now()
        text = (
            as_json(outgoing, conversation, at=at, zone=self._zone)
            if self._as_json
            else as_text(outgoing, conversation, at=at, zone=self._zone, look=self._look())
        )
        await self._voice.say(outgoing.key, text, maybe_said=maybe_said)

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:  # noqa: ARG002 - one voice, one place
        return self._voice.was_said(outgoing.key)

    async def fetch(self, sent: Sent, *, most: int) -> bytes:
        """See `bot.ports.Files`."""
        return await asyncio.to_thread(read_file, sent, most=most)

    async def open(self, together: Together) -> Conversation:
        return room_for(together)

    def _look(self) -> Look:
        return Look(width=terminal_width(), in_colour=self._in_colour, with_time=self._clock.is_steered)


def terminal_width() -> int:
    """Columns for text; of a pipe, what reads well."""
    try:
        return min(os.get_terminal_size(1).columns, _WIDEST) or _WIDTH_OF_A_PIPE
    except OSError:
        return _WIDTH_OF_A_PIPE
