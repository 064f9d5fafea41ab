"""The homeserver that tests start: with the limits it comes with, and for as long as it is wanted."""

import pytest

from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import Homeserver, HomeserverError, Login

_ROOM = "/_matrix/client/v3/createRoom"


async def _say_often(homeserver: Homeserver, login: Login) -> list[HomeserverError]:
    """Twelve messages; returns those refused."""
    room = (await homeserver.ask("POST", _ROOM, {}, by=login))["room_id"]
    refused = []
    for number in range(12):
        path = f"/_matrix/client/v3/rooms/{room}/send/m.room.message/{number}"
        try:
            await homeserver.ask("PUT", path, {"msgtype": "m.text", "body": "hoi"}, by=login)
        except HomeserverError as refusal:
            refused.append(refusal)
    return refused


async def test_its_own_limits_are_met_by_whoever_is_not_spared(limited_matrix: MatrixPeople) -> None:
    refused = await _say_often(limited_matrix.homeserver, await limited_matrix.login("bondje"))
    assert refused
    for refusal in refused:
        assert refusal.answer["errcode"] == "M_LIMIT_EXCEEDED"
        assert refusal.answer["retry_after_ms"] > 0
    spared = await limited_matrix.login("anna", is_limited=False)
    assert await _say_often(limited_matrix.homeserver, spared) == []


async def test_people_are_not_held_up_where_the_bot_is(limited_matrix: MatrixPeople) -> None:
    anna, bram = await limited_matrix.person("anna"), await limited_matrix.person("bram")
    room = await anna.opens(invites=[bram])
    await bram.joins(await bram.is_invited())
    sentences = [f"regel {number}" for number in range(12)]
    for sentence in sentences:
        await anna.says(room, sentence)
    await bram.hears(sentences[-1])
    assert bram.reads(room) == sentences


async def test_without_limits_nobody_meets_any(homeserver: Homeserver) -> None:
    assert await _say_often(homeserver, await homeserver.register("often")) == []


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
    assert await limited_homeserver.ask("POST", _ROOM, {}, by=login)
