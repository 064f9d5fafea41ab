"""What the tests of topics, roles and ranking share: the real tables, and people who do not exist."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.domain.enquiries import Candidate, Found, Need, Question
from bot.domain.ids import MemberId, OrganisationId, RoleId, TopicId
from bot.domain.people import Involvement, Member, Profile, Stage, Stance
from bot.expertise.knowledge import Knowledge
from bot.expertise.ranking import NO_MEETINGS, Meetings, rank
from bot.expertise.roles import RoleFinder
from bot.expertise.topics import TopicFinder
from bot.reference.organisations import load_organisations
from bot.reference.roles import load_roles
from bot.reference.thesaurus import load_thesaurus

TOPICS = TopicFinder(load_thesaurus())
ROLES = RoleFinder(load_roles())
ORGANISATIONS = {body.id: body for body in load_organisations()}
KNOWLEDGE = Knowledge(ORGANISATIONS, TOPICS, ROLES)

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)

ZEEWOLDE, DRONTEN, LELYSTAD, ALMERE, URK, AMSTERDAM, MAASTRICHT = (
    OrganisationId(id) for id in ("gm0050", "gm0303", "gm0995", "gm0034", "gm0184", "gm0363", "gm0935")
)


@dataclass(frozen=True, slots=True)
class Does:
    """One involvement, short to write."""

    topic: str = "ensia"
    stance: Stance = Stance.WORKS_ON
    stage: Stage | None = None
    words: str = ""
    note: str = ""
    days_ago: int = 10


def person(
    name: str,
    organisation: OrganisationId | None = DRONTEN,
    roles: tuple[str, ...] = (),
    *does: Does,
    consented: bool = True,
    paused_until: date | None = None,
) -> Candidate:
    """A member with what they are involved in."""
    member = Member(
        id=MemberId(name.lower()),
        name=name,
        organisation=organisation,
        roles=tuple(map(RoleId, roles)),
        first_seen_at=NOW - timedelta(days=100),
        consented_at=NOW - timedelta(days=100) if consented else None,
        paused_until=paused_until,
    )
    involvements = tuple(
        Involvement(
            member=member.id,
            topic=TopicId(one.topic),
            words=one.words or one.topic.removeprefix("free:"),
            stance=one.stance,
            stage=one.stage,
            note=one.note,
            confirmed_at=NOW - timedelta(days=one.days_ago),
        )
        for one in does
    )
    return Candidate(member=member, involvements=involvements)


def asked(words: str, need: Need = Need.PEERS) -> Question:
    """The question that somebody's words make."""
    return Question(subjects=TOPICS.subjects_of(words), need=need, words=words)


def ranked(question: Question, asker: Candidate, *others: Candidate, meetings: Meetings = NO_MEETINGS) -> list[Found]:
    """The answer, best first."""
    profile = Profile(member=asker.member, involvements=asker.involvements)
    return list(rank(question, profile, others, TODAY, KNOWLEDGE, meetings=meetings))


def names(found: list[Found]) -> list[str]:
    """Just who, in order."""
    return [one.member.name for one in found]
