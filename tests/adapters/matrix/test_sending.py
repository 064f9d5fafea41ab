"""What the bot says comes through, once, and can be read, whatever happens on the way."""

from datetime import timedelta
from pathlib import Path

import pytest

from adapters.matrix.limits import Limits
from bot.clock import SystemClock
from bot.errors import DelayedError, RefusedError
from storage.engine import open_store
from tests.adapters.matrix.bot import Household
from tests.adapters.matrix.meeting import knows_invited, meet
from tests.matrix.calls import Call, calls_to
from tests.matrix.faults import CUT, CUT_SHORT, RUBBISH, Fault, Trouble, broken, limited
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.heard import Payload
from tests.matrix.homeserver import Homeserver
from tests.matrix.proxy import Proxy


async def test_it_hears_and_is_heard(matrix: MatrixPeople, household: Household) -> None:
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
        await anna.says(room, "Wie werkt er aan de BIO2?")
        await bot.core.hears("Wie werkt er aan de BIO2?")
        (heard,) = (event for event in bot.core.events if event.was_encrypted)
        assert (heard.sender, heard.sender_device) == (anna.id, anna.device)
        await bot.says(room, "Bram")
        answer = await anna.hears("Bram")
        assert (answer.encrypted, answer.shield) == (True, 0)


@pytest.mark.parametrize(
    "troubles",
    [
        pytest.param([broken()], id="broken"),
        # Once, the HTTP library asks again by itself: the same, with the same transaction.
        pytest.param([CUT, CUT], id="cut"),
        pytest.param([RUBBISH], id="rubbish"),
        pytest.param([limited(50)], id="limited"),
    ],
)
async def test_a_key_that_was_not_given_is_given_the_next_time(
    matrix: MatrixPeople, household: Household, proxy: Proxy, troubles: list[Fault]
) -> None:
    # Trap 1: nio takes it as given, and the bot cannot be read there for a hundred messages.
    anna = await matrix.person("anna")
    async with household.running(proxy.url) as bot:
        room = await meet(anna, bot)
        await anna.says(room, "hoi")
        await bot.core.hears("hoi")
        proxy.faults.next(*troubles, when=calls_to("sendToDevice"))
        with pytest.raises(DelayedError) as delayed:
            await bot.says(room, "een")
        assert not delayed.value.maybe_said
        bot.sending.limits = Limits(SystemClock())
        await bot.says(room, "een")
        assert (await anna.hears("een")).encrypted
        assert not anna.unreadable


async def test_whoever_had_no_key_to_take_is_tried_again(
    matrix: MatrixPeople, household: Household, proxy: Proxy
) -> None:
    # nio leaves them out until the key is another one.
    anna = await matrix.person("anna")
    away = '{"one_time_keys": {}, "failures": {"localhost": {}}}'
    async with household.running(proxy.url) as bot:
        # She is not owed the key for having come just now.
        bot.client.nio.giving.acquainted.patience = 0
        room = await meet(anna, bot)
        proxy.faults.next(Fault(trouble=Trouble.ANSWER, body=away), when=calls_to("keys/claim"))
        await bot.says(room, "een")
        await anna.cannot_read(room)
        bot.client.nio.giving.left_out_for = 0
        await bot.says(room, "twee")
        assert (await anna.hears("twee")).encrypted


@pytest.mark.parametrize(
    ("troubles", "is_unsure"),
    [
        pytest.param([broken()], True, id="broken"),
        pytest.param([broken(504).once_taken()], True, id="broken after it was taken"),
        pytest.param([CUT.once_taken(), CUT.once_taken()], True, id="cut after it was taken"),
        pytest.param([CUT_SHORT], True, id="cut short"),
        pytest.param([RUBBISH], True, id="rubbish"),
        pytest.param([limited(50)], False, id="limited"),
    ],
)
async def test_what_failed_is_raised_and_said_once(
    matrix: MatrixPeople, household: Household, proxy: Proxy, troubles: list[Fault], is_unsure: bool
) -> None:
    # Trap 5: a 502 comes back as a value that is easy to overlook; trap 12: the same key is the same event.
    anna = await matrix.person("anna")
    async with household.running(proxy.url) as bot:
        room = await meet(anna, bot)
        await bot.says(room, "vooraf")
        proxy.faults.next(*troubles, when=calls_to("send"))
        with pytest.raises(DelayedError) as delayed:
            await bot.says(room, "een")
        assert delayed.value.maybe_said is is_unsure
        assert len(proxy.calls_to("send")) == 1 + len(troubles)
        bot.sending.limits = Limits(SystemClock())
        first = await bot.says(room, "een")
        assert await bot.says(room, "een") == first
        await bot.says(room, "twee")
        await anna.hears("twee")
        assert anna.reads(room) == ["vooraf", "een", "twee"]


async def test_the_same_key_is_the_same_event_after_a_restart(matrix: MatrixPeople, household: Household) -> None:
    # Trap 12.
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
        first = await bot.says(room, "een")
    async with household.running(matrix.homeserver.url) as bot:
        assert await bot.says(room, "een") == first
        await bot.says(room, "twee")
        await anna.hears("twee")
    assert anna.reads(room) == ["een", "twee"]
    assert not anna.unreadable


async def test_after_a_restart_it_knows_its_rooms(matrix: MatrixPeople, household: Household) -> None:
    # nio knows those only in which something has happened since.
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
        await anna.says(room, "hoi")
        await bot.core.hears("hoi")
    async with household.running(matrix.homeserver.url) as bot:
        await bot.says(room, "een")
        assert (await anna.hears("een")).encrypted


async def test_a_limit_holds_for_all_rooms(matrix: MatrixPeople, household: Household, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    async with household.running(proxy.url) as bot:
        room = await meet(anna, bot)
        await bot.says(room, "een")
        proxy.faults.next(limited(60_000), when=calls_to("send"))
        for words in ("twee", "drie"):
            with pytest.raises(DelayedError) as delayed:
                await bot.says(room, words)
            assert delayed.value.after
            assert 50 < delayed.value.after.total_seconds() <= 61
        assert len(proxy.calls_to("send")) == 2


async def test_what_is_refused_is_refused(matrix: MatrixPeople, household: Household) -> None:
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
        power = await anna.state(room, "m.room.power_levels")
        await anna.calls("sendStateEvent", room, "m.room.power_levels", {**power, "events_default": 50}, "")
        with pytest.raises(RefusedError, match="M_FORBIDDEN"):
            await bot.says(room, "een")


async def test_a_room_just_joined_is_waited_for(matrix: MatrixPeople, household: Household, proxy: Proxy) -> None:
    # For nio it does not exist before the next sync.
    anna = await matrix.person("anna")
    async with household.running(proxy.url) as bot:
        room = await anna.opens(invites=[bot.client.user])
        await proxy.until(lambda: any(call.is_taken for call in proxy.calls_to("join")))
        await bot.says(room, "een")
        assert (await anna.hears("een")).encrypted


async def test_a_room_it_is_not_in_is_refused(matrix: MatrixPeople, household: Household) -> None:
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await anna.opens()
        bot.sending.room_patience = bot.sending.room_patience / 100
        with pytest.raises(RefusedError, match="M_FORBIDDEN"):
            await bot.says(room, "een")


async def test_a_device_added_later_can_read(matrix: MatrixPeople, household: Household) -> None:
    # Trap 12.
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
        await bot.says(room, "een")
        await anna.hears("een")
        laptop = await matrix.second_device(anna)
        await laptop.says(room, "vanaf de laptop")
        await bot.core.hears("vanaf de laptop")
        await bot.says(room, "twee")
        assert (await laptop.hears("twee")).encrypted


async def test_what_was_said_before_it_came_is_heard(matrix: MatrixPeople, household: Household) -> None:
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url):
        pass
    room = await anna.opens(invites=[household.login.user])
    await knows_invited(anna, household.login.user)
    await anna.says(room, "Ben je er al?")
    async with household.running(matrix.homeserver.url) as bot:
        await bot.core.hears("Ben je er al?")
        assert room in bot.client.nio.rooms


async def test_nobody_gets_a_key_who_should_not(matrix: MatrixPeople, household: Household) -> None:
    # Trap 11, with whatever is decided about it elsewhere.
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url, longest=0.1) as bot:
        bot.client.decide_who_may_get_keys(lambda device: device.id == anna.device)
        room = await meet(anna, bot)
        phone = await matrix.second_device(anna, trust="none")
        while bot.client.machine.device_store[anna.id].get(phone.device) is None:
            await bot.client.wait_for_sync()
        said = await bot.says(room, "een")
        assert (await anna.hears("een")).id == said
        unread = await phone.cannot_read(room)
        assert (unread.id, unread.sender) == (said, bot.client.user)


async def test_the_default_limits_lose_nothing(
    limited_homeserver: Homeserver, tmp_path: Path, sqlite_address: str
) -> None:
    login = await limited_homeserver.register("bondje")
    store = open_store(sqlite_address)
    async with Household(login, tmp_path / "keys", store).running(limited_homeserver.url) as bot:
        made = await bot.client.call("POST", "/_matrix/client/v3/createRoom", {"name": "BIO2"})
        room, ids, delays = made["room_id"], list[str](), list[DelayedError]()
        await bot.joins(room)
        while len(ids) < 13:
            try:
                ids.append(await bot.says(room, f"nummer {len(ids)}"))
            except DelayedError as delayed:
                delays.append(delayed)
                await bot.until_rested(delayed.after or timedelta(0))
        # What it asked for was enough, each time.
        assert 0 < len(delays) < 13
        assert all(delayed.after and not delayed.maybe_said for delayed in delays)
        await bot.core.until(lambda: set(ids) <= {event.id for event in bot.core.events})
        assert [event.id for event in bot.core.events if event.id in ids] == ids
    await store.close()


@pytest.mark.parametrize("call", ["joined_members", "keys/claim"])
async def test_a_room_that_it_is_shown_out_of_meanwhile_is_refused(
    matrix: MatrixPeople, household: Household, proxy: Proxy, call: str
) -> None:
    # Whoever reads nio's rooms after a wait stumbles over one that is not there any more.
    anna = await matrix.person("anna")
    async with household.running(proxy.url) as bot:
        room = await meet(anna, bot)

        def forget(asked: Call, _answer: Payload) -> None:
            if asked.name == call:
                bot.client.nio.rooms.pop(room, None)

        proxy.lie = forget
        bot.client.nio.rooms[room].members_synced = False
        with pytest.raises(RefusedError):
            await bot.says(room, "een")
        assert proxy.calls_to(call)
