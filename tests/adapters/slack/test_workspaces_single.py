import asyncio
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from adapters.slack.clients import Clients
from adapters.slack.scopes import SCOPES
from adapters.slack.single import Single
from adapters.slack.workspaces import installed_by
from bot.errors import ConfigurationError, DelayedError
from tests.adapters.slack.greetings import WELCOME, Greetings

TOKEN = "xoxb-1"  # pragma: allowlist secret
SOON = timedelta(milliseconds=1)


@asynccontextmanager
async def single(
    *answers: object, scopes: Iterable[str] | None = SCOPES, pause: timedelta = SOON
) -> AsyncIterator[tuple[Single, Greetings]]:
    async with Greetings(answers, scopes).running() as greetings:
        clients = Clients(greetings.url)
        try:
            yield Single(clients.make(TOKEN), first_pause=pause), greetings
        finally:
            await clients.close()


async def test_the_token_tells_which_workspace_it_is() -> None:
    async with single(WELCOME) as (workspaces, greetings):
        met = await workspaces.meet()
        got = await workspaces.get("T1")
        result = await workspaces.authorize(None, "T-of-a-stranger")

        assert (met.id, met.bot_user, met.client.token, met.client.retry_handlers) == ("T1", "U0BOT", TOKEN, [])
        assert got == met
        assert result is not None
        assert (installed_by(result), result.bot_user_id, result.bot_token) == ("T1", "U0BOT", TOKEN)
        assert greetings.asked == ["auth.test"]


async def test_a_token_of_a_whole_organisation() -> None:
    answer = {**WELCOME, "is_enterprise_install": True, "enterprise_id": "E1"}
    async with single(answer) as (workspaces, _):
        assert (await workspaces.meet()).id == "E1"
        result = await workspaces.authorize("E1", "T7")
        assert result is not None
        assert installed_by(result) == "E1"


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("invalid_auth", "copy the token again"),
        ("account_inactive", "install the app in its workspace again"),
        ("token_revoked", "install the app in its workspace again"),
        ("token_expired", "token rotation"),
        ("not_allowed_token_type", "."),
    ],
)
async def test_a_token_that_is_refused_is_told_in_a_sentence(code: str, advice: str) -> None:
    async with single({"ok": False, "error": code}) as (workspaces, greetings):
        with pytest.raises(ConfigurationError) as caught:
            await workspaces.meet()

    [problem] = caught.value.problems
    assert problem.startswith(f"SLACK_BOT_TOKEN is refused by Slack ({code}): ")
    assert advice in problem
    assert TOKEN not in problem
    assert greetings.asked == ["auth.test"]


@pytest.mark.parametrize("trouble", [503, 429, 200, {"ok": False, "error": "internal_error"}, {"ok": False}])
async def test_it_waits_for_slack_and_says_so_once(trouble: object, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    async with single(trouble, trouble, trouble, WELCOME) as (workspaces, greetings):
        assert (await workspaces.meet()).id == "T1"

    assert len(greetings.asked) == 4
    assert [each.levelname for each in caplog.records if "waiting for it" in each.message] == ["WARNING"]


async def test_a_server_that_is_not_there_is_waited_for_until_told_to_stop() -> None:
    clients = Clients("http://127.0.0.1:1/api/")
    workspaces = Single(clients.make(TOKEN), first_pause=SOON)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await workspaces.meet()
    with pytest.raises(DelayedError):
        await workspaces.get("T1")
    await clients.close()


async def test_scopes_that_miss_are_named(caplog: pytest.LogCaptureFixture) -> None:
    async with single(WELCOME, scopes=set(SCOPES) - {"im:write", "commands"}) as (workspaces, _):
        await workspaces.meet()

    [warning] = [each for each in caplog.records if each.levelno == logging.WARNING]
    assert vars(warning)["missing"] == "commands im:write"


async def test_a_slack_that_does_not_tell_scopes_is_believed(caplog: pytest.LogCaptureFixture) -> None:
    async with single(WELCOME, scopes=None) as (workspaces, _):
        await workspaces.meet()

    assert [each for each in caplog.records if each.levelno == logging.WARNING] == []


async def test_what_is_for_another_workspace_waits(caplog: pytest.LogCaptureFixture) -> None:
    async with single(WELCOME) as (workspaces, _):
        await workspaces.meet()
        with pytest.raises(DelayedError) as caught:
            await workspaces.get("T2")

    assert caught.value.maybe_said is False
    assert caught.value.after == timedelta(hours=1)
    assert [each.levelname for each in caplog.records][-1] == "ERROR"


async def test_after_a_removal_nothing_is_lost(caplog: pytest.LogCaptureFixture) -> None:
    async with single(WELCOME) as (workspaces, _):
        await workspaces.meet()
        await workspaces.forget(enterprise_id=None, team_id="T1", at=datetime(2027, 1, 18, tzinfo=UTC))
        assert (await workspaces.get("T1")).id == "T1"

    assert [each.levelname for each in caplog.records][-1] == "ERROR"
