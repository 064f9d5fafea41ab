"""Fetching a calendar from the address a member gave: public addresses only, little, and soon."""

import asyncio
from urllib.parse import urljoin

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector, ThreadedResolver
from aiohttp.abc import AbstractResolver

from adapters.calendars.addresses import PublicResolver, Reach, checked, gate
from adapters.calendars.guarded import LARGEST
from bot.errors import CalendarError

_SECONDS = 15
_MOST_REDIRECTS = 3
_A_PIECE = 2**16
_OK, _MOVED, _TOO_OFTEN, _BROKEN = 200, {301, 302, 303, 307, 308}, 429, 500


async def fetch(
    address: str, *, reach: Reach | None = None, resolver: AbstractResolver | None = None, seconds: float = _SECONDS
) -> bytes:
    """What is there. Raises CalendarError."""
    reach = reach or Reach()
    try:
        async with asyncio.timeout(seconds), _session(reach, resolver) as session:
            return await _follow(session, checked(address, reach), reach)
    except TimeoutError:
        raise CalendarError("slow") from None
    except (ClientError, OSError, ValueError) as error:
        raise _reason(error) from None


def _session(reach: Reach, resolver: AbstractResolver | None) -> ClientSession:
    connector = TCPConnector(
        resolver=PublicResolver(resolver or ThreadedResolver(), reach), use_dns_cache=False, socket_factory=gate(reach)
    )
    return ClientSession(connector=connector, timeout=ClientTimeout(), auto_decompress=False)


async def _follow(session: ClientSession, address: str, reach: Reach) -> bytes:
    for _ in range(_MOST_REDIRECTS + 1):
        headers = {"Accept": "text/calendar", "Accept-Encoding": "identity", "User-Agent": "Bondje"}
        async with session.get(address, headers=headers, allow_redirects=False) as answer:
            if answer.status in _MOVED and (place := answer.headers.get("Location")):
                following = checked(urljoin(address, place), reach)
                if address.startswith("https:") and not following.startswith("https:"):
                    raise CalendarError("refused")
                address = following
                continue
            if answer.status >= _BROKEN or answer.status == _TOO_OFTEN:
                raise CalendarError("away")
            if answer.status != _OK or answer.headers.get("Content-Encoding", "identity") != "identity":
                raise CalendarError("refused")
            read = bytearray()
            async for piece in answer.content.iter_chunked(_A_PIECE):
                read += piece
                if len(read) > LARGEST:
                    raise CalendarError("large")
            return bytes(read)
    raise CalendarError("refused")


def _reason(error: BaseException) -> CalendarError:
    """Aiohttp wraps what a resolver raises."""
    inside: BaseException | None = error
    while inside is not None:
        if isinstance(inside, CalendarError):
            return inside
        inside = inside.__cause__ or inside.__context__
    return CalendarError("away")
