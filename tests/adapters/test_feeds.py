"""Calendar feeds over HTTP, as calendars ask for them, and as others try."""

import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from adapters.feeds import CalendarFeeds, Pace
from adapters.web import serving
from bot.clock import SteerableClock
from bot.errors import StoreUnavailableError

NOW = datetime(2027, 1, 18, 8, tzinfo=UTC)
HERS, HIS, NOBODYS = "a" * 64, "b" * 64, "c" * 64


class Feeds:
    def __init__(self) -> None:
        self.there = {HERS: "BEGIN:VCALENDAR\r\nX:é\r\nEND:VCALENDAR\r\n", HIS: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"}
        self.is_away = False
        self.looks = 0

    async def read(self, token: str) -> str | None:
        self.looks += 1
        if self.is_away:
            raise StoreUnavailableError("gone")
        return self.there.get(token)


class Asked:
    """What came back."""

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status, self.headers, self.body = status, headers, body

    @property
    def shape(self) -> tuple[int, bytes, list[tuple[str, str]]]:
        """All that could tell one answer from another."""
        return self.status, self.body, sorted((name, value) for name, value in self.headers.items() if name != "Date")


class Web:
    def __init__(self, address: str, feeds: Feeds, clock: SteerableClock) -> None:
        self.address, self.feeds, self.clock = address, feeds, clock

    async def asks(self, path: str, method: str = "GET", **headers: str) -> Asked:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, f"{self.address}{path}", headers=named) as answer,
        ):
            return Asked(answer.status, answer.headers, await answer.read())


@asynccontextmanager
async def web_with(**paces: Pace) -> AsyncIterator[Web]:
    feeds, clock = Feeds(), SteerableClock(frozen_at=NOW)
    async with serving("127.0.0.1", 0, routes=CalendarFeeds(feeds, clock, **paces).routes()) as address:
        yield Web(address, feeds, clock)


@pytest.fixture
async def web() -> AsyncIterator[Web]:
    async with web_with() as made:
        yield made


async def test_a_feed_is_given_to_who_knows_its_address(web: Web) -> None:
    got = await web.asks(f"/calendar/{HERS}.ics")
    assert (got.status, got.body.decode()) == (200, web.feeds.there[HERS])
    assert got.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert got.headers["Cache-Control"] == "private, no-cache"
    assert got.headers["X-Robots-Tag"] == "noindex"
    assert got.headers["Referrer-Policy"] == "no-referrer"


async def test_what_has_not_changed_is_not_sent_again(web: Web) -> None:
    first = await web.asks(f"/calendar/{HERS}.ics")
    tag = first.headers["ETag"]
    for asked in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = await web.asks(f"/calendar/{HERS}.ics", If_None_Match=asked)
        assert (again.status, again.body, again.headers["ETag"]) == (304, b"", tag)
    assert (await web.asks(f"/calendar/{HERS}.ics", If_None_Match='"other"')).status == 200
    web.feeds.there[HERS] += "X"
    changed = await web.asks(f"/calendar/{HERS}.ics", If_None_Match=tag)
    assert (changed.status, changed.headers["ETag"] == tag) == (200, False)


async def test_a_look_at_the_head_costs_no_body(web: Web) -> None:
    whole, head = await web.asks(f"/calendar/{HERS}.ics"), await web.asks(f"/calendar/{HERS}.ics", "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert (head.headers["ETag"], head.headers["Content-Length"]) == (whole.headers["ETag"], str(len(whole.body)))


async def test_whatever_is_not_there_is_nowhere_in_the_same_way(web: Web) -> None:
    nowhere = await web.asks("/nothing")
    paths = [
        f"/calendar/{NOBODYS}.ics",
        f"/calendar/{HERS}",
        f"/calendar/{HERS}.ICS",
        f"/calendar/{HERS.upper()}.ics",
        f"/calendar/{HERS[:-1]}.ics",
        f"/calendar/{HERS}%00.ics",
        f"/calendar/{HERS}.ics/",
        f"/calendar/x/{HERS}.ics",
        "/calendar/.ics",
        "/calendar/",
        "/calendar/..%2F..%2Fetc%2Fpasswd.ics",
    ]
    for path in paths:
        assert (await web.asks(path)).shape == nowhere.shape, path
    assert nowhere.status == 404
    for method in ("POST", "PUT", "DELETE", "PROPFIND", "OPTIONS"):
        assert (await web.asks(f"/calendar/{HERS}.ics", method)).shape == nowhere.shape, method


async def test_guesses_are_slowed_down_and_who_is_known_does_not_notice() -> None:
    async with web_with(of_strangers=Pace(most=5, seconds=1)) as web:
        assert (await web.asks(f"/calendar/{HERS}.ics")).status == 200
        found = [(await web.asks(f"/calendar/{n:064x}.ics")).status for n in range(8)]
        assert found == [404] * 5 + [429] * 3
        looks = web.feeds.looks
        late = await web.asks(f"/calendar/{HIS}.ics")
        assert (late.status, late.headers["Retry-After"]) == (429, "10")
        assert web.feeds.looks == looks
        assert (await web.asks(f"/calendar/{HERS}.ics")).status == 200
        web.clock.move_to(NOW + timedelta(seconds=2))
        assert (await web.asks(f"/calendar/{HIS}.ics")).status == 200


async def test_one_feed_cannot_be_asked_for_without_end() -> None:
    async with web_with(of_one=Pace(most=3, seconds=10)) as web:
        found = [(await web.asks(f"/calendar/{HERS}.ics")).status for _ in range(6)]
        assert found == [200] * 4 + [429] * 2
        assert (await web.asks(f"/calendar/{HIS}.ics")).status == 200
        web.clock.move_to(NOW + timedelta(seconds=10))
        assert (await web.asks(f"/calendar/{HERS}.ics")).status == 200
        assert (await web.asks(f"/calendar/{HERS}.ics")).status == 429


async def test_a_feed_that_is_revoked_is_gone_at_once(web: Web) -> None:
    assert (await web.asks(f"/calendar/{HERS}.ics")).status == 200
    nobodys = await web.asks(f"/calendar/{NOBODYS}.ics")
    del web.feeds.there[HERS]
    assert (await web.asks(f"/calendar/{HERS}.ics")).shape == nobodys.shape


async def test_a_store_that_is_away_is_told_and_no_address_is_logged(
    web: Web, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await web.asks(f"/calendar/{HERS}.ics")
    await web.asks(f"/calendar/{NOBODYS}.ics")
    web.feeds.is_away = True
    gone = await web.asks(f"/calendar/{HERS}.ics")
    assert (gone.status, gone.headers["Retry-After"]) == (503, "60")
    assert any(record.getMessage() == "a feed could not be read" for record in caplog.records)
    logged = "\n".join(str(vars(record)) for record in caplog.records)
    assert HERS not in logged
    assert NOBODYS not in logged
