"""People who want to meet, made up, at real municipalities: as many of each as come out evenly."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from random import Random

from bot.domain.ids import MemberId, OrganisationId
from bot.domain.organisations import Kind, Organisation, Ties
from bot.domain.people import Involvement, Language, Member, Stage, Stance
from bot.expertise.topics import TopicFinder
from bot.matching.values import Entrant, Places
from bot.reference.organisations import load_organisations
from bot.reference.roles import load_roles
from bot.reference.thesaurus import load_thesaurus

NOW = datetime(2027, 1, 18, 9, tzinfo=UTC)
_TOPICS = 24
"""What a programme is about is a part of the thesaurus: its first topics, of which some are far more common."""
_STANCES = {Stance.WORKS_ON: 70, Stance.OFFERS: 15, Stance.SEEKS: 15}


@cache
def towns() -> Sequence[Organisation]:
    known = [each for each in load_organisations() if each.kind is Kind.MUNICIPALITY and each.ended_on is None]
    return sorted(known, key=lambda each: each.id)


@cache
def places() -> Places:
    bodies = {each.id: each for each in load_organisations()}
    concepts = load_thesaurus()
    finder = TopicFinder(concepts)
    joint = [each for each in bodies.values() if each.kind is Kind.JOINT_BODY and each.ended_on is None]
    close = {each.id: finder.expand(each.id) for each in concepts}
    return Places(organisations=bodies, ties=Ties(joint), close=close)


def entrants(count: int, seed: int, homes: Sequence[OrganisationId] = ()) -> list[Entrant]:
    """So many people, each with two or three topics and a role. `homes`: where they work, one for each."""
    chance = Random(seed)
    topics = [each.id for each in load_thesaurus()][:_TOPICS]
    weights = [1 / (rank**0.5) for rank in range(1, len(topics) + 1)]
    roles = [each.id for each in load_roles()]
    spread = [each.id for each in chance.sample(towns(), len(towns()))]
    made = []
    for number in range(count):
        id = MemberId(f"lid{number:05}")
        member = Member(
            id=id,
            name=f"Lid {number}",
            organisation=homes[number] if homes else spread[number % len(spread)],
            roles=(chance.choice(roles),),
            languages=(Language.DUTCH, Language.ENGLISH) if chance.random() < 0.6 else (Language.DUTCH,),
            first_seen_at=NOW,
            consented_at=NOW,
        )
        involvements = tuple(
            Involvement(
                member=id,
                topic=topic,
                words=topic,
                stance=chance.choices(list(_STANCES), weights=list(_STANCES.values()))[0],
                stage=chance.choice([None, *Stage]),
                confirmed_at=NOW,
            )
            for topic in sorted(set(chance.choices(topics, weights=weights, k=3)))
        )
        made.append(Entrant(member=member, involvements=involvements))
    return made
