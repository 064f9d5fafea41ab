"""Members' calendars: fetched, read with care, and left but for when they are busy."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from adapters.calendars.guarded import LARGEST, read_busy
from bot.domain.spans import Span
from bot.errors import CalendarError, DelayedError, RefusedError
from bot.messages import Sent
from bot.ports import Files

if TYPE_CHECKING:
    from aiohttp.abc import AbstractResolver

    from adapters.calendars.addresses import Reach


class GuardedReader:
    """A `bot.ports.CalendarReader`."""

    def __init__(
        self, files: Files | None = None, *, reach: "Reach | None" = None, resolver: "AbstractResolver | None" = None
    ) -> None:
        """`files`: gets those that were handed in; without, they are gone."""
        self._files = files
        self._reach = reach
        self._resolver = resolver

    async def fetch(self, address: str, within: Span, zone: str) -> Sequence[Span]:
        # Only whoever has an address to ask waits for this import.
        from adapters.calendars.fetching import fetch  # noqa: PLC0415

        return await self.read(await fetch(address, reach=self._reach, resolver=self._resolver), within, zone)

    async def open(self, sent: Sent, within: Span, zone: str) -> Sequence[Span]:
        if sent.size is not None and sent.size > LARGEST:
            raise CalendarError("large")
        if self._files is None:
            raise CalendarError("gone")
        try:
            text = await self._files.fetch(sent, most=LARGEST)
        except DelayedError:
            raise CalendarError("away") from None
        except RefusedError:
            raise CalendarError("gone") from None
        return await self.read(text, within, zone)

    async def read(self, text: bytes, within: Span, zone: str) -> Sequence[Span]:
        return await read_busy(text, within, zone)
