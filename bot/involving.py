"""Storing what a member is involved in, and waking who waits for it."""

from collections.abc import Iterable

from bot.context import Context
from bot.domain.enquiries import Subject
from bot.domain.ids import TopicId
from bot.domain.people import Involvement, Stage, Stance

MOST_TOPICS = 40
"""How many topics a member may have: enough for one person with five jobs."""


async def add(subjects: Iterable[Subject], stance: Stance, stage: Stage | None, note: str, context: Context) -> bool:
    """Store them and wake who watches for them. False, and nothing stored, when that makes too many."""
    subjects = list(subjects)
    if not await fit(subjects, context):
        return False
    known = await context.work.involvements.of(context.member.id)
    before = {(one.topic, one.stance): one for one in known}
    for subject in subjects:
        earlier = before.get((subject.topic, stance))
        await context.work.involvements.save(
            Involvement(
                member=context.member.id,
                topic=subject.topic,
                words=subject.words,
                stance=stance,
                stage=stage or (earlier.stage if earlier else None),
                note=note or (earlier.note if earlier else ""),
                confirmed_at=context.now,
            )
        )
    if context.member.is_visible_on(context.today):
        await context.work.enquiries.wake({TopicId(one.topic) for one in subjects}, at=context.now)
    return True


async def fit(subjects: Iterable[Subject], context: Context) -> bool:
    """Whether the profile has room for these."""
    known = await context.work.involvements.of(context.member.id)
    return len({one.topic for one in known} | {one.topic for one in subjects}) <= MOST_TOPICS
