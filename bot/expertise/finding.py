"""Answers "who else works on X?" straight from the store: as long as there is no index, and to check the index by."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.domain.enquiries import Candidate, Question, Subject
from bot.domain.findings import Findings
from bot.domain.ids import MemberId
from bot.domain.people import Profile
from bot.expertise.inflection import forms_of, rough_stem
from bot.expertise.knowledge import Knowledge, Library
from bot.expertise.ranking import rank
from bot.expertise.stopwords import STOPWORDS
from bot.expertise.surroundings import meetings_of, requests_of, standing_of, topics_of
from bot.expertise.words import words_of
from bot.ports import UnitOfWork


class StoreFinder:
    """A `bot.ports.Finder` that reads everybody who may answer: slow where there are thousands of them."""

    def __init__(self, library: Library) -> None:
        self._library = library

    async def find(
        self, question: Question, asker: Profile, day: date, work: UnitOfWork, *, but: Collection[MemberId] = ()
    ) -> Findings:
        """See `bot.ports.Finder`."""
        knowledge = await self._library.current(work)
        candidates = await self._candidates(question, asker, day, work, knowledge)
        wanted = [one for one in candidates if one.member.id not in but]
        requests = await requests_of([one.member.id for one in wanted], day, work)
        meetings = replace(await meetings_of(question, asker, work, knowledge), asked=requests)
        standing = await standing_of(question, asker, day, work, knowledge)
        ranking = rank(question, asker, wanted, day, knowledge, meetings=meetings, standing=standing)
        return Findings(ranking, len(ranking), lambda: ranking.members)

    async def _candidates(
        self, question: Question, asker: Profile, day: date, work: UnitOfWork, knowledge: Knowledge
    ) -> Sequence[Candidate]:
        if question.subjects:
            return await work.involvements.candidates(
                topics_of(question, knowledge), _words_of(question.subjects), seen_by=asker.member.id, day=day
            )
        unseen = {*await work.blocks.of(asker.member.id)}
        there = [one for one in await work.members.agreed() if one.id not in unseen]
        theirs = await work.involvements.of_several([one.id for one in there])
        return [Candidate(member=one, involvements=tuple(theirs.get(one.id, ()))) for one in there]


def _words_of(subjects: Iterable[Subject]) -> set[str]:
    """The words to look for in people's own texts: who tells of a known topic in a note has not named it as theirs.

    In all their forms, for the store knows no grammar: the rough stem alone (`inkop`) begins not every one (`inkoop`).
    """
    folded = {word.folded for subject in subjects for word in words_of(subject.words.lower())} - STOPWORDS
    return folded.union(map(rough_stem, folded), *map(forms_of, folded))
