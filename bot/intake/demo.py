"""Invented people at real organisations, to try Bondje with: demo_members.tsv, one person a line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import bot.reference
from bot.domain.cadence import Cadence
from bot.domain.ids import MemberId, OrganisationId, ProgrammeId, RoleId, TopicId
from bot.domain.people import Involvement, Language, Member, Stage, Stance
from bot.domain.programmes import USUAL, Enrolment, Programme, Rules, Shape, Status
from bot.expertise.knowledge import Knowledge, Library
from bot.markup import plain
from bot.messages import Account, Conversation, Platform
from bot.phrases import render
from bot.ports import KnownAccount, Store, UnitOfWork
from bot.replies import Phrase
from bot.retrying import until_settled

TABLE = Path(bot.reference.__file__).with_name("demo_members.tsv")
_PAUSE = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A line of the table; a hyphen stands for nothing."""

    name: str
    organisation: str
    """The official name."""
    roles: tuple[RoleId, ...]
    language: Language
    standing: str
    """`coordinator`, `paused`, `invited` or nothing."""
    topics: tuple[str, ...]
    """`ensia works_on running = a note`"""

    @property
    def handle(self) -> str:
        """What to type on the console to speak for them."""
        return self.name.split()[0].casefold()


async def fill(store: Store, now: datetime, platform: Platform) -> bool:
    """Put the people in, with an account on that platform each. False: the store has members already."""
    library = Library()

    async def put_in() -> bool:
        async with store.begin() as work:
            if await work.members.count():
                return False
            knowledge = await library.current(work)
            bodies = {body.official_name.casefold(): body.id for body in knowledge.organisations.values()}
            for age, row in enumerate(_rows(), start=1):
                # Each came on another day, so that a profile can be fresh or a little older.
                member = _member(row, bodies[row.organisation.casefold()], now, now - timedelta(days=age))
                await work.members.save(member)
                if member.consented_at is not None:
                    await work.accounts.save(_account(row, member, platform))
                for involvement in _involvements(row, member, knowledge):
                    await work.involvements.save(involvement)
            await _add_programme(now, work)
            await work.commit()
            return True

    return await until_settled(put_in)


async def _add_programme(now: datetime, work: UnitOfWork) -> None:
    """Coffee for all of them, on hold: who wants to see a round resumes it."""
    people = await work.members.agreed()
    coordinator = next(one for one in people if one.is_coordinator)
    usual = USUAL[Shape.COFFEE]
    programme = Programme(
        id=ProgrammeId("demo-coffee"),
        name="Koffie",
        shape=Shape.COFFEE,
        coordinator=coordinator.id,
        cadence=Cadence(weeks=2, weekday=1, at=time(9)),
        length=usual.length,
        rules=Rules(group_size=usual.group_size),
        status=Status.PAUSED,
        made_at=now,
        changed_at=now,
    )
    await work.programmes.save(programme)
    await work.programmes.save_enrolments(
        *(Enrolment(programme=programme.id, member=one.id, since=one.first_seen_at) for one in people)
    )


def guide(language: Language) -> str:
    """What to type, to see the most in two minutes."""
    return plain(render(Phrase("demo-guide"), language, ZoneInfo("UTC")))


def _rows() -> Iterator[_Row]:
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        name, organisation, roles, language, standing, topics = line.split("\t")
        yield _Row(
            name=name,
            organisation=organisation,
            roles=tuple(map(RoleId, roles.split())),
            language=Language(language),
            standing=standing,
            topics=tuple(topics.split("; ")),
        )


def _member(row: _Row, organisation: OrganisationId, now: datetime, came_at: datetime) -> Member:
    is_invited = row.standing == "invited"
    return Member(
        id=MemberId(f"demo-{row.handle}"),
        name=row.name,
        language=row.language,
        languages=(Language.DUTCH,) if row.language is Language.DUTCH else (Language.ENGLISH, Language.DUTCH),
        organisation=organisation,
        roles=row.roles,
        is_coordinator=row.standing == "coordinator",
        first_seen_at=came_at,
        invited_at=came_at if is_invited else None,
        consented_at=None if is_invited else came_at,
        paused_until=(now + _PAUSE).date() if row.standing == "paused" else None,
    )


def _account(row: _Row, member: Member, platform: Platform) -> KnownAccount:
    return KnownAccount(
        account=Account(platform=platform, id=row.handle),
        member=member.id,
        conversation=Conversation(platform=platform, id=row.handle),
        name=row.name.split()[0],
    )


def _involvements(row: _Row, member: Member, knowledge: Knowledge) -> Iterator[Involvement]:
    for cell in row.topics:
        said, _, note = cell.partition(" = ")
        topic, stance, *stage = said.split()
        yield Involvement(
            member=member.id,
            topic=TopicId(topic),
            words=knowledge.topics.label(TopicId(topic), member.language),
            stance=Stance(stance),
            stage=Stage(stage[0]) if stage else None,
            note=note,
            confirmed_at=member.first_seen_at,
        )
