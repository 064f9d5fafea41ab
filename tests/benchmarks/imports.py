"""What an import costs: the published registers where they are at hand, and an export of 30 MB."""

import tempfile
from pathlib import Path

from tests.benchmarks.figures import show
from tests.large_register import write_large_register
from tests.measured import bondje

_TESTS = Path(__file__).parents[1]
_SAMPLES = [file for file in sorted((_TESTS / "samples").iterdir()) if file.suffix in {".json", ".xml"}]
_PUBLISHED = sorted((_TESTS.parents[1] / "shared" / "data" / "organisations").glob("rwc_*.json"))
_MEGABYTES = 30


def main() -> None:
    """Each file set twice, each set on a fresh database."""
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large = write_large_register(folder / "large.xml", megabytes=_MEGABYTES)
        sets = {"our samples": _SAMPLES, "TOOI as published": _PUBLISHED, f"ROO export of {_MEGABYTES} MB": [large]}
        for number, (title, files) in enumerate(sets.items()):
            for turn in ("first", "again") if files else ():
                run = bondje("import", "organisations", "--db", folder / f"{number}.db", *files, folder=folder)
                size = sum(file.stat().st_size for file in files) / 1_000_000
                rows.append((f"{title}, {turn}", f"{size:.1f}", f"{run.seconds:.1f}", f"{run.peak:.0f}"))
    show("Import of organisations (process start included)", ("what", "MB", "s", "peak MB"), rows)
