"""Makes bot/reference/organisations.tsv from a folder with the registers as published.

    python scripts/build_organisations.py FOLDER

The folder holds the TOOI registers (`rwc_*.json`), `municipalities_2026.csv` (safety region, inhabitants and
neighbours) and `roo_organisations_*.json` (abbreviations, and the province where a water board has its seat). The same
input gives the same table, line for line. It refuses to write a table whose facts contradict each other.
"""

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from adapters.registers import tooi
from adapters.registers.safety_regions import SAFETY_REGIONS
from bot.domain.ids import OrganisationId
from bot.domain.merging import change_from
from bot.domain.names import without_kind
from bot.domain.organisations import Kind, Organisation
from bot.domain.registers import Register, RegisterRecord
from bot.reference.organisations import COLUMNS, TABLE, load_organisations

Bodies = dict[OrganisationId, Organisation]

# ROO does not name the province of these two.
_SEATS = {OrganisationId("ws0661"): OrganisationId("pv29"), OrganisationId("ws0665"): OrganisationId("pv31")}
_EXPECTED = {Kind.MUNICIPALITY: 342, Kind.PROVINCE: 12, Kind.WATER_BOARD: 21, Kind.SAFETY_REGION: 25}
_KIND_ORDER = list(Kind)


def main(folder: Path) -> None:
    bodies: Bodies = {}
    for record in _records(folder):
        known = bodies.get(record.id)
        if record.kind is not Kind.JOINT_BODY and (known or record.register is Register.TOOI):
            bodies[record.id] = change_from(known, record).organisation
    _add_municipality_facts(bodies, folder / "municipalities_2026.csv")
    _add_names(bodies, Path(__file__).with_name("organisation_names.tsv"))
    for id_, province in _SEATS.items():
        bodies[id_] = replace(bodies[id_], province=province)
    _add_sums(bodies)
    _write(bodies)
    _check(load_organisations())
    print(f"{TABLE}: {len(bodies)} bodies")


def _records(folder: Path) -> Iterator[RegisterRecord]:
    for path in sorted(folder.glob("rwc_*.json")):
        yield from tooi.records(path)
    for path in sorted(folder.glob("roo_organisations_*.json")):
        for item in json.loads(path.read_text(encoding="utf-8")):
            yield from _from_roo(item)


def _from_roo(item: dict[str, Any]) -> Iterator[RegisterRecord]:
    code = item.get("tooi", "").rpartition("/")[2]
    if not code:
        return
    province = item.get("provincie_tooi", "").rpartition("/")[2]
    abbreviation = item.get("afkorting", "")
    name = without_kind(item["naam"])
    yield RegisterRecord(
        register=Register.ROO,
        id=SAFETY_REGIONS[code][0] if code in SAFETY_REGIONS else OrganisationId(code),
        kind=Kind.OTHER,
        name=name,
        official_name=item["naam"],
        other_names=frozenset({abbreviation} if abbreviation else ()),
        province=OrganisationId(province) if province and item["soort"] == "waterschappen" else None,
    )


def _add_municipality_facts(bodies: Bodies, path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            id_ = OrganisationId(row["code"])
            bodies[id_] = replace(
                bodies[id_],
                safety_region=OrganisationId(row["veiligheidsregio_code"].lower()),
                inhabitants=int(row["inwoners"]),
                neighbours=frozenset(OrganisationId(code) for code in row["buren"].split()),
            )


def _add_names(bodies: Bodies, path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        id_, name, others = line.split("\t")
        body = bodies[OrganisationId(id_)]
        if body.name != name:
            sys.exit(f"{path.name}: {id_} is {body.name}, not {name}")
        known = {other.casefold() for other in body.other_names}
        ours = frozenset(other for other in others.split("|") if other.casefold() not in known)
        bodies[body.id] = replace(body, other_names=body.other_names | ours)


def _add_sums(bodies: Bodies) -> None:
    """Provinces and safety regions have the inhabitants of their municipalities, and border where those border."""
    for kind, field in ((Kind.PROVINCE, "province"), (Kind.SAFETY_REGION, "safety_region")):
        parts = defaultdict(list)
        for body in bodies.values():
            if body.kind is Kind.MUNICIPALITY and body.ended_on is None:
                parts[getattr(body, field)].append(body)
        for whole, municipalities in parts.items():
            bordering = {getattr(bodies[id_], field) for part in municipalities for id_ in part.neighbours}
            provinces = {part.province for part in municipalities}
            bodies[whole] = replace(
                bodies[whole],
                inhabitants=sum(part.inhabitants or 0 for part in municipalities),
                neighbours=frozenset(bordering - {whole}),
                province=provinces.pop() if kind is Kind.SAFETY_REGION and len(provinces) == 1 else None,
            )


def _write(bodies: Bodies) -> None:
    lines = ["\t".join(COLUMNS)]
    for body in sorted(bodies.values(), key=lambda body: (_KIND_ORDER.index(body.kind), body.id)):
        cells = (
            body.id,
            body.name,
            body.official_name,
            "|".join(sorted(body.other_names)),
            body.province or "",
            body.safety_region or "",
            str(body.inhabitants or ""),
            " ".join(sorted(body.neighbours)),
            str(body.ended_on or ""),
            " ".join(sorted(body.successors)),
        )
        lines.append("\t".join(cell or "-" for cell in cells))
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _check(organisations: tuple[Organisation, ...]) -> None:
    bodies = {body.id: body for body in organisations}
    problems = []
    for kind, expected in _EXPECTED.items():
        found = sum(body.kind is kind and body.ended_on is None for body in organisations)
        if found != expected:
            problems.append(f"{found} current bodies of kind {kind}, not {expected}")
    for body in organisations:
        references = {*body.neighbours, *body.successors, body.province, body.safety_region} - {None}
        problems += [f"{body.id}: {id_} is unknown" for id_ in references if id_ not in bodies]
        problems += [
            f"{body.id} borders on {id_}, but not the other way round"
            for id_ in body.neighbours
            if body.id not in bodies[id_].neighbours
        ]
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and its one argument
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
