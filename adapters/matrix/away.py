"""Servers that did not answer for their people's devices, and are left alone for a while."""

from collections.abc import Iterable, Mapping
from typing import Any

_AWAY_FOR_MS = 5 * 60 * 1_000


class Away:
    """Each question to such a server takes as long as our own is willing to wait for it."""

    def __init__(self) -> None:
        self._until_ms: dict[str, int] = {}

    @property
    def users(self) -> frozenset[str]:
        """Whose devices are not asked for now."""
        return frozenset(self._until_ms)

    def learn(self, answer: Mapping[str, Any], asked: Iterable[str], now_ms: int) -> None:
        """From an answer to `keys/query`, of whose servers there was none."""
        failures = answer.get("failures")
        if isinstance(failures, Mapping):
            for user in asked:
                if user.partition(":")[2] in failures:
                    self._until_ms[user] = now_ms + _AWAY_FOR_MS

    def come_back(self, now_ms: int) -> set[str]:
        """Those who may be asked for again."""
        due = {user for user, until_ms in self._until_ms.items() if until_ms <= now_ms}
        for user in due:
            del self._until_ms[user]
        return due
