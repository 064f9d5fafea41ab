"""What is tried until it is done."""

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from adapters.matrix.faults import CallError, fault_of
from adapters.waiting import Pauses
from bot.errors import ConflictError, DelayedError, DeliveryError, StoreUnavailableError

_Found = TypeVar("_Found")
_log = logging.getLogger(__name__)


async def insist(
    what: str, work: Callable[[], Awaitable[_Found]], pauses: Pauses, *, of_one: bool = False
) -> _Found | None:
    """None when the homeserver refuses it for good. Other errors go through.

    `of_one`: it is about one event or room that somebody named. What the homeserver can make no sense of is not there,
    so that nobody holds up all others with a name; an outage is waited for all the same.
    """
    while True:
        try:
            return await work()
        except CallError as error:
            if error.is_final or (of_one and error.is_senseless):
                _log.warning("given up", extra={"what": what, "reason": str(error)})
                return None
            _log.warning("waiting", extra={"what": what, "reason": str(error)})
            fault = fault_of(error)
            await pauses.wait(at_least=fault.after if isinstance(fault, DelayedError) else None)
        except (StoreUnavailableError, ConflictError) as error:
            _log.warning("waiting", extra={"what": what, "reason": type(error).__name__})
            await pauses.wait()


async def until_done(what: str, work: Callable[[], Awaitable[object]], pauses: Pauses) -> None:
    """For what raises DeliveryError: until it is done, or refused. Then only the log tells."""
    while True:
        try:
            await work()
        except DelayedError as error:
            _log.warning("waiting", extra={"what": what, "reason": str(error)})
            await pauses.wait(at_least=error.after)
        except DeliveryError as error:
            _log.warning("given up", extra={"what": what, "reason": str(error)})
            return
        else:
            return
