"""Only what Slack has signed is heard, and nothing else is stored."""

import json

import pytest

from bot.clock import SystemClock
from tests.adapters.slack.hearing import hearing
from tests.slack import sending
from tests.slack.people import Person
from tests.slack.ways import HttpWay, encoded, signed
from tests.slack.workspace import SlackWorkspace

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def anna(slack: SlackWorkspace) -> Person:
    return slack.person("anna")


def way_of(slack: SlackWorkspace) -> HttpWay:
    assert isinstance(slack.way, HttpWay)
    return slack.way


def event_of(slack: SlackWorkspace, anna: Person) -> bytes:
    event = sending.message(anna.who, anna.direct, "help", "1800000000.1")
    return encoded("events_api", sending.event_callback(event, slack.installed))[0]


async def test_a_forged_request_is_refused(slack: SlackWorkspace, anna: Person) -> None:
    body = event_of(slack, anna)
    stamp = int(SystemClock().now().timestamp())
    forged = [
        signed(body, stamp, "another"),
        signed(body + b" ", stamp),
        signed(body, stamp - 301),
        signed(body, stamp + 301),
        {"X-Slack-Signature": ""},
        {"X-Slack-Signature": "v0=é"},
        {"X-Slack-Request-Timestamp": ""},
        {"X-Slack-Request-Timestamp": "soon"},
        {"X-Slack-Request-Timestamp": str(stamp + 1)},
    ]
    async with hearing(slack, "http") as core:
        for headers in forged:
            assert (await way_of(slack).post(body, JSON, headers))[0] == 401, headers
        # Signed, but for other words.
        assert (await way_of(slack).post(body.replace(b"help", b"stop"), JSON, signed(body, stamp)))[0] == 401
        # Not said to be a check of the certificate, so that it needs no signature.
        sneaky = encoded("slash_commands", {"x": "1", "ssl_check": "1", "command": "/bondje", "text": "help"})[0]
        assert (await way_of(slack).post(sneaky, FORM, {"X-Slack-Signature": "v0=0"}))[0] == 401
        assert (core.heard, core.times) == ([], 0)
        # What is neither, is taken.
        assert (await way_of(slack).post(body, JSON))[0] == 200
        assert len(core.heard) == 1


async def test_a_replay_within_five_minutes_counts_once(slack: SlackWorkspace, anna: Person) -> None:
    body = event_of(slack, anna)
    async with hearing(slack, "http") as core:
        old = signed(body, int(SystemClock().now().timestamp()) - 290)
        for _ in range(2):
            assert (await way_of(slack).post(body, JSON, old))[0] == 200
        assert (await way_of(slack).post(body, JSON, retry=2))[0] == 200
    assert (len(core.heard), core.times) == (1, 3)


@pytest.mark.parametrize(
    "body",
    [b"{", b"[]", b"[1]", b"3", b"null", b'"x"', b"\xff\xfe", b"payload=%7B", b"payload=[]", b"[" * 100_000],
    ids=["open", "list", "filled-list", "number", "null", "text", "no-text", "open-form", "form-list", "deep"],
)
async def test_a_strange_body_is_refused(slack: SlackWorkspace, body: bytes) -> None:
    async with hearing(slack, "http") as core:
        form = FORM if body.startswith(b"payload") else JSON
        status, answer = await way_of(slack).post(body, form)
        # What is no text cannot have been signed.
        assert (status, answer) == (401 if body[0] == 0xFF else 400, "")
        assert core.times == 0


@pytest.mark.parametrize(
    "body", [b"", b"{}", b'{"type": {}}', b'{"event": []}', b'{"type": "event_callback", "event": 1}']
)
async def test_an_odd_body_is_nothing_to_stumble_over(slack: SlackWorkspace, anna: Person, body: bytes) -> None:
    async with hearing(slack, "http") as core:
        status, _ = await way_of(slack).post(body, JSON)
        assert status in {200, 400, 503}
        assert core.times == 0
        await anna.says("help")
        assert len(core.heard) == 1


async def test_slack_finds_out_whether_we_are_there(slack: SlackWorkspace) -> None:
    async with hearing(slack, "http"):
        status, answer = await way_of(slack).post(json.dumps(sending.url_verification("abc")).encode(), JSON)
        assert (status, json.loads(answer)) == (200, {"challenge": "abc"})
        form = encoded("slash_commands", sending.ssl_check())[0]
        assert (await way_of(slack).post(form, FORM, {"X-Slack-Signature": ""}))[0] == 200
        unsigned = json.dumps(sending.url_verification()).encode()
        assert (await way_of(slack).post(unsigned, JSON, {"X-Slack-Signature": ""}))[0] == 401


async def test_without_a_signing_secret_nobody_is_heard(slack: SlackWorkspace) -> None:
    async with hearing(slack, "socket") as core:
        core.slack._signing_secret = None
        assert core.slack.routes() == ()


async def test_nothing_of_it_is_logged(slack: SlackWorkspace, anna: Person, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    body = event_of(slack, anna).replace(b"help", b"geheimpje")
    async with hearing(slack, "http") as core:
        await way_of(slack).post(body, JSON, {"X-Slack-Signature": "v0=0"})
        await way_of(slack).post(body, JSON)
        core.is_away = True
        await way_of(slack).post(body.replace(b"Ev", b"Ew"), JSON)
        await way_of(slack).post(b"{geheimpje", JSON)
    assert "geheimpje" not in caplog.text
    assert "not signed by Slack" in caplog.text
