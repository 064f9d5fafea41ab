"""`/upload`: a file of this machine."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.console.handed_in import read_file, sent_file
from adapters.console.translate import Said, to_message
from bot.errors import RefusedError

NOW = datetime(2027, 1, 18, tzinfo=UTC)


def test_the_line_names_a_file() -> None:
    message = to_message(Said(name="Anna", text='/upload "my files/agenda.ics"'), number=1, at=NOW)
    assert message.text == ""
    (file,) = message.files
    assert (file.name, file.reference) == ("agenda.ics", "my files/agenda.ics")


@pytest.mark.parametrize("said", [Said(name="Anna", text="/upload"), Said(name="Anna", text="/upload a", room="ciso")])
def test_anything_else_is_said(said: Said) -> None:
    message = to_message(said, number=1, at=NOW)
    assert (message.text, message.files) == (said.text, ())


def test_it_is_read_up_to_a_size(tmp_path: Path) -> None:
    file = tmp_path / "agenda.ics"
    file.write_bytes(b"x" * 10)
    assert read_file(sent_file(str(file)), most=10) == b"x" * 10
    for path, most in ((file, 9), (tmp_path, 99), (tmp_path / "nothing", 99)):
        with pytest.raises(RefusedError):
            read_file(sent_file(str(path)), most=most)
