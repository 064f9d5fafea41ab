"""`bondje import` as operators and coordinators run it: a process of its own, on both databases."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind
from storage.engine import open_store
from tests.contracts.given import known, member
from tests.large_register import write_large_register
from tests.measured import Run, bondje

ROOT = Path(__file__).parents[2]
SAMPLES = [file for file in sorted((ROOT / "tests" / "samples").iterdir()) if file.suffix in {".json", ".xml"}]
PUBLISHED = ROOT.parent / "shared" / "data" / "organisations"
"""Beside the checkout in CI. Where it is not, our own samples are all there is to read."""
SETS: list[Sequence[Path]] = [
    files for files in (SAMPLES, [*sorted(PUBLISHED.glob("rwc_*.json")), *sorted(PUBLISHED.glob("*OO*.xml"))]) if files
]
BRIELLE = OrganisationId("gm0501")


def bring_in(address: str, folder: Path, *files: Path, kind: str = "organisations") -> Run:
    return bondje("import", kind, "--db", address, *files, folder=folder)


async def place(address: str) -> str | None:
    """Where Anna works. Put at Brielle, if she is not there yet."""
    store = open_store(address)
    async with store.begin() as work:
        anna = await work.members.find(member("anna").id)
        if anna is None:
            await work.members.save(member("anna", organisation=BRIELLE))
            await work.accounts.save(known("anna"))
            await work.commit()
    await store.close()
    return None if anna is None else anna.organisation


async def kinds(address: str) -> set[Kind]:
    store = open_store(address)
    async with store.begin() as work:
        found = {body.kind for body in await work.organisations.all()}
    await store.close()
    return found


@pytest.mark.parametrize("files", SETS, ids=lambda files: "published" if PUBLISHED in files[0].parents else "samples")
async def test_registers_come_out_right_and_a_second_time_change_nothing(
    address: str, tmp_path: Path, files: Sequence[Path]
) -> None:
    await place(address)

    first, second = (bring_in(address, tmp_path, *files) for _ in range(2))

    assert (first.code, first.problems) == (second.code, second.problems) == (0, "")
    assert "municipalities, 12 provinces, 21 water boards, 25 safety regions" in first.output
    if files is not SAMPLES:
        assert "Now known: 342 municipalities" in first.output
    assert first.lines[-1] == "Members: 1 moved along, 0 asked where they work now."
    assert await place(address) == "gm1992"
    assert second.lines[0].startswith("Organisations: 0 added, 0 changed, 0 merged, 0 ended, ")
    assert second.lines[-1] == "Members: 0 moved along, 0 asked where they work now."


@pytest.mark.parametrize("damage", ["cut off", "another file", "half is broken", "not there"])
async def test_a_damaged_or_wrong_file_is_told_and_changes_nothing(
    sqlite_address: str, tmp_path: Path, damage: str
) -> None:
    file = tmp_path / "register.json"
    content = (ROOT / "tests" / "samples" / "tooi_joint_bodies.json").read_bytes()
    match damage:
        case "cut off":
            file.write_bytes(content[: len(content) * 2 // 3])
        case "another file":
            file.write_bytes(b"name,organisation\nFenna,Urk\n")
        case "half is broken":
            file.write_bytes(content.replace(b'"@value"', b'"@value'))

    # A sound file before it is not taken in either.
    run = bring_in(sqlite_address, tmp_path, ROOT / "tests" / "samples" / "tooi_joint_bodies.json", file)

    assert run.code == 1
    assert run.output == ""
    assert run.problems.startswith("bondje: register.json")
    assert len(run.lines) + len(run.problems.splitlines()) == 1
    assert Kind.JOINT_BODY not in await kinds(sqlite_address)


def test_thirty_megabytes_take_no_more_memory_than_a_small_file(sqlite_address: str, tmp_path: Path) -> None:
    small = bring_in(sqlite_address, tmp_path, ROOT / "tests" / "samples" / "roo_export.xml")
    large = bring_in(sqlite_address, tmp_path, write_large_register(tmp_path / "large.xml", megabytes=30))

    print(f"peak: {large.peak:.0f} MB for 30 MB, {small.peak:.0f} MB for a small file")  # noqa: T201 - a figure to see
    assert large.lines[0].split(": ")[1].split(" added")[0] == f"{_count(tmp_path / 'large.xml'):,}"
    assert large.peak < small.peak + 30


def _count(file: Path) -> int:
    return file.read_text(encoding="utf-8").count("<p:regeling ")


def test_people_come_in_by_their_code(address: str, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(
        "Naam;Organisatie;Rollen;Taal;E-mail;Onderwerpen\n"
        "Fenna Hoekzema;Zeewolde;CISO;nl;fenna@zeewolde.example;ENSIA | zoekt hulp bij NIS2\n"
        "Jorrit Abbink;Atlantis;CISO;nl;;ENSIA\n",
        encoding="utf-8",
    )

    run, again = (bring_in(address, tmp_path, file, kind="members") for _ in range(2))

    assert run.lines[:2] == [
        "Members: 1 invited, 0 updated, 0 unchanged, 0 taking part already, 1 line left out.",
        '  line 3: no organisation is called "Atlantis"; write its full name, such as gemeente Zeewolde',
    ]
    assert again.lines[0] == "Members: 0 invited, 0 updated, 1 unchanged, 0 taking part already, 1 line left out."
    name, _, code = run.lines[-1].partition(";")
    assert name == "Fenna Hoekzema"
    talk = bondje("console", "--db", address, folder=tmp_path, typed=f"fh: mijn code is {code}\nfh: ja\nfh: profiel\n")
    for said in ("Gevonden, Fenna", "Fijn dat je meedoet, Fenna", "gemeente Zeewolde", "ENSIA", "NIS2"):
        assert said in talk.output


def test_a_lost_code_is_replaced_by_another(sqlite_address: str, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("name,organisation\nFenna Hoekzema,Zeewolde\n", encoding="utf-8")

    lost = bring_in(sqlite_address, tmp_path, file, kind="members").lines[-1].partition(";")[2]
    again = bondje("import", "members", "--db", sqlite_address, "--new-codes", file, folder=tmp_path)

    assert again.lines[1] == "New codes for 1 person invited before; their old ones work no more."
    found = again.lines[-1].partition(";")[2]
    talk = bondje("console", "--db", sqlite_address, folder=tmp_path, typed=f"fh: mijn code is {lost}\n")
    assert "Gevonden, Fenna" not in talk.output
    talk = bondje("console", "--db", sqlite_address, folder=tmp_path, typed=f"fh: mijn code is {found}\n")
    assert "Gevonden, Fenna" in talk.output


def test_a_list_with_a_wrong_heading_brings_in_nobody(sqlite_address: str, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("wie,waar\nFenna,Zeewolde\n", encoding="utf-8")

    run = bring_in(sqlite_address, tmp_path, file, kind="members")

    assert (run.code, run.output) == (1, "")
    assert run.problems == "bondje: people.csv, line 1: the first line names no column name or organisation\n"


async def test_scores_go_in_as_a_whole_and_the_same_again_changes_nothing(address: str, tmp_path: Path) -> None:
    file = tmp_path / "scores.csv"
    file.write_text(
        "organisatie;indicator;score;datum\nZeewolde;Volwassenheid BIO;3,5;2026\nUrk;Volwassenheid BIO;2;2026\n"
    )

    first, second = (bring_in(address, tmp_path, file, kind="scores") for _ in range(2))

    assert (first.code, first.problems) == (second.code, second.problems) == (0, "")
    assert "2 of 2 organisations kept, 2 of them new" in first.output
    assert "2 of 2 organisations kept, 0 of them new" in second.output
    assert "1 indicators, of at most 2 organisations" in bondje("doctor", "--db", address, folder=tmp_path).output

    file.write_text(
        "organisatie;indicator;score;datum\nDronten;Volwassenheid BIO;3;2026\nNergens;Volwassenheid BIO;2;2026\n"
    )
    third = bring_in(address, tmp_path, file, kind="scores")

    assert third.code == 1
    assert 'line 3: no organisation is called "Nergens"' in third.output
    store = open_store(address)
    async with store.begin() as work:
        assert {one.organisation for one in await work.scores.all()} == {"gm0050", "gm0184"}
    await store.close()


def test_a_file_with_scores_that_is_none_is_said_so(address: str, tmp_path: Path) -> None:
    file = tmp_path / "scores.csv"
    file.write_text("iets;anders\n1;2\n")
    run = bring_in(address, tmp_path, file, kind="scores")
    assert run.code == 1
    assert "names no column organisation or indicator or score or date" in run.problems
