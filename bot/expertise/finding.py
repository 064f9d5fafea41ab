"""Answers "who else works on X?" from the store: candidates from the database, order and reasons from here."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.domain.afterwards import FEWEST_TO_TELL
from bot.domain.enquiries import Closeness, Found, Question, Subject
from bot.domain.people import Profile
from bot.domain.scores import ahead_of
from bot.expertise import weights
from bot.expertise.inflection import forms_of, rough_stem
from bot.expertise.knowledge import Knowledge, Library
from bot.expertise.ranking import Meetings, rank
from bot.expertise.standing import NOTHING_KNOWN, Standing
from bot.expertise.stopwords import STOPWORDS
from bot.expertise.topics import FREE
from bot.expertise.words import words_of
from bot.ports import UnitOfWork


class StoreFinder:
    """The first version of `bot.ports.Finder`: no index of its own, so never a second truth."""

    def __init__(self, library: Library) -> None:
        self._library = library

    async def find(self, question: Question, asker: Profile, day: date, work: UnitOfWork) -> Sequence[Found]:
        """See `bot.ports.Finder`."""
        knowledge = await self._library.current(work)
        topics = {topic for subject in question.subjects for topic in knowledge.topics.expand(subject.topic)}
        candidates = await work.involvements.candidates(
            topics, _free_words(question.subjects), seen_by=asker.member.id, day=day
        )
        meetings = Meetings(
            met=await work.feedback.met_by(asker.member.id),
            well_met=await work.feedback.well_met(topics, least=FEWEST_TO_TELL),
        )
        standing = await self._standing(question, asker, day, work, knowledge)
        return rank(question, asker, candidates, day, knowledge, meetings=meetings, standing=standing)

    async def _standing(
        self, question: Question, asker: Profile, day: date, work: UnitOfWork, knowledge: Knowledge
    ) -> Standing:
        """Of organisations that let others know their scores; nothing at all unless the asker's own is one of them.

        Where somebody works is only what they say. Were their own scores used without leave, anybody could find out how
        far any organisation is by saying that they work there.
        """
        if not weights.WEIGHTS[question.need].score:
            return NOTHING_KNOWN
        allowed = await work.scores.consents()
        if asker.member.organisation not in allowed:
            return NOTHING_KNOWN
        topics = {
            topic
            for subject in question.subjects
            for topic, closeness in knowledge.topics.expand(subject.topic).items()
            if closeness in {Closeness.EXACT, Closeness.NARROWER}
        }
        return Standing(
            ahead_of(await work.scores.all(of=allowed, about=topics), day), asker.member.organisation, topics
        )


def _free_words(subjects: Iterable[Subject]) -> set[str]:
    """The words to look for in people's own texts: those of topics that the thesaurus does not know.

    In all their forms, for the store knows no grammar: the rough stem alone (`inkop`) begins not every one (`inkoop`).
    """
    free = [subject.words.lower() for subject in subjects if subject.topic.startswith(FREE)]
    folded = {word.folded for words in free for word in words_of(words)} - STOPWORDS
    return folded.union(map(rough_stem, folded), *map(forms_of, folded))
