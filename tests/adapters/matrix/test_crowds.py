"""Who is in a room, as a real Synapse tells it."""

import pytest

from adapters.matrix.places import account_of, shared_conversation
from bot.errors import HiddenError
from bot.ports import Crowds
from tests.adapters.matrix.whole import Home
from tests.matrix.fixtures import MatrixPeople


async def test_who_joined_and_not_who_was_only_invited(matrix: MatrixPeople, home: Home) -> None:
    anna, bram, carla = await matrix.person("anna"), await matrix.person("bram"), await matrix.person("carla")
    async with home.running(matrix.homeserver.url) as bondje:
        assert isinstance(bondje.matrix.messenger, Crowds)
        room = await anna.opens("CISO's", invites=[bondje.id, bram, carla])
        await bondje.comes(anna, room)
        await bram.joins(room)
        place = shared_conversation(room, thread="$een")
        joined = frozenset({account_of(anna.id), account_of(bram.id)})
        assert await bondje.matrix.messenger.members_of(place) == joined


async def test_a_room_that_bondje_is_not_in(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await anna.opens("Zonder Bondje")
        with pytest.raises(HiddenError) as hidden:
            await bondje.matrix.messenger.members_of(shared_conversation(room))
        assert hidden.value.reason == "outside"
