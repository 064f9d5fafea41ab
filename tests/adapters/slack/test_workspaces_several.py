import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.oauth.state_store.sqlalchemy import AsyncSQLAlchemyOAuthStateStore
from sqlalchemy import Connection, MetaData

from adapters.slack.clients import Clients
from adapters.slack.several import Installations, Several
from adapters.slack.workspaces import installed_by
from bot.errors import DelayedError, GoneError
from bot.messages import Bookmark
from storage.beside import open_beside
from storage.engine import open_store

MOMENT = datetime(2027, 1, 18, 9, 0, 0, 123456, tzinfo=UTC)
LATER = MOMENT + timedelta(hours=1)


def installation(team: str | None, token: str, *, enterprise: str | None = None, at: datetime = MOMENT) -> Installation:
    return Installation(
        app_id="A1",
        enterprise_id=enterprise,
        team_id=team,
        bot_token=token,
        bot_id="B1",
        bot_user_id=f"UBOT{team}",
        bot_scopes="chat:write",
        user_id="U1",
        is_enterprise_install=team is None,
        installed_at=at.timestamp(),
    )


@asynccontextmanager
async def several_at(address: str, client_id: str = "1.2") -> AsyncIterator[Several]:
    engine, clients = open_beside(address), Clients("http://127.0.0.1:1/api/")
    yield Several(Installations(client_id, engine), clients)
    await clients.close()
    await engine.dispose()


@pytest.fixture
async def several(address: str) -> AsyncIterator[Several]:
    async with several_at(address) as opened:
        yield opened


async def test_the_tables_are_those_of_the_sdk(several: Several) -> None:
    theirs = MetaData()
    Installations.build_bots_table(theirs, "slack_bots")
    Installations.build_installations_table(theirs, "slack_installations")
    AsyncSQLAlchemyOAuthStateStore.build_oauth_states_table(theirs, "slack_oauth_states")

    def differences(connection: Connection) -> list[Any]:
        ours_only = {"include_name": lambda name, kind, _: kind != "table" or str(name).startswith("slack_")}
        return list(compare_metadata(MigrationContext.configure(connection, opts=ours_only), theirs))

    async with several.installations.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_each_workspace_has_a_token_of_its_own(several: Several) -> None:
    await several.installations.async_save(installation("T1", "xoxb-1"))
    await several.installations.async_save(installation("T2", "xoxb-2", enterprise="E2"))

    first, second = await several.get("T1"), await several.get("T2")
    result = await several.authorize(None, "T1")

    assert (first.client.token, second.client.token) == ("xoxb-1", "xoxb-2")
    assert (first.bot_user, second.bot_user) == ("UBOTT1", "UBOTT2")
    assert result is not None
    assert (installed_by(result), result.bot_user_id) == ("T1", "UBOTT1")


async def test_where_it_is_not_installed_nobody_is(several: Several, caplog: pytest.LogCaptureFixture) -> None:
    await several.installations.async_save(installation("T1", "xoxb-1"))

    with pytest.raises(GoneError):
        await several.get("T9")
    assert await several.authorize("E9", "T9") is None
    assert await several.authorize(None, None) is None
    assert {each.levelname for each in caplog.records} == {"WARNING"}


async def test_a_whole_organisation_installs_it_for_all_its_workspaces(several: Several) -> None:
    await several.installations.async_save(installation(None, "xoxb-e", enterprise="E1"))
    await several.installations.async_save(installation("T1", "xoxb-1", enterprise="E1"))

    of_organisation, of_workspace = await several.authorize("E1", "T7"), await several.authorize("E1", "T1")

    assert of_organisation is not None
    assert of_workspace is not None
    assert (installed_by(of_organisation), installed_by(of_workspace)) == ("E1", "T1")
    assert (await several.get("E1")).client.token == "xoxb-e"
    with pytest.raises(GoneError):
        await several.get("T7")


async def test_a_new_installation_replaces_the_token(several: Several) -> None:
    await several.installations.async_save(installation("T1", "xoxb-old"))
    await several.installations.async_save(installation("T2", "xoxb-2"))
    await several.installations.async_save(installation("T1", "xoxb-new", enterprise="E1", at=LATER))

    assert (await several.get("T1")).client.token == "xoxb-new"
    assert (await several.get("T2")).client.token == "xoxb-2"
    assert await _kept(several) == {"xoxb-new", "xoxb-2"}


async def test_after_a_removal_nothing_is_kept_of_it(several: Several) -> None:
    await several.installations.async_save(installation("T1", "xoxb-1"))
    await several.installations.async_save(installation("T2", "xoxb-2"))
    await several.installations.async_save(installation(None, "xoxb-e", enterprise="E1"))

    await several.forget(enterprise_id=None, team_id="T1", at=LATER)
    await several.forget(enterprise_id="E1", team_id=None, at=LATER)

    with pytest.raises(GoneError):
        await several.get("T1")
    with pytest.raises(GoneError):
        await several.get("E1")
    assert await _kept(several) == {"xoxb-2"}


async def test_a_removal_that_comes_late_leaves_a_newer_installation(several: Several) -> None:
    await several.installations.async_save(installation("T1", "xoxb-new", at=LATER))
    await several.forget(enterprise_id=None, team_id="T1", at=MOMENT)

    assert (await several.get("T1")).client.token == "xoxb-new"


async def test_a_removal_is_told_by_the_second(several: Several) -> None:
    await several.installations.async_save(installation("T1", "xoxb-1"))
    await several.forget(enterprise_id=None, team_id="T1", at=MOMENT.replace(microsecond=0))

    with pytest.raises(GoneError):
        await several.get("T1")
    assert await _kept(several) == set()


async def test_another_app_on_the_same_database_is_another_app(several: Several, address: str) -> None:
    await several.installations.async_save(installation("T1", "xoxb-1"))
    async with several_at(address, client_id="3.4") as other:
        with pytest.raises(GoneError):
            await other.get("T1")
        await other.forget(enterprise_id=None, team_id="T1", at=LATER)
    assert (await several.get("T1")).client.token == "xoxb-1"


async def test_who_installed_it_is_not_kept(several: Several) -> None:
    await several.installations.async_save(installation("T1", "xoxb-1"))
    async with several.installations.engine.connect() as connection:
        rows = (await connection.execute(several.installations.installations.select())).mappings().all()

    assert [row["user_id"] for row in rows] == ["-"]


async def test_what_cannot_be_read_now_is_known_later(caplog: pytest.LogCaptureFixture) -> None:
    async with several_at("postgresql://nobody@127.0.0.1:1/none") as away:
        with pytest.raises(DelayedError) as caught:
            await away.get("T1")
        with pytest.raises(DelayedError):
            await away.authorize(None, "T1")

    assert caught.value.maybe_said is False
    assert not caplog.records


async def test_neither_side_stands_in_the_way_of_the_other(several: Several, address: str) -> None:
    logging.getLogger("slack_sdk").setLevel(logging.WARNING)
    states = AsyncSQLAlchemyOAuthStateStore(expiration_seconds=60, engine=several.installations.engine)
    store = open_store(address)

    async def keep(number: int) -> None:
        async with store.begin() as work:
            await work.bookmarks.save(Bookmark(name=f"b{number}", value="x"))
            await work.commit()

    async def install(number: int) -> bool:
        state = await states.async_issue()
        await several.installations.async_save(installation(f"T{number}", f"xoxb-{number}"))
        return await states.async_consume(state) and not await states.async_consume(state)

    kept, installed = await asyncio.gather(
        asyncio.gather(*map(keep, range(40))), asyncio.gather(*map(install, range(20)))
    )

    assert len(kept) == 40
    assert all(installed)
    assert len(await _kept(several)) == 20
    async with store.begin() as work:
        assert await work.bookmarks.find("b39") == "x"
    await store.close()


async def _kept(several: Several) -> set[str]:
    tokens: set[str] = set()
    async with several.installations.engine.connect() as connection:
        for table in (several.installations.bots, several.installations.installations):
            tokens |= {str(row["bot_token"]) for row in (await connection.execute(table.select())).mappings()}
    return tokens
