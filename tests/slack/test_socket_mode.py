"""Slack's side of Socket Mode, tried with Slack's own client."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack.server import APP_TOKEN, SlackServer
from tests.slack.socket_mode import NotTakenError
from tests.slack.ways import SocketWay
from tests.slack.workspace import SlackWorkspace


@pytest.fixture
def slack_scopes() -> list[str]:
    return ["chat:write", "im:write", "im:history", "users:read"]


class Hearing:
    """A bot that notes every envelope."""

    def __init__(self, client: SocketModeClient) -> None:
        self.client = client
        self.requests: list[SocketModeRequest] = []
        self.is_silent = False
        self.came = asyncio.Condition()
        client.socket_mode_request_listeners.append(self.hear)

    async def hear(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        self.requests.append(request)
        if not self.is_silent:
            await client.send_socket_mode_response(
                SocketModeResponse(envelope_id=request.envelope_id, payload={"heard": request.type})
            )
        async with self.came:
            self.came.notify_all()

    async def has(self, count: int) -> None:
        async with asyncio.timeout(10), self.came:
            await self.came.wait_for(lambda: len(self.requests) >= count)


@pytest.fixture
async def hearing(slack_server: SlackServer) -> AsyncIterator[Hearing]:
    client = SocketModeClient(
        app_token=APP_TOKEN, web_client=AsyncWebClient(base_url=slack_server.url), ping_interval=0.2
    )
    hearing = Hearing(client)
    await client.connect()  # type: ignore[no-untyped-call]
    await slack_server.socket.connected()
    yield hearing
    await client.close()  # type: ignore[no-untyped-call]


async def test_everything_a_person_does_arrives_in_socket_mode(slack: SlackWorkspace, hearing: Hearing) -> None:
    slack.way = SocketWay(slack.server.socket)
    anna = slack.person("anna")
    event = await anna.says("hallo <!channel>")
    assert hearing.requests[0].payload == event
    assert event["event"]["text"] == "hallo &lt;!channel&gt;"
    assert await anna.commands("help") == {"heard": "slash_commands"}
    assert [request.type for request in hearing.requests] == ["events_api", "slash_commands"]


async def test_people_of_elsewhere_and_people_who_go(slack: SlackWorkspace, hearing: Hearing) -> None:
    slack.way = SocketWay(slack.server.socket)
    bram = slack.person("bram")
    slack.say_of("bram", team_id="T0PARTNER1")
    slack.share("vragen")
    asked = await bram.mentions("wie weet dit?")
    assert asked["is_ext_shared_channel"]
    assert asked["event"]["user_team"] == "T0PARTNER1"
    gone = await bram.changes(deleted=True)
    assert (gone["event"]["user"]["id"], gone["event"]["user"]["deleted"]) == (bram.id, True)
    await slack.uninstall()
    kinds = [request.payload["event"]["type"] for request in hearing.requests]
    assert kinds == ["app_mention", "user_change", "tokens_revoked", "app_uninstalled"]
    with pytest.raises(SlackApiError, match="token_revoked"):
        await AsyncWebClient(token=slack.bot_token, base_url=slack.server.url).auth_test()


async def test_an_event_comes_again_after_a_cut_connection(slack: SlackWorkspace, hearing: Hearing) -> None:
    slack.way = SocketWay(slack.server.socket)
    slack.server.socket.is_deaf = True
    sent = await slack.server.socket.deliver("events_api", {"event_id": "Ev1"})
    await hearing.has(1)
    await slack.server.socket.drop()
    slack.server.socket.is_deaf = False
    await sent.acknowledged
    first, second = hearing.requests
    assert first.payload == second.payload
    assert first.envelope_id != second.envelope_id
    assert (second.retry_attempt, second.retry_reason) == (1, "timeout")


async def test_an_event_comes_again_when_slack_has_waited_too_long(slack_server: SlackServer, hearing: Hearing) -> None:
    hearing.is_silent = True
    sent = await slack_server.socket.deliver("events_api", {"event_id": "Ev1"})
    await hearing.has(1)
    hearing.is_silent = False
    await slack_server.socket.lose_patience()
    await sent.acknowledged
    assert [(each.payload, each.retry_attempt) for each in hearing.requests] == [(sent.payload, 0), (sent.payload, 1)]


async def test_a_press_over_a_cut_connection_does_not_come_again(slack_server: SlackServer, hearing: Hearing) -> None:
    hearing.is_silent = True
    sent = await slack_server.socket.deliver("interactive", {"type": "block_actions"})
    await hearing.has(1)
    await slack_server.socket.drop()
    with pytest.raises(NotTakenError):
        await sent.acknowledged
    await slack_server.socket.connected()
    assert len(hearing.requests) == 1


async def test_a_client_that_is_asked_to_leave_comes_back(slack_server: SlackServer, hearing: Hearing) -> None:
    opened = len(slack_server.calls_to("apps.connections.open"))
    await slack_server.socket.ask_to_leave("refresh_requested", leaves=False)
    await slack_server.until(lambda: len(slack_server.calls_to("apps.connections.open")) > opened)
    sent = await slack_server.socket.deliver("slash_commands", {"command": "/bondje"})
    assert await sent.acknowledged == {"heard": "slash_commands"}
