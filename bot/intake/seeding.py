"""The organisations that Bondje ships with: put into a store that has none, and brought up to date by a new release."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Organisation
from bot.domain.registers import Register, RegisterRecord
from bot.intake.organisations import import_organisations
from bot.messages import Bookmark
from bot.ports import Store
from bot.reference import organisations
from bot.retrying import until_settled

_SHIPPED = "organisations"
"""Which table was brought in last, by its digest."""


async def seed(store: Store) -> bool:
    """Fill an empty collection of organisations, once and whole. False: there were some already."""

    async def fill() -> bool:
        async with store.begin() as work:
            if await work.organisations.version():
                return False
            await work.organisations.save_all(organisations.load_organisations())
            await work.bookmarks.save(_shipped_now())
            await work.commit()
            return True

    return await until_settled(fill)


async def is_outdated(store: Store) -> bool:
    """Whether another table was brought in than the one that this release ships with."""
    async with store.begin() as work:
        return await work.bookmarks.find(_SHIPPED) != _shipped_now().value


async def renew(store: Store, now: datetime) -> None:
    """Bring in the table of this release, as if it were a register: members of merged bodies move along."""
    async with store.begin() as work:
        known = {body.id: body for body in await work.organisations.all()}
    records = [_record(body, known) for body in organisations.load_organisations()]
    await import_organisations(store, records, now, bookmark=_shipped_now())


def _record(body: Organisation, known: Mapping[OrganisationId, Organisation]) -> RegisterRecord:
    before = known.get(body.id)
    if before is not None and before.ended_on is not None and body.ended_on is None:
        # A register that was imported since is newer than what ships: its mergers are not taken back.
        body = replace(body, ended_on=before.ended_on, successors=before.successors)
    return RegisterRecord(
        register=Register.TOOI,
        id=body.id,
        kind=body.kind,
        name=body.name,
        official_name=body.official_name,
        other_names=body.other_names,
        province=body.province,
        inhabitants=body.inhabitants,
        participants=body.participants,
        ended_on=body.ended_on,
        successors=body.successors,
    )


def _shipped_now() -> Bookmark:
    return Bookmark(name=_SHIPPED, value=blake2b(organisations.TABLE.read_bytes(), digest_size=16).hexdigest())
