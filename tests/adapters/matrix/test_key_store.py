"""What the bot keeps of its keys on disk, when it stops at the worst moment."""

import asyncio
from pathlib import Path

from adapters.matrix.client import Client, Entrance
from adapters.matrix.folder import Folder
from adapters.matrix.keys import Keys
from bot.clock import SystemClock
from tests.matrix.calls import calls_to
from tests.matrix.faults import SILENT
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import Login
from tests.matrix.proxy import Proxy

_CLAIM = "/_matrix/client/v3/keys/claim"


async def _known(homeserver: str, login: Login, folder: Path) -> Client:
    client = Client(Entrance(homeserver=homeserver, user=login.user, password=login.password), Folder(folder))
    await client.log_in()
    return client


async def _claim(matrix: MatrixPeople, client: Client, by: Login) -> str:
    """The name of the key that somebody gets who wants to write to the bot."""
    wish = {"one_time_keys": {client.user: {client.device: "signed_curve25519"}}}
    answer = await matrix.homeserver.ask("POST", _CLAIM, wish, by=by)
    (name,) = answer["one_time_keys"][client.user][client.device]
    return str(name)


async def test_a_key_that_may_have_been_given_away_before_a_stop_is_not_given_away_again(
    matrix: MatrixPeople, proxy: Proxy, tmp_path: Path
) -> None:
    bondje, anna = await matrix.login("bondje"), await matrix.login("anna")
    proxy.faults.next(SILENT.once_taken(), when=calls_to("keys/upload"))
    client = await _known(proxy.url, bondje, tmp_path)
    async with asyncio.TaskGroup() as tasks:
        serving = tasks.create_task(Keys(client, SystemClock()).serve({}))
        await proxy.until(lambda: any(call.is_taken for call in proxy.calls_to("keys/upload")))
        # From here on the process knows of nothing any more.
        serving.cancel()
    await client.close()
    given = [await _claim(matrix, client, anna)]

    client = await _known(proxy.url, bondje, tmp_path)
    await Keys(client, SystemClock()).serve({})

    uploaded = proxy.calls_to("keys/upload")[-1]
    assert uploaded.body
    assert uploaded.body["one_time_keys"]
    assert not set(given) & uploaded.body["one_time_keys"].keys()
    await client.close()
