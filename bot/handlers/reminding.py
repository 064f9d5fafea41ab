"""How long before a meeting somebody is reminded, and what they want to hear at another time."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.arranging import Arranging
from bot.commands.reminding import IN_AN_HOUR, TOMORROW, SetReminders, ShowReminders, Snooze
from bot.context import Context
from bot.domain.ids import MeetingId
from bot.domain.meetings import Meeting, State
from bot.domain.promises import AGAIN, DEFAULT_REMINDERS, Kind, Promise, sense_until
from bot.expertise.when import read_befores, read_later
from bot.handlers.registry import handles
from bot.replies import Reply, say
from bot.wording import reminding as wording

_SHORTEST, _LONGEST, _MOST = timedelta(minutes=5), timedelta(days=30), 5
_FURTHEST = timedelta(days=366)
_PROMISE = "promise:"


@handles(SetReminders)
async def set_reminders(command: SetReminders, context: Context) -> Reply:
    """From now on, also before the meetings that stand already."""
    befores = read_befores(command.befores, context.member.language) if command.befores else DEFAULT_REMINDERS
    if befores is None:
        return say("reminders-unclear")
    if len(befores) > _MOST:
        return say("reminders-too-many", most=_MOST)
    if any(not _SHORTEST <= before <= _LONGEST for before in befores):
        return say("reminders-out-of-range")
    meetings = context.work.meetings
    await meetings.save_reminders(context.member.id, befores if command.befores else None)
    arranging = Arranging(work=context.work, now=context.now, hosting=context.hosting)
    for meeting in await meetings.of(context.member.id):
        if meeting.is_open and meeting.span is not None and meeting.span.start > context.now:
            people = {member.id: member for member in await arranging.people_of(meeting.id)}
            await arranging.keep(meeting, people)
    return wording.reminders(befores, "reminders-set")


@handles(ShowReminders)
async def show_reminders(_command: ShowReminders, context: Context) -> Reply:
    """And how to change it."""
    own = await context.work.meetings.reminders_of([context.member.id])
    return wording.reminders(own.get(context.member.id, DEFAULT_REMINDERS), "reminders-are")


@handles(Snooze)
async def snooze(command: Snooze, context: Context) -> Reply:
    """Pressed twice, it is promised once; another time replaces the one before."""
    meetings = context.work.meetings
    promise = await _promise_meant(command.of, context)
    if promise is None:
        return say("snooze-what")
    meeting = None if promise.meeting is None else await meetings.find(promise.meeting)
    if promise.meeting is not None and (meeting is None or meeting.state is State.CANCELLED):
        return say(
            "meeting-gone" if meeting is None else "meeting-is-cancelled", about=meeting.about if meeting else ""
        )
    at = _when(command.when, context)
    if at is None or at - context.now > _FURTHEST:
        return say("snooze-unclear")
    until = sense_until(promise, meeting, at)
    if until <= context.now:
        return say("snooze-over")
    if at >= until:
        return say("snooze-too-late", until=until)
    key = f"{promise.key}/{AGAIN}"
    while (known := await meetings.find_promise(key)) is not None and known.kept_at is not None:
        key = f"{key}/{AGAIN}"
    again = Promise(
        key=key,
        meeting=promise.meeting,
        subject=promise.subject or AGAIN,
        kind=promise.kind,
        member=context.member.id,
        due_at=at,
        until=until,
    )
    await meetings.promise_besides(again)
    return say("snoozed", at=at)


def _when(words: str, context: Context) -> datetime | None:
    if words == IN_AN_HOUR:
        return context.now + timedelta(hours=1)
    if words == TOMORROW:
        return wording.tomorrow(context.now, context.member)
    member = context.member
    zone = ZoneInfo(member.time_zone)
    return read_later(words, language=member.language, now=context.now, zone=zone, member=member)


async def _promise_meant(key: str, context: Context) -> Promise | None:
    """The one with this key, or of what they heard last, as far as it was made to them."""
    offer = None
    if not key:
        offer = await context.work.offers.find_latest(
            context.conversation, context.account.account, seen_at=context.now
        )
        if offer is not None and offer.key.startswith(_PROMISE):
            key = offer.key.removeprefix(_PROMISE).rpartition("/")[0]
    if key:
        promise = await context.work.meetings.find_promise(key)
        return promise if promise is not None and promise.member == context.member.id else None
    about = {choice.values["meeting"] for choice in offer.choices if choice.values.get("meeting")} if offer else set()
    if len(about) != 1:
        return None
    meeting = await context.work.meetings.find(MeetingId(about.pop()))
    return None if meeting is None else await _promise_about(meeting, context)


async def _promise_about(meeting: Meeting, context: Context) -> Promise | None:
    """What can be wanted later of a meeting they were told of: to tick moments, or that it is nearly time."""
    me = context.member.id
    there = await context.work.meetings.participants(meeting.id)
    if not any(each.member == me and each.comes for each in there):
        return None
    if meeting.state is State.SEEKING and meeting.answer_by is not None:
        key, kind, until = f"set{meeting.set_number}/{me}/nudge", Kind.NUDGE, meeting.answer_by
    elif meeting.span is not None:
        key, kind, until = f"{meeting.span.start:%Y%m%dT%H%M}/{me}/asked", Kind.REMIND, meeting.span.start
    else:
        return None
    return Promise(key=f"{meeting.id}/{key}", meeting=meeting.id, kind=kind, member=me, due_at=context.now, until=until)
