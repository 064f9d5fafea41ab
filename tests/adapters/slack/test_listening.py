"""The parts together: how it begins, what it is told of removals, and how it ends."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from slack_bolt.authorization import AuthorizeResult

from adapters.slack.clients import Clients
from adapters.slack.places import private_conversation
from adapters.slack.slack import Slack
from adapters.slack.workspaces import Workspace
from adapters.web import serving
from adapters.working import Working
from bot.clock import SystemClock
from bot.errors import ConfigurationError, DelayedError, GoneError
from tests.adapters.slack.hearing import Core, hearing
from tests.slack import sending
from tests.slack.calls import Payload
from tests.slack.people import Person
from tests.slack.sending import Installed, Place, Somebody
from tests.slack.socket_mode import NotTakenError
from tests.slack.ways import SIGNING_SECRET, HttpWay
from tests.slack.workspace import SlackWorkspace

ANNA = Somebody(id="U1", name="anna", team="T1")
TS = "1800000000.000100"


class Places:
    """Mirrors `adapters.slack.workspaces.Workspaces`; notes who is to be forgotten."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients
        self.installed = {"T1"}
        self.is_away = False
        self.forgotten: list[tuple[str | None, str | None, datetime]] = []

    async def get(self, installed: str) -> Workspace:
        if installed not in self.installed:
            raise GoneError("not installed")
        return Workspace(id=installed, bot_user="UBOT", client=self._clients.make())

    async def authorize(self, enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        if self.is_away:
            raise DelayedError("away")
        found = next((id for id in (team_id, enterprise_id) if id in self.installed), None)
        if found is None:
            return None
        team = None if found.startswith("E") else found
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team, bot_user_id="UBOT", bot_token="x")

    async def forget(self, *, enterprise_id: str | None, team_id: str | None, at: datetime) -> None:
        self.forgotten.append((enterprise_id, team_id, at))


def event(inner: Payload, **more: object) -> Payload:
    return sending.event_callback(inner, Installed(team="T1", bot_user="UBOT")) | more


async def test_removals_are_passed_on_and_strange_workspaces_left_alone(caplog: pytest.LogCaptureFixture) -> None:
    clients = Clients("http://127.0.0.1:1/api/")
    places = Places(clients)
    slack = Slack(places, SystemClock(), clients, signing_secret=SIGNING_SECRET)
    core = Core(slack)
    said = sending.message(ANNA, Place(id="D1"), "help", TS)
    at = datetime(2027, 1, 15, 8, tzinfo=UTC)
    async with slack.listening(core, core), serving("127.0.0.1", 0, routes=slack.routes()) as address:
        way = HttpWay(f"{address}/slack/events")
        await way.send("events_api", event(sending.app_uninstalled(TS)))
        await way.send("events_api", event(sending.tokens_revoked(TS, bots=("UBOT",))))
        await way.send("events_api", event(sending.tokens_revoked(TS, people=("U1",))))
        organisation = {"enterprise_id": "E1", "is_enterprise_install": True, "authorizations": None}
        await way.send("events_api", event(sending.app_uninstalled(TS), **organisation))
        assert places.forgotten == [(None, "T1", at), (None, "T1", at), ("E1", None, at)]
        # From where Bondje is not installed: taken, so that Slack does not go on about it, and not heard.
        await way.send("events_api", event(said, team_id="T2", authorizations=None))
        assert core.times == 0
        # Whoever knows where it is installed tells the operator; bolt would call it an error.
        assert caplog.records == []
        # Nobody knows now where it is installed: it comes again.
        places.is_away = True
        with pytest.raises(NotTakenError):
            await way.send("events_api", event(said))
        assert [record.message for record in caplog.records] == ["Slack is to send something again"]
        places.is_away = False
        await way.send("events_api", event(said))
        assert core.times == 1
    await clients.close()


async def test_where_it_was_removed_nobody_is_reached_any_more() -> None:
    clients = Clients("http://127.0.0.1:1/api/")
    places = Places(clients)
    slack = Slack(places, SystemClock(), clients, signing_secret=SIGNING_SECRET)
    core = Core(slack, known=[private_conversation("T1", "U1"), private_conversation("T2", "U1")])
    async with slack.listening(core, core), serving("127.0.0.1", 0, routes=slack.routes()) as address:
        way = HttpWay(f"{address}/slack/events")
        # Installed again before Slack came to tell.
        await way.send("events_api", event(sending.app_uninstalled(TS)))
        assert core.lost == []
        places.installed.clear()
        await way.send("events_api", event(sending.app_uninstalled(TS)))
    assert core.lost == [private_conversation("T1", "U1")]
    await clients.close()


async def test_what_comes_after_the_end_is_not_taken(slack: SlackWorkspace) -> None:
    async with hearing(slack, "http") as core:
        pass
    async with serving("127.0.0.1", 0, routes=core.slack.routes()) as address:
        slack.way = HttpWay(f"{address}/slack/events")
        with pytest.raises(NotTakenError, match="503"):
            await slack.person("anna").says("help")
    assert core.times == 0


async def test_what_comes_at_the_very_end_is_not_taken_and_is_no_error(caplog: pytest.LogCaptureFixture) -> None:
    clients = Clients("http://127.0.0.1:1/api/")
    asked, ended = asyncio.Event(), asyncio.Event()

    class Slow(Places):
        async def get(self, installed: str) -> Workspace:
            asked.set()
            await ended.wait()
            return await super().get(installed)

    slack = Slack(Slow(clients), SystemClock(), clients, signing_secret=SIGNING_SECRET)
    core = Core(slack)
    said = event(sending.message(ANNA, Place(id="D1"), "help", TS))
    async with serving("127.0.0.1", 0, routes=slack.routes()) as address, asyncio.TaskGroup() as sent:
        async with slack.listening(core, core):
            sending_it = sent.create_task(_refused(HttpWay(f"{address}/slack/events"), said))
            await asked.wait()
        ended.set()
    assert "503" in sending_it.result()
    assert core.times == 0
    assert caplog.records == []
    await clients.close()


async def _refused(way: HttpWay, body: Payload) -> str:
    with pytest.raises(NotTakenError) as refusal:
        await way.send("events_api", body)
    return str(refusal.value)


async def test_an_error_elsewhere_comes_out_as_it_is(slack: SlackWorkspace) -> None:
    with pytest.raises(ConfigurationError):
        async with hearing(slack, "socket"):
            raise ConfigurationError(["the port is taken"])
    assert slack.server.socket.connections == 0


async def test_a_stop_lets_what_runs_finish(slack: SlackWorkspace) -> None:
    anna: Person = slack.person("anna")
    hears = asyncio.Event()

    async def serve() -> Core:
        async with hearing(slack, "socket") as core:
            core.working.clear()
            await anna.says("help")
            asyncio.get_running_loop().call_later(0.05, core.working.set)
            hears.set()
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                # The group around it may go; what was heard may not.
                return core
        raise AssertionError

    async with asyncio.TaskGroup() as tasks:
        serving_it = tasks.create_task(serve())
        await hears.wait()
        serving_it.cancel()
    core = serving_it.result()
    assert core.worked_off == [core.heard[0].key]


async def test_what_takes_too_long_is_left_for_the_next_start() -> None:
    begun = asyncio.Event()
    ended: list[str] = []

    async def endless() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("broken off")

    async with asyncio.timeout(5):
        async with Working(longest=timedelta(milliseconds=20).total_seconds()) as received:
            received.start(endless())
            await begun.wait()
    assert ended == ["broken off"]
