"""After a meeting: whether it took place, how useful it was, why not. A tap twice, or late, is an answer like any."""

from bot.commands.afterwards import (
    FindItUseful,
    RateMeeting,
    ShowPicture,
    SkipAfterwards,
    TellHappened,
    TellWhyNot,
)
from bot.context import Context
from bot.domain.afterwards import BEST, FEWEST_TO_TELL, WhyNot, rate, tell
from bot.domain.meetings import Meeting, State
from bot.evaluating import Evaluating, topics_about, which_to_tell_about
from bot.expertise.verdicts import rating_in, reason_in, usefulness_in, verdict_in
from bot.handlers.registry import handles
from bot.replies import Phrase, Reply, say
from bot.wording import afterwards as wording


@handles(TellHappened)
async def tell_happened(command: TellHappened, context: Context) -> Reply:
    """Then how useful it was, or why it did not take place; unless they said that in the same breath."""
    found = await which_to_tell_about(command.meeting, context)
    if isinstance(found, Reply):
        return found
    evaluating = Evaluating(work=context.work, now=context.now)
    known = await evaluating.said(found, context.member.id, topics_about(found.about, context))
    if command.happened == "yes":
        useful = verdict_in(command.said)
        said = tell(known, happened=True, now=context.now)
        said = said if useful is None else rate(said, useful, context.now)
        notices = await evaluating.keep(found, said)
        reply = wording.how_useful(found) if said.useful is None else wording.thanks(found, said)
        return wording.with_notices(reply, notices)
    said = tell(known, happened=False, now=context.now, why_not=reason_in(command.said))
    await evaluating.keep(found, said)
    return wording.why_not(found) if said.why_not is None else wording.not_held(found)


@handles(RateMeeting)
async def rate_meeting(command: RateMeeting, context: Context) -> Reply:
    """Whoever knows how useful it was, was there."""
    found = await which_to_tell_about(command.meeting, context)
    if isinstance(found, Reply):
        return found
    useful = rating_in(command.useful)
    return say("afterwards-no-figure", best=BEST) if useful is None else await _rate(found, useful, context)


@handles(FindItUseful)
async def find_it_useful(command: FindItUseful, context: Context) -> Reply:
    """A figure is made of their words, which they see and can change."""
    found = await which_to_tell_about("", context)
    return found if isinstance(found, Reply) else await _rate(found, usefulness_in(command.said), context)


@handles(TellWhyNot)
async def tell_why_not(command: TellWhyNot, context: Context) -> Reply:
    """And whether they want another time."""
    found = await which_to_tell_about(command.meeting, context)
    if isinstance(found, Reply):
        return found
    why = next((each for each in WhyNot if each == command.why), WhyNot.OTHER)
    evaluating = Evaluating(work=context.work, now=context.now)
    known = await evaluating.said(found, context.member.id, topics_about(found.about, context))
    await evaluating.keep(found, tell(known, happened=False, now=context.now, why_not=why))
    return wording.not_held(found)


@handles(SkipAfterwards)
async def skip_afterwards(command: SkipAfterwards, context: Context) -> Reply:
    """Nobody has to say anything."""
    found = await which_to_tell_about(command.meeting, context)
    return found if isinstance(found, Reply) else wording.skipped(found)


@handles(ShowPicture)
async def show_picture(command: ShowPicture, context: Context) -> Reply:
    """Of the answers of at least three others together; with what did not take place, without blame."""
    evaluating = Evaluating(work=context.work, now=context.now)
    mine = [each for each in await context.work.meetings.of(context.member.id) if await _is_mine(each, context)]
    over = [each for each in mine if evaluating.has_begun(each) and command.meeting in {"", each.id}]
    if not over:
        return say("picture-none-of-yours")
    latest = max(over, key=lambda each: each.changed_at if each.span is None else each.span.start)
    known = await evaluating.picture(latest, context.member.id)
    if known is None:
        phrases = [Phrase("picture-too-few", {"about": latest.about, "fewest": FEWEST_TO_TELL})]
    else:
        phrases = [*wording.picture(latest, known)]
    return Reply(phrases=(*phrases, await _tally(mine, context)))


async def _rate(meeting: Meeting, useful: int, context: Context) -> Reply:
    evaluating = Evaluating(work=context.work, now=context.now)
    known = await evaluating.said(meeting, context.member.id, topics_about(meeting.about, context))
    said = rate(known, useful, context.now)
    notices = await evaluating.keep(meeting, said)
    return wording.with_notices(wording.thanks(meeting, said), notices)


async def _is_mine(meeting: Meeting, context: Context) -> bool:
    if meeting.organiser == context.member.id:
        return True
    there = await context.work.meetings.participants(meeting.id)
    return any(each.member == context.member.id and each.leads for each in there)


async def _tally(mine: list[Meeting], context: Context) -> Phrase:
    """By what they themselves said: what others answered is theirs."""
    said = {each.meeting: each.happened for each in await context.work.feedback.of(context.member.id)}
    return Phrase(
        "picture-tally",
        {
            "held": sum(said.get(each.id) is True for each in mine),
            "not_held": sum(said.get(each.id) is False for each in mine),
            "called_off": sum(each.state is State.CANCELLED and each.was_planned for each in mine),
        },
    )
