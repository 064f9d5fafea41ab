"""Storing what a member is involved in, and waking who waits for it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.context import Context
from bot.domain.enquiries import Subject
from bot.domain.ids import TopicId
from bot.domain.people import Involvement, Member, Stance
from bot.expertise.retelling import Retold
from bot.expertise.signs import signs_of, signs_of_person
from bot.expertise.statements import Told

MOST_TOPICS = 40
"""How many topics a member may have: enough for one person with five jobs."""
_SETTLING = timedelta(minutes=10)
"""How long whoever waits is not told of somebody who has yet to say where they work and as what."""


async def add(told: Sequence[Told], stance: Stance, context: Context) -> bool:
    """Store them and wake who watches for them. False, and nothing stored, when that makes too many."""
    if not await fit([one.subject for one in told], context):
        return False
    known = await context.work.involvements.of(context.member.id)
    before = {(one.topic, one.stance): one for one in known}
    kept: list[Involvement] = []
    hidden = {one.topic: one.audience for one in known if one.audience is not None}
    for one in told:
        earlier = before.get((one.subject.topic, stance))
        now = Involvement(
            member=context.member.id,
            topic=one.subject.topic,
            words=one.subject.words,
            stance=stance,
            stage=one.stage or (earlier.stage if earlier else None),
            note=one.note or (earlier.note if earlier else ""),
            confirmed_at=context.now,
            audience=hidden.get(one.subject.topic),
        )
        await context.work.involvements.save(now)
        kept.append(now)
    await _wake(signs_of(kept), context.member, context)
    return True


async def change(retold: Retold, stance: Stance, context: Context) -> None:
    """Store what became different in the list of that stance. Call `fit` before."""
    for topic in retold.gone:
        await context.work.involvements.remove(context.member.id, topic, stance)
    for one in await context.work.involvements.of(context.member.id):
        if one.stance is stance and one.topic in retold.unstaged:
            await context.work.involvements.save(replace(one, stage=None, confirmed_at=context.now))
    await add(retold.told, stance, context)


async def fit(
    subjects: Iterable[Subject], context: Context, *, without: Collection[tuple[TopicId, Stance]] = ()
) -> bool:
    """Whether the profile has room for these, once those without which it goes on are gone."""
    known = await context.work.involvements.of(context.member.id)
    left = {one.topic for one in known if (one.topic, one.stance) not in without}
    return len(left | {one.topic for one in subjects}) <= MOST_TOPICS


async def save_member(member: Member, context: Context) -> None:
    """Store who they are. Once that can be told of them, whoever waited for somebody like them need wait no longer.

    Nor when they work elsewhere or as something else: somebody may wait for just that.
    """
    await context.work.members.save(member)
    is_back = member.is_visible_on(context.today) and not context.member.is_visible_on(context.today)
    is_moved = (member.organisation, member.roles) != (context.member.organisation, context.member.roles)
    if is_back or (_is_placed(member) and is_moved):
        involvements = await context.work.involvements.of(member.id)
        await _wake(signs_of_person(member, involvements), member, context)


async def show_more(involvements: Collection[Involvement], context: Context) -> None:
    """More people may see these from now on: whoever waited for somebody like them need wait no longer."""
    await _wake(signs_of_person(context.member, involvements), context.member, context)


async def _wake(signs: Collection[str], member: Member, context: Context) -> None:
    if signs and member.is_visible_on(context.today):
        at = context.now if _is_placed(member) else context.now + _SETTLING
        await context.work.enquiries.wake(signs, at=at)


def _is_placed(member: Member) -> bool:
    return member.organisation is not None or bool(member.roles)
