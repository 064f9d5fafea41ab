"""Who is involved in what, and who can be found by it."""

from collections.abc import Collection, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, exists, or_, select

from bot.domain.enquiries import Candidate
from bot.domain.ids import MemberId, TopicId
from bot.domain.people import Involvement, Stage, Stance
from storage.members import read_member
from storage.searching import holds, searched
from storage.tables import blocks, involvements, members
from storage.transaction import Transaction, Values

_INVOLVEMENT = [column for column in involvements.columns if column.name not in {"seq", "searched"}]


class SqlInvolvements:
    """Rows of `involvements`, in the order in which they came."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, member: MemberId) -> Sequence[Involvement]:
        statement = select(involvements).where(involvements.c.member == member).order_by(involvements.c.seq)
        return [_involvement(row) for row in await self._transaction.all(statement)]

    async def save(self, involvement: Involvement) -> None:
        await self._transaction.save(involvements, ("member", "topic", "stance"), _row(involvement))

    async def remove(self, member: MemberId, topic: TopicId, stance: Stance | None = None) -> int:
        statement = delete(involvements).where(involvements.c.member == member, involvements.c.topic == topic)
        if stance is not None:
            statement = statement.where(involvements.c.stance == stance)
        return await self._transaction.change(statement)

    async def candidates(
        self, topics: Collection[TopicId], words: Collection[str], *, seen_by: MemberId, day: date
    ) -> Sequence[Candidate]:
        statement = (
            select(*_INVOLVEMENT, *members.columns)
            .join(members, members.c.id == involvements.c.member)
            .where(_matches(topics, words), _is_visible(day), members.c.id != seen_by, ~_is_blocked(seen_by))
            .order_by(involvements.c.member, involvements.c.seq)
        )
        rows = await self._transaction.all(statement)
        return [
            Candidate(member=read_member(theirs[0]), involvements=tuple(map(_involvement, theirs)))
            for theirs in (list(group) for _, group in groupby(rows, key=attrgetter("member")))
        ]


def _matches(topics: Collection[TopicId], words: Collection[str]) -> ColumnElement[bool]:
    return or_(involvements.c.topic.in_(topics), *(holds(involvements.c.searched, word) for word in words))


def _is_visible(day: date) -> ColumnElement[bool]:
    paused = members.c.paused_until
    return and_(members.c.consented_at.is_not(None), or_(paused.is_(None), paused <= day))


def _is_blocked(seen_by: MemberId) -> ColumnElement[bool]:
    theirs = and_(blocks.c.member == involvements.c.member, blocks.c.blocked == seen_by)
    own = and_(blocks.c.blocked == involvements.c.member, blocks.c.member == seen_by)
    return exists().where(or_(theirs, own))


def _row(involvement: Involvement) -> Values:
    return {
        "member": involvement.member,
        "topic": involvement.topic,
        "stance": involvement.stance,
        "stage": involvement.stage,
        "words": involvement.words,
        "note": involvement.note,
        "searched": searched(involvement.words, involvement.note),
        "confirmed_at": involvement.confirmed_at,
    }


def _involvement(row: Row[Any]) -> Involvement:
    return Involvement(
        member=MemberId(row.member),
        topic=TopicId(row.topic),
        words=row.words,
        stance=Stance(row.stance),
        stage=None if row.stage is None else Stage(row.stage),
        note=row.note,
        confirmed_at=row.confirmed_at,
    )
