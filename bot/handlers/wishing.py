"""When somebody can, in their own words, while a time is looked for."""

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.arranging import Arranging, wishes_of
from bot.commands.planning import ForgetWishes, SeekOtherMoments, TellWishes
from bot.context import Context
from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import MOST_SETS, Meeting, Participant, State, wish
from bot.domain.wishes import all_suit
from bot.expertise.when import ReadWishes, read_wishes
from bot.handlers.registry import handles
from bot.replies import Notice, Phrase, Reply, say
from bot.wording import meetings as wording
from bot.wording import wishes as said
from bot.wording.describing import first_name
from bot.wording.holidays import holidays_region
from bot.wording.which_meeting import Mine, people_of, which

_TWO = 2


@handles(TellWishes)
async def tell_wishes(command: TellWishes, context: Context) -> Reply:
    """What is understood is kept, and moments are looked for within it; what is not is said."""
    read = await _read(command.words, context)
    if read is None or not read.wishes:
        return say("wishes-unclear")
    found = await which(
        command.meeting,
        "",
        context,
        lambda id: TellWishes(words=command.words, meeting=id),
        among=lambda each: each.state in {State.SEEKING, State.STUCK},
    )
    if isinstance(found, Reply):
        return found
    mine = await _mine(found.meeting, context)
    understood = _understood(found.meeting, read)
    wished = wish(mine, read.wishes)
    await context.work.meetings.save_participants(wished)
    return await _follow(found, mine, read, understood, context)


async def _follow(
    found: Mine, before: Participant, read: ReadWishes, understood: tuple[Phrase, ...], context: Context
) -> Reply:
    meeting, arranging = found.meeting, _arranging(context)
    fitting = await _fitting(found, context) if meeting.state is State.SEEKING else []
    if fitting:
        return wording.wishes_fit(meeting, fitting, understood)
    if meeting.tries >= MOST_SETS:
        return Reply(phrases=(*understood, Phrase("wishes-kept")))
    moments = await arranging.find_moments(meeting, {one.id: one for one in found.people})
    if not moments:
        await context.work.meetings.save_participants(before)
        still = (Phrase("wishes-earlier-stand"),) if meeting.state is State.SEEKING else ()
        return Reply(phrases=(*understood, Phrase("wishes-no-moment"), *still))
    because = {**_because(found, read, context), context.member.id: understood[0]}
    notices = await arranging.seek(meeting, by=context.member.id, because=because)
    reply = wording.for_one(notices, context.member)
    first, *question = reply.phrases
    choices = (*reply.choices, wording.forget_wishes(meeting))
    return replace(reply, phrases=(first, *understood[1:], *question), choices=choices)


def _because(found: Mine, read: ReadWishes, context: Context) -> dict[MemberId, Phrase]:
    """What the others hear. Of two, it is known whose wish it is; of more, that is nobody's business."""
    others = [one for one in found.people if one.id != context.member.id]
    if len(found.people) > _TWO:
        return {one.id: Phrase("wishes-of-somebody") for one in others}
    told = Phrase("wishes-of", {"name": first_name(context.member), "wishes": said.wishes(read.wishes)})
    return {one.id: told for one in others}


@handles(ForgetWishes)
async def forget_wishes(command: ForgetWishes, context: Context) -> Reply:
    """From the next search on."""
    meeting = await context.work.meetings.find(MeetingId(command.meeting))
    there = () if meeting is None else await context.work.meetings.participants(meeting.id)
    mine = next((each for each in there if each.member == context.member.id), None)
    if meeting is None or mine is None:
        return say("meeting-gone")
    await context.work.meetings.save_participants(replace(mine, wishes=()))
    return say("wishes-forgotten", about=meeting.about)


@handles(SeekOtherMoments)
async def seek_other_moments(command: SeekOtherMoments, context: Context) -> Reply:
    """None of these, although they fit what was said."""
    meeting = await context.work.meetings.find(MeetingId(command.meeting))
    there = () if meeting is None else await context.work.meetings.participants(meeting.id)
    if meeting is None or not any(each.member == context.member.id and each.comes for each in there):
        return say("meeting-gone")
    if meeting.state is not State.SEEKING or command.set_number != str(meeting.set_number):
        return wording.ticked_too_late(meeting, context.member, await people_of(meeting.id, context))
    if meeting.tries >= MOST_SETS:
        return say("wishes-kept")
    notices: Sequence[Notice] = await _arranging(context).seek(meeting, by=context.member.id)
    return wording.for_one(notices, context.member)


async def _fitting(found: Mine, context: Context) -> list[int]:
    """The moments that are asked now and lie within all that everybody said."""
    people = {one.id: one for one in found.people}
    there = await context.work.meetings.participants(found.meeting.id)
    wishes = [wishes_of(each, people[each.member]) for each in there if each.comes and each.member in people]
    return [
        number
        for number, span in enumerate(found.meeting.proposed, start=1)
        if all_suit(wishes, span) and span.start > context.now
    ]


async def _mine(meeting: Meeting, context: Context) -> Participant:
    there = await context.work.meetings.participants(meeting.id)
    return next(each for each in there if each.member == context.member.id)


async def _read(words: str, context: Context) -> ReadWishes | None:
    return read_wishes(
        words,
        language=context.member.language,
        today=context.today,
        zone=ZoneInfo(context.member.time_zone),
        holidays_region=holidays_region(context.member, context.knowledge),
    )


def _understood(meeting: Meeting, read: ReadWishes) -> tuple[Phrase, ...]:
    noted = Phrase("wishes-noted", {"about": meeting.about, "wishes": said.wishes(read.wishes)})
    return (noted, Phrase("wishes-rest", {"rest": read.rest})) if read.rest.strip() else (noted,)


def _arranging(context: Context) -> Arranging:
    return Arranging(work=context.work, now=context.now, hosting=context.hosting)
