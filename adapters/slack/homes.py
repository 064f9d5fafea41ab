"""Home tabs: shown to whoever opens theirs, and renewed when something may have changed for them."""

import asyncio
import logging
from datetime import datetime, timedelta

from adapters.slack.calls import Calls
from adapters.slack.home import home_of
from adapters.slack.origin import Origin
from adapters.slack.recent import Recent
from adapters.slack.waiting import pause
from adapters.slack.workspaces import Workspaces
from bot.errors import DelayedError
from bot.ports import Clock, Views

GATHERING = timedelta(milliseconds=500)
"""One answer is often several messages: the page is renewed once for all of them."""
_MOST = 10_000
_log = logging.getLogger(__name__)


class Homes:
    """Which pages were opened since the start, and which of them are out of date."""

    def __init__(self, workspaces: Workspaces, calls: Calls, clock: Clock, *, gathering: timedelta = GATHERING) -> None:
        self._workspaces = workspaces
        self._calls = calls
        self._clock = clock
        self._gathering = gathering
        self._opened: Recent[tuple[str, str], Origin] = Recent(_MOST)
        self._stale: dict[tuple[str, str], Origin] = {}
        self._resting: dict[str, datetime] = {}
        """Installations whose pages must wait until that instant."""
        self._is_stale = asyncio.Event()
        self._is_awaited = asyncio.Event()
        """Somebody is looking at an empty page."""

    def open(self, origin: Origin) -> None:
        """Somebody looks at theirs."""
        self._opened.keep((origin.installed, origin.user), origin)
        self.touch(origin.installed, origin.user)
        self._is_awaited.set()

    def touch(self, installed: str, user: str) -> None:
        """Something may have changed for that person."""
        origin = self._opened.find((installed, user))
        if origin is not None:
            self._stale[installed, user] = origin
            self._is_stale.set()

    async def run(self, views: Views) -> None:
        """Publish what is out of date, for ever."""
        while True:
            await self._is_stale.wait()
            await pause(self._gathering, unless=self._is_awaited)
            self._is_stale.clear()
            self._is_awaited.clear()
            now = self._clock.now()
            self._resting = {installed: until for installed, until in self._resting.items() if until > now}
            for key, origin in list(self._stale.items()):
                if origin.installed not in self._resting:
                    del self._stale[key]
                    await self._publish(origin, views)
            if self._stale:
                await self._rest()

    async def _publish(self, origin: Origin, views: Views) -> None:
        try:
            workspace = await self._workspaces.get(origin.installed)
            view = home_of(await views.overview(origin.account))
            await self._calls.make(workspace, "views.publish", {"user_id": origin.user, "view": view})
        except DelayedError as error:
            if error.after is not None:
                self._resting[origin.installed] = self._clock.now() + error.after
                self._stale.setdefault((origin.installed, origin.user), origin)
            _log.info("a Home tab is not renewed now", extra={"reason": str(error)})
        except Exception as error:  # noqa: BLE001 - a page that is not renewed is no reason to stop
            _log.warning("a Home tab is not renewed", extra={"reason": type(error).__name__})

    async def _rest(self) -> None:
        """Until the first installation may be spoken to again, or there is something for another one."""
        wait = min(self._resting.values(), default=self._clock.now()) - self._clock.now()
        await pause(max(wait, timedelta(0)), unless=self._is_stale)
        self._is_stale.set()
