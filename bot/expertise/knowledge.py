"""Everything that is looked up rather than remembered: topics, roles, organisations and who is near whom."""

from collections.abc import Mapping
from functools import cached_property

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation, Ties
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
    """Keeps knowledge for as long as the organisations in the store are the same."""

    def __init__(self) -> None:
        self._topics = TopicFinder(load_thesaurus())
        self._roles = RoleFinder(load_roles())
        self._version: int | None = None
        self._knowledge = Knowledge({}, self._topics, self._roles)

    async def current(self, work: UnitOfWork) -> Knowledge:
        """Knowledge that agrees with the store."""
        if work.organisations.are_changed:
            # Another unit of work may reach the same version with other organisations, if this one is undone.
            return await self._read(work)
        version = await work.organisations.version()
        if version != self._version:
            self._knowledge = await self._read(work)
            self._version = version
        return self._knowledge

    async def _read(self, work: UnitOfWork) -> Knowledge:
        organisations = {body.id: body for body in await work.organisations.all()}
        return Knowledge(organisations, self._topics, self._roles)
