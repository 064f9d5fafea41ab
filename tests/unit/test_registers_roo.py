"""The ROO export, read into the core's words."""

import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from adapters.registers import roo
from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind
from bot.domain.registers import RegisterRecord
from bot.errors import UnreadableFileError

SAMPLE = Path(__file__).parents[1] / "samples" / "roo_export.xml"
RECORDS: dict[str, RegisterRecord] = {record.id: record for record in roo.records(SAMPLE)}


def test_bodies_with_a_code_and_arrangements_are_read_and_nothing_else() -> None:
    assert set(RECORDS) == {"gm1680", "vr07", "gm9990", "ws0372", "gr900", "gr901"}


def test_a_municipality() -> None:
    body = RECORDS["gm1680"]

    assert (body.kind, body.name, body.official_name) == (Kind.MUNICIPALITY, "Aa en Hunze", "gemeente Aa en Hunze")
    assert body.other_names == {"A&H"}
    assert (body.province, body.inhabitants, body.participants) == (OrganisationId("pv22"), 26062, None)


def test_a_body_inside_another_is_apart_from_it() -> None:
    assert RECORDS["gm1680"].inhabitants == 26062
    assert RECORDS["vr07"].kind is Kind.SAFETY_REGION


def test_a_code_among_the_identifiers_and_an_end_in_the_future() -> None:
    body = RECORDS["gm9990"]

    assert (body.name, body.inhabitants, body.ended_on) == ("Voorbeeldstad", 12345, date(2027, 1, 1))


def test_an_arrangement_has_those_who_still_take_part() -> None:
    arrangement = RECORDS["gr900"]

    assert (arrangement.kind, arrangement.name) == (Kind.JOINT_BODY, "Samen Sterk")
    assert sorted(arrangement.participants or ()) == ["gm0050", "so0861", "vr25"]
    assert RECORDS["gr901"].ended_on == date(2025, 12, 31)


def test_any_namespace_will_do(tmp_path: Path) -> None:
    for namespace, prefix in (("https://other.example/9.9", "o:"), ("", "")):
        text = SAMPLE.read_text().replace("urn:example:a-schema-of-some-version", namespace)
        file = tmp_path / "other.xml"
        file.write_text(text if prefix else text.replace("o:", "").replace('xmlns:o=""', "").replace("xmlns", "x"))

        assert {record.id: record for record in roo.records(file)} == RECORDS


def write(folder: Path, content: bytes) -> Path:
    file = folder / "some.xml"
    file.write_bytes(content)
    return file


BOMB = b"""<?xml version="1.0"?><!DOCTYPE overheidsorganisaties [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><overheidsorganisaties><organisatie><naam>&b;</naam></organisatie>
</overheidsorganisaties>"""
OUTSIDE = b"""<!DOCTYPE overheidsorganisaties [<!ENTITY a SYSTEM "file:///etc/hostname">]>
<overheidsorganisaties><organisatie><naam>&a;</naam></organisatie></overheidsorganisaties>"""

DATELESS = b"""<overheidsorganisaties><regeling systeemId="1"><titel>A</titel>
<datumUitwerkingtreding>gisteren</datumUitwerkingtreding></regeling></overheidsorganisaties>"""


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "the file is empty"),
        (b"<html><body>404</body></html>", "the file holds <html>"),
        (b"<overheidsorganisaties/>", "no organisation"),
        (b"<overheidsorganisaties><organisatie>", "the file is cut off"),
        (b"<overheidsorganisaties><naam>\xff</naam>", "this is not XML"),
        (b"<overheidsorganisaties><organisatie><naam>&unknown;", "this is not XML"),
        (BOMB, "a document type"),
        (OUTSIDE, "a document type"),
        (b"<overheidsorganisaties>" + b"<a>" * 200, "nested beyond all measure"),
        (b"<overheidsorganisaties><organisatie><naam>" + b"x" * 5_000_000, "more than four million characters"),
        (b"<overheidsorganisaties><organisatie x='" + b"x" * 9_000_000, "a tag without an end"),
        (DATELESS, "not a date: gisteren"),
    ],
    ids=range(12),
)
def test_what_is_no_export_is_refused(tmp_path: Path, content: bytes, problem: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        list(roo.records(write(tmp_path, content)))

    assert problem in caught.value.problem


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_truncated_file_is_found_out_in_the_end(tmp_path: Path, share: float) -> None:
    content = SAMPLE.read_bytes().rstrip()

    with pytest.raises(UnreadableFileError, match="cut off"):
        list(roo.records(write(tmp_path, content[: int(len(content) * share)])))


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    text = SAMPLE.read_text()
    begin, end = text.index("<o:organisaties>"), text.index("</o:overheidsorganisaties>")
    file = tmp_path / "large.xml"
    with file.open("w") as large:
        large.write(text[:begin])
        for _ in range(1_000):
            large.write(text[begin:end])
        large.write(text[end:])

    tracemalloc.start()
    count = sum(1 for _ in roo.records(file))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert count == 6_000
    assert file.stat().st_size > 3_000_000
    assert peak < 2_000_000
