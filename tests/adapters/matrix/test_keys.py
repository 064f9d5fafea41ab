"""Keys that are there, keys that come late, and keys that do not come."""

from collections.abc import Mapping
from typing import Any

from adapters.matrix.folder import Folder
from adapters.matrix.unread import Unreads
from tests.adapters.matrix.bot import Bot, Household
from tests.adapters.matrix.meeting import meet
from tests.matrix.calls import calls_to
from tests.matrix.faults import broken
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import Homeserver, Login
from tests.matrix.proxy import Proxy

_KIND = "signed_curve25519"


async def _claim(homeserver: Homeserver, by: Login, bot: Bot, *, most: int = 100) -> list[dict[str, Any]]:
    """One-time keys, up to the fallback key behind them."""
    wish = {"one_time_keys": {bot.client.user: {bot.client.device: _KIND}}}
    taken: list[dict[str, Any]] = []
    while len(taken) < most:
        answer = await homeserver.ask("POST", "/_matrix/client/v3/keys/claim", wish, by=by)
        (key,) = answer["one_time_keys"][bot.client.user][bot.client.device].values()
        taken.append(key)
        if key.get("fallback"):
            break
    return taken


async def test_a_newcomer_is_read_when_all_keys_were_taken(matrix: MatrixPeople, household: Household) -> None:
    # Trap 10: all taken while the bot was down. nio has no fallback key, and never makes new ones when none is left.
    async with household.running(matrix.homeserver.url) as bot:
        pass
    assert len(await _claim(matrix.homeserver, await matrix.login("mallory"), bot)) == 51
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with household.running(matrix.homeserver.url, syncs=False) as bot:
        room = await anna.opens(invites=[bot.client.user])
        await bot.client.call("POST", f"/_matrix/client/v3/rooms/{room}/join", {})
        await anna.hears(type="m.room.member", sender=bot.client.user)
        await anna.says(room, "met de reservesleutel")
    async with household.running(matrix.homeserver.url) as bot:
        await bot.core.hears("met de reservesleutel")
        other = await meet(bram, bot)
        await bram.says(other, "met een nieuwe sleutel")
        await bot.core.hears("met een nieuwe sleutel")
        # There are as many as there should be again.
        taken = await _claim(matrix.homeserver, await matrix.login("mallory"), bot)
        assert len(taken) > 40


async def test_when_the_last_key_is_taken_there_are_new_ones(matrix: MatrixPeople, household: Household) -> None:
    # Trap 10: nio takes none left for nothing told.
    mallory = await matrix.login("mallory")
    async with household.running(matrix.homeserver.url) as bot:
        pass
    assert not (await _claim(matrix.homeserver, mallory, bot, most=50))[-1].get("fallback")
    async with household.running(matrix.homeserver.url, longest=0.1) as bot:
        for _ in range(2):
            await bot.client.wait_for_sync()
        (key,) = await _claim(matrix.homeserver, mallory, bot, most=1)
        assert not key.get("fallback")


async def test_a_fallback_key_that_was_used_is_replaced(matrix: MatrixPeople, household: Household) -> None:
    mallory = await matrix.login("mallory")
    async with household.running(matrix.homeserver.url, longest=0.1) as bot:
        first = (await _claim(matrix.homeserver, mallory, bot))[-1]["key"]
        for _ in range(3):
            await bot.client.wait_for_sync()
        assert (await _claim(matrix.homeserver, mallory, bot))[-1]["key"] != first


async def test_keys_that_were_not_taken_are_uploaded_again(
    matrix: MatrixPeople, household: Household, proxy: Proxy
) -> None:
    proxy.faults.next(broken(), broken().once_taken(), when=calls_to("keys/upload"))
    anna = await matrix.person("anna")
    async with household.running(proxy.url, longest=0.1) as bot:
        # No key twice: it may have been taken by then, and can be used only once.
        given = [(call.body or {}).get("one_time_keys") or {} for call in proxy.calls_to("keys/upload")]
        names = [name for keys in given for name in keys]
        assert len(set(names)) == len(names) == 100
        room = await meet(anna, bot)
        await anna.says(room, "een")
        await bot.core.hears("een")


async def test_whoever_is_not_trusted_is_told_that_they_cannot_be_read(
    matrix: MatrixPeople, household: Household
) -> None:
    # Trap 9: the key is withheld, as nobody signed the bot's device; nio keeps that to itself.
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url, is_signed=False) as bot:
        room = await meet(anna, bot)
        await anna.says(room, "geheim")
        await bot.core.until(lambda: bool(bot.core.unread))
        (unread,) = bot.core.unread
        assert (unread.room, unread.sender, unread.code) == (room, anna.id, "m.unverified")
        await anna.says(room, "nog een")
        await bot.core.until(lambda: len(bot.core.unread) == 2)
        assert not bot.core.words


async def test_a_key_that_comes_late_is_used(matrix: MatrixPeople, household: Household) -> None:
    # As from far away, or from somebody who was asked for it: also after a restart in between.
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url, grace=0, longest=0.1) as bot:
        room = await meet(anna, bot)
        machine = bot.client.machine
        machine.create_group_session = lambda *key: late.append(key)
        late: list[tuple[str, ...]] = []
        await anna.says(room, "een")
        await bot.core.until(lambda: bool(bot.core.unread))
        assert bot.core.unread[0].code is None
        assert len(list(Unreads(Folder(household.folder)))) == 1
    async with household.running(matrix.homeserver.url, grace=0, longest=0.1) as bot:
        bot.client.machine.create_group_session(*late[0])
        await bot.core.hears("een")
        assert not bot.core.unread
        assert not list(Unreads(Folder(household.folder)))


async def test_a_key_that_was_lost_is_asked_for(matrix: MatrixPeople, household: Household, proxy: Proxy) -> None:
    # nio takes a key a second time only from a device of its own user.
    anna = await matrix.person("anna")
    async with household.running(proxy.url, longest=0.1) as bot:
        room = await meet(anna, bot)
        bot.client.machine.create_group_session = lambda *_: None
        await anna.says(room, "een")
        await bot.core.hears("een")
    asked = [call for call in proxy.calls_to("sendToDevice") if "m.room_key_request" in call.words]
    assert [content["action"] for call in asked for content in _contents(call.body)] == ["request"]


def _contents(body: Mapping[str, Any] | None) -> list[Mapping[str, Any]]:
    return [content for devices in (body or {})["messages"].values() for content in devices.values()]


async def test_what_the_bot_says_itself_is_no_reason_to_ask_whose_device_that_was(
    matrix: MatrixPeople, household: Household, proxy: Proxy
) -> None:
    anna = await matrix.person("anna")
    async with household.running(proxy.url, longest=0.1) as bot:
        room = await meet(anna, bot)
        await bot.says(room, "eerst")
        await anna.hears("eerst")
        before = len(proxy.calls)
        for words in ("een", "twee", "drie"):
            said = await bot.says(room, words)
            await bot.core.until(lambda said=said: said in {each.id for each in bot.core.events})  # type: ignore[misc]
            # Whatever is asked because of it, is asked before the next sync.
            await bot.client.wait_for_sync()
        asked = [call for call in proxy.calls[before:] if call.name == "keys/query"]
        assert bot.client.user not in {user for call in asked for user in (call.body or {})["device_keys"]}
