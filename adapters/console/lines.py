"""Bytes -> lines. Whatever comes in, no line costs more memory than the longest one allowed."""

from dataclasses import dataclass, field
from enum import Enum

LONGEST = 10_000
"""Characters."""
_LONGEST_BYTES = 4 * LONGEST


class Unreadable(Enum):
    """Why a line could not be read."""

    TOO_LONG = "too_long"
    NOT_UTF8 = "not_utf8"


Line = str | Unreadable


@dataclass(slots=True)
class Lines:
    """Cuts a stream of bytes into lines, without their ends."""

    _begun: bytearray = field(default_factory=bytearray)
    _skips: bool = False

    def feed(self, data: bytes) -> list[Line]:
        """The lines that are complete now."""
        lines: list[Line] = []
        *ended, rest = data.split(b"\n")
        for piece in ended:
            self._keep(piece)
            lines.append(self._take())
        self._keep(rest)
        return lines

    def end(self) -> list[Line]:
        """The last line, when no line end follows it."""
        return [self._take()] if self._begun or self._skips else []

    def _keep(self, piece: bytes) -> None:
        self._skips = self._skips or len(self._begun) + len(piece) > _LONGEST_BYTES
        if self._skips:
            self._begun.clear()
        else:
            self._begun += piece

    def _take(self) -> Line:
        skipped, line = self._skips, bytes(self._begun)
        self._begun.clear()
        self._skips = False
        return Unreadable.TOO_LONG if skipped else read_line(line)


def read_line(line: bytes) -> Line:
    """One line, without its end."""
    try:
        text = line.removesuffix(b"\r").decode("utf-8")
    except UnicodeDecodeError:
        return Unreadable.NOT_UTF8
    return Unreadable.TOO_LONG if len(text) > LONGEST else text
