"""The scores of a monitor, as a spreadsheet saves them."""

import re
from collections.abc import Sequence
from datetime import date
from math import isfinite
from pathlib import Path

from adapters.registers.table import delimiter_of, read_text, rows_of
from bot.domain.invitations import RowProblem
from bot.domain.scores import ScoreRow
from bot.errors import UnreadableFileError

_COLUMNS = {
    "organisation": "organisation|organization|organisatie|org|gemeente|municipality|code|organisatiecode|naam|name",
    "indicator": "indicator|onderdeel|onderwerp|meting|maatstaf|measure|topic|norm",
    "score": "score|waarde|value|niveau|level|cijfer|volwassenheid|maturity",
    "date": "date|datum|peildatum|jaar|year|gemeten op|measured on",
    "most": "max|maximum|hoogste|schaal|scale|most|van",
}
_COLUMN_OF = {heading: column for column, headings in _COLUMNS.items() for heading in headings.split("|")}
_REQUIRED = ("organisation", "indicator", "score", "date")
_LONGEST = 200
_NUMBER = re.compile(r"\+?(\d+)(?:[.,](\d+))?\s*%?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?)?")
_YEAR = re.compile(r"\d{4}")


def read_scores(path: Path) -> tuple[tuple[ScoreRow, ...], tuple[RowProblem, ...]]:
    """Every line that can be used, and every problem with the others.

    The first line names the columns, in Dutch or English and in any order; cells are separated by commas, semicolons or
    tabs. A number has a comma or a point before its decimals; a date is 31-12-2026, 2026-12-31 or only a year.

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
    rows: list[ScoreRow] = []
    problems: list[RowProblem] = []
    for line, cells in lines:
        read = _row(line, cells, columns, width=len(heading))
        if isinstance(read, ScoreRow):
            rows.append(read)
        else:
            problems += read
    return tuple(rows), tuple(problems)


def _columns(heading: Sequence[str]) -> dict[str, int]:
    """Where each known column stands; the first of two with the same meaning counts."""
    found: dict[str, int] = {}
    for place, cell in enumerate(heading):
        column = _COLUMN_OF.get(" ".join(cell.casefold().split()))
        if column is not None:
            found.setdefault(column, place)
    return found


def _row(line: int, cells: Sequence[str], columns: dict[str, int], *, width: int) -> ScoreRow | list[RowProblem]:
    said = {column: " ".join(cells[place].split()) for column, place in columns.items() if place < len(cells)}
    problems = [RowProblem(line=line, code=f"no-{column}") for column in _REQUIRED if not said.get(column)]
    if any(cell for cell in cells[width:]):
        problems.append(RowProblem(line=line, code="too-many-cells", value=str(len(cells))))
    value, on = _number(said.get("score", "")), _date(said.get("date", ""))
    most = _number(said.get("most", ""))
    if said.get("score") and value is None:
        problems.append(RowProblem(line=line, code="no-number", value=said["score"]))
    if said.get("date") and on is None:
        problems.append(RowProblem(line=line, code="bad-date", value=said["date"]))
    if said.get("most") and not most:
        problems.append(RowProblem(line=line, code="no-number", value=said["most"]))
    elif value is not None and most and value > most:
        problems.append(RowProblem(line=line, code="above-most", value=said["score"]))
    if problems or value is None or on is None:
        return problems
    return ScoreRow(
        line=line,
        organisation=said["organisation"],
        indicator=said["indicator"][:_LONGEST],
        value=value,
        most=most,
        on=on,
    )


def _number(cell: str) -> float | None:
    """None: it is none. A separator of thousands cannot be told from a decimal sign, so there may be none."""
    found = _NUMBER.fullmatch(cell.strip())
    if found is None:
        return None
    value = float(f"{found[1]}.{found[2] or 0}")
    return value if isfinite(value) else None


def _date(cell: str) -> date | None:
    if found := _DAY_FIRST.fullmatch(cell):
        day, month, year = map(int, found.groups())
    elif found := _YEAR_FIRST.fullmatch(cell):
        year, month, day = map(int, found.groups())
    elif _YEAR.fullmatch(cell):
        year, month, day = int(cell), 1, 1
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
