"""Log lines: for people, or as JSON for a collector. On stderr, one line a record, and never what people say."""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import TextIO

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


def configure(*, format: str = "text", level: str = "INFO", stream: TextIO | None = None) -> None:  # noqa: A002 - the name of the setting
    """Send every record there, and nowhere else."""
    is_debug = logging.getLevelNamesMapping()[level] <= logging.DEBUG
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines(with_details=is_debug) if format == "json" else TextLines(with_details=is_debug))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # They tell of each job and each migration step at a level where we tell of each message.
    for talkative in ("apscheduler", "alembic"):
        logging.getLogger(talkative).setLevel(level if is_debug else "WARNING")
    # For debugging these tell each statement and each request with its parameters, which are what people say.
    for indiscreet in ("aiohttp", "aiosqlite", "asyncio", "psycopg", "slack_bolt", "slack_sdk", "sqlalchemy"):
        logging.getLogger(indiscreet).setLevel(max(logging.getLevelNamesMapping()[level], logging.WARNING))


class _Lines(logging.Formatter):
    def __init__(self, *, with_details: bool) -> None:
        super().__init__()
        self._with_details = with_details

    def error_of(self, record: logging.LogRecord) -> str | None:
        """What went wrong and where. An error's own sentence may quote people, so it is told only for debugging."""
        if record.exc_info is None or record.exc_info[1] is None:
            return None
        error = record.exc_info[1]
        if self._with_details:
            return "".join(traceback.format_exception(error)).rstrip()
        frames = traceback.extract_tb(error.__traceback__)
        where = f" at {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
        return f"{type(error).__name__}{where}"


class TextLines(_Lines):
    """`2027-01-18T08:00:00.000Z INFO bot.desk worked off key=console:1 command=AskPeers milliseconds=4.2`."""

    def format(self, record: logging.LogRecord) -> str:
        fields = "".join(f" {name}={_one_line(value)}" for name, value in _extra(record).items())
        error = self.error_of(record)
        line = f"{_at(record)} {record.levelname} {record.name} {_one_line(record.getMessage())}{fields}"
        if error is None:
            return line
        return f"{line}\n{error}" if self._with_details else f"{line} error={error}"


class JsonLines(_Lines):
    """One object a line: at, level, logger, event, and the extra fields."""

    def format(self, record: logging.LogRecord) -> str:
        error = self.error_of(record)
        fields = {
            "at": _at(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
            **_extra(record),
            **({} if error is None else {"error": error}),
        }
        return json.dumps(fields, ensure_ascii=False, default=str)


def _at(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _extra(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in vars(record).items() if name not in _STANDARD}


def _one_line(value: object) -> str:
    return " ".join(str(value).split())
