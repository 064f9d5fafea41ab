"""`bondje export thesaurus` and `bondje import thesaurus` as operators run them: processes of their own."""

from pathlib import Path

import pytest

from tests.measured import bondje

OWN = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://begrippen.example/id/alfastad> a skos:Concept ; skos:prefLabel "alfastad"@nl ; skos:altLabel "privacy"@nl .
"""


@pytest.mark.parametrize("end", ["ttl", "jsonld"])
def test_what_goes_out_comes_in_again_and_changes_nothing(address: str, tmp_path: Path, end: str) -> None:
    out = bondje("export", "thesaurus", "--db", address, f"all.{end}", folder=tmp_path)
    back = bondje("import", "thesaurus", "--db", address, f"all.{end}", folder=tmp_path)
    assert (out.code, out.problems, back.code, back.problems) == (0, "", 0, "")
    assert "added: 0\nextended: 0" in back.output
    assert "left out: 0" in back.output
    assert [path.name for path in tmp_path.iterdir() if path.suffix == f".{end}"] == [f"all.{end}"]


def test_topics_of_ones_own_come_in_and_the_doctor_counts_them(address: str, tmp_path: Path) -> None:
    (tmp_path / "own.ttl").write_text(OWN, encoding="utf-8")
    done = bondje("import", "thesaurus", "--db", address, "own.ttl", folder=tmp_path)
    assert (done.code, done.problems) == (0, "")
    assert "added: 1 (alfastad)" in done.output
    assert "“privacy” was left out: it leads to privacy already" in done.output
    assert "1 more than Bondje ships with" in bondje("doctor", "--db", address, folder=tmp_path).output


@pytest.mark.parametrize(
    ("command", "name", "content", "said"),
    [
        ("import", "bad.ttl", "\n\nonzin", "bad.ttl, line 3: this is not Turtle"),
        ("import", "away.jsonld", '{"@context": "http://127.0.0.1:9/x"}', "nothing is fetched"),
        ("import", "list.csv", "a,b", "the name has to end in .ttl"),
        ("import", "nowhere/x.ttl", None, "No such file"),
        ("export", "list.csv", None, "the name has to end in .ttl"),
        ("export", "nowhere/x.ttl", None, "No such file"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    address: str, tmp_path: Path, command: str, name: str, content: str | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    done = bondje(command, "thesaurus", "--db", address, name, folder=tmp_path)
    assert done.code == 1
    assert said in done.problems
    assert done.problems.count("\n") == 1
