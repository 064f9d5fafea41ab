"""A coordinator's list of people, from whatever spreadsheet."""

import csv
import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.registers.members_csv import read_members
from bot.domain.invitations import InvitationList, InvitedRow, RowProblem
from bot.domain.people import Language
from bot.errors import UnreadableFileError

ANNA = InvitedRow(
    line=2,
    name="Anna de Vries",
    organisation="gemeente Zeewolde",
    roles=("CISO", "FG"),
    language=Language.DUTCH,
    email="anna@zeewolde.example",
    topics=("ENSIA", "BIO"),
)

COMMAS = """\
name,organisation,roles,language,email,topics
Anna de Vries,gemeente Zeewolde,CISO;FG,nl,anna@zeewolde.example,ENSIA|BIO
"""
SEMICOLONS = """\ufeff\
Naam;Organisatie;Rollen;Taal;E-mail;Onderwerpen\r
Anna de Vries;gemeente Zeewolde;"CISO; FG";Nederlands;Anna@Zeewolde.example;ENSIA,BIO\r
"""
QUOTED = """\
name,organisation,role,language,e-mailadres,topics\r\
"Anna  de Vries","gemeente Zeewolde","CISO,FG",Dutch,mailto:anna@zeewolde.example,"ENSIA, BIO,, ENSIA"\
"""
TABS = """\
taal\tonderwerpen\tnaam\tfunctie\tafdeling\torganisatie\temail
NL\tENSIA;BIO\tAnna de Vries\tCISO|FG\tICT\tgemeente Zeewolde\tanna@zeewolde.example

"""


def read(folder: Path, content: str | bytes) -> InvitationList:
    file = folder / "members.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_members(file)


@pytest.mark.parametrize(
    "content",
    [COMMAS, SEMICOLONS, QUOTED, TABS],
    ids=["comma", "semicolon with a mark", "quoted", "tabs in another order"],
)
def test_the_same_person_from_any_spreadsheet(tmp_path: Path, content: str) -> None:
    assert read(tmp_path, content) == InvitationList(rows=(ANNA,), problems=())


def test_only_a_name_and_an_organisation_are_needed(tmp_path: Path) -> None:
    found = read(tmp_path, "naam;organisatie\nBram;Dronten\n")

    assert found.rows == (InvitedRow(line=2, name="Bram", organisation="Dronten"),)


def test_every_problem_is_told_with_its_line(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "name,organisation,language,email\n"
        ",Zeewolde,nl,\n"
        'Bram,"\n",fr,bram\n'
        "\n"
        "Carla,Dronten,nl,c@dronten.example\n"
        "Dirk,Urk,en,C@dronten.example\n"
        "Els,Almere,en,,extra\n",
    )

    assert [row.name for row in found.rows] == ["Carla"]
    assert found.problems == (
        RowProblem(line=2, code="no-name"),
        RowProblem(line=3, code="no-organisation"),
        RowProblem(line=3, code="unknown-language", value="fr"),
        RowProblem(line=3, code="no-email-address", value="bram"),
        RowProblem(line=7, code="same-email", value="C@dronten.example"),
        RowProblem(line=8, code="too-many-cells", value="5"),
    )


def test_a_line_may_be_shorter_than_the_first(tmp_path: Path) -> None:
    assert [row.line for row in read(tmp_path, "name,organisation,roles,email\nAnna,Zeewolde\n").rows] == [2]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "empty"),
        ("\n \n", "empty"),
        ("name,roles\nAnna,CISO\n", "no column organisation"),
        ("<html></html>", "no column name or organisation"),
        (b"name,organisation\nAndr\xe9,Zeewolde\n", "not UTF-8"),
        (b"PK\x03\x04\xff\xfe", "not UTF-8"),
        ('name,organisation\nAnna,"Zeewolde\n', "not CSV"),
        ('name,organisation\nAnna,"Zee"wolde\n', "not CSV"),
        ("name,organisation\nAnna," + "x" * 200_000, "not CSV"),
    ],
    ids=range(9),
)
def test_what_is_no_list_of_people_is_refused(tmp_path: Path, content: str | bytes, problem: str) -> None:
    with pytest.raises(UnreadableFileError, match=problem):
        read(tmp_path, content)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        read_members(tmp_path / "nothing.csv")


def test_a_file_beyond_all_measure(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="larger"):
        read(tmp_path, b"name,organisation\n" * 1_000_000)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=500))
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    for beginning in (b"", b"name,organisation\n"):
        with suppress(UnreadableFileError):
            read(tmp_path, beginning + content)


CELL = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=5), st.sampled_from(",;\t"))
def test_what_a_spreadsheet_writes_is_read_back(tmp_path: Path, people: list[tuple[str, str]], delimiter: str) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([("name", "organisation"), *people])

    found = read(tmp_path, text.getvalue())

    assert [(row.name, row.organisation) for row in found.rows] == people
    assert [row.line for row in found.rows] == list(range(2, 2 + len(people)))
