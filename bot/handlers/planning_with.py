"""A meeting that somebody begins in words, with whom they name. Who was not met before is asked first."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.acquainting import Waiting, ask_to_meet
from bot.arranging import Arranging
from bot.commands.planning import PlanWith, PlanWithMembers
from bot.context import Context
from bot.domain.ids import MeetingId, MemberId
from bot.domain.introductions import State
from bot.domain.meetings import FURTHEST, LENGTH, LONGEST, MOST_PARTICIPANTS, SHORTEST, Meeting, cancel
from bot.domain.meetings import State as Stage
from bot.domain.people import Member
from bot.expertise.when import Moment, Unclear, Window
from bot.fixing import Fixing
from bot.handlers.registry import handles
from bot.replies import Choice, Notice, Phrase, Reply, joined, say
from bot.wording import describing
from bot.wording.finding import subject_of
from bot.wording.fixing import unclear
from bot.wording.meant import member_with_account, people_meant
from bot.wording.meetings import for_one
from bot.wording.wanted import Wanted, read_wanted


@handles(PlanWith)
async def plan_with(command: PlanWith, context: Context) -> Reply:
    """First whom they mean; each name that may be several people is asked about."""
    wanted = _wanted(command.words, context)
    if not wanted.names:
        return say("plan-with-whom")
    people: list[Member] = []
    for name in wanted.names:
        meant = await _meant(name, context)
        if not meant:
            return say("plan-unknown", words=name)
        if len(meant) > 1:
            return _which(name, meant, command.words, context)
        people += meant
    return await _plan(people, wanted, context)


@handles(PlanWithMembers)
async def plan_with_members(command: PlanWithMembers, context: Context) -> Reply:
    """By a choice, when a name was somebody's and somebody else's."""
    wanted = _wanted(command.words, context)
    found = [await context.work.members.find(MemberId(id)) for id in command.members.split(",")]
    people = [one for one in found if one is not None]
    chosen = {one.id for one in people}
    for name in wanted.names:
        meant = await _meant(name, context)
        if any(one.id in chosen for one in meant):
            continue
        if len(meant) != 1:
            ids = command.members if meant else ""
            return _which(name, meant, command.words, context, ids) if meant else say("plan-unknown", words=name)
        people += meant
    return await _plan(people, wanted, context)


def _wanted(words: str, context: Context) -> Wanted:
    zone = ZoneInfo(context.member.time_zone)
    return read_wanted(words, language=context.member.language, now=context.now, zone=zone)


async def _meant(name: str, context: Context) -> list[Member]:
    meant = await people_meant(name, context)
    if not meant and (found := await member_with_account(name, context)) is not None:
        meant = [found]
    return meant


def _which(name: str, meant: Sequence[Member], words: str, context: Context, chosen: str = "") -> Reply:
    before = f"{chosen}," if chosen else ""
    return Reply(
        phrases=(Phrase("plan-which-person", {"words": name}),),
        choices=tuple(
            Choice(
                label=Phrase("choice-meet", {"name": describing.person(one, context.knowledge)}),
                command=PlanWithMembers(members=f"{before}{one.id}", words=words),
                closes=True,
            )
            for one in meant
        ),
    )


async def _plan(meant: Sequence[Member], wanted: Wanted, context: Context) -> Reply:
    me = context.member
    people = [one for one in {one.id: one for one in meant}.values() if one.id != me.id]
    if (refusal := await _refusal(people, wanted, context)) is not None:
        return refusal
    about = wanted.about or await _about_so_far(people, context)
    if not about:
        return say("plan-about-what", names=_names(people))
    if await _is_arranged(people, about, context):
        return say("meeting-is-arranged-already", about=about)
    met = await _met(people, context)
    meeting = Meeting(
        id=MeetingId(context.new_id()),
        about=about,
        organiser=me.id,
        zone=me.time_zone,
        length=wanted.length or (wanted.when.length if isinstance(wanted.when, Moment) else None) or LENGTH,
        state=Stage.GATHERING,
        made_at=context.now,
        changed_at=context.now,
    )
    if isinstance(wanted.when, Window):
        meeting = replace(meeting, not_before=wanted.when.not_before, not_after=wanted.when.not_after)
    strangers = [one for one in people if one.id not in met]
    if strangers:
        return await _ask_first(meeting, people, strangers, wanted, context)
    arranging = Arranging(work=context.work, now=context.now, hosting=context.hosting)
    await arranging.gather(meeting, [me.id, *(one.id for one in people)])
    if isinstance(wanted.when, Moment):
        fixing = Fixing(arranging=arranging, organiser=me)
        fixed = await fixing.fix(
            replace(meeting, state=Stage.STUCK), [me, *people], wanted.when.start, meeting.length, is_sure=False
        )
        if isinstance(fixed, Reply):
            await context.work.meetings.save(replace(meeting, state=Stage.STUCK))
            return fixed
        return for_one(fixed, me)
    return for_one(await arranging.seek(meeting, by=me.id), me)


async def _ask_first(
    meeting: Meeting, people: Sequence[Member], strangers: Sequence[Member], wanted: Wanted, context: Context
) -> Reply:
    """Nobody is put in contact without having said yes. Once all have answered, the planning begins by itself."""
    if isinstance(wanted.when, Moment):
        start = wanted.when.start
        meeting = replace(meeting, not_before=start, not_after=start + meeting.length)
    ids = [one.id for one in people if one not in strangers]
    arranging = Arranging(work=context.work, now=context.now, hosting=context.hosting)
    await arranging.gather(meeting, [context.member.id, *ids])
    replies = [await ask_to_meet(one.id, meeting.about, context, for_meeting=meeting.id) for one in strangers]
    waiting = [
        one
        for one in await context.work.introductions.of(context.member.id)
        if one.is_open and await Waiting(work=context.work, now=context.now).meeting_for(one) is not None
    ]
    asked = [one for one in strangers if any(one.id in {each.asker, each.asked} for each in waiting)]
    kept = await context.work.meetings.find(meeting.id)
    if not asked and kept is not None and kept.state is Stage.GATHERING:
        await context.work.meetings.save(cancel(kept, context.now))
    refused = [reply for one, reply in zip(strangers, replies, strict=True) if one not in asked]
    if not asked:
        return joined(refused)
    told = Reply(phrases=(Phrase("plan-asks-first", {"names": _names(asked), "about": meeting.about}),))
    notices: tuple[Notice, ...] = tuple(notice for reply in replies for notice in reply.notices)
    return replace(joined([told, *refused]), notices=notices)


async def _refusal(people: Sequence[Member], wanted: Wanted, context: Context) -> Reply | None:
    if not people:
        return say("plan-with-yourself")
    if len(people) + 1 > MOST_PARTICIPANTS:
        return say("plan-too-many", most=MOST_PARTICIPANTS)
    if away := [one for one in people if await _is_away(one, people, context)]:
        return say("plan-not-available", names=_names(away))
    blocked = {*await context.work.blocks.of(context.member.id)}
    if any(one.id in blocked for one in people):
        return say("meet-blocked", name=next(one.name for one in people if one.id in blocked))
    if wanted.length is not None and not SHORTEST <= wanted.length <= LONGEST:
        return say("fix-length")
    return _refused_time(wanted.when, context.now)


async def _is_away(one: Member, people: Sequence[Member], context: Context) -> bool:
    """In a pause; or they want to meet somebody of these no more, which must look the same."""
    if not one.is_visible_on(one.day_at(context.now)):
        return True
    blocks = {*await context.work.blocks.of(one.id)}
    if any(other.id in blocks for other in people):
        return True
    return context.member.id in blocks and one.id in await _met([one], context)


def _refused_time(when: Window | Moment | Unclear | None, now: datetime) -> Reply | None:
    match when:
        case Unclear():
            return unclear(when)
        case Window(not_after=end) if end <= now:
            return say("plan-window-past")
        case Moment(start=start) if start <= now:
            return say("fix-past")
        case Window(not_before=start) | Moment(start=start) if start > now + FURTHEST:
            return say("fix-too-far")
        case _:
            return None


async def _is_arranged(people: Sequence[Member], about: str, context: Context) -> bool:
    """Whether these are to meet about this already; whoever says it twice wants it once."""
    wanted = {context.member.id, *(one.id for one in people)}
    for meeting in await context.work.meetings.of(context.member.id):
        is_past = meeting.span is not None and meeting.span.end <= context.now
        if meeting.is_open and not is_past and meeting.about.casefold() == about.casefold():
            there = await context.work.meetings.participants(meeting.id)
            if {each.member for each in there if each.comes} == wanted:
                return True
    return False


async def _met(people: Sequence[Member], context: Context) -> set[MemberId]:
    """Whom they were introduced to, or had a meeting with."""
    me = context.member.id
    met = {
        one.asked if one.asker == me else one.asker
        for one in await context.work.introductions.of(me)
        if one.state is State.ACCEPTED
    }
    for meeting in await context.work.meetings.of(me):
        if meeting.was_planned:
            met |= {each.member for each in await context.work.meetings.participants(meeting.id)}
    return {one.id for one in people if one.id in met}


async def _about_so_far(people: Sequence[Member], context: Context) -> str:
    """What they asked to meet about, or searched for last, when they do not say it."""
    ids = {one.id for one in people}
    for one in reversed(await context.work.introductions.of(context.member.id)):
        if one.state is State.ACCEPTED and ids & {one.asker, one.asked}:
            return one.about
    enquiry = await context.work.enquiries.find_latest(context.member.id)
    if enquiry is not None and ids & {*enquiry.shown}:
        return str(subject_of(enquiry.question, context.member.language, context.knowledge))
    return ""


def _names(people: Sequence[Member]) -> tuple[str, ...]:
    return tuple(describing.first_name(one) for one in people)
