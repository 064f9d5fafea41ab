"""A register is known by its content."""

import shutil
from pathlib import Path

import pytest

from adapters.registers.detect import open_register
from bot.domain.registers import Register
from bot.errors import UnreadableFileError

SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.mark.parametrize(
    ("sample", "register"),
    [
        ("tooi_municipalities.json", Register.TOOI),
        ("tooi_water_boards.json", Register.TOOI),
        ("tooi_joint_bodies.json", Register.TOOI),
        ("roo_export.xml", Register.ROO),
    ],
)
def test_the_name_of_the_file_does_not_matter(tmp_path: Path, sample: str, register: Register) -> None:
    file = tmp_path / "download"
    shutil.copy(SAMPLES / sample, file)

    opened = open_register(file)
    read: list[int] = []

    assert opened.register is register
    assert list(opened.records(read.append))
    assert sum(read) == opened.bytes_to_read


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b'[{"naam": "Gemeente Zeewolde"}]', "neither"),
        (b'{"a": 1}', "neither"),
        (b"name,organisation\nAnna,Zeewolde\n", "neither"),
        (b"\x89PNG\r\n\x1a\n", "neither"),
        (b"\xff\xfe<\x00", "neither"),
        (b"<html></html>", "the file holds <html>"),
        (b"<", "cut off"),
    ],
    ids=range(9),
)
def test_anything_else_is_refused(tmp_path: Path, content: bytes, problem: str) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)

    with pytest.raises(UnreadableFileError, match=problem):
        open_register(file)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="No such file"):
        open_register(tmp_path / "nothing")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        open_register(tmp_path)
