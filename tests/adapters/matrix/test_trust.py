"""Who gets the keys of what the bot says, on a real homeserver."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from nio import KeysQueryResponse

from adapters.matrix.identity import Identity
from tests.adapters.matrix.bare_bot import BareBot, bare_bot
from tests.adapters.matrix.identities import SomebodysDevice, answer
from tests.matrix.fixtures import MatrixPeople

Starts = Callable[..., AbstractAsyncContextManager[BareBot]]
_WITHHELD = "MEGOLM_KEY_WITHHELD_FOR_UNVERIFIED_DEVICE"
ANNA = "@anna:localhost"


@pytest.fixture
async def starts(matrix: MatrixPeople, tmp_path: Path) -> Starts:
    login = await matrix.login("bondje")
    return partial(bare_bot, matrix.homeserver.url, login, tmp_path)


async def test_a_device_that_its_owner_signed_gets_keys(matrix: MatrixPeople, starts: Starts) -> None:
    anna = await matrix.person("anna")
    async with starts() as bot:
        await bot.establish()
        room = await anna.opens(invites=[bot.client.user])
        await bot.joins(room)
        await bot.says(room, "een")
        await anna.hears("een")
        laptop = await matrix.second_device(anna)
        await bot.until(lambda: _may_get_keys(bot, laptop.id, laptop.device))
        await bot.says(room, "twee")
        assert (await laptop.hears("twee")).encrypted
        await anna.hears("twee")


@pytest.mark.parametrize("cross_signed_only", [True, False], ids=["only", "all"])
async def test_a_device_that_nobody_signed_gets_none_when_asked_so(
    matrix: MatrixPeople, starts: Starts, cross_signed_only: bool
) -> None:
    anna = await matrix.person("anna")
    async with starts(cross_signed_only=cross_signed_only) as bot:
        await bot.establish()
        room = await anna.opens(invites=[bot.client.user])
        await bot.joins(room)
        phone = await matrix.second_device(anna, trust="none")
        await bot.until(lambda: bot.client.machine.device_store[phone.id].get(phone.device) is not None)
        await bot.says(room, "alleen voor Anna zelf")
        await anna.hears("alleen voor Anna zelf")
        if cross_signed_only:
            await phone.cannot_read(room, because=_WITHHELD)
        else:
            await phone.hears("alleen voor Anna zelf")


async def test_a_device_that_is_signed_later_reads_from_then_on(matrix: MatrixPeople, starts: Starts) -> None:
    anna = await matrix.person("anna")
    async with starts() as bot:
        await bot.establish()
        room = await anna.opens(invites=[bot.client.user])
        await bot.joins(room)
        phone = await matrix.second_device(anna, trust="none")
        await bot.until(lambda: bot.client.machine.device_store[phone.id].get(phone.device) is not None)
        await bot.says(room, "een")
        await phone.cannot_read(room, because=_WITHHELD)
        verification = await phone.asks_to_verify(anna, device=anna.device)
        await anna.is_asked_to_verify()
        await anna.accepts(verification)
        await phone.verification(verification, "ready")
        await phone.starts(verification)
        await phone.emoji(verification)
        await anna.emoji(verification)
        await phone.confirms(verification)
        await anna.confirms(verification)
        await bot.until(lambda: _may_get_keys(bot, phone.id, phone.device))
        await bot.says(room, "twee")
        assert (await phone.hears("twee")).encrypted


async def test_a_restart_trusts_the_same_devices(matrix: MatrixPeople, starts: Starts) -> None:
    anna = await matrix.person("anna")
    async with starts() as bot:
        await bot.establish()
        room = await anna.opens(invites=[bot.client.user])
        await bot.joins(room)
        await bot.says(room, "een")
        await anna.hears("een")
    async with starts() as bot:
        await bot.establish()
        await bot.until(lambda: room in bot.client.nio.rooms)
        await bot.says(room, "twee")
        await anna.hears("twee")


async def test_one_bad_key_costs_nobody_else_theirs(starts: Starts) -> None:
    identity = Identity.new(ANNA)
    phone, laptop = SomebodysDevice(user=ANNA, id="PHONE"), SomebodysDevice(user=ANNA, id="LAPTOP")
    bad = laptop.published(by=identity)
    bad["keys"]["ed25519:LAPTOP"] = "no key at all"
    nameless: dict[str, Any] = {"algorithms": [], "device_id": "NAMELESS", "keys": {}}
    async with starts() as bot:
        told = answer(identity, bad, nameless, phone.published(by=identity))
        bot.standing.trust.learn(told)
        assert told["device_keys"][ANNA].keys() == {"PHONE"}


async def test_a_device_that_was_missing_once_is_not_gone(starts: Starts) -> None:
    identity = Identity.new(ANNA)
    phone = SomebodysDevice(user=ANNA, id="PHONE")
    async with starts() as bot:
        for told in (answer(identity, phone.published(by=identity)), answer(identity)):
            await _receive(bot, told)
        known = bot.client.machine.device_store[ANNA].get("PHONE")
        assert known
        assert known.deleted
        await _receive(bot, answer(identity, phone.published(by=identity)))
        assert not known.deleted
        assert _may_get_keys(bot, ANNA, "PHONE")


async def test_a_stolen_name_gets_no_keys(starts: Starts) -> None:
    identity = Identity.new(ANNA)
    phone, thief = SomebodysDevice(user=ANNA, id="PHONE"), SomebodysDevice(user=ANNA, id="PHONE")
    async with starts() as bot:
        await _receive(bot, answer(identity, phone.published(by=identity)))
        assert _may_get_keys(bot, ANNA, "PHONE")
        # nio keeps the key it knew first; the one that is signed now is another.
        await _receive(bot, answer(identity, thief.published(by=identity)))
        assert not _may_get_keys(bot, ANNA, "PHONE")


async def test_a_new_identity_is_told(starts: Starts, caplog: pytest.LogCaptureFixture) -> None:
    async with starts() as bot:
        first = Identity.new(ANNA)
        for _ in range(2):
            bot.standing.trust.learn(answer(first))
        assert not caplog.messages
        bot.standing.trust.learn(answer(Identity.new(ANNA)))
        assert caplog.messages == ["somebody has a new cross-signing identity"]


async def test_nobody_passes_for_the_bot_itself(starts: Starts) -> None:
    async with starts() as bot:
        established = await bot.establish()
        for identity, gets in ((established.identity, True), (Identity.new(bot.client.user), False)):
            other = SomebodysDevice(user=bot.client.user, id=f"OTHER{gets}")
            await _receive(bot, answer(identity, other.published(by=identity), user=bot.client.user))
            assert _may_get_keys(bot, bot.client.user, other.id) == gets


@pytest.mark.parametrize("told", [{}, {"device_keys": None}, {"device_keys": {ANNA: None}}], ids=str)
async def test_rubbish_teaches_nothing(starts: Starts, told: dict[str, Any]) -> None:
    async with starts() as bot:
        bot.standing.trust.learn(told)


def _may_get_keys(bot: BareBot, user: str, name: str) -> bool:
    device = bot.client.machine.device_store[user].get(name)
    return device is not None and bot.standing.trust.may_get_keys(device)


async def _receive(bot: BareBot, told: dict[str, Any]) -> None:
    """As an answer that came in."""
    bot.standing.trust.learn(told)
    await bot.client.nio.receive_response(KeysQueryResponse.from_dict(told))
