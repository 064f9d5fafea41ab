"""The door for all that Slack sends, however it comes: bolt finds out in whose name it is answered.

Bolt's own listeners are not used: they look every ten milliseconds whether something was acknowledged, and leave their
work to tasks that nobody waits for when Bondje stops. Its check of signatures is not either: it comes after the body
was read as whatever it claims to be, and it logs the body. See `adapters.slack.http`.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack.payload import Payload, at, instant_of
from adapters.slack.translate import is_removal
from adapters.slack.workspaces import Workspace, Workspaces, installed_by
from adapters.working import Working
from bot.errors import BondjeError, GoneError
from bot.ports import Clock

Ack = Callable[[Mapping[str, object] | None], Awaitable[None]]
"""Tells Slack that something has arrived, with an answer if there is one. Only the first time counts."""

AGAIN = 503
"""Slack sends it once more, or tells the person that it did not work."""
_NOT_HERE = "Bondje is hier niet meer geïnstalleerd. / Bondje is not installed here any more."
"""In both languages: where it is not installed it knows nobody."""
_quiet = logging.getLogger("adapters.slack.bolt")
# Below this it tells what people say, or of errors what is told here already.
_quiet.setLevel(logging.CRITICAL)
_log = logging.getLogger(__name__)


class Hears(Protocol):
    """Whoever is behind the door."""

    async def hear(self, body: Payload, workspace: Workspace, ack: Ack) -> None:
        """Acknowledge it once it cannot be lost. What was not acknowledged at the end comes again."""
        ...

    async def lose(self, installed: str) -> None:
        """Bondje was removed there."""
        ...


class Door:
    """Closed until somebody listens."""

    def __init__(self, workspaces: Workspaces, clock: Clock) -> None:
        self._workspaces = workspaces
        self._clock = clock
        self._behind: tuple[Hears, Working] | None = None

        async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
            return await workspaces.authorize(enterprise_id, team_id)

        self._app = AsyncApp(
            # Not ours: the logger of that name becomes as quiet as the other.
            name=_quiet.name,
            logger=_quiet,
            authorize=authorize,  # type: ignore[arg-type] # None is allowed: not installed
            user_facing_authorize_error_message=_NOT_HERE,
            request_verification_enabled=False,
            ssl_check_enabled=False,
            ignoring_self_events_enabled=False,
            attaching_function_token_enabled=False,
        )
        self._app.use(self._hand_over)
        self._app.error(self._fail)

    @contextmanager
    def opened(self, hears: Hears, received: Working) -> Iterator[None]:
        """Somebody listens."""
        self._behind = hears, received
        try:
            yield
        finally:
            self._behind = None

    async def take(self, request: AsyncBoltRequest) -> BoltResponse:
        """What Slack gets for an answer. Never raises."""
        try:
            return await self._app.async_dispatch(request)
        except Exception as error:  # noqa: BLE001 - bolt stumbles over strange payloads, and again while saying so
            _tell(error)
            return BoltResponse(status=AGAIN)

    async def _hand_over(self, req: AsyncBoltRequest) -> BoltResponse:
        if self._who_is_behind() is None:
            return BoltResponse(status=AGAIN)
        if is_removal(req.body):
            return await self._forget(req)
        result = req.context.authorize_result
        if result is None:
            return BoltResponse(status=AGAIN)
        workspace = await self._workspaces.get(installed_by(result))
        behind = self._who_is_behind()
        if behind is None:
            # Closed while that was looked up.
            return BoltResponse(status=AGAIN)
        hears, received = behind
        answer: asyncio.Future[BoltResponse] = asyncio.get_running_loop().create_future()
        received.start(_work(hears, req.body, workspace, answer))
        return await answer

    def _who_is_behind(self) -> tuple[Hears, Working] | None:
        return self._behind

    async def _forget(self, req: AsyncBoltRequest) -> BoltResponse:
        context = req.context
        team_id = None if context.is_enterprise_install else context.team_id
        await self._workspaces.forget(
            enterprise_id=context.enterprise_id,
            team_id=team_id,
            at=instant_of(at(req.body, "event_time"), self._clock.now()),
        )
        behind = self._who_is_behind()
        if behind is None:
            return BoltResponse(status=AGAIN)
        installed = team_id or context.enterprise_id
        if installed is not None and not await self._is_there(installed):
            await behind[0].lose(installed)
        return BoltResponse(status=200)

    async def _is_there(self, installed: str) -> bool:
        """It may have been installed once more since."""
        try:
            await self._workspaces.get(installed)
        except GoneError:
            return False
        return True

    async def _fail(self, error: Exception) -> BoltResponse:
        _tell(error)
        return BoltResponse(status=AGAIN)


async def _work(hears: Hears, body: Payload, workspace: Workspace, answer: "asyncio.Future[BoltResponse]") -> None:
    async def ack(payload: Mapping[str, object] | None = None) -> None:
        if not answer.done():
            answer.set_result(BoltResponse(status=200, body="" if payload is None else dict(payload)))

    try:
        await hears.hear(body, workspace, ack)
    except Exception as error:  # noqa: BLE001 - one thing that fails does not stop the others
        _tell(error)
    finally:
        if not answer.done():
            answer.set_result(BoltResponse(status=AGAIN))


def _tell(error: Exception) -> None:
    """Without the words, which an error may quote."""
    if isinstance(error, BondjeError):
        _log.warning("Slack is to send something again", extra={"reason": type(error).__name__})
    else:
        _log.error("something that Slack sent could not be heard", exc_info=error)
