"""One member turns out to be another: whatever bears the one's id bears the other's from then on."""

import json
from typing import Any

from sqlalchemy import Column, Table, Text, and_, delete, exists, func, or_, select, type_coerce, update

from bot.domain.ids import MemberId
from storage.erasure import NOBODY, mentions, names
from storage.tables import (
    accounts,
    actions,
    blocks,
    bookmarks,
    calendars,
    confirmations,
    crowds,
    delegates,
    delegations,
    dialogues,
    enquiries,
    enrolments,
    entries,
    facilitators,
    feedback,
    feeds,
    introductions,
    invitations,
    involvements,
    mail_addresses,
    meetings,
    members,
    offers,
    pairing_seats,
    pairings,
    participants,
    programmes,
    promises,
    relays,
    reminder_habits,
    rounds,
    saved_people,
    score_consents,
)
from storage.transaction import Transaction


async def absorb(gone: MemberId, into: MemberId, transaction: Transaction) -> None:
    """Give everything of the one to the other, and remove the one. What waits to be said stays as it is."""
    await _drop_between(gone, into, transaction)
    for column in (accounts.c.member, enquiries.c.member, introductions.c.asker, introductions.c.asked):
        await _rename(column, gone, into, transaction)
    for column in (relays.c.one, relays.c.other, meetings.c.organiser, promises.c.member):
        await _rename(column, gone, into, transaction)
    for column in (programmes.c.coordinator, delegations.c.contact, entries.c.invited_by, rounds.c.approved_by):
        await _rename(column, gone, into, transaction)
    await _rename_in_text(pairings, "grounds", gone, into, transaction)
    await _move_unless_there(involvements, "member", ("topic", "stance"), gone, into, transaction)
    await _move_unless_there(blocks, "member", ("blocked",), gone, into, transaction)
    await _move_unless_there(blocks, "blocked", ("member",), gone, into, transaction)
    # Of two lists, numbers mean what stands in the other's.
    numbered = update(saved_people).where(saved_people.c.owner == gone)
    await transaction.run(numbered.values(number=None, listed_after=None))
    await _move_unless_there(saved_people, "owner", ("member", "about"), gone, into, transaction)
    await _move_unless_there(saved_people, "member", ("owner", "about"), gone, into, transaction)
    for table in (participants, feedback):
        await _move_unless_there(table, "member", ("meeting",), gone, into, transaction)
    for table in (crowds, enrolments, facilitators):
        await _move_unless_there(table, "member", ("programme",), gone, into, transaction)
    await _move_unless_there(entries, "member", ("round",), gone, into, transaction)
    await _move_unless_there(pairing_seats, "member", ("pairing",), gone, into, transaction)
    await _move_unless_there(delegates, "member", ("delegation",), gone, into, transaction)
    for column in (actions.c.member, score_consents.c.member):
        await _rename(column, gone, into, transaction)
    for table in (calendars, confirmations, feeds, mail_addresses, reminder_habits):
        await _move_unless_there(table, "member", (), gone, into, transaction)
    await _rename_within_answers(gone, into, transaction)
    for table, name in ((offers, "choices"), (dialogues, "answers")):
        await _rename_in_text(table, name, gone, into, transaction)
    await _rename_in_key(bookmarks.c.name, gone, into, transaction)
    await transaction.run(delete(invitations).where(invitations.c.member == gone))
    # What is still theirs, the other has as well; it goes by foreign key.
    await transaction.run(delete(members).where(members.c.id == gone))


async def _drop_between(gone: MemberId, into: MemberId, transaction: Transaction) -> None:
    """Nobody asks, blocks, saves or talks to themselves."""
    for table, one, other in (
        (introductions, "asker", "asked"),
        (relays, "one", "other"),
        (blocks, "member", "blocked"),
        (saved_people, "owner", "member"),
    ):
        both = or_(
            and_(table.c[one] == gone, table.c[other] == into),
            and_(table.c[one] == into, table.c[other] == gone),
        )
        await transaction.run(delete(table).where(both))


async def _rename(column: Column[Any], gone: MemberId, into: MemberId, transaction: Transaction) -> None:
    await transaction.run(update(column.table).where(column == gone).values({column.name: into}))


async def _move_unless_there(
    table: Table, owner: str, keys: tuple[str, ...], gone: MemberId, into: MemberId, transaction: Transaction
) -> None:
    there = table.alias("there")
    same = exists().where(there.c[owner] == into, *(there.c[key] == table.c[key] for key in keys))
    await transaction.run(update(table).where(table.c[owner] == gone, ~same).values({owner: into}))


async def _rename_within_answers(gone: MemberId, into: MemberId, transaction: Transaction) -> None:
    named = or_(mentions(enquiries, "shown", gone), mentions(enquiries, "told", gone))
    own = enquiries.c.member == into
    statement = select(enquiries.c.seq, enquiries.c.member, enquiries.c.shown, enquiries.c.told)
    for row in await transaction.all(statement.where(or_(named, own))):
        now = {gone: into}
        shown = [now.get(one, one) for one in row.shown]
        told = [now.get(one, one) for one in row.told]
        if row.member == into:
            # They were once shown to themselves.
            shown, told = [NOBODY if one == into else one for one in shown], [one for one in told if one != into]
        values = {"shown": tuple(shown), "told": tuple(dict.fromkeys(told))}
        await transaction.run(update(enquiries).where(enquiries.c.seq == row.seq).values(values))


async def _rename_in_text(table: Table, name: str, gone: MemberId, into: MemberId, transaction: Transaction) -> None:
    column = type_coerce(table.c[name], Text)
    renamed = func.replace(column, json.dumps(gone), json.dumps(into))
    statement = (
        update(table).where(mentions(table, name, gone)).values({name: type_coerce(renamed, table.c[name].type)})
    )
    await transaction.run(statement)


async def _rename_in_key(column: Column[str], gone: MemberId, into: MemberId, transaction: Transaction) -> None:
    """What is there under the new name already stays; what was kept under the old one goes."""
    for row in await transaction.all(select(column).where(names(column, gone))):
        parts = ":".join(into if part == gone else part for part in row[0].split(":"))
        is_there = await transaction.first(select(column).where(column == parts)) is not None
        if is_there:
            await transaction.run(delete(column.table).where(column == row[0]))
        else:
            await transaction.run(update(column.table).where(column == row[0]).values({column.name: parts}))
