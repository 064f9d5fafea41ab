"""The Slack side of the tests, tried with Slack's own SDK."""

import asyncio

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from yarl import URL

from tests.slack.faults import CUT, HELD, SILENT, Fault, broken, calls_to, limited, refused
from tests.slack.seeding import CLIENT_ID, CLIENT_SECRET, scopes_of_manifest
from tests.slack.workspace import SlackWorkspace

POST = calls_to("chat.postMessage")


@pytest.fixture
def slack_scopes() -> list[str]:
    return ["chat:write", "im:write", "im:history", "mpim:write", "users:read", "files:write"]


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
    assert await anna.opens_file(said) == b"BEGIN:VCALENDAR"


async def test_a_group_is_found_by_who_is_in_it(slack: SlackWorkspace, bot: AsyncWebClient) -> None:
    anna, bram = slack.person("anna"), slack.person("bram")
    opened = await bot.conversations_open(users=[anna.id, bram.id])
    assert await anna.group_with("bram") == opened["channel"]["id"]
    await bot.chat_postMessage(channel=opened["channel"]["id"], text="Dag samen")
    assert [said.text for said in await bram.reads(opened["channel"]["id"])] == ["Dag samen"]
    with pytest.raises(LookupError, match="carla"):
        await anna.group_with("carla")


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
