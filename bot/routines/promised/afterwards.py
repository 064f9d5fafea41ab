"""After a meeting, and on the day of what somebody meant to do."""

from collections.abc import Sequence

from bot.arranging import Arranging
from bot.domain.ids import ActionId
from bot.domain.meetings import Meeting, State, end
from bot.domain.promises import AN_HOUR, Promise
from bot.evaluating import Evaluating
from bot.replies import Notice
from bot.routines.promised import pairing
from bot.wording import actions, afterwards


async def end_it(promise: Promise, meeting: Meeting, arranging: Arranging) -> Sequence[Notice]:
    """It is over. Nobody is told: they were there. Whoever looked at the other's work can have theirs looked at."""
    if meeting.state is State.SEEKING:
        await _wait(promise, meeting, arranging)
    if meeting.state is not State.PLANNED:
        return ()
    await arranging.work.meetings.save(end(meeting, arranging.now))
    return await pairing.turn_around(meeting, arranging)


async def ask(promise: Promise, meeting: Meeting, arranging: Arranging) -> Sequence[Notice]:
    """Whether it took place; not of whoever said so already."""
    if meeting.state is State.SEEKING:
        await _wait(promise, meeting, arranging)
    if meeting.state not in {State.PLANNED, State.OVER} or promise.member is None:
        return ()
    people = await arranging.people_of(meeting.id)
    reader = next((member for member in people if member.id == promise.member), None)
    said = await arranging.work.feedback.find(meeting.id, promise.member)
    if reader is None or (said is not None and said.happened is not None):
        return ()
    return [afterwards.did_it_happen(meeting, reader, people)]


async def _wait(promise: Promise, meeting: Meeting, arranging: Arranging) -> None:
    """Until it is clear whether it was then, or will be at the other time that is looked for."""
    later = arranging.now + AN_HOUR
    await arranging.work.meetings.put_off(promise.key, max(later, meeting.answer_by or later))


async def picture(promise: Promise, meeting: Meeting, arranging: Arranging) -> Sequence[Notice]:
    """How it was for the others, where enough of them answered; else nothing is said."""
    if promise.member is None or meeting.state is not State.OVER:
        return ()
    evaluating = Evaluating(work=arranging.work, now=arranging.now)
    known = await evaluating.picture(meeting, promise.member)
    return () if known is None else [Notice(to=promise.member, phrases=tuple(afterwards.picture(meeting, known)))]


async def action_due(promise: Promise, arranging: Arranging) -> Sequence[Notice]:
    """What they said they would do by today."""
    action = await arranging.work.actions.find(ActionId(promise.subject))
    return () if action is None or action.done_at is not None else [actions.due(action, action.member)]
