"""Requests to meet."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, false, func, or_, select

from bot.domain.ids import IntroductionId, MemberId
from bot.domain.introductions import Due, Introduction, State
from bot.errors import NotFoundError
from storage.tables import introductions
from storage.transaction import Transaction, Values, in_parts

_ASKED = select(introductions.c.asked, introductions.c.asked_at).where(
    introductions.c.asked.in_(bindparam("ids", expanding=True)),
    introductions.c.asked_at >= bindparam("since", type_=introductions.c.asked_at.type),
    introductions.c.is_silent == false(),
)


class SqlIntroductions:
    """Rows of `introductions`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, introduction: IntroductionId) -> Introduction:
        found = await self.find(introduction)
        if found is None:
            raise NotFoundError(f"no introduction {introduction}")
        return found

    async def find(self, introduction: IntroductionId) -> Introduction | None:
        row = await self._transaction.first(select(introductions).where(introductions.c.id == introduction))
        return None if row is None else _introduction(row)

    async def save(self, introduction: Introduction) -> None:
        await self._transaction.save(introductions, ("id",), _row(introduction))
        # How often somebody is asked counts where people are put in order.
        self._transaction.touched.add(introduction.asked)

    async def of(self, member: MemberId) -> Sequence[Introduction]:
        theirs = or_(introductions.c.asker == member, introductions.c.asked == member)
        statement = select(introductions).where(theirs).order_by(introductions.c.seq)
        return [_introduction(row) for row in await self._transaction.all(statement)]

    async def count_open(self, asker: MemberId) -> int:
        return await self._transaction.count(
            introductions, introductions.c.asker == asker, introductions.c.state == State.ASKED
        )

    async def count_asked(self, asked: MemberId, *, since: datetime) -> int:
        return await self._transaction.count(
            introductions,
            introductions.c.asked == asked,
            introductions.c.asked_at >= since,
            introductions.c.is_silent == false(),
        )

    async def asked_since(self, since: datetime, *, of: Collection[MemberId]) -> Mapping[MemberId, Sequence[datetime]]:
        found: defaultdict[MemberId, list[datetime]] = defaultdict(list)
        for some in in_parts(of):
            for asked, at in map(tuple, await self._transaction.all(_ASKED, {"ids": some, "since": since})):
                found[MemberId(asked)].append(at)
        return found

    async def take_due(self, now: datetime) -> Introduction | None:
        statement = select(introductions).where(_is_open(), introductions.c.due_at <= now)
        statement = statement.order_by(introductions.c.due_at, introductions.c.seq).limit(1)
        row = await self._transaction.first(statement.with_for_update(skip_locked=True))
        return None if row is None else _introduction(row)

    async def next_due_at(self) -> datetime | None:
        return await self._transaction.value(select(func.min(introductions.c.due_at)).where(_is_open()))


def _is_open() -> ColumnElement[bool]:
    return and_(introductions.c.due_at.is_not(None), introductions.c.state == State.ASKED)


def _row(introduction: Introduction) -> Values:
    return {
        "id": introduction.id,
        "asker": introduction.asker,
        "asked": introduction.asked,
        "about": introduction.about,
        "state": introduction.state,
        "asked_at": introduction.asked_at,
        "answered_at": introduction.answered_at,
        "next_step": introduction.next_step,
        "due_at": introduction.due_at,
        "is_silent": introduction.is_silent,
    }


def _introduction(row: Row[Any]) -> Introduction:
    return Introduction(
        id=IntroductionId(row.id),
        asker=MemberId(row.asker),
        asked=MemberId(row.asked),
        about=row.about,
        state=State(row.state),
        asked_at=row.asked_at,
        answered_at=row.answered_at,
        next_step=None if row.next_step is None else Due(row.next_step),
        due_at=row.due_at,
        is_silent=row.is_silent,
    )
