"""What `bondje doctor` says of Slack, as a process of its own; nothing of it is said to anybody."""

import asyncio
import json
import os
import sys
from pathlib import Path

import pytest

from adapters.slack.scopes import SCOPES
from tests.adapters.slack.greetings import WELCOME, Greetings

SOCKET = {"ok": True, "url": "wss://127.0.0.1/link"}
SECRET = "0123456789abcdef0123456789abcdef"  # pragma: allowlist secret


async def doctor(folder: Path, slack: Greetings, *arguments: str, **settings: str) -> dict[str, tuple[str, str]]:
    """Part -> how it is, and the sentence."""
    own = ("BONDJE_", "LOG_", "SLACK_", "DATABASE_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    given = {
        "SLACK_API_URL": slack.url,
        "SLACK_BOT_TOKEN": "xoxb-1-hidden",  # pragma: allowlist secret
        "SLACK_APP_TOKEN": "xapp-1-hidden",  # pragma: allowlist secret
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "doctor", "--json", *arguments),
        stdout=asyncio.subprocess.PIPE,
        cwd=folder,
        env={**kept, **given, **settings},
    )
    output, _ = await process.communicate()
    assert b"hidden" not in output
    found = [json.loads(line) for line in output.splitlines()]
    assert process.returncode == (1 if any(each["state"] == "broken" for each in found) else 0)
    return {each["part"]: (each["state"], each["text"]) for each in found}


async def test_all_is_well(tmp_path: Path) -> None:
    async with Greetings([WELCOME, SOCKET]).running() as slack:
        found = await doctor(tmp_path, slack, SLACK_SIGNING_SECRET=SECRET)

    assert found["slack"] == ("ok", "Bondje is known in Gemeente Zeewolde (T1)")
    assert found["slack scopes"][0] == found["slack clock"][0] == found["slack socket"][0] == "ok"
    assert "127.0.0.1:8080" in found["slack http"][1]
    assert slack.asked == ["auth.test", "apps.connections.open"]


async def test_tokens_that_are_refused(tmp_path: Path) -> None:
    async with Greetings([{"ok": False, "error": "invalid_auth"}]).running() as slack:
        found = await doctor(tmp_path, slack)

    assert found["slack"][0] == found["slack socket"][0] == "broken"
    assert "copy the token again" in found["slack"][1]
    assert "connections:write" in found["slack socket"][1]


async def test_a_scope_that_misses(tmp_path: Path) -> None:
    async with Greetings([WELCOME, SOCKET], set(SCOPES) - {"im:write"}).running() as slack:
        found = await doctor(tmp_path, slack)

    assert found["slack scopes"][0] == "broken"
    assert found["slack scopes"][1].startswith("im:write not given: ")


async def test_scopes_without_which_only_programmes_know_less(tmp_path: Path) -> None:
    async with Greetings([WELCOME, SOCKET], set(SCOPES) - {"channels:read"}).running() as slack:
        found = await doctor(tmp_path, slack)

    assert found["slack scopes"][0] == "look"
    assert found["slack scopes"][1].startswith("channels:read not given, so a programme cannot be for whoever is in")


async def test_a_slack_that_is_away(tmp_path: Path) -> None:
    async with Greetings([503]).running() as slack:
        found = await doctor(tmp_path, slack)

    assert found["slack"][0] == "broken"
    assert "HTTP 503" in found["slack"][1]
    assert "status.slack.com" in found["slack"][1]


@pytest.mark.parametrize(("date", "state"), [("Mon, 18 Jan 2027 09:00:00 GMT", "broken"), ("nonsense", None)])
async def test_a_clock_that_is_wrong(tmp_path: Path, date: str, state: str | None) -> None:
    async with Greetings([WELCOME, SOCKET], date=date).running() as slack:
        found = await doctor(tmp_path, slack)

    assert found.get("slack clock", (None, ""))[0] == state


async def test_a_quick_answer_asks_slack_nothing(tmp_path: Path) -> None:
    async with Greetings([WELCOME]).running() as slack:
        found = await doctor(tmp_path, slack, "--quick")

    assert list(found) == ["database"]
    assert slack.asked == []


async def test_nobody_has_installed_it_yet(tmp_path: Path, sqlite_address: str) -> None:
    async with Greetings([WELCOME]).running() as slack:
        found = await doctor(
            tmp_path,
            slack,
            DATABASE_URL=sqlite_address,
            SLACK_BOT_TOKEN="",
            SLACK_APP_TOKEN="",
            SLACK_CLIENT_ID="1.2",
            SLACK_CLIENT_SECRET=SECRET,
            SLACK_SIGNING_SECRET=SECRET,
            BONDJE_PUBLIC_URL="https://bondje.example.nl",
        )

    assert found["slack"][0] == "look"
    assert "https://bondje.example.nl/slack/install" in found["slack"][1]
    assert slack.asked == []
