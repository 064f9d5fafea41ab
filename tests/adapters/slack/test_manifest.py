"""The manifest asks for what the code uses, no more and no less, in texts that fit."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import translate
from adapters.slack.scopes import SCOPES
from tests.slack.seeding import scopes_of_manifest

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "slack-manifest.yaml").read_text("utf-8")
MANIFEST: dict[str, Any] = yaml.safe_load(TEXT)
FEATURES, SETTINGS = MANIFEST["features"], MANIFEST["settings"]

HISTORY = {"channels:history", "groups:history", "im:history", "mpim:history"}
NEEDED_BY_METHODS = {
    "api.test": set[str](),
    "apps.connections.open": set[str](),
    "auth.test": set[str](),
    "chat.delete": {"chat:write"},
    "chat.postEphemeral": {"chat:write"},
    "chat.postMessage": {"chat:write"},
    "chat.update": {"chat:write"},
    "conversations.history": HISTORY,
    "conversations.info": {"channels:read", "groups:read"},
    "conversations.members": {"channels:read", "groups:read"},
    "conversations.open": {"im:write", "mpim:write"},
    "conversations.replies": HISTORY,
    "files.completeUploadExternal": {"files:write"},
    "files.getUploadURLExternal": {"files:write"},
    "users.info": {"users:read", "users:read.email"},
    "views.open": set[str](),
    "views.publish": set[str](),
    "views.update": set[str](),
}
"""As Slack's reference says, for conversations that the bot is in. `users.info` has the e-mail address too."""
NEEDED_BY_EVENTS = {
    "app_home_opened": set[str](),
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set[str](),
    "message.im": {"im:history"},
    "tokens_revoked": set[str](),
    "user_change": {"users:read"},
}
FITS = [
    (MANIFEST["display_information"]["name"], 1, 35),
    (MANIFEST["display_information"]["description"], 1, 140),
    (MANIFEST["display_information"]["long_description"], 174, 4000),
    (FEATURES["bot_user"]["display_name"], 1, 80),
    (FEATURES["shortcuts"][0]["name"], 1, 24),
    (FEATURES["shortcuts"][0]["description"], 1, 150),
    (FEATURES["slash_commands"][0]["command"], 2, 32),
    (FEATURES["slash_commands"][0]["description"], 1, 2000),
    (FEATURES["slash_commands"][0]["usage_hint"], 1, 1000),
]
"""Each text, with the least and the most that Slack takes."""


def nodes() -> Iterator[ast.AST]:
    for file in sorted((ROOT / "adapters" / "slack").glob("*.py")):
        yield from ast.walk(ast.parse(file.read_text("utf-8")))


def strings() -> set[str]:
    return {node.value for node in nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def methods_of_sdk() -> dict[str, str]:
    """What the SDK calls each method, and Slack."""
    names = [name for name in vars(AsyncWebClient) if not name.startswith("_") and "_" in name]
    return {name: name.replace("_", ".") for name in names if name != "files_upload_v2"}


def methods_used() -> set[str]:
    known = methods_of_sdk()
    called = {known[node.attr] for node in nodes() if isinstance(node, ast.Attribute) and node.attr in known}
    return called | (strings() & set(known.values()))


def events_used() -> set[str]:
    """What the translator compares the type of an event with."""
    source = (ROOT / "adapters" / "slack" / "translate.py").read_text("utf-8")
    possible = {*NEEDED_BY_EVENTS, "message", "message.channels", "reaction_added", "member_joined_channel"}
    found = {
        node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant) and node.value in possible
    }
    # Of messages, only those said in private are asked for.
    return {"message.im" if name == "message" else str(name) for name in found}


def test_every_method_that_is_called_is_known_here() -> None:
    assert methods_used() - {"auth.test", "apps.connections.open"} <= NEEDED_BY_METHODS.keys()
    assert {"chat.postMessage", "conversations.open", "auth.test", "users.info", "views.publish"} <= methods_used()


def test_the_scopes_are_those_that_the_code_needs() -> None:
    needed = {scope for method in methods_used() for scope in NEEDED_BY_METHODS[method]}
    needed |= {scope for event in events_used() for scope in NEEDED_BY_EVENTS[event]}
    needed |= {"commands", "files:read"}  # A file is fetched from its own address, and not by a method.

    assert sorted(needed) == MANIFEST["oauth_config"]["scopes"]["bot"]


def test_the_code_asks_for_the_same_scopes_when_it_is_installed() -> None:
    assert list(SCOPES) == MANIFEST["oauth_config"]["scopes"]["bot"] == scopes_of_manifest()
    assert "user" not in MANIFEST["oauth_config"]["scopes"]


def test_every_scope_and_event_says_why() -> None:
    lines = TEXT.splitlines()
    for name in (*SCOPES, *NEEDED_BY_EVENTS):
        at = next(number for number, line in enumerate(lines) if line.strip() == f"- {name}")
        assert lines[at - 1].strip().startswith("# "), name


def test_the_events_are_those_that_are_understood() -> None:
    assert sorted(events_used()) == sorted(SETTINGS["event_subscriptions"]["bot_events"]) == sorted(NEEDED_BY_EVENTS)
    assert "user_events" not in SETTINGS["event_subscriptions"]


def test_the_ways_in_are_those_that_are_understood() -> None:
    assert [(each["type"], each["callback_id"]) for each in FEATURES["shortcuts"]] == [
        ("message", translate.FIND_PEERS)
    ]
    assert [each["command"] for each in FEATURES["slash_commands"]] == ["/bondje"]
    assert FEATURES["app_home"] == {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }
    assert SETTINGS["interactivity"]["is_enabled"] is True


def test_it_is_for_socket_mode_and_says_how_for_http() -> None:
    assert SETTINGS["socket_mode_enabled"] is True
    assert "request_url" not in SETTINGS["event_subscriptions"]
    for setting in ("url", "request_url", "redirect_urls"):
        assert re.search(rf"# \(HTTP.*\) {setting}: .*https://YOUR-ADDRESS/slack/", TEXT), setting


@pytest.mark.parametrize(("text", "least", "most"), FITS, ids=[f"{text[:8]} {most}" for text, _, most in FITS])
def test_every_text_fits(text: str, least: int, most: int) -> None:
    assert least <= len(text) <= most


def test_no_address_or_secret_of_anybody_is_in_it() -> None:
    assert not re.search(r"xox|xapp|https://(?!YOUR-ADDRESS|api\.slack\.com)", TEXT)
