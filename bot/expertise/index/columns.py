"""Columns that grow at their end."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

Numbers = NDArray[np.int64]
Array = NDArray[Any]

_FIRST = 64


class Column:
    """Values of one kind, with room at the end for more."""

    def __init__(self, dtype: DTypeLike, values: Array | None = None) -> None:
        self._room = np.zeros(_FIRST, dtype) if values is None else values.astype(dtype, copy=False)
        self._size = 0 if values is None else len(values)

    def __len__(self) -> int:
        return self._size

    @property
    def all(self) -> Array:
        """What is there. A view: what is set later is seen in it, what is added is not."""
        return self._room[: self._size]

    @property
    def bytes_held(self) -> int:
        return self._room.nbytes

    def add(self, values: Sequence[Any] | Array) -> None:
        """At the end."""
        size = self._size + len(values)
        if size > len(self._room):
            room = np.zeros(max(size, len(self._room) * 3 // 2), self._room.dtype)
            room[: self._size] = self.all
            self._room = room
        self._room[self._size : size] = values
        self._size = size


class Names:
    """Numbers for names that come back again and again."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._numbers: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.names)

    def number(self, name: str) -> int:
        """The number it has, or a new one."""
        found = self._numbers.get(name)
        if found is None:
            found = self._numbers[name] = len(self.names)
            self.names.append(name)
        return found

    def find(self, name: str) -> int | None:
        return self._numbers.get(name)


class Groups:
    """Which of many values belong together, by their keys."""

    def __init__(self, keys: Array) -> None:
        self._order: Array | None = None
        if len(keys) and not np.all(keys[1:] > keys[:-1]):
            self._order = np.argsort(keys, kind="stable")
            keys = keys.take(self._order)
            self.starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
            keys, self._size = keys.take(self.starts), len(keys)
        else:
            # As they mostly are: the rows of one topic, of people who have it once.
            self.starts, self._size = np.arange(len(keys)), len(keys)
        self.keys = keys
        """Each once, in order."""

    @property
    def counts(self) -> Array:
        """How many values each key has."""
        return np.diff(self.starts, append=self._size)

    @property
    def places(self) -> Array:
        """For each value, in order, the how manieth of its key it is, from 0."""
        return np.arange(self._size) - self.spread(self.starts)

    def in_order(self, values: Array) -> Array:
        """Values that came with the keys, those of one key beside each other."""
        return values if self._order is None else values.take(self._order)

    def sums(self, in_order: Array) -> Array:
        """For each key the sum of its values."""
        return in_order if len(self.keys) == self._size else np.add.reduceat(in_order, self.starts)

    def spread(self, of_keys: Array) -> Array:
        """For each value, in order, what its key has."""
        return of_keys if len(self.keys) == self._size else np.repeat(of_keys, self.counts)


class Postings:
    """For each key the rows that have it: most of them sorted once, the latest as they came."""

    def __init__(self, kinds: Sequence[DTypeLike] = ()) -> None:
        """`kinds`: of what is kept with each row."""
        self._keys = Column(np.int32)
        self._columns = [Column(np.int32), *(Column(kind) for kind in kinds)]
        self._sorted = 0
        self._starts = np.zeros(1, np.int64)

    @property
    def bytes_held(self) -> int:
        return sum(column.bytes_held for column in (self._keys, *self._columns)) + self._starts.nbytes

    @property
    def unsorted(self) -> int:
        return len(self._keys) - self._sorted

    def add(self, keys: Sequence[int], *columns: Sequence[int]) -> None:
        """As many rows, and what is kept with each, as there are keys."""
        self._keys.add(keys)
        for column, values in zip(self._columns, columns, strict=True):
            column.add(values)

    def of(self, keys: Sequence[int]) -> tuple[Array, ...]:
        """The rows of these keys, what is kept with each, and as the last which of the keys it was, by place."""
        parts: list[tuple[Array, ...]] = []
        known = len(self._starts) - 1
        for place, key in enumerate(keys):
            if key < known and self._starts[key] < self._starts[key + 1]:
                there = slice(self._starts[key], self._starts[key + 1])
                parts.append(self._part(there, place))
        latest = self._keys.all[self._sorted :]
        if len(latest):
            wanted = np.full(max(int(latest.max()), max(keys, default=0)) + 1, -1, np.int32)
            wanted[list(keys)] = np.arange(len(keys))
            hits = np.flatnonzero(wanted[latest] >= 0)
            if len(hits):
                places = wanted[latest[hits]]
                parts.append((*(column.all[self._sorted :][hits] for column in self._columns), places))
        if not parts:
            return (*(column.all[:0] for column in self._columns), np.zeros(0, np.int32))
        return tuple(np.concatenate(part) for part in zip(*parts, strict=True))

    def _part(self, there: slice, place: int) -> tuple[Array, ...]:
        count = there.stop - there.start
        return (*(column.all[there] for column in self._columns), np.full(count, place, np.int32))

    def sort(self, renumbered: Array) -> None:
        """Sort all of it. `renumbered`: for each row its new number, or -1 for one that is gone."""
        rows = renumbered[self._columns[0].all]
        is_there = rows >= 0
        keys = self._keys.all[is_there]
        order = np.argsort(keys, kind="stable")
        kept = [rows[is_there], *(column.all[is_there] for column in self._columns[1:])]
        self._keys = Column(np.int32, keys[order])
        self._columns = [
            Column(column.all.dtype, values[order]) for column, values in zip(self._columns, kept, strict=True)
        ]
        self._sorted = len(keys)
        self._starts = np.searchsorted(self._keys.all, np.arange(int(keys.max(initial=-1)) + 2))
