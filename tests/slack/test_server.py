"""The Slack side of the tests, tried with Slack's own SDK."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient
from yarl import URL

from tests.slack.faults import CUT, HELD, SILENT, Fault, broken, calls_to, limited, refused
from tests.slack.server import APP_TOKEN, SlackServer
from tests.slack.ways import SocketWay
from tests.slack.workspace import CLIENT_ID, CLIENT_SECRET, SlackWorkspace, scopes_of_manifest

POST = calls_to("chat.postMessage")


@pytest.fixture
def slack_scopes() -> list[str]:
    return ["chat:write", "im:write", "im:history", "users:read", "files:write"]


@pytest.fixture
def bot(slack: SlackWorkspace) -> AsyncWebClient:
    return AsyncWebClient(token=slack.bot_token, base_url=slack.server.url, timeout=2, retry_handlers=[])


async def test_calls_go_to_the_emulator_and_are_remembered(slack: SlackWorkspace, bot: AsyncWebClient) -> None:
    anna = slack.person("anna")
    metadata = {"event_type": "bondje_said", "event_payload": {"key": "k1"}}
    await bot.chat_postMessage(channel=anna.id, text="Dag Anna", metadata=metadata)
    (said,) = await anna.hears()
    assert (said.text, said.key, said.channel) == ("Dag Anna", "k1", anna.direct.id)
    (call,) = slack.server.calls
    assert (call.method, call.arguments["metadata"], call.is_taken) == ("chat.postMessage", metadata, True)


async def test_a_call_without_its_scope_is_refused(slack: SlackWorkspace, bot: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError, match="missing_scope"):
        await bot.conversations_list()


async def test_a_token_of_nobody_is_refused(slack: SlackWorkspace) -> None:
    stranger = AsyncWebClient(token="xoxb-stranger", base_url=slack.server.url)
    with pytest.raises(SlackApiError, match="invalid_auth"):
        await stranger.auth_test()


async def test_a_revoked_token_opens_nothing(slack: SlackWorkspace, bot: AsyncWebClient) -> None:
    assert (await bot.auth_test())["user_id"] == slack.installed.bot_user
    await bot.auth_revoke()
    with pytest.raises(SlackApiError, match="token_revoked"):
        await bot.auth_test()


async def test_what_the_emulator_cannot_say_of_somebody_is_added(slack: SlackWorkspace, bot: AsyncWebClient) -> None:
    slack.say_of("bram", is_restricted=True, deleted=True)
    user = (await bot.users_info(user=slack.person("bram").id))["user"]
    assert user["is_restricted"]
    assert user["deleted"]
    slack.say_of("carla", team_id="T0PARTNER1")
    names = {member["name"] for member in (await bot.users_list())["members"]}
    assert "anna" in names
    assert "carla" not in names


async def test_a_file_can_be_uploaded(slack: SlackWorkspace, bot: AsyncWebClient) -> None:
    anna = slack.person("anna")
    await bot.files_upload_v2(channel=anna.direct.id, filename="afspraak.ics", content="BEGIN:VCALENDAR")
    (said,) = await anna.hears()
    assert said.raw["files"][0]["name"] == "afspraak.ics"


async def test_two_workspaces_are_told_apart_by_token(
    slack: SlackWorkspace, other_slack: SlackWorkspace, bot: AsyncWebClient
) -> None:
    other = AsyncWebClient(token=other_slack.bot_token, base_url=slack.server.url)
    assert [(await client.auth_test())["team_id"] for client in (bot, other)] == ["T000000001", "T000000002"]
    with pytest.raises(SlackApiError, match="user_not_found"):
        await bot.conversations_open(users=other_slack.person("eva").id)


# slack_sdk 3.47 still uses what aiohttp will take away.
@pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")
async def test_an_app_is_installed_with_a_code(slack: SlackWorkspace, other_slack: SlackWorkspace) -> None:
    asked = "client_id=100.200&scope=chat:write,users:read&state=s1&redirect_uri=http://127.0.0.1/back"
    back = URL(await other_slack.agree("eva", f"http://127.0.0.1/oauth/v2/authorize?{asked}"))
    assert back.query["state"] == "s1"
    web = AsyncWebClient(base_url=slack.server.url)
    made = await web.oauth_v2_access(client_id=CLIENT_ID, client_secret=CLIENT_SECRET, code=back.query["code"])
    assert made["team"]["id"] == "T000000002"
    assert made["bot_user_id"] == other_slack.installed.bot_user
    assert (await AsyncWebClient(token=made["access_token"], base_url=slack.server.url).users_list())["ok"]


async def test_slack_refuses_what_is_too_long_or_where_it_is_not(slack: SlackWorkspace, bot: AsyncWebClient) -> None:
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "a" * 3001}}
    with pytest.raises(SlackApiError, match="invalid_blocks"):
        await bot.chat_postMessage(channel=slack.person("anna").id, text="a", blocks=[section])
    with pytest.raises(SlackApiError, match="not_in_channel"):
        await bot.chat_postMessage(channel=slack.channels["kantine"].id, text="a")
    await slack.invite_bot("kantine")
    await bot.chat_postMessage(channel=slack.channels["kantine"].id, text="a")


async def test_a_call_can_be_held_while_others_pass(slack: SlackWorkspace, bot: AsyncWebClient) -> None:
    anna, bram = slack.person("anna"), slack.person("bram")
    slack.server.faults.next(HELD, when=calls_to("chat.postMessage", channel=anna.direct.id))
    async with asyncio.TaskGroup() as group:
        group.create_task(bot.chat_postMessage(channel=anna.direct.id, text="een"))
        await slack.server.until(lambda: len(slack.server.calls) == 1)
        await bot.chat_postMessage(channel=bram.direct.id, text="twee")
        assert await anna.reads() == []
        slack.server.release()
    assert [said.text for said in await anna.reads()] == ["een"]


def test_the_scopes_are_those_of_the_manifest() -> None:
    scopes = scopes_of_manifest()
    assert "chat:write" in scopes
    assert "app_mention" not in scopes
    assert len(scopes) == len(set(scopes))


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (limited(7), SlackApiError),
        (broken(503), SlackApiError),
        (refused("channel_not_found"), SlackApiError),
        (SILENT, asyncio.TimeoutError),
        (CUT, aiohttp.ClientError),
    ],
    ids=lambda value: value.trouble.name if isinstance(value, Fault) else "",
)
@pytest.mark.parametrize("is_taken", [False, True])
async def test_trouble_comes_before_or_after_a_call_is_taken(
    slack: SlackWorkspace, bot: AsyncWebClient, fault: Fault, expected: type[Exception], is_taken: bool
) -> None:
    bot.timeout = 1
    anna = slack.person("anna")
    slack.server.faults.next(fault.once_taken() if is_taken else fault, when=POST)
    with pytest.raises(expected) as error:
        await bot.chat_postMessage(channel=anna.direct.id, text="een")
    if isinstance(error.value, SlackApiError) and fault == limited(7):
        assert error.value.response.headers["Retry-After"] == "7"
    assert [said.text for said in await anna.reads()] == ["een"] * is_taken
    await bot.chat_postMessage(channel=anna.direct.id, text="twee")
    assert (await anna.reads())[-1].text == "twee"


async def test_trouble_at_random_is_the_same_for_the_same_seed(slack: SlackWorkspace, bot: AsyncWebClient) -> None:
    async def try_twenty() -> list[bool]:
        slack.server.faults.clear()
        slack.server.faults.randomly(0.5, seed=7, faults=[limited()], when=POST)
        before = len(slack.server.calls)
        for number in range(20):
            try:
                await bot.chat_postMessage(channel=slack.person("anna").id, text=str(number))
            except SlackApiError:
                continue
        return [call.fault is None for call in slack.server.calls[before:]]

    first = await try_twenty()
    assert 0 < sum(first) < 20
    assert await try_twenty() == first


async def test_a_modal_and_a_home_tab_are_seen(slack: SlackWorkspace, bot: AsyncWebClient) -> None:
    anna = slack.person("anna")
    title = {"type": "plain_text", "text": "Meedoen"}
    await bot.views_open(trigger_id=await slack.trigger(anna.id), view={"type": "modal", "title": title, "blocks": []})
    await bot.views_publish(user_id=anna.id, view={"type": "home", "blocks": [{"type": "divider"}]})
    modal, home = anna.modal(), anna.home()
    assert modal
    assert modal["title"] == title
    assert home
    assert home["blocks"] == [{"type": "divider"}]
    assert slack.person("bram").modal() is None


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


async def test_a_client_that_is_asked_to_leave_comes_back(slack_server: SlackServer, hearing: Hearing) -> None:
    opened = len(slack_server.calls_to("apps.connections.open"))
    await slack_server.socket.ask_to_leave("refresh_requested", leaves=False)
    await slack_server.until(lambda: len(slack_server.calls_to("apps.connections.open")) > opened)
    sent = await slack_server.socket.deliver("slash_commands", {"command": "/bondje"})
    assert await sent.acknowledged == {"heard": "slash_commands"}
