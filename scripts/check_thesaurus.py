"""Refuse a thesaurus with duplicates, circles, labels that collide, missing languages or links that lead nowhere."""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bot.domain.people import Language
from bot.expertise.thesaurus_faults import find_faults
from bot.reference.thesaurus import concepts_of

FILE = Path(__file__).resolve().parent.parent / "bot" / "reference" / "thesaurus.toml"
EXPECTED = frozenset({*Language, "broader", "related", "means"})
LONGEST_DEFINITION = 140


def find_slips(tables: dict[str, Any]) -> Iterator[str]:
    """What the file says that nobody reads, or in a way that nobody understands."""
    for id, table in tables.items():
        if not id.replace("-", "").isalnum() or not id.isascii() or id != id.lower():
            yield f"{id}: an id has small letters, digits and hyphens only"
        yield from (f"{id}: nobody knows what {key!r} is" for key in sorted(table.keys() - EXPECTED))
        yield from (f"{id}: has no labels in {language}" for language in Language if not table.get(language))
        for language, text in table.get("means", {}).items():
            if not text.endswith(".") or len(text) >= LONGEST_DEFINITION:
                yield f"{id}: the definition in {language} is one short sentence"


def main() -> int:
    # The parser refuses an id that is there twice.
    tables = tomllib.loads(FILE.read_text("utf-8"))
    complaints = [*find_slips(tables), *find_faults(concepts_of(tables))]
    for complaint in complaints:
        print(complaint)
    print(f"thesaurus: {len(tables)} topics, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
