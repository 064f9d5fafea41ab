"""Every phrase of both languages, read from the files, with something to fill in for each of its variables."""

from dataclasses import dataclass, field
from itertools import product

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.domain.people import Language
from bot.phrases import LOCALES
from bot.replies import Label, Param

COUNTS = (0, 1, 2, 5)
WORDS: Param = "ENSIA"
LIST: Param = (Label(nl="datalekken", en="data breaches"), Label(nl="Woo", en="Open Government Act"), "zaken")


@dataclass(slots=True)
class Pieces(Visitor):
    """What one phrase asks for: `counted` are the variables that decide which form is used."""

    variables: set[str] = field(default_factory=set)
    counted: set[str] = field(default_factory=set)
    inner: set[str] = field(default_factory=set)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.inner.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        if isinstance(node.selector, ftl.VariableReference):
            self.counted.add(node.selector.id.name)
        self.generic_visit(node)


def read_phrases(language: Language) -> dict[str, Pieces]:
    """Pieces by key, with those of the phrases inside each added. A file that cannot be read is an AssertionError."""
    phrases: dict[str, Pieces] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in phrases, f"{entry.id.name} is there twice"
                phrases[entry.id.name] = Pieces()
                phrases[entry.id.name].visit(entry)
    for pieces in phrases.values():
        for key in pieces.inner:
            pieces.variables |= phrases[key].variables
            pieces.counted |= phrases[key].counted
    return phrases


PHRASES = {language: read_phrases(language) for language in Language}


def samples(key: str, words: Param = WORDS) -> list[dict[str, Param]]:
    """Parameters for a phrase: every combination of counts, the other variables filled with `words`."""
    counted = sorted(set().union(*(PHRASES[language][key].counted for language in Language)))
    plain = {name.replace("-", "_"): words for name in PHRASES[Language.DUTCH][key].variables - set(counted)}
    names = [name.replace("-", "_") for name in counted]
    return [plain | dict(zip(names, counts, strict=True)) for counts in product(COUNTS, repeat=len(names))]
