"""People by chance who want to meet in groups, and the best groups of few of them by trying all."""

from collections.abc import Iterator, Sequence
from datetime import time, timedelta
from itertools import combinations

from hypothesis import strategies as st

from bot.domain.ids import MemberId, OrganisationId, RoleId, TopicId
from bot.domain.people import OFFICE_WEEK, Involvement, Language, Member, Stance, WorkingHours
from bot.domain.programmes import Rules
from bot.matching.judging import Judge
from bot.matching.pool import Pool
from bot.matching.values import Entrant, Past, Places, Terms
from tests.contracts.given import NOW

TOWNS = [OrganisationId(f"town {at}") for at in range(5)]
TOPICS = [TopicId(name) for name in ("bio", "ensia", "woo", "ai")]
DUTCH, ENGLISH = Language.DUTCH, Language.ENGLISH
MONDAYS = (WorkingHours(weekday=0, start=time(9), end=time(12)),)
LATE = (WorkingHours(weekday=0, start=time(11), end=time(17)), WorkingHours(weekday=3, start=time(9), end=time(17)))
LENGTH = timedelta(hours=1)


def entrant(name: str, town: str = "", topics: Sequence[str] = (), **more: object) -> Entrant:
    member = Member(id=MemberId(name), name=name, organisation=OrganisationId(town or name), first_seen_at=NOW)
    involved = tuple(
        Involvement(member=member.id, topic=TopicId(each), words=each, stance=Stance.WORKS_ON, confirmed_at=NOW)
        for each in topics
    )
    return Entrant(member=member, involvements=involved, **more)  # type: ignore[arg-type]


@st.composite
def crowds(draw: st.DrawFn, most: int = 8) -> tuple[list[Entrant], Past]:
    number = draw(st.integers(0, most))
    ids = [MemberId(f"m{at}") for at in range(number)]
    found = []
    for id in ids:
        member = Member(
            id=id,
            name=id,
            organisation=draw(st.sampled_from(TOWNS)),
            roles=(RoleId("ciso"),),
            languages=draw(st.sampled_from([(DUTCH,), (ENGLISH,), (DUTCH, ENGLISH), (DUTCH, ENGLISH)])),
            working_week=draw(st.sampled_from([OFFICE_WEEK, OFFICE_WEEK, MONDAYS, LATE])),
            first_seen_at=NOW,
        )
        involved = tuple(
            Involvement(member=id, topic=topic, words=topic, stance=draw(st.sampled_from(Stance)), confirmed_at=NOW)
            for topic in draw(st.sets(st.sampled_from(TOPICS), max_size=2))
        )
        blocks = frozenset({draw(st.sampled_from(ids))} - {id}) if draw(st.integers(0, 5)) == 0 else frozenset()
        found.append(Entrant(member=member, involvements=involved, blocks=blocks, missed=draw(st.integers(0, 1))))
    pairs = [frozenset(pair) for pair in combinations(ids, 2)]
    met = draw(st.dictionaries(st.sampled_from(pairs), st.tuples(st.integers(1, 6)), max_size=4)) if pairs else {}
    return found, Past(met=met)


def judged(entrants: Sequence[Entrant], past: Past | None = None, size: int = 4, **terms: object) -> Judge:
    rules = Rules(group_size=size, apart=3)
    whole = Terms(rules=rules, length=LENGTH, **terms)  # type: ignore[arg-type]
    return Judge(Pool(entrants, whole, past or Past(), Places()))


def may_be_one(group: Sequence[Entrant], past: Past) -> bool:
    """Whether these break no rule, written down once more and in another way than the matching."""
    members = [one.member for one in group]
    for one, other in combinations(group, 2):
        pair = frozenset({one.member.id, other.member.id})
        lately = min(past.met.get(pair, (99,))) <= 3
        if one.member.organisation == other.member.organisation or lately:
            return False
        if one.member.id in other.blocks or other.member.id in one.blocks:
            return False
    if not set.intersection(*(set(member.languages) for member in members)):
        return False
    hours = [
        {(part.weekday, quarter) for part in member.working_week for quarter in _quarters(part)} for member in members
    ]
    common = set.intersection(*hours)
    return any(all((day, quarter + more) in common for more in range(4)) for day, quarter in common)


def _quarters(part: WorkingHours) -> range:
    return range(part.start.hour * 4, part.end.hour * 4)


def all_ways(possible: Sequence[tuple[int, ...]]) -> Iterator[list[tuple[int, ...]]]:
    """Every set of groups in which nobody is twice."""

    def grow(groups: list[tuple[int, ...]], rest: Sequence[tuple[int, ...]]) -> Iterator[list[tuple[int, ...]]]:
        yield groups
        for at, group in enumerate(rest):
            yield from grow([*groups, group], [each for each in rest[at + 1 :] if not set(each) & set(group)])

    yield from grow([], possible)
