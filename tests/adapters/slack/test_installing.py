"""A workspace installs Bondje: our pages, bolt's checks, the SDK's tables, and a Slack that remembers."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime

import aiohttp
import pytest
from yarl import URL

from adapters.slack.clients import Clients
from adapters.slack.installing import Installing
from adapters.slack.scopes import SCOPES
from adapters.slack.several import Installations, Several
from adapters.web import serving
from bot.clock import SystemClock
from storage.beside import open_beside
from storage.tables import slack_oauth_states
from tests.slack.seeding import CLIENT_ID, CLIENT_SECRET
from tests.slack.workspace import SlackWorkspace

# slack_sdk 3.47 still uses what aiohttp will take away.
pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")
PUBLIC = "https://bondje.example.nl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Bondje's pages, and a browser to look at them."""

    address: str
    several: Several
    browser: aiohttp.ClientSession

    async def begin(self) -> URL:
        """Open the first page; returns where its button leads."""
        async with self.browser.get(f"{self.address}/slack/install") as answer:
            page = await answer.text()
            cookie = answer.cookies["slack-app-oauth-state"]
            assert answer.status == 200
            assert answer.headers["Content-Type"].startswith("text/html")
            assert cookie["secure"]
            assert cookie["httponly"]
        # A browser would not send it over http, as in this test.
        self.browser.cookie_jar.update_cookies({"slack-app-oauth-state": cookie.value}, URL(self.address))
        return URL(page.split('href="')[1].split('"')[0].replace("&amp;", "&"))

    async def come_back(self, **brought: str) -> tuple[int, str]:
        async with self.browser.get(f"{self.address}/slack/oauth_redirect", params=brought) as answer:
            return answer.status, await answer.text()


@pytest.fixture
async def served(slack: SlackWorkspace, address: str) -> AsyncIterator[Served]:
    engine, clients = open_beside(address), Clients(slack.server.url)
    installations = Installations(CLIENT_ID, engine)
    installing = Installing(
        installations=installations,
        clients=clients,
        clock=SystemClock(),
        client_secret=CLIENT_SECRET,
        public_url=PUBLIC,
    )
    jar = aiohttp.CookieJar(unsafe=True)
    async with (
        serving("127.0.0.1", 0, routes=installing.routes()) as found,
        aiohttp.ClientSession(cookie_jar=jar) as browser,
    ):
        yield Served(address=found, several=Several(installations, clients), browser=browser)
    await clients.close()
    await engine.dispose()


async def test_a_workspace_installs_it(slack: SlackWorkspace, served: Served) -> None:
    button = await served.begin()
    brought = dict(URL(await slack.agree("anna", str(button))).query)
    status, page = await served.come_back(**brought)

    assert button.query["redirect_uri"] == f"{PUBLIC}/slack/oauth_redirect"
    assert button.query["scope"] == ",".join(SCOPES)
    assert str(button).startswith(slack.server.url.replace("/api/", "/oauth/v2/authorize"))
    assert (status, "zeg hallo" in page, "say hello" in page) == (200, True, True)
    workspace = await served.several.get(slack.installed.team)
    assert workspace.bot_user == slack.installed.bot_user
    assert (await workspace.client.auth_test())["ok"]


async def test_the_same_answer_does_not_work_twice(slack: SlackWorkspace, served: Served) -> None:
    button = await served.begin()
    brought = dict(URL(await slack.agree("anna", str(button))).query)
    await served.come_back(**brought)
    served.browser.cookie_jar.update_cookies({"slack-app-oauth-state": brought["state"]}, URL(served.address))
    status, page = await served.come_back(**brought)

    assert (status, "duurde te lang" in page) == (401, True)


async def test_an_answer_for_another_browser_is_refused(slack: SlackWorkspace, served: Served) -> None:
    button = await served.begin()
    brought = dict(URL(await slack.agree("anna", str(button))).query)
    served.browser.cookie_jar.clear()
    status, page = await served.come_back(**brought)

    assert (status, "andere browser" in page) == (400, True)
    assert slack.server.calls_to("oauth.v2.access") == []


async def test_whoever_says_no_is_told_so(served: Served) -> None:
    status, page = await served.come_back(error="access_denied")

    assert (status, "permission was not given" in page) == (200, True)


@pytest.mark.parametrize("brought", [{"error": "<script>alert(1)</script>"}, {"code": "x"}, {"state": "x"}, {}])
async def test_nonsense_gets_a_page_of_ours(served: Served, brought: dict[str, str]) -> None:
    _, page = await served.come_back(**brought)

    assert "<h1>Bondje</h1>" in page
    assert "script" not in page


async def test_a_code_that_slack_does_not_know_installs_nothing(
    slack: SlackWorkspace, served: Served, caplog: pytest.LogCaptureFixture
) -> None:
    button = await served.begin()
    status, page = await served.come_back(code="12.34.56", state=button.query["state"])

    assert (status, "did not work" in page) == (401, True)
    assert await served.several.installations.count() == 0
    # The operator is told why, but not what would have opened a workspace.
    assert "invalid_auth" in caplog.text
    assert "12.34.56" not in caplog.text


async def test_what_nobody_came_back_with_does_not_pile_up(served: Served) -> None:
    engine = served.several.installations.engine
    async with engine.begin() as connection:
        for state in ("one", "two"):
            row = {"state": state, "expire_at": datetime(2026, 1, 1)}  # noqa: DTZ001 - as the SDK has it
            await connection.execute(slack_oauth_states.insert().values(row))
    button = await served.begin()
    async with engine.connect() as connection:
        kept = (await connection.execute(slack_oauth_states.select())).all()

    assert [row.state for row in kept] == [button.query["state"]]
