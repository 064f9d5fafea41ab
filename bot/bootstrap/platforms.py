"""The platforms of a process: each is served from the moment that it is there, whatever becomes of the others."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from adapters.messenger import PlatformMessenger
from bot.app import Bot
from bot.messages import Platform
from bot.ports import Messenger

_log = logging.getLogger(__name__)


class Parts(Protocol):
    """What a platform consists of, once it is there."""

    @property
    def messenger(self) -> Messenger:
        """Its voice."""
        ...

    @property
    def is_connected(self) -> bool:
        """Whether it answers us now."""
        ...

    def listening(self, bot: Bot) -> AbstractAsyncContextManager[None]:
        """Hand over to this bot what people say, as long as this lasts."""
        ...


Coming = AbstractAsyncContextManager[Parts]
"""To enter it is to wait for the platform. Raises ConfigurationError when it refuses us."""


class Platforms:
    """All that are set up. The `messenger` speaks on those that are there."""

    def __init__(self, coming: Mapping[Platform, Coming]) -> None:
        self.messenger = PlatformMessenger({})
        self._coming = dict(coming)
        self._there: dict[Platform, Parts] = {}
        self._arrivals = {name: asyncio.Event() for name in coming}

    @property
    def names(self) -> frozenset[Platform]:
        """Also of those that are not there yet."""
        return frozenset(self._coming)

    @property
    def connected(self) -> Mapping[str, bool]:
        """Whether each is there, and answers us now."""
        return {name: name in self._there and self._there[name].is_connected for name in self._coming}

    @asynccontextmanager
    async def awaited(self) -> AsyncIterator[None]:
        """From now on they are waited for. With those that have come one can speak as long as this lasts."""
        over = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            waiting = {name: group.create_task(self._hold(name, over)) for name in self._coming}
            try:
                yield
            finally:
                over.set()
                for name, task in waiting.items():
                    if name not in self._there:
                        task.cancel()

    @asynccontextmanager
    async def listening(self, bot: Bot, wake: Callable[[], None]) -> AsyncIterator[None]:
        """People are heard, on each platform from when it is there; then what waits there can be said: `wake` is told.

        Nothing is taken after this; what was taken is finished when it is left.
        """
        over, served = asyncio.Event(), set[Platform]()
        async with asyncio.TaskGroup() as group:
            tasks = {name: group.create_task(self._serve(name, bot, wake, served, over)) for name in self._coming}
            try:
                yield
            finally:
                over.set()
                for name, task in tasks.items():
                    if name not in served:
                        task.cancel()

    async def _hold(self, name: Platform, over: asyncio.Event) -> None:
        async with self._coming[name] as parts:
            self._there[name] = parts
            self._arrivals[name].set()
            await over.wait()

    async def _serve(
        self, name: Platform, bot: Bot, wake: Callable[[], None], served: set[Platform], over: asyncio.Event
    ) -> None:
        await self._arrivals[name].wait()
        parts = self._there[name]
        self.messenger.connect(name, parts.messenger)
        async with parts.listening(bot):
            served.add(name)
            wake()
            _log.info("a platform is served", extra={"platform": name})
            if served == self.names:
                _log.info("Bondje is there")
            await over.wait()
