"""Calendar feeds over HTTP: for who knows the address they are there, for anybody else there is nothing at all."""

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from adapters.recent import Recent
from bot.domain.feeds import PATH, SUFFIX, digest_of, is_token
from bot.errors import BondjeError
from bot.ports import Clock, FeedReader

_HEADERS = {
    # Kept by nobody in between, and asked for anew each time; what has not changed is not sent again.
    "Cache-Control": "private, no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How often something may be done: so many at once, and then one in so many seconds."""

    most: int
    seconds: float


OF_ONE = Pace(most=30, seconds=10)
"""Requests for one feed. Calendars look every hour or less often, though some of them from several places."""
OF_STRANGERS = Pace(most=120, seconds=0.5)
"""Requests for feeds that were not seen here yet, or that there are none of: each costs a look into the store."""


class _Bucket:
    def __init__(self, pace: Pace, now: datetime) -> None:
        self._pace, self._left, self._at = pace, float(pace.most), now

    def take(self, now: datetime) -> bool:
        """Whether there is one left."""
        passed = max((now - self._at).total_seconds(), 0)
        self._left, self._at = min(self._left + passed / self._pace.seconds, self._pace.most), now
        if self._left < 1:
            return False
        self._left -= 1
        return True

    def give_back(self) -> None:
        self._left = min(self._left + 1, self._pace.most)


class CalendarFeeds:
    """Answers whoever asks for a feed. Keeps no token, only digests."""

    def __init__(
        self, reader: FeedReader, clock: Clock, *, of_one: Pace = OF_ONE, of_strangers: Pace = OF_STRANGERS
    ) -> None:
        self._reader = reader
        self._clock = clock
        self._of_one = of_one
        self._known: Recent[str, _Bucket] = Recent(10_000)
        self._strangers = _Bucket(of_strangers, clock.now())

    def routes(self) -> Sequence[web.RouteDef]:
        """What the web server has to know."""
        return [web.route("*", f"{PATH}{{token}}{SUFFIX}", self._answer)]

    async def _answer(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        if request.method not in {"GET", "HEAD"} or not is_token(token):
            raise web.HTTPNotFound
        digest, now = digest_of(token), self._clock.now()
        known = self._known.find(digest)
        # A flood of guesses stops nobody whose feed was read here before.
        if not (known or self._strangers).take(now):
            raise web.HTTPTooManyRequests(headers={"Retry-After": str(int(self._of_one.seconds) or 1)})
        try:
            text = await self._reader.read(token)
        except BondjeError as error:
            _log.warning("a feed could not be read", extra={"reason": type(error).__name__})
            raise web.HTTPServiceUnavailable(headers={"Retry-After": "60"}) from None
        if text is None:
            self._known.drop(digest)
            raise web.HTTPNotFound
        if known is None:
            self._strangers.give_back()
            self._known.keep(digest, _Bucket(self._of_one, now))
        return _found(request, text.encode())


def _found(request: web.Request, body: bytes) -> web.Response:
    tag = hashlib.sha256(body).hexdigest()[:32]
    headers = {**_HEADERS, "ETag": f'"{tag}"'}
    # A proxy that compresses makes a tag weak: it is the same feed all the same.
    if any(asked.value in {tag, "*"} for asked in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    name = {"Content-Disposition": 'inline; filename="bondje.ics"'}
    return web.Response(body=body, content_type="text/calendar", charset="utf-8", headers={**headers, **name})
