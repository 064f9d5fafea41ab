"""Messages handed over in order, and how far sync has come stored with the last of them."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from functools import partial

from adapters.matrix.insisting import insist
from adapters.matrix.marks import Marks
from adapters.waiting import Pauses
from adapters.working import Working
from bot.errors import ConflictError, StoreUnavailableError
from bot.messages import Bookmark, Message
from bot.ports import Receiver

_log = logging.getLogger(__name__)


class Passing:
    """While the store is away, it waits."""

    def __init__(self, receiver: Receiver, marks: Marks, pauses: Callable[[], Pauses]) -> None:
        self._receiver = receiver
        self._marks = marks
        self._pauses = pauses

    async def pass_on(self, messages: Sequence[Message], token: str, working: Working) -> None:
        """Returns once nothing of it can be lost; what comes of it goes on in `working`.

        Only the last takes the mark along: whoever stops before that hears all of them again.
        """
        mark = self._marks.make(token)
        is_marked = False
        for number, message in enumerate(messages, start=1):
            give = partial(self._give, message, mark if number == len(messages) else None, working)
            is_marked = bool(await insist("the store", give, self._pauses()))
        if not is_marked:
            await insist("the store", partial(self._marks.save, token), self._pauses())

    async def _give(self, message: Message, mark: Bookmark | None, working: Working) -> bool:
        """False: it could not be taken at all."""
        ended: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

        async def kept() -> None:
            if not ended.done():
                ended.set_result(True)

        async def receive() -> None:
            try:
                await self._receiver.receive(message, bookmark=mark, kept=kept)
                await kept()
            except (StoreUnavailableError, ConflictError) as error:
                if not ended.done():
                    ended.set_exception(error)
            except Exception as error:  # noqa: BLE001 - one message that fails does not stop the others
                _log.error("a message could not be taken", exc_info=error)
                if not ended.done():
                    ended.set_result(False)

        working.start(receive())
        return await ended
