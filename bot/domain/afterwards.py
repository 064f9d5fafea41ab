"""What people say after a meeting. It is theirs: others see what they released, and counts of three and more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import mean

from bot.domain.ids import ActionId, MeetingId, MemberId
from bot.domain.tlp import Tlp

BEST = 5
"""How useful it was: from 1."""
FEWEST_TO_TELL = 3
"""Of fewer answers no picture is given: one could tell whose they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """One person about one meeting. Whatever they skipped is None, or empty."""

    meeting: MeetingId
    member: MemberId
    happened: bool | None = None
    why_not: str = ""
    """Why it did not, in a word of ours."""
    useful: int | None = None
    learned: str = ""
    label: Tlp | None = None
    """With whom what they learned may be shared; None: with nobody."""
    again: bool | None = None
    """Whether they want to meet these people again."""
    answered_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that somebody means to do."""

    id: ActionId
    meeting: MeetingId | None
    member: MemberId
    what: str
    due_on: date | None = None
    made_at: datetime
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What an organiser may know of the answers."""

    answers: int
    happened: int
    useful: float | None
    """On average, of those who said."""
    again: int


def picture_of(feedback: Sequence[Feedback]) -> Picture | None:
    """None as long as there are too few to tell without telling who."""
    answers = [each for each in feedback if each.happened is not None]
    if len(answers) < FEWEST_TO_TELL:
        return None
    useful = [each.useful for each in answers if each.useful is not None]
    return Picture(
        answers=len(answers),
        happened=sum(each.happened is True for each in answers),
        useful=round(mean(useful), 1) if len(useful) >= FEWEST_TO_TELL else None,
        again=sum(each.again is True for each in answers),
    )


def want_again(feedback: Sequence[Feedback], participants: Sequence[MemberId]) -> bool:
    """Whether all of them said that they do."""
    said = {each.member for each in feedback if each.again}
    return len(participants) > 1 and set(participants) <= said
