"""Keeping the topics in order: what is stored of them, and that everybody's involvements follow."""

from collections.abc import Collection, Iterable
from datetime import datetime

from bot.domain.ids import TopicId
from bot.domain.people import Language
from bot.domain.thesaurus import Addition
from bot.domain.topics import Concept
from bot.expertise.knowledge import read_topics
from bot.expertise.labels import Certainty
from bot.expertise.thesaurus_faults import label_key, names_something
from bot.expertise.topics import FREE, TopicFinder
from bot.expertise.words import words_of
from bot.markup import plain_words
from bot.ports import UnitOfWork

LONGEST_NAME = 60
"""Characters of a topic's name: more is a sentence."""
MOST_NAMES = 60
"""How many names a topic may have in one language."""
_BEGINNING = 4
"""Letters that a label and any form of it have in common."""
_SURE = frozenset({Certainty.EXACT, Certainty.LEMMA})


def read_name(words: str, *, longest: int = LONGEST_NAME) -> str | None:
    """The words as a name for a topic; None when they name nothing, or are more than a name."""
    name = plain_words(words).strip(" .,;:!?\"'“”")
    return name if names_something(name) and len(name) <= longest else None


def owner_of(name: str, topics: TopicFinder) -> TopicId | None:
    """The topic that goes by that name already, in this or another form of it."""
    hits = topics.find_in(name)
    written = words_of(name)
    if len(hits) != 1 or not written or hits[0].certainty not in _SURE:
        return None
    is_whole = hits[0].start <= written[0].start and hits[0].end >= written[-1].end
    return hits[0].subject.topic if is_whole else None


def named(id: TopicId, names: Iterable[str], language: Language) -> Concept:
    """A topic with only these names, the preferred one first."""
    return Concept(id=id, labels={language: tuple(dict.fromkeys(names))})


def merged(gone: TopicId, into: TopicId, topics: TopicFinder, words: str, language: Language) -> Addition:
    """That the one goes by the other from now on. `words`: how a topic in own words is written."""
    concept = topics.find_concept(gone)
    if concept is None:
        concept = named(gone, [words or gone.removeprefix(FREE)], language)
    return Addition(concept=concept, into=into)


async def keep(additions: Collection[Addition], work: UnitOfWork, *, at: datetime) -> int:
    """Store them, let everybody's involvements follow, and wake who watches. Returns how many followed.

    What people told in their own words follows too, where these words name a topic now.
    """
    await work.thesaurus.save_all(additions)
    topics = await read_topics(work)
    moves = {one.concept.id: topics.now(one.concept.id) for one in additions if one.into is not None}
    beginnings = _beginnings({topics.now(one.concept.id) for one in additions}, topics)
    for free, words in await work.thesaurus.free_words():
        now = topics.now(free)
        # There may be very many of these, and looking well takes a while.
        is_near = label_key(words).startswith(beginnings)
        found = now if now != free else owner_of(words, topics) if is_near else None
        if found is not None:
            moves.setdefault(free, found)
    followed = 0
    for gone, into in moves.items():
        if gone != into:
            followed += await work.thesaurus.move(gone, into)
    touched = {*moves.values(), *(one.concept.id for one in additions)}
    await work.enquiries.wake(touched, at=at)
    return followed


def _beginnings(changed: Collection[TopicId], topics: TopicFinder) -> tuple[str, ...]:
    concepts = [concept for topic in changed if (concept := topics.find_concept(topic)) is not None]
    names = {name for concept in concepts for labels in concept.labels.values() for name in labels}
    return tuple({label_key(name)[:_BEGINNING] for name in names})
