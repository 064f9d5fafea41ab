"""Home tabs: shown to whoever opens theirs, and renewed when something may have changed for them."""

import asyncio
import logging
from datetime import datetime, timedelta

from adapters.recent import Recent
from adapters.slack.calls import Calls
from adapters.slack.home import home_of
from adapters.slack.origin import Origin
from adapters.slack.workspaces import Workspaces
from adapters.waiting import pause
from bot.errors import ConflictError, DelayedError, StoreUnavailableError
from bot.ports import Clock, Views

GATHERING = timedelta(milliseconds=500)
"""One answer is often several messages: the page is renewed once for all of them."""
REST = timedelta(seconds=30)
"""Before a page is tried again that failed, unless its person opens it."""
AT_ONCE = 10
"""Pages on their way: one that Slack does not answer for holds up few others."""
_MOST = 10_000
_Key = tuple[str, str]
"""The installation, and the person."""
_log = logging.getLogger(__name__)


class Homes:
    """Which pages were opened since the start, and which of them are out of date."""

    def __init__(
        self,
        workspaces: Workspaces,
        calls: Calls,
        clock: Clock,
        *,
        gathering: timedelta = GATHERING,
        rest: timedelta = REST,
    ) -> None:
        self._workspaces = workspaces
        self._calls = calls
        self._clock = clock
        self._gathering = gathering
        self._rest = rest
        self._places = asyncio.Semaphore(AT_ONCE)
        self._looking = asyncio.Lock()
        """Slack is what takes long; the store is also needed for those who say something."""
        self._opened: Recent[_Key, Origin] = Recent(_MOST)
        self._stale: dict[_Key, Origin] = {}
        self._busy: set[_Key] = set()
        """Pages on their way, or in line for that: never twice at once, or the older one could come last."""
        self._resting: dict[str, datetime] = {}
        """Installations whose pages must wait until that instant."""
        self._failed: dict[_Key, datetime] = {}
        """Pages that wait until then by themselves."""
        self._is_stale = asyncio.Event()
        self._is_awaited = asyncio.Event()
        """Somebody is looking at an empty page."""

    def open(self, origin: Origin) -> None:
        """Somebody looks at theirs."""
        self._opened.keep((origin.installed, origin.user), origin)
        self._failed.pop((origin.installed, origin.user), None)
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
        async with asyncio.TaskGroup() as pages:
            while True:
                await self._is_stale.wait()
                await pause(self._gathering, unless=self._is_awaited)
                self._is_stale.clear()
                self._is_awaited.clear()
                waiting = self._waiting()
                for key in [one for one in self._stale if one not in self._busy and one not in waiting]:
                    self._busy.add(key)
                    pages.create_task(self._renew(key, views))
                if waiting:
                    # Until the first of them may be tried again, or there is something else.
                    await pause(min(waiting.values()) - self._clock.now(), unless=self._is_stale)
                    self._is_stale.set()

    def _waiting(self) -> dict[_Key, datetime]:
        """Until when: pages that are out of date and must wait."""
        now = self._clock.now()
        self._resting = {installed: until for installed, until in self._resting.items() if until > now}
        self._failed = {key: until for key, until in self._failed.items() if until > now}
        waits = {key: (self._resting.get(key[0]), self._failed.get(key)) for key in self._stale.keys() - self._busy}
        return {key: max(filter(None, until)) for key, until in waits.items() if any(until)}

    async def _renew(self, key: _Key, views: Views) -> None:
        async with self._places:
            # What happens from here on comes with the next one.
            origin = self._stale.pop(key)
            if origin.installed in self._resting:
                self._stale[key] = origin
            else:
                await self._publish(key, origin, views)
        self._busy.discard(key)
        if key in self._stale:
            self._is_stale.set()

    async def _publish(self, key: _Key, origin: Origin, views: Views) -> None:
        try:
            workspace = await self._workspaces.get(origin.installed)
            async with self._looking:
                view = home_of(await views.overview(origin.account))
            await self._calls.make(workspace, "views.publish", {"user_id": origin.user, "view": view})
        except (DelayedError, ConflictError, StoreUnavailableError) as error:
            after = error.after if isinstance(error, DelayedError) else None
            if after is not None:
                self._resting[origin.installed] = self._clock.now() + after
            else:
                self._failed[key] = self._clock.now() + self._rest
            self._stale.setdefault(key, origin)
            _log.info("a Home tab is not renewed now", extra={"reason": str(error) or type(error).__name__})
        except Exception as error:  # noqa: BLE001 - a page that is not renewed is no reason to stop
            _log.warning("a Home tab is not renewed", extra={"reason": type(error).__name__})
