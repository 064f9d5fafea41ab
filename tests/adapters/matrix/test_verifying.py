"""Verification by emoji, begun by a person with a strict client: between devices, and in a room."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.matrix.recovery import write_key
from tests.adapters.matrix.bare_bot import BareBot, bare_bot
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import Login
from tests.matrix.person import Person


@pytest.fixture
async def bot(matrix: MatrixPeople, tmp_path: Path) -> AsyncIterator[BareBot]:
    async with bare_bot(matrix.homeserver.url, await matrix.login("bondje"), tmp_path) as running:
        await running.establish()
        yield running


@pytest.fixture
async def anna(matrix: MatrixPeople) -> Person:
    return await matrix.person("anna")


async def _meet(anna: Person, bot: BareBot, way: str) -> str:
    """In an encrypted room; returns the verification that Anna asks for."""
    room = await anna.opens(invites=[bot.client.user], direct=True)
    await bot.joins(room)
    await anna.hears(type="m.room.member", sender=bot.client.user)
    where = {"room": room} if way == "room" else {"device": bot.client.device}
    verification = await anna.asks_to_verify(bot.client.user, **where)
    await bot.until(lambda: anna.verifications[verification].phase == "ready")
    return verification


async def _compare(anna: Person, bot: BareBot, verification: str) -> list[str]:
    """Up to the emoji on her screen."""
    await anna.starts(verification)
    await bot.until(lambda: bool(bot.shown))
    return await anna.emoji(verification)


@pytest.mark.parametrize("way", ["room", "device"])
async def test_somebody_verifies_the_bot(
    anna: Person, bot: BareBot, way: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "adapters.matrix.verifying")
    verification = await _meet(anna, bot, way)
    before = await anna.trusts(bot.client.user, bot.client.device)
    assert (before.verified, before.device_signed) == (False, True)
    emoji = await _compare(anna, bot, verification)
    ((user, code),) = bot.shown
    assert (user, list(code.emoji)) == (anna.id, emoji)
    assert list(code.numbers) == anna.verifications[verification].decimal
    await anna.confirms(verification)
    await bot.until(lambda: anna.verifications[verification].phase == "done")
    after = await anna.trusts(bot.client.user, bot.client.device, once=lambda trust: trust.device_verified)
    assert after.verified
    # An administrator can compare too.
    assert [record.emoji for record in caplog.records if hasattr(record, "emoji")] == [" ".join(emoji)]
    assert bot.heard == []


async def test_who_verified_the_bot_trusts_it_on_another_machine(
    matrix: MatrixPeople, anna: Person, bot: BareBot, tmp_path: Path
) -> None:
    verification = await _meet(anna, bot, "room")
    await _compare(anna, bot, verification)
    await anna.confirms(verification)
    await bot.until(lambda: anna.verifications[verification].phase == "done")
    key = bot.established.recovery_key
    assert key
    login = Login(user=bot.client.user, device="", token="")
    async with bare_bot(matrix.homeserver.url, login, tmp_path / "new", device=False) as moved:
        await moved.establish(recovery_key=write_key(key))
        await anna.devices_of(moved.client.user, including=moved.client.device)
        after = await anna.trusts(moved.client.user, moved.client.device)
        assert (after.verified, after.device_verified, after.changed) == (True, True, False)


async def test_other_emoji_end_it(anna: Person, bot: BareBot) -> None:
    verification = await _meet(anna, bot, "device")
    await _compare(anna, bot, verification)
    await anna.denies(verification)
    await anna.verification(verification, "cancelled")
    await bot.sync()
    assert not (await anna.trusts(bot.client.user)).verified
    # And she may ask again.
    again = await anna.asks_to_verify(bot.client.user, device=bot.client.device)
    await bot.until(lambda: anna.verifications[again].phase == "ready")


async def test_the_bot_vouches_for_nothing_before_the_person_has_compared(anna: Person, bot: BareBot) -> None:
    verification = await _meet(anna, bot, "device")
    await _compare(anna, bot, verification)
    await bot.sync()
    assert anna.verifications[verification].phase == "started"
    assert not (await anna.trusts(bot.client.user)).verified


async def test_what_others_verify_in_a_room_is_theirs(matrix: MatrixPeople, anna: Person, bot: BareBot) -> None:
    bram = await matrix.person("bram")
    room = await anna.opens(invites=[bot.client.user, bram])
    await bot.joins(room)
    await bram.joins(room)
    await anna.hears(type="m.room.member", sender=bram)
    verification = await anna.asks_to_verify(bram, room=room)
    await bram.is_asked_to_verify()
    await bram.accepts(verification)
    await anna.verification(verification, "ready")
    await anna.starts(verification)
    assert await anna.emoji(verification) == await bram.emoji(verification)
    await anna.confirms(verification)
    await bram.confirms(verification)
    await anna.verification(verification, "done")
    await anna.says(room, "klaar")
    await bot.until(lambda: bot.heard == ["klaar"])
    assert bot.shown == []


async def test_somebody_else_of_the_account_verifies_the_device(matrix: MatrixPeople, bot: BareBot) -> None:
    key = bot.established.recovery_key
    assert key
    login = Login(user=bot.client.user, device="", token="")
    element = await matrix.online(login, trust="none")
    assert not (await element.trusts(element)).device_signed
    verification = await element.asks_to_verify(element, device=bot.client.device)
    await bot.until(lambda: element.verifications[verification].phase == "ready")
    assert await _compare(element, bot, verification) == list(bot.shown[0][1].emoji)
    await element.confirms(verification)
    await bot.until(lambda: element.verifications[verification].phase == "done")
    assert (await element.trusts(bot.client.user, bot.client.device)).device_verified
