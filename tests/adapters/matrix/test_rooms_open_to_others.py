"""A room of two that somebody else can read or enter is no private conversation."""

from typing import Any

import pytest

from adapters.matrix.places import private_conversation
from tests.adapters.matrix.conversing import outgoing
from tests.adapters.matrix.whole import Home
from tests.matrix.fixtures import MatrixPeople


def _state(type: str, **content: str) -> dict[str, Any]:  # noqa: A002 - Matrix's word
    return {"type": type, "state_key": "", "content": content}


@pytest.mark.parametrize(
    ("encrypted", "state"),
    [
        pytest.param(False, [], id="unencrypted"),
        pytest.param(True, [_state("m.room.join_rules", join_rule="public")], id="public"),
        pytest.param(True, [_state("m.room.join_rules", join_rule="knock")], id="knock"),
        pytest.param(True, [_state("m.room.history_visibility", history_visibility="world_readable")], id="readable"),
    ],
)
async def test_what_is_private_is_said_elsewhere(
    matrix: MatrixPeople, home: Home, encrypted: bool, state: list[dict[str, Any]]
) -> None:
    anna, mallory = await matrix.person("anna"), await matrix.person("mallory")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await mallory.opens(invites=[bondje.id, anna], encrypted=encrypted, initial_state=state)
        await anna.joins(await anna.is_invited(by=mallory))
        await bondje.comes(anna, room)
        await mallory.leaves(room)
        while bondje.matrix.messenger.rooms.others_in(room) != {anna.id}:
            await bondje.client.wait_for_sync()
        for words in ("hallo", "help"):
            await anna.says(room, words)
        await bondje.overheard.hears(2)
        await anna.hears("our own encrypted conversation", sender=bondje.id, room=room)
        ours = await anna.is_invited(by=bondje.id)
        await anna.joins(ours)
        said = outgoing("een", "Bram wil je ontmoeten", anna)
        await bondje.matrix.messenger.send(said, private_conversation(anna.id), maybe_said=False)
        heard = await anna.hears("Bram wil je ontmoeten")
        assert (heard.room, heard.encrypted) == (ours, True)
        here = [each.text for each in anna.timeline.values() if (each.room, each.sender) == (room, bondje.id)]
        assert len([words for words in here if words]) == 1
