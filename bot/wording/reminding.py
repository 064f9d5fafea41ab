"""The sentences about reminders, and the buttons to hear something later."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.commands.meetings import MoveMeeting, PlanIntroduced
from bot.commands.reminding import IN_AN_HOUR, TOMORROW, Snooze
from bot.domain.ids import MemberId
from bot.domain.introductions import Introduction
from bot.domain.meetings import Meeting
from bot.domain.people import Member
from bot.domain.promises import AN_HOUR, Kind, Promise
from bot.replies import Answer, Choice, Notice, Phrase, Reply, say

_MORNING = time(9)
_WORTH_IT = timedelta(minutes=15)
"""That much has to be left, when it is said again."""
_MAY_WAIT = frozenset({Kind.REMIND, Kind.ASK_AGENDA, Kind.ASK_AFTERWARDS, Kind.PLAN_STILL})
_HOUR, _DAY = 60, 24 * 60


def tomorrow(now: datetime, member: Member) -> datetime:
    """In the morning, when they begin to work."""
    zone = ZoneInfo(member.time_zone)
    day = now.astimezone(zone).date() + timedelta(days=1)
    begins = min((hours.start for hours in member.working_week if hours.weekday == day.weekday()), default=_MORNING)
    return datetime.combine(day, begins, tzinfo=zone).astimezone(now.tzinfo)


def with_later(notice: Notice, promise: Promise, reader: Member, until: datetime, now: datetime) -> Notice:
    """The same, with what they can do to hear it later, where that makes sense."""
    if promise.kind not in _MAY_WAIT or any(choice.answer is Answer.LATER for choice in notice.choices):
        return notice
    return replace(notice, choices=(*notice.choices, *_later(promise, reader, until, now)))


def _later(promise: Promise, reader: Member, until: datetime, now: datetime) -> Iterator[Choice]:
    answer = Answer.LATER
    if promise.kind is Kind.REMIND and now + AN_HOUR + _WORTH_IT <= until:
        command = Snooze(of=promise.key, when=IN_AN_HOUR)
        yield Choice(label=Phrase("choice-in-an-hour"), command=command, answer=answer)
        answer = Answer.NONE
    if tomorrow(now, reader) + _WORTH_IT <= until:
        yield Choice(label=Phrase("choice-tomorrow"), command=Snooze(of=promise.key, when=TOMORROW), answer=answer)


def not_planned(meeting: Meeting, reader: Member, names: tuple[str, ...]) -> Notice:
    """No time was found, weeks ago."""
    return Notice(
        to=reader.id,
        phrases=(Phrase("plan-still-stuck", {"about": meeting.about, "names": names}),),
        choices=(Choice(label=Phrase("choice-plan-meeting"), command=MoveMeeting(meeting=meeting.id)),),
    )


def not_met(introduction: Introduction, reader: MemberId, name: str) -> Notice:
    """They were brought together, weeks ago, and nothing came of it yet."""
    return Notice(
        to=reader,
        phrases=(Phrase("plan-still", {"about": introduction.about, "name": name}),),
        choices=(Choice(label=Phrase("choice-plan-meeting"), command=PlanIntroduced(introduction=introduction.id)),),
    )


def reminders(befores: Sequence[timedelta], key: str) -> Reply:
    """How long before a meeting they hear of it."""
    if not befores:
        return say("reminders-none")
    return say(key, befores=tuple(length(before) for before in sorted(befores, reverse=True)))


def length(before: timedelta) -> Phrase:
    """`een dag`, `30 minuten`."""
    minutes = before // timedelta(minutes=1)
    if minutes % _DAY == 0:
        return Phrase("reminder-days", {"number": minutes // _DAY})
    if minutes % _HOUR == 0:
        return Phrase("reminder-hours", {"number": minutes // _HOUR})
    if minutes > _HOUR:
        return Phrase("reminder-hours-and-minutes", {"hours": minutes // _HOUR, "minutes": minutes % _HOUR})
    return Phrase("reminder-minutes", {"number": minutes})
