"""Asks the set's questions of Bondje as it is, over a store that holds the set's members."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot.commands.peers import AskPeers
from bot.dispatch.guessing import guess
from bot.domain.enquiries import Need, Question
from bot.domain.ids import MemberId, OrganisationId, RoleId
from bot.domain.people import Involvement, Language, Member, Profile
from bot.expertise.knowledge import Knowledge, Library
from bot.expertise.topics import TopicFinder
from bot.parsing import read
from bot.ports import Finder, Store, UnitOfWork
from bot.reference.organisations import load_organisations
from bot.replies import Command, Reply
from bot.understanding import understand
from tests.search.loading import TODAY, Asked, Person, people

_SINCE = datetime(2026, 1, 5, 9, tzinfo=UTC)


async def fill(store: Store, library: Library) -> None:
    """Put the set's members into a store that has nobody."""
    async with store.begin() as work:
        await work.organisations.save_all(load_organisations())
        topics = (await library.current(work)).topics
        for person in people():
            await work.members.save(member_of(person))
            for one in involvements_of(person, topics):
                await work.involvements.save(one)
        for person in people():
            for blocked in person.blocks:
                await work.blocks.add(MemberId(person.id), MemberId(blocked), at=_SINCE)
        await work.commit()


def member_of(person: Person) -> Member:
    """The person as Bondje knows them."""
    return Member(
        id=MemberId(person.id),
        name=person.name,
        organisation=OrganisationId(person.at),
        roles=tuple(map(RoleId, person.roles)),
        first_seen_at=_SINCE,
        consented_at=None if person.hidden == "no consent" else _SINCE,
        paused_until=date.max if person.hidden == "paused" else None,
    )


def involvements_of(person: Person, topics: TopicFinder) -> Iterator[Involvement]:
    """What they said, with the topics that Bondje recognises in it."""
    for said in person.said:
        for subject in topics.subjects_of(said.topic):
            yield Involvement(
                member=MemberId(person.id),
                topic=subject.topic,
                words=subject.words,
                stance=said.stance,
                stage=said.stage,
                note=said.note,
                confirmed_at=said.confirmed_at,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What came of a question."""

    names: tuple[str, ...] = ()
    """Whom Bondje finds, the best first."""
    is_understood: bool = False
    """Whether it took this for a question of whom to find, at once or after asking back."""
    is_asked_back: bool = False
    """Whether it offered to look as one of several choices; then the answer is what comes of choosing that."""


async def answer(asked: Asked, finder: Finder, knowledge: Knowledge, work: UnitOfWork) -> Answered:
    """Ask it as its asker would, and choose to look for people if that is offered."""
    understood = _understood(asked.asks, knowledge)
    command = next((one for one in understood if isinstance(one, AskPeers)), None)
    meant = None if command is None else understand(command, knowledge, TODAY)
    subjects = () if meant is None else knowledge.topics.subjects_of(meant.topic)
    if meant is None or not subjects:
        return Answered()
    asker = Profile(
        member=await work.members.get(MemberId(asked.by)),
        involvements=await work.involvements.of(MemberId(asked.by)),
    )
    question = Question(subjects=subjects, need=Need(meant.need), limits=meant.limits, words=meant.topic)
    found = await finder.find(question, asker, TODAY, work)
    return Answered(
        names=tuple(one.member.id for one in found),
        is_understood=True,
        is_asked_back=len(understood) > 1 and not read(asked.asks),
    )


def _understood(text: str, knowledge: Knowledge) -> Sequence[Command]:
    """What the desk would make of these words, or lets choose from."""
    if commands := read(text).commands:
        return commands
    guessed = guess(text, knowledge, TODAY)
    if isinstance(guessed, Reply):
        return [choice.command for choice in guessed.choices]
    return [] if guessed is None else [guessed]


def text_of(person: Person, knowledge: Knowledge) -> str:
    """All that somebody's profile says, for a search that knows only words."""
    home = knowledge.organisations[OrganisationId(person.at)]
    province = None if home.province is None else knowledge.organisations[home.province]
    roles = (knowledge.roles.label(RoleId(role), language) for role in person.roles for language in Language)
    said = (f"{one.topic} {one.note}" for one in person.said)
    return " ".join((*said, *roles, home.official_name, "" if province is None else province.name))
