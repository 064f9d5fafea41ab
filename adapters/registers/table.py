"""A table as a spreadsheet saves it: lines of cells between commas, semicolons or tabs."""

import csv
import io
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

from bot.errors import UnreadableFileError

_LARGEST = 10 << 20
"""Bytes. More than anybody would hand over in one go."""


def delimiter_of(text: str, columns: Callable[[Sequence[str]], Collection[str]]) -> str:
    """What stands between the cells: the sign with which most columns of the first line are known."""
    first = text.partition("\n")[0]
    return max(",;\t", key=lambda sign: len(columns(next(csv.reader([first], delimiter=sign), []))))


def read_text(path: Path) -> str:
    """What is in the file, with plain line ends. Raises UnreadableFileError."""
    try:
        content = path.read_bytes() if path.stat().st_size <= _LARGEST else None
    except OSError as error:
        raise UnreadableFileError(file=path.name, problem=error.strerror or str(error)) from error
    if content is None:
        raise UnreadableFileError(file=path.name, problem="the file is larger than a list can be")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFileError(file=path.name, problem="not UTF-8: save it as CSV UTF-8", line=line) from error
    if not text.strip():
        raise UnreadableFileError(file=path.name, problem="the file is empty")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def rows_of(path: Path, text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The lines that are not blank, each with the number it begins at."""
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    begin = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield begin, [cell.strip() for cell in cells]
            begin = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableFileError(file=path.name, problem=f"this is not CSV: {error}", line=begin) from error
