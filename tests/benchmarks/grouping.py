"""Groups of four: who is placed, how near to what is provably the best, how long it takes, and against chance."""

import resource
from datetime import UTC, datetime, timedelta
from itertools import combinations
from random import Random
from time import perf_counter

from bot.domain.ids import MemberId, RoleId, TopicId
from bot.domain.organisations import Kind, Organisation, Ties
from bot.domain.people import Involvement, Language, Member, Stage, Stance
from bot.domain.programmes import Rules
from bot.matching.groups import group_up
from bot.matching.judging import Judge, lines
from bot.matching.pool import Pool
from bot.matching.values import Entrant, Past, Places, Terms
from bot.reference.organisations import load_organisations
from bot.reference.thesaurus import load_thesaurus
from tests.benchmarks.figures import milliseconds, show

SIZES = (12, 20, 50, 100, 200, 300, 342, 1_000)
ROLES = tuple(RoleId(name) for name in ("ciso", "fg", "adviseur", "architect", "manager"))
MADE_AT = datetime(2027, 1, 18, tzinfo=UTC)


def made(number: int) -> tuple[list[Entrant], Places]:
    """People at real municipalities, made up: two topics of the forty most general, one role, nearly all with Dutch."""
    chance = Random(number)
    bodies = load_organisations()
    towns = [each for each in bodies if each.kind is Kind.MUNICIPALITY and each.ended_on is None]
    topics = [concept.id for concept in load_thesaurus()][:40]
    entrants = [_entrant(f"m{at:05}", chance, towns, topics) for at in range(number)]
    return entrants, Places(organisations={each.id: each for each in bodies}, ties=Ties(bodies))


def _entrant(name: str, chance: Random, towns: list[Organisation], topics: list[TopicId]) -> Entrant:
    id = MemberId(name)
    member = Member(
        id=id,
        name=name,
        organisation=chance.choice(towns).id,
        roles=(chance.choice(ROLES),),
        languages=chance.choice(
            [(Language.DUTCH,)] * 8 + [(Language.DUTCH, Language.ENGLISH)] * 3 + [(Language.ENGLISH,)]
        ),
        first_seen_at=MADE_AT,
    )
    involved = tuple(
        Involvement(
            member=id,
            topic=topic,
            words=topic,
            stance=chance.choice(tuple(Stance)),
            stage=chance.choice((None, *Stage)),
            confirmed_at=MADE_AT,
        )
        for topic in chance.sample(topics, 3)
    )
    return Entrant(member=member, involvements=involved)


def by_chance(judge: Judge, size: int, chance: Random) -> float:
    """What groups are worth that nobody thought about: shuffled and cut, whether or not that breaks a rule."""
    numbers = list(range(len(judge.pool)))
    chance.shuffle(numbers)
    groups = [numbers[at : at + size] for at in range(0, len(numbers) - size + 1, size)]
    pairs = [pair for group in groups for pair in combinations(group, 2)]
    return int(judge.worth(lines(pairs)).sum()) / (size - 1)


def row(number: int, size: int = 4) -> tuple[str, ...]:
    entrants, places = made(number)
    terms = Terms(rules=Rules(group_size=size), length=timedelta(minutes=90))
    began = perf_counter()
    judge = Judge(Pool(entrants, terms, Past(), places))
    found = group_up(judge, "benchmark")
    took = perf_counter() - began
    chance = Random(1)
    random = sum(by_chance(judge, size, chance) for _ in range(5)) / 5
    off = sum(len(group) != size for group in found.groups)
    return (
        f"{number:,}",
        f"{len(found.left)}",
        f"{off}",
        f"{found.value / found.bound:.3f}",
        f"{found.value / random:.1f}",
        milliseconds(took),
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}",
    )


def main() -> None:
    show(
        "Groups of four, at real municipalities",
        ("people", "unplaced", "of 3 or 5", "worth/bound", "x chance", "ms", "MB"),
        [row(number) for number in SIZES],
        remark="The bound is proven; beyond 300 people it is rough. MB: of the whole process, at most, so far.",
    )


if __name__ == "__main__":
    main()
