"""Public bodies: what kind they are, where they lie, what became of them, and whom they work with."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations
from zoneinfo import ZoneInfo

from bot.domain.ids import OrganisationId

SIMILAR_SIZE = 2
"""How many times larger another may be and still be called comparable."""

SMALL_CIRCLE = 6
"""In a joint body of at most this many participants their people meet each other."""

REGISTERS_ZONE = ZoneInfo("Europe/Amsterdam")
"""Where the bodies end: at midnight in the Netherlands."""


class Kind(StrEnum):
    """The kinds of public body that Bondje tells apart."""

    MUNICIPALITY = "municipality"
    PROVINCE = "province"
    WATER_BOARD = "water_board"
    SAFETY_REGION = "safety_region"
    JOINT_BODY = "joint_body"
    """A joint arrangement (gemeenschappelijke regeling): its participants have a tie with each other."""
    OTHER = "other"


class Tie(StrEnum):
    """What two organisations share, closest first."""

    SAME_ORGANISATION = "same_organisation"
    NEIGHBOUR = "neighbour"
    JOINT_BODY = "joint_body"
    SAFETY_REGION = "safety_region"
    PROVINCE = "province"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """One public body, past or present."""

    id: OrganisationId
    kind: Kind
    name: str
    """Without its kind, as people say it: `Zeewolde`, `Utrecht`, `Bergen (L.)`."""
    official_name: str
    """With its kind: `gemeente Zeewolde`, `provincie Utrecht`."""
    other_names: frozenset[str] = frozenset()
    """Every other way to write it: `Den Bosch`, abbreviations, names it had before."""
    province: OrganisationId | None = None
    safety_region: OrganisationId | None = None
    inhabitants: int | None = None
    neighbours: frozenset[OrganisationId] = frozenset()
    participants: frozenset[OrganisationId] = frozenset()
    """For a joint arrangement (and a safety region): who takes part in it."""
    ended_on: date | None = None
    """The first day on which it no longer existed."""
    successors: frozenset[OrganisationId] = frozenset()
    """Who carries on its work. More than one where its territory was divided."""

    @property
    def is_arrangement(self) -> bool:
        """Whether this is an agreement as the register numbers it: it ties its participants, but nobody works there."""
        return self.id.startswith("gr")

    def exists_on(self, day: date) -> bool:
        """Whether the body still exists on that day: an end in the future is not an end yet."""
        return self.ended_on is None or day < self.ended_on


def heirs(
    organisation: Organisation, known: Mapping[OrganisationId, Organisation], day: date
) -> tuple[Organisation, ...]:
    """Who does the organisation's work on that day: itself while it exists, else its successors, and theirs.

    Sorted by name. Empty where it ended and nobody is known to follow.
    """
    found: dict[OrganisationId, Organisation] = {}
    seen: set[OrganisationId] = set()
    waiting = [organisation]
    while waiting:
        body = waiting.pop()
        if body.id in seen:
            continue
        seen.add(body.id)
        if body.exists_on(day):
            found[body.id] = body
        else:
            waiting.extend(known[id_] for id_ in body.successors if id_ in known)
    return tuple(sorted(found.values(), key=lambda body: (body.name, body.id)))


def tie_between(a: Organisation, b: Organisation, joint_bodies: Iterable[Organisation] = ()) -> Tie | None:
    """The closest thing the two share, or None.

    Taking part counts as much as sharing: a municipality has a tie with the joint body it takes part in, with its own
    safety region and with its own province. For many pairs, `Ties` asks less work.
    """
    return Ties(joint_bodies).between(a, b)


class Ties:
    """The joint bodies, laid out so that the tie between two organisations is found without going past them all."""

    def __init__(self, joint_bodies: Iterable[Organisation] = ()) -> None:
        self._bodies: dict[OrganisationId, Organisation] = {}
        self._joined: dict[OrganisationId, set[OrganisationId]] = {}
        for body in joint_bodies:
            if body.kind is Kind.JOINT_BODY:
                self._bodies[body.id] = body
                for id_ in body.participants | {body.id}:
                    self._joined.setdefault(id_, set()).add(body.id)

    def between(self, a: Organisation, b: Organisation) -> Tie | None:
        """The closest thing the two share, or None.

        Nearly every region has joint bodies of all its municipalities. Such a circle says no more than the region does,
        so within a region only a smaller circle counts as closer.
        """
        if a.id == b.id:
            return Tie.SAME_ORGANISATION
        if a.id in b.neighbours or b.id in a.neighbours:
            return Tie.NEIGHBOUR
        same_region = _region(a) is not None and _region(a) == _region(b)
        shared = self._shared(a, b)
        if any(not same_region or len(self._bodies[id_].participants) <= SMALL_CIRCLE for id_ in shared):
            return Tie.JOINT_BODY
        if same_region:
            return Tie.SAFETY_REGION
        if a.id in b.participants or b.id in a.participants:
            return Tie.JOINT_BODY
        if _province(a) is not None and _province(a) == _province(b):
            return Tie.PROVINCE
        return None

    def related(self, bodies: Iterable[Organisation]) -> Iterator[tuple[Organisation, Organisation]]:
        """Each two of these that can share anything, once: all others share nothing, and need not be asked about."""
        circles: dict[tuple[str, OrganisationId], list[Organisation]] = {}
        for body in bodies:
            near = {("", each) for each in (_region(body), _province(body), body.id) if each is not None}
            near |= {("", each) for each in (*body.neighbours, *body.participants)}
            near |= {("joined", each) for each in self._joined.get(body.id, ())}
            for circle in near:
                circles.setdefault(circle, []).append(body)
        found: set[tuple[OrganisationId, OrganisationId]] = set()
        for members in circles.values():
            for a, b in combinations(members, 2):
                if (a.id, b.id) not in found and a.id != b.id:
                    found |= {(a.id, b.id), (b.id, a.id)}
                    yield a, b

    def partners(self, body: Organisation) -> set[OrganisationId]:
        """All that take part in a joint body with it, and those joint bodies."""
        joined = self._joined.get(body.id, set())
        return joined.union(*(self._bodies[id_].participants for id_ in joined)) - {body.id}

    def shared(self, a: Organisation, b: Organisation) -> tuple[Organisation, ...]:
        """The joint bodies in which both take part, the smallest circle first: it says most about the two."""
        bodies = (self._bodies[id_] for id_ in self._shared(a, b))
        return tuple(sorted(bodies, key=lambda body: (len(body.participants), body.id)))

    def _shared(self, a: Organisation, b: Organisation) -> set[OrganisationId]:
        return self._joined.get(a.id, set()) & self._joined.get(b.id, set())


def size_ratio(a: Organisation, b: Organisation) -> float | None:
    """How many times more inhabitants `a` has than `b`; below 1 where it has fewer.

    None where a number is not known, and between different kinds: a province is not a large municipality.
    """
    if a.kind is not b.kind or not a.inhabitants or not b.inhabitants:
        return None
    return a.inhabitants / b.inhabitants


def is_similar_in_size(a: Organisation, b: Organisation) -> bool:
    """Whether people would call the two comparable: neither has more than twice the inhabitants."""
    ratio = size_ratio(a, b)
    return ratio is not None and 1 / SIMILAR_SIZE <= ratio <= SIMILAR_SIZE


def _region(body: Organisation) -> OrganisationId | None:
    return body.id if body.kind is Kind.SAFETY_REGION else body.safety_region


def _province(body: Organisation) -> OrganisationId | None:
    return body.id if body.kind is Kind.PROVINCE else body.province
