"""What somebody may do in a room."""

import pytest

from adapters.matrix.powers import ALL, power_of
from tests.adapters.matrix.bot import Household
from tests.matrix.fixtures import MatrixPeople


@pytest.mark.parametrize("version", ["10", "11", "12"])
async def test_whoever_made_a_room_may_do_most(matrix: MatrixPeople, household: Household, version: str) -> None:
    anna = await matrix.login("anna")
    async with household.running(matrix.homeserver.url) as bot:
        wish = {"room_version": version, "invite": [anna.user]}
        room = str((await bot.client.call("POST", "/_matrix/client/v3/createRoom", wish))["room_id"])
        state = await bot.client.fetch_state(room)
        assert power_of(bot.client.user, state) == (ALL if version == "12" else 100)
        assert power_of(anna.user, state) == 0
        # What nio makes of it.
        await bot.joins(room)
        levels = bot.client.nio.rooms[room].power_levels
        assert levels.get_user_level(bot.client.user) == (0 if version == "12" else 100)


def _state(version: str, levels: dict[str, object] | None) -> list[dict[str, object]]:
    made: dict[str, object] = {
        "type": "m.room.create",
        "state_key": "",
        "sender": "@anna:a",
        "content": {"room_version": version},
    }
    given: dict[str, object] = {"type": "m.room.power_levels", "state_key": "", "sender": "@anna:a", "content": levels}
    return [made] if levels is None else [made, given]


def test_a_room_without_levels() -> None:
    assert power_of("@anna:a", _state("11", None)) == 100
    assert power_of("@bram:a", _state("11", None)) == 0


def test_levels_of_any_shape() -> None:
    state = _state("11", {"users": {"@anna:a": "50", "@bram:a": None}, "users_default": 10})
    assert [power_of(user, state) for user in ("@anna:a", "@bram:a", "@cor:a")] == [50, 0, 10]
