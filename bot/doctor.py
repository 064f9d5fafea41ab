"""What is well, what to look at and what is broken in this installation, and what to do about it. Changes nothing."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.crowds import mark_of, read_trouble
from bot.domain.scores import Indicator
from bot.errors import BondjeError
from bot.messages import Bookmark
from bot.ports import Store, UnitOfWork

_LATE = timedelta(minutes=10)
_MEGABYTE = 1_000_000
_MANY_CHANGES, _TIMES_MEMBERS = 10_000, 2
_SCARCE = 1_000 * _MEGABYTE
_TOO_LITTLE = 100 * _MEGABYTE


class State(StrEnum):
    """How a part is doing."""

    OK = "ok"
    LOOK = "look at this"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One part of the installation. `text` says how it is and, unless it is well, what to do."""

    part: str
    state: State
    text: str


def well(part: str, text: str) -> Finding:
    return Finding(part=part, state=State.OK, text=text)


def odd(part: str, text: str) -> Finding:
    """To be looked at."""
    return Finding(part=part, state=State.LOOK, text=text)


def broken(part: str, text: str) -> Finding:
    return Finding(part=part, state=State.BROKEN, text=text)


class Versioned(Store, Protocol):
    """A store that knows the version of its schema."""

    async def version(self) -> str | None:
        """None before the first start."""
        ...


async def examine_store(store: Versioned, *, now: datetime, latest: str | None) -> list[Finding]:
    """Reachable, writable, migrated, filled, and without a backlog. `latest` None: no word about the version."""
    try:
        version = await store.version()
        if version is None:
            return [
                Finding(part="database", state=State.BROKEN, text="empty: start Bondje once, that creates the tables")
            ]
        findings = [] if latest is None else [_of_migrations(version, latest)]
        async with store.begin() as work:
            # Left without a commit, so nothing of this remains.
            await work.bookmarks.save(Bookmark(name="doctor", value=now.isoformat()))
            findings.insert(0, Finding(part="database", state=State.OK, text="can be read and written"))
            findings.append(_of_backlog(*await work.outbox.count(), await work.outbox.next_due_at(), now))
            if latest is not None:
                findings.append(_of_organisations(len(await work.organisations.all())))
                findings.append(_of_changes(await work.changes.count(), await work.members.count()))
                findings += await _of_crowds(work)
                findings.append(
                    _of_scores(
                        await work.scores.indicators(),
                        len(await work.scores.consents()),
                        len(await work.scores.asked()),
                    )
                )
    except BondjeError as error:
        advice = "check DATABASE_URL, the rights on the file, and whether the server runs"
        return [Finding(part="database", state=State.BROKEN, text=f"{error}: {advice}")]
    return findings


def examine_disk(free: int) -> Finding:
    """`free`: bytes left beside the database."""
    text = f"{free // _MEGABYTE:,} MB free beside the database"
    if free < _TOO_LITTLE:
        return Finding(part="disk", state=State.BROKEN, text=f"{text}: make room, or nothing can be stored")
    if free < _SCARCE:
        return Finding(part="disk", state=State.LOOK, text=f"{text}: make room soon")
    return Finding(part="disk", state=State.OK, text=text)


def examine_coordinators(count: int) -> Finding:
    """`count`: how many the configuration names."""
    if count:
        return Finding(part="coordinators", state=State.OK, text=f"{count} named in BONDJE_COORDINATORS")
    return Finding(
        part="coordinators",
        state=State.LOOK,
        text="nobody is named: set BONDJE_COORDINATORS, for example to console:anna; "
        "coordinators add organisations in chat and appoint one another",
    )


def examine_meetings(*, has_place: bool, public_url: str | None) -> list[Finding]:
    """Where people speak, and whether their calendars can follow what they have coming."""
    place = "each conversation has an address of its own" if has_place else "no MEETING_URL: people say where they meet"
    if public_url is None:
        return [well("meetings", place), odd("calendar links", "none: set BONDJE_PUBLIC_URL, and people can follow")]
    feeds = f"at {public_url}/calendar/"
    if public_url.startswith("http:"):
        return [well("meetings", place), odd("calendar links", f"{feeds}: without https others can read along")]
    return [well("meetings", place), well("calendar links", feeds)]


def is_healthy(findings: Sequence[Finding]) -> bool:
    """Whether nothing is broken."""
    return all(finding.state is not State.BROKEN for finding in findings)


def report(findings: Sequence[Finding], *, as_json: bool) -> list[str]:
    """One line a finding, for people or for a program."""
    if as_json:
        return [
            json.dumps({"part": each.part, "state": each.state.name.lower(), "text": each.text}, ensure_ascii=False)
            for each in findings
        ]
    return [f"{each.state:<12}  {each.part:<15}  {each.text}" for each in findings]


def _of_migrations(version: str, latest: str) -> Finding:
    if version == latest:
        return Finding(part="migrations", state=State.OK, text=f"up to date (version {version})")
    return Finding(
        part="migrations",
        state=State.LOOK,
        text=f"the database has version {version}, this Bondje uses {latest}: make a copy, then start Bondje once",
    )


def _of_backlog(waiting: int, given_up: int, due_at: datetime | None, now: datetime) -> Finding:
    text = f"{waiting} waiting, {given_up} given up"
    if given_up:
        advice = "the log says why; they are forgotten by themselves after a while"
        return Finding(part="messages", state=State.LOOK, text=f"{text}: {advice}")
    if due_at is not None and due_at < now - _LATE:
        return Finding(part="messages", state=State.LOOK, text=f"{text}, the oldest since {due_at:%Y-%m-%d %H:%M} UTC")
    return Finding(part="messages", state=State.OK, text=text)


def _of_organisations(known: int) -> Finding:
    if known:
        return Finding(part="organisations", state=State.OK, text=f"{known:,} known")
    return Finding(part="organisations", state=State.LOOK, text="none known: start Bondje once, that brings them in")


def _of_scores(indicators: Sequence[Indicator], allowing: int, asking: int) -> Finding:
    if not indicators:
        return well("scores", "none: bondje import scores FILE.csv brings in those of a monitor")
    most, latest = max(one.organisations for one in indicators), max(one.latest_on for one in indicators)
    text = (
        f"{len(indicators)} indicators, of at most {most:,} organisations, the latest of {latest}; "
        f"{allowing:,} organisations let others see theirs, {asking:,} wait for a coordinator to confirm that"
    )
    nowhere = sum(one.topic is None for one in indicators)
    if not nowhere:
        return well("scores", text)
    return odd("scores", f"{text}; {nowhere} are about no known topic: a coordinator writes to Bondje: indicatoren")


def _of_changes(kept: int, members: int) -> Finding:
    text = f"each process makes its own of {members:,} people, and follows {kept:,} changes"
    if kept > _MANY_CHANGES and kept > _TIMES_MEMBERS * members:
        return odd("search index", f"{text}: they should be forgotten within a day; look for upkeep in the log")
    return well("search index", text)


_HIDDEN = {
    "scope": "the platform does not allow it; for Slack, install the app again with the manifest (docs/slack.md)",
    "outside": "Bondje is not in there: somebody who is has to invite it",
    "gone": "there is no such channel or room any more: a coordinator has to choose another",
    "nowhere": "its platform has no way to tell",
}


async def _of_crowds(work: UnitOfWork) -> list[Finding]:
    """Programmes for whoever is in a channel or room, where that cannot be seen."""
    findings = []
    for programme in await work.programmes.all():
        trouble = read_trouble(await work.bookmarks.find(mark_of(programme.id)))
        if programme.audience.place is not None and trouble is not None and trouble.reason in _HIDDEN:
            text = f"{programme.id}: it cannot be seen who is in its channel or room: {_HIDDEN[trouble.reason]}"
            findings.append(odd("programmes", text))
    return findings
