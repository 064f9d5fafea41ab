"""Anybody may send anything that cannot be read: it costs little, and stands in nobody's way."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from nio import RoomKeyRequestMessage

from adapters.matrix.faults import CallError
from adapters.matrix.folder import Folder
from adapters.matrix.keys import Keys
from adapters.matrix.unread import Unread, Unreads
from bot.clock import SystemClock
from bot.errors import DelayedError, RefusedError
from tests.adapters.matrix.bot import Household
from tests.matrix.calls import calls_to
from tests.matrix.faults import broken
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.proxy import Proxy

ANNA, BRAM, ROOM = "@anna:localhost", "@bram:localhost", "!kamer:localhost"


def _source(id: str, sender: str = ANNA, session: str = "sessie") -> dict[str, Any]:
    content = {
        "algorithm": "m.megolm.v1.aes-sha2",
        "sender_key": "sleutel",
        "session_id": session,
        "device_id": "../verzonnen",
        "ciphertext": "onleesbaar",
    }
    return {"type": "m.room.encrypted", "event_id": id, "sender": sender, "origin_server_ts": 1, "content": content}


def _unread(id: str, sender: str = ANNA, **more: Any) -> Unread:  # noqa: ANN401
    known = {"room": ROOM, "id": id, "sender": sender, "session": "s", "source": {}, "seen_at_ms": 1}
    return Unread(**{**known, **more})


def test_what_one_person_says_takes_no_place_of_others(tmp_path: Path) -> None:
    unreads = Unreads(Folder(tmp_path))
    unreads.add(_unread("$bram", BRAM))
    for number in range(1_100):
        unreads.add(_unread(f"${number}"))
    unreads.add(_unread("$groot", source={"content": "x" * 20_000}))
    kept = [each.id for each in unreads]
    assert len(kept) == 51
    assert {"$bram", "$1099"} <= set(kept)
    assert "$groot" not in kept


def test_who_was_told_is_not_told_again_when_the_same_comes_again(tmp_path: Path) -> None:
    unreads = Unreads(Folder(tmp_path))
    unreads.add(_unread("$een", is_told=True))
    unreads.add(_unread("$een"))
    unreads.save()
    assert [each.is_told for each in Unreads(Folder(tmp_path))] == [True]


async def test_of_whom_may_not_talk_nothing_is_kept(matrix: MatrixPeople, household: Household) -> None:
    async with household.running(matrix.homeserver.url, syncs=False) as bot:
        keys = Keys(bot.client, SystemClock(), may_talk=lambda user: user != BRAM)
        for number, sender in enumerate((ANNA, BRAM)):
            assert keys.read(ROOM, _source(f"${number}", sender)) is None
        keys.save()
        assert [each.sender for each in Unreads(bot.client.folder)] == [ANNA]


async def test_nobody_is_asked_for_a_key_by_a_name_of_their_own_making(
    matrix: MatrixPeople, household: Household
) -> None:
    async with household.running(matrix.homeserver.url, syncs=False) as bot:
        bot.keys.read(ROOM, _source("$een"))
        assert not bot.client.machine.outgoing_to_device_messages


async def test_a_key_that_cannot_be_asked_for_is_given_up(
    matrix: MatrixPeople, household: Household, proxy: Proxy
) -> None:
    refused = RoomKeyRequestMessage(
        "m.room_key_request", "@anna:localhost", "TELEFOON", {}, "een", "een", ROOM, "m.megolm.v1.aes-sha2"
    )
    async with household.running(proxy.url, syncs=False) as bot:
        await bot.keys.serve({})
        waiting = bot.client.machine.outgoing_to_device_messages
        proxy.faults.next(*[broken()] * 5, when=calls_to("sendToDevice"))
        waiting.append(refused)
        for _ in range(4):
            with pytest.raises(CallError):
                await bot.keys.serve({})
        await bot.keys.serve({})
        assert not waiting


async def test_who_cannot_be_told_stands_in_nobodys_way(matrix: MatrixPeople, household: Household) -> None:
    tried: list[str] = []

    async def cannot_read(unread: Unread) -> None:
        tried.append(unread.id)
        if unread.id == "$geweigerd":
            raise RefusedError("no")
        if unread.id == "$later":
            raise DelayedError("later", after=timedelta(minutes=5))

    async with household.running(matrix.homeserver.url, syncs=False) as bot:
        keys = Keys(bot.client, SystemClock(), grace=timedelta(0))
        for id_ in ("$geweigerd", "$later", "$goed"):
            keys.read(ROOM, _source(id_))
        # The key query that was asked for is done.
        keys.read_late()
        for _ in range(2):
            await keys.tell(cannot_read)
        assert tried == ["$geweigerd", "$later", "$goed"]
        assert keys.rest is not None
        assert keys.rest > 200


async def test_a_key_is_kept_from_us_only_by_who_sent_the_words(matrix: MatrixPeople, household: Household) -> None:
    told: dict[str, Any] = {"room_id": ROOM, "session_id": "sessie", "code": "m.unverified"}
    async with household.running(matrix.homeserver.url, syncs=False) as bot:
        bot.keys.read(ROOM, _source("$een"))
        for content in (told, {**told, "session_id": []}, ["m.unverified"], None):
            bot.keys.withhold(BRAM, content)
        bot.keys.save()
        assert [each.code for each in Unreads(bot.client.folder)] == [None]
        bot.keys.withhold(ANNA, told)
        bot.keys.save()
        assert [each.code for each in Unreads(bot.client.folder)] == ["m.unverified"]


async def test_a_server_that_does_not_answer_is_left_alone_for_a_while(
    matrix: MatrixPeople, household: Household
) -> None:
    async with household.running(matrix.homeserver.url, syncs=False) as bot:
        machine = bot.client.machine
        machine.users_for_key_query.update({"@anna:weg.example", BRAM})
        for tell in bot.client.nio.when_keys_are_known:
            tell({"device_keys": {}, "failures": {"weg.example": {}}})
        assert machine.users_for_key_query == {BRAM}
        assert machine.away.users == {"@anna:weg.example"}
        assert not machine.away.come_back(0)
        assert machine.away.come_back(2**53) == {"@anna:weg.example"}
