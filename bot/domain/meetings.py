"""Meetings: from looking for a time to what is asked afterwards. Pure: each step gives the meeting as it is then."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import groupby

from bot.domain.calendar import morning_after_night, next_working_moment, working_days_later
from bot.domain.ids import IntroductionId, MeetingId, MemberId
from bot.domain.people import Member
from bot.domain.spans import Span
from bot.domain.votes import Seats, Votes
from bot.domain.wishes import Wish

LENGTH = timedelta(hours=1)
"""Of a first meeting, unless somebody says otherwise."""
SHORTEST, LONGEST = timedelta(minutes=15), timedelta(hours=8)
NOTICE = timedelta(days=5)
"""Nothing is proposed sooner than this: everybody has to have answered, and to be able to make room."""
NOTICE_IN_WINDOW = timedelta(hours=4)
"""The same where whoever began it has said between which days it has to be."""
HORIZON = timedelta(weeks=3)
"""How far ahead a time is looked for."""
FAR_HORIZON = timedelta(weeks=16)
"""How far where that leaves no moment: somebody may want to wait until after the holidays."""
FURTHEST = timedelta(days=366)
"""Nothing is planned further ahead than this: nobody knows their calendar then."""
ANSWER_WITHIN = 3
"""Working days to tick what suits."""
MOST_SETS = 3
"""How often other moments are proposed before the people are asked to find one themselves."""
MOST_PARTICIPANTS = 30
MOST_WISHES = 12
"""How much of what one person said about when is kept: of more, the latest."""
FEWEST = 2
"""With fewer people it is no meeting."""


class Format(StrEnum):
    """What kind of conversation it is."""

    TALK = "talk"
    PEER_REVIEW = "peer_review"
    """One shows, the others look at it with a checklist."""
    DELEGATIONS = "delegations"
    """Two organisations, with somebody who leads."""


class State(StrEnum):
    """Where a meeting stands."""

    GATHERING = "gathering"
    """Somebody who is to be in it has not said yet that they want to meet."""
    SEEKING = "seeking"
    """Moments are proposed."""
    STUCK = "stuck"
    """No moment suits; whoever organises it has been told."""
    PLANNED = "planned"
    CANCELLED = "cancelled"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """People who meet, or want to."""

    id: MeetingId
    about: str
    """In the words of whoever began it."""
    organiser: MemberId
    zone: str
    """In whose clock half hours and days are counted."""
    length: timedelta = LENGTH
    origin: IntroductionId | None = None
    follows: MeetingId | None = None
    """The meeting that this one goes on from."""
    format: Format = Format.TALK
    not_before: datetime | None = None
    not_after: datetime | None = None
    """Between these a time is looked for, where whoever began it has said so."""
    state: State = State.SEEKING
    proposed: tuple[Span, ...] = ()
    """Numbered from 1, in order of time."""
    refused: tuple[Span, ...] = ()
    """Proposed before, and not suiting everybody."""
    set_number: int = 0
    """How often moments have been proposed: an answer to earlier ones counts no more."""
    tries: int = 0
    """How often moments have been proposed since it was begun, or last planned."""
    answer_by: datetime | None = None
    span: Span | None = None
    place: str = ""
    link: str | None = None
    sequence: int = 0
    """Of what is in people's calendars: higher with every change (RFC 5545, 3.8.7.4)."""
    made_at: datetime
    changed_at: datetime

    @property
    def is_open(self) -> bool:
        """Whether it is still to come, or to be planned."""
        return self.state in {State.GATHERING, State.SEEKING, State.STUCK, State.PLANNED}

    @property
    def was_planned(self) -> bool:
        """Whether it is in people's calendars."""
        return self.span is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A member in a meeting."""

    meeting: MeetingId
    member: MemberId
    seat: str
    """Whoever has the same one comes for the same organisation."""
    needs: int = 1
    """How many of that seat have to be there."""
    leads: bool = False
    """They lead the conversation, and have no share in it."""
    wishes: tuple[Wish, ...] = ()
    """What they said about when, in words, by the clock of their own place."""
    ticked: frozenset[int] | None = None
    """Of the moments proposed now; None: not answered yet, and empty: none of them suits."""
    is_ticking: bool = False
    """They may tick more before they are done."""
    comes: bool = True
    """Until they say they will not."""
    brings: str = ""
    """What they want to talk about."""
    asked_to_bring_at: datetime | None = None


def seats_of(participants: Iterable[Participant]) -> list[Seats]:
    """Of whom how many have to be there, among those who still want to come. Whoever leads always has to."""
    coming = sorted((each for each in participants if each.comes), key=lambda each: (each.seat, each.member))
    seats = [Seats(members=frozenset({each.member})) for each in coming if each.leads]
    for _, group in groupby((each for each in coming if not each.leads), key=lambda each: each.seat):
        members = list(group)
        needs = min(max(each.needs for each in members), len(members))
        seats.append(Seats(members=frozenset(each.member for each in members), needs=max(needs, 1)))
    return seats


def votes_of(meeting: Meeting, participants: Iterable[Participant]) -> Votes:
    """What was ticked so far by whoever still wants to come."""
    coming = [each for each in participants if each.comes]
    ticked = {each.member: each.ticked for each in coming if each.ticked is not None}
    ticking = frozenset(each.member for each in coming if each.is_ticking)
    return Votes(moments=len(meeting.proposed), seats=tuple(seats_of(coming)), ticked=ticked, ticking=ticking)


def window_of(
    meeting: Meeting, now: datetime, heard_at: datetime | None = None, *, horizon: timedelta = HORIZON
) -> Span | None:
    """Within which a time is looked for; None: all of it is past, or too soon.

    `heard_at`: when the last of them can be asked, who may be asleep now.
    """
    if meeting.was_planned:
        # It was within those days already, and somebody wants to move it.
        meeting = replace(meeting, not_before=None, not_after=None)
    is_told = meeting.not_before is not None or meeting.not_after is not None
    start = (heard_at or now) + NOTICE_IN_WINDOW if is_told else now + NOTICE
    if meeting.not_before is not None:
        start = max(start, meeting.not_before)
    end = start + horizon if meeting.not_after is None else meeting.not_after
    return Span(start, end) if start < end else None


def wish(participant: Participant, said: Sequence[Wish]) -> Participant:
    """What they said about when, besides what they said before."""
    wishes = (*(each for each in participant.wishes if each not in said), *said)
    return replace(participant, wishes=wishes[-MOST_WISHES:])


def propose(
    meeting: Meeting, moments: Sequence[Span], organiser: Member, now: datetime, heard_at: datetime | None = None
) -> Meeting:
    """Ask for these, in place of any before. A meeting that was planned stays so until another moment is found.

    `heard_at`: when the last of them can be asked, who may be asleep now.
    """
    begins_at = max(now, heard_at or now)
    latest = working_days_later(begins_at, ANSWER_WITHIN, organiser)
    first = min(moment.start for moment in moments)
    # Whoever is late still has to hear of it before the first of them is there.
    answer_by = min(latest, begins_at + (first - begins_at) / 2)
    at_work = (next_working_moment(answer_by, organiser), morning_after_night(answer_by, organiser))
    return replace(
        meeting,
        state=State.SEEKING,
        proposed=tuple(sorted(moments)),
        refused=(*meeting.refused, *(each for each in meeting.proposed if each not in moments)),
        set_number=meeting.set_number + 1,
        tries=meeting.tries + 1,
        answer_by=next((at for at in at_work if at < first), answer_by),
        changed_at=now,
    )


def settle(meeting: Meeting, moment: Span, now: datetime) -> Meeting:
    """It is then. What is in calendars already is moved."""
    return replace(
        meeting,
        state=State.PLANNED,
        span=moment,
        proposed=(),
        refused=(),
        tries=0,
        answer_by=None,
        sequence=meeting.sequence + meeting.was_planned,
        changed_at=now,
    )


def give_up(meeting: Meeting, now: datetime) -> Meeting:
    """No moment suits. One that was found before still stands; who looks again, looks further ahead."""
    state = State.PLANNED if meeting.was_planned else State.STUCK
    return replace(
        meeting, state=state, proposed=(), refused=(), tries=0, answer_by=None, not_after=None, changed_at=now
    )


def change(meeting: Meeting, now: datetime, *, place: str | None = None, link: str | None = None) -> Meeting:
    """Where it is, or who comes: calendars are to know."""
    return replace(
        meeting,
        place=meeting.place if place is None else place,
        link=meeting.link if link is None else link,
        sequence=meeting.sequence + meeting.was_planned,
        changed_at=now,
    )


def cancel(meeting: Meeting, now: datetime) -> Meeting:
    """It is off."""
    return replace(
        meeting,
        state=State.CANCELLED,
        proposed=(),
        answer_by=None,
        sequence=meeting.sequence + meeting.was_planned,
        changed_at=now,
    )


def end(meeting: Meeting, now: datetime) -> Meeting:
    """It is over."""
    return replace(meeting, state=State.OVER, changed_at=now)
