"""Socket Mode stays connected whatever Slack does, and loses nothing."""

import asyncio

import pytest

from adapters.slack import socket as module
from adapters.slack.app import Door
from adapters.slack.clients import Clients
from adapters.slack.single import Single
from adapters.slack.socket import SocketMode
from adapters.working import Working
from bot.clock import SystemClock
from tests.adapters.slack.hearing import hearing
from tests.slack import sending
from tests.slack.faults import CUT, broken, calls_to, limited, refused
from tests.slack.people import Person
from tests.slack.server import APP_TOKEN, SlackServer
from tests.slack.workspace import SlackWorkspace

OPEN = calls_to("apps.connections.open")


@pytest.fixture
def anna(slack: SlackWorkspace) -> Person:
    return slack.person("anna")


async def test_a_renewal_goes_unnoticed(slack: SlackWorkspace, anna: Person) -> None:
    async with hearing(slack, "socket") as core:
        for reason in ("warning", "refresh_requested"):
            await slack.server.socket.ask_to_leave(reason, leaves=False)
            # The old one is still good while the new one is made.
            await anna.says(f"voor {reason}")
            await slack.server.socket.connected(2)
            await anna.says("een")
            await anna.says("twee")
            await slack.server.socket.drop()
            await slack.server.socket.connected()
    assert [message.text for message in core.heard] == [
        *("voor warning", "een", "twee"),
        *("voor refresh_requested", "een", "twee"),
    ]


async def test_a_connection_that_breaks_is_made_anew(slack: SlackWorkspace, anna: Person) -> None:
    async with hearing(slack, "socket") as core:
        await anna.says("daar")
        assert core.slack.is_connected
        slack.server.faults.next(CUT, broken(), limited(1), when=OPEN)
        await slack.server.socket.drop()
        await slack.server.socket.connected()
        await anna.says("weer daar")
    assert [message.text for message in core.heard] == ["daar", "weer daar"]
    assert not core.slack.is_connected


async def test_what_was_not_acknowledged_comes_again_and_counts_once(slack: SlackWorkspace, anna: Person) -> None:
    async with hearing(slack, "socket") as core:
        slack.server.socket.is_deaf = True
        event = sending.event_callback(sending.message(anna.who, anna.direct, "help", "1800000000.1"), slack.installed)
        sent = await slack.server.socket.deliver("events_api", event)
        await core.has_heard.wait()
        slack.server.socket.is_deaf = False
        await slack.server.socket.drop()
        await sent.acknowledged
    assert (len(core.heard), core.times) == (1, 2)


async def test_at_the_end_what_was_received_is_acknowledged(slack: SlackWorkspace, anna: Person) -> None:
    async with hearing(slack, "socket") as core:
        core.storing.clear()
        event = sending.event_callback(sending.message(anna.who, anna.direct, "help", "1800000000.1"), slack.installed)
        sent = await slack.server.socket.deliver("events_api", event)
        await core.begun.wait()
        # Only after the stop has begun.
        asyncio.get_running_loop().call_later(0.05, core.storing.set)
    assert await sent.acknowledged is None
    assert (core.times, core.worked_off) == (1, [core.heard[0].key])
    assert slack.server.socket.connections == 0


async def test_slack_away_at_the_start_is_told_once(
    slack: SlackWorkspace, anna: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    slack.server.faults.next(*[broken()] * 4, refused("invalid_auth"), refused("invalid_auth"), when=OPEN)
    async with hearing(slack, "socket"):
        await anna.says("help")
    told = [(record.message, vars(record).get("reason")) for record in caplog.records if record.name == module.__name__]
    trouble = "no connection to Slack: trying again"
    assert [message for message, _ in told] == [trouble, trouble, "connected to Slack again"]
    assert told[1][1] == "invalid_auth"
    assert len(slack.server.calls_to("apps.connections.open")) == 7


async def test_a_stop_while_slack_is_away_is_quick(slack_server: SlackServer) -> None:
    slack_server.faults.always(broken(), when=OPEN)
    clients, clock = Clients(slack_server.url), SystemClock()
    door = Door(Single(clients.make("xoxb-none")), clock)  # pragma: allowlist secret
    socket = SocketMode(clients, APP_TOKEN, door)
    async with asyncio.timeout(5), asyncio.TaskGroup() as parts, Working() as received, socket.open(parts, received):
        await slack_server.until(lambda: bool(slack_server.calls))
    await clients.close()
