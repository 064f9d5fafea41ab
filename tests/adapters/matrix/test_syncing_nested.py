"""Nobody makes Bondje deaf to others by nesting what they send to its device."""

import json
from typing import Any

import pytest

from tests.adapters.matrix.whole import Home
from tests.matrix.fixtures import MatrixPeople

_DEEP = 900


def nested() -> Any:  # noqa: ANN401 - of any depth
    return json.loads('{"a":' * _DEEP + "1" + "}" * _DEEP)


@pytest.mark.timeout(120)
async def test_what_is_nested_deep_holds_up_nobody(matrix: MatrixPeople, home: Home) -> None:
    anna, mallory = await matrix.person("anna"), await matrix.login("mallory")
    async with home.running(matrix.homeserver.url) as bondje:
        for number, content in enumerate(({"algorithm": nested()}, {"algorithm": [nested()]})):
            where = f"/_matrix/client/v3/sendToDevice/m.room.encrypted/{number}"
            await matrix.homeserver.ask("PUT", where, {"messages": {bondje.id: {"*": content}}}, by=mallory)
        room = await anna.opens(invites=[bondje.id], direct=True)
        await bondje.comes(anna, room)
        await anna.says(room, "hallo")
        heard = await bondje.overheard.hears(1)
        assert heard[-1].text == "hallo"
