"""Which of somebody's involvements answer a question, and how well."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from bot.domain.enquiries import Closeness, Need, Question, Subject
from bot.domain.ids import TopicId
from bot.domain.people import Involvement, Stage, Stance
from bot.expertise import weights
from bot.expertise.prose import Prose, Wanted, terms_of, together
from bot.expertise.topics import FREE, TopicFinder

_MOST_OF_ALL = 2
_AHEAD = frozenset({Need.FURTHER, Need.BETTER})
_ITSELF = frozenset({Closeness.EXACT, Closeness.NARROWER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An involvement that answers one subject of a question."""

    involvement: Involvement
    closeness: Closeness
    steps_ahead: int | None
    score: float


@dataclass(frozen=True, slots=True)
class _Asked:
    close: Mapping[TopicId, Closeness]
    is_known: bool
    """Whether it has a concept."""
    wanted: Wanted
    """Its words."""
    own_stage: Stage | None
    """How far the asker is."""


class Answers:
    """One question of one asker, ready to be held against everybody's involvements."""

    def __init__(
        self, question: Question, own: Iterable[Involvement], topics: TopicFinder, day: date, prose: Prose
    ) -> None:
        self._need = question.need
        self._weights = weights.WEIGHTS[question.need]
        self._stances = weights.STANCE[question.need]
        self._stages = question.limits.stages
        self._own = {one.topic: one.stage for one in own if one.stage is not None and one.stance is not Stance.SEEKS}
        self._asked = [
            _Asked(
                close_to(subject, question, topics),
                is_known := not subject.topic.startswith(FREE),
                prose.ready(terms_of(subject.words), is_known=is_known),
                self._own.get(subject.topic),
            )
            for subject in question.subjects
        ]
        self._day = day

    def of(self, involvements: Sequence[Involvement], *, is_ahead: bool = False) -> tuple[list[Answer], float]:
        """The best answer to each subject, best first, and the points for all together: a subject missed counts.

        `is_ahead`: known to be further already, whatever stage they tell of.
        """
        if not self._asked:
            return self._latest(involvements), 0
        answers = (self._best(asked, involvements, is_ahead=is_ahead) for asked in self._asked)
        best = [answer for answer in answers if answer is not None]
        best.sort(key=lambda answer: (-answer.score, answer.involvement.topic, answer.involvement.stance))
        return best, sum(answer.score for answer in best) / (len(self._asked) or 1)

    def _latest(self, involvements: Iterable[Involvement]) -> list[Answer]:
        """What there is to tell of somebody who was asked for without a topic."""
        told = sorted(involvements, key=lambda one: (-one.confirmed_at.timestamp(), one.topic, one.stance))
        return [
            Answer(involvement=one, closeness=Closeness.RELATED, steps_ahead=None, score=0)
            for one in told[:_MOST_OF_ALL]
        ]

    def _best(self, asked: _Asked, involvements: Iterable[Involvement], *, is_ahead: bool) -> Answer | None:
        answering = [one for one in involvements if one.stance in self._stances]
        fitting = [one for one in answering if self._is_at_stage(one, asked, is_ahead=is_ahead)]
        if _tell_otherwise(answering, fitting, asked):
            return None
        close = [(one, asked.close[one.topic]) for one in fitting if one.topic in asked.close]
        graded = [(one, grade) for one in fitting if one.topic not in asked.close and (grade := _grade(one, asked))]
        worded = weights.words_share(together(grade for _, grade in graded), is_known=asked.is_known)
        found = [
            *((self._score(one, weights.CLOSENESS[how]), one.topic, one.stance, one, how) for one, how in close),
            *((self._score(one, worded), one.topic, one.stance, one, Closeness.WORDS) for one, _ in graded),
        ]
        if not found:
            return None
        # A member has one involvement of a topic and stance, so these settle a tie.
        score, _, _, one, closeness = max(found, key=itemgetter(0, 1, 2))
        return Answer(involvement=one, closeness=closeness, steps_ahead=self._steps_ahead(one), score=score)

    def _is_at_stage(self, one: Involvement, asked: _Asked, *, is_ahead: bool) -> bool:
        """Where they ask for a stage, or for somebody further than they are."""
        if self._stages and one.stage not in self._stages:
            return False
        return is_ahead or self._is_far_enough(one, asked)

    def _is_far_enough(self, one: Involvement, asked: _Asked) -> bool:
        """Where they want somebody further: further on that very topic, or on another than they are on theirs."""
        own = self._own.get(one.topic, asked.own_stage)
        if self._need not in _AHEAD or own is None:
            return True
        return one.stage is not None and one.stage.rank > own.rank

    def _steps_ahead(self, one: Involvement) -> int | None:
        """Only the same topic can be compared."""
        own = self._own.get(one.topic)
        return None if own is None or one.stage is None else one.stage.rank - own.rank

    def _score(self, one: Involvement, closeness: float) -> float:
        steps = self._steps_ahead(one)
        stance = self._stances[one.stance]
        if self._need is Need.HELP and one.stance is Stance.WORKS_ON and one.stage is Stage.RUNNING:
            stance = weights.RUNNING_CAN_HELP
        stage = weights.STAGE[one.stage] if steps is None else weights.STEPS_AHEAD[steps]
        return (
            self._weights.topic * closeness
            + self._weights.stance * stance
            + self._weights.stage * stage
            + self._weights.recency * _recency(one, self._day)
        )


def close_to(subject: Subject, question: Question, topics: TopicFinder) -> Mapping[TopicId, Closeness]:
    """The topics that answer one subject of a question, and how close each is.

    Who says how far people must be says so of the topic itself: who only starts with NIS2 may run BIO for years.
    """
    close = topics.expand(subject.topic)
    others = {topics.now(one.topic) for one in question.subjects} - {topics.now(subject.topic)}
    if others:
        # What answers one of two questions exactly is no half answer to the other.
        close = {topic: how for topic, how in close.items() if topics.now(topic) not in others}
    return {topic: how for topic, how in close.items() if how in _ITSELF} if question.limits.stages else close


def _tell_otherwise(answering: Iterable[Involvement], fitting: Collection[Involvement], asked: _Asked) -> bool:
    """Whether they say of the very topic that they are at another stage: what they say of others is beside it."""
    told = [one for one in answering if one.stage is not None and asked.close.get(one.topic) is Closeness.EXACT]
    return bool(told) and not any(one in fitting for one in told)


def _grade(one: Involvement, asked: _Asked) -> float:
    """How well what they wrote themselves answers."""
    if not asked.wanted.rarities or not is_prose(one):
        return 0
    return asked.wanted.grade(terms_of(f"{one.words} {one.note}"))


def is_prose(one: Involvement) -> bool:
    """Whether it says more than the name of a topic that everybody knows."""
    return bool(one.note) or one.topic.startswith(FREE)


def _recency(one: Involvement, day: date) -> float:
    return weights.recency_share((day - one.confirmed_at.date()).days)
