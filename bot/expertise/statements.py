"""What people say about their own work, after the verb: `de BIO, we zijn net begonnen`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

from bot.domain.enquiries import Subject
from bot.domain.ids import TopicId
from bot.domain.people import Stage, Stance
from bot.expertise.listing import core_of, is_remark, split_list
from bot.expertise.stage_cues import STAGE_CUES, STANCE_CUES
from bot.expertise.stopwords import STOPWORDS
from bot.expertise.topics import TopicFinder, TopicHit, free_subjects
from bot.expertise.words import Word, words_of

_LONGEST_NOTE = 300
_EMPTY = """
mee fase jaar jaren maand maanden year years month months stuk druk volop zitten een twee drie vier vijf two three four
five
"""
_SAYS_NOTHING = STOPWORDS | frozenset(_EMPTY.split())

_Meaning = TypeVar("_Meaning")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody said of their work on one or more topics."""

    subjects: tuple[Subject, ...]
    stance: Stance
    stage: Stage | None
    """None: they did not say."""
    note: str
    """What they said besides, in their own words."""


def read_involvement(text: str, default_stance: Stance, finder: TopicFinder) -> Statement:
    """Read topics, stance, stage and note. `default_stance`: what the verb before the words said."""
    hits = finder.find_in(text)
    words = _outside(words_of(text), hits)
    cues = _cue_words(words)
    subjects: dict[TopicId, Subject] = {}
    remarks: list[str] = []
    for span in split_list(text, keep=[(hit.start, hit.end) for hit in hits]):
        inside = [hit.subject for hit in hits if span[0] <= hit.start < span[1]]
        loose = [word for word in words if span[0] <= word.start < span[1]]
        if not inside and not cues.intersection(loose) and not is_remark(loose):
            inside = list(free_subjects(text, span))
        elif any(_says_something(word) for word in loose if word not in cues):
            remarks.append(_tidy(text[slice(*span)]))
        for subject in inside:
            subjects.setdefault(subject.topic, subject)
    if not subjects:
        subjects, remarks = _from_remarks(text, words, cues), []
    return Statement(
        subjects=tuple(subjects.values()),
        stance=_first(STANCE_CUES, words) or default_stance,
        stage=_first(STAGE_CUES, words),
        note=", ".join(remarks)[:_LONGEST_NOTE],
    )


def _first(cues: Iterable[tuple[_Meaning, re.Pattern[str]]], words: Sequence[Word]) -> _Meaning | None:
    line = _line(words)
    return next((meaning for meaning, pattern in cues if pattern.search(line)), None)


def _cue_words(words: Sequence[Word]) -> frozenset[Word]:
    """The words that tell a stage or a stance, and so need not be kept as a note."""
    line = _line(words)
    starts = list(accumulate((len(word.folded) + 1 for word in words), initial=0))
    matches = [match for _, pattern in (*STAGE_CUES, *STANCE_CUES) for match in pattern.finditer(line)]
    return frozenset(
        word
        for word, start in zip(words, starts, strict=False)
        if any(match.start() <= start < match.end() for match in matches)
    )


def _line(words: Iterable[Word]) -> str:
    return "".join(f"{word.folded} " for word in words)


def _outside(words: Iterable[Word], hits: Sequence[TopicHit]) -> list[Word]:
    """The words that are no part of a topic: a topic's name tells nothing of its stage."""
    return [word for word in words if not any(hit.start <= word.start < hit.end for hit in hits)]


def _from_remarks(text: str, words: Sequence[Word], cues: frozenset[Word]) -> dict[TopicId, Subject]:
    """No topic was named as such: what is left beside the cues must be it, for a topic may never be lost."""
    left = [word for word in words if word not in cues and _says_something(word)]
    if not left:
        return {}
    return {subject.topic: subject for subject in free_subjects(text, (left[0].start, left[-1].end))}


def _says_something(word: Word) -> bool:
    return word.folded not in _SAYS_NOTHING and not word.folded.isdigit()


def _tidy(remark: str) -> str:
    core = core_of(remark, frozenset({"&"}))
    return " ".join(remark[core[0].start : core[-1].end].split()) if core else ""
