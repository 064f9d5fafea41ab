import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.doctor import (
    Finding,
    State,
    examine_coordinators,
    examine_disk,
    examine_meetings,
    examine_store,
    is_healthy,
    report,
)
from bot.messages import Account, Conversation, Outgoing, Platform
from storage.engine import SqlStore, open_store

NOW = datetime(2027, 1, 18, 9, tzinfo=UTC)
CONSOLE = Platform("console")


def states(findings: list[Finding]) -> dict[str, State]:
    return {finding.part: finding.state for finding in findings}


async def say(store: SqlStore, *, at: datetime) -> str:
    said = Outgoing(
        key="k",
        conversation=Conversation(platform=CONSOLE, id="anna"),
        to=(Account(platform=CONSOLE, id="anna"),),
        text="hoi",
    )
    async with store.begin() as work:
        await work.outbox.add(said, at=at)
        await work.commit()
    return said.key


async def test_a_prepared_store_is_well_and_left_as_it_was(store: SqlStore) -> None:
    findings = await examine_store(store, now=NOW, latest=await store.version())

    assert states(findings) == {
        "database": State.OK,
        "migrations": State.OK,
        "messages": State.OK,
        "organisations": State.LOOK,
        "scores": State.OK,
        "search index": State.OK,
    }
    async with store.begin() as work:
        assert await work.bookmarks.find("doctor") is None


async def test_an_older_schema_is_told(store: SqlStore) -> None:
    findings = await examine_store(store, now=NOW, latest="9999")

    assert states(findings)["migrations"] is State.LOOK


async def test_a_quick_look_is_at_the_database_and_the_backlog_only(store: SqlStore) -> None:
    findings = await examine_store(store, now=NOW, latest=None)

    assert set(states(findings)) == {"database", "messages"}


async def test_what_waits_long_or_was_given_up_is_told(store: SqlStore) -> None:
    key = await say(store, at=NOW - timedelta(hours=1))
    late = await examine_store(store, now=NOW, latest=None)
    async with store.begin() as work:
        await work.outbox.give_up(key, at=NOW, reason="gone")
        await work.commit()
    given_up = await examine_store(store, now=NOW, latest=None)

    assert states(late)["messages"] is State.LOOK
    assert "1 waiting, 0 given up" in late[-1].text
    assert "0 waiting, 1 given up" in given_up[-1].text


async def test_a_store_without_tables_is_broken(tmp_path_factory: pytest.TempPathFactory) -> None:
    empty = open_store(f"sqlite:///{tmp_path_factory.mktemp('empty') / 'bondje.db'}")
    findings = await examine_store(empty, now=NOW, latest=None)
    await empty.close()

    assert not is_healthy(findings)


async def test_a_store_that_does_not_answer_is_broken() -> None:
    away = open_store("postgresql://nobody@127.0.0.1:1/none")
    [finding] = await examine_store(away, now=NOW, latest=None)
    await away.close()

    assert finding.state is State.BROKEN
    assert "check DATABASE_URL" in finding.text


@pytest.mark.parametrize(("free", "state"), [(50e6, State.BROKEN), (500e6, State.LOOK), (5e9, State.OK)])
def test_room_on_the_disk(free: float, state: State) -> None:
    assert examine_disk(int(free)).state is state


def test_somebody_should_be_coordinator() -> None:
    assert examine_coordinators(0).state is State.LOOK
    assert examine_coordinators(1).state is State.OK


def test_where_people_meet_and_whether_calendars_can_follow() -> None:
    place, links = examine_meetings(has_place=False, public_url=None)
    assert (place.state, links.state) == (State.OK, State.LOOK)
    assert "MEETING_URL" in place.text
    assert "BONDJE_PUBLIC_URL" in links.text
    place, links = examine_meetings(has_place=True, public_url="https://bondje.example.nl")
    assert (place.state, links.state) == (State.OK, State.OK)
    assert "MEETING_URL" not in place.text
    _, links = examine_meetings(has_place=True, public_url="http://10.0.0.1:8080")
    assert links.state is State.LOOK


def test_a_report_is_one_line_a_finding() -> None:
    findings = [Finding(part="disk", state=State.LOOK, text="weinig ruimte — één MB")]

    assert report(findings, as_json=False) == ["look at this  disk             weinig ruimte — één MB"]
    [line] = report(findings, as_json=True)
    assert json.loads(line) == {"part": "disk", "state": "look", "text": "weinig ruimte — één MB"}
