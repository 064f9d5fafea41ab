"""What the console remembers to have said, whatever happened to the file."""

import resource
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from adapters.console.ledger import Entry, Ledger


def entry(key: str) -> Entry:
    return Entry(key=key, place=None)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bondje.db-said"


@contextmanager
def full_at(size: int) -> Iterator[None]:
    """A disk on which files grow no further than this."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)


def kept(file: Path, *keys: str) -> list[str]:
    with closing(Ledger.open(file)) as ledger:
        return [key for key in keys if ledger.find(key) is not None]


@pytest.mark.parametrize("half", [b'{"key": "a', b'{"key": "a", "place": null}'])
def test_what_is_noted_after_half_a_line_is_kept(file: Path, half: bytes) -> None:
    file.write_bytes(half)
    with closing(Ledger.open(file)) as ledger:
        ledger.note(entry("b"))
        ledger.note(entry("c"))
    assert kept(file, "b", "c") == ["b", "c"]


def test_what_is_noted_after_the_disk_was_full_is_kept(file: Path) -> None:
    with closing(Ledger.open(file)) as ledger:
        ledger.note(entry("a"))
        with full_at(file.stat().st_size + 10), pytest.raises(OSError, match="No space left"):
            ledger.note(entry("b"))
        assert ledger.find("b") is None
        ledger.note(entry("c"))
    assert kept(file, "a", "b", "c") == ["a", "c"]


def test_what_was_emptied_begins_anew(file: Path) -> None:
    with closing(Ledger.open(file)) as ledger:
        ledger.note(entry("a"))
        ledger.empty()
        ledger.note(entry("b"))
    assert kept(file, "a", "b") == ["b"]
    assert file.read_bytes().count(b"\n") == 1
