"""People whom a coordinator brings in from a list: invited, and seen by nobody until they agree."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.codes import new_code
from bot.domain.ids import MemberId, TopicId
from bot.domain.invitations import InvitedRow, RowProblem, digest
from bot.domain.organisations import REGISTERS_ZONE, Organisation
from bot.domain.people import Involvement, Language, Member, Stance
from bot.expertise.knowledge import Knowledge, Library
from bot.expertise.organisations import Choices, Found, Recognised
from bot.intake.wishes import read_wish
from bot.involving import MOST_TOPICS
from bot.markup import plain_words
from bot.ports import Store, UnitOfWork
from bot.retrying import until_settled

_LONGEST_NAME = 80
_MOST_ROLES = 8


@dataclass(slots=True)
class Report:
    """What an import of members has done."""

    invited: list[tuple[str, str]] = field(default_factory=list)
    """Name and code of everybody who is new. The codes are nowhere else: only their digests are kept."""
    updated: int = 0
    unchanged: int = 0
    """Invited before, and nothing is different."""
    renewed: list[tuple[str, str]] = field(default_factory=list)
    """Name and new code of everybody who was invited before, if new codes were asked for."""
    agreed: int = 0
    """Members already, who look after their profiles themselves."""
    problems: list[RowProblem] = field(default_factory=list)
    """Rows that were left out."""
    guesses: list[tuple[int, str, str]] = field(default_factory=list)
    """Line, what was written, and which organisation that was taken for."""


async def import_members(
    store: Store,
    rows: Iterable[InvitedRow],
    now: datetime,
    *,
    language: Language = Language.DUTCH,
    with_new_codes: bool = False,
) -> Report:
    """Invite everybody in the rows, update who was invited before, and touch nobody who has agreed.

    `language`: what is spoken to them where the row does not say. `with_new_codes`: also for who was invited before
    and has yet to come; their earlier codes work no more.
    """
    rows = tuple(rows)
    library = Library()

    async def bring_in() -> Report:
        async with store.begin() as work:
            importer = _Importer(work, await library.current(work), now, language, with_new_codes=with_new_codes)
            for row in rows:
                await importer.take(row)
            await work.commit()
            return importer.report

    return await until_settled(bring_in)


class _Importer:
    def __init__(
        self, work: UnitOfWork, knowledge: Knowledge, now: datetime, language: Language, *, with_new_codes: bool
    ) -> None:
        self._work = work
        self._knowledge = knowledge
        self._now = now
        self._language = language
        self._with_new_codes = with_new_codes
        self._with_code: set[MemberId] = set()
        """Who was given one already: a list may name somebody twice."""
        self.report = Report()

    async def take(self, row: InvitedRow) -> None:
        """Invite, update or leave the person of one row."""
        name = plain_words(row.name)[:_LONGEST_NAME].strip()
        found = self._knowledge.names.find(row.organisation, self._now.astimezone(REGISTERS_ZONE).date())
        if not name or not isinstance(found, Recognised):
            self.report.problems.append(_problem(row, name, found))
            return
        if found.guessed:
            self.report.guesses.append((row.line, row.organisation, found.organisation.official_name))
        known = await self._find_known(row, name, found.organisation)
        if known is None:
            await self._invite(self._described(row, name, found.organisation), row)
        elif known.consented_at is not None:
            self.report.agreed += 1
        else:
            await self._update(known, self._described(row, name, found.organisation, before=known), row)

    async def _find_known(self, row: InvitedRow, name: str, organisation: Organisation) -> Member | None:
        """By address; else by name and organisation, unless two addresses show that these are two people."""
        found = list(await self._work.members.with_email(row.email)) if row.email else []
        for member in await self._work.members.of_organisation(organisation.id):
            if member.name.casefold() == name.casefold() and (row.email is None or member.email is None):
                found.append(member)
        known = [member for member in found if member.consented_at is not None or member.invited_at is not None]
        return next((one for one in known if one.consented_at is not None), next(iter(known), None))

    def _described(
        self, row: InvitedRow, name: str, organisation: Organisation, before: Member | None = None
    ) -> Member:
        member = before or Member(
            id=MemberId(secrets.token_hex(10)),
            name=name,
            language=row.language or self._language,
            languages=(row.language or self._language,),
            first_seen_at=self._now,
            invited_at=self._now,
        )
        roles = self._knowledge.roles.roles_of("; ".join(row.roles))[:_MOST_ROLES]
        language = row.language or member.language
        return replace(
            member,
            name=name,
            organisation=organisation.id,
            roles=roles or member.roles,
            language=language,
            languages=member.languages if language in member.languages else (language, *member.languages),
            email=row.email or member.email,
        )

    async def _invite(self, member: Member, row: InvitedRow) -> None:
        await self._work.members.save(member)
        for one in self._involvements(member, row):
            await self._work.involvements.save(one)
        self.report.invited.append((member.name, await self._new_code(member)))

    async def _new_code(self, member: Member) -> str:
        code = new_code()
        await self._work.invitations.add(digest(code), member.id)
        self._with_code.add(member.id)
        return code

    async def _update(self, before: Member, member: Member, row: InvitedRow) -> None:
        known = {(one.topic, one.stance): one for one in await self._work.involvements.of(member.id)}
        wanted = {(one.topic, one.stance): one for one in self._involvements(member, row)}
        new = [one for key, one in wanted.items() if key not in known or not _says_the_same(one, known[key])]
        gone = [key for key in known if key not in wanted] if row.topics else []
        # Named once more, so expected for longer.
        await self._work.members.save(replace(member, invited_at=self._now))
        if self._with_new_codes and member.id not in self._with_code:
            self.report.renewed.append((member.name, await self._new_code(member)))
        if member == before and not new and not gone:
            self.report.unchanged += 1
            return
        for one in new:
            await self._work.involvements.save(one)
        for topic, stance in gone:
            await self._work.involvements.remove(member.id, topic, stance)
        self.report.updated += 1

    def _involvements(self, member: Member, row: InvitedRow) -> list[Involvement]:
        found: dict[tuple[TopicId, Stance], Involvement] = {}
        for item in row.topics:
            wish = read_wish(plain_words(item), self._knowledge.topics)
            for one in wish.told:
                found[one.subject.topic, wish.stance] = Involvement(
                    member=member.id,
                    topic=one.subject.topic,
                    words=one.subject.words,
                    stance=wish.stance,
                    stage=one.stage,
                    note=one.note,
                    confirmed_at=self._now,
                )
        return list(found.values())[:MOST_TOPICS]


def _says_the_same(one: Involvement, other: Involvement) -> bool:
    return replace(one, confirmed_at=other.confirmed_at) == other


def _problem(row: InvitedRow, name: str, found: Found) -> RowProblem:
    if not name:
        return RowProblem(line=row.line, code="no-name")
    if isinstance(found, Choices):
        options = tuple(body.official_name for body in found.options)
        return RowProblem(line=row.line, code="which-organisation", value=row.organisation, options=options)
    return RowProblem(line=row.line, code="unknown-organisation", value=row.organisation)
