"""Finding known labels in what people write: exactly, inflected, inside a compound, or misspelt.

Labels and texts are compared without spaces and hyphens, so that `Common Ground`, `common-ground` and `CommonGround`
are one and the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.expertise.compounds import Part, parts_of
from bot.expertise.inflection import forms_of
from bot.expertise.lexicon import Lexicon
from bot.expertise.spelling import Spelling
from bot.expertise.stopwords import STOPWORDS
from bot.expertise.words import Word, words_of

_ABBREVIATION = 4
"""Labels up to this length, and those without small letters, are taken for abbreviations."""
_LOOSE = 6
"""From this length on a label is also found with a space where it has none; `I am` is not IAM."""
_WORTH_LEMMATISING = 5
_LONGEST_GUESS = 3
"""How many words a misspelt label may have."""
_LEAST_LOOSE, _LONGEST_LOOSE = 2, 7
"""How many words may say what a label of several words says, with other small words in between."""


class Certainty(StrEnum):
    """How a label was recognised, surest first."""

    EXACT = "exact"
    LEMMA = "lemma"
    COMPOUND = "compound"
    TYPO = "typo"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelHit:
    """A label found in a text; the span counts in the text as it was written."""

    start: int
    end: int
    key: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    words: frozenset[int]
    """In how many words people write it: `Mijn Overheid` and `MijnOverheid` are one label."""
    is_inflected: bool = False


class LabelIndex:
    """All labels of a vocabulary, ready to be found. Where two keys claim one label, the first keeps it."""

    def __init__(self, labels: Mapping[str, Iterable[str]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._entries: dict[str, _Entry] = {}
        self._long: dict[str, str] = {}
        self._by_lemma: dict[str, str] | None = None
        self._by_content: dict[tuple[str, ...], str] | None = None
        self._said = [(key, name) for key, names in labels.items() for name in names]
        inflected: dict[str, _Entry] = {}
        for key, names in labels.items():
            for name in names:
                self._add(key, name, inflected)
        self._entries = inflected | self._entries
        self._longest = max((count for entry in self._entries.values() for count in entry.words), default=1)
        self._spelling = Spelling({label: self._entries[label].words for label in self._long})

    def _add(self, key: str, name: str, inflected: dict[str, _Entry]) -> None:
        words = words_of(name)
        joined = _join(words)
        is_abbreviation = len(joined) <= _ABBREVIATION or name.upper() == name
        earlier = self._entries.get(joined)
        if earlier is None or earlier.key == key:
            counts = frozenset({len(words)}) | (earlier.words if earlier else frozenset())
            self._entries[joined] = _Entry(key, counts)
        if len(joined) > _ABBREVIATION:
            self._long.setdefault(joined, key)
        stem = joined[: -len(words[-1].folded)]
        for form in forms_of(words[-1].folded, is_abbreviation=is_abbreviation):
            inflected.setdefault(stem + form, _Entry(key, frozenset({len(words)}), is_inflected=True))

    def find_in(self, text: str) -> list[LabelHit]:
        """Every label in the text, from left to right, never overlapping; the longest wins."""
        words = words_of(text)
        hits: list[LabelHit] = []
        rest_from = 0
        for first, last, hit in self._certain(words):
            hits.extend(self._uncertain(words[rest_from:first]))
            hits.append(hit)
            rest_from = last
        hits.extend(self._uncertain(words[rest_from:]))
        return hits

    def nearest(self, text: str, n: int) -> list[str]:
        """The keys whose labels look most like the text, best first; for a suggestion, not for an answer."""
        alike = self._spelling.nearest(_join(words_of(text)), n * 4)
        return list(dict.fromkeys(self._long[label] for label in alike))[:n]

    def _certain(self, words: Sequence[Word]) -> Iterator[tuple[int, int, LabelHit]]:
        first = 0
        while first < len(words):
            for last in range(_end_of_run(words, first, self._longest + 1), first, -1):
                if (entry := self._entry_of(words[first:last])) is not None:
                    certainty = Certainty.LEMMA if entry.is_inflected else Certainty.EXACT
                    yield first, last, _hit(words[first:last], entry.key, certainty)
                    first = last
                    break
            else:
                first += 1

    def _entry_of(self, window: Sequence[Word]) -> _Entry | None:
        joined = _join(window)
        entry = self._entries.get(joined)
        if entry is None or len(window) == 1 or len(window) in entry.words:
            return entry
        if window[-1].folded.isdigit():
            return entry
        is_loose = len(joined) >= _LOOSE and all(
            len(word.folded) > 1 and word.folded not in STOPWORDS for word in window
        )
        return entry if is_loose else None

    def _uncertain(self, words: Sequence[Word]) -> Iterator[LabelHit]:
        first = 0
        while first < len(words):
            for last in range(_end_of_run(words, first, _LONGEST_LOOSE), first, -1):
                if found := list(self._loosely(words[first:last])):
                    yield from found
                    first = last
                    break
            else:
                first += 1

    def _loosely(self, window: Sequence[Word]) -> Iterator[LabelHit]:
        if (key := self._find_content(window)) is not None:
            yield _hit(window, key, Certainty.LEMMA)
        elif len(window) <= _LONGEST_GUESS:
            yield from self._guess(window)

    def _find_content(self, window: Sequence[Word]) -> str | None:
        """A label of several words that says the same with other small words: `toegang tot onze systemen`."""
        if len(window) < _LEAST_LOOSE or window[0].folded in STOPWORDS or window[-1].folded in STOPWORDS:
            return None
        if self._by_content is None:
            self._by_content = {}
            for key, name in self._said:
                words = words_of(name)
                if any(word.folded in STOPWORDS for word in words) and len(content := self._content(words)) > 1:
                    self._by_content.setdefault(content, key)
        return self._by_content.get(self._content(window))

    def _content(self, words: Sequence[Word]) -> tuple[str, ...]:
        return tuple(self._lemma(word.folded) for word in words if word.folded not in STOPWORDS)

    def _guess(self, window: Sequence[Word]) -> Iterator[LabelHit]:
        """What a window of one to three words may mean that is no label as it stands."""
        if window[0].folded in STOPWORDS or window[-1].folded in STOPWORDS:
            return
        joined = _join(window)
        if len(joined) < _WORTH_LEMMATISING:
            return
        if (key := self._find_lemma(window)) is not None:
            yield _hit(window, key, Certainty.LEMMA)
        elif len(window) == 1 and (parts := self._parts_of(joined)):
            yield from _spread(window[0], parts)
        elif (key := self._find_misspelt(joined, len(window))) is not None and not self._is_all_known(window):
            yield _hit(window, key, Certainty.TYPO)

    def _find_lemma(self, window: Sequence[Word]) -> str | None:
        if self._by_lemma is None:
            self._by_lemma = self._lemmatised()
        *before, last = (word.folded for word in window)
        if last.endswith("ed"):
            return None  # An English verb: what is permitted is no permit.
        for lemma in sorted(self._lexicon.lemmas(last)):
            if (key := self._by_lemma.get("".join(before) + lemma)) is not None:
                return key
        return self._by_lemma.get("".join(self._lemma(word.folded) for word in window))

    def _lemmatised(self) -> dict[str, str]:
        """Labels of ordinary words by their base form; a label itself goes before a base form."""
        labels = {label: key for label, key in self._long.items() if 1 in self._entries[label].words}
        return {self._lemma(label): key for label, key in labels.items()} | self._long

    def _lemma(self, word: str) -> str:
        return min(self._lexicon.lemmas(word), default=word)

    def _parts_of(self, word: str) -> tuple[Part, ...]:
        if self._lexicon.is_known(word):
            return ()  # A word of its own by now: terugkoppeling has nothing to do with koppelingen.
        return parts_of(word, self._key_in_compound, self._lexicon.is_known)

    def _key_in_compound(self, part: str) -> str | None:
        entry = self._entries.get(part)
        return entry.key if entry is not None and (entry.is_inflected or part in self._long) else None

    def _find_misspelt(self, joined: str, words: int) -> str | None:
        keys = {self._long[label] for label in self._spelling.find(joined, words=words)}
        return keys.pop() if len(keys) == 1 else None

    def _is_all_known(self, window: Sequence[Word]) -> bool:
        return all(self._lexicon.is_known(word.folded) for word in window)


def _end_of_run(words: Sequence[Word], first: int, longest: int) -> int:
    """Up to where words follow each other without a comma or the like, at most so many."""
    last = first + 1
    while last < min(first + longest, len(words)) and words[last].goes_on:
        last += 1
    return last


def _join(words: Sequence[Word]) -> str:
    return "".join(word.folded for word in words)


def _hit(window: Sequence[Word], key: str, certainty: Certainty) -> LabelHit:
    return LabelHit(start=window[0].start, end=window[-1].end, key=key, certainty=certainty)


def _spread(word: Word, parts: Sequence[Part]) -> Iterator[LabelHit]:
    """The parts of a compound, as hits side by side that together cover the word."""
    start = word.start
    for number, part in enumerate(parts, 1):
        end = word.end if number == len(parts) else min(word.start + part.end, word.end)
        yield LabelHit(start=start, end=end, key=part.key, certainty=Certainty.COMPOUND)
        start = end
