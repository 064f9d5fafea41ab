"""How far organisations are, as monitors say."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Text, delete, false, func, or_, select, true, type_coerce, update

from bot.domain.ids import MemberId, OrganisationId, TopicId
from bot.domain.scores import TOLD_BY_SCORES, Indicator, Score
from storage.tables import members, pairings, score_consents, scores
from storage.transaction import Transaction, Values


class SqlScores:
    """Rows of `scores` and `score_consents`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def save(self, *saved: Score) -> None:
        if saved:
            await self._transaction.save(scores, ("organisation", "indicator", "on"), *map(_score_row, saved))

    async def all(
        self, *, of: Collection[OrganisationId] | None = None, about: Collection[TopicId] | None = None
    ) -> Sequence[Score]:
        wanted = [] if of is None else [scores.c.organisation.in_(sorted(of))]
        if about is not None:
            wanted.append(scores.c.topic.in_(sorted(about)))
        latest = select(scores.c.organisation, scores.c.indicator, func.max(scores.c.on).label("on"))
        latest_of = latest.where(*wanted).group_by(scores.c.organisation, scores.c.indicator).subquery()
        statement = select(scores).join(
            latest_of,
            (scores.c.organisation == latest_of.c.organisation)
            & (scores.c.indicator == latest_of.c.indicator)
            & (scores.c.on == latest_of.c.on),
        )
        return [_score(row) for row in await self._transaction.all(statement)]

    async def indicators(self) -> Sequence[Indicator]:
        counted = select(
            scores.c.indicator,
            # One is filed as a whole, so all of its scores say the same.
            func.max(scores.c.topic).label("topic"),
            func.max(scores.c.most).label("most"),
            func.count(scores.c.organisation.distinct()).label("organisations"),
            func.max(scores.c.on).label("latest_on"),
        )
        statement = counted.group_by(scores.c.indicator).order_by(scores.c.indicator)
        return [_indicator(row) for row in await self._transaction.all(statement)]

    async def file(self, indicator: str, topic: TopicId | None) -> None:
        await self._transaction.run(update(scores).where(scores.c.indicator == indicator).values(topic=topic))

    async def rescale(self, indicator: str, most: float) -> None:
        await self._transaction.run(update(scores).where(scores.c.indicator == indicator).values(most=most))

    async def consents(self) -> frozenset[OrganisationId]:
        confirmed = select(score_consents.c.organisation).where(score_consents.c.is_confirmed == true())
        return frozenset(OrganisationId(row.organisation) for row in await self._transaction.all(confirmed))

    async def asked(self) -> Mapping[OrganisationId, MemberId]:
        wanted = select(score_consents).where(score_consents.c.is_confirmed == false()).order_by(score_consents.c.seq)
        rows = await self._transaction.all(wanted)
        return {OrganisationId(row.organisation): MemberId(row.member) for row in rows}

    async def allowed_by(self, member: MemberId) -> Sequence[OrganisationId]:
        theirs = select(score_consents.c.organisation).where(score_consents.c.member == member)
        rows = await self._transaction.all(theirs.order_by(score_consents.c.seq))
        return [OrganisationId(row.organisation) for row in rows]

    async def allow(
        self, organisation: OrganisationId, by: MemberId, at: datetime, *, is_confirmed: bool = True
    ) -> None:
        values = {"organisation": organisation, "member": by, "since": at, "is_confirmed": is_confirmed}
        await self._transaction.save(score_consents, ("organisation",), values)

    async def forbid(self, organisation: OrganisationId) -> None:
        await self._transaction.run(delete(score_consents).where(score_consents.c.organisation == organisation))
        await hush(organisation, self._transaction)


async def hush(organisation: OrganisationId, transaction: Transaction) -> None:
    """What is kept to be said of why people are together says nothing of its scores any more."""
    there = await transaction.all(select(members.c.id).where(members.c.organisation == organisation))
    theirs = {organisation, *(row.id for row in there)}
    text = type_coerce(pairings.c.grounds, Text)
    told = select(pairings.c.seq, pairings.c.grounds).where(
        or_(*(text.contains(json.dumps(feature), autoescape=True) for feature in sorted(TOLD_BY_SCORES)))
    )
    for row in await transaction.all(told):
        kept = tuple(
            ground for ground in row.grounds if ground.feature not in TOLD_BY_SCORES or theirs.isdisjoint(ground.detail)
        )
        if kept != row.grounds:
            await transaction.run(update(pairings).where(pairings.c.seq == row.seq).values(grounds=kept))


def _score_row(score: Score) -> Values:
    return {
        "organisation": score.organisation,
        "indicator": score.indicator,
        "topic": score.topic,
        "value": score.value,
        "most": score.most,
        "on": score.on,
    }


def _score(row: Row[Any]) -> Score:
    return Score(
        organisation=OrganisationId(row.organisation),
        indicator=row.indicator,
        topic=None if row.topic is None else TopicId(row.topic),
        value=row.value,
        most=row.most,
        on=row.on,
    )


def _indicator(row: Row[Any]) -> Indicator:
    return Indicator(
        name=row.indicator,
        topic=None if row.topic is None else TopicId(row.topic),
        most=row.most,
        organisations=row.organisations,
        latest_on=row.latest_on,
    )
