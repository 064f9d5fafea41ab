"""Invented people at real organisations: always the same ones for the same number.

A topic is shared by many and another by few: the first by one in twenty, the others by less and less.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

from bot.domain.ids import MemberId, RoleId, TopicId
from bot.domain.organisations import Organisation
from bot.domain.people import Involvement, Language, Member, Stage, Stance
from bot.expertise.topics import FREE
from bot.messages import Account, Conversation, Platform
from bot.reference.organisations import load_organisations
from bot.reference.roles import load_roles
from bot.reference.thesaurus import load_thesaurus

NOW = datetime(2027, 1, 18, 9, tzinfo=UTC)
PLATFORM = Platform("console")
MOST_SHARED = TopicId("ensia")
BROADEST = TopicId("information-security")

Asked = Sequence[tuple[Member, str]]
"""Who says what."""

_SHARE = 0.05
_SKEW = 0.3
"""The n-th topic is shared by so much less than the first: n to the power of this."""
_FIRST = "Anna Bram Carla Daan Eva Farid Greet Hamza Ilse Joris Karin Lars Mila Noor Omar Petra Ruud Sanne Tess Wim"
_LAST = "Akkerman Boersma Celik Dekker Engels Faber Groot Hofman Idrissi Jonker Kramer Lammers Mulder Nijhof Oosting"
_FREE = ("digitale dorpsraad", "hitteplan", "deelfietsen", "stadsarchief verhuizen", "drones boven de dijk")
_NOTES = ("net begonnen", "samen met de buren", "leverancier gekozen", "loopt sinds vorig jaar", "we zoeken nog")
_STANCES = {Stance.WORKS_ON: 75, Stance.OFFERS: 15, Stance.SEEKS: 10}
_ASKING = (
    "Wie werkt er nog meer aan {}?",
    "Wie weet er iets van {}?",
    "ik zoek iemand die al verder is met {}",
    "who else is doing {}?",
    "wie kan helpen met {}?",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Everybody, with what they are involved in."""

    members: Sequence[Member]
    involvements: Sequence[Involvement]
    labels: dict[TopicId, str]
    """What people call each topic."""


def invented(count: int, *, seed: int = 1) -> People:
    """So many people."""
    chance = Random(seed)
    bodies = [body for body in load_organisations() if body.ended_on is None]
    # Larger bodies have more people, though not as many times more.
    homes = chance.choices(bodies, weights=[(body.inhabitants or 10_000) ** 0.5 for body in bodies], k=count)
    jobs = [role.id for role in load_roles()]
    members = [_member(number, home, chance.choice(jobs), chance) for number, home in enumerate(homes)]
    labels = {concept.id: concept.pref_label[Language.DUTCH] for concept in load_thesaurus()}
    return People(members=members, involvements=list(_involvements(members, labels, chance)), labels=labels)


def account_of(member: Member) -> Account:
    return Account(platform=PLATFORM, id=member.id)


def place_of(member: Member) -> Conversation:
    return Conversation(platform=PLATFORM, id=member.id)


def questions(people: People, count: int, *, topic: TopicId | None = None, seed: int = 2) -> Asked:
    """Who asks what: about that topic, or about each as often as it is shared."""
    chance = Random(seed)
    known = [one for one in people.involvements if one.topic in people.labels]
    return [
        (
            chance.choice(people.members),
            chance.choice(_ASKING).format(people.labels[topic or chance.choice(known).topic]),
        )
        for _ in range(count)
    ]


def free_questions(people: People, count: int, *, seed: int = 3) -> Asked:
    """Questions about what the thesaurus does not know."""
    chance = Random(seed)
    return [(chance.choice(people.members), _ASKING[0].format(chance.choice(_FREE))) for _ in range(count)]


def _member(number: int, home: Organisation, job: RoleId, chance: Random) -> Member:
    is_english = chance.random() < 0.1
    return Member(
        id=MemberId(f"lid{number:05}"),
        name=f"{chance.choice(_FIRST.split())} {chance.choice(_LAST.split())}",
        language=Language.ENGLISH if is_english else Language.DUTCH,
        language_is_chosen=True,
        organisation=home.id,
        roles=(job,),
        first_seen_at=NOW - timedelta(days=chance.randrange(1, 700)),
        consented_at=NOW - timedelta(days=1),
        paused_until=date(2027, 3, 1) if chance.random() < 0.03 else None,
    )


def _involvements(members: Sequence[Member], labels: dict[TopicId, str], chance: Random) -> Iterator[Involvement]:
    topics = [topic for topic in labels if topic != MOST_SHARED]
    chance.shuffle(topics)
    for rank, topic in enumerate([MOST_SHARED, *topics], 1):
        sharing = max(1, round(len(members) * _SHARE / rank**_SKEW))
        for member in chance.sample(members, sharing):
            yield _involvement(member, topic, labels[topic], chance)
    for member in chance.sample(members, len(members) // 20):
        words = chance.choice(_FREE)
        yield _involvement(member, TopicId(FREE + words), words, chance)


def _involvement(member: Member, topic: TopicId, words: str, chance: Random) -> Involvement:
    [stance] = chance.choices(list(_STANCES), weights=list(_STANCES.values()))
    return Involvement(
        member=member.id,
        topic=topic,
        words=words,
        stance=stance,
        stage=chance.choice([None, *Stage]),
        note=chance.choice(_NOTES) if chance.random() < 0.3 else "",
        confirmed_at=NOW - timedelta(days=chance.randrange(600)),
    )
