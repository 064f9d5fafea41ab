"""People who want to meet, for tests of matching."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time
from functools import cache
from itertools import combinations

from bot.domain.ids import MemberId, OrganisationId, TopicId
from bot.domain.organisations import Kind, Organisation
from bot.domain.people import OFFICE_WEEK, Involvement, Language, Member, Stage, Stance, WorkingHours
from bot.domain.programmes import Rules
from bot.matching.matching import broken_rules
from bot.matching.values import Entrant, Past, Places, Terms

NOW = datetime(2027, 1, 18, 8, tzinfo=UTC)
PAIRS = Terms(rules=Rules(group_size=2, apart=4))
MORNINGS = tuple(WorkingHours(weekday=day, start=time(8), end=time(12)) for day in range(5))
EVENINGS = tuple(WorkingHours(weekday=day, start=time(18), end=time(22)) for day in range(5))
WEEKS = (OFFICE_WEEK, MORNINGS, EVENINGS)


def member_id(number: int) -> MemberId:
    return MemberId(f"m{number:03}")


def entrant(
    number: int,
    *,
    home: str | None = None,
    topics: Iterable[tuple[str, Stance, Stage | None]] = (),
    languages: Sequence[Language] = (Language.DUTCH,),
    week: Sequence[WorkingHours] = OFFICE_WEEK,
    blocks: Iterable[int] = (),
    missed: int = 0,
    **more: str,
) -> Entrant:
    """Somebody from a place of their own, unless it is said where they work."""
    id = member_id(number)
    member = Member(
        id=id,
        name=f"Lid {number}",
        organisation=OrganisationId(home or f"own-{number}"),
        languages=tuple(languages),
        working_week=tuple(week),
        first_seen_at=NOW,
        consented_at=NOW,
    )
    involvements = tuple(
        Involvement(member=id, topic=TopicId(topic), words=topic, stance=stance, stage=stage, confirmed_at=NOW)
        for topic, stance, stage in topics
    )
    return Entrant(
        member=member,
        involvements=involvements,
        blocks=frozenset(map(member_id, blocks)),
        missed=missed,
        part=more.get("part", ""),
        side=more.get("side", ""),
    )


def past_of(*pairs: tuple[int, int, int]) -> Past:
    """Of each two numbers, how many rounds ago."""
    return Past(met={frozenset({member_id(one), member_id(other)}): (ago,) for one, other, ago in pairs})


def municipality(id: str, name: str, **facts: int) -> Organisation:
    return Organisation(
        id=OrganisationId(id),
        kind=Kind.MUNICIPALITY,
        name=name,
        official_name=f"gemeente {name}",
        inhabitants=facts.get("inhabitants"),
    )


def most_placed(entrants: Sequence[Entrant], terms: Terms, past: Past, *, largest: int = 3) -> int:
    """How many can have a place at all in groups of two up to that size: every way is tried."""
    people = list(entrants)

    @cache
    def may(group: frozenset[int]) -> bool:
        ids = [people[at].member.id for at in group]
        return not broken_rules(ids, people, terms, past, Places())

    @cache
    def best(left: frozenset[int]) -> int:
        if not left:
            return 0
        first = min(left)
        rest = left - {first}
        found = best(rest)
        for size in range(1, largest):
            for others in combinations(sorted(rest), size):
                group = frozenset({first, *others})
                if may(group):
                    found = max(found, len(group) + best(left - group))
        return found

    return best(frozenset(range(len(people))))
