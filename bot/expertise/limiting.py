"""Who fits the limits of a question."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bot.domain.ids import OrganisationId, RoleId
from bot.domain.limits import Limits, Near
from bot.domain.organisations import Organisation, Ties, is_similar_in_size
from bot.domain.people import Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """Of the limits those of people, worked out for one asker: what is None fits all."""

    organisations: frozenset[OrganisationId] | None = None
    """Somebody without an organisation does not fit, unless this is None."""
    never: OrganisationId | None = None
    """Nobody who works there."""
    roles: frozenset[RoleId] | None = None
    without_roles: frozenset[RoleId] = frozenset()

    def fits(self, member: Member) -> bool:
        """Whether this person fits, apart from what they are involved in."""
        if self.never is not None and member.organisation == self.never:
            return False
        if self.organisations is not None and member.organisation not in self.organisations:
            return False
        return self.fits_roles(member.roles)

    def fits_roles(self, roles: Iterable[RoleId]) -> bool:
        """Whether somebody with these fits, as far as those go."""
        if not self.without_roles.isdisjoint(roles):
            return False
        return self.roles is None or not self.roles.isdisjoint(roles)


def allowed_by(
    limits: Limits, own: OrganisationId | None, organisations: Mapping[OrganisationId, Organisation], ties: Ties
) -> Allowed:
    """Work the limits out. `own`: where the asker works; without it nobody is near, nor of their size."""
    home = None if own is None else organisations.get(own)
    fitting = None
    if limits.are_of_places:
        fitting = frozenset(
            body.id for body in organisations.values() if _fits(body, limits, home, organisations, ties)
        )
    return Allowed(
        organisations=fitting,
        never=own if limits.is_elsewhere else None,
        roles=limits.roles or None,
        without_roles=limits.without_roles,
    )


def spelt_out(limits: Limits, home: Organisation | None) -> Limits:
    """The same, with what is near named, so that another place can be put beside it.

    A joint arrangement that both are in stays as it is said, for it is any of several.
    """
    if home is None or limits.near is None or limits.near is Near.JOINT_BODY:
        return limits
    places = {
        Near.NEIGHBOURS: home.neighbours,
        Near.SAFETY_REGION: (home.safety_region,),
        Near.PROVINCE: (home.province,),
    }[limits.near]
    named = frozenset(place for place in places if place is not None)
    return replace(limits, near=None, within=limits.within | named) if named else limits


def are_enough(limits: Limits) -> bool:
    """Whether they say whom somebody looks for, also without a topic: `andere CISO's in Drenthe`."""
    said = replace(limits, outside=frozenset(), without_kinds=frozenset())
    return bool(said.roles or said.are_of_places) and not said.stages


def _fits(
    body: Organisation,
    limits: Limits,
    home: Organisation | None,
    organisations: Mapping[OrganisationId, Organisation],
    ties: Ties,
) -> bool:
    if limits.kinds and body.kind not in limits.kinds:
        return False
    if body.kind in limits.without_kinds:
        return False
    if limits.within and not any(_lies_in(body, place, organisations) for place in limits.within):
        return False
    if any(_lies_in(body, place, organisations) for place in limits.outside):
        return False
    if not _fits_size(body, limits):
        return False
    if limits.is_our_size and (home is None or body.id == home.id or not is_similar_in_size(body, home)):
        return False
    return limits.near is None or (home is not None and _is_near(body, home, limits.near, ties))


def _fits_size(body: Organisation, limits: Limits) -> bool:
    if limits.fewest is None and limits.most is None:
        return True
    if body.inhabitants is None:
        return False
    if limits.fewest is not None and body.inhabitants < limits.fewest:
        return False
    return limits.most is None or body.inhabitants <= limits.most


def _lies_in(body: Organisation, place: OrganisationId, organisations: Mapping[OrganisationId, Organisation]) -> bool:
    if place in {body.id, body.province, body.safety_region}:
        return True
    named = organisations.get(place)
    return named is not None and body.id in named.participants


def _is_near(body: Organisation, home: Organisation, near: Near, ties: Ties) -> bool:
    """The asker's own is near itself, except that nobody is their own neighbour."""
    match near:
        case Near.NEIGHBOURS:
            return body.id in home.neighbours or home.id in body.neighbours
        case Near.SAFETY_REGION:
            return _shares(body, home, body.safety_region, home.safety_region)
        case Near.PROVINCE:
            return _shares(body, home, body.province, home.province)
        case Near.JOINT_BODY:
            return bool(ties.shared(body, home))


def _shares(
    body: Organisation, home: Organisation, around_body: OrganisationId | None, around_home: OrganisationId | None
) -> bool:
    """Both lie in the same one, or one of the two is the one in which the other lies."""
    if around_home is not None and around_home in {body.id, around_body}:
        return True
    return body.id == home.id or (around_body is not None and around_body == home.id)
