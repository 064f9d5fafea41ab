"""Says each utterance once, also when the process is killed between saying it and remembering that it was said.

Why it can, and where it cannot: docs/decisions/0021-console.md.
"""

import logging
from collections.abc import Awaitable, Callable

from adapters.console.ledger import Entry, Ledger
from adapters.console.stdout import Stdout, holds
from bot.errors import DelayedError

_log = logging.getLogger(__name__)

Above = Callable[[Callable[[], None]], Awaitable[None]]
"""Runs a function that writes, so that a line being typed is not torn."""


async def at_once(write: Callable[[], None]) -> None:
    """Nobody is typing."""
    write()


class Voice:
    """Standard output with a memory."""

    def __init__(self, stdout: Stdout, ledger: Ledger | None, *, above: Above = at_once) -> None:
        self._stdout = stdout
        self._ledger = ledger
        self._above = above
        self.is_lost = False
        """Nobody listens any more: the other side has closed."""
        self.when_lost: Callable[[], None] = _nothing

    async def say(self, key: str, text: str, *, maybe_said: bool) -> None:
        """Raises DelayedError when it cannot be said now."""
        if maybe_said and self.was_said(key):
            _log.info("said already, before the stop", extra={"key": key})
            return
        data = text.encode("utf-8", errors="replace")
        await self._above(lambda: self._utter(key, data))

    async def tell(self, text: str) -> None:
        """Something of the console's own, that need not survive. Goes nowhere if nobody listens."""
        try:
            await self._above(lambda: self._stdout.write(text.encode("utf-8", errors="replace")))
        except OSError:
            self._lose()

    def forget(self) -> None:
        """Nothing waits to be said, so nothing needs to be remembered."""
        if self._ledger is not None:
            self._ledger.empty()

    def was_said(self, key: str) -> bool:
        """Whether an attempt before the stop has said it."""
        entry = self._ledger.find(key) if self._ledger else None
        if entry is None:
            return False
        if entry.place is None:
            return True
        is_there = holds(entry.place)
        if is_there is False:
            self._stdout.mend(entry.place)
        # Of what can no longer be looked up we assume that it was heard: rather once too few than twice.
        return is_there is not False

    def _utter(self, key: str, data: bytes) -> None:
        try:
            if self._ledger is not None:
                self._ledger.note(Entry(key=key, place=self._stdout.place_of_next(data)))
            self._stdout.write(data)
        except OSError as error:
            if self._ledger is not None:
                self._ledger.withdraw(key)
            self._lose()
            raise DelayedError(f"standard output does not take it: {error.strerror}") from error

    def _lose(self) -> None:
        self.is_lost = True
        self.when_lost()


def _nothing() -> None:
    pass
