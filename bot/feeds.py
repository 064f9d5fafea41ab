"""Calendar feeds, made anew from the store whenever somebody looks: they cannot say anything but the truth."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.feeds import digest_of, is_in_feed, is_off_for
from bot.domain.hosting import Hosting
from bot.domain.ids import MemberId
from bot.domain.meetings import Meeting, Participant, State
from bot.domain.people import Member
from bot.inviting import Inviting
from bot.markup import plain
from bot.phrases import render
from bot.ports import Clock, Store, UnitOfWork
from bot.replies import Phrase
from bot.retrying import until_settled
from bot.wording.calendar_files import Entry, feed


class StoreFeeds:
    """See `bot.ports.FeedReader`."""

    def __init__(self, store: Store, clock: Clock, hosting: Hosting) -> None:
        self._store = store
        self._clock = clock
        self._hosting = hosting

    async def read(self, token: str) -> str | None:
        """See there. Whoever cannot be reached any more cannot read it either: they may work elsewhere now."""
        return await until_settled(partial(self._read, digest_of(token), self._clock.now()))

    async def _read(self, digest: str, now: datetime) -> str | None:
        async with self._store.begin() as work:
            found = await work.feeds.find_by(digest)
            member = None if found is None else await work.members.find(found.member)
            if member is None or member.left_at is not None or member.consented_at is None:
                return None
            return await self._written(member, work, now)

    async def _written(self, member: Member, work: UnitOfWork, now: datetime) -> str:
        inviting = Inviting(work=work, hosting=self._hosting)
        entries = []
        for meeting in await work.meetings.of(member.id):
            mine = await _part_of(member.id, meeting, work)
            if mine is not None and is_in_feed(meeting, mine, now):
                entries.append(await _entry(inviting, meeting, mine, member))
        name = plain(render(Phrase("feed-name"), member.language, ZoneInfo(member.time_zone)))
        return feed(sorted(entries, key=lambda entry: (entry.span.start, entry.uid)), name=name)


async def _part_of(member: MemberId, meeting: Meeting, work: UnitOfWork) -> Participant | None:
    there = await work.meetings.participants(meeting.id)
    return next((each for each in there if each.member == member), None)


async def _entry(inviting: Inviting, meeting: Meeting, mine: Participant, member: Member) -> Entry:
    seen = replace(meeting, state=State.CANCELLED) if is_off_for(meeting, mine) else meeting
    return await inviting.entry(seen, member)
