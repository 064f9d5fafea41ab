"""The parts of the console, put together."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, tzinfo

from adapters.console.bookmarks import Memory
from adapters.console.guide import Guide
from adapters.console.ledger import Ledger
from adapters.console.listener import Listener, Reader
from adapters.console.messenger import ConsoleMessenger
from adapters.console.pipe import PipeReader
from adapters.console.stdout import Stdout
from adapters.console.steering import Journey, Steerable
from adapters.console.voice import Above, Voice, at_once
from bot.ports import Receiver, Routine, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the console speaks."""

    zone: tzinfo
    language: str = "nl"
    as_json: bool = False


class Console:
    """Standard input and output as a platform: a messenger from the start, a listener once somebody can receive."""

    def __init__(self, clock: Steerable, ledger: Ledger | None, manner: Manner) -> None:
        stdout = Stdout()
        self._clock = clock
        self._is_prompted = stdout.is_terminal and os.isatty(sys.stdin.fileno()) and not manner.as_json
        in_colour = stdout.is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        self._voice = Voice(stdout, ledger, above=_above_prompt() if self._is_prompted else at_once)
        self.guide = Guide(self._voice, clock, zone=manner.zone, language=manner.language, as_json=manner.as_json)
        self.messenger = ConsoleMessenger(
            self._voice, clock, zone=manner.zone, as_json=manner.as_json, in_colour=in_colour
        )

    async def listen(
        self,
        receiver: Receiver,
        store: Store,
        routines: Sequence[Routine],
        *,
        hushed: Callable[[], AbstractAsyncContextManager[None]],
        target: datetime | None,
    ) -> None:
        """Until the input ends. `hushed` keeps the timer still while the clock is moved."""
        memory = Memory(store)
        journey = Journey(clock=self._clock, memory=memory, routines=routines, hushed=hushed)
        listener = Listener(
            reader=_reader(self.guide, is_prompted=self._is_prompted),
            receiver=receiver,
            memory=memory,
            journey=journey,
            voice=self._voice,
            guide=self.guide,
        )
        if self._is_prompted:
            await self.guide.welcome()
        await listener.run(target)


def _reader(guide: Guide, *, is_prompted: bool) -> Reader:
    if not is_prompted:
        return PipeReader()
    # Only a person at a terminal waits for this import.
    from adapters.console.terminal import TerminalReader  # noqa: PLC0415

    return TerminalReader(guide.prompt)


def _above_prompt() -> Above:
    from adapters.console.terminal import above_prompt  # noqa: PLC0415 - the same

    return above_prompt
