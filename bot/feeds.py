"""Calendar feeds, made anew from the store whenever somebody looks: they cannot say anything but the truth."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.feeds import digest_of, is_in_feed, is_off_for, may_be_in_feed
from bot.domain.ids import MemberId
from bot.domain.meetings import Meeting, State
from bot.domain.people import Member
from bot.inviting import circle_of
from bot.markup import plain
from bot.phrases import render
from bot.ports import Clock, Store, UnitOfWork
from bot.replies import Phrase
from bot.retrying import until_settled
from bot.wording.calendar_files import feed
from bot.wording.entries import Circle, entry


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """All that is to be known for a feed."""

    member: Member
    meetings: Sequence[tuple[Meeting, Circle]]


class StoreFeeds:
    """See `bot.ports.FeedReader`."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def read(self, token: str) -> str | None:
        """See there. Whoever cannot be reached any more cannot read it either: they may work elsewhere now."""
        content = await until_settled(partial(self._find, digest_of(token), self._clock.now()))
        # Nobody else waits while it is written.
        return None if content is None else await asyncio.to_thread(_written, content)

    async def _find(self, digest: str, now: datetime) -> _Content | None:
        async with self._store.begin() as work:
            found = await work.feeds.find_by(digest)
            member = None if found is None else await work.members.find(found.member)
            if member is None or member.left_at is not None or member.consented_at is None:
                return None
            return _Content(member=member, meetings=await _meetings_of(member, work, now))


async def _meetings_of(me: Member, work: UnitOfWork, now: datetime) -> list[tuple[Meeting, Circle]]:
    known: dict[MemberId, Member] = {me.id: me}
    found = []
    for meeting in await work.meetings.of(me.id):
        if not may_be_in_feed(meeting, now):
            continue
        there = await work.meetings.participants(meeting.id)
        mine = next((each for each in there if each.member == me.id), None)
        if mine is None or not is_in_feed(meeting, mine, now):
            continue
        for each in there:
            if each.member not in known and (member := await work.members.find(each.member)) is not None:
                known[each.member] = member
        seen = replace(meeting, state=State.CANCELLED) if is_off_for(meeting, mine) else meeting
        found.append((seen, circle_of(meeting, there, known)))
    return found


def _written(content: _Content) -> str:
    me = content.member
    entries = [entry(meeting, circle, me) for meeting, circle in content.meetings]
    name = plain(render(Phrase("feed-name"), me.language, ZoneInfo(me.time_zone)))
    return feed(sorted(entries, key=lambda each: (each.span.start, each.uid)), name=name)
