"""The public bodies that Bondje knows from the start: organisations.tsv, one body a line.

The first cell is the id, and its first letters tell the kind. Names within a cell are separated by `|`, ids by a
space; a hyphen stands for nothing. `scripts/build_organisations.py` makes the table and explains where it comes from.
"""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation

TABLE = Path(__file__).with_suffix(".tsv")

COLUMNS = (
    "id",
    "name",
    "official_name",
    "other_names",
    "province",
    "safety_region",
    "inhabitants",
    "neighbours",
    "ended_on",
    "successors",
)

_KINDS = {
    "gm": Kind.MUNICIPALITY,
    "pv": Kind.PROVINCE,
    "ws": Kind.WATER_BOARD,
    "vr": Kind.SAFETY_REGION,
}


def load_organisations() -> tuple[Organisation, ...]:
    """All bodies of the table, past and present, in its order."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return _with_participants([_organisation(*_cells(line)) for line in lines[1:]])


def _cells(line: str) -> list[str]:
    return ["" if cell == "-" else cell for cell in line.split("\t")]


def _organisation(  # noqa: PLR0913, PLR0917 - a row of the table, cell by cell
    id_: str,
    name: str,
    official_name: str,
    other_names: str,
    province: str,
    safety_region: str,
    inhabitants: str,
    neighbours: str,
    ended_on: str,
    successors: str,
) -> Organisation:
    return Organisation(
        id=OrganisationId(id_),
        kind=_KINDS[id_[:2]],
        name=name,
        official_name=official_name,
        other_names=frozenset(other_names.split("|")) if other_names else frozenset(),
        province=OrganisationId(province) if province else None,
        safety_region=OrganisationId(safety_region) if safety_region else None,
        inhabitants=int(inhabitants) if inhabitants else None,
        neighbours=_ids(neighbours),
        ended_on=date.fromisoformat(ended_on) if ended_on else None,
        successors=_ids(successors),
    )


def _ids(cell: str) -> frozenset[OrganisationId]:
    return frozenset(map(OrganisationId, cell.split()))


def _with_participants(organisations: list[Organisation]) -> tuple[Organisation, ...]:
    """Safety regions consist of their municipalities; the table says it once, with the municipality."""
    participants = defaultdict(set)
    for organisation in organisations:
        if organisation.safety_region is not None:
            participants[organisation.safety_region].add(organisation.id)
    return tuple(
        replace(organisation, participants=frozenset(participants[organisation.id]))
        if organisation.kind is Kind.SAFETY_REGION
        else organisation
        for organisation in organisations
    )
