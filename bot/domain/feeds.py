"""Calendar feeds: an address that only its member knows, at which calendars read what they have coming."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import MemberId
from bot.domain.meetings import Meeting, Participant, State

PATH = "/calendar/"
SUFFIX = ".ics"
CANCELLED_FOR = timedelta(days=30)
"""How long a feed says of a meeting that it is off: calendars that look seldom have taken it out by then."""
PAST_FOR = timedelta(days=365)
_TOKEN = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """That a member has an address. The address itself is told once, and kept nowhere."""

    member: MemberId
    digest: str
    made_at: datetime


def is_token(text: str) -> bool:
    """Whether it may be one: 256 bits, in hexadecimal."""
    return _TOKEN.fullmatch(text) is not None


def digest_of(token: str) -> str:
    """What is kept of it. It cannot be guessed, so neither salt nor a slow hash is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_off_for(meeting: Meeting, mine: Participant) -> bool:
    """Whether it is to leave this participant's calendar."""
    return meeting.state is State.CANCELLED or not mine.comes


def may_be_in_feed(meeting: Meeting, now: datetime) -> bool:
    """Whether it is worth while to look who is in it."""
    return meeting.span is not None and (meeting.span.end > now - PAST_FOR or meeting.changed_at > now - CANCELLED_FOR)


def is_in_feed(meeting: Meeting, mine: Participant, now: datetime) -> bool:
    """Whether a calendar that looks now is to see it."""
    if meeting.span is None:
        return False
    if is_off_for(meeting, mine):
        return meeting.changed_at > now - CANCELLED_FOR
    return meeting.span.end > now - PAST_FOR
