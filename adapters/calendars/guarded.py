"""Reading a calendar file where it can do no harm: in another process, for a short while."""

import asyncio
import json
import sys
from collections.abc import Sequence
from datetime import datetime

from bot.domain.spans import Span, merged
from bot.errors import CalendarError

LARGEST = 4 * 2**20
"""Bytes. Years of a full calendar are less."""
_SECONDS = 10
_REASONS = {1: "format", 3: "heavy"}
"""By what `expanding` ends with; anything else means that it was stopped."""
_BEGINNINGS = ((b"PK\x03\x04", "zip"), (b"<", "page"))
"""What people mistake for a calendar."""


async def read_busy(text: bytes, within: Span, zone: str, *, seconds: int = _SECONDS) -> Sequence[Span]:
    """When somebody is busy, and nothing of why. Raises CalendarError."""
    if len(text) > LARGEST:
        raise CalendarError("large")
    for beginning, reason in _BEGINNINGS:
        if text.removeprefix(b"\xef\xbb\xbf").lstrip()[: len(beginning)] == beginning:
            raise CalendarError(reason)
    arguments = (within.start.isoformat(), within.end.isoformat(), zone, str(seconds))
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-I", "-m", "adapters.calendars.expanding", *arguments),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={},
    )
    try:
        async with asyncio.timeout(seconds):
            read, _ = await process.communicate(text)
    except TimeoutError:
        raise CalendarError("heavy") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise CalendarError(_REASONS.get(process.returncode, "heavy"))
    return merged(Span(datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in json.loads(read))
