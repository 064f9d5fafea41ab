"""The bot's identity on a real homeserver, seen by people whose clients refuse whoever nobody has signed."""

import stat
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from adapters.matrix.asking import Payload, path_of
from adapters.matrix.devices import Devices
from adapters.matrix.establishing import Establishing
from adapters.matrix.facts import Facts, look
from adapters.matrix.faults import CallError
from adapters.matrix.folder import Folder
from adapters.matrix.identity import Identity
from adapters.matrix.proving import Proving
from adapters.matrix.published import ask_published
from adapters.matrix.recovery import new_key, write_key
from adapters.matrix.vault import Kept, Vault
from bot.errors import ConfigurationError, DelayedError
from tests.adapters.matrix.bare_bot import BareBot, bare_bot
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import PASSWORD, Login

Starts = Callable[..., AbstractAsyncContextManager[BareBot]]


@pytest.fixture
async def login(matrix: MatrixPeople) -> Login:
    return await matrix.login("bondje")


@pytest.fixture
def starts(matrix: MatrixPeople, login: Login) -> Starts:
    """Start the bot with that folder."""
    return partial(bare_bot, matrix.homeserver.url, login)


@pytest.fixture
async def bot(starts: Starts, tmp_path: Path) -> AsyncIterator[BareBot]:
    async with starts(tmp_path / "store") as running:
        yield running


async def test_the_bot_is_heard_and_hears(matrix: MatrixPeople, bot: BareBot) -> None:
    await bot.establish()
    anna = await matrix.person("anna")
    room = await anna.opens("BIO2", invites=[bot.client.user])
    await bot.joins(room)
    await anna.hears(type="m.room.member", sender=bot.client.user)
    await anna.says(room, "Wie werkt er aan de BIO2?")
    await bot.until(lambda: bot.heard == ["Wie werkt er aan de BIO2?"])
    await bot.says(room, "Zes gemeenten")
    heard = await anna.hears("Zes gemeenten")
    assert (heard.encrypted, heard.shield) == (True, 0)
    assert (await anna.trusts(bot.client.user, bot.client.device)).device_signed
    assert anna.unreadable == []


async def test_a_restart_finds_the_same_identity(starts: Starts, tmp_path: Path) -> None:
    async with starts(tmp_path) as bot:
        before = await bot.establish()
        assert before.is_recoverable
        assert before.recovery_key
    async with starts(tmp_path) as bot:
        after = await bot.establish()
    assert (after.identity.secrets, after.recovery_key) == (before.identity.secrets, before.recovery_key)
    assert after.is_recoverable


async def test_on_a_new_machine_the_recovery_key_brings_it_back(
    matrix: MatrixPeople, starts: Starts, tmp_path: Path
) -> None:
    anna = await matrix.person("anna")
    async with starts(tmp_path / "old") as bot:
        before = await bot.establish()
        room = await anna.opens(invites=[bot.client.user])
        await bot.joins(room)
        await anna.hears(type="m.room.member", sender=bot.client.user)
    assert before.recovery_key
    async with starts(tmp_path / "new", device=False) as moved:
        after = await moved.establish(recovery_key=write_key(before.recovery_key))
        assert after.identity.secrets == before.identity.secrets
        await moved.until(lambda: room in moved.client.nio.rooms)
        await anna.devices_of(moved.client.user, including=moved.client.device)
        assert (await anna.trusts(moved.client.user, moved.client.device)).device_signed
        await anna.says(room, "Ben je er nog?")
        await moved.until(lambda: moved.heard == ["Ben je er nog?"])
        await moved.says(room, "Verhuisd")
        heard = await anna.hears("Verhuisd")
        assert (heard.encrypted, heard.shield) == (True, 0)
    # Not even by those who had not verified it: nothing has changed for them.
    assert not (await anna.trusts(moved.client.user)).changed


async def test_a_strict_client_opens_it_with_the_same_key(matrix: MatrixPeople, bot: BareBot, login: Login) -> None:
    key = (await bot.establish()).recovery_key
    assert key
    element = await matrix.online(
        Login(user=login.user, device="", token=""), trust="recovery", recovery=write_key(key)
    )
    assert (await element.trusts(element, once=lambda trust: trust.device_signed)).device_verified


async def test_the_bot_opens_what_a_strict_client_has_made(
    matrix: MatrixPeople, starts: Starts, login: Login, tmp_path: Path
) -> None:
    element = await matrix.online(login)
    async with starts(tmp_path, device=False) as bot:
        with pytest.raises(ConfigurationError, match="Give its recovery key"):
            await bot.establish()
        established = await bot.establish(recovery_key=element.recovery)
        assert established.is_recoverable
        await element.devices_of(element, including=bot.client.device)
        assert (
            await element.trusts(element, bot.client.device, once=lambda trust: trust.device_signed)
        ).device_verified
    async with starts(tmp_path, device=False) as again:
        await again.establish()


async def test_a_device_that_was_signed_out_is_signed_again(starts: Starts, tmp_path: Path) -> None:
    async with starts(tmp_path, device=False) as bot:
        await bot.establish()
        await bot.client.call("POST", path_of("logout"))
        assert not (await ask_published(bot.client.call, bot.client.user)).devices
        await bot.sync()
        (device,) = (await ask_published(bot.client.call, bot.client.user)).devices.values()
        assert (device.id, device.is_signed) == (bot.client.device, True)


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [("EsTc LW2K", "is a letter wrong"), (write_key(new_key()), "does not open")],
    ids=["misspelt", "of another"],
)
async def test_a_wrong_recovery_key_is_told(starts: Starts, tmp_path: Path, wrong: str, problem: str) -> None:
    async with starts(tmp_path / "old") as bot:
        await bot.establish()
    async with starts(tmp_path / "new", device=False) as moved:
        with pytest.raises(ConfigurationError, match=problem):
            await moved.establish(recovery_key=wrong)


async def test_an_identity_is_replaced_on_demand(starts: Starts, tmp_path: Path) -> None:
    async with starts(tmp_path / "old") as bot:
        old = await bot.establish()
    assert old.recovery_key
    async with starts(tmp_path / "new", device=False, password=PASSWORD) as moved:
        new = await moved.establish(replaces=True)
        assert new.identity.public != old.identity.public
        assert new.is_recoverable
        assert (await moved.establish()).identity.secrets == new.identity.secrets
    async with starts(tmp_path / "old") as bot:
        with pytest.raises(ConfigurationError, match="Give its recovery key"):
            await bot.establish()
        with pytest.raises(ConfigurationError, match="does not open"):
            await bot.establish(recovery_key=write_key(old.recovery_key))


@pytest.mark.parametrize(
    ("password", "problem"), [(None, "the homeserver wants it"), ("wrong", "the homeserver does not take it")]
)
async def test_an_identity_stays_while_another_is_refused(
    starts: Starts, tmp_path: Path, password: str | None, problem: str
) -> None:
    async with starts(tmp_path, password=password) as bot:
        before = await bot.establish()
        with pytest.raises(ConfigurationError, match=f"MATRIX_PASSWORD: {problem}"):
            await bot.establish(replaces=True)
        assert (await bot.establish()).identity.secrets == before.identity.secrets


async def test_an_administrator_sees_how_it_stands(bot: BareBot) -> None:
    async def see() -> Facts:
        return await look(bot.client.call, user=bot.client.user, device=bot.client.device)

    facts = await see()
    assert (facts.fingerprint, facts.identity, facts.is_signed, facts.keys_left) == (None, None, False, 0)
    await bot.publish_device()
    assert not (await see()).is_signed
    established = await bot.establish()
    facts = await see()
    assert facts.fingerprint
    assert facts.identity
    assert facts.fingerprint.replace(" ", "") == bot.client.fingerprint
    assert facts.identity.replace(" ", "") == established.identity.master.public
    assert (facts.is_signed, facts.keys_left, facts.others) == (True, 50, [])


async def test_old_devices_are_listed_and_signed_out(matrix: MatrixPeople, starts: Starts, tmp_path: Path) -> None:
    anna = await matrix.person("anna")
    async with starts(tmp_path / "old") as old:
        key = (await old.establish()).recovery_key
    assert key
    async with starts(tmp_path / "new", device=False) as moved:
        await moved.establish(recovery_key=write_key(key))
        user, ours = moved.client.user, moved.client.device
        devices = Devices(moved.client.call, user=user, device=ours, password=PASSWORD)
        others = await devices.find_others()
        assert [other.id for other in others] == [old.client.device]
        assert others[0].seen_at
        with pytest.raises(ConfigurationError, match="wants it for signing out old devices"):
            await Devices(moved.client.call, user=user, device=ours).sign_out(others)
        await devices.sign_out(others)
        assert await devices.find_others() == []
        await devices.sign_out([])
    assert await anna.devices_of(user) == {ours}


async def test_a_homeserver_that_wants_somebody_else_is_told_of() -> None:
    flows = [{"stages": ["m.oauth"]}]
    question = CallError("POST keys", status=401, answer={"flows": flows, "session": "s"})

    async def ask(method: str, path: str, content: Mapping[str, Any] | None = None) -> Payload:
        raise question

    with pytest.raises(ConfigurationError, match="and not by a password"):
        await Proving(ask, "@bondje:localhost", PASSWORD).ask("/", {}, what="something")


async def test_a_device_the_homeserver_does_not_know_waits(bot: BareBot) -> None:
    with pytest.raises(DelayedError, match="does not know device"):
        await bot.standing.begin()


@pytest.mark.parametrize("cut", range(1, 12))
async def test_whatever_is_cut_off_is_finished_next_time(bot: BareBot, cut: int) -> None:
    await bot.publish_device()
    asked = 0

    async def ask(method: str, path: str, content: Mapping[str, Any] | None = None) -> Payload:
        nonlocal asked
        asked += 1
        try:
            return await bot.client.call(method, path, content)
        finally:
            if asked == cut:
                raise CallError(path, reason="cut")

    establishing = Establishing(ask, bot.vault, user=bot.client.user, device=bot.client.device)
    with pytest.raises(CallError, match="cut"):
        await establishing.establish()
    kept = bot.vault.find(bot.client.user)
    established = await bot.establish()
    assert not kept or established.identity.secrets == kept[0].identity.secrets
    assert established.is_recoverable
    published = await ask_published(bot.client.call, bot.client.user)
    assert published.keys == established.identity.public
    assert published.devices[bot.client.device].is_signed


def test_the_private_keys_are_for_nobody_else(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "store")
    identity = Identity.new("@bondje:localhost")
    Vault(folder, "one key").put(Kept(identity=identity))
    (kept,) = Vault(folder, "one key").find(identity.user)
    assert kept.identity.secrets == identity.secrets
    files = list(folder.path.iterdir())
    assert {stat.S_IMODE(path.stat().st_mode) for path in [folder.path, *files]} == {0o700, 0o600}
    assert not any(secret in path.read_text() for path in files for secret in identity.secrets.values())
    with pytest.raises(ConfigurationError, match="MATRIX_PICKLE_KEY"):
        Vault(folder, "another").find(identity.user)
    with pytest.raises(ConfigurationError, match="the keys of @bondje:localhost"):
        Vault(folder, "one key").find("@anna:localhost")
