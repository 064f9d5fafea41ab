"""Bondje's token goes to Slack, and to nobody else."""

import json

import pytest

from adapters.slack import PLATFORM
from adapters.slack.handed_in import is_at_slack, sent_files
from bot.errors import RefusedError
from bot.messages import Sent
from tests.adapters.slack.voice import voice_in
from tests.slack.workspace import SlackWorkspace

API = "https://slack.com/api/"


@pytest.mark.parametrize(
    ("address", "api"),
    [
        ("https://files.slack.com/files-pri/T1-F1/download/a.ics", API),
        ("https://slack.com/files/a.ics", API),
        ("https://files.slack.com/files-pri/T1-F1/a.ics", "https://www.slack.com/api/"),
        ("https://files.slack-gov.com/files-pri/T1-F1/a.ics", "https://slack-gov.com/api/"),
        ("http://127.0.0.1:4000/file/a.ics", "http://127.0.0.1:4000/api/"),
    ],
)
def test_a_file_lies_at_slack(address: str, api: str) -> None:
    assert is_at_slack(address, api)


@pytest.mark.parametrize(
    "address",
    [
        *("http://files.slack.com/a.ics", "https://files.slack.com:8443/a.ics", "https://evil.example/a.ics"),
        *("https://files.slack.com.evil.example/a.ics", "https://evilslack.com/a.ics", "https://a@files.slack.com/a"),
        *("https://files.slack.com@evil.example/a.ics", "file:///etc/passwd", "//files.slack.com/a", "", "https://["),
        *("https://files.slack.com:x/a", "https://docs.google.com/a.ics", "https://x.files.slack.com/a"),
    ],
)
def test_or_nowhere_that_we_go(address: str) -> None:
    assert not is_at_slack(address, API)


async def test_a_file_elsewhere_is_not_asked_for(slack: SlackWorkspace) -> None:
    async with voice_in(slack) as voice:
        reference = json.dumps({"installed": voice.team, "address": "http://127.0.0.1:1/a.ics"})
        with pytest.raises(RefusedError):
            await voice.messenger.fetch(Sent(platform=PLATFORM, name="a.ics", reference=reference), most=99)


async def test_a_file_that_is_too_large_is_left(slack: SlackWorkspace) -> None:
    async with voice_in(slack) as voice:
        anna = slack.person("anna")
        file = await slack.upload(anna.direct, "a.ics", b"x" * 100, anna.token)
        (sent,) = sent_files({"files": [file]}, voice.team)
        assert (sent.name, sent.size) == ("a.ics", 100)
        assert await voice.messenger.fetch(sent, most=100) == b"x" * 100
        with pytest.raises(RefusedError):
            await voice.messenger.fetch(sent, most=99)


@pytest.mark.parametrize(
    "files", [None, {}, [None, 3, "F1"], [{"id": "F1"}], [{"url_private": "https://x", "is_external": True}]]
)
def test_odd_files_are_none(files: object) -> None:
    assert list(sent_files({"files": files}, "T1")) == []
