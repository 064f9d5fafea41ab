"""What may have been said is looked for, and what is not there is said: all of it once, whatever is forgotten."""

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.matrix.asking import path_of
from adapters.matrix.places import apart_conversation, private_conversation, shared_conversation
from adapters.matrix.sending import transaction
from bot.errors import DelayedError
from bot.messages import Conversation, Earlier, File, Outgoing
from storage.engine import open_store
from tests.adapters.matrix.conversing import outgoing
from tests.adapters.matrix.whole import Bondje, Home
from tests.matrix.calls import Call, calls_to
from tests.matrix.clients import Clients
from tests.matrix.faults import CUT, RUBBISH, Fault, broken, limited
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import Homeserver, unlimited
from tests.matrix.person import Person
from tests.matrix.proxy import Proxy

FILE = File(name="gesprek.ics", media_type="text/calendar", text="BEGIN:VCALENDAR")
UNHEARD = (CUT.once_taken(), CUT.once_taken())
"""It is done, and nobody hears so; once, the HTTP library asks again by itself."""


def _parts(said: Outgoing) -> Callable[[Call], bool]:
    """The calls that say it; emoji are not what is in doubt, and other things are said besides."""
    keys = [said.key, *(f"{said.key}/file/{number}" for number in range(len(said.files)))]
    transactions = set(map(transaction, keys))
    return lambda call: call.name == "send" and call.transaction in transactions


async def _in_doubt(bondje: Bondje, proxy: Proxy, said: Outgoing, where: Conversation) -> None:
    """It is said, and nobody hears so."""
    proxy.faults.next(*UNHEARD, when=_parts(said))
    with pytest.raises(DelayedError) as delayed:
        await bondje.matrix.messenger.send(said, where, maybe_said=False)
    assert delayed.value.maybe_said


async def _again(bondje: Bondje, proxy: Proxy, said: Outgoing, where: Conversation) -> tuple[str | None, int]:
    """What it is called, and how much was said this time."""
    before = _times(proxy, said)
    event = await bondje.matrix.messenger.send(said, where, maybe_said=True)
    return event, _times(proxy, said) - before


def _times(proxy: Proxy, said: Outgoing) -> int:
    return len(list(filter(_parts(said), proxy.calls)))


async def _settled(bondje: Bondje, anna: Person, room: str) -> list[str]:
    """What she reads once nothing more comes."""
    end = outgoing(f"einde {room}", "einde", anna, shared_conversation(room))
    await bondje.matrix.messenger.send(end, shared_conversation(room), maybe_said=False)
    await anna.hears("einde", room=room)
    return [words for words in anna.reads(room) if words != "einde"]


async def test_what_was_said_is_found(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        room, place = await bondje.meets(anna), private_conversation(anna.id)
        said = outgoing("een", "een", anna, labels=["Ja", "Nee"])
        assert not await bondje.matrix.messenger.was_said(said, place)
        await _in_doubt(bondje, proxy, said, place)
        assert await bondje.matrix.messenger.was_said(said, place)
        heard = await anna.hears("een")
        assert await _again(bondje, proxy, said, place) == (heard.id, 0)
        # What did not come with it the first time comes now.
        assert {(await anna.hears(type="m.reaction")).reacts_to for _ in said.options} == {heard.id}
        assert await _settled(bondje, anna, room) == [heard.text]


async def test_what_was_not_said_is_said(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        room, place = await bondje.meets(anna), private_conversation(anna.id)
        said = outgoing("een", "een", anna)
        proxy.faults.next(broken(), when=_parts(said))
        with pytest.raises(DelayedError):
            await bondje.matrix.messenger.send(said, place, maybe_said=False)
        assert not await bondje.matrix.messenger.was_said(said, place)
        event, calls = await _again(bondje, proxy, said, place)
        assert (calls, (await anna.hears("een")).id) == (1, event)
        assert await _settled(bondje, anna, room) == ["een"]


async def test_of_what_has_parts_only_the_missing_are_said(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        room, place = await bondje.meets(anna), private_conversation(anna.id)
        said = outgoing("een", "een", anna, files=(FILE, replace(FILE, name="later.ics")))
        # After the words nothing is clear any more, not even when it was limited.
        proxy.faults.next(limited(10), when=calls_to("media/upload"))
        with pytest.raises(DelayedError) as delayed:
            await bondje.matrix.messenger.send(said, place, maybe_said=False)
        assert delayed.value.maybe_said
        assert not await bondje.matrix.messenger.was_said(said, place)
        proxy.faults.next(*UNHEARD, when=_parts(said))
        with pytest.raises(DelayedError):
            await bondje.matrix.messenger.send(said, place, maybe_said=True)
        assert not await bondje.matrix.messenger.was_said(said, place)
        heard = await anna.hears("een")
        assert await _again(bondje, proxy, said, place) == (heard.id, 1)
        assert await bondje.matrix.messenger.was_said(said, place)
        assert await _settled(bondje, anna, room) == ["een", "gesprek.ics", "later.ics"]


async def test_only_a_file(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        room, place = await bondje.meets(anna), private_conversation(anna.id)
        said = outgoing("een", "", anna, files=(FILE,))
        await _in_doubt(bondje, proxy, said, place)
        assert await bondje.matrix.messenger.was_said(said, place)
        assert await _again(bondje, proxy, said, place) == (None, 0)
        assert await _settled(bondje, anna, room) == ["gesprek.ics"]


@pytest.mark.parametrize("encrypted", [True, False])
async def test_in_a_thread_of_a_shared_room(matrix: MatrixPeople, home: Home, proxy: Proxy, encrypted: bool) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        room = await anna.opens("BIO2", invites=[bondje.id], encrypted=encrypted)
        await bondje.comes(anna, room)
        place = shared_conversation(room, thread=await anna.says(room, "Wie weet dit?"))
        said = outgoing("een", "een", anna, place)
        await _in_doubt(bondje, proxy, said, place)
        assert await bondje.matrix.messenger.was_said(said, place)
        heard = await anna.hears("een")
        assert await _again(bondje, proxy, said, place) == (heard.id, 0)
        assert heard.thread == place.thread
        assert (await _settled(bondje, anna, room)).count("een") == 1


async def test_a_change_and_what_takes_it_back(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        room = await bondje.meets(anna)
        place = apart_conversation(room)
        first = await bondje.matrix.messenger.send(outgoing("een", "hoi", anna), place, maybe_said=False)
        change = outgoing("twee", "hallo", anna, earlier=Earlier(key="een", id=first))
        await _in_doubt(bondje, proxy, change, place)
        assert await bondje.matrix.messenger.was_said(change, place)
        edit = await anna.hears("hallo")
        assert await _again(bondje, proxy, change, place) == (edit.id, 0)
        removal = outgoing("drie", "teruggenomen", anna, earlier=Earlier(key="een", id=first, is_removed=True))
        proxy.faults.next(*UNHEARD, when=calls_to("redact"))
        with pytest.raises(DelayedError):
            await bondje.matrix.messenger.send(removal, place, maybe_said=False)
        assert not await bondje.matrix.messenger.was_said(removal, place)
        await _in_doubt(bondje, proxy, removal, place)
        assert await bondje.matrix.messenger.was_said(removal, place)
        heard = await anna.hears("teruggenomen")
        assert await _again(bondje, proxy, removal, place) == (heard.id, 0)
        assert await _settled(bondje, anna, room) == ["teruggenomen"]


async def test_what_somebody_has_removed_was_said_all_the_same(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        room, place = await bondje.meets(anna), private_conversation(anna.id)
        said = outgoing("een", "een", anna)
        await _in_doubt(bondje, proxy, said, place)
        heard = await anna.hears("een")
        await anna.takes_back(room, heard)
        assert await bondje.matrix.messenger.was_said(said, place)
        assert await _again(bondje, proxy, said, place) == (heard.id, 0)


async def test_it_is_found_where_it_was_said_when_they_talk_elsewhere_by_now(
    matrix: MatrixPeople, home: Home, proxy: Proxy
) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        room, place = await bondje.meets(anna), private_conversation(anna.id)
        await anna.says(room, "help")
        await anna.hears(sender=bondje.id)
        said = outgoing("een", "een", anna, files=(FILE,))
        await _in_doubt(bondje, proxy, said, place)
        elsewhere = await bondje.meets(anna)
        await anna.says(elsewhere, "help")
        await anna.hears(sender=bondje.id, room=elsewhere)
        heard = await anna.hears("een", room=room)
        assert await _again(bondje, proxy, said, place) == (heard.id, 1)
        # The rest goes with it.
        await anna.hears("gesprek.ics", room=room)
        assert await bondje.matrix.messenger.was_said(said, place)


async def test_in_a_room_that_goes_on_elsewhere_it_is_found_in_the_old_one(
    matrix: MatrixPeople, home: Home, proxy: Proxy
) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        room = await anna.opens("BIO2", invites=[bondje.id], encrypted=False, preset="public_chat")
        await bondje.comes(anna, room)
        place = shared_conversation(room)
        said = outgoing("een", "een", anna, place)
        await _in_doubt(bondje, proxy, said, place)
        following = (await anna.calls("upgradeRoom", room, "11"))["replacement_room"]
        assert await bondje.client.has_room(following, within=bondje.matrix.messenger.patience)
        heard = await anna.hears("een", room=room)
        assert await _again(bondje, proxy, said, place) == (heard.id, 0)


async def test_it_looks_further_back_but_not_for_ever(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        messenger = bondje.matrix.messenger
        messenger.doubts.a_page = messenger.doubts.most_pages = 3
        await bondje.meets(anna)
        place, texts = private_conversation(anna.id), [str(number) for number in range(10)]
        for text in texts:
            await messenger.send(outgoing(text, text, anna), place, maybe_said=False)
        found = [await messenger.was_said(outgoing(text, text, anna), place) for text in texts]
        assert found == [False, *[True] * 9]


@pytest.mark.parametrize(
    "troubles",
    [
        pytest.param([broken()], id="broken"),
        pytest.param([CUT, CUT], id="cut"),
        pytest.param([RUBBISH], id="rubbish"),
        pytest.param([limited(10)], id="limited"),
    ],
)
async def test_what_cannot_be_looked_for_is_not_said(
    matrix: MatrixPeople, home: Home, proxy: Proxy, troubles: list[Fault]
) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        room, place = await bondje.meets(anna), private_conversation(anna.id)
        said = outgoing("een", "een", anna)
        await _in_doubt(bondje, proxy, said, place)
        calls = _times(proxy, said)
        for _ in range(2):
            proxy.faults.next(*troubles, when=calls_to("messages"))
            with pytest.raises(DelayedError):
                await bondje.matrix.messenger.was_said(said, place)
            proxy.faults.next(*troubles, when=calls_to("messages"))
            with pytest.raises(DelayedError):
                await bondje.matrix.messenger.send(said, place, maybe_said=True)
        assert _times(proxy, said) == calls
        assert await bondje.matrix.messenger.was_said(said, place)
        assert await _settled(bondje, anna, room) == ["een"]


@pytest.fixture
async def own(matrix_clients: Clients, tmp_path: Path) -> AsyncIterator[MatrixPeople]:
    """People on a homeserver that a test may do anything to."""
    (tmp_path / "synapse").mkdir()
    with Homeserver(tmp_path / "synapse", limits=unlimited()) as homeserver:
        async with AsyncExitStack() as stack:
            yield MatrixPeople(matrix_clients, homeserver, stack)


@pytest.mark.parametrize("is_moved", [False, True], ids=["same device", "new machine"])
async def test_long_after_when_the_homeserver_has_forgotten(
    own: MatrixPeople, tmp_path: Path, sqlite_address: str, is_moved: bool
) -> None:
    anna, login, store = await own.person("anna"), await own.login("bondje"), open_store(sqlite_address)
    home = Home(login=login, folder=tmp_path / "keys", store=store)
    said = outgoing("een", "een", anna, labels=["Ja"], files=(FILE,))
    place = private_conversation(anna.id)
    async with home.running(own.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        first = await bondje.matrix.messenger.send(said, place, maybe_said=False)
        await anna.hears("gesprek.ics")
        await anna.hears(type="m.reaction")
    own.homeserver.stop()
    _forget_transactions(tmp_path / "synapse" / "synapse.db")
    own.homeserver.start()
    if is_moved:
        # Everything but who it is.
        (tmp_path / "new").mkdir()
        shutil.copy(tmp_path / "keys" / "identity.json", tmp_path / "new")
        shutil.copy(tmp_path / "keys" / "pickle.key", tmp_path / "new")
        home = replace(home, folder=tmp_path / "new")
    async with home.running(own.homeserver.url) as bondje:
        assert await bondje.matrix.messenger.was_said(said, place)
        assert await bondje.matrix.messenger.send(said, place, maybe_said=True) == first
        await bondje.matrix.messenger.reactions.settle()
        assert await _kinds_said(bondje, room) == {"m.room.encrypted": 2, "m.reaction": 1}
        # Whoever did not look would say it again.
        assert await bondje.matrix.messenger.send(said, place, maybe_said=False) != first
    await store.close()


async def _kinds_said(bondje: Bondje, room: str) -> Counter[str]:
    """As the homeserver has it: a new machine is not known yet to those who read."""
    query = {"dir": "b", "limit": "100", "filter": json.dumps({"senders": [bondje.id], "not_types": ["m.room.member"]})}
    page = await bondje.client.call("GET", path_of("rooms", room, "messages"), query=query)
    return Counter(event["type"] for event in page["chunk"])


def _forget_transactions(database: Path) -> None:
    """As Synapse does after a day."""
    with sqlite3.connect(database) as connection:
        assert connection.execute("DELETE FROM event_txn_id_device_id").rowcount
    connection.close()
