"""What is tried until it is done."""

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from adapters.matrix.faults import CallError, fault_of
from adapters.waiting import Pauses
from bot.errors import ConflictError, DelayedError, StoreUnavailableError

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
