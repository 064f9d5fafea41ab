import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot import logs

WORDS = "what somebody said"


@pytest.fixture(autouse=True)
def undisturbed_logging() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def lines_of(*, format: str, level: str = "INFO") -> list[str]:  # noqa: A002 - the name of the setting
    stream = io.StringIO()
    logs.configure(format=format, level=level, stream=stream)
    log = logging.getLogger("bot.somewhere")
    log.debug("not shown")
    log.info("worked\noff", extra={"key": "console:1", "milliseconds": 4.2})
    try:
        int(WORDS)
    except ValueError:
        log.exception("failed", extra={"routine": "upkeep"})
    return stream.getvalue().splitlines()


def test_people_read_one_line_a_record() -> None:
    worked_off, failed = lines_of(format="text")

    assert worked_off.endswith("Z INFO bot.somewhere worked off key=console:1 milliseconds=4.2")
    assert "ERROR bot.somewhere failed routine=upkeep error=ValueError at " in failed


def test_programs_read_one_object_a_record() -> None:
    worked_off, failed = map(json.loads, lines_of(format="json"))

    assert worked_off.pop("at").endswith("Z")
    assert worked_off == {
        "level": "info",
        "logger": "bot.somewhere",
        "event": "worked\noff",
        "key": "console:1",
        "milliseconds": 4.2,
    }
    assert failed["error"].startswith("ValueError at ")


@pytest.mark.parametrize("format_", ["text", "json"])
def test_what_people_say_is_told_only_for_debugging(format_: str) -> None:
    assert WORDS not in "\n".join(lines_of(format=format_))
    assert WORDS in "\n".join(lines_of(format=format_, level="DEBUG"))


def test_the_timer_is_not_talkative() -> None:
    logs.configure(level="INFO", stream=io.StringIO())

    assert not logging.getLogger("apscheduler.scheduler").isEnabledFor(logging.INFO)
    logs.configure(level="DEBUG", stream=io.StringIO())
    assert logging.getLogger("apscheduler.scheduler").isEnabledFor(logging.INFO)


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "ERROR"])
def test_whoever_would_tell_what_is_stored_is_kept_quiet(level: str) -> None:
    logs.configure(level=level, stream=io.StringIO())

    for name in ("aiosqlite", "asyncio", "psycopg.pool", "sqlalchemy.engine.Engine"):
        assert not logging.getLogger(name).isEnabledFor(logging.INFO)
        assert logging.getLogger(name).isEnabledFor(logging.WARNING) == (level != "ERROR")
