"""What stands before the homeserver: it passes on, remembers, and gives trouble when told to."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.matrix.calls import calls_to
from tests.matrix.faults import AT_RANDOM, CUT, CUT_SHORT, RUBBISH, SILENT, Fault, broken, late, limited, unknown_token
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import Homeserver
from tests.matrix.proxy import Proxy

_V3 = "/_matrix/client/v3"


class Asker:
    """Somebody with one token."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self._session = session

    async def ask(self, method: str, path: str, **more: object) -> tuple[int, str]:
        async with self._session.request(method, f"{_V3}/{path}", **more) as response:  # type: ignore[arg-type]
            return response.status, await response.text()

    async def whoami(self) -> tuple[int, str]:
        return await self.ask("GET", "account/whoami")


@pytest.fixture
async def asker(proxy: Proxy, matrix: MatrixPeople) -> AsyncIterator[Asker]:
    headers = {"Authorization": f"Bearer {(await matrix.login('asker')).token}"}
    async with aiohttp.ClientSession(proxy.url, headers=headers) as session:
        yield Asker(session)


async def test_calls_are_passed_on_and_remembered(proxy: Proxy, asker: Asker) -> None:
    assert (await asker.whoami())[0] == 200
    status, _ = await asker.ask("POST", "createRoom", json={"name": "BIO2"})
    assert status == 200
    await asker.ask("GET", "sync", params={"timeout": "0"})
    whoami, made, sync = proxy.calls
    assert (whoami.name, made.name, sync.name) == ("account/whoami", "createRoom", "sync")
    assert whoami.answer
    assert made.answer
    assert made.body == {"name": "BIO2"}
    assert sync.query == {"timeout": "0"}
    room = made.answer["room_id"]
    await asker.ask("PUT", f"rooms/{room}/send/m.room.message/txn%2F1", json={"msgtype": "m.text", "body": "hoi"})
    (sent,) = proxy.calls_to("send")
    assert (sent.transaction, sent.is_taken) == ("txn/1", True)
    assert sent.answer
    assert sent.answer["event_id"].startswith("$")


@pytest.mark.parametrize(
    ("fault", "status", "words"),
    [
        pytest.param(limited(1500), 429, '"retry_after_ms": 1500', id="limited"),
        pytest.param(broken(502), 502, "<html>", id="broken"),
        pytest.param(RUBBISH, 200, "<html>", id="rubbish"),
        pytest.param(unknown_token(soft_logout=True), 401, '"soft_logout": true', id="soft logout"),
        pytest.param(unknown_token(soft_logout=False), 401, "M_UNKNOWN_TOKEN", id="logout"),
        pytest.param(late(0.01), 200, "user_id", id="late"),
    ],
)
async def test_another_answer(proxy: Proxy, asker: Asker, fault: Fault, status: int, words: str) -> None:
    proxy.faults.next(fault)
    found = await asker.whoami()
    assert found[0] == status
    assert words in found[1]
    assert (await asker.whoami())[0] == 200


@pytest.mark.parametrize("fault", [CUT, CUT.once_taken(), CUT_SHORT], ids=["before", "after", "half"])
async def test_a_cut_connection(proxy: Proxy, asker: Asker, fault: Fault) -> None:
    proxy.faults.next(fault)
    with pytest.raises((aiohttp.ClientError, ConnectionError)):
        await asker.ask("POST", "createRoom", json={})
    assert proxy.calls[0].is_taken is fault.is_taken


@pytest.mark.parametrize("fault", [SILENT, SILENT.once_taken()], ids=["before", "after"])
async def test_silence_lasts_until_released(proxy: Proxy, asker: Asker, fault: Fault) -> None:
    proxy.faults.next(fault)
    with pytest.raises(TimeoutError):
        await asker.ask("GET", "account/whoami", timeout=aiohttp.ClientTimeout(total=0.3))
    await proxy.until(lambda: proxy.calls[0].is_taken is fault.is_taken)
    proxy.release()
    assert (await asker.whoami())[0] == 200


async def test_trouble_for_some_calls_only_until_cleared(proxy: Proxy, asker: Asker) -> None:
    proxy.faults.always(broken(), when=calls_to("sync"))
    assert (await asker.whoami())[0] == 200
    for _ in range(3):
        assert (await asker.ask("GET", "sync", params={"timeout": "0"}))[0] == 502
    proxy.faults.clear()
    assert (await asker.ask("GET", "sync", params={"timeout": "0"}))[0] == 200


async def test_a_seed_gives_the_same_trouble_again(homeserver: Homeserver) -> None:
    async def run() -> list[Fault | None]:
        async with Proxy(homeserver.url).running() as proxy, aiohttp.ClientSession(proxy.url) as session:
            proxy.faults.randomly(0.5, seed=7, faults=AT_RANDOM)
            for _ in range(20):
                try:
                    await Asker(session).ask("GET", "account/whoami")
                except (aiohttp.ClientError, ConnectionError):
                    continue
            return [call.fault for call in proxy.calls]

    first = await run()
    assert first == await run()
    assert None in first
    assert len(set(first)) > 3
