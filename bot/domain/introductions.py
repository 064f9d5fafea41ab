"""One member asks to meet another. Nobody is put in contact with anybody without having said yes."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.calendar import working_days_later
from bot.domain.ids import IntroductionId, MemberId
from bot.domain.people import Member

MOST_OPEN = 3
"""How many requests a member may have waiting for an answer."""
MOST_ASKED_A_WEEK = 5
"""How often a member may be asked within seven days."""
NUDGE_AFTER = 2
"""Working days of the asked member without an answer, then they are reminded, once."""
EXPIRE_AFTER = 3
"""Working days after the nudge; then it lapses."""
LATER_IS = 5
"""Working days until somebody who said "later" is asked again."""


class State(StrEnum):
    """Where a request stands."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class Due(StrEnum):
    """What time asks of an open request."""

    ASK_AGAIN = "ask_again"
    NUDGE = "nudge"
    EXPIRE = "expire"


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """A request to meet, from its asking to its end."""

    id: IntroductionId
    asker: MemberId
    asked: MemberId
    about: str
    """What the asker wants to talk about, in the words of the question."""
    state: State = State.ASKED
    asked_at: datetime
    answered_at: datetime | None = None
    next_step: Due | None = None
    due_at: datetime | None = None
    """When the next step is to be taken; None once it is closed."""
    is_silent: bool = False
    """The asked member has blocked the asker: it is never delivered, and lapses as if unanswered."""

    @property
    def is_open(self) -> bool:
        """Whether an answer is still awaited."""
        return self.state is State.ASKED


def ask(
    *, id: IntroductionId, asker: MemberId, asked: Member, about: str, now: datetime, is_silent: bool
) -> Introduction:
    """Begin a request; the asked member is reminded after two of their working days."""
    return Introduction(
        id=id,
        asker=asker,
        asked=asked.id,
        about=about,
        asked_at=now,
        next_step=Due.NUDGE,
        due_at=working_days_later(now, NUDGE_AFTER, asked),
        is_silent=is_silent,
    )


def postpone(introduction: Introduction, asked: Member, now: datetime) -> Introduction:
    """The asked member said "later"."""
    return replace(introduction, next_step=Due.ASK_AGAIN, due_at=working_days_later(now, LATER_IS, asked))


def step(introduction: Introduction, asked: Member, now: datetime) -> Introduction:
    """Take the step that is due. An expired request is closed."""
    match introduction.next_step:
        case Due.ASK_AGAIN:
            return replace(introduction, next_step=Due.NUDGE, due_at=working_days_later(now, NUDGE_AFTER, asked))
        case Due.NUDGE:
            return replace(introduction, next_step=Due.EXPIRE, due_at=working_days_later(now, EXPIRE_AFTER, asked))
        case _:
            return close(introduction, State.EXPIRED, now)


def close(introduction: Introduction, state: State, now: datetime) -> Introduction:
    """End a request."""
    return replace(introduction, state=state, answered_at=now, next_step=None, due_at=None)
