"""`bondje run` for two platforms of which one is away at the start: the other is served, and nothing is lost."""

import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from tests.matrix import faults as matrix_faults
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import Login
from tests.matrix.person import Person
from tests.matrix.proxy import Proxy
from tests.slack import faults as slack_faults
from tests.slack.workspace import SlackWorkspace
from tests.system.test_run import Running, by_socket, running
from tests.system.test_run_matrix import by_matrix

pytestmark = pytest.mark.timeout(300)
"""Each starts a process, waits for its libraries, and talks on two real servers."""
QUESTION = "wie werkt er nog meer aan ENSIA?"


@dataclass
class Both:
    """Anna on Slack, Bram on Matrix, and what Bondje needs to serve both."""

    slack: SlackWorkspace
    proxy: Proxy
    bram: Person
    bondje: Login
    settings: dict[str, str]
    folder: Path
    room: str = ""

    @asynccontextmanager
    async def running(self, **more: str) -> AsyncIterator[Running]:
        async with running(self.settings | more, self.folder) as bondje:
            yield bondje

    def loses_slack(self, fault: slack_faults.Fault) -> None:
        self.slack.server.faults.always(fault)

    def loses_matrix(self, fault: matrix_faults.Fault) -> None:
        self.proxy.faults.always(fault)

    def finds_both(self) -> None:
        for trouble in (self.slack.server, self.proxy):
            trouble.faults.clear()
            trouble.release()

    async def anna_says(self, *lines: str) -> str:
        """Returns what is answered."""
        anna = self.slack.person("anna")
        for line in lines:
            await anna.says(line)
            [said, *_] = await anna.hears()
        return said.shown

    async def bram_says(self, *lines: str) -> str:
        """Returns what is answered."""
        if not self.room:
            self.room = await self.bram.opens(invites=[self.bondje.user], direct=True)
            await self.bram.hears(type="m.room.member", sender=self.bondje.user, room=self.room)
        for line in lines:
            await self.bram.says(self.room, line)
            said = await self.bram.hears(sender=self.bondje.user, room=self.room)
        return said.text


@pytest.fixture
async def both(slack: SlackWorkspace, matrix: MatrixPeople, proxy: Proxy, seeded_address: str, tmp_path: Path) -> Both:
    bondje, bram = await matrix.login("bondje"), await matrix.person("bram")
    settings = by_socket(slack, seeded_address) | by_matrix(proxy.url, bondje, seeded_address)
    return Both(slack=slack, proxy=proxy, bram=bram, bondje=bondje, settings=settings, folder=tmp_path)


async def served(bondje: Running, *platforms: str) -> None:
    """In this order."""
    for platform in platforms:
        await bondje.logs(f"a platform is served platform={platform}", within=60)


AWAY_SLACK = [slack_faults.broken(503), slack_faults.CUT, slack_faults.SILENT, slack_faults.limited(2)]
AWAY_MATRIX = [matrix_faults.broken(502), matrix_faults.CUT, matrix_faults.SILENT, matrix_faults.RUBBISH]


@pytest.mark.parametrize("fault", AWAY_SLACK, ids=["503", "cut", "silent", "limited"])
async def test_matrix_is_served_while_slack_is_away(both: Both, fault: slack_faults.Fault) -> None:
    both.loses_slack(fault)
    async with both.running() as bondje:
        await served(bondje, "matrix")
        assert "Bondje" in await both.bram_says("hallo")
        assert "Bondje is there" not in bondje.log
        both.finds_both()
        await served(bondje, "slack")
        await bondje.logs("Bondje is there")
        await both.slack.server.socket.connected()
        assert "Bondje" in await both.anna_says("hallo")
        assert await bondje.told().ends() == 0


@pytest.mark.parametrize("fault", AWAY_MATRIX, ids=["502", "cut", "silent", "rubbish"])
async def test_slack_is_served_while_matrix_is_away(both: Both, fault: matrix_faults.Fault) -> None:
    both.loses_matrix(fault)
    async with both.running() as bondje:
        await served(bondje, "slack")
        await both.slack.server.socket.connected()
        assert "Bondje" in await both.anna_says("hallo")
        assert "Bondje is there" not in bondje.log
        both.finds_both()
        await served(bondje, "matrix")
        await bondje.logs("Bondje is there")
        assert "Bondje" in await both.bram_says("hallo")
        assert await bondje.told().ends() == 0
        assert not both.bram.unreadable


async def test_what_is_for_the_one_that_is_away_waits_for_it(both: Both) -> None:
    async with both.running() as bondje:
        await bondje.logs("Bondje is there")
        await both.slack.server.socket.connected()
        await both.anna_says("hallo", "ja", "ik werk aan ENSIA")
        await both.bram_says("hallo", "ja", "ik werk aan NIS2")
        assert await bondje.told().ends() == 0
    both.loses_slack(slack_faults.broken(503))
    async with both.running() as bondje:
        await served(bondje, "matrix")
        assert "Anna" in await both.bram_says(QUESTION)
        await both.bram_says("ontmoet 1")
        # Not even tried: it would have been noted as delayed.
        assert "saying is delayed" not in bondje.log
        both.finds_both()
        await served(bondje, "slack")
        [request] = await both.slack.person("anna").hears()
        assert "ENSIA" in request.shown
        assert await bondje.told().ends() == 0
    both.loses_matrix(matrix_faults.broken(502))
    async with both.running() as bondje:
        await served(bondje, "slack")
        await both.slack.server.socket.connected()
        await both.anna_says("ja")
        # Killed while it waits: the next start says it all the same.
        bondje.process.send_signal(signal.SIGKILL)
        await bondje.ends()
    both.finds_both()
    async with both.running() as bondje:
        await bondje.logs("Bondje is there")
        heard = await both.bram.hears(sender=both.bondje.user, room=both.room)
        assert "Anna" in heard.text
        assert await bondje.told().ends() == 0


async def test_a_coordinator_is_known_once_their_platform_is_there(both: Both) -> None:
    both.loses_slack(slack_faults.broken(503))
    add = "voeg organisatie toe Stichting De Vleermuis"
    async with both.running(BONDJE_COORDINATORS=f"slack:{both.slack.person('anna').id}") as bondje:
        await served(bondje, "matrix")
        assert "alleen een coördinator" in await both.bram_says("hallo", "ja", add)
        both.finds_both()
        await served(bondje, "slack")
        await both.slack.server.socket.connected()
        assert "Stichting De Vleermuis staat nu op de lijst" in await both.anna_says("hallo", "ja", add)
        assert await bondje.told().ends() == 0


async def test_it_tells_which_is_connected(both: Both) -> None:
    async def health() -> tuple[int, str]:
        async with aiohttp.ClientSession() as session, session.get(f"{place}/health") as answer:
            return answer.status, await answer.text()

    both.loses_slack(slack_faults.broken(503))
    both.loses_matrix(matrix_faults.broken(502))
    async with both.running(BONDJE_LISTEN="127.0.0.1:0") as bondje:
        place = (await bondje.logs("listening")).split("address=")[1].strip()
        assert await health() == (503, "not well: slack matrix\n")
        both.proxy.faults.clear()
        await served(bondje, "matrix")
        await both.bram_says("hallo")
        assert await health() == (503, "not well: slack\n")
        both.finds_both()
        await served(bondje, "slack")
        await both.slack.server.socket.connected()
        await both.anna_says("hallo")
        assert await health() == (200, "ok\n")
        assert await bondje.told().ends() == 0


async def test_it_can_be_stopped_while_one_is_waited_for(both: Both) -> None:
    both.loses_slack(slack_faults.SILENT)
    async with both.running() as bondje:
        await served(bondje, "matrix")
        await both.bram_says("hallo")
        # What was taken is finished, although another platform is still waited for.
        late = matrix_faults.late(1)
        both.proxy.faults.always(late, when=lambda call: "/send/m.room.encrypted/" in call.path)
        await both.bram.says(both.room, "ja")
        await both.proxy.until(lambda: both.proxy.faults.given[late] > 0)
        assert await bondje.told().ends() == 0
        assert "Traceback" not in bondje.log
        await both.bram.hears(sender=both.bondje.user, room=both.room)


async def test_and_while_both_are(both: Both) -> None:
    both.loses_slack(slack_faults.SILENT)
    both.loses_matrix(matrix_faults.SILENT)
    async with both.running() as bondje:
        await both.slack.server.until(lambda: bool(both.slack.server.calls))
        await both.proxy.until(lambda: bool(both.proxy.calls))
        assert await bondje.told().ends() == 0
        assert "Traceback" not in bondje.log


async def test_a_token_that_is_refused_ends_it_although_the_other_is_away(both: Both) -> None:
    both.loses_matrix(matrix_faults.broken(502))
    both.settings["SLACK_BOT_TOKEN"] = "xoxb-unknown"  # pragma: allowlist secret
    async with both.running() as bondje:
        assert await bondje.ends() == 2
    assert bondje.log.splitlines()[-1].startswith("bondje: SLACK_BOT_TOKEN is refused by Slack (invalid_auth): ")


async def test_so_does_a_password_whoever_is_served_meanwhile(both: Both) -> None:
    both.loses_matrix(matrix_faults.broken(502))
    both.settings["MATRIX_PASSWORD"] = "verkeerd"  # pragma: allowlist secret
    async with both.running() as bondje:
        await served(bondje, "slack")
        await both.slack.server.socket.connected()
        await both.anna_says("hallo")
        both.finds_both()
        assert await bondje.ends() == 2
    assert "Traceback" not in bondje.log
    assert bondje.log.splitlines()[-1].startswith("bondje: MATRIX_PASSWORD: the homeserver does not let us in")
