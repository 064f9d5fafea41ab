"""What a register's record changes in what we know. Importing the same record twice changes nothing.

Each register overrules only what it is the authority for. TOOI: names, province, end and successors. ROO:
inhabitants and participants. Both may fill a gap, and other names only ever grow. So the order in which registers are
imported makes no difference in the end, and importing them in turn does not flip anything back and forth.
"""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from datetime import date

from bot.domain.organisations import Kind, Organisation
from bot.domain.registers import Register, RegisterRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """The record told us nothing new."""

    organisation: Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """We did not know this body, whether or not it still exists."""

    organisation: Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Something about the body is different now."""

    organisation: Organisation
    before: Organisation
    fields: frozenset[str]
    """Names of the fields of `Organisation` that differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The body ends, and others carry on its work: its members move along, on the day it ends."""

    organisation: Organisation
    before: Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """The body ends, and nobody is named to carry on its work."""

    organisation: Organisation
    before: Organisation


Change = Unchanged | Added | Changed | Merged | Ended


def change_from(known: Organisation | None, record: RegisterRecord) -> Change:
    """What the record makes of what we know of the same body. `known` and `record` have the same id."""
    if known is None:
        return Added(organisation=_as_new(record))
    after = _overruled(known, record)
    if after == known:
        return Unchanged(organisation=known)
    if after.ended_on is not None and (known.ended_on is None or not known.successors) and after.successors:
        return Merged(organisation=after, before=known)
    if after.ended_on is not None and known.ended_on is None:
        return Ended(organisation=after, before=known)
    differing = frozenset(
        field.name for field in fields(Organisation) if getattr(after, field.name) != getattr(known, field.name)
    )
    return Changed(organisation=after, before=known, fields=differing)


def is_worth_adding(record: RegisterRecord, today: date) -> bool:
    """Whether to keep a body we did not know.

    Former municipalities live on in what people write; of joint arrangements that have ended, one for every amendment
    of their text, nobody speaks any more.
    """
    return record.kind is not Kind.JOINT_BODY or record.ended_on is None or today < record.ended_on


def inheriting(successor: Organisation, predecessors: Collection[Organisation]) -> Organisation:
    """A new body with the gaps filled from those it follows, for no register tells these of a fresh merger.

    Safety region and province come along where all predecessors agree, inhabitants are added up, and whoever bordered
    on a predecessor borders on the successor. The neighbours' own side is for the caller, who can see them.
    """
    if not predecessors:
        return successor
    regions = {body.safety_region for body in predecessors}
    provinces = {body.province for body in predecessors}
    inhabitants = [body.inhabitants for body in predecessors]
    gone = {body.id for body in predecessors} | {successor.id}
    return replace(
        successor,
        safety_region=successor.safety_region or (regions.pop() if len(regions) == 1 else None),
        province=successor.province or (provinces.pop() if len(provinces) == 1 else None),
        inhabitants=successor.inhabitants or (sum(filter(None, inhabitants)) if all(inhabitants) else None),
        neighbours=successor.neighbours
        or frozenset(id for body in predecessors for id in body.neighbours if id not in gone),
    )


def _as_new(record: RegisterRecord) -> Organisation:
    return Organisation(
        id=record.id,
        kind=record.kind,
        name=record.name,
        official_name=record.official_name,
        other_names=_names_apart(frozenset(), record.other_names, record.name),
        province=record.province,
        inhabitants=record.inhabitants,
        participants=record.participants or frozenset(),
        ended_on=record.ended_on,
        successors=record.successors,
    )


def _overruled(known: Organisation, record: RegisterRecord) -> Organisation:
    if record.register is Register.TOOI:
        renamed = replace(
            known,
            name=record.name,
            official_name=record.official_name,
            province=record.province or known.province,
            inhabitants=known.inhabitants or record.inhabitants,
            participants=known.participants or record.participants or frozenset(),
            ended_on=record.ended_on,
            successors=record.successors,
        )
        # Who knew the body by its old name must still find it.
        earlier = {known.name} - {renamed.name}
    else:
        renamed = replace(
            known,
            province=known.province or record.province,
            inhabitants=record.inhabitants or known.inhabitants,
            participants=known.participants if record.participants is None else record.participants,
        )
        # ROO's own arrangements are in no other register; of everything else TOOI knows the end better.
        if known.is_arrangement:
            renamed = replace(renamed, name=record.name, official_name=record.official_name, ended_on=record.ended_on)
        earlier = set()
    names = _names_apart(known.other_names, record.other_names | earlier, renamed.name)
    return replace(renamed, other_names=names)


def _names_apart(known: Collection[str], more: Collection[str], own: str) -> frozenset[str]:
    """The names other than its own, each in one spelling: the one we knew first."""
    said = {own.casefold()}
    names = []
    for name in (*sorted(known), *sorted(more)):
        if name and name.casefold() not in said:
            said.add(name.casefold())
            names.append(name)
    return frozenset(names)
