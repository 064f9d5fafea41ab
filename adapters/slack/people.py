"""Who somebody is: the name they go by, and what Slack knows for sure."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from weakref import WeakValueDictionary

from adapters.recent import Recent
from adapters.slack.calls import Calls
from adapters.slack.payload import at, text_at
from adapters.slack.places import team_and_user
from adapters.slack.workspaces import Workspace
from bot.errors import DelayedError, DeliveryError
from bot.messages import Account
from bot.ports import Clock

PATIENCE = timedelta(seconds=1.5)
"""Slack wants to be answered within three seconds, and the message is not stored yet."""
_FRESH = timedelta(hours=1)
_AGAIN = timedelta(minutes=1)
"""After a failure; until then people keep the name that came with their message."""
_MOST = 10_000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody, as Slack knows them."""

    name: str
    email: str | None = None
    """Only of people of the workspace itself, and only when Slack has seen that it is theirs."""
    is_bot: bool = False


class People:
    """Asks Slack, seldom; and never long enough to be in the way."""

    def __init__(self, calls: Calls, clock: Clock, *, patience: timedelta = PATIENCE) -> None:
        self._calls = calls
        self._clock = clock
        self._patience = patience
        self._known: Recent[tuple[str, str], tuple[Person | None, datetime]] = Recent(_MOST)
        self._asking: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()

    async def find(self, workspace: Workspace, account: Account) -> Person | None:
        """None when it cannot be known now."""
        key = (workspace.id, account.id)
        try:
            async with asyncio.timeout(self._patience.total_seconds()), self._asking.setdefault(key, asyncio.Lock()):
                known = self._known.find(key)
                if known is None or known[1] <= self._clock.now():
                    known = await self._ask(workspace, account)
                    self._known.keep(key, known)
                return known[0]
        except TimeoutError:
            self._known.keep(key, (None, self._clock.now() + _AGAIN))
            return None

    def forget(self, installed: str, account: Account) -> None:
        """Something about them has changed."""
        self._known.drop((installed, account.id))

    async def _ask(self, workspace: Workspace, account: Account) -> tuple[Person | None, datetime]:
        """And until when that is good enough."""
        now = self._clock.now()
        team, user = team_and_user(account)
        try:
            answer = await self._calls.make(workspace, "users.info", {"user": user})
        except DeliveryError as error:
            _log.info("Slack does not say who somebody is", extra={"reason": str(error)})
            after = error.after if isinstance(error, DelayedError) else None
            return None, now + min(after or _AGAIN, _AGAIN)
        return person_of(at(answer, "user"), workspace.id, team), now + _FRESH


def person_of(user: object, installed: str, team: str) -> Person:
    """Read what Slack says of somebody who is taken to be of that workspace."""
    profile = at(user, "profile")
    name = text_at(profile, "display_name") or text_at(profile, "real_name") or text_at(user, "real_name")
    ours = {text_at(user, "team_id"), text_at(user, "enterprise_user", "enterprise_id")}
    is_own = team == installed and installed in ours and not at(user, "is_stranger")
    is_proven = is_own and at(user, "is_email_confirmed") is not False
    return Person(
        name=name or text_at(user, "name"),
        email=(text_at(profile, "email") or None) if is_proven else None,
        is_bot=at(user, "is_bot") is True or text_at(user, "id") == "USLACKBOT",
    )
