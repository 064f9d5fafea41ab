"""Which register a file is, told by what is in it: people rename files."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from adapters.registers import roo, tooi
from adapters.registers.xml_stream import elements_in
from bot.domain.registers import Register, RegisterRecord
from bot.errors import UnreadableFileError

_ENOUGH = 1 << 16
"""Bytes in which a register has made itself known many times over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFile:
    """A file that is one of the registers we can read."""

    path: Path
    register: Register
    bytes_to_read: int
    """How much `on_read` will hear of in all, for showing progress."""

    def records(self, on_read: Callable[[int], None] = lambda _: None) -> Iterator[RegisterRecord]:
        """Every body in it; `on_read` hears how many bytes were just read.

        Raises:
            UnreadableFileError: the file is damaged. Records before the damage may have come out already.
        """
        if self.register is Register.TOOI:
            return tooi.records(self.path, on_read)
        return roo.records(self.path, on_read)


def open_register(path: Path) -> RegisterFile:
    """The register that this file is.

    Raises:
        UnreadableFileError: it is not there, or is none of them.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            beginning = file.read(_ENOUGH)
    except OSError as error:
        raise UnreadableFileError(file=path.name, problem=error.strerror or str(error)) from error
    text = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not text:
        raise UnreadableFileError(file=path.name, problem="the file is empty")
    if text.startswith(b"[") and tooi.NAMESPACE.encode() in text:
        return RegisterFile(path=path, register=Register.TOOI, bytes_to_read=2 * size)
    if text.startswith(b"<"):
        # Refuses, with the reason, whatever does not begin as an export does.
        with closing(elements_in(path, root=roo.ROOT, wanted=roo.WANTED)) as elements:
            next(elements, None)
        return RegisterFile(path=path, register=Register.ROO, bytes_to_read=size)
    problem = "this is neither a TOOI register (JSON) nor a ROO export (XML)"
    raise UnreadableFileError(file=path.name, problem=problem)
