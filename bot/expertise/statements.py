"""What people say about their own work, after the verb: `de BIO, we zijn net begonnen`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.domain.enquiries import Subject
from bot.domain.ids import TopicId
from bot.domain.people import Stage, Stance
from bot.expertise.listing import core_of, is_remark, split_list
from bot.expertise.stage_cues import BREAK, STAGE_CUES, STANCE_CUES
from bot.expertise.stopwords import STOPWORDS
from bot.expertise.topics import TopicFinder, TopicHit, free_subjects
from bot.expertise.words import Word, words_of
from bot.markup import ADDRESS

_LONGEST_NOTE = 300
_EMPTY = """
mee fase jaar jaren maand maanden year years month months stuk druk volop zitten een twee drie vier vijf two three four
five sta staan k helemaal hoor inmiddels momenteel allang kort
ive weve youve theyve theyre theres hes shes wed hadnt wasnt werent still now currently really much
"""
_SAYS_NOTHING = STOPWORDS | frozenset(_EMPTY.split())
_BREAKS = re.compile(r"[,;()\[\]\n]|\s[-–—]\s|[.!?:](?:\s|$)")
_BELONGS_BEFORE = re.compile(r"[(\[:]|\s[-–—]\s")
"""What parts a topic from words about that one topic: `BIO (draait al)`, `BIO - net begonnen`."""
_TELLS_ON = re.compile(r"\s*(?:[(\[]|:(?:\s|$)|\s[-–—]\s)")
_WITH_WHOM = re.compile(
    r"(?:samen )?(?:met|voor|door|via|namens)\s|(?:together )?(?:with|for|by|through)\s", re.IGNORECASE
)
"""`drones (met de brandweer)`: that is how, and no topic besides."""
_ENDS_ASIDE = re.compile(r"[)\]\n;]|[.!?](?:\s|$)")
_ANNOUNCED = """
volgende onderwerpen themas dingen zaken following topics subjects things
"""
_ANNOUNCING = frozenset(_ANNOUNCED.split())
"""`de volgende onderwerpen:` is none of them."""
_REACHES = re.compile(r"\b(?:aan|met|in|bij|op|on|with)\s", re.IGNORECASE)

_Meaning = TypeVar("_Meaning")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What somebody said of one topic."""

    subject: Subject
    stage: Stage | None = None
    """None: they did not say."""
    note: str = ""
    """What they said besides, in their own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody said of their work on one or more topics."""

    told: tuple[Told, ...]
    stance: Stance

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """The topics, in the order in which they were named."""
        return tuple(one.subject for one in self.told)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A piece of the sentence between two separators."""

    subjects: tuple[Subject, ...]
    stage: Stage | None
    remark: str
    is_about_last: bool
    """Whether it says something of the topic right before it only."""
    reaches_on: bool
    """Whether its stage was said before its topics, so that it also goes for those that follow."""
    reaches_back: bool
    """Whether its stage also goes for what was named before."""


def read_involvement(text: str, default_stance: Stance, finder: TopicFinder) -> Statement:
    """Read topics, stance, and the stage and note of each. `default_stance`: what the verb before the words said."""
    hits = finder.find_in(text)
    words = _outside(words_of(text), hits)
    told: dict[TopicId, Told] = {}
    last: Sequence[TopicId] = ()
    ahead: Stage | None = None
    inherited: dict[TopicId, Stage | None] = {}
    opening = ""
    for part in _parts(text, words, hits):
        if part.subjects:
            last = [subject.topic for subject in part.subjects]
            for subject in part.subjects:
                told.setdefault(subject.topic, Told(subject=subject))
        elif not told:
            ahead, opening = part.stage or ahead, opening or part.remark
            continue
        meant = last if part.subjects or part.is_about_last else list(told)
        for topic in meant:
            told[topic] = _noted(_noted(told[topic], opening), part.remark)
        opening = ""
        _set_stage(told, meant, part.stage)
        inherited |= dict.fromkeys((one.topic for one in part.subjects), ahead)
        if part.reaches_back:
            _set_stage(told, list(told), part.stage)
        if part.stage:
            ahead = part.stage if part.reaches_on else None
    for topic, stage in inherited.items():
        _set_stage(told, [topic], stage)
    if not told:
        told = {one.topic: Told(subject=one, stage=_first(STAGE_CUES, text, words)) for one in _left(text, words)}
    return Statement(told=tuple(told.values()), stance=_first(STANCE_CUES, text, words) or default_stance)


def _parts(text: str, words: Sequence[Word], hits: Sequence[TopicHit]) -> Iterator[_Part]:
    runs = _cue_runs(text, words)
    cues = frozenset(word for run in runs for word in run)
    keep = [
        *((hit.start, hit.end) for hit in hits),
        *((run[0].start, run[-1].end) for run in runs),
        *(match.span() for match in ADDRESS.finditer(text)),
    ]
    end = 0
    has_topic = is_aside = False
    for span in split_list(text, keep=keep):
        gap = text[end : span[0]]
        is_about_last = bool(_BELONGS_BEFORE.search(gap))
        is_inside = text.count("(", 0, span[0]) > text.count(")", 0, span[0])
        is_aside = has_topic and (is_about_last or is_inside or (is_aside and not _ENDS_ASIDE.search(gap)))
        end = span[1]
        named = [hit for hit in hits if span[0] <= hit.start < span[1]]
        loose = [word for word in words if span[0] <= word.start < span[1]]
        tells = any(_says_something(word) for word in loose if word not in cues)
        tells = tells or (is_inside and _WITH_WHOM.match(text, span[0]) is not None)
        if is_aside and tells and not _TELLS_ON.match(text, span[1]):
            # However long a list it looks: who writes `SOC: gedoe met de leverancier, bel me` has one topic.
            named = []
            is_topic = False
        else:
            is_topic = bool(named) or not (cues.intersection(loose) or is_remark(loose) or _announces(loose))
        subjects = [hit.subject for hit in named] or (list(free_subjects(text, span)) if is_topic else [])
        remark = _tidy(text[slice(*span)]) if tells and (named or not subjects) and not _announces(loose) else ""
        before = [word for word in loose if named and word.start < named[0].start]
        cue_before = next((word for word in reversed(before) if word in cues), None)
        between = text[cue_before.end : named[0].start] if cue_before else ""
        has_topic = has_topic or bool(subjects)
        yield _Part(
            subjects=tuple(subjects),
            stage=_first(STAGE_CUES, text, loose),
            remark=remark,
            is_about_last=is_about_last or is_aside,
            reaches_on=cue_before is not None,
            reaches_back=cue_before is not None and not _REACHES.search(between),
        )
        # `BIO: net begonnen, drones`: that was all there is to say of the one.
        is_aside = is_aside and bool(remark)


def _announces(words: Sequence[Word]) -> bool:
    return any(word.folded in _ANNOUNCING for word in words) and not any(
        _says_something(word) for word in words if word.folded not in _ANNOUNCING
    )


def _noted(told: Told, remark: str) -> Told:
    return replace(told, note=", ".join(filter(None, (told.note, remark)))[:_LONGEST_NOTE])


def _set_stage(told: dict[TopicId, Told], topics: Iterable[TopicId], stage: Stage | None) -> None:
    """What was said already of one of them stays."""
    for topic in topics:
        told[topic] = replace(told[topic], stage=told[topic].stage or stage)


def _first(cues: Iterable[tuple[_Meaning, re.Pattern[str]]], text: str, words: Sequence[Word]) -> _Meaning | None:
    line, _ = _line(text, words)
    return next((meaning for meaning, pattern in cues if pattern.search(line)), None)


def _cue_runs(text: str, words: Sequence[Word]) -> list[list[Word]]:
    """The words that tell a stage or a stance, and so need not be kept as a note: those of each cue together."""
    line, starts = _line(text, words)
    matches = [match for _, pattern in (*STAGE_CUES, *STANCE_CUES) for match in pattern.finditer(line)]
    runs = (
        [word for word, start in zip(words, starts, strict=True) if match.start() <= start < match.end()]
        for match in matches
    )
    return [run for run in runs if run]


def _line(text: str, words: Sequence[Word]) -> tuple[str, list[int]]:
    """The folded words, each with a space after it and a mark where the sentence breaks; and where each begins."""
    line, starts, end = "", [], None
    for word in words:
        if end is not None and _BREAKS.search(text, end, word.start):
            line += BREAK
        starts.append(len(line))
        line += f"{word.folded} "
        end = word.end
    return line, starts


def _outside(words: Iterable[Word], hits: Sequence[TopicHit]) -> list[Word]:
    """The words that are no part of a topic: a topic's name tells nothing of its stage."""
    return [word for word in words if not any(hit.start <= word.start < hit.end for hit in hits)]


def _left(text: str, words: Sequence[Word]) -> tuple[Subject, ...]:
    """No topic was named as such: what is left beside the cues must be it, for a topic may never be lost."""
    cues = {word for run in _cue_runs(text, words) for word in run}
    left = [word for word in words if word not in cues and _says_something(word)]
    return free_subjects(text, (left[0].start, left[-1].end)) if left else ()


def _says_something(word: Word) -> bool:
    return word.folded not in _SAYS_NOTHING and not word.folded.isdigit()


def _tidy(remark: str) -> str:
    core = core_of(remark, frozenset({"&"}))
    return " ".join(remark[core[0].start : core[-1].end].split()) if core else ""
