"""What people say after a meeting."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, case, delete, exists, false, func, select

from bot.domain.afterwards import USEFUL, Feedback, WhyNot
from bot.domain.ids import MeetingId, MemberId, TopicId
from bot.domain.meetings import State
from bot.domain.tlp import Tlp
from storage.tables import feedback, feedback_topics, meetings, participants
from storage.transaction import Transaction, Values, in_parts


def _met() -> Select[tuple[str]]:
    mine = participants.alias("mine")
    failed = exists().where(
        feedback.c.meeting == mine.c.meeting, feedback.c.member == bindparam("id"), feedback.c.happened == false()
    )
    return (
        select(participants.c.member)
        .join(mine, mine.c.meeting == participants.c.meeting)
        .join(meetings, meetings.c.id == mine.c.meeting)
        .where(mine.c.member == bindparam("id"), participants.c.member != bindparam("id"))
        .where(mine.c.comes, participants.c.comes, meetings.c.state == State.OVER, ~failed)
    )


def _well_met() -> Select[tuple[str]]:
    theirs = (participants.c.member != feedback.c.member, participants.c.comes)
    asked = feedback_topics.c.topic.in_(bindparam("topics", expanding=True))
    about = select(feedback_topics.c.feedback).where(asked)
    return (
        select(participants.c.member)
        .select_from(feedback)
        .join(participants, participants.c.meeting == feedback.c.meeting)
        .where(*theirs, feedback.c.useful >= USEFUL, feedback.c.seq.in_(about))
        .group_by(participants.c.member)
        .having(func.count(feedback.c.member.distinct()) >= bindparam("least"))
    )


_MET, _WELL_MET = _met(), _well_met()
"""Built once, for every question asks them."""


class SqlFeedbacks:
    """Rows of `feedback`, with what they are about in `feedback_topics`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, meeting: MeetingId, member: MemberId) -> Feedback | None:
        found = await self._found(feedback.c.meeting == meeting, feedback.c.member == member)
        return found[0] if found else None

    async def save(self, said: Feedback) -> None:
        seq = await self._transaction.save_one(feedback, ("meeting", "member"), _row(said))
        await self._transaction.run(delete(feedback_topics).where(feedback_topics.c.feedback == seq))
        if said.topics:
            topics = [{"feedback": seq, "topic": topic} for topic in sorted(said.topics)]
            await self._transaction.run(feedback_topics.insert(), topics)

    async def about(self, meeting: MeetingId) -> Sequence[Feedback]:
        return await self._found(feedback.c.meeting == meeting)

    async def of(self, member: MemberId) -> Sequence[Feedback]:
        return await self._found(feedback.c.member == member)

    async def shared_about(self, topics: Collection[TopicId]) -> Sequence[Feedback]:
        named = select(feedback_topics.c.feedback).where(feedback_topics.c.topic.in_(topics))
        is_shared = (feedback.c.label.is_not(None), feedback.c.learned != "")
        found = await self._found(feedback.c.seq.in_(named), *is_shared)
        return sorted(found, key=lambda each: each.answered_at, reverse=True)

    async def met_by(self, member: MemberId) -> frozenset[MemberId]:
        rows = await self._transaction.all(_MET, {"id": member})
        return frozenset(MemberId(row.member) for row in rows)

    async def well_met(self, topics: Collection[TopicId], *, least: int) -> frozenset[MemberId]:
        rows = await self._transaction.all(_WELL_MET, {"topics": sorted(topics), "least": least})
        return frozenset(MemberId(row.member) for row in rows)

    async def marks(self, meetings: Collection[MeetingId]) -> Mapping[MeetingId, Mapping[MemberId, int]]:
        found: defaultdict[MeetingId, dict[MemberId, int]] = defaultdict(dict)
        for some in in_parts(meetings):
            statement = select(feedback.c.meeting, feedback.c.member, feedback.c.useful)
            said = statement.where(feedback.c.meeting.in_(some), feedback.c.useful.is_not(None))
            for row in await self._transaction.all(said):
                found[MeetingId(row.meeting)][MemberId(row.member)] = row.useful
        return found

    async def count_by_outcome(self) -> Mapping[bool, int]:
        took_place = func.max(case((feedback.c.happened, 1), else_=0)).label("took_place")
        each = select(took_place).where(feedback.c.happened.is_not(None)).group_by(feedback.c.meeting).subquery()
        number = func.count().label("number")
        rows = await self._transaction.all(select(each.c.took_place, number).group_by(each.c.took_place))
        return {bool(row.took_place): int(row.number) for row in rows}

    async def _found(self, *conditions: ColumnElement[bool]) -> list[Feedback]:
        rows = await self._transaction.all(select(feedback).where(*conditions).order_by(feedback.c.seq))
        about: dict[int, set[TopicId]] = {row.seq: set() for row in rows}
        if about:
            named = select(feedback_topics).where(feedback_topics.c.feedback.in_(about))
            for row in await self._transaction.all(named):
                about[row.feedback].add(TopicId(row.topic))
        return [_feedback(row, frozenset(about[row.seq])) for row in rows]


def _row(said: Feedback) -> Values:
    return {
        "meeting": said.meeting,
        "member": said.member,
        "happened": said.happened,
        "why_not": said.why_not,
        "useful": said.useful,
        "learned": said.learned,
        "label": said.label,
        "is_named": said.is_named,
        "again": said.again,
        "answered_at": said.answered_at,
    }


def _feedback(row: Row[Any], topics: frozenset[TopicId]) -> Feedback:
    return Feedback(
        meeting=MeetingId(row.meeting),
        member=MemberId(row.member),
        happened=row.happened,
        why_not=None if row.why_not is None else WhyNot(row.why_not),
        useful=row.useful,
        learned=row.learned,
        label=None if row.label is None else Tlp(row.label),
        is_named=row.is_named,
        again=row.again,
        topics=topics,
        answered_at=row.answered_at,
    )
