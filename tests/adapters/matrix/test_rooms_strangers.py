"""Who may not talk to Bondje, and what they hear of it, on a real Synapse."""

import shutil
from pathlib import Path

from adapters.matrix.matrix import House
from adapters.matrix.places import private_conversation
from storage.engine import open_store
from tests.adapters.matrix.conversing import outgoing
from tests.adapters.matrix.whole import Home
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.proxy import Proxy

_ELSEWHERE = House(servers=["gemeente.example"])
_NO = "only talk to people of certain organisations"


async def test_an_invitation_is_declined_once(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url, _ELSEWHERE) as bondje:
        room = await anna.opens(invites=[bondje.id], direct=True)
        declined = await anna.hears(
            type="m.room.member", sender=bondje.id, matching=lambda heard: heard.content["membership"] == "leave"
        )
        assert _NO in declined.content["reason"]
    async with home.running(proxy.url, _ELSEWHERE) as bondje:
        await bondje.client.wait_for_sync()
        # Another one, later: it is answered too, and so the first would have been by now.
        again = await anna.opens(invites=[bondje.id], direct=True)
        await proxy.until(lambda: any(again in call.words and call.is_taken for call in proxy.calls_to("leave")))
    assert len([call for call in proxy.calls_to("leave") if room in call.words]) == 1
    assert not proxy.calls_to("join")


async def test_a_stranger_in_a_room_is_told_once_and_a_bot_never(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await anna.opens("BIO2", invites=[bondje.id, bram])
        await bram.joins(await bram.is_invited())
        await bondje.comes(anna, room)
    async with home.running(matrix.homeserver.url, _ELSEWHERE) as bondje:
        # What another bot says to it is never answered: two of them would go on for ever.
        await anna.says(room, "!bondje help", kind="m.notice")
        first = await anna.says(room, "!bondje help")
        assert _NO in (await anna.hears(sender=bondje.id, room=room)).text
        await anna.says(room, "!bondje help")
        second = await bram.says(room, "!bondje help")
        await anna.hears(sender=bondje.id, room=room, matching=lambda heard: heard.replies_to == second)
        told = [heard.replies_to for heard in anna.timeline.values() if heard.sender == bondje.id and heard.text]
        assert told == [first, second]
        assert not bondje.overheard.messages


async def test_two_bots_do_not_go_on_for_ever(
    matrix: MatrixPeople, home: Home, tmp_path: Path, sqlite_template: Path
) -> None:
    shutil.copy(sqlite_template, tmp_path / "other.db")
    store = open_store(f"sqlite:///{tmp_path / 'other.db'}")
    other_home = Home(login=await matrix.login("bondje"), folder=tmp_path / "other", store=store)
    async with home.running(matrix.homeserver.url) as bondje, other_home.running(matrix.homeserver.url) as other:
        said = outgoing("een", "hallo", other.id)
        await bondje.matrix.messenger.send(said, private_conversation(other.id), maybe_said=False)
        (message,) = await other.overheard.hears(1)
        assert message.text == "hallo"
        # What it answers is a notice, which a bot leaves alone; what is said after it is heard.
        again = outgoing("twee", "help", other.id)
        await bondje.matrix.messenger.send(again, private_conversation(other.id), maybe_said=False)
        await other.overheard.hears(2)
        assert not bondje.overheard.messages
    await store.close()
