"""The `bondje` command as people and containers start it: a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
NINE = "2027-01-18T09:00+01:00"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def run(
        *arguments: str, typed: bytes = b"", environment: dict[str, str] | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("BONDJE_", "LOG_"))}
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            input=typed,
            capture_output=True,
            cwd=tmp_path,
            env={**kept, "XDG_STATE_HOME": str(tmp_path / "state"), **(environment or {})},
            check=False,
            timeout=50,
        )

    return run


def said(output: bytes) -> Sequence[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def test_a_second_run_goes_on_where_the_first_stopped(run: Run, address: str) -> None:
    first = run("console", "--db", address, "--json", "--clock", NINE, typed=b"anna: hallo\n+2h\n")
    second = run("console", "--db", address, "--json", "--clock", NINE, typed=b"bram: hallo\n")
    third = run("console", "--db", address, "--json", typed=b"carla: hello")

    assert [each.returncode for each in (first, second, third)] == [0, 0, 0]
    assert [each.stderr for each in (first, second, third)] == [b"", b"", b""]
    assert said(first.stdout)[0]["at"] == "2027-01-18T09:00:00+01:00"
    assert [said(each.stdout)[0]["at"] for each in (second, third)] == ["2027-01-18T11:00:00+01:00"] * 2
    assert [said(each.stdout)[0]["to"] for each in (first, second, third)] == ["anna", "bram", "carla"]


def test_json_has_exactly_the_keys_that_were_promised(run: Run) -> None:
    [answer] = said(run("console", "--json", typed=b"anna: hallo\n").stdout)

    assert list(answer) == ["at", "to", "conversation", "text", "choices", "files"]
    assert isinstance(answer["choices"], list)
    assert [list(choice) for choice in answer["choices"]] == [["n", "label"]] * len(answer["choices"])


def test_input_that_makes_no_sense_is_survived(run: Run) -> None:
    typed = b"\xff\xfe\n\n   \n" + b"anna: " + b"x" * 1_000_000 + b"\n:\n+\n=\n\x00\x1b[2J\nanna: \x00\r\nanna: hallo"
    done = run("console", "--json", "--clock", NINE, typed=typed)

    assert done.returncode == 0
    assert len(said(done.stdout)) == 1
    assert b"UTF-8" in done.stderr
    assert b"10.000" in done.stderr
    assert b"Traceback" not in done.stderr


def test_when_the_reader_leaves_it_stops_quietly(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "console", "--json"],
        input=b"anna: hallo\nbram: hallo\n",
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        check=False,
        timeout=50,
    )
    os.close(writing)

    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_do_not_harm_the_database(tmp_path: Path, run: Run, closed: str) -> None:
    command = f'printf "anna: hallo\\n" | "$0" -m bot console --json {closed}'
    shell = ["/bin/sh", "-c", command, sys.executable]
    subprocess.run(shell, stdout=subprocess.DEVNULL, cwd=tmp_path, check=False, timeout=50)

    assert (tmp_path / "bondje.db").read_bytes().startswith(b"SQLite format 3\0")
    assert run("console", "--json", typed=b"bram: hallo\n").returncode == 0


def test_a_second_console_on_the_same_database_is_refused(run: Run, tmp_path: Path) -> None:
    first = subprocess.Popen(
        [sys.executable, "-m", "bot", "console", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=tmp_path,
    )
    with first:
        assert first.stdin is not None
        assert first.stdout is not None
        first.stdin.write(b"anna: hallo\n")
        first.stdin.flush()
        assert first.stdout.readline()
        second = run("console", "--json")
        first.stdin.close()

    assert second.returncode == 2
    assert b"Another console is using this database" in second.stderr


def test_all_configuration_problems_are_told_at_once(run: Run) -> None:
    environment = {"BONDJE_LANGAUGE": "nl", "DATABASE_URL": "mysql://x", "LOG_LEVEL": "loud"}
    done = run("console", environment=environment)

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 3
    assert all(line.startswith(b"bondje: ") for line in done.stderr.splitlines())


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ([], 2, "usage: bondje"),
        (["dance"], 2, "usage: bondje"),
        (["import", "organisations"], 2, "usage: bondje"),
        (["console", "--clock", "morgen"], 2, "--clock 'morgen' is not an instant"),
        (["console", "--db", "mysql://x"], 2, "only sqlite and postgresql are known"),
        (["console", "--db", "/dev/null/x.db"], 2, "cannot be written"),
        (["stats", "--db", "/dev/null/x.db"], 1, "cannot open the database"),
        (["stats", "--db", "postgresql://nobody@127.0.0.1:1/none"], 1, "bondje: "),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(run: Run, arguments: list[str], code: int, words: str) -> None:
    done = run(*arguments)

    assert done.returncode == code
    assert words in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_the_doctor_creates_nothing(run: Run, tmp_path: Path) -> None:
    full, quick = run("doctor"), run("doctor", "--quick")

    assert (full.returncode, quick.returncode) == (0, 1)
    assert b"does not exist yet" in full.stdout
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_finds_a_started_bondje_well(run: Run, address: str) -> None:
    run("console", "--db", address, "--json", typed=b"anna: hallo\n")
    full, quick = run("doctor", "--db", address), run("doctor", "--db", address, "--quick", "--json")

    assert (full.returncode, quick.returncode) == (0, 0)
    assert [line.split()[0] for line in full.stdout.splitlines()].count(b"broken") == 0
    assert {each["state"] for each in said(quick.stdout)} == {"ok"}


def test_the_doctor_tells_what_is_broken(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bondje.db").write_bytes(b"this is no database" * 1000)
    damaged = run("doctor")
    misconfigured = run("doctor", environment={"LOG_LEVEL": "loud", "BONDJE_TIMEZONE": "x"})

    assert (damaged.returncode, misconfigured.returncode) == (1, 1)
    assert damaged.stdout.startswith(b"broken")
    assert misconfigured.stdout.count(b"broken") == 2


def test_figures_are_counted(run: Run) -> None:
    run("console", "--json", typed=b"anna: hallo\n")

    stats = run("stats").stdout
    assert b"1  members" in stats
    assert b"0  programmes" in stats


def test_the_search_index_is_checked(run: Run) -> None:
    run("console", "--json", typed=b"anna: hoi\nanna: ja\nanna: ik werk aan ENSIA en paardenbloemen\n")
    told = run("index")
    assert told.returncode == 0
    assert told.stdout.startswith(b"1 people who can be found, with 2 topics: made in ")
    assert b"it says the same as the database" in told.stdout


def test_it_tells_its_version(run: Run) -> None:
    assert run("--version").stdout.startswith(b"bondje ")


def test_nothing_that_people_say_is_logged_even_for_debugging(run: Run, address: str) -> None:
    typed = "anna: hoi\nanna: ja\nanna: ik werk aan paardenbloemen\nanna: wie werkt er aan zonnewijzers?\n+2d\n"
    spoken = run("console", "--db", address, "--clock", NINE, typed=typed.encode(), environment={"LOG_LEVEL": "DEBUG"})

    assert b"paardenbloemen" in spoken.stdout
    assert b"worked off" in spoken.stderr
    for words in (b"anna", b"paardenbloemen", b"zonnewijzers"):
        assert words not in spoken.stderr.lower()
