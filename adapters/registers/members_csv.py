"""A coordinator's list of people, as a spreadsheet saves it."""

import re
from collections.abc import Sequence
from pathlib import Path

from adapters.registers.table import delimiter_of, read_text, rows_of
from bot.domain.invitations import InvitationList, InvitedRow, RowProblem
from bot.domain.people import Language
from bot.errors import UnreadableFileError

_COLUMNS = {
    "name": "name|naam|full name|volledige naam",
    "organisation": "organisation|organization|organisatie|org|gemeente",
    "roles": "roles|role|rollen|rol|functie|functies|job",
    "language": "language|taal|lang",
    "email": "email|e-mail|mail|e-mailadres|emailadres|email address|e-mail address",
    "topics": "topics|topic|onderwerpen|onderwerp|thema|thema's|themas",
}
_COLUMN_OF = {heading: column for column, headings in _COLUMNS.items() for heading in headings.split("|")}
_REQUIRED = ("name", "organisation")

_LANGUAGES = {
    "nl": Language.DUTCH,
    "nederlands": Language.DUTCH,
    "dutch": Language.DUTCH,
    "en": Language.ENGLISH,
    "engels": Language.ENGLISH,
    "english": Language.ENGLISH,
}
_BETWEEN_ITEMS = re.compile(r"[;,|\n]")
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")


def read_members(path: Path) -> InvitationList:
    """Everybody in the file, and every problem with it.

    The first line names the columns, in Dutch or English and in any order; cells are separated by commas, semicolons or
    tabs, and roles and topics within a cell by commas, semicolons or bars.

    Raises:
        UnreadableFileError: the file as a whole cannot be read as such a list.
    """
    text = read_text(path)
    lines = rows_of(path, text, delimiter_of(text, _columns))
    _, heading = next(lines, (1, []))
    columns = _columns(heading)
    missing = [column for column in _REQUIRED if column not in columns]
    if missing:
        raise UnreadableFileError(
            file=path.name, problem=f"the first line names no column {' or '.join(missing)}", line=1
        )
    reader = _Reader(columns, width=len(heading))
    for line, cells in lines:
        reader.take(line, cells)
    return InvitationList(rows=tuple(reader.rows), problems=tuple(reader.problems))


def _columns(heading: Sequence[str]) -> dict[str, int]:
    """Where each known column stands; the first of two with the same meaning counts."""
    found: dict[str, int] = {}
    for place, cell in enumerate(heading):
        column = _COLUMN_OF.get(" ".join(cell.replace("’", "'").casefold().split()))
        if column is not None:
            found.setdefault(column, place)
    return found


class _Reader:
    def __init__(self, columns: dict[str, int], width: int) -> None:
        self._columns = columns
        self._width = width
        self._emails: set[str] = set()
        self.rows: list[InvitedRow] = []
        self.problems: list[RowProblem] = []

    def take(self, line: int, cells: Sequence[str]) -> None:
        """A person, or everything that is wrong with the line."""
        said = {column: cells[place] for column, place in self._columns.items() if place < len(cells)}
        email = said.get("email", "").casefold().removeprefix("mailto:")
        language = said.get("language", "").casefold()
        wrong = [f"no-{column}" for column in _REQUIRED if not said.get(column)]
        problems = [RowProblem(line=line, code=code) for code in wrong]
        if any(cell for cell in cells[self._width :]):
            problems.append(RowProblem(line=line, code="too-many-cells", value=str(len(cells))))
        if language and language not in _LANGUAGES:
            problems.append(RowProblem(line=line, code="unknown-language", value=said["language"]))
        if email and not _EMAIL.fullmatch(email):
            problems.append(RowProblem(line=line, code="no-email-address", value=said["email"]))
        elif email in self._emails:
            problems.append(RowProblem(line=line, code="same-email", value=said["email"]))
        if problems:
            self.problems += problems
            return
        self._emails |= {email} - {""}
        self.rows.append(
            InvitedRow(
                line=line,
                name=" ".join(said["name"].split()),
                organisation=" ".join(said["organisation"].split()),
                roles=_items(said.get("roles", "")),
                language=_LANGUAGES.get(language),
                email=email or None,
                topics=_items(said.get("topics", "")),
            )
        )


def _items(cell: str) -> tuple[str, ...]:
    items = (" ".join(item.split()) for item in _BETWEEN_ITEMS.split(cell))
    return tuple(dict.fromkeys(item for item in items if item))
