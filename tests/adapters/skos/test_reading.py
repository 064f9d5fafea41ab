"""Thesauri that people bring: what is in them, and what stands against those that are broken or meant to do harm."""

import http.server
import json
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.skos import reading
from adapters.skos.reading import read_skos
from bot.domain.people import Language
from bot.domain.thesaurus import ForeignConcept
from bot.errors import UnreadableFileError

NL, EN = Language.DUTCH, Language.ENGLISH
PREFIXES = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix b: <https://begrippen.example/id/> .
@prefix topic: <urn:bondje:topic:> .
"""
WHOLE = """
b:keten a skos:Concept ;
  skos:prefLabel "ketenmarketing"@nl, "chain marketing"@en-GB, "marketing en chaîne"@fr ;
  skos:altLabel "marketing  in de\tketen", "KM"@nl-NL ; skos:hiddenLabel "ketnmarketing"@nl ;
  skos:broader topic:communication ; skos:related b:web, "geen adres" ; skos:closeMatch b:dicht ;
  skos:exactMatch <https://elders.example/1> ;
  skos:definition "Samen vertellen."@nl, "Telling together."@en .
b:web a skos:Concept ; skos:prefLabel "web"@nl ; skos:narrower b:keten .
[] a skos:Concept ; skos:prefLabel "zonder adres"@nl .
b:geen skos:prefLabel "geen begrip"@nl .
"""


def written(folder: Path, text: str, name: str = "eigen.ttl") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def refused(path: Path) -> UnreadableFileError:
    with pytest.raises(UnreadableFileError) as caught:
        read_skos(path, default=NL)
    return caught.value


def test_a_concept_is_read_whole(tmp_path: Path) -> None:
    keten, web = read_skos(written(tmp_path, PREFIXES + WHOLE), default=NL)
    assert keten == ForeignConcept(
        uri="https://begrippen.example/id/keten",
        labels={NL: ("ketenmarketing", "KM", "marketing in de keten", "ketnmarketing"), EN: ("chain marketing",)},
        preferred=frozenset({NL, EN}),
        broader=frozenset({"urn:bondje:topic:communication", "https://begrippen.example/id/web"}),
        related=frozenset({"https://begrippen.example/id/web", "https://begrippen.example/id/dicht"}),
        same_as=frozenset({"https://elders.example/1"}),
        definition={NL: "Samen vertellen.", EN: "Telling together."},
    )
    assert web.labels == {NL: ("web",)}


def test_json_ld_says_the_same_as_turtle(tmp_path: Path) -> None:
    context = {"skos": "http://www.w3.org/2004/02/skos/core#"}
    one = {"@id": "urn:x:1", "@type": "skos:Concept", "skos:prefLabel": {"@value": "web", "@language": "nl"}}
    text = json.dumps({"@context": context, "@graph": [one]})
    assert read_skos(written(tmp_path, text, "eigen.jsonld"), default=NL) == [
        ForeignConcept(uri="urn:x:1", labels={NL: ("web",)}, preferred=frozenset({NL}))
    ]


def test_labels_without_a_language_are_of_the_default(tmp_path: Path) -> None:
    path = written(tmp_path, PREFIXES + 'b:a a skos:Concept ; skos:prefLabel "a web" .')
    assert [one.labels for one in read_skos(path, default=EN)] == [{EN: ("a web",)}]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (PREFIXES + "\nb:a a skos:Concept ;\n  skos:prefLabel onzin .", 6, "not Turtle"),
        (PREFIXES + 'b:a a skos:Concept ; skos:prefLabel "open', 4, "not Turtle"),
        ("geen turtle", 1, "not Turtle"),
        ("<html><body>Inloggen</body></html>", 1, "not Turtle"),
        (PREFIXES + "b:a b:b " + "(" * 5_000, None, "nested too deeply"),
        ("", None, "no skos:Concept"),
        (PREFIXES + 'b:a skos:prefLabel "a" .', None, "no skos:Concept"),
        ("x:a x:b x:c .", 1, "not Turtle"),
    ],
)
def test_bad_turtle_is_told_with_its_line(tmp_path: Path, text: str, line: int | None, said: str) -> None:
    error = refused(written(tmp_path, text))
    assert said in str(error)
    assert error.line == line
    assert len(str(error)) < 200


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('{\n"@id": \n}', 3, "not JSON"),
        ('{"@id": ' * 20_000, None, "nested too deeply"),
        ("[" * 900 + "]" * 900, None, "no skos:Concept|nested"),
        ("[]", None, "no skos:Concept"),
        ("3", None, "JSON-LD|no skos:Concept"),
        ('{"@context": {"@vocab": 7}, "a": 1}', None, "JSON-LD|no skos:Concept"),
    ],
)
def test_bad_json_ld_is_told(tmp_path: Path, text: str, line: int | None, said: str) -> None:
    error = refused(written(tmp_path, text, "eigen.jsonld"))
    assert any(part in str(error) for part in said.split("|"))
    assert error.line == line


def test_files_that_are_no_thesaurus_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "end in .ttl" in str(refused(written(tmp_path, "", "eigen.rdf")))
    assert "No such file" in str(refused(tmp_path / "nergens.ttl"))
    (tmp_path / "latin.ttl").write_bytes(b"# caf\xe9\n")
    assert refused(tmp_path / "latin.ttl").line == 1
    monkeypatch.setattr(reading, "_LARGEST", 100)
    assert "larger than" in str(refused(written(tmp_path, "#" * 101)))
    monkeypatch.setattr(reading, "_LARGEST", 10_000)
    monkeypatch.setattr(reading, "_MOST_CONCEPTS", 2)
    concepts = "".join(f'b:c{number} a skos:Concept ; skos:prefLabel "c{number}"@nl .\n' for number in range(3))
    assert "there are 3 concepts" in str(refused(written(tmp_path, PREFIXES + concepts)))


class _Listener(http.server.BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "application/ld+json")
        self.end_headers()
        self.wfile.write(b'{"@context": {}}')

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def listening() -> Iterator[str]:
    _Listener.asked.clear()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Listener) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_nothing_is_fetched(tmp_path: Path) -> None:
    with listening() as address:
        url = f"{address}/context"
        contexts: list[object] = [
            {"@context": url},
            {"@context": [{}, url]},
            {"@context": {"@import": url, "@version": 1.1}},
            {"@context": {"a": {"@id": "urn:a", "@context": url}}, "a": {"b": 1}},
            {"@graph": [{"@id": "urn:a", "@context": [url]}]},
            [[{"@context": "context.jsonld"}]],
        ]
        for number, document in enumerate(contexts):
            error = refused(written(tmp_path, json.dumps(document), f"{number}.jsonld"))
            assert "nothing is fetched" in str(error)
        imported = f"<{address}/scheme> <http://www.w3.org/2002/07/owl#imports> <{address}/more> .\n"
        concept = f'<{address}/a> a skos:Concept ; skos:prefLabel "web"@nl .'
        assert len(read_skos(written(tmp_path, PREFIXES + imported + concept), default=NL)) == 1
        assert _Listener.asked == []


def test_what_the_file_says_is_not_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    text = 'b:a a skos:Concept ; skos:prefLabel "web"@nl ; b:on "geheim"^^<http://www.w3.org/2001/XMLSchema#date> .'
    with caplog.at_level(logging.DEBUG):
        read_skos(written(tmp_path, PREFIXES + text), default=NL)
    assert "geheim" not in caplog.text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    text=st.text(max_size=200) | st.text(alphabet='<>:;.,[]()"@ab \n', max_size=60),
    name=st.sampled_from(["ttl", "jsonld"]),
)
def test_anything_is_read_or_refused(tmp_path: Path, text: str, name: str) -> None:
    path = tmp_path / f"any.{name}"
    path.write_bytes((PREFIXES + text if name == "ttl" else text).encode("utf-8", "replace"))
    with suppress(UnreadableFileError):
        read_skos(path, default=NL)
