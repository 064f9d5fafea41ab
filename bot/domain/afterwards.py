"""What people say after a meeting. It is theirs: others see what they released, and counts of three and more."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import mean

from bot.domain.ids import ActionId, MeetingId, MemberId, TopicId
from bot.domain.tlp import Tlp, strictest_in

BEST = 5
"""How useful it was: from 1."""
FEWEST_TO_TELL = 3
"""Of fewer answers no picture is given: one could tell whose they are."""
CLOSED_AFTER = timedelta(days=7)
"""From then on no more answers are waited for."""
USEFUL = 4
"""From here on it was well worth their time."""
LONGEST_LESSON = 1000
LONGEST_ACTION = 200


class WhyNot(StrEnum):
    """Why a meeting did not take place. Nobody is named: it is not about blame."""

    ABSENT = "absent"
    """Somebody could not make it; who, is not asked."""
    FORGOTTEN = "forgotten"
    """It did not come to it."""
    TECHNOLOGY = "technology"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """One person about one meeting. Whatever they skipped is None, or empty."""

    meeting: MeetingId
    member: MemberId
    happened: bool | None = None
    why_not: WhyNot | None = None
    useful: int | None = None
    learned: str = ""
    label: Tlp | None = None
    """With whom what they learned may be shared; None: with nobody."""
    is_named: bool = False
    """Whether others may see whose lesson it is."""
    again: bool | None = None
    """Whether they want to meet these people again."""
    topics: frozenset[TopicId] = frozenset()
    """What the meeting and the lesson were about."""
    answered_at: datetime

    @property
    def is_shared(self) -> bool:
        """Whether there is a lesson that others may see."""
        return bool(self.learned) and self.label is not None


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


def tell(known: Feedback, *, happened: bool, now: datetime, why_not: WhyNot | None = None) -> Feedback:
    """Whether it took place. Of what did not, there is nothing else to say but why not."""
    if happened:
        return replace(known, happened=True, why_not=None, answered_at=now)
    return replace(known, happened=False, why_not=why_not or known.why_not, useful=None, again=None, answered_at=now)


def rate(known: Feedback, useful: int, now: datetime) -> Feedback:
    """How useful it was; whoever knows that was there."""
    if not 1 <= useful <= BEST:
        raise ValueError(f"not from 1 to {BEST}: {useful}")
    return replace(known, happened=True, why_not=None, useful=useful, answered_at=now)


def release(known: Feedback, label: Tlp | None, *, is_named: bool | None = None) -> Feedback:
    """With whom the lesson may be shared from now on. A label that the lesson itself bears is never widened."""
    borne = strictest_in(known.learned)
    if label is not None and borne is not None and borne.rank > label.rank:
        label = borne
    named = known.is_named if is_named is None else is_named
    return replace(known, label=label, is_named=named and label is not None)


def may_read(lesson: Feedback, reader: MemberId | None, present: Collection[MemberId]) -> bool:
    """Whether Bondje shows a lesson to somebody. `reader`: None for whoever has not agreed to take part.

    What is confined goes to those who were present, and they judge who else needs to know: Bondje cannot, and what
    people say of where they work is no proof.
    """
    if not lesson.is_shared or lesson.label is None:
        return reader is not None and reader == lesson.member
    if lesson.label is Tlp.CLEAR:
        return True
    return reader is not None and (not lesson.label.is_confined or reader in present or reader == lesson.member)


def want_again(feedback: Sequence[Feedback], participants: Sequence[MemberId]) -> bool:
    """Whether all of them said that they do."""
    said = {each.member for each in feedback if each.again}
    return len(participants) > 1 and set(participants) <= said
