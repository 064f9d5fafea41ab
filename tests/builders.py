"""Domain objects with everything filled in that a test does not care about."""

from datetime import UTC, datetime, time

from bot.domain.ids import IntroductionId, MemberId
from bot.domain.introductions import Introduction, ask
from bot.domain.people import OFFICE_WEEK, Member, WorkingHours

MONDAY = datetime(2027, 1, 18, 8, 0, tzinfo=UTC)


def member(
    name: str = "Anna", *, week: tuple[WorkingHours, ...] = OFFICE_WEEK, zone: str = "Europe/Amsterdam"
) -> Member:
    """Somebody who agreed."""
    return Member(
        id=MemberId(name.casefold()),
        name=name,
        working_week=week,
        time_zone=zone,
        first_seen_at=MONDAY,
        consented_at=MONDAY,
    )


def hours(weekday: int, start: int = 9, end: int = 17) -> WorkingHours:
    return WorkingHours(weekday=weekday, start=time(start), end=time(end))


def request(asked: Member, *, now: datetime = MONDAY, is_silent: bool = False) -> Introduction:
    """Anna asks."""
    return ask(
        id=IntroductionId("request"), asker=MemberId("anna"), asked=asked, about="ENSIA", now=now, is_silent=is_silent
    )
