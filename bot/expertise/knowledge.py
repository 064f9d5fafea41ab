"""Everything that is looked up rather than remembered: topics, roles, organisations and who is near whom."""

from collections.abc import Mapping
from functools import cached_property

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation, Ties
from bot.domain.thesaurus import combine
from bot.expertise.lexicon import Lexicon
from bot.expertise.organisations import OrganisationFinder
from bot.expertise.roles import RoleFinder
from bot.expertise.topics import TopicFinder
from bot.ports import UnitOfWork
from bot.reference.roles import load_roles
from bot.reference.thesaurus import load_thesaurus


class Knowledge:
    """What is known of the outside world. Costly parts are made when first asked for."""

    def __init__(
        self, organisations: Mapping[OrganisationId, Organisation], topics: TopicFinder, roles: RoleFinder
    ) -> None:
        self.organisations = organisations
        self.topics = topics
        self.roles = roles

    @cached_property
    def names(self) -> OrganisationFinder:
        """Finds organisations by what people call them."""
        return OrganisationFinder(self.organisations.values())

    @cached_property
    def ties(self) -> Ties:
        """Who already works with whom."""
        # One whose end is known is no reason any more to speak of working together.
        return Ties(
            body for body in self.organisations.values() if body.kind is Kind.JOINT_BODY and body.ended_on is None
        )


class Library:
    """Keeps knowledge for as long as the organisations and topics in the store are the same."""

    def __init__(self) -> None:
        self._lexicon = Lexicon()
        self._topics = TopicFinder(load_thesaurus(), self._lexicon)
        self._topics_version = 0
        self._roles = RoleFinder(load_roles())
        self._version: tuple[int, int] | None = None
        self._knowledge = Knowledge({}, self._topics, self._roles)

    async def current(self, work: UnitOfWork) -> Knowledge:
        """Knowledge that agrees with the store."""
        version = (await work.organisations.version(), await work.thesaurus.version())
        if work.thesaurus.is_changed:
            return await self._read(work, await read_topics(work, self._lexicon))
        if version[1] != self._topics_version:
            self._topics = await read_topics(work, self._lexicon)
            self._topics_version = version[1]
        if work.organisations.are_changed:
            # Another unit of work may reach the same version with other organisations, if this one is undone.
            return await self._read(work, self._topics)
        if version != self._version:
            self._knowledge = await self._read(work, self._topics)
            self._version = version
        return self._knowledge

    async def _read(self, work: UnitOfWork, topics: TopicFinder) -> Knowledge:
        organisations = {body.id: body for body in await work.organisations.all()}
        return Knowledge(organisations, topics, self._roles)


async def read_topics(work: UnitOfWork, lexicon: Lexicon | None = None) -> TopicFinder:
    """The topics that Bondje ships with and those of the store, as they are at this moment."""
    thesaurus = combine(load_thesaurus(), await work.thesaurus.additions())
    return TopicFinder(thesaurus.concepts, lexicon, instead=thesaurus.instead)
