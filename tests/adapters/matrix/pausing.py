"""The pauses that the bot makes, which do not depend on how fast the homeserver answers."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

from adapters.waiting import Pauses


class Asked:
    """Give its `pauses` to the bot."""

    def __init__(self, first: timedelta, longest: timedelta) -> None:
        self.lengths: list[timedelta] = []
        """In the order in which they were asked for, also those that go on still."""
        self.took: list[timedelta] = []
        """Those that are over."""
        self.changed = asyncio.Condition()
        self._first = first
        self._longest = longest

    def pauses(self) -> Pauses:
        return _Noted(self._first, self._longest, self)

    async def until(self, is_so: Callable[[list[timedelta]], bool]) -> None:
        """Looked at whenever one is asked for."""
        async with asyncio.timeout(60), self.changed:
            await self.changed.wait_for(lambda: is_so(self.lengths))


class _Noted(Pauses):
    def __init__(self, first: timedelta, longest: timedelta, asked: Asked) -> None:
        super().__init__(first, longest)
        self._asked = asked

    async def wait(self, *, at_least: timedelta | None = None, unless: asyncio.Event | None = None) -> None:
        async with self._asked.changed:
            self._asked.lengths.append(max(self._next, at_least or self._next))
            self._asked.changed.notify_all()
        began_at = asyncio.get_running_loop().time()
        await super().wait(at_least=at_least, unless=unless)
        self._asked.took.append(timedelta(seconds=asyncio.get_running_loop().time() - began_at))
