"""The TOOI registers: JSON-LD in its expanded form, an array of bodies and of what happened to them.

The file is read twice: what happened stands anywhere among the bodies, and there is little of it, so it is gathered
first; then the bodies pass by one at a time.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from adapters.registers.json_stream import objects_in
from adapters.registers.safety_regions import SAFETY_REGIONS
from bot.domain.ids import OrganisationId
from bot.domain.names import with_kind, without_kind
from bot.domain.organisations import Kind
from bot.domain.registers import Register, RegisterRecord
from bot.errors import UnreadableFileError

_PROV = "http://www.w3.org/ns/prov#"
NAMESPACE = "https://identifier.overheid.nl/tooi/def/ont/"
_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"

_KINDS = {
    f"{NAMESPACE}Gemeente": Kind.MUNICIPALITY,
    f"{NAMESPACE}Provincie": Kind.PROVINCE,
    f"{NAMESPACE}Waterschap": Kind.WATER_BOARD,
    f"{NAMESPACE}Samenwerkingsorganisatie": Kind.JOINT_BODY,
}
_EARLIER_VERSION = f"{NAMESPACE}HistorischeVersie"
_STATE_CHANGE = f"{NAMESPACE}Toestandswijziging"
"""A body that goes on under another name: nobody ends, nobody follows."""

_CODE = re.compile(r"(?:gm|pv|ws|so)\d{4}|pv\d{2}")
_DUTCH_TIME = ZoneInfo("Europe/Amsterdam")


def records(path: Path, on_read: Callable[[int], None] = lambda _: None) -> Iterator[RegisterRecord]:
    """Every body in a TOOI register. A damaged file is found out before the first record.

    Raises:
        UnreadableFileError: the file is not a TOOI register, or is damaged.
    """
    history = _History.of(path, on_read)
    if not history.has_bodies:
        raise UnreadableFileError(file=path.name, problem="there is no organisation in it")
    for item in objects_in(path, on_read):
        types = set(_types(item))
        kinds = [kind for type_, kind in _KINDS.items() if type_ in types]
        if kinds and _EARLIER_VERSION not in types:
            yield _record(path, item, kinds[0], history)


@dataclass(slots=True)
class _History:
    """What happened, by code."""

    successors: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    earlier_names: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    has_bodies: bool = False

    @classmethod
    def of(cls, path: Path, on_read: Callable[[int], None]) -> "_History":
        history = cls()
        for item in objects_in(path, on_read):
            types = _types(item)
            history.has_bodies = history.has_bodies or not _KINDS.keys().isdisjoint(types)
            if _EARLIER_VERSION in types:
                history.earlier_names[_code(_first(item, f"{_PROV}specializationOf"))] |= _names(item)
            elif _STATE_CHANGE not in types:
                after = {_code(id) for key in ("generated", "used") for id in _values(item, f"{_PROV}{key}")}
                for before in _values(item, f"{_PROV}invalidated"):
                    history.successors[_code(before)] |= after
        return history


def _record(path: Path, item: Mapping[str, Any], kind: Kind, history: _History) -> RegisterRecord:
    code = _code(item.get("@id"))
    official_name = _first(item, _LABEL)
    name = _first(item, f"{NAMESPACE}voorkeursnaamExclSoort") or official_name
    if not _CODE.fullmatch(code) or not name or not official_name:
        raise UnreadableFileError(file=path.name, problem=f"a body without a code or a name: {item.get('@id')}")
    id_, name, kind, official_name = _as_we_call_it(code, name, kind, official_name)
    names = _names(item) | history.earlier_names.get(code, set())
    province = _code(_first(item, f"{NAMESPACE}ligtInProvincie"))
    return RegisterRecord(
        register=Register.TOOI,
        id=id_,
        kind=kind,
        name=name,
        official_name=official_name,
        other_names=frozenset(other for other in names if without_kind(other).casefold() != name.casefold()),
        province=OrganisationId(province) if province else None,
        ended_on=_ended_on(path, item),
        successors=frozenset(
            SAFETY_REGIONS[after][0] if after in SAFETY_REGIONS else OrganisationId(after)
            for after in history.successors.get(code, ())
            if after != code
        ),
    )


def _as_we_call_it(code: str, name: str, kind: Kind, official_name: str) -> tuple[OrganisationId, str, Kind, str]:
    if code in SAFETY_REGIONS:
        id_, name = SAFETY_REGIONS[code]
        return id_, name, Kind.SAFETY_REGION, with_kind(Kind.SAFETY_REGION, name)
    return OrganisationId(code), without_kind(name) if kind is not Kind.JOINT_BODY else name, kind, official_name


def _ended_on(path: Path, item: Mapping[str, Any]) -> date | None:
    instant, last_day = _first(item, f"{_PROV}invalidatedAtTime"), _first(item, f"{NAMESPACE}einddatum")
    try:
        if instant:
            moment = datetime.fromisoformat(instant)
            return (moment.astimezone(_DUTCH_TIME) if moment.tzinfo else moment).date()
        return date.fromisoformat(last_day) + timedelta(days=1) if last_day else None
    except (ValueError, OverflowError) as error:
        raise UnreadableFileError(file=path.name, problem=f"not a date: {instant or last_day}") from error


def _names(item: Mapping[str, Any]) -> set[str]:
    """All names but the label; that of a joint arrangement with `samenwerkingsorganisatie` in front is nobody's."""
    keys = ("officieleNaamExclSoort", "voorkeursnaamExclSoort", "afkorting", "alternatieveNaam")
    return {value for key in keys for value in _values(item, f"{NAMESPACE}{key}") if value}


def _types(item: Mapping[str, Any]) -> list[str]:
    types = item.get("@type")
    return [type_ for type_ in types if isinstance(type_, str)] if isinstance(types, list) else []


def _values(item: Mapping[str, Any], key: str) -> Iterator[str]:
    values = item.get(key)
    for value in values if isinstance(values, list) else ():
        if isinstance(value, dict):
            text = value.get("@value", value.get("@id"))
            if isinstance(text, str):
                yield " ".join(text.split())


def _first(item: Mapping[str, Any], key: str) -> str:
    return next(_values(item, key), "")


def _code(identifier: object) -> str:
    """The last part of an identifier: `.../id/gemeente/gm0050` is gm0050."""
    return identifier.rpartition("/")[2] if isinstance(identifier, str) else ""
