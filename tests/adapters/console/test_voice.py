import asyncio
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from adapters.console.ledger import Ledger
from adapters.console.stdout import Stdout
from adapters.console.voice import Voice
from bot.errors import ConfigurationError, DelayedError

HOI, DAG = "hoi anna\n", "dag bram\n"


class Killed(BaseException):
    """What a kill is to a test in the same process: nothing after it happens."""


class KilledAfter(Stdout):
    """Standard output on which the process is killed after so many bytes of the next utterance."""

    def __init__(self, descriptor: int, *, written: int) -> None:
        super().__init__(descriptor)
        self._written = written

    def write(self, data: bytes) -> None:
        os.write(self._descriptor, data[: self._written])
        raise Killed


@pytest.fixture
def ledger_file(tmp_path: Path) -> Path:
    return tmp_path / "bondje.db-said"


@pytest.fixture(params=["appends", "overwrites"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[int, Path]]:
    path = tmp_path / "transcript"
    flag = os.O_APPEND if request.param == "appends" else 0
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | flag)
    yield descriptor, path
    os.close(descriptor)


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reading, writing = os.pipe()
    yield reading, writing
    for descriptor in (reading, writing):
        with suppress(OSError):
            os.close(descriptor)


async def killed(stdout: Stdout, ledger_file: Path, key: str, text: str) -> None:
    ledger = Ledger.open(ledger_file)
    with pytest.raises(Killed):
        await Voice(stdout, ledger).say(key, text, maybe_said=False)
    ledger.close()


async def say(stdout: Stdout, ledger_file: Path, key: str, text: str, *, maybe_said: bool = True) -> None:
    ledger = Ledger.open(ledger_file)
    await Voice(stdout, ledger).say(key, text, maybe_said=maybe_said)
    ledger.close()


@pytest.mark.parametrize("written", [0, 1, len(HOI) - 1, len(HOI)])
async def test_in_a_file_it_stands_once_wherever_the_kill_came(
    file: tuple[int, Path], ledger_file: Path, written: int
) -> None:
    descriptor, path = file
    await say(Stdout(descriptor), ledger_file, "1", DAG, maybe_said=False)
    await killed(KilledAfter(descriptor, written=written), ledger_file, "2", HOI)

    await say(Stdout(descriptor), ledger_file, "2", HOI)
    await say(Stdout(descriptor), ledger_file, "3", DAG, maybe_said=False)

    assert path.read_text() == DAG + HOI + DAG


async def test_the_same_words_for_another_reason_are_said_again(file: tuple[int, Path], ledger_file: Path) -> None:
    descriptor, path = file
    await say(Stdout(descriptor), ledger_file, "1", HOI, maybe_said=False)
    await killed(KilledAfter(descriptor, written=0), ledger_file, "2", HOI)

    await say(Stdout(descriptor), ledger_file, "2", HOI)

    assert path.read_text() == HOI + HOI


async def test_what_an_earlier_transcript_holds_is_not_said_in_the_next(
    file: tuple[int, Path], ledger_file: Path, tmp_path: Path
) -> None:
    await killed(KilledAfter(file[0], written=len(HOI)), ledger_file, "1", HOI)
    with (tmp_path / "next").open("wb") as following:
        await say(Stdout(following.fileno()), ledger_file, "1", HOI)

    assert (tmp_path / "next").read_text() == ""


async def test_what_an_earlier_transcript_lacks_is_said_in_the_next(
    file: tuple[int, Path], ledger_file: Path, tmp_path: Path
) -> None:
    await killed(KilledAfter(file[0], written=0), ledger_file, "1", HOI)
    with (tmp_path / "next").open("wb") as following:
        await say(Stdout(following.fileno()), ledger_file, "1", HOI)

    assert (tmp_path / "next").read_text() == HOI


async def test_on_a_pipe_what_was_begun_counts_as_said(pipe: tuple[int, int], ledger_file: Path) -> None:
    reading, writing = pipe
    await killed(KilledAfter(writing, written=len(HOI)), ledger_file, "1", HOI)

    await say(Stdout(writing), ledger_file, "1", HOI)
    await say(Stdout(writing), ledger_file, "2", DAG)

    assert os.read(reading, 100).decode() == HOI + DAG


async def test_when_nobody_reads_it_waits(pipe: tuple[int, int], ledger_file: Path, tmp_path: Path) -> None:
    reading, writing = pipe
    os.close(reading)
    ledger = Ledger.open(ledger_file)
    voice = Voice(Stdout(writing), ledger)
    stopped: list[bool] = []
    voice.when_lost = lambda: stopped.append(True)

    with pytest.raises(DelayedError):
        await voice.say("1", HOI, maybe_said=False)
    ledger.close()

    assert voice.is_lost
    assert stopped == [True]
    with (tmp_path / "next").open("wb") as following:
        await say(Stdout(following.fileno()), ledger_file, "1", HOI)
    assert (tmp_path / "next").read_text() == HOI


async def test_a_full_disk_leaves_no_half_utterance(tmp_path: Path) -> None:
    path = tmp_path / "transcript"
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        with path.open("ab") as file:
            voice = Voice(Stdout(file.fileno()), None)
            await voice.say("1", HOI, maybe_said=False)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))
            with pytest.raises(DelayedError):
                await voice.say("2", "x" * 2_000, maybe_said=False)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)

    assert path.read_text() == HOI


def test_a_pipe_that_refuses_for_a_moment_gets_it_all(ledger_file: Path) -> None:
    count = "import sys; print(len(sys.stdin.buffer.read()))"
    with subprocess.Popen([sys.executable, "-c", count], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:
        assert reader.stdin is not None
        os.set_blocking(reader.stdin.fileno(), False)
        asyncio.run(say(Stdout(reader.stdin.fileno()), ledger_file, "1", "x" * 1_000_000, maybe_said=False))
        counted, _ = reader.communicate()

    assert int(counted) == 1_000_000


def test_half_a_line_in_the_ledger_is_no_line(ledger_file: Path) -> None:
    ledger_file.write_bytes(b'{"key": "1", "place": null}\n{"key": "2", "pl')
    ledger = Ledger.open(ledger_file)

    assert ledger.find("1") is not None
    assert ledger.find("2") is None
    ledger.close()


def test_one_console_at_a_time(ledger_file: Path) -> None:
    ledger = Ledger.open(ledger_file)

    with pytest.raises(ConfigurationError, match="Another console"):
        Ledger.open(ledger_file)

    ledger.close()
    Ledger.open(ledger_file).close()


def test_a_ledger_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file")

    with pytest.raises(ConfigurationError, match="folder cannot be written"):
        Ledger.open(tmp_path / "folder" / "said")


async def test_emptied_it_remembers_nothing(pipe: tuple[int, int], ledger_file: Path) -> None:
    ledger = Ledger.open(ledger_file)
    voice = Voice(Stdout(pipe[1]), ledger)
    await voice.say("1", HOI, maybe_said=False)

    voice.forget()

    assert ledger.find("1") is None
    ledger.close()
    reopened = Ledger.open(ledger_file)
    assert reopened.find("1") is None
    reopened.close()
