"""Topics in people's own words: which concepts of the thesaurus they name, and what is close to what."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.domain.enquiries import Closeness, Question, Subject
from bot.domain.ids import TopicId
from bot.domain.people import Language
from bot.domain.topics import Concept
from bot.expertise.inflection import rough_stem
from bot.expertise.labels import Certainty, LabelHit, LabelIndex
from bot.expertise.lexicon import Lexicon
from bot.expertise.listing import Span, core_of, is_remark, split_list
from bot.expertise.stopwords import ENDS_A_TOPIC, STOPWORDS
from bot.expertise.words import words_of
from bot.markup import ADDRESS, unmarked

FREE = "free:"
"""Begins the id of a topic that the thesaurus does not know."""
LONGEST_FREE = 100
"""Characters of such a topic: more is a story, and no database can have it as a key."""
_SHORT = 5
_SHORTEST_NUMBER = 3
"""Figures of a topic: 112 may be one, 1 is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicHit:
    """A topic found in a text; the span counts in the text as it was written."""

    start: int
    end: int
    subject: Subject
    certainty: Certainty


class TopicFinder:
    """The thesaurus, ready to be asked. Build it once: it holds tables, and changes nothing afterwards."""

    def __init__(
        self,
        concepts: Iterable[Concept],
        lexicon: Lexicon | None = None,
        *,
        instead: Mapping[TopicId, TopicId] | None = None,
    ) -> None:
        """`instead`: topics that were merged into others -> what they are now."""
        self._concepts = {concept.id: concept for concept in concepts}
        self._instead = dict(instead or {})
        self._narrower = _narrower(self._concepts)
        labels = {str(concept.id): (*concept.pref_label.values(), *sorted(concept.alt_labels)) for concept in self}
        self._index = LabelIndex(labels, lexicon or Lexicon())
        self._close: dict[TopicId, Mapping[TopicId, Closeness]] = {}

    def __iter__(self) -> Iterator[Concept]:
        """Every concept, in the order of the thesaurus."""
        return iter(self._concepts.values())

    def find_concept(self, topic: TopicId) -> Concept | None:
        """The concept with that id, or what it was merged into; None for a free topic."""
        return self._concepts.get(self.now(topic))

    def now(self, topic: TopicId) -> TopicId:
        """The id it goes by now: another one, if it was merged."""
        return self._instead.get(topic, topic)

    def find_in(self, text: str) -> list[TopicHit]:
        """The topics of the thesaurus that a text names, from left to right, never overlapping."""
        return [_topic_hit(text, hit) for hit in self._index.find_in(text)]

    def subjects_of(self, words: str) -> tuple[Subject, ...]:
        """The topics that a list of topics names, known and free, each once."""
        hits = self.find_in(words)
        addresses = [match.span() for match in ADDRESS.finditer(words)]
        named: list[Subject] = []
        remarked: list[Subject] = []
        for start, end in split_list(words, keep=[*((hit.start, hit.end) for hit in hits), *addresses]):
            if inside := [hit.subject for hit in hits if start <= hit.start < end]:
                named += inside
            elif is_remark(words_of(words[start:end])):
                remarked += free_subjects(words, (start, end))
            else:
                named += free_subjects(words, (start, end))
        subjects: dict[TopicId, Subject] = {}
        for subject in named or remarked:
            subjects.setdefault(subject.topic, subject)
        return tuple(subjects.values())

    def label(self, topic: TopicId, language: Language, words: str = "") -> str:
        """How people see a topic. `words`: how its owner wrote it, for a free topic."""
        concept = self._concepts.get(self.now(topic))
        if concept is not None:
            return concept.name(language)
        return words or topic.removeprefix(FREE)

    def expand(self, topic: TopicId) -> Mapping[TopicId, Closeness]:
        """The topics that answer a question about this one, and how close each is."""
        topic = self.now(topic)
        if topic not in self._concepts:
            return {topic: Closeness.EXACT}
        if topic not in self._close:
            self._close[topic] = self._expand(self._concepts[topic])
        return self._close[topic]

    def search_words(self, question: Question) -> frozenset[str]:
        """For each topic asked for, a piece in lower case that any other text about it will hold too."""
        return frozenset(piece for one in question.subjects if (piece := _search_word(one.words)))

    def nearest(self, words: str, n: int = 3) -> tuple[TopicId, ...]:
        """The topics whose names look most like words it does not know: "did you mean ...?"."""
        return tuple(TopicId(key) for key in self._index.nearest(words, n))

    def _expand(self, concept: Concept) -> Mapping[TopicId, Closeness]:
        close = dict.fromkeys(concept.related, Closeness.RELATED)
        close |= dict.fromkeys(concept.broader, Closeness.BROADER)
        reached: set[TopicId] = set()
        waiting = [concept.id]
        while waiting:
            below = self._narrower[waiting.pop()] - reached
            reached |= below
            waiting.extend(below)
        close |= dict.fromkeys(reached, Closeness.NARROWER)
        close |= {concept.id: Closeness.EXACT}
        # Somebody may just have stored the old one, in a process that did not know of the merger yet.
        return close | {gone: close[now] for gone, now in self._instead.items() if now in close}


def _narrower(concepts: Mapping[TopicId, Concept]) -> Mapping[TopicId, set[TopicId]]:
    below: defaultdict[TopicId, set[TopicId]] = defaultdict(set)
    for concept in concepts.values():
        for broader in concept.broader:
            below[broader].add(concept.id)
    return below


def _search_word(words: str) -> str:
    """The longest word, as far as it goes before its ending begins."""
    core = [word for word in words_of(words) if word.folded not in STOPWORDS]
    longest = max(core, key=lambda word: len(word.folded), default=None)
    if longest is None:
        return ""
    written = words[longest.start : longest.end].lower()
    stem = len(rough_stem(longest.folded))
    # The last letter of a longer stem may change before an ending: archief, archieven.
    return written[: stem if len(written) <= _SHORT else stem - 1]


def _topic_hit(text: str, hit: LabelHit) -> TopicHit:
    subject = Subject(topic=TopicId(hit.key), words=text[hit.start : hit.end])
    return TopicHit(start=hit.start, end=hit.end, subject=subject, certainty=hit.certainty)


def free_subjects(text: str, span: Span) -> tuple[Subject, ...]:
    """That part of a text as a topic of its own; none if only fillers are left of it."""
    part = unmarked(text[slice(*span)])
    core = core_of(part, STOPWORDS, may_end=ENDS_A_TOPIC)
    if not core or all(word.folded.isdigit() and len(word.folded) < _SHORTEST_NUMBER for word in core):
        return ()
    topic = TopicId(FREE + " ".join(word.folded for word in core)[:LONGEST_FREE])
    return (Subject(topic=topic, words=part[core[0].start : core[-1].end][:LONGEST_FREE]),)
