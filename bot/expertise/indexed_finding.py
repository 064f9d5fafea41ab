"""Answers "who else works on X?" from an index: it says who comes first, the store says who they are."""

import asyncio
import logging
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from importlib import import_module
from typing import TYPE_CHECKING

from bot.domain.changes import Mark
from bot.domain.enquiries import Candidate, Question
from bot.domain.findings import Findings
from bot.domain.ids import MemberId
from bot.domain.people import Profile
from bot.expertise.finding import StoreFinder
from bot.expertise.knowledge import Knowledge, Library
from bot.expertise.ranking import rank
from bot.expertise.surroundings import first_instant, meetings_of, requests_of, standing_of
from bot.ports import Store, UnitOfWork

if TYPE_CHECKING:
    from bot.expertise.index.places import Places
    from bot.expertise.index.table import Table

MOST_READ = 6
"""So many of those who come first are read from the store, and are there to be shown."""
_AT_ONCE = 100
"""So many are read in one unit of work while the index is made: others get their turn in between."""
_MOST_FOLLOWED = 2_000
"""Where more have changed, everybody is read anew, in turns, instead of within one question."""

_log = logging.getLogger(__name__)


class IndexedFinder:
    """A `bot.ports.Finder` that follows the changes in the store, and asks the store itself until there is an index."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._without = StoreFinder(library)
        self._table: Table | None = None
        self._places: Places | None = None
        self._mark = Mark(number=0, generation=0)
        self._again: set[MemberId] = set()

    @property
    def is_ready(self) -> bool:
        """Whether there is an index."""
        return self._table is not None

    async def build(self, store: Store, now: datetime) -> "Table":
        """Make the index anew, a few people at a time; questions meanwhile are answered without, or by the old one."""
        # NumPy takes a while to load.
        module = await asyncio.to_thread(import_module, "bot.expertise.index.table")
        table: Table = module.Table()
        async with store.begin() as work:
            mark = await work.changes.mark()
        after: MemberId | None = MemberId("")
        while after is not None:
            async with store.begin() as work:
                after = await take_some(table, after, now.date(), work)
        # Nobody else has it yet.
        await asyncio.to_thread(table.sort)
        self._table, self._mark, self._again = table, mark, set()
        return table

    async def follow(self, store: Store, now: datetime) -> None:
        """Take in what has changed, before somebody asks. Too much of it, and there is no index any more."""
        async with store.begin() as work:
            await self._follow(now.date(), work)

    async def find(
        self, question: Question, asker: Profile, day: date, work: UnitOfWork, *, but: Collection[MemberId] = ()
    ) -> Findings:
        """See `bot.ports.Finder`."""
        table = await self._follow(day, work)
        if table is None or asker.member.consented_at is None:
            # What members may see is what is in the index.
            return await self._without.find(question, asker, day, work, but=but)
        return await self._find(table, question, asker, day, work, but)

    async def _find(
        self, table: "Table", question: Question, asker: Profile, day: date, work: UnitOfWork, but: Collection[MemberId]
    ) -> Findings:
        from bot.expertise.index.scoring import Known, Scoring  # noqa: PLC0415 - NumPy takes a while to load

        knowledge = await self._library.current(work)
        meetings = await meetings_of(question, asker, work, knowledge)
        standing = await standing_of(question, asker, day, work, knowledge)
        unseen = {*await work.blocks.of(asker.member.id), *but, asker.member.id}
        # What this unit of work has changed is not in the index, for it may still be undone; nor what colleagues see.
        aside = work.changes.unsaved.union(table.closer_at(asker.member)) - unseen
        left_out = unseen | aside
        places = self._places_of(table, knowledge)
        while True:
            known = Known(left_out=left_out, well_met=meetings.well_met, standing=standing)
            scoring = Scoring(table, places, question, asker, day, known)
            order = scoring.order()
            chosen = order.first(MOST_READ)
            candidates = await _read([*chosen, *aside], work)
            requests = await requests_of([one.member.id for one in candidates], day, work)
            ranking = rank(
                question,
                asker,
                candidates,
                day,
                knowledge,
                meetings=replace(meetings, asked=requests),
                standing=standing,
                prose=scoring.prose,
            )
            fitting = {*ranking.members}
            gone = {member for member in chosen if member not in fitting}
            if not gone:
                break
            # The store knows better: the next ones take their places, and these are looked at again.
            _log.warning("the index was behind", extra={"members": len(gone)})
            self._again |= gone
            left_out |= gone
        more = fitting - {*chosen}
        return Findings(ranking, len(order) + len(more), lambda: [*order.everybody(), *more])

    def _places_of(self, table: "Table", knowledge: Knowledge) -> "Places":
        from bot.expertise.index.places import Places  # noqa: PLC0415 - as above

        if self._places is None or self._places.table is not table or self._places.knowledge is not knowledge:
            self._places = Places(table, knowledge)
        return self._places

    async def _follow(self, day: date, work: UnitOfWork) -> "Table | None":
        """The index with everything in it that this unit of work can see of others; None: there is none."""
        table = self._table
        if table is None:
            return None
        changed = await work.changes.since(self._mark)
        if changed is None or len(changed.members) > _MOST_FOLLOWED:
            self._table = None
            return None
        gone = {table.known_as(digest) for digest, member in changed.members.items() if member is None} - {None}
        wanted = self._again | {member for member in (*changed.members.values(), *gone) if member is not None}
        if wanted:
            later = wanted & work.changes.unsaved
            await _take(table, wanted - later, day, work)
            self._again = later
            table.settle()
        self._mark = changed.until
        return table


async def differences(table: "Table", store: Store) -> int:
    """Of how many people the table says something else than the store, or whom it should not know."""
    wrong, seen, after = 0, 0, MemberId("")
    while True:
        async with store.begin() as work:
            some = await work.members.findable(after=after, most=_AT_ONCE)
            there = await _read([one.id for one in some], work)
        if not some:
            return wrong + len(table) - seen
        wrong += sum(not table.says(one) for one in there)
        seen += sum(one.member.id in table for one in there)
        after = some[-1].id


async def take_some(table: "Table", after: MemberId, day: date, work: UnitOfWork) -> MemberId | None:
    """Take in the next few people; returns the last of them, or None: that was all."""
    some = await work.members.findable(after=after, most=_AT_ONCE)
    if not some:
        return None
    await _take(table, [one.id for one in some], day, work)
    return some[-1].id


async def _take(table: "Table", members: Collection[MemberId], day: date, work: UnitOfWork) -> None:
    """Take these in as they are now; those who are gone go."""
    there = {one.member.id: one for one in await _read(members, work)}
    requests = await work.introductions.asked_since(first_instant(day), of=members)
    for member in members:
        if member in there:
            table.take(there[member], [at.date() for at in requests.get(member, ())])
        else:
            table.drop(member)


async def _read(members: Collection[MemberId], work: UnitOfWork) -> Sequence[Candidate]:
    there = await work.members.several(members)
    involvements = await work.involvements.of_several(there)
    return [Candidate(member=member, involvements=tuple(involvements.get(member.id, ()))) for member in there.values()]
