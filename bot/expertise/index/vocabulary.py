"""Every term that anybody's texts hold, found by how it begins and by how it ends."""

from bisect import bisect_left
from itertools import takewhile

from bot.expertise.index.columns import Names
from bot.expertise.prose import parts_within, share_of_term


class Vocabulary:
    """Terms and their numbers."""

    def __init__(self) -> None:
        self._terms = Names()
        self._sorted = 0
        self._forwards: list[str] = []
        self._backwards: list[str] = []

    def __len__(self) -> int:
        return len(self._terms)

    def number(self, term: str) -> int:
        """The number it has, or a new one."""
        return self._terms.number(term)

    def holding(self, asked: str) -> dict[int, float]:
        """The terms that are what was asked, hold it as a part or are a part of it, and how far each is it."""
        latest = self._terms.names[self._sorted :]
        near = {asked, *parts_within(asked), *_beginning(self._forwards, asked), *latest}
        near |= {term[::-1] for term in _beginning(self._backwards, asked[::-1])}
        shares = {self._terms.find(term): share_of_term(asked, term) for term in near}
        return {number: share for number, share in shares.items() if number is not None and share}

    def sort(self) -> None:
        """Bring the latest terms to their places."""
        latest = self._terms.names[self._sorted :]
        # Nearly sorted already, which makes it quick.
        self._forwards = sorted([*self._forwards, *latest])
        self._backwards = sorted([*self._backwards, *(term[::-1] for term in latest)])
        self._sorted = len(self._terms)


def _beginning(terms: list[str], start: str) -> list[str]:
    first = bisect_left(terms, start)
    return list(takewhile(lambda term: term.startswith(start), (terms[at] for at in range(first, len(terms)))))
