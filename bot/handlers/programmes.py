"""Programmes as members see them: which there are, joining and leaving."""

from dataclasses import replace

from bot.commands.programmes import JoinProgramme, LeaveProgramme, ShowProgrammes
from bot.context import Context
from bot.domain.ids import ProgrammeId
from bot.domain.parts import lacks_part
from bot.domain.programmes import Enrolment, Part, Programme, Shape, Status
from bot.handlers.registry import handles
from bot.replies import Phrase, Reply, say
from bot.rounding import entering, falling
from bot.rounding.audience import is_for
from bot.rounding.finding import rounding_of
from bot.wording import parts, programmes
from bot.wording.which_programme import which_among

MOST_SHOWN = 15


@handles(ShowProgrammes)
async def show_programmes(command: ShowProgrammes, context: Context) -> Reply:
    """Those I am in, and those that are for me."""
    mine = {each.programme: each.state for each in await context.work.programmes.enrolments_of(context.member.id)}
    shown = [
        each
        for each in await _going(context)
        if mine.get(each.id) in {Part.IN, Part.RESTING} or context.is_coordinator or await _is_for_me(each, context)
    ][:MOST_SHOWN]
    if not shown:
        return say("programmes-none-for-you")
    lines = [programmes.line(each, mine.get(each.id)) for each in shown]
    choices = [programmes.choice(each, mine.get(each.id)) for each in shown]
    return Reply(phrases=(Phrase("programmes-shown"), *lines), choices=tuple(choices))


@handles(JoinProgramme)
async def join_programme(command: JoinProgramme, context: Context) -> Reply:
    """A yes to being proposed to the others in it. In time for the round that is coming, if there is one."""
    found = await _meant(command.programme, context, JoinProgramme)
    if isinstance(found, Reply):
        return found
    if found.shape is Shape.ADMINISTRATIVE:
        return say("programme-is-for-delegations", programme=found.name)
    if not await _is_for_me(found, context):
        return say("programme-not-for-you", programme=found.name)
    work, me = context.work, context.member.id
    before = await work.programmes.find_enrolment(found.id, me)
    if before is not None and before.state is Part.IN:
        return say("programme-joined-already", programme=found.name)
    fresh = before or Enrolment(programme=found.id, member=me, since=context.now)
    enrolment = replace(fresh, state=Part.IN, silent_rounds=0)
    await work.programmes.save_enrolments(enrolment)
    rounding = rounding_of(context)
    coming = await entering.open_round(rounding, found.id)
    phrases = list(programmes.joined(found))
    if coming is not None:
        is_late = await entering.come(rounding, coming, me) is entering.Coming.LATE
        late = Phrase("round-come-late", {"programme": found.name})
        phrases.append(late if is_late else Phrase("programme-joined-in-time", {"when": coming.starts_at}))
    reply = Reply(phrases=tuple(phrases))
    if lacks_part(found, enrolment):
        asked = parts.asked(found)
        return Reply(phrases=(*phrases, *asked.phrases), choices=asked.choices)
    return reply


@handles(LeaveProgramme)
async def leave_programme(command: LeaveProgramme, context: Context) -> Reply:
    """At once: also out of a round that is coming, and of what was proposed."""
    found = await _meant(command.programme, context, LeaveProgramme)
    if isinstance(found, Reply):
        return found
    work, me = context.work, context.member
    if found.shape is Shape.ADMINISTRATIVE:
        return programmes.leave_with_delegation(found)
    before = await work.programmes.find_enrolment(found.id, me.id)
    if before is None or before.state is Part.OUT:
        return say("programme-not-in-it", programme=found.name)
    await work.programmes.save_enrolments(replace(before, state=Part.OUT))
    rounding = rounding_of(context)
    notices = await falling.fall_out(rounding, me, programme=found.id)
    coming = await entering.open_round(rounding, found.id)
    if coming is not None:
        await entering.skip(rounding, coming, me.id)
    return replace(say("programme-left", programme=found.name), notices=tuple(notices))


async def _going(context: Context) -> list[Programme]:
    return [each for each in await context.work.programmes.all() if each.status is not Status.STOPPED]


async def _meant(words: str, context: Context, command: type[JoinProgramme | LeaveProgramme]) -> Programme | Reply:
    """Of those that are for me, or that I am in: of any other nobody is told that it exists."""
    mine = {each.programme for each in await context.work.programmes.enrolments_of(context.member.id)}
    known = await context.work.programmes.find(ProgrammeId(words)) if words else None
    if known is not None:
        return known if known.status is not Status.STOPPED else say("programme-has-stopped", programme=known.name)
    among = [each for each in await _going(context) if each.id in mine or await _is_for_me(each, context)]
    return which_among(among, words, lambda id: command(programme=id))


async def _is_for_me(programme: Programme, context: Context) -> bool:
    return await is_for(programme, context.member, context.work, context.knowledge)
