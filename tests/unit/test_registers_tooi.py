"""TOOI registers, read into the core's words."""

import json
from datetime import date
from pathlib import Path

import pytest

from adapters.registers import tooi
from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind
from bot.domain.registers import RegisterRecord
from bot.errors import UnreadableFileError

SAMPLES = Path(__file__).parents[1] / "samples"
MUNICIPALITIES = SAMPLES / "tooi_municipalities.json"


def by_id(name: str) -> dict[str, RegisterRecord]:
    return {record.id: record for record in tooi.records(SAMPLES / name)}


def test_a_municipality() -> None:
    zeewolde = by_id("tooi_municipalities.json")["gm0050"]

    assert (zeewolde.kind, zeewolde.name, zeewolde.official_name) == (
        Kind.MUNICIPALITY,
        "Zeewolde",
        "gemeente Zeewolde",
    )
    assert (zeewolde.province, zeewolde.ended_on, zeewolde.inhabitants) == (OrganisationId("pv24"), None, None)


def test_the_name_people_use_goes_before_the_official_one() -> None:
    the_hague = by_id("tooi_municipalities.json")["gm0518"]

    assert the_hague.name == "Den Haag"
    assert the_hague.other_names == {"'s-Gravenhage"}


def test_a_merger_may_stand_before_its_municipalities() -> None:
    records = by_id("tooi_municipalities.json")

    for id_ in ("gm0501", "gm0530"):
        assert records[id_].ended_on == date(2023, 1, 1)
        assert records[id_].successors == {"gm1992"}
    assert records["gm1992"].successors == frozenset()


def test_a_divided_municipality_has_all_its_successors() -> None:
    assert by_id("tooi_municipalities.json")["gm0788"].successors == {"gm0757", "gm0865"}


def test_a_new_name_is_no_merger() -> None:
    records = by_id("tooi_water_boards.json")

    assert set(records) == {"ws0155", "ws0372"}
    assert (records["ws0155"].successors, records["ws0155"].ended_on) == (frozenset(), None)
    assert "Oud Amstelland" in records["ws0155"].other_names


def test_a_water_board_is_named_without_its_kind() -> None:
    delfland = by_id("tooi_water_boards.json")["ws0372"]

    assert (delfland.name, delfland.official_name) == ("Delfland", "Hoogheemraadschap van Delfland")


def test_a_safety_region_among_the_joint_bodies_gets_our_id() -> None:
    region = by_id("tooi_joint_bodies.json")["vr07"]

    assert (region.kind, region.name) == (Kind.SAFETY_REGION, "Gelderland-Midden")
    assert "VGGM" in region.other_names


def test_a_joint_body_that_was_dissolved() -> None:
    body = by_id("tooi_joint_bodies.json")["so0847"]

    assert (body.kind, body.ended_on, body.successors) == (Kind.JOINT_BODY, date(2023, 1, 1), frozenset())


def test_reading_reports_every_byte_of_both_passes() -> None:
    read: list[int] = []

    list(tooi.records(MUNICIPALITIES, read.append))

    assert sum(read) == 2 * MUNICIPALITIES.stat().st_size


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
def test_a_truncated_file_yields_nothing(tmp_path: Path, share: float) -> None:
    content = MUNICIPALITIES.read_bytes().rstrip()
    file = tmp_path / "cut.json"
    file.write_bytes(content[: int(len(content) * share)])

    with pytest.raises(UnreadableFileError) as caught:
        next(tooi.records(file))

    assert "cut off" in caught.value.problem
    assert caught.value.line is not None


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "the file is empty or cut off"),
        (b"[]", "there is no organisation in it"),
        (b"[1, 2]", "something else than an object in the list"),
        (b'[{"a": 1} {"b": 2}]', ", was expected here"),
        (b'[{"a": 1}, ]', "something else than an object"),
        (b"[{}] x", "more text after the end"),
        (b'[{"a" 1}]', "this is not JSON"),
        (b'{"a": []}', "[ was expected here"),
        (b'[{"a": "\xff\xfe"}]', "not UTF-8"),
        (b'[{"a": "\xc3', "not UTF-8"),
        (b'[{"a": ' + b"[" * 100_000, "an object that no register would hold"),
        (b'[{"a": "' + b"x" * 3_000_000, "an object of more than a million characters"),
    ],
    ids=range(12),
)
def test_what_is_no_register_is_refused(tmp_path: Path, content: bytes, problem: str) -> None:
    file = tmp_path / "some.json"
    file.write_bytes(content)

    with pytest.raises(UnreadableFileError) as caught:
        list(tooi.records(file))

    assert problem in caught.value.problem
    assert caught.value.file == "some.json"


@pytest.mark.parametrize(
    ("field", "value"),
    [("invalidatedAtTime", "tomorrow"), ("invalidatedAtTime", "9999-99-99T00:00:00"), ("label", "")],
)
def test_a_body_that_makes_no_sense_is_refused(tmp_path: Path, field: str, value: str) -> None:
    items = json.loads(MUNICIPALITIES.read_text())
    item = next(item for item in items if item["@id"].endswith("/gm0501"))
    key = next(key for key in item if key.endswith(field))
    item[key] = [{"@value": value}]
    file = tmp_path / "odd.json"
    file.write_text(json.dumps(items))

    with pytest.raises(UnreadableFileError):
        list(tooi.records(file))


def test_odd_shapes_are_passed_over(tmp_path: Path) -> None:
    items = json.loads(MUNICIPALITIES.read_text())
    items += [{"@type": "text"}, {"@type": [1, None]}, {"@id": 7}, {}]
    file = tmp_path / "odd.json"
    file.write_text("﻿" + json.dumps(items), encoding="utf-8")

    assert len(list(tooi.records(file))) == 8
