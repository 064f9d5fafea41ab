"""What people do reaches an app made with Slack's own Bolt, in both ways, and they see what it does."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncSay
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack.calls import Payload
from tests.slack.people import Person
from tests.slack.said import Said
from tests.slack.server import APP_TOKEN
from tests.slack.socket_mode import NotTakenError
from tests.slack.ways import SIGNING_SECRET, HttpWay, SocketWay
from tests.slack.workspace import SlackWorkspace

FIELD = {
    "type": "input",
    "block_id": "work",
    "label": {"type": "plain_text", "text": "Werk"},
    "element": {"type": "plain_text_input", "action_id": "answer"},
}
SHEET = {
    "type": "modal",
    "callback_id": "sheet",
    "title": {"type": "plain_text", "text": "Meedoen"},
    "submit": {"type": "plain_text", "text": "Klaar"},
    "blocks": [FIELD],
}


def button(label: str) -> Payload:
    text = {"type": "plain_text", "text": label}
    element = {"type": "button", "action_id": "pick", "text": text, "value": label}
    return {"type": "actions", "block_id": "choices", "elements": [element]}


def app_for(slack: SlackWorkspace) -> AsyncApp:
    client = AsyncWebClient(token=slack.bot_token, base_url=slack.server.url)
    app = AsyncApp(client=client, signing_secret=SIGNING_SECRET, token=slack.bot_token)

    @app.event("message")
    async def hear(say: AsyncSay, event: Payload) -> None:
        await say(text=f"Je zei: {event['text']}", blocks=[button("Doe mee")])

    @app.event("app_mention")
    async def hear_mention(say: AsyncSay, event: Payload) -> None:
        await say(text="Hier", thread_ts=event.get("thread_ts") or event["ts"])

    @app.event("app_home_opened")
    async def show_home(client: AsyncWebClient, event: Payload) -> None:
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [button("Wijzig")]})

    @app.command("/bondje")
    async def answer(ack: AsyncAck, command: Payload) -> None:
        await ack(f"Je vroeg: {command['text']}")

    @app.action("pick")
    async def open_sheet(ack: AsyncAck, body: Payload, client: AsyncWebClient) -> None:
        await client.views_open(trigger_id=body["trigger_id"], view=SHEET)
        await ack()

    @app.shortcut("find_peers")
    async def open_for_message(ack: AsyncAck, shortcut: Payload, client: AsyncWebClient) -> None:
        await client.views_open(trigger_id=shortcut["trigger_id"], view=SHEET)
        await ack()

    @app.view("sheet")
    async def look(ack: AsyncAck, view: Payload) -> None:
        if view["state"]["values"]["work"]["answer"]["value"]:
            await ack()
        else:
            await ack(response_action="errors", errors={"work": "Schrijf op wat je doet."})

    return app


@pytest.fixture
def slack_scopes() -> list[str]:
    return ["chat:write", "im:write", "im:history", "users:read"]


@pytest.fixture(params=["http", "socket"])
async def anna(slack: SlackWorkspace, request: pytest.FixtureRequest) -> AsyncIterator[Person]:
    app = app_for(slack)
    if request.param == "socket":
        handler: Any = AsyncSocketModeHandler(app, APP_TOKEN)
        await handler.connect_async()
        await slack.server.socket.connected()
        slack.way = SocketWay(slack.server.socket)
        yield slack.person("anna")
        await handler.close_async()
        return
    runner = web.AppRunner(app.web_app("/slack/events"))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    slack.way = HttpWay(f"http://{host}:{port}/slack/events")
    yield slack.person("anna")
    await runner.cleanup()


async def test_somebody_types_and_hears(anna: Person) -> None:
    await anna.says("hallo & <@U1>")
    (said,) = await anna.hears()
    assert said.text == "Je zei: hallo &amp; &lt;@U1&gt;"
    assert [button.label for button in said.buttons] == ["Doe mee"]
    assert await anna.unheard() == []


async def test_somebody_is_answered_in_a_thread(anna: Person) -> None:
    event = await anna.mentions("wie weet dit?")
    thread = event["event"]["ts"]
    (answer,) = await anna.hears(1, "vragen", thread=thread)
    assert (answer.text, answer.thread) == ("Hier", thread)


async def test_a_command_is_answered_at_once(anna: Person) -> None:
    assert await anna.commands("help me", channel="kantine") == {"text": "Je vroeg: help me"}


async def test_a_sheet_is_opened_filled_in_and_put_away(anna: Person) -> None:
    await anna.says("hallo")
    await anna.hears()
    await anna.presses("Doe mee")
    await anna.sees(lambda person: person.modal() is not None)
    assert await anna.submits({"Werk": None}) == {"work": "Schrijf op wat je doet."}
    assert anna.modal()
    assert await anna.submits({"work": "BIO2"}) == {}
    assert anna.modal() is None


async def test_a_home_tab_is_opened_and_pressed(anna: Person) -> None:
    await anna.opens_home()
    await anna.sees(lambda person: person.home() is not None)
    await anna.presses_at_home("Wijzig")
    await anna.closes_modal()


async def test_a_shortcut_on_somebodys_message(anna: Person, slack: SlackWorkspace) -> None:
    ts = await slack.person("bram").posts(slack.channels["kantine"], "Wie doet iets met BIO2?")
    (found,) = [said for said in await anna.reads("kantine") if said.ts == ts]
    await anna.uses_shortcut("find_peers", found)
    assert anna.modal()


async def test_a_press_on_a_button_that_is_not_there(anna: Person) -> None:
    said = Said(channel=anna.direct.id, raw={"ts": "1.1", "blocks": [button("Ja")]})
    with pytest.raises(LookupError, match="'Nee'"):
        await anna.presses("Nee", on=said)


@pytest.mark.parametrize("anna", ["http"], indirect=True)
async def test_a_request_with_another_signature_is_not_taken(anna: Person, slack: SlackWorkspace) -> None:
    assert isinstance(slack.way, HttpWay)
    slack.way = HttpWay(slack.way.address, secret="another")
    with pytest.raises(NotTakenError, match="401"):
        await anna.says("hallo")
