"""Topics of one's own, and what becomes of the words that people have for theirs."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Row,
    Table,
    Text,
    and_,
    delete,
    distinct,
    exists,
    func,
    or_,
    select,
    type_coerce,
    update,
)

from bot.domain.audiences import USUAL, Audience, narrowest_own
from bot.domain.ids import MemberId, TopicId
from bot.domain.people import Involvement
from bot.domain.thesaurus import Addition, Candidate
from bot.domain.topics import Concept
from storage.involvements import SqlInvolvements
from storage.numbers import find_version, raise_version
from storage.tables import concepts, feedback_topics, involvements, looked_for, members, topics_left
from storage.transaction import Transaction, Values

_NAME = "thesaurus"
_FREE = "free:"
_LONGEST_NOTE = 300


class SqlThesaurus:
    """Rows of `concepts`, and their version in `versions`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.is_changed = False

    async def additions(self) -> Sequence[Addition]:
        return [_addition(row) for row in await self._transaction.all(select(concepts).order_by(concepts.c.seq))]

    async def save_all(self, additions: Collection[Addition]) -> None:
        if additions:
            self.is_changed = True
            await self._transaction.save(concepts, ("id",), *map(_row, additions))
            await raise_version(_NAME, self._transaction)

    async def version(self) -> int:
        return await find_version(_NAME, self._transaction)

    async def move(self, gone: TopicId, into: TopicId) -> int:
        joined = await self._join(gone, into)
        theirs = select(involvements.c.member).where(involvements.c.topic == gone).distinct()
        self._transaction.touched |= {MemberId(row.member) for row in await self._transaction.all(theirs)}
        rest = update(involvements).where(involvements.c.topic == gone).values(topic=into)
        moved = await self._transaction.change(rest)
        await self._rename(looked_for, looked_for.c.enquiry, gone, into)
        await self._rename(feedback_topics, feedback_topics.c.feedback, gone, into)
        return joined + moved

    async def _join(self, gone: TopicId, into: TopicId) -> int:
        """Make one of two, where somebody has both in the same way."""
        kept = SqlInvolvements(self._transaction)
        there = involvements.alias("there")
        same = and_(there.c.member == involvements.c.member, there.c.stance == involvements.c.stance)
        both = select(involvements.c.member).where(
            involvements.c.topic == gone, exists().where(same, there.c.topic == into)
        )
        joined = 0
        for (member,) in await self._transaction.all(both.distinct()):
            theirs = await kept.of(MemberId(member))
            now = {one.stance: one for one in theirs if one.topic == into}
            for one in theirs:
                if one.topic == gone and one.stance in now:
                    usual = await self._usual_of(one.member)
                    await kept.save(_together(now[one.stance], one, usual))
                    joined += await kept.remove(one.member, gone, one.stance)
        return joined

    async def _usual_of(self, member: MemberId) -> Audience:
        """For whom those of their topics are that have no audience of their own."""
        audiences = await self._transaction.value(select(members.c.audiences).where(members.c.id == member))
        return (audiences or USUAL).topics

    async def _rename(self, table: Table, owner: Column[Any], gone: TopicId, into: TopicId) -> None:
        there = table.alias("there")
        is_there = exists().where(there.c[owner.name] == owner, there.c.topic == into)
        await self._transaction.run(update(table).where(table.c.topic == gone, ~is_there).values(topic=into))
        await self._transaction.run(delete(table).where(table.c.topic == gone))

    async def free_words(self) -> Sequence[tuple[TopicId, str]]:
        statement = select(involvements.c.topic, involvements.c.words).where(_is_free()).distinct()
        rows = await self._transaction.all(statement)
        return sorted((TopicId(row.topic), row.words) for row in rows)

    async def candidates(self, *, least: int, most: int) -> Sequence[Candidate]:
        people = func.count(distinct(involvements.c.member))
        statement = (
            select(involvements.c.topic, people.label("people"))
            .join(members, members.c.id == involvements.c.member)
            .where(
                _is_free(),
                _is_here(),
                _is_for_members(),
                involvements.c.topic.not_in(select(topics_left.c.topic)),
            )
            .group_by(involvements.c.topic)
            .having(people >= least)
            .order_by(people.desc(), func.min(involvements.c.seq))
            .limit(most)
        )
        rows = await self._transaction.all(statement)
        return [
            Candidate(topic=TopicId(row.topic), words=await self._words_of(row.topic), people=row.people)
            for row in rows
        ]

    async def _words_of(self, topic: str) -> str:
        """As most write it; the first of several that are written as often."""
        written = (
            select(involvements.c.words)
            .join(members, members.c.id == involvements.c.member)
            .where(involvements.c.topic == topic, _is_here(), _is_for_members())
            .group_by(involvements.c.words)
            .order_by(func.count().desc(), func.min(involvements.c.seq))
            .limit(1)
        )
        return await self._transaction.value(written) or topic.removeprefix(_FREE)

    async def leave(self, topic: TopicId, *, at: datetime) -> None:
        await self._transaction.save(topics_left, ("topic",), {"topic": topic, "left_at": at})


def _is_free() -> ColumnElement[bool]:
    return involvements.c.topic.startswith(_FREE, autoescape=True)


def _is_here() -> ColumnElement[bool]:
    return and_(members.c.consented_at.is_not(None), members.c.left_at.is_(None))


def _is_for_members() -> ColumnElement[bool]:
    """What fewer people may see is nobody's candidate: that it is there would tell."""
    shared = (Audience.EVERYONE, Audience.MEMBERS)
    usual = type_coerce(members.c.audiences, Text)
    return or_(
        involvements.c.audience.in_(shared),
        and_(
            involvements.c.audience.is_(None),
            or_(usual.is_(None), *(usual.contains(f'"topics":"{audience}"') for audience in shared)),
        ),
    )


def _together(kept: Involvement, gone: Involvement, usual: Audience) -> Involvement:
    notes = dict.fromkeys(note for note in (kept.note, gone.note) if note)
    return replace(
        kept,
        stage=kept.stage or gone.stage,
        note="; ".join(notes)[:_LONGEST_NOTE],
        confirmed_at=max(kept.confirmed_at, gone.confirmed_at),
        audience=narrowest_own(kept.audience, gone.audience, usual=usual),
    )


def _row(addition: Addition) -> Values:
    concept = addition.concept
    return {
        "id": concept.id,
        "labels": concept.labels,
        "broader": concept.broader,
        "related": concept.related,
        "definition": concept.definition,
        "uri": concept.uri,
        "into": addition.into,
    }


def _addition(row: Row[Any]) -> Addition:
    concept = Concept(
        id=TopicId(row.id),
        labels=row.labels,
        broader=row.broader,
        related=row.related,
        definition=row.definition,
        uri=row.uri,
    )
    return Addition(concept=concept, into=row.into)
