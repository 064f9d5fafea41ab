"""The answer to a question: who comes first, and how many there are."""

from collections.abc import Callable, Collection, Sequence
from typing import overload

from bot.domain.enquiries import Found
from bot.domain.ids import MemberId


class Findings(Sequence[Found]):
    """The best of everybody who fits, best first. There may be thousands, of whom only these were looked at."""

    def __init__(self, best: Sequence[Found], total: int, everybody: Callable[[], Collection[MemberId]]) -> None:
        self._best = best
        self.total = total
        """How many fit."""
        self._everybody = everybody

    @property
    def everybody(self) -> Collection[MemberId]:
        """All who fit, in no order: not to be shown from."""
        return self._everybody()

    def __len__(self) -> int:
        """How many were looked at."""
        return len(self._best)

    @overload
    def __getitem__(self, index: int) -> Found: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Found]: ...

    def __getitem__(self, index: int | slice) -> Found | Sequence[Found]:
        return self._best[index]
