"""Who trusts whom: verification by emoji, second devices, and devices that nobody signed."""

import pytest

from tests.matrix.clients import ClientError
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.person import Person


async def _compare(asks: Person, answers: Person, verification: str) -> list[list[str]]:
    """From asked to seven emoji on both sides."""
    await answers.is_asked_to_verify()
    await answers.accepts(verification)
    await asks.verification(verification, "ready")
    await asks.starts(verification)
    return [await asks.emoji(verification), await answers.emoji(verification)]


async def _verify(asks: Person, answers: Person, verification: str) -> None:
    mine, theirs = await _compare(asks, answers, verification)
    assert mine == theirs
    assert len(mine) == 7
    await asks.confirms(verification)
    await answers.confirms(verification)
    for person in (asks, answers):
        await person.verification(verification, "done")


@pytest.mark.parametrize("way", ["room", "device"])
async def test_people_verify_each_other(matrix: MatrixPeople, way: str) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    room = await anna.opens(invites=[bram], direct=True)
    await bram.joins(await bram.is_invited())
    await anna.says(room, "hoi")
    await bram.hears("hoi")
    before = await anna.trusts(bram)
    assert (before.verified, before.device_signed) == (False, True)
    where = {"room": room} if way == "room" else {"device": bram.device}
    await _verify(anna, bram, await anna.asks_to_verify(bram, **where))
    await anna.trusts(bram, once=lambda trust: trust.device_verified)
    await bram.trusts(anna, once=lambda trust: trust.device_verified)


async def test_other_emoji_end_it(matrix: MatrixPeople) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    await anna.opens(invites=[bram], direct=True)
    await bram.joins(await bram.is_invited())
    await bram.devices_of(anna, including=anna.device)
    verification = await anna.asks_to_verify(bram, device=bram.device)
    await _compare(anna, bram, verification)
    await bram.denies(verification)
    assert (await anna.verification(verification, "cancelled")).cancelled == "m.mismatched_sas"
    assert not (await anna.trusts(bram)).verified


async def test_a_second_device_is_signed_with_the_recovery_key(matrix: MatrixPeople) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    room = await anna.opens(invites=[bram])
    await bram.joins(await bram.is_invited())
    await anna.says(room, "een")
    await bram.hears("een")
    laptop = await matrix.second_device(anna)
    # Until then it would be as deaf as one that nobody signed.
    await bram.trusts(laptop, once=lambda trust: trust.device_signed)
    assert await bram.devices_of(anna) == {anna.device, laptop.device}
    await bram.says(room, "twee")
    assert (await laptop.hears("twee")).encrypted
    await anna.hears("twee")
    await laptop.says(room, "drie")
    heard = await bram.hears("drie")
    assert (heard.sender, heard.shield) == (anna.id, 0)


async def test_a_second_device_is_verified_by_the_first(matrix: MatrixPeople) -> None:
    anna = await matrix.person("anna")
    phone = await matrix.second_device(anna, trust="none")
    assert await anna.devices_of(anna, including=phone.device) == {anna.device, phone.device}
    assert not (await anna.trusts(phone)).device_signed
    await _verify(phone, anna, await phone.asks_to_verify(anna, device=anna.device))
    await anna.trusts(phone, once=lambda trust: trust.device_signed)


async def test_a_device_nobody_signed_is_deaf_and_mute(matrix: MatrixPeople) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    room = await anna.opens(invites=[bram])
    await bram.joins(await bram.is_invited())
    phone = await matrix.second_device(bram, trust="none")
    await anna.devices_of(bram, including=phone.device)
    await anna.says(room, "hoor je mij?")
    await bram.hears("hoor je mij?")
    await phone.cannot_read(room, because="MEGOLM_KEY_WITHHELD_FOR_UNVERIFIED_DEVICE")
    with pytest.raises(ClientError, match="your device is not verified"):
        await phone.says(room, "ja")
