"""What Bondje promises around a meeting, each with when it is due and until when it still makes sense.

They follow from the meeting alone, so after any change they are made anew, and those kept before are left out. What
members asked to hear later, and what is about something else, is promised besides.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import zip_longest
from zoneinfo import ZoneInfo

from bot.domain.afterwards import CLOSED_AFTER, FEWEST_TO_TELL
from bot.domain.agenda import page_key
from bot.domain.calendar import morning_after_night, next_working_moment, working_days_before
from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import Meeting, Participant, State
from bot.domain.people import Member
from bot.domain.spans import Span

A_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)
DEFAULT_REMINDERS = (A_DAY, AN_HOUR)
AGENDA_BEFORE = timedelta(days=7)
PAGE_BEFORE = timedelta(days=2)
BRIEF_BEFORE = 3
"""Working days."""
ASK_AFTER = timedelta(hours=1)
PLAN_AFTER = timedelta(days=14)
"""That nothing was planned is brought up after this long, once."""
_STILL_REMEMBERED = timedelta(days=7)
_TOO_LATE_FOR_AGENDA = timedelta(hours=3)
_ENDS_WITHIN = timedelta(days=365)
_STAMP = re.compile(r"(\d{8}T\d{4})/")
"""Of what is promised of one time, in its key."""


class Kind(StrEnum):
    """What is promised."""

    ASK_MOMENTS = "ask_moments"
    """Which moments suit, of somebody who was asleep when they were found."""
    NUDGE = "nudge"
    """Ask those who have not ticked anything yet, once."""
    DECIDE = "decide"
    """Waiting ends: the best moment, or others."""
    ASK_AGENDA = "ask_agenda"
    SEND_AGENDA = "send_agenda"
    REMIND = "remind"
    BRIEF = "brief"
    """Whoever leads hears how it will run."""
    END = "end"
    """It is over from then on."""
    ASK_AFTERWARDS = "ask_afterwards"
    PICTURE = "picture"
    """How it was for the others, for whoever organised or led it."""
    ACTION_DUE = "action_due"
    """About what somebody said they would do: `subject` is its id."""
    PLAN_STILL = "plan_still"
    """Nothing was planned yet: `subject` is an introduction, or it is about a meeting that found no time."""
    PAIRING_ASK = "pairing_ask"
    """What is proposed, to somebody who was asleep when the others heard it: `subject` is the pairing."""
    PAIRING_OFF = "pairing_off"
    """That it does not go on, to somebody who was asleep: `subject` is the pairing."""
    PAIRING_NUDGE = "pairing_nudge"
    """Ask whoever said nothing to a proposal yet, once: `subject` is the pairing."""
    PAIRING_DECIDE = "pairing_decide"
    """Nobody is waited for any more: `subject` is the pairing."""
    DELEGATE_ASK = "delegate_ask"
    """Whether somebody comes for their organisation, in the morning or once more: `subject` is the delegation."""
    LEADER_ASK = "leader_ask"
    """Whether somebody wants to lead conversations, likewise: `subject` is the programme."""


REMINDERS = frozenset({Kind.REMIND, Kind.BRIEF, Kind.SEND_AGENDA})
"""Somebody counts on these, also in a pause. Of the others, what asks something of a member waits until it suits."""
AGAIN = "again"
"""The subject of what somebody wanted to hear later: it stays promised whatever becomes of the meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One thing to be done once."""

    key: str
    """The same promise always has the same key: it is kept once, whatever is made anew."""
    meeting: MeetingId | None = None
    subject: str = ""
    """The id of what it is about, where that is no meeting. With one, it is not made anew with the others."""
    kind: Kind
    member: MemberId | None = None
    """To whom, and to nobody else; None: it is about all of them."""
    due_at: datetime
    until: datetime
    """From then on it is left: it would only confuse."""
    kept_at: datetime | None = None
    """Or left, when it was too late."""

    def makes_sense_at(self, now: datetime) -> bool:
        """Whether it is not too late for it."""
        return now < self.until

    def is_of_earlier_time(self, meeting: Meeting) -> bool:
        """Whether it was promised of a time that is not the meeting's any more, and nobody wanted it again."""
        stamp = _STAMP.match(self.key.removeprefix(f"{meeting.id}/"))
        is_another = stamp is not None and (meeting.span is None or stamp[1] != f"{meeting.span.start:%Y%m%dT%H%M}")
        return is_another and not self.is_wanted_again

    @property
    def is_wanted_again(self) -> bool:
        """Whether somebody chose the instant themselves."""
        return self.subject == AGAIN or self.key.endswith(f"/{AGAIN}")


def sense_until(promise: Promise, meeting: Meeting | None, at: datetime) -> datetime:
    """Until when it makes sense to say that again, where somebody wants it at that instant."""
    if promise.kind is Kind.REMIND and meeting is not None and meeting.span is not None:
        return meeting.span.start
    if promise.kind in {Kind.NUDGE, Kind.ASK_MOMENTS} and meeting is not None and meeting.answer_by is not None:
        return meeting.answer_by
    return at + PLAN_AFTER if promise.kind in {Kind.PLAN_STILL, Kind.ACTION_DUE} else promise.until


def promises_of(
    meeting: Meeting,
    participants: Sequence[Participant],
    members: Mapping[MemberId, Member],
    now: datetime,
    *,
    reminders: Mapping[MemberId, Sequence[timedelta]] | None = None,
) -> list[Promise]:
    """All that makes sense still. `reminders`: of whoever wants others than most do.

    Some may be due before `now`: they count as far as they were promised before, and were not kept yet.
    """
    coming = [members[each.member] for each in participants if each.comes and each.member in members]
    made = [*_while_seeking(meeting, coming), *_while_stuck(meeting, coming)]
    # One of which another time is looked for stays where it is till then.
    if meeting.state in {State.PLANNED, State.SEEKING} and meeting.span is not None:
        leading = {each.member for each in participants if each.leads}
        made += _about_agenda(meeting, meeting.span, [one for one in coming if one.id not in leading], now)
        made += _agenda_itself(meeting, meeting.span, coming, now)
        made += [_brief(meeting, meeting.span, one, now) for one in coming if one.id in leading]
        for member in coming:
            made += _for_one(meeting, meeting.span, member, (reminders or {}).get(member.id, DEFAULT_REMINDERS))
        made.append(_end(meeting, meeting.span))
    if meeting.state in {State.PLANNED, State.SEEKING, State.OVER} and meeting.span is not None:
        made += [_ask_afterwards(meeting, meeting.span, member) for member in coming]
        telling = {meeting.organiser, *(each.member for each in participants if each.leads)}
        if len(coming) > FEWEST_TO_TELL:
            made += [_picture(meeting, meeting.span, member) for member in coming if member.id in telling]
    return [each for each in made if each.due_at < each.until and each.makes_sense_at(now)]


def _while_seeking(meeting: Meeting, coming: Iterable[Member]) -> Iterator[Promise]:
    if meeting.state is not State.SEEKING or meeting.answer_by is None:
        return
    halfway = meeting.changed_at + (meeting.answer_by - meeting.changed_at) / 2
    of_set = f"{meeting.id}/set{meeting.set_number}"
    for member in coming:
        yield Promise(
            key=f"{of_set}/{member.id}/nudge",
            meeting=meeting.id,
            kind=Kind.NUDGE,
            member=member.id,
            due_at=next_working_moment(halfway, member),
            until=meeting.answer_by,
        )
    last = max(moment.end for moment in meeting.proposed) if meeting.proposed else meeting.answer_by
    yield Promise(
        key=f"{of_set}/decide",
        meeting=meeting.id,
        kind=Kind.DECIDE,
        due_at=meeting.answer_by,
        until=max(last, meeting.answer_by) + _STILL_REMEMBERED,
    )


def _while_stuck(meeting: Meeting, coming: Iterable[Member]) -> Iterator[Promise]:
    if meeting.state is State.STUCK:
        for member in coming:
            if member.id == meeting.organiser:
                yield plan_still(
                    f"{meeting.id}/set{meeting.set_number}", member, meeting.changed_at, meeting=meeting.id
                )


def plan_still(
    what: str, member: Member, since: datetime, *, meeting: MeetingId | None = None, subject: str = ""
) -> Promise:
    """Nothing was planned since then: of a meeting, or of an introduction that led to none."""
    due_at = next_working_moment(since + PLAN_AFTER, member)
    return Promise(
        key=f"{what}/{member.id}/plan-still",
        meeting=meeting,
        subject=subject,
        kind=Kind.PLAN_STILL,
        member=member.id,
        due_at=due_at,
        until=due_at + PLAN_AFTER,
    )


def _about_agenda(meeting: Meeting, span: Span, members: Iterable[Member], now: datetime) -> Iterator[Promise]:
    """Asked a week before, or as long before as there is. Whoever leads brings nothing."""
    latest = span.start - _TOO_LATE_FOR_AGENDA
    asked_at = max(now, span.start - AGENDA_BEFORE)
    for member in members:
        yield Promise(
            key=f"{meeting.id}/{member.id}/ask-agenda",
            meeting=meeting.id,
            kind=Kind.ASK_AGENDA,
            member=member.id,
            due_at=next_working_moment(asked_at, member),
            until=latest,
        )


def _agenda_itself(meeting: Meeting, span: Span, members: Iterable[Member], now: datetime) -> Iterator[Promise]:
    latest = span.start - _TOO_LATE_FOR_AGENDA
    for member in members:
        sent_at = working_days_before(span.start - PAGE_BEFORE, 0, member)
        if sent_at <= now < latest:
            sent_at = _soon_after(now + (latest - now) / 2, member, span.start)
        yield Promise(
            key=page_key(meeting, member.id),
            meeting=meeting.id,
            kind=Kind.SEND_AGENDA,
            member=member.id,
            due_at=sent_at,
            until=span.start,
        )


def _brief(meeting: Meeting, span: Span, member: Member, now: datetime) -> Promise:
    due_at = working_days_before(span.start, BRIEF_BEFORE, member)
    if due_at <= now < span.start:
        due_at = _soon_after(now, member, span.start)
    return Promise(
        key=f"{meeting.id}/{span.start:%Y%m%dT%H%M}/{member.id}/brief",
        meeting=meeting.id,
        kind=Kind.BRIEF,
        member=member.id,
        due_at=due_at,
        until=span.start,
    )


def _soon_after(instant: datetime, member: Member, before: datetime) -> datetime:
    """When they work, unless that is too late: then at least not at night."""
    at_work = next_working_moment(instant, member)
    return at_work if at_work < before else morning_after_night(instant, member)


def _for_one(meeting: Meeting, span: Span, member: Member, reminders: Sequence[timedelta]) -> Iterator[Promise]:
    when = f"{meeting.id}/{span.start:%Y%m%dT%H%M}/{member.id}"
    befores = sorted(set(reminders), reverse=True)
    for before, following in zip_longest(befores, befores[1:]):
        yield Promise(
            key=f"{when}/{before // timedelta(minutes=1)}",
            meeting=meeting.id,
            kind=Kind.REMIND,
            member=member.id,
            due_at=morning_after_night(_ahead_of(span.start, before, member), member),
            # One that comes when the next is nearly due would be said twice.
            until=span.start if following is None else span.start - following - (before - following) / 12,
        )


def _ahead_of(start: datetime, before: timedelta, member: Member) -> datetime:
    """Days count by the clock on the wall: a day before ten is at ten, also when the clocks changed that night."""
    days, rest = divmod(before, A_DAY)
    that_day = start.astimezone(ZoneInfo(member.time_zone)) - days * A_DAY
    return that_day.astimezone(start.tzinfo) - rest


def _end(meeting: Meeting, span: Span) -> Promise:
    key = f"{meeting.id}/{span.start:%Y%m%dT%H%M}/{span.end:%H%M}/end"
    return Promise(key=key, meeting=meeting.id, kind=Kind.END, due_at=span.end, until=span.end + _ENDS_WITHIN)


def _picture(meeting: Meeting, span: Span, member: Member) -> Promise:
    """Once nobody is waited for any more."""
    told_at = next_working_moment(span.end + CLOSED_AFTER, member)
    return Promise(
        key=f"{meeting.id}/{span.start:%Y%m%dT%H%M}/{member.id}/picture",
        meeting=meeting.id,
        kind=Kind.PICTURE,
        member=member.id,
        due_at=told_at,
        until=told_at + _STILL_REMEMBERED,
    )


def _ask_afterwards(meeting: Meeting, span: Span, member: Member) -> Promise:
    """An hour after the end; whoever has night by then is asked when they work next."""
    asked_at = span.end + ASK_AFTER
    if morning_after_night(asked_at, member) != asked_at:
        asked_at = next_working_moment(asked_at, member)
    return Promise(
        key=f"{meeting.id}/{span.start:%Y%m%dT%H%M}/{member.id}/afterwards",
        meeting=meeting.id,
        kind=Kind.ASK_AFTERWARDS,
        member=member.id,
        due_at=asked_at,
        until=asked_at + _STILL_REMEMBERED,
    )
