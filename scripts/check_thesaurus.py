"""Refuse a thesaurus with duplicates, circles, labels that collide, missing languages or links that lead nowhere."""

import sys
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bot.expertise.thesaurus_faults import find_faults, find_slips
from bot.reference.thesaurus import concepts_of

FILE = Path(__file__).resolve().parent.parent / "bot" / "reference" / "thesaurus.toml"


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
