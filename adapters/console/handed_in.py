"""Files on this machine that somebody hands in with `/upload`."""

from pathlib import Path

from adapters.console import PLATFORM
from bot.errors import RefusedError
from bot.messages import Sent


def sent_file(path: str) -> Sent:
    """It stays where it is; `~` is the home of whoever runs the console."""
    file = Path(path.strip().strip("\"'"))
    return Sent(platform=PLATFORM, name=file.name, reference=str(file))


def read_file(sent: Sent, *, most: int) -> bytes:
    """What is in it. Raises RefusedError."""
    try:
        file = Path(sent.reference).expanduser()
        if not file.is_file():
            raise RefusedError("no such file")
        with file.open("rb") as opened:
            read = opened.read(most + 1)
    except (OSError, RuntimeError, ValueError) as error:
        raise RefusedError(f"a file cannot be read: {type(error).__name__}") from None
    if len(read) > most:
        raise RefusedError("a file that is too large")
    return read
