"""How far a reading has come, on a terminal."""

import io

from bot.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_each_hundredth_once_and_ends_clean() -> None:
    terminal = Terminal()
    with Progress(2_000_000, terminal) as progress:
        for _ in range(2000):
            progress.add(1000)

    drawn = terminal.getvalue().split("\r")
    assert len(drawn) == 1 + 101 + 1
    assert "50 %  1.0 of 2.0 MB" in terminal.getvalue()
    assert drawn[-1] == "\x1b[K"


def test_anything_else_shows_nothing() -> None:
    file = io.StringIO()
    with Progress(0, file) as progress:
        progress.add(10)

    assert not file.getvalue()
