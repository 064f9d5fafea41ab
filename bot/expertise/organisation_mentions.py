"""Public bodies inside sentences, where `best` is a word and `Best` may be a municipality."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation
from bot.expertise.name_keys import compact_key, words_of
from bot.expertise.organisation_answers import Choices, Mention, Recognised
from bot.expertise.organisation_index import is_abbreviation
from bot.expertise.organisation_words import (
    ARTICLES,
    FIRM_PREPOSITIONS,
    LINKS,
    ORDINARY_WORDS,
    OTHER_BODIES,
    PLACE_PREPOSITIONS,
    PROVINCES_IN_SHORT,
    kind_at,
)

_LONGEST_TEXT = 5_000
"""Characters that are looked at; whoever writes more named their organisation before that."""
_LONGEST_NAME = 10
_MOST_GUESSES = 3
"""Looking for typing errors is the one slow part, so a text gets a few of them only."""
_SHORT_NAME = 4
_CLEAR_PROVINCE = 3
"""Fewer letters are a word or an abbreviation of something else as well: `l`, `ov`, `gr`."""
_SHORTEST_GUESS = 6

_WORD = re.compile(r"['’‘`\u00b4][sS]\b|[^\W_]+|&")
_SENTENCE_END = re.compile(r"[.!?:;](?=\s|$)|\n")


class Names(Protocol):
    """What knows the names."""

    def is_name(self, words: str) -> bool: ...

    def exact(self, tokens: list[str], kind: Kind | None, today: date) -> Recognised | Choices | None: ...

    def misspelt(self, key: str, kind: Kind | None, today: date) -> Recognised | Choices | None: ...


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    """Folded."""
    written: str
    start: int
    end: int
    gap: str
    """What stands between the word before it and this one."""
    opens: bool
    """Whether a sentence begins here: then its capital says nothing."""


def mentions_in(names: Names, text: str, today: date) -> tuple[Mention, ...]:
    """All mentions, from left to right, none overlapping."""
    found = list(_Reader(names, _tokens(text[:_LONGEST_TEXT]), today).read())
    # `Anna van Zeewolde, CISO bij Dronten`: what may be a surname gives way to what can only be a body.
    firm = [mention for mention, is_doubtful in found if not is_doubtful]
    return tuple(firm or [mention for mention, _ in found])


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    for match in _WORD.finditer(text):
        words = words_of(match.group())
        if len(words) == 1:
            gap = text[tokens[-1].end : match.start()] if tokens else ""
            after_dot = bool(_SENTENCE_END.search(gap)) and not (gap.startswith(".") and kind_at([tokens[-1].word], 0))
            opens = not tokens or after_dot
            tokens.append(_Token(words[0], match.group(), match.start(), match.end(), gap, opens))
    return tokens


class _Reader:
    def __init__(self, names: Names, tokens: list[_Token], today: date) -> None:
        self._names = names
        self._tokens = tokens
        self._words = [token.word for token in tokens]
        self._today = today
        self._guesses_left = _MOST_GUESSES

    def read(self) -> Iterator[tuple[Mention, bool]]:
        position = 0
        while position < len(self._tokens):
            hit = self._with_kind(position) or self._bare(position)
            if hit is None:
                position += 1
                continue
            end, found, is_doubtful = hit
            province, past = self._province_at(end)
            if province is None or any(body.province in {None, province} for body in _bodies(found)):
                start = self._tokens[position].start
                yield Mention(start=start, end=self._tokens[end - 1].end, found=found), is_doubtful
                position = end
            else:
                # Hengelo in Gelderland is not the municipality of Hengelo: it lies elsewhere.
                position = past

    def _province_at(self, position: int) -> tuple[OrganisationId | None, int]:
        """The province that is named right behind a name, as in `Hengelo gld`, and where that ends."""
        if position < len(self._tokens) and self._words[position] == "in":
            position += 1
        for length in (2, 1):
            end = position + length
            if end > len(self._tokens) or any(token.opens for token in self._tokens[position:end]):
                continue
            words = " ".join(self._words[position:end])
            is_clear = len(words) >= _CLEAR_PROVINCE or "(" in self._tokens[position].gap
            for province, names in PROVINCES_IN_SHORT.items():
                if words in names and is_clear:
                    return province, end
        return None, position

    def _with_kind(self, position: int) -> tuple[int, Recognised | Choices, bool] | None:
        """A name with its kind before it; then it may be any word, and even be misspelt."""
        kind = kind_at(self._words, position)
        if kind is None or self._is_broken(position, position + kind[1]):
            return None
        start = position + kind[1]
        while True:
            if start >= len(self._tokens) or self._tokens[start].opens:
                return None
            for end in self._ends(start):
                found = self._names.exact(self._words[start:end], kind[0], self._today)
                if found is not None:
                    return end, found, False
            if self._words[start] not in LINKS:
                break
            start += 1
        return self._guessed(start, kind[0])

    def _guessed(self, start: int, kind: Kind | None) -> tuple[int, Recognised | Choices, bool] | None:
        for end in self._ends(start, most=3):
            key = "".join(self._words[start:end])
            capital = self._tokens[start].written[0].isupper()
            if len(key) < _SHORTEST_GUESS or not capital or not self._guesses_left:
                continue
            self._guesses_left -= 1
            found = self._names.misspelt(key, kind, self._today)
            if isinstance(found, Recognised):
                return end, found, False
        return None

    def _bare(self, position: int) -> tuple[int, Recognised | Choices, bool] | None:
        if position and self._words[position - 1] in OTHER_BODIES and not self._tokens[position].opens:
            return None
        for end in self._ends(position):
            if self._names.is_name(" ".join(self._words[position:end])):
                found = self._names.exact(self._words[position:end], None, self._today)
                if found is not None and self._is_meant(position, end, found):
                    return end, found, self._may_be_surname(position)
        if self._preposition(position) in FIRM_PREPOSITIONS and self._words[position] not in OTHER_BODIES:
            return self._guessed(position, None)
        return None

    def _ends(self, start: int, most: int = _LONGEST_NAME) -> Iterator[int]:
        """Where a name that starts here may end, the furthest first; never beyond the end of the sentence."""
        last = min(start + most, len(self._tokens))
        for end in range(last, start, -1):
            if not self._is_broken(start, end):
                yield end

    def _is_broken(self, start: int, end: int) -> bool:
        return any(token.opens for token in self._tokens[start + 1 : end])

    def _is_meant(self, start: int, end: int, found: Recognised | Choices) -> bool:
        """Whether a name without its kind is a body here, and not just a word."""
        written = self._tokens[start].written
        preposition = self._preposition(start)
        name = " ".join(self._words[start:end])
        if end - start == 1 and _is_abbreviation_of(written, found):
            return written.isupper() and len(written) >= (_SHORT_NAME if preposition is None else _SHORT_NAME - 1)
        has_capital = any(token.written[0].isupper() for token in self._tokens[start:end])
        tells = has_capital and (not self._tokens[start].opens or len(self._tokens) == end - start)
        if all(body.kind in {Kind.JOINT_BODY, Kind.OTHER} for body in _bodies(found)):
            # Those are called anything: Hecht, Impact, Kompas.
            is_clear = has_capital or (end - start > 1 and preposition in FIRM_PREPOSITIONS)
            return is_clear and name not in ORDINARY_WORDS
        if name in ORDINARY_WORDS or found.former is not None:
            return (tells and not self._may_be_surname(start)) or preposition in FIRM_PREPOSITIONS
        if len(name) <= _SHORT_NAME:
            return has_capital or preposition is not None
        return True

    def _preposition(self, position: int) -> str | None:
        """The preposition of place right before this word, past an article."""
        before = position - 1
        if before > 0 and self._words[before] in ARTICLES and not self._tokens[before].opens:
            before -= 1
        if before < 0 or self._is_broken(before, position + 1):
            return None
        return self._words[before] if self._words[before] in PLACE_PREPOSITIONS else None

    def _may_be_surname(self, position: int) -> bool:
        """`Anna van Zeewolde`, `Jan Best`: a name before it that is no abbreviation of a job."""
        before = position - 1
        while before > 0 and self._words[before] in {"van", "de", "der", "den", "ter", "ten", "te"}:
            before -= 1
        if before < 0 or self._is_broken(before, position + 1) or before < position - 3:
            return False
        name = self._tokens[before].written
        side_by_side = self._tokens[before + 1].gap == " "
        return side_by_side and name[0].isupper() and not name.isupper() and not self._tokens[before].opens


def _is_abbreviation_of(written: str, found: Recognised | Choices) -> bool:
    key = compact_key(written)
    return any(
        is_abbreviation(name) and compact_key(name) == key for body in _bodies(found) for name in body.other_names
    )


def _bodies(found: Recognised | Choices) -> tuple[Organisation, ...]:
    return (found.organisation,) if isinstance(found, Recognised) else found.options
