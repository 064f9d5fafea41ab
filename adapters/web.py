"""The one HTTP server: for platforms that call us, and to tell whoever asks how Bondje is."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager

from aiohttp import web

from bot.errors import ConfigurationError

HEALTH = "/health"
_LARGEST_BODY = 2**20
_LONGEST_REQUEST = 10
"""Seconds that requests may still take after the server was told to stop."""
_log = logging.getLogger(__name__)

Health = Callable[[], Awaitable[Mapping[str, bool]]]
"""Which parts are well."""


@asynccontextmanager
async def serving(
    host: str, port: int, *, routes: Sequence[web.RouteDef] = (), health: Health | None = None
) -> AsyncIterator[str]:
    """Listens as long as this lasts, at the address it gives. Raises ConfigurationError when it cannot."""
    application = web.Application(client_max_size=_LARGEST_BODY)
    application.add_routes([web.get(HEALTH, _teller(health)), *routes])
    # No access log: addresses may hold what is nobody else's business.
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=_LONGEST_REQUEST)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise ConfigurationError([f"BONDJE_LISTEN: {host}:{port} cannot be used: {_reason(error)}."]) from error
        found, used = runner.addresses[0][:2]
        yield f"http://[{found}]:{used}" if ":" in found else f"http://{found}:{used}"
    finally:
        await runner.cleanup()


def _teller(health: Health | None) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def tell(_: web.Request) -> web.Response:
        try:
            unwell = [] if health is None else [part for part, is_well in (await health()).items() if not is_well]
        except Exception as error:  # noqa: BLE001 - whoever asks is to hear that something is wrong
            _log.warning("nobody knows how Bondje is", extra={"reason": type(error).__name__})
            unwell = ["health"]
        if not unwell:
            return web.Response(text="ok\n")
        parts = " ".join(unwell)
        _log.warning("not well", extra={"parts": parts})
        return web.Response(status=503, text=f"not well: {parts}\n")

    return tell


def _reason(error: OSError) -> str:
    return (error.strerror or str(error) or type(error).__name__).rstrip(".")
