"""How the bot comes in: logged in, with keys that the homeserver knows and an identity that has signed them."""

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from adapters.matrix.client import Client
from adapters.matrix.faults import CallError, fault_of
from adapters.matrix.keys import Keys
from adapters.matrix.standing import Standing
from adapters.waiting import Pauses
from bot.errors import ConfigurationError, DelayedError, RefusedError

_ENDED = frozenset({"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN"})
_LOG_IN = (
    "MATRIX_ACCESS_TOKEN: the homeserver has ended this session: log in again, and set the new token "
    "and MATRIX_DEVICE_ID; with MATRIX_PASSWORD the bot does that itself."
)
_WRONG = "MATRIX_PASSWORD: the homeserver has ended this session, and does not let us in again ({code})."
_Found = TypeVar("_Found")
_log = logging.getLogger(__name__)


async def log_in(client: Client, pauses: Callable[[], Pauses] = Pauses) -> None:
    """While the homeserver is away, keep trying. Raises ConfigurationError."""
    await _until_there(client.log_in, pauses())
    _log.info("known to the homeserver", extra={"user": client.user, "device": client.device})


async def become_known(
    keys: Keys,
    standing: Standing,
    *,
    recovery_key: str | None,
    may_talk: Callable[[str], bool],
    pauses: Callable[[], Pauses] = Pauses,
) -> None:
    """The same, for keys and identity."""

    async def begin() -> None:
        await keys.serve({})
        await standing.begin(recovery_key=recovery_key, may_talk=may_talk)

    await _until_there(begin, pauses())


async def become_new(keys: Keys, standing: Standing) -> bytes:
    """Have another identity than before, at somebody's wish: once, at once. Returns its recovery key."""
    try:
        await keys.serve({})
        key = (await standing.begin(replaces=True)).recovery_key
    except CallError as error:
        raise fault_of(error) from error
    if key is None:
        raise ConfigurationError(["MATRIX_STORE: the new identity has no recovery key."])
    return key


async def _until_there(work: Callable[[], Awaitable[_Found]], pauses: Pauses) -> _Found:
    is_told = False
    while True:
        try:
            return await work()
        except (CallError, DelayedError, RefusedError) as error:
            if isinstance(error, CallError) and error.code in _ENDED:
                refused = error.__cause__
                raise ConfigurationError(
                    [_WRONG.format(code=refused.code) if isinstance(refused, CallError) else _LOG_IN]
                ) from error
            fault = fault_of(error) if isinstance(error, CallError) else error
            if not isinstance(fault, DelayedError):
                raise ConfigurationError([f"MATRIX_HOMESERVER: it refuses what the bot needs ({fault})."]) from error
            if not is_told:
                _log.warning("the homeserver does not answer yet: waiting for it", extra={"reason": str(fault)})
                is_told = True
            await pauses.wait(at_least=fault.after)
