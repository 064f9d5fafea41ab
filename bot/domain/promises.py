"""What Bondje promises around a meeting, each with when it is due and until when it still makes sense.

They follow from the meeting alone, so after any change they are made anew, and those kept before are left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.calendar import morning_after_night
from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import Meeting, Participant, State
from bot.domain.people import Member
from bot.domain.spans import Span

A_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)
DEFAULT_REMINDERS = (A_DAY, AN_HOUR)
AGENDA_BEFORE = timedelta(days=7)
PAGE_BEFORE = timedelta(days=2)
ASK_AFTER = timedelta(hours=1)
_STILL_REMEMBERED = timedelta(days=7)
_TOO_LATE_FOR_AGENDA = timedelta(hours=3)


class Kind(StrEnum):
    """What is promised."""

    NUDGE = "nudge"
    """Ask those who have not ticked anything yet, once."""
    DECIDE = "decide"
    """Waiting ends: the best moment, or others."""
    ASK_AGENDA = "ask_agenda"
    SEND_AGENDA = "send_agenda"
    REMIND = "remind"
    BRIEF = "brief"
    """Whoever leads hears how it will run."""
    ASK_AFTERWARDS = "ask_afterwards"
    ACTION_DUE = "action_due"
    """About what somebody said they would do: `subject` is its id."""
    PLAN_STILL = "plan_still"
    """Nothing was planned yet: `subject` is an introduction, or it is about a meeting that found no time."""
    AGAIN = "again"
    """What somebody did not want to hear yet: `subject` says what that is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One thing to be done once."""

    key: str
    """The same promise always has the same key: it is kept once, whatever is made anew."""
    meeting: MeetingId | None = None
    subject: str = ""
    """The id of what it is about, where that is no meeting."""
    kind: Kind
    member: MemberId | None = None
    """To whom; None: it is about all of them."""
    due_at: datetime
    until: datetime
    """From then on it is left: it would only confuse."""

    def makes_sense_at(self, now: datetime) -> bool:
        """Whether it is not too late for it."""
        return now < self.until


def promises_of(
    meeting: Meeting,
    participants: Sequence[Participant],
    members: Mapping[MemberId, Member],
    now: datetime,
    *,
    reminders: Mapping[MemberId, Sequence[timedelta]] | None = None,
) -> list[Promise]:
    """All that is still to be done from `now` on. `reminders`: of whoever wants others than most do."""
    made = list(_while_seeking(meeting, now))
    if meeting.state is State.PLANNED and meeting.span is not None:
        made += _about_agenda(meeting, meeting.span, now)
        for participant in participants:
            if participant.comes and (member := members.get(participant.member)) is not None:
                wanted = (reminders or {}).get(member.id, DEFAULT_REMINDERS)
                made += _for_one(meeting, meeting.span, member, wanted, now)
    return made


def _while_seeking(meeting: Meeting, now: datetime) -> Iterator[Promise]:
    if meeting.state is not State.SEEKING or meeting.answer_by is None or meeting.answer_by <= now:
        return
    halfway = meeting.changed_at + (meeting.answer_by - meeting.changed_at) / 2
    of_set = f"{meeting.id}/set{meeting.set_number}"
    if now <= halfway < meeting.answer_by:
        yield Promise(
            key=f"{of_set}/nudge", meeting=meeting.id, kind=Kind.NUDGE, due_at=halfway, until=meeting.answer_by
        )
    last = max(moment.end for moment in meeting.proposed) if meeting.proposed else meeting.answer_by
    yield Promise(
        key=f"{of_set}/decide",
        meeting=meeting.id,
        kind=Kind.DECIDE,
        due_at=meeting.answer_by,
        until=max(last, meeting.answer_by) + _STILL_REMEMBERED,
    )


def _about_agenda(meeting: Meeting, span: Span, now: datetime) -> Iterator[Promise]:
    """Asked a week before and sent two days before, or as long before as there is."""
    latest = span.start - _TOO_LATE_FOR_AGENDA
    if latest <= now:
        return
    asked_at = max(now, span.start - AGENDA_BEFORE)
    sent_at = max(asked_at + (latest - asked_at) / 2, span.start - PAGE_BEFORE)
    yield Promise(
        key=f"{meeting.id}/ask-agenda", meeting=meeting.id, kind=Kind.ASK_AGENDA, due_at=asked_at, until=latest
    )
    if sent_at < span.start:
        yield Promise(
            key=f"{meeting.id}/{span.start:%Y%m%dT%H%M}/agenda",
            meeting=meeting.id,
            kind=Kind.SEND_AGENDA,
            due_at=sent_at,
            until=span.start,
        )


def _for_one(
    meeting: Meeting, span: Span, member: Member, reminders: Sequence[timedelta], now: datetime
) -> Iterator[Promise]:
    when = f"{meeting.id}/{span.start:%Y%m%dT%H%M}/{member.id}"
    befores = sorted(set(reminders), reverse=True)
    for before, following in zip(befores, [*befores[1:], None], strict=True):
        due_at = morning_after_night(span.start - before, member)
        # One that comes when the next is nearly due would be said twice.
        until = span.start if following is None else span.start - following - (before - following) / 12
        if now <= due_at < until:
            yield Promise(
                key=f"{when}/{before // timedelta(minutes=1)}",
                meeting=meeting.id,
                kind=Kind.REMIND,
                member=member.id,
                due_at=due_at,
                until=until,
            )
    asked_at = morning_after_night(span.end + ASK_AFTER, member)
    until = asked_at + _STILL_REMEMBERED
    if now < until:
        yield Promise(
            key=f"{when}/afterwards",
            meeting=meeting.id,
            kind=Kind.ASK_AFTERWARDS,
            member=member.id,
            due_at=asked_at,
            until=until,
        )
