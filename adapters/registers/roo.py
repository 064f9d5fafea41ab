"""The export of the Register van Overheidsorganisaties: XML of thirty megabytes, renewed daily.

Its namespace changes with every version of its schema, so only local names count. Two kinds of things are read: the
bodies that have a TOOI code, and the joint arrangements with those who take part in them.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from adapters.registers.safety_regions import SAFETY_REGIONS
from adapters.registers.xml_stream import Element, elements_in
from bot.domain.ids import OrganisationId
from bot.domain.names import with_kind, without_kind
from bot.domain.organisations import Kind
from bot.domain.registers import Register, RegisterRecord
from bot.errors import UnreadableFileError

ROOT = "overheidsorganisaties"
_BODY, _ARRANGEMENT = "organisatie", "regeling"
WANTED = frozenset({_BODY, _ARRANGEMENT})

_CODE = re.compile(r"(?:gm|ws|so)\d{4}|pv\d{2}")
_KINDS = {"gm": Kind.MUNICIPALITY, "pv": Kind.PROVINCE, "ws": Kind.WATER_BOARD, "so": Kind.JOINT_BODY}
_PREFIX = re.compile(r"(?:de\s+)?gemeenschappelijke\s+regeling\s+", re.IGNORECASE)


def records(path: Path, on_read: Callable[[int], None] = lambda _: None) -> Iterator[RegisterRecord]:
    """Every body with a TOOI code and every joint arrangement in an export.

    A damaged file is found out only at the damage, when what stands before it has passed: keep nothing until the end.

    Raises:
        UnreadableFileError: the file is not such an export, or is damaged.
    """
    found_any = False
    for element in elements_in(path, root=ROOT, wanted=WANTED, on_read=on_read):
        found_any = True
        record = _body(path, element) if element.name == _BODY else _arrangement(path, element)
        if record is not None:
            yield record
    if not found_any:
        raise UnreadableFileError(file=path.name, problem="there is no organisation in it")


def _body(path: Path, element: Element) -> RegisterRecord | None:
    code = _code(element.attributes.get("resourceIdentifierTOOI", "")) or _code(_own_code(element))
    written = element.say("naam")
    if not code or not written:
        return None
    kind = _KINDS[code[:2]]
    name = written if kind is Kind.JOINT_BODY else without_kind(written)
    id_, official_name = OrganisationId(code), with_kind(kind, name)
    if code in SAFETY_REGIONS:
        kind = Kind.SAFETY_REGION
        id_, name = SAFETY_REGIONS[code]
        official_name = with_kind(kind, name)
    short = {
        " ".join(item.text.split()) for item in (*element.all("afkorting"), *element.all("afkortingen", "afkorting"))
    }
    return RegisterRecord(
        register=Register.ROO,
        id=id_,
        kind=kind,
        name=name,
        official_name=official_name,
        other_names=frozenset(other for other in short if other and other.casefold() != name.casefold()),
        province=None if kind is Kind.PROVINCE else _province(element),
        inhabitants=_number(element.say("geografie", "aantalInwoners") or element.say("aantalInwoners")),
        ended_on=_date(path, element.say("eindDatum")),
    )


def _arrangement(path: Path, element: Element) -> RegisterRecord | None:
    number = element.attributes.get("systeemId", "")
    title = element.say("citeertitel") or element.say("titel")
    organ = element.child("regionaalSamenwerkingsorgaan")
    organ_code = "" if organ is None else _code(organ.attributes.get("resourceIdentifierTOOI", ""))
    # The safety regions are known as bodies, with all their municipalities: as arrangements they would be there twice.
    if not number.isdecimal() or not title or "veiligheidsregio" in title.casefold() or organ_code in SAFETY_REGIONS:
        return None
    participants = {
        _id(code)
        for item in element.all("deelnemendeOrganisaties", "deelnemendeOrganisatie")
        if (code := _code(item.attributes.get("resourceIdentifierTOOI", ""))) and not _has_left(item)
    }
    # Who works for the body that the arrangement set up works with all its participants.
    participants |= {_id(organ_code)} if organ_code else set()
    name = "" if organ is None else organ.say("naam") or " ".join(organ.text.split())
    return RegisterRecord(
        register=Register.ROO,
        id=OrganisationId(f"gr{number}"),
        kind=Kind.JOINT_BODY,
        name=name or _PREFIX.sub("", title, count=1) or title,
        official_name=title,
        participants=frozenset(participants),
        ended_on=_date(path, element.say("datumUitwerkingtreding")),
    )


def _has_left(participant: Element) -> bool:
    return any("uittreding" in child.name.casefold() and child.text.strip() for child in participant.children)


def _own_code(element: Element) -> str:
    return next(
        (
            item.text.strip()
            for item in element.all("identificatiecodes", "resourceIdentifier")
            if item.attributes.get("naam", "").casefold() == "organisatiecode"
        ),
        "",
    )


def _province(element: Element) -> OrganisationId | None:
    """Where the body receives visitors; the post may go to a box elsewhere."""
    addresses = sorted(element.all("adressen", "adres"), key=lambda item: item.say("adresType") != "Bezoekadres")
    codes = (_code(address.say("provincie")) for address in addresses)
    return next((OrganisationId(code) for code in codes if code.startswith("pv")), None)


def _code(identifier: str) -> str:
    """The TOOI code at the end of an identifier; empty where it is none of ours."""
    code = identifier.strip().rpartition("/")[2].casefold()
    return code if _CODE.fullmatch(code) else ""


def _id(code: str) -> OrganisationId:
    return SAFETY_REGIONS[code][0] if code in SAFETY_REGIONS else OrganisationId(code)


def _number(text: str) -> int | None:
    """A whole number in Dutch notation: `189871`, `189.871`, `189871,0`."""
    digits = text.partition(",")[0].replace(".", "").replace(" ", "")
    return int(digits) if digits.isdecimal() and len(digits) < 10 and int(digits) else None  # noqa: PLR2004


def _date(path: Path, text: str) -> date | None:
    """With or without a time zone behind it, as XML allows."""
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError as error:
        raise UnreadableFileError(file=path.name, problem=f"not a date: {text[:40]}") from error
