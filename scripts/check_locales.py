"""Refuse a phrase that exists in one language only, asks for other variables there, or that nobody says."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

BOT = Path(__file__).resolve().parent.parent / "bot"
LANGUAGES = ("nl", "en")
SAYS = frozenset({"Phrase", "say"})
"""What takes the key of a phrase as its first argument."""


class Catalogue(NamedTuple):
    """The messages of one language, and what is wrong with its files."""

    variables: dict[str, frozenset[str]]
    references: dict[str, frozenset[str]]
    complaints: list[str]

    def all_variables(self, key: str) -> frozenset[str]:
        """Variables of a message and of every message inside it."""
        inner = (self.all_variables(other) for other in self.references.get(key, ()))
        return self.variables.get(key, frozenset()).union(*inner)


class Pieces(Visitor):
    """What one message is made of."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.references.add(node.id.name)


def read_catalogue(language: str) -> Catalogue:
    catalogue = Catalogue({}, {}, [])
    for path in sorted((BOT / "locales" / language).glob("*.ftl")):
        where = f"{language}/{path.name}"
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ftl.Junk):
                catalogue.complaints.append(f"{where}: cannot be read: {(entry.content or '').strip()[:60]!r}")
            elif isinstance(entry, ftl.Message):
                key = entry.id.name
                if key in catalogue.variables:
                    catalogue.complaints.append(f"{where}: {key} is there twice")
                pieces = Pieces()
                pieces.visit(entry)
                catalogue.variables[key] = frozenset(pieces.variables)
                catalogue.references[key] = frozenset(pieces.references)
    return catalogue


class Code:
    """What the code says: keys it certainly asks for, and everything that may be one."""

    def __init__(self) -> None:
        self.asked: dict[str, str] = {}
        self.literals: set[str] = set()
        self.patterns: set[str] = set()

    def read(self, path: Path) -> None:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(key)), *_]) if name in SAYS:
                    self.asked.setdefault(key, f"{path.relative_to(BOT.parent)}:{node.lineno}")
                case ast.Constant(value=str(text)):
                    self.literals.add(text)
                case ast.JoinedStr(values=parts) if _makes_key(parts):
                    self.patterns.add("".join(_pattern(part) for part in parts))
                case ast.AugAssign(value=ast.Constant(value=str(text))) if text.startswith("-"):
                    self.patterns.add(f".+{re.escape(text)}")

    def may_say(self, key: str) -> bool:
        return key in self.literals or any(re.fullmatch(pattern, key) for pattern in self.patterns)


def _makes_key(parts: list[ast.expr]) -> bool:
    """Whether an f-string may make a key: words and hyphens only, or every f-string would excuse every phrase."""
    words = "".join(str(part.value) for part in parts if isinstance(part, ast.Constant))
    return bool(re.fullmatch(r"(?=.*[a-z])(?=.*-)[a-z_-]+", words))


def _pattern(part: ast.expr) -> str:
    return re.escape(part.value) if isinstance(part, ast.Constant) and isinstance(part.value, str) else ".+"


def find_differences(catalogues: dict[str, Catalogue]) -> Iterator[str]:
    for language, catalogue in catalogues.items():
        yield from catalogue.complaints
        for other in LANGUAGES:
            for key in sorted(catalogue.variables.keys() - catalogues[other].variables.keys()):
                yield f"{key} is in {language} but not in {other}"
    first, second = (catalogues[language] for language in LANGUAGES)
    for key in sorted(first.variables.keys() & second.variables.keys()):
        if first.all_variables(key) != second.all_variables(key):
            odd = ", ".join(sorted(first.all_variables(key) ^ second.all_variables(key)))
            yield f"{key} does not use the same variables in both languages: {odd}"


def find_strays(catalogue: Catalogue) -> Iterator[str]:
    code = Code()
    for path in sorted(BOT.rglob("*.py")):
        code.read(path)
    for key, where in sorted(code.asked.items()):
        if key not in catalogue.variables:
            yield f"{where}: no phrase {key}"
    inner = frozenset[str]().union(*catalogue.references.values())
    for key in sorted(catalogue.variables.keys() - inner):
        if not code.may_say(key):
            yield f"{key} is said nowhere"


def main() -> int:
    catalogues = {language: read_catalogue(language) for language in LANGUAGES}
    complaints = [*find_differences(catalogues), *find_strays(catalogues[LANGUAGES[0]])]
    for complaint in complaints:
        print(complaint)
    print(f"locales: {len(catalogues[LANGUAGES[0]].variables)} phrases, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
