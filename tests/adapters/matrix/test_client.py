"""Logging in once, and again when the homeserver wants it; what is kept where, and for whom to read."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.matrix.client import Client, Entrance
from adapters.matrix.faults import CallError
from adapters.matrix.folder import Folder
from bot.errors import ConfigurationError, DelayedError
from tests.adapters.matrix.bot import Household
from tests.adapters.matrix.meeting import meet
from tests.adapters.matrix.pausing import Asked
from tests.matrix.calls import calls_to
from tests.matrix.faults import broken, limited, unknown_token
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.proxy import Proxy


async def test_it_logs_in_once(matrix: MatrixPeople, household: Household, proxy: Proxy) -> None:
    async with household.running(proxy.url) as bot:
        device, fingerprint = bot.client.device, bot.client.fingerprint
    async with household.running(proxy.url) as bot:
        assert (bot.client.device, bot.client.fingerprint) == (device, fingerprint)
    assert len(proxy.calls_to("login")) == 1


async def test_a_token_with_its_device_is_enough(matrix: MatrixPeople, household: Household) -> None:
    login = household.login
    entrance = Entrance(homeserver=matrix.homeserver.url, user=login.user, token=login.token, device=login.device)
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url, entrance=entrance) as bot:
        assert bot.client.device == login.device
        room = await meet(anna, bot)
        await anna.says(room, "een")
        await bot.core.hears("een")


@pytest.mark.parametrize("is_soft", [True, False], ids=["soft", "hard"])
async def test_after_a_logout_it_logs_in_again(
    matrix: MatrixPeople, household: Household, proxy: Proxy, is_soft: bool
) -> None:
    anna = await matrix.person("anna")
    async with household.running(proxy.url, longest=0.1) as bot:
        room, device = await meet(anna, bot), bot.client.device
        if is_soft:
            proxy.faults.next(unknown_token(soft_logout=True), when=calls_to("sync"))
        else:
            # As an administrator may: the device is gone, with its keys.
            before = len(proxy.calls_to("keys/upload"))
            path = "/_matrix/client/v3/logout"
            await bot.client.call("POST", path, {})
            await proxy.until(lambda: len([c for c in proxy.calls_to("keys/upload")[before:] if c.is_taken]) > 0)
        await proxy.until(lambda: len(proxy.calls_to("login")) == 2)
        await anna.devices_of(bot.client.user, including=device)
        await anna.says(room, "een")
        await bot.core.hears("een")
        await bot.says(room, "twee")
        assert (await anna.hears("twee")).encrypted
        assert bot.client.device == device
        assert len(proxy.calls_to("login")) == 2


async def test_without_a_password_it_waits_for_somebody(
    matrix: MatrixPeople, household: Household, proxy: Proxy
) -> None:
    # Trap 6: nio asks three hundred times a second, for ever.
    login = household.login
    entrance = Entrance(homeserver=proxy.url, user=login.user, token=login.token, device=login.device)
    anna = await matrix.person("anna")
    asked = Asked(timedelta(milliseconds=10), timedelta(milliseconds=200))
    async with household.running(proxy.url, entrance=entrance, longest=0.1, pauses=asked.pauses) as bot:
        room = await meet(anna, bot)
        await anna.says(room, "vooraf")
        await bot.core.hears("vooraf")
        proxy.faults.always(unknown_token(soft_logout=False))
        with pytest.raises(DelayedError) as delayed:
            await bot.says(room, "een")
        assert not delayed.value.maybe_said
        assert delayed.value.after
        assert delayed.value.after.total_seconds() > 60
        # Nor does sync: it waits as long.
        await asked.until(lambda lengths: any(length > timedelta(minutes=1) for length in lengths))
        assert not proxy.calls_to("login")


async def test_a_wrong_password_is_a_matter_of_settings(matrix: MatrixPeople, tmp_path: Path) -> None:
    login = await matrix.login("bondje")
    wrong = Entrance(homeserver=matrix.homeserver.url, user=login.user, password="anders")  # pragma: allowlist secret
    client = Client(wrong, Folder(tmp_path))
    with pytest.raises(ConfigurationError, match="MATRIX_PASSWORD"):
        await client.log_in()
    await client.close()


async def test_a_homeserver_that_is_away_is_not(matrix: MatrixPeople, household: Household, proxy: Proxy) -> None:
    client = Client(
        Entrance(homeserver=proxy.url, user=household.login.user, password=household.login.password),
        Folder(household.folder),
    )
    proxy.faults.next(broken(), limited(10), when=calls_to("login"))
    for _ in range(2):
        with pytest.raises(DelayedError):
            await client.log_in()
    await client.log_in()
    await client.close()


async def test_a_no_tells_what_it_is(matrix: MatrixPeople, household: Household) -> None:
    async with household.running(matrix.homeserver.url) as bot:
        with pytest.raises(CallError) as refused:
            await bot.client.call("POST", "/_matrix/client/v3/delete_devices", {"devices": [bot.client.device]})
        assert (refused.value.status, refused.value.code) == (401, None)
        assert refused.value.answer["flows"]
        assert bot.client.device not in str(refused.value)


async def test_a_file_is_uploaded(matrix: MatrixPeople, household: Household) -> None:
    async with household.running(matrix.homeserver.url) as bot:
        assert (await bot.client.upload(b"inhoud", "text/calendar")).startswith("mxc://localhost/")


async def test_nobody_else_may_read_the_folder(matrix: MatrixPeople, household: Household) -> None:
    async with household.running(matrix.homeserver.url):
        assert stat.S_IMODE(household.folder.stat().st_mode) == 0o700
    for file in household.folder.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name


def test_one_process_at_a_time(tmp_path: Path) -> None:
    with (
        Folder(tmp_path).held(),
        pytest.raises(ConfigurationError, match="another Bondje"),
        Folder(tmp_path).held(),
    ):
        pass


def test_a_damaged_file_is_told_of(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write("login.json", "{")
    with pytest.raises(ConfigurationError, match="damaged"):
        folder.find("login.json")
