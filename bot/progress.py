"""How far a long reading has come, on a terminal that a person looks at."""

import sys
from types import TracebackType
from typing import Self, TextIO

_WIDTH = 30
_MEGABYTE = 1_000_000


class Progress:
    """A line that is drawn anew at each hundredth, and gone at the end. On anything but a terminal: nothing."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        """`total`: how many bytes there are to read."""
        self._total = max(total, 1)
        self._stream = stream or sys.stderr
        self._is_shown = self._stream.isatty()
        self._read = 0
        self._drawn = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_shown:
            self._write("\r\x1b[K")

    def add(self, number: int) -> None:
        """So many more bytes have been read."""
        self._read += number
        hundredths = min(100 * self._read // self._total, 100)
        if self._is_shown and hundredths != self._drawn:
            self._drawn = hundredths
            bar = "#" * (_WIDTH * hundredths // 100)
            size = f"{self._read / _MEGABYTE:.1f} of {self._total / _MEGABYTE:.1f} MB"
            self._write(f"\r[{bar:<{_WIDTH}}] {hundredths:3} %  {size}")

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
