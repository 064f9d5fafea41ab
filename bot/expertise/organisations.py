"""Which public body somebody means, from whatever they wrote.

An exact name goes first, then a name that was given in part, then a typing error. What has ended leads to whoever does
its work today. Where more than one body may be meant, the answer is the choices, never a guess between equals.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation, heirs
from bot.expertise.name_keys import words_of
from bot.expertise.organisation_answers import MOST_CHOICES, Choices, Found, Mention, Recognised, Unknown
from bot.expertise.organisation_index import Entry, OrganisationIndex
from bot.expertise.organisation_mentions import mentions_in
from bot.expertise.organisation_words import FILLERS, KIND_WORDS, LINKS, kind_at

__all__ = ["Choices", "Found", "Mention", "OrganisationFinder", "Recognised", "Unknown"]

_LONGEST_ANSWER = 200
"""Characters. Whoever writes more is not naming an organisation."""
_SHORTEST_PART = 4
_SHORTEST_GUESS = 5
_CODE = re.compile(r"(?:gm|ws|so)\d{4}|(?:pv|vr)\d{2}")
_KIND_ORDER = list(Kind)
_SMALL_WORDS = FILLERS | LINKS | {word for phrase in KIND_WORDS for word in phrase} | {"en", "aan", "op", "regio"}
"""These are part of many names and tell none apart."""


class OrganisationFinder:
    """Knows all names of all bodies. Building takes a moment; ask it as often as you like."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self.index = OrganisationIndex(organisations)

    def find(self, words: str, today: date) -> Found:
        """Which body these words name: `gem. Utrecht`, `Bergen (L)`, `HHNK`, `Brielle`, `Zewolde`."""
        unknown = Unknown(words=words)
        tokens = words_of(words[:_LONGEST_ANSWER])
        if not tokens or len(words) > _LONGEST_ANSWER:
            return unknown
        if len(tokens) == 1 and _CODE.fullmatch(tokens[0]):
            body = self.index.bodies.get(OrganisationId(tokens[0]))
            return unknown if body is None else self._settled([Entry(body, is_own=True)], today) or unknown
        kind, readings = _readings(tokens)
        ways: list[Callable[[], Recognised | Choices | None]] = [
            lambda: self.exact(tokens, None, today),
            lambda: self._first_exact(readings, kind, today),
            lambda: self._part(readings, kind, today),
            lambda: self._first_misspelt(readings, kind, today),
            lambda: self._part(readings, kind, today, former=True),
        ]
        if kind is not None:
            # No such body of this kind: then perhaps the kind was the mistake.
            ways += [
                lambda: self._first_exact(readings, None, today, guessed=True),
                lambda: self.misspelt("".join(tokens), None, today),
            ]
        ways.append(lambda: self._only_mention(words, today))
        for way in ways:
            if (found := way()) is not None:
                return found
        return unknown

    def find_in(self, text: str, today: date) -> tuple[Mention, ...]:
        """Every body that is named inside a sentence: `ik ben Anna, CISO bij de gemeente Zeewolde`.

        Stricter than `find`: a name that is a word as well, such as Best or Leiden, counts only where it is clear from
        its capital or from the word before it that a body is meant.
        """
        return mentions_in(self, text, today)

    def exact(
        self, tokens: Sequence[str], kind: Kind | None, today: date, *, guessed: bool = False
    ) -> Recognised | Choices | None:
        """The body or bodies of exactly this name, of one kind if that was said."""
        entries = self.index.by_key.get("".join(tokens), ())
        return self._settled([entry for entry in entries if _is(entry.organisation, kind)], today, guessed=guessed)

    def is_name(self, words: str) -> bool:
        """Whether these words (see `spaced_key`) are to the letter the name of a body, past or present."""
        return words in self.index.by_words

    def misspelt(self, key: str, kind: Kind | None, today: date) -> Recognised | Choices | None:
        """The body or bodies whose name is a few typing errors away from the key (see `compact_key`)."""
        allowed = _errors_allowed(len(key))
        if not allowed:
            return None
        near = process.extract(key, self.index.typable, scorer=OSA.distance, score_cutoff=allowed, limit=40)
        entries: dict[OrganisationId, tuple[int, Entry]] = {}
        for match, distance, _ in near:
            for entry in self.index.by_key[match]:
                if _is(entry.organisation, kind):
                    entries.setdefault(entry.organisation.id, (int(distance), entry))
        if not entries:
            return None
        best = min(distance for distance, _ in entries.values())
        # Twice as wrong, or an own name against somebody's former one, is no rival.
        rivals = [entry for distance, entry in entries.values() if distance < 2 * best]
        found = self._settled(rivals, today, guessed=True)
        if isinstance(found, Recognised) and len(key) < _SHORTEST_GUESS:
            return None
        return found

    def _only_mention(self, words: str, today: date) -> Recognised | Choices | None:
        """Somebody answered with a whole sentence, and named one body in it."""
        mentions = self.find_in(words, today)
        return mentions[0].found if len(mentions) == 1 else None

    def _first_exact(
        self, readings: Sequence[Sequence[str]], kind: Kind | None, today: date, *, guessed: bool = False
    ) -> Recognised | Choices | None:
        for tokens in readings:
            if (found := self.exact(tokens, kind, today, guessed=guessed)) is not None:
                return found
        return None

    def _first_misspelt(
        self, readings: Sequence[Sequence[str]], kind: Kind | None, today: date
    ) -> Recognised | Choices | None:
        for tokens in readings:
            if (found := self.misspelt("".join(tokens), kind, today)) is not None:
                return found
        return None

    def _part(
        self, readings: Sequence[Sequence[str]], kind: Kind | None, today: date, *, former: bool = False
    ) -> Recognised | Choices | None:
        """`Nuenen` for Nuenen, Gerwen en Nederwetten: the beginning of a name, or else some words in the middle."""
        tokens = readings[-1]
        telling = [token for token in tokens if token not in _SMALL_WORDS]
        if max(map(len, telling), default=0) < _SHORTEST_PART:
            return None
        part = f" {' '.join(tokens)} "
        holding = [
            (name, body)
            for name, body in self.index.padded
            if part in name and _is(body, kind) and body.exists_on(today) is not former
        ]
        beginning = [(name, body) for name, body in holding if name.startswith(part)] or holding
        largest = sorted((body for _, body in beginning), key=lambda body: -(body.inhabitants or 0))[:MOST_CHOICES]
        return self._settled([Entry(body, is_own=True) for body in largest], today, guessed=True)

    def _settled(self, entries: Sequence[Entry], today: date, *, guessed: bool = False) -> Recognised | Choices | None:
        """One answer out of everything that has the name. Current bodies go first under their own name."""
        named = [entry.organisation for entry in entries if entry.is_own and entry.organisation.exists_on(today)]
        named = named or [entry.organisation for entry in entries]
        meant = {heir.id: heir for body in named for heir in heirs(body, self.index.bodies, today)}
        former = named[0] if len(named) == 1 and named[0].id not in meant else None
        options = sorted(meant.values(), key=lambda body: (_KIND_ORDER.index(body.kind), body.name, body.id))
        if not options:
            return None
        if len(options) == 1:
            return Recognised(organisation=options[0], former=former, guessed=guessed)
        return Choices(options=tuple(options[:MOST_CHOICES]), former=former, guessed=guessed)


def _is(body: Organisation, kind: Kind | None) -> bool:
    return kind is None or body.kind is kind


def _readings(tokens: Sequence[str]) -> tuple[Kind | None, list[Sequence[str]]]:
    """The kind, if it was said before or after the name, and the name with and without the words that link the two."""
    while len(tokens) > 1 and tokens[0] in FILLERS:
        rest = tokens[1:]
        if tokens[0] in LINKS and kind_at(rest, 0) is None:
            # `De Bilt` and `de Bilt` begin with what may be a filler.
            return None, [tokens, rest]
        tokens = rest
    for length in (2, 1):
        if len(tokens) > length and (kind := KIND_WORDS.get(tuple(tokens[:length]))):
            name = tokens[length:]
            readings = [name]
            while len(name) > 1 and name[0] in LINKS:
                name = name[1:]
                readings.append(name)
            return kind, readings
        if len(tokens) > length and (kind := KIND_WORDS.get(tuple(tokens[-length:]))):
            return kind, [tokens[:-length]]
    return None, [tokens]


def _errors_allowed(length: int) -> int:
    if length < 4:  # noqa: PLR2004 - the steps are the rule itself
        return 0
    if length < 8:  # noqa: PLR2004
        return 1
    return 2 if length < 12 else 3  # noqa: PLR2004
