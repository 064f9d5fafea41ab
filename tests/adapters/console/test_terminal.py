"""The console in a real terminal."""

import asyncio
import os
import pty
import re
from collections.abc import Iterator
from contextlib import ExitStack
from io import FileIO, TextIOWrapper
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_input
from prompt_toolkit.output import create_output

from adapters.console.stdout import Stdout
from adapters.console.terminal import TerminalReader, above_prompt
from adapters.console.voice import Voice
from tests.adapters.console.screen import Screen

HEADING = "\x1b[1;36mbondje → anna"
CTRL_C, CTRL_D = "\x03", "\x04"


@pytest.fixture
def arguments(sqlite_address: str) -> list[str]:
    return ["console", "--db", sqlite_address]


def test_a_person_gets_a_prompt_colours_and_a_way_out(arguments: list[str], tmp_path: Path) -> None:
    with Screen(arguments, folder=tmp_path, environment={}) as screen:
        assert "Bondje luistert" in screen.until(">")
        screen.type("anna: hallo\r")
        assert HEADING in screen.until("  Hallo Anna")
        screen.until(">")
        screen.type(CTRL_D)
        code, _ = screen.until_it_ends()

    assert code == 0


def test_a_steered_clock_is_told_in_the_prompt_and_the_heading(arguments: list[str], tmp_path: Path) -> None:
    with Screen([*arguments, "--clock", "2027-01-18T09:00+01:00"], folder=tmp_path, environment={}) as screen:
        assert "De klok staat stil op 2027-01-18 09:00" in screen.until("18-01 09:00 >")
        screen.type("+2h\r")
        screen.until("De klok staat op 2027-01-18 11:00")
        screen.until("18-01 11:00 >")
        screen.type("anna: hallo\r")
        screen.until(f"{HEADING}  2027-01-18 11:00")


def test_no_colour_when_asked(arguments: list[str], tmp_path: Path) -> None:
    with Screen(arguments, folder=tmp_path, environment={"NO_COLOR": "1"}) as screen:
        screen.until(">")
        screen.type("anna: hallo\r")
        shown = screen.until("  Hallo Anna")

    assert "bondje → anna" in shown
    assert HEADING not in shown


def test_ctrl_c_stops_with_its_own_code_and_without_a_traceback(arguments: list[str], tmp_path: Path) -> None:
    with Screen(arguments, folder=tmp_path, environment={}) as screen:
        screen.until(">")
        screen.type(CTRL_C)
        code, shown = screen.until_it_ends()

    assert code == 130
    assert "Traceback" not in shown


def test_json_in_a_terminal_has_no_prompt(arguments: list[str], tmp_path: Path) -> None:
    with Screen([*arguments, "--json"], folder=tmp_path, environment={}) as screen:
        screen.type("anna: hallo\n")
        shown = screen.until('"text": "Hallo Anna')
        screen.type(CTRL_D)
        code, _ = screen.until_it_ends()

    assert code == 0
    assert "> " not in shown
    assert "\x1b" not in shown


@pytest.fixture
def terminal() -> Iterator[tuple[FileIO, TextIOWrapper]]:
    """The two ends of a terminal: the person's, and the program's."""
    master, slave = pty.openpty()
    with ExitStack() as lifetimes:
        person = lifetimes.enter_context(FileIO(master, "r+"))
        program = lifetimes.enter_context(TextIOWrapper(FileIO(slave, "r+"), encoding="utf-8", write_through=True))
        yield person, program


async def test_a_line_being_typed_survives_what_bondje_says(
    terminal: tuple[FileIO, TextIOWrapper], monkeypatch: pytest.MonkeyPatch
) -> None:
    person, program = terminal
    monkeypatch.setenv("PROMPT_TOOLKIT_NO_CPR", "1")
    monkeypatch.setenv("TERM", "xterm")
    with create_app_session(input=create_input(stdin=program), output=create_output(stdout=program)):
        reader = TerminalReader(lambda: "> ")
        voice = Voice(Stdout(program.fileno()), None, above=above_prompt)
        async with asyncio.TaskGroup() as tasks:
            typed = asyncio.Event()
            line = reader._session.default_buffer
            line.on_text_changed += lambda _: typed.set() if line.text == "anna: ho" else None
            reading = tasks.create_task(reader.read())
            person.write(b"anna: ho")
            await typed.wait()
            await voice.say("1", "bondje → bram\n", maybe_said=False)
            person.write(b"i\r")

    assert reading.result() == ["anna: hoi"]
    shown = re.sub(r"\x1b\[[?0-9;]*[a-zA-Z]", "", os.read(person.fileno(), 65_536).decode())
    assert "bondje → bram\r\n" in shown
    assert "> anna: ho" in shown.split("bondje → bram")[1]
