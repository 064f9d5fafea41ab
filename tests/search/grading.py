"""How well a member answers a question, from 0 to 3, by what they really do and what is really wanted.

The rule, in this order:

1. Whoever may not be found, the asker, and whoever lacks what was asked besides (role, kind, place, size) get 0.
2. A fact counts as far as it is central to the member (1-3) and its concept is close to what is wanted (3: that very
   thing; 2 and 1: near it): the lower of the two. Where two subjects are wanted, the mean of both, half points
   upwards, and 2 at most if one of them is missing.
3. What they want with it bounds that:
   - peers: everybody who works on it or helps others with it; who only looks for help gets 2 at most.
   - help: who offers it, or has it running; 2 at most while building, 1 while exploring, 0 for who looks for it too.
   - seekers: only who looks for help; 1 at most for who just explores it.
   - further: who has it running; 2 at most while building, if the asker does not build it yet; 0 for others.
4. Where a stage was asked for, another one gets 0.
5. What was last confirmed more than 18 months ago gets 2 at most; a colleague gets 1 at most.
"""

from collections.abc import Callable, Iterable, Mapping

from bot.domain.enquiries import Need
from bot.domain.organisations import Organisation, is_similar_in_size
from bot.domain.people import Stage, Stance
from tests.search.loading import TODAY, Asked, Fact, Person, Wanted

_OLD_DAYS = 548
_SMALL = 30_000
_LARGE = 100_000
_HIGHEST = 3


def grade(asked: Asked, asker: Person, person: Person, organisations: Mapping[str, Organisation]) -> int:
    """The grade that a person's eye gave, else the one by the rule."""
    if not may_find(asker, person):
        return 0
    if person.id in asked.override:
        return asked.override[person.id][0]
    if not _meets(asked, organisations[asker.at], person, organisations[person.at]):
        return 0
    found = _both([_best(asked, wanted, asker, person) for wanted in asked.subjects])
    return min(found, 1) if person.at == asker.at else found


def may_find(asker: Person, person: Person) -> bool:
    """Whether the one may see the other at all."""
    return not person.hidden and person.id != asker.id and person.id not in asker.blocks


def _both(grades: list[int]) -> int:
    mean = (sum(grades) + len(grades) - 1) // len(grades)
    return mean if all(grades) else min(mean, 2)


def _best(asked: Asked, wanted: Wanted, asker: Person, person: Person) -> int:
    builds = any(
        fact.stage is Stage.BUILDING and wanted.get(fact.concept) == _HIGHEST
        for fact in asker.facts
        if fact.stance is not Stance.SEEKS
    )
    return max((_grade(asked, wanted, fact, asker_builds=builds) for fact in person.facts), default=0)


def _grade(asked: Asked, wanted: Wanted, fact: Fact, *, asker_builds: bool) -> int:
    if asked.stage is not None and fact.stage is not asked.stage:
        return 0
    most = _most(asked.need, fact, asker_builds=asker_builds)
    if (TODAY - fact.confirmed_on).days > _OLD_DAYS:
        most = min(most, 2)
    return min(wanted.get(fact.concept, 0), fact.central, most)


def _most(need: Need, fact: Fact, *, asker_builds: bool) -> int:
    seeks, stage = fact.stance is Stance.SEEKS, fact.stage
    if need is Need.PEERS:
        return 2 if seeks else 3
    if need is Need.SEEKERS:
        return 3 if seeks else int(stage is Stage.EXPLORING)
    if seeks:
        return 0
    if need is Need.HELP:
        return (
            3 if fact.stance is Stance.OFFERS else {Stage.BUILDING: 2, Stage.RUNNING: 3}.get(stage, 1) if stage else 2
        )
    return {Stage.RUNNING: 3, Stage.BUILDING: 0 if asker_builds else 2}.get(stage, 0) if stage else 0


def _meets(asked: Asked, own: Organisation, person: Person, theirs: Organisation) -> bool:
    place = {key: own_value if value == "own" else value for key, value, own_value in _places(asked, own)}
    size = theirs.inhabitants or 0
    checks: Iterable[Callable[[], bool]] = (
        lambda: not asked.role or asked.role in person.roles,
        lambda: not asked.kind or theirs.kind == asked.kind,
        lambda: not asked.province or place["province"] in {theirs.province, theirs.id},
        lambda: not asked.region or place["region"] in {theirs.safety_region, theirs.id},
        lambda: not asked.neighbours or theirs.id in own.neighbours or own.id in theirs.neighbours,
        lambda: asked.size != "alike" or is_similar_in_size(own, theirs),
        lambda: asked.size != "small" or 0 < size < _SMALL,
        lambda: asked.size != "large" or size >= _LARGE,
        lambda: size >= asked.least and (not asked.most or 0 < size < asked.most),
        lambda: not asked.not_own or theirs.id != own.id,
    )
    return all(check() for check in checks)


def _places(asked: Asked, own: Organisation) -> tuple[tuple[str, str, str | None], ...]:
    return (
        ("province", asked.province, own.province),
        ("region", asked.region, own.safety_region),
    )
