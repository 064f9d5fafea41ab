"""How long it takes to find moments for ten people in three weeks, around calendars that are full."""

import asyncio
import random
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from zoneinfo import ZoneInfo

from bot.arranging import Arranging
from bot.domain.calendars import PersonalCalendar
from bot.domain.hosting import Hosting
from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import Meeting, Participant
from bot.domain.people import Member
from bot.domain.slots import Party, Search, free_time, proposals
from bot.domain.spans import Span, merged
from bot.domain.wishes import Wish, Wishes, all_suit
from storage.engine import SqlStore, open_store
from tests.benchmarks.figures import median, milliseconds, ninety_ninth, repeated, show

_NOW = datetime(2027, 1, 18, 8, 0, tzinfo=UTC)
_WITHIN = Span(_NOW + timedelta(days=5), _NOW + timedelta(days=26))
_ZONE = "Europe/Amsterdam"
_PEOPLE, _BUSY_A_DAY, _TIMES = 10, 3, 100
_MEETING = MeetingId("moments")
_WISH = Wish(is_unwanted=True, weekdays=frozenset({4}), start=time(15))


def main() -> None:
    members = [_member(number) for number in range(_PEOPLE)]
    busy = {member.id: _busy(number) for number, member in enumerate(members)}
    reckoned, found = repeated(_TIMES, lambda: _reckon(members, busy))
    stored = asyncio.run(_through_the_store(members, busy))
    show(
        f"Moments for {_PEOPLE} people in three weeks, each busy {_BUSY_A_DAY} times a day, half with a wish (ms)",
        ("what", "times", "median", "p99", "slowest"),
        [
            _row("finding them", reckoned),
            _row("with reading it all, SQLite", stored),
        ],
        remark=f"{len(found)} moments found. It is to take less than 100 ms.",
    )


def _row(what: str, seconds: list[float]) -> list[str]:
    figures = (median(seconds), ninety_ninth(seconds), max(seconds))
    return [what, str(len(seconds)), *map(milliseconds, figures)]


def _member(number: int) -> Member:
    return Member(id=MemberId(f"m{number}"), name=f"M{number}", time_zone=_ZONE, first_seen_at=_NOW, consented_at=_NOW)


def _busy(seed: int) -> list[Span]:
    """Also in the evening and at the weekend, as in a real calendar."""
    chance = random.Random(seed)
    spans = []
    for day in range(30):
        for _ in range(_BUSY_A_DAY):
            start = _NOW + timedelta(days=day, minutes=15 * chance.randrange(48))
            spans.append(Span(start, start + timedelta(minutes=15 * chance.randrange(1, 5))))
    return merged(spans)


def _reckon(members: list[Member], busy: dict[MemberId, list[Span]]) -> list[Span]:
    parties = [Party(free=(free_time(member, _WITHIN, busy[member.id]),)) for member in members]
    zone = ZoneInfo(_ZONE)
    wishes = [Wishes(wishes=(_WISH,), zone=zone) for _ in members[::2]]
    search = Search(length=timedelta(hours=1), within=_WITHIN, zone=zone, suits=lambda span: all_suit(wishes, span))
    return proposals(parties, search)


async def _through_the_store(members: list[Member], busy: dict[MemberId, list[Span]]) -> list[float]:
    with TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'moments.db'}")
        try:
            return await _measured(store, members, busy)
        finally:
            await store.close()


async def _measured(store: SqlStore, members: list[Member], busy: dict[MemberId, list[Span]]) -> list[float]:
    meeting = Meeting(id=_MEETING, about="ENSIA", organiser=members[0].id, zone=_ZONE, made_at=_NOW, changed_at=_NOW)
    await store.prepare()
    async with store.begin() as work:
        for member in members:
            await work.members.save(member)
            await work.calendars.save(
                PersonalCalendar(
                    member=member.id, busy=tuple(busy[member.id]), known_until=_WITHIN.end, read_at=_NOW, given_at=_NOW
                )
            )
        await work.meetings.save(meeting)
        await work.meetings.save_participants(
            *(
                Participant(
                    meeting=_MEETING, member=member.id, seat=member.id, wishes=(_WISH,) if number % 2 == 0 else ()
                )
                for number, member in enumerate(members)
            )
        )
        await work.commit()
    took = []
    for _ in range(_TIMES):
        async with store.begin() as work:
            began = perf_counter()
            people = {
                member.id: member
                for member in await Arranging(work=work, now=_NOW, hosting=Hosting()).people_of(_MEETING)
            }
            await Arranging(work=work, now=_NOW, hosting=Hosting()).find_moments(meeting, people)
            took.append(perf_counter() - began)
    return took
