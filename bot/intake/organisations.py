"""Registers of public bodies, brought in: all of it or nothing, and a second time without any effect."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import OrganisationId
from bot.domain.organisations import REGISTERS_ZONE, Kind, Organisation
from bot.domain.registers import RegisterRecord
from bot.intake.reckoning import Outcome, Reckoning
from bot.messages import Bookmark
from bot.moving import Fate, Mover
from bot.ports import Store, UnitOfWork
from bot.retrying import until_settled


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What an import of organisations has done."""

    outcome: Outcome
    successors: Mapping[OrganisationId, tuple[str, ...]]
    """Who carries on the work of those that merged, by name."""
    existing: Mapping[Kind, int]
    """How many bodies of each kind exist now."""
    moved: int
    """Members who were taken along to a successor."""
    asked: int
    """Members who are asked which of several successors they work for now."""


async def import_organisations(
    store: Store,
    records: Iterable[RegisterRecord],
    now: datetime,
    *,
    on_record: Callable[[], None] = lambda: None,
    bookmark: Bookmark | None = None,
) -> Report:
    """Bring the store in line with the records, and take members of merged bodies along.

    An error while reading the records leaves everything as it was: the store is changed in one unit of work, which
    begins when all have been read. The bookmark is kept in the same one.

    Raises:
        UnreadableFileError: from the records.
    """
    async with store.begin() as work:
        reading = Reckoning(known=await _known(work), today=now.astimezone(REGISTERS_ZONE).date())
    for record in records:
        reading.enter(record)
        on_record()

    async def bring_in() -> Report:
        async with store.begin() as work:
            # Looked up anew: somebody may have added a body while the files were read.
            reckoning = reading.against(await _known(work))
            outcome = reckoning.outcome()
            await work.organisations.save_all(outcome.touched)
            report = await _report(work, reckoning, outcome, now)
            if bookmark is not None:
                await work.bookmarks.save(bookmark)
            await work.commit()
            return report

    return await until_settled(bring_in)


async def _known(work: UnitOfWork) -> dict[OrganisationId, Organisation]:
    return {body.id: body for body in await work.organisations.all()}


async def _report(work: UnitOfWork, reckoning: Reckoning, outcome: Outcome, now: datetime) -> Report:
    mover = Mover(work, reckoning.bodies, now)
    left_behind = await work.members.in_ended_organisations(reckoning.today)
    fates = Counter([await mover.move(member) for member in left_behind])
    existing = Counter(body.kind for body in reckoning.bodies.values() if body.exists_on(reckoning.today))
    return Report(
        outcome=outcome,
        successors={
            body.id: tuple(sorted(reckoning.bodies[id_].name for id_ in body.successors if id_ in reckoning.bodies))
            for body in outcome.merged
        },
        existing={kind: existing[kind] for kind in Kind if existing[kind]},
        moved=fates[Fate.MOVED],
        asked=fates[Fate.ASKED],
    )
