"""Everything that has to go with a member and that no foreign key reaches."""

import json
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Table, Text, and_, delete, false, or_, select, type_coerce, update

from bot.domain.ids import MemberId, OrganisationId
from storage.inbox import WIPED
from storage.scores import hush
from storage.tables import (
    accounts,
    bookmarks,
    delegations,
    dialogues,
    enquiries,
    entries,
    inbox,
    introductions,
    meetings,
    members,
    offers,
    outbox,
    pairing_seats,
    pairings,
    programmes,
    recipients,
    rooms,
    rounds,
    score_consents,
)
from storage.transaction import Transaction

NOBODY = MemberId("")
"""Stands in an answer where an erased member stood, so that "meet 2" still means the same person."""


async def erase(member: MemberId, transaction: Transaction) -> None:
    """Erase the member. What is added later in the same unit of work, such as a farewell, stays."""
    theirs = [
        (row.platform, row.id)
        for row in await transaction.all(select(accounts.c.platform, accounts.c.id).where(accounts.c.member == member))
    ]
    await wipe_accounts(theirs, transaction)
    both = or_(introductions.c.asker == member, introductions.c.asked == member)
    theirs_to_answer = select(introductions.c.asked).where(introductions.c.asker == member).distinct()
    transaction.touched |= {MemberId(row.asked) for row in await transaction.all(theirs_to_answer)}
    keys = [member, *(row.id for row in await transaction.all(select(introductions.c.id).where(both)))]
    # The choices that answer a request bear the name of whoever made it.
    named = [mentions(offers, "choices", key) for key in keys]
    # And what offers them may not be said yet: nobody is to hear of whoever is gone.
    await transaction.run(delete(outbox).where(outbox.c.key.in_(select(offers.c.key).where(or_(*named)))))
    await transaction.run(delete(offers).where(or_(*named)))
    await transaction.run(delete(dialogues).where(mentions(dialogues, "answers", member)))
    await transaction.run(delete(rooms).where(or_(*(names(rooms.c.key, key) for key in keys))))
    await transaction.run(delete(bookmarks).where(or_(*(names(bookmarks.c.name, key) for key in keys))))
    await _leave_answers(member, transaction)
    for column in (meetings.c.organiser, programmes.c.coordinator, delegations.c.contact):
        await transaction.run(update(column.table).where(column == member).values({column.name: NOBODY}))
    for column in (entries.c.invited_by, rounds.c.approved_by):
        await transaction.run(update(column.table).where(column == member).values({column.name: None}))
    # Why they were put together says what they work on.
    seated = select(pairing_seats.c.pairing).where(pairing_seats.c.member == member)
    await transaction.run(update(pairings).where(pairings.c.id.in_(seated)).values(grounds=(), about=""))
    allowed = await transaction.all(select(score_consents.c.organisation).where(score_consents.c.member == member))
    for row in allowed:
        await hush(OrganisationId(row.organisation), transaction)
    # Whatever else is theirs goes by foreign key.
    if await transaction.change(delete(members).where(members.c.id == member)):
        transaction.touched.add(member)


async def wipe_accounts(theirs: Sequence[tuple[str, str]], transaction: Transaction) -> None:
    """What these accounts have said, are to hear and can choose."""
    # The keys stay, or a message delivered once more would be taken for a new one.
    await transaction.run(update(inbox).where(inbox.c.place.is_not(None), _of(inbox, theirs)).values(WIPED))
    addressed = select(recipients.c.outgoing).where(_of(recipients, theirs))
    await transaction.run(delete(outbox).where(outbox.c.seq.in_(addressed)))
    for table in (offers, dialogues, rooms):
        await transaction.run(delete(table).where(_of(table, theirs)))


async def _leave_answers(member: MemberId, transaction: Transaction) -> None:
    named = or_(mentions(enquiries, "shown", member), mentions(enquiries, "told", member))
    statement = select(enquiries.c.seq, enquiries.c.shown, enquiries.c.told).where(named, enquiries.c.member != member)
    for row in await transaction.all(statement):
        shown = tuple(NOBODY if other == member else other for other in row.shown)
        told = tuple(other for other in row.told if other != member)
        await transaction.run(update(enquiries).where(enquiries.c.seq == row.seq).values(shown=shown, told=told))


def _of(table: Table, theirs: Sequence[tuple[str, str]]) -> ColumnElement[bool]:
    return or_(false(), *(and_(table.c.platform == platform, table.c.account == id) for platform, id in theirs))


def mentions(table: Table, column: str, member: MemberId) -> ColumnElement[bool]:
    """Whether the id stands in a column of JSON."""
    return type_coerce(table.c[column], Text).contains(json.dumps(member), autoescape=True)


def names(column: ColumnElement[str], key: str) -> ColumnElement[bool]:
    """Whether the key is one of the parts that colons divide the name into."""
    return (":" + column + ":").contains(f":{key}:", autoescape=True)
