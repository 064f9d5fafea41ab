"""Who is involved in what, and who can be found by it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, exists, or_, select, union

from bot.domain.audiences import Audience
from bot.domain.confirming import counted_from
from bot.domain.enquiries import Candidate
from bot.domain.ids import MemberId, TopicId
from bot.domain.people import Involvement, Stage, Stance
from storage.members import COLUMNS as MEMBER_COLUMNS
from storage.members import read_member
from storage.searching import holding, indexed, searched, worth_searching
from storage.tables import blocks, confirmations, involvement_words, involvements, members
from storage.transaction import Transaction, Values, in_parts

_COLUMNS = tuple(column for column in involvements.columns if column.name not in {"seq", "searched"})
_IN_ORDER = select(*_COLUMNS).order_by(involvements.c.seq)
_THEIRS = _IN_ORDER.where(involvements.c.member == bindparam("id"))
_OF_SEVERAL = _IN_ORDER.where(involvements.c.member.in_(bindparam("ids", expanding=True)))
_STANCES = {stance.value: stance for stance in Stance}
_STAGES: dict[str | None, Stage | None] = {None: None, **{stage.value: stage for stage in Stage}}
_AUDIENCES: dict[str | None, Audience | None] = {None: None, **{one.value: one for one in Audience}}


class SqlInvolvements:
    """Rows of `involvements`, in the order in which they came."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def of(self, member: MemberId) -> Sequence[Involvement]:
        return [_involvement(row) for row in await self._transaction.all(_THEIRS, {"id": member})]

    async def of_several(self, members: Collection[MemberId]) -> Mapping[MemberId, Sequence[Involvement]]:
        found: defaultdict[MemberId, list[Involvement]] = defaultdict(list)
        for some in in_parts(members):
            for involvement in map(_involvement, await self._transaction.all(_OF_SEVERAL, {"ids": some})):
                found[involvement.member].append(involvement)
        return found

    async def save(self, involvement: Involvement) -> None:
        seq = await self._transaction.save_one(involvements, ("member", "topic", "stance"), _row(involvement))
        await self._transaction.run(delete(involvement_words).where(involvement_words.c.involvement == seq))
        words = [{"word": word, "involvement": seq} for word in indexed(involvement.words, involvement.note)]
        if words:
            await self._transaction.run(involvement_words.insert(), words)
        since_at = counted_from(involvement.member, involvement.confirmed_at)
        await self._transaction.add(confirmations, {"member": involvement.member, "since_at": since_at})
        self._transaction.touched.add(involvement.member)

    async def remove(self, member: MemberId, topic: TopicId, stance: Stance | None = None) -> int:
        statement = delete(involvements).where(involvements.c.member == member, involvements.c.topic == topic)
        if stance is not None:
            statement = statement.where(involvements.c.stance == stance)
        removed = await self._transaction.change(statement)
        if removed:
            self._transaction.touched.add(member)
        return removed

    async def candidates(
        self, topics: Collection[TopicId], words: Collection[str], *, seen_by: MemberId, day: date
    ) -> Sequence[Candidate]:
        statement = (
            select(*_COLUMNS, *MEMBER_COLUMNS)
            .join(members, members.c.id == involvements.c.member)
            .where(_matches(topics, words), _is_visible(day), members.c.id != seen_by, ~_is_blocked(seen_by))
            .order_by(involvements.c.member, involvements.c.seq)
        )
        rows = await self._transaction.all(statement)
        return [
            Candidate(member=read_member(theirs[0][len(_COLUMNS) :]), involvements=tuple(map(_involvement, theirs)))
            for theirs in (list(group) for _, group in groupby(rows, key=itemgetter(0)))
        ]


def _matches(topics: Collection[TopicId], words: Collection[str]) -> ColumnElement[bool]:
    by_topic = select(involvements.c.seq).where(involvements.c.topic.in_(topics))
    return involvements.c.seq.in_(union(by_topic, *map(holding, worth_searching(words))))


def _is_visible(day: date) -> ColumnElement[bool]:
    paused = members.c.paused_until
    is_here = and_(members.c.consented_at.is_not(None), members.c.left_at.is_(None))
    return and_(is_here, or_(paused.is_(None), paused <= day))


def _is_blocked(seen_by: MemberId) -> ColumnElement[bool]:
    return exists().where(blocks.c.blocked == involvements.c.member, blocks.c.member == seen_by)


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
        "audience": involvement.audience,
    }


def _involvement(row: Sequence[Any]) -> Involvement:
    member, topic, stance, stage, words, note, confirmed_at, audience, *_ = row
    return Involvement(
        member=member,
        topic=topic,
        words=words,
        stance=_STANCES[stance],
        stage=_STAGES[stage],
        note=note,
        confirmed_at=confirmed_at,
        audience=_AUDIENCES[audience],
    )
