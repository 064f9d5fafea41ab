"""What the records of registers make of the organisations we know. Nothing is stored here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain.ids import OrganisationId
from bot.domain.merging import (
    Added,
    Change,
    Changed,
    Ended,
    Merged,
    Unchanged,
    change_from,
    inheriting,
    is_worth_adding,
)
from bot.domain.organisations import Kind, Organisation
from bot.domain.registers import RegisterRecord

_WEIGHTS: dict[type[Change], int] = {Unchanged: 0, Changed: 1, Ended: 2, Merged: 3, Added: 4}
"""Two registers may say two things of one body; what weighs more is what is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What is different at the end, each ordered by name."""

    added: tuple[Organisation, ...] = ()
    changed: tuple[Organisation, ...] = ()
    merged: tuple[Organisation, ...] = ()
    ended: tuple[Organisation, ...] = ()
    unchanged: int = 0
    left_out: int = 0
    """Joint bodies that ended long before we heard of them."""

    @property
    def touched(self) -> tuple[Organisation, ...]:
        """All that must be stored."""
        return self.added + self.changed + self.merged + self.ended


@dataclass(slots=True)
class Reckoning:
    """Enter the records one by one, then ask for the outcome."""

    known: Mapping[OrganisationId, Organisation]
    today: date
    bodies: dict[OrganisationId, Organisation] = field(init=False)
    """All organisations as the records so far have made them."""
    _telling: list[RegisterRecord] = field(init=False, default_factory=list)
    _kinds: dict[OrganisationId, type[Change]] = field(init=False, default_factory=dict)
    _left_out: set[OrganisationId] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.bodies = dict(self.known)

    def enter(self, record: RegisterRecord) -> None:
        """Take a record in. It is only kept when it tells something new."""
        before = self.bodies.get(record.id)
        # What one register has just called long gone, another that does not know its end cannot bring back.
        if record.id in self._left_out or (before is None and not is_worth_adding(record, self.today)):
            self._left_out.add(record.id)
            return
        change = change_from(before, record)
        earlier = self._kinds.get(record.id, Unchanged)
        self._kinds[record.id] = max(earlier, type(change), key=lambda kind: _WEIGHTS[kind])
        if not isinstance(change, Unchanged):
            self.bodies[record.id] = change.organisation
            self._telling.append(record)

    def against(self, known: Mapping[OrganisationId, Organisation]) -> "Reckoning":
        """What the same records make of other organisations: those known now, if time has passed."""
        again = Reckoning(known=known, today=self.today)
        again._kinds = dict.fromkeys(self._kinds, Unchanged)
        again._left_out = set(self._left_out)
        for record in self._telling:
            again.enter(record)
        return again

    def outcome(self) -> Outcome:
        """What it all comes to, also for the neighbours and the safety regions of new and merged bodies."""
        self._pass_on_neighbours(self._inherit())
        self._gather_regions()
        differing = {id_: self._told(id_) for id_, body in self.bodies.items() if body != self.known.get(id_)}

        def those(kind: type[Change]) -> tuple[Organisation, ...]:
            found = (self.bodies[id_] for id_, its_kind in differing.items() if its_kind is kind)
            return tuple(sorted(found, key=lambda body: (body.name, body.id)))

        return Outcome(
            added=those(Added),
            changed=those(Changed),
            merged=those(Merged),
            ended=those(Ended),
            unchanged=len(self._kinds.keys() - differing.keys()),
            left_out=len(self._left_out),
        )

    def _told(self, id_: OrganisationId) -> type[Change]:
        """A body that no record changed itself, but that got a new neighbour or participant, has changed too."""
        kind = self._kinds.get(id_, Unchanged)
        return Changed if kind is Unchanged else kind

    def _inherit(self) -> list[OrganisationId]:
        """Fill the gaps of new bodies from those they follow; returns whose neighbours have changed."""
        predecessors: dict[OrganisationId, list[Organisation]] = {}
        for body in self.bodies.values():
            for id_ in body.successors:
                predecessors.setdefault(id_, []).append(body)
        added = [self.bodies[id_] for id_, kind in self._kinds.items() if kind is Added]
        # The earlier end first: a predecessor is done before its successor.
        for body in sorted(added, key=lambda body: (body.ended_on or date.max, body.id)):
            before = [self.bodies[one.id] for one in predecessors.get(body.id, ())]
            whole = [one for one in before if len(one.successors) == 1]
            self.bodies[body.id] = inheriting(body, whole or before)
        taken_in = [self.bodies[id_] for id_, kind in self._kinds.items() if kind is Merged]
        for body in taken_in:
            self._take_in(body)
        return [body.id for body in added] + [id_ for body in taken_in for id_ in body.successors]

    def _take_in(self, gone: Organisation) -> None:
        """A body that was there already and takes in another whole borders on what the other bordered on."""
        successor = self.bodies.get(next(iter(gone.successors), gone.id))
        if len(gone.successors) == 1 and successor is not None and successor.id != gone.id:
            bordering = frozenset(id_ for id_ in gone.neighbours if id_ != successor.id and self._lives(id_))
            self.bodies[successor.id] = replace(successor, neighbours=successor.neighbours | bordering)

    def _pass_on_neighbours(self, ids: Iterable[OrganisationId]) -> None:
        """Bordering on each other goes both ways."""
        for id_ in ids:
            body = self.bodies.get(id_)
            for other_id in body.neighbours if body is not None and self._lives(id_) else ():
                other = self.bodies.get(other_id)
                if other is not None:
                    self.bodies[other_id] = replace(other, neighbours=other.neighbours | {id_})

    def _gather_regions(self) -> None:
        """A safety region consists of the municipalities that say they belong to it, as long as they exist."""
        members: dict[OrganisationId, set[OrganisationId]] = {}
        for body in self.bodies.values():
            if body.safety_region is not None and self._lives(body.id):
                members.setdefault(body.safety_region, set()).add(body.id)
        for id_, participants in members.items():
            region = self.bodies.get(id_)
            if region is not None and region.kind is Kind.SAFETY_REGION:
                self.bodies[id_] = replace(region, participants=frozenset(participants))

    def _lives(self, id_: OrganisationId) -> bool:
        body = self.bodies.get(id_)
        return body is not None and body.exists_on(self.today)
