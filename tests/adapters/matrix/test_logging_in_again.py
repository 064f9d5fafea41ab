"""After the homeserver has ended the session: nothing is lost by it, whatever comes in between."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from adapters.matrix.asking import path_of
from adapters.matrix.client import Client, Entrance
from adapters.matrix.entering import become_known
from adapters.matrix.faults import CallError
from adapters.matrix.folder import Folder
from adapters.matrix.keys import Keys
from adapters.matrix.published import ask_published
from adapters.matrix.standing import Standing
from bot.clock import SystemClock
from bot.errors import ConfigurationError, DelayedError
from tests.adapters.matrix.bare_bot import BareBot, bare_bot
from tests.adapters.matrix.bot import Household
from tests.adapters.matrix.meeting import meet
from tests.matrix.calls import Call, calls_to
from tests.matrix.faults import Fault, broken, late, limited, unknown_token
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import PASSWORD, Login
from tests.matrix.proxy import Proxy

_WHO = path_of("account", "whoami")
_OTHER = "another battery staple"  # pragma: allowlist secret

Starts = Callable[..., AbstractAsyncContextManager[Client]]
StartsBot = Callable[..., AbstractAsyncContextManager[BareBot]]


@pytest.fixture
async def login(matrix: MatrixPeople) -> Login:
    return await matrix.login("bondje")


@pytest.fixture
def starts(login: Login, proxy: Proxy, tmp_path: Path) -> Starts:
    """With the password, in one folder."""

    @asynccontextmanager
    async def start(mending: timedelta = timedelta(minutes=15)) -> AsyncIterator[Client]:
        entrance = Entrance(homeserver=proxy.url, user=login.user, password=PASSWORD)
        client = Client(entrance, Folder(tmp_path), mending=mending)
        try:
            await client.log_in()
            yield client
        finally:
            await client.close()

    return start


@pytest.fixture
def starts_bot(login: Login, proxy: Proxy, tmp_path: Path) -> StartsBot:
    return partial(bare_bot, proxy.url, login, tmp_path, device=False)


async def test_nothing_is_given_up_because_the_password_was_changed(
    matrix: MatrixPeople, household: Household, proxy: Proxy
) -> None:
    anna = await matrix.person("anna")
    async with household.running(proxy.url, longest=0.1) as bot:
        room = await meet(anna, bot)
        await matrix.homeserver.set_password(bot.client.user, _OTHER)
        with pytest.raises(DelayedError) as delayed:
            await bot.says(room, "een")
        assert not delayed.value.maybe_said


async def test_a_password_that_was_changed_is_tried_once(
    matrix: MatrixPeople, starts: Starts, proxy: Proxy, caplog: pytest.LogCaptureFixture
) -> None:
    async with starts() as client:
        await matrix.homeserver.set_password(client.user, _OTHER)
        asked = (client.call("GET", _WHO) for _ in range(3))
        answers = await asyncio.gather(*asked, return_exceptions=True)
        with pytest.raises(CallError) as later:
            await client.call("GET", _WHO)
    for answer in (*answers, later.value):
        assert isinstance(answer, CallError)
        assert (answer.code, answer.is_final) == ("M_UNKNOWN_TOKEN", False)
    assert len(proxy.calls_to("login")) == 2
    errors = [record.message for record in caplog.records if record.levelno == logging.ERROR]
    assert len(errors) == 1
    assert "MATRIX_PASSWORD" in errors[0]


async def test_it_goes_on_once_the_password_is_right_again(matrix: MatrixPeople, starts: Starts) -> None:
    async with starts(mending=timedelta()) as client:
        await matrix.homeserver.set_password(client.user, _OTHER)
        with pytest.raises(CallError):
            await client.call("GET", _WHO)
        await matrix.homeserver.set_password(client.user, PASSWORD)
        assert (await client.call("GET", _WHO))["user_id"] == client.user


@pytest.mark.parametrize("fault", [broken(), limited()], ids=["broken", "limited"])
async def test_a_login_that_has_to_wait_is_made_later(starts: Starts, proxy: Proxy, fault: Fault) -> None:
    async with starts() as client:
        await client.call("POST", path_of("logout"))
        proxy.faults.next(fault, when=calls_to("login"))
        with pytest.raises(CallError) as delayed:
            await client.call("GET", _WHO)
        # What was asked was certainly not done.
        assert delayed.value.rest or not delayed.value.was_sent
        assert (await client.call("GET", _WHO))["user_id"] == client.user


async def test_what_is_asked_meanwhile_waits_for_the_new_session(starts: Starts, proxy: Proxy) -> None:
    async with starts() as client:
        old = client.nio.access_token
        proxy.faults.always(unknown_token(soft_logout=True), when=lambda call: call.token == old)
        proxy.faults.next(late(0.3), when=calls_to("login"))
        before = len(proxy.calls)
        async with asyncio.TaskGroup() as asked:
            first = asked.create_task(client.call("GET", _WHO))
            await proxy.until(lambda: len(proxy.calls_to("login")) == 2)
            others = [asked.create_task(client.call("GET", _WHO)) for _ in range(3)]
        assert all(task.result()["user_id"] == client.user for task in (first, *others))
        assert len(proxy.calls_to("login")) == 2
        assert [_is_login(call) for call in proxy.calls[before:] if not call.token] == [True]


async def test_at_the_start_the_password_is_what_is_wrong(matrix: MatrixPeople, starts: Starts) -> None:
    async with starts() as client:
        await matrix.homeserver.set_password(client.user, _OTHER)
    async with starts() as client:
        standing = Standing(
            client, SystemClock(), cross_signed_only=True, password=None, pickle_key="sleutel"
        )  # pragma: allowlist secret
        with pytest.raises(ConfigurationError, match="MATRIX_PASSWORD"):
            await become_known(Keys(client, SystemClock()), standing, recovery_key=None, may_talk=lambda _: True)


async def test_a_device_that_could_not_be_signed_is_signed_later(starts_bot: StartsBot) -> None:
    # Synapse remembers a signature after a logout, so that it cannot tell whether there was another one.
    failures, times = [DelayedError("away", maybe_said=False)], 0

    async def sign() -> None:
        nonlocal times
        times += 1
        if failures:
            raise failures.pop()

    async with starts_bot() as bot:
        await bot.establish()
        bot.client.when_device_is_new.append(sign)
        await bot.client.call("POST", path_of("logout"))
        with pytest.raises(DelayedError):
            await bot.sync()
        await bot.sync()
        await bot.sync()
    assert times == 2


@pytest.mark.parametrize("is_noted", [True, False], ids=["noted", "not noted"])
async def test_a_stop_before_the_keys_are_back_is_made_good_at_the_start(starts_bot: StartsBot, is_noted: bool) -> None:
    async with starts_bot() as bot:
        await bot.establish()
        await bot.client.call("POST", path_of("logout"))
        await bot.client.call("GET", _WHO)
        if not is_noted:
            # As when somebody logs in and out as that device from elsewhere.
            bot.client.machine.account.shared = True
            bot.client.machine.save_account()
    async with starts_bot() as bot:
        await bot.establish()
        assert await _is_signed(bot)


async def test_a_session_that_ends_while_keys_are_uploaded_has_all_keys_again(starts_bot: StartsBot) -> None:
    async with starts_bot() as bot:
        await bot.establish()
        await bot.client.call("POST", path_of("logout"))
        bot.client.machine.uploaded_key_count = 1
        await bot.publish_device()
        await bot.publish_device()
        assert await _is_signed(bot)


async def _is_signed(bot: BareBot) -> bool:
    (device,) = (await ask_published(bot.client.call, bot.client.user)).devices.values()
    return device.id == bot.client.device and device.is_signed


def _is_login(call: Call) -> bool:
    return call.name == "login"
