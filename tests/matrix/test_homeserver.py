"""The homeserver that tests start: with the limits it comes with, and for as long as it is wanted."""

import aiohttp
import pytest

from tests.matrix.heard import Payload
from tests.matrix.homeserver import Homeserver, HomeserverError, Login

_ROOM = "/_matrix/client/v3/createRoom"


async def _ask(
    homeserver: Homeserver, login: Login, method: str, path: str, body: dict[str, str]
) -> tuple[int, Payload]:
    headers = {"Authorization": f"Bearer {login.token}"}
    async with (
        aiohttp.ClientSession(homeserver.url, headers=headers) as session,
        session.request(method, path, json=body) as response,
    ):
        return response.status, await response.json()


async def _say_often(homeserver: Homeserver, login: Login, times: int) -> list[tuple[int, Payload]]:
    _, made = await _ask(homeserver, login, "POST", _ROOM, {})
    place = f"/_matrix/client/v3/rooms/{made['room_id']}/send/m.room.message"
    words = {"msgtype": "m.text", "body": "hoi"}
    return [await _ask(homeserver, login, "PUT", f"{place}/{number}", words) for number in range(times)]


async def test_its_own_limits_are_met_by_whoever_is_not_spared(limited_homeserver: Homeserver) -> None:
    bot = await limited_homeserver.register("bondje")
    answers = await _say_often(limited_homeserver, bot, 12)
    refused = [answer for status, answer in answers if status == 429]
    assert refused
    assert all(answer["errcode"] == "M_LIMIT_EXCEEDED" and answer["retry_after_ms"] > 0 for answer in refused)
    anna = await limited_homeserver.register("anna", is_limited=False)
    assert {status for status, _ in await _say_often(limited_homeserver, anna, 12)} == {200}


async def test_without_limits_nobody_meets_any(homeserver: Homeserver) -> None:
    anna = await homeserver.register("often")
    assert {status for status, _ in await _say_often(homeserver, anna, 12)} == {200}


async def test_a_name_is_given_once(homeserver: Homeserver) -> None:
    await homeserver.register("once")
    with pytest.raises(HomeserverError, match="M_USER_IN_USE"):
        await homeserver.register("once")


async def test_it_ends_with_whoever_started_it_and_goes_on_where_it_was(limited_homeserver: Homeserver) -> None:
    login = await limited_homeserver.register("carla")
    process = limited_homeserver._process
    assert process.stdin
    process.stdin.close()
    process.stdin = None
    assert process.wait(20) == 1
    limited_homeserver.stop()
    limited_homeserver.start()
    status, answer = await _ask(limited_homeserver, login, "POST", _ROOM, {})
    assert status == 200, answer
