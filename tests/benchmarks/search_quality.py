"""How well people are found, by the labelled set of tests/search: Bondje beside plain BM25."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from bot.expertise.indexed_finding import IndexedFinder
from bot.expertise.knowledge import Library
from storage.engine import open_store
from tests.benchmarks.figures import show
from tests.benchmarks.ground import Ground
from tests.benchmarks.people import NOW
from tests.search.answering import Answered, answer, fill, text_of
from tests.search.grading import grade, may_find
from tests.search.loading import Asked, people, questions
from tests.search.measures import gain, recall
from tests.search.plain import Bm25

_LOW = 0.3
"""Answers below this are named one by one: there is most to win."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Both answers to a question."""

    asked: Asked
    grades: Mapping[str, int]
    answered: Answered
    plain: Sequence[str]
    shown_hidden: int
    """How many are in our answer whom the asker may not see."""


def main(ground: Ground) -> None:
    outcomes = asyncio.run(_outcomes(f"sqlite:///{ground.empty_file()}"))
    parts = dict.fromkeys(one.asked.part for one in outcomes)
    rows = [_row(part, [one for one in outcomes if one.asked.part == part]) for part in parts]
    show(
        f"Finding people: {len(outcomes)} questions over {len(people())} members",
        ("part", "questions", "nDCG@5", "BM25", "recall@5", "BM25"),
        [
            *rows,
            _row("all", outcomes),
            _row("- odd numbers, to learn from", [one for one in outcomes if not one.asked.is_kept_aside]),
            _row("- even numbers, kept aside", [one for one in outcomes if one.asked.is_kept_aside]),
        ],
        remark=_remark(outcomes),
    )
    open_ones = [one for one in outcomes if not one.asked.is_kept_aside]
    scored = [(found, one) for one in open_ones if (found := gain(one.answered.names, one.grades)) is not None]
    show(
        f"Ours below {_LOW}, of those to learn from",
        ("question", "nDCG@5", "asked, and our first three"),
        [(one.asked.id, f"{found:.2f}", f"{one.asked.asks} {_first(one)}") for found, one in scored if found < _LOW],
    )


def _remark(outcomes: Sequence[Outcome]) -> str:
    understood = sum(one.answered.is_understood for one in outcomes)
    back = sum(one.answered.is_asked_back for one in outcomes)
    hidden = sum(one.shown_hidden for one in outcomes)
    vain = [one for one in outcomes if not any(one.grades.values())]
    ours, plain = sum(bool(one.answered.names) for one in vain), sum(bool(one.plain) for one in vain)
    return (
        f"Taken for a question: {understood}, {back} of them after asking back. Shown though they may not be found: "
        f"{hidden}. Of {len(vain)} questions that nobody answers, names were given to {ours}, by BM25 to {plain}."
    )


async def _outcomes(address: str) -> list[Outcome]:
    store = open_store(address)
    try:
        await store.prepare()
        library = Library()
        await fill(store, library)
        finder = IndexedFinder(library)
        await finder.build(store, NOW)
        async with store.begin() as work:
            knowledge = await library.current(work)
            texts = {one.id: text_of(one, knowledge) for one in people()}
            known = {one.id: one for one in people()}
            homes = {str(id_): body for id_, body in knowledge.organisations.items()}
            outcomes = []
            for asked in questions():
                asker = known[asked.by]
                seen = {name for name, one in known.items() if may_find(asker, one)}
                answered = await answer(asked, finder, knowledge, work)
                outcomes.append(
                    Outcome(
                        asked=asked,
                        grades={one.id: grade(asked, asker, one, homes) for one in people()},
                        answered=answered,
                        plain=Bm25({name: text for name, text in texts.items() if name in seen}).search(asked.asks),
                        shown_hidden=len(set(answered.names) - seen),
                    )
                )
            return outcomes
    finally:
        await store.close()


def _row(part: str, outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    return (
        part,
        str(len(outcomes)),
        _mean(gain(one.answered.names, one.grades) for one in outcomes),
        _mean(gain(one.plain, one.grades) for one in outcomes),
        _mean(recall(one.answered.names, one.grades) for one in outcomes),
        _mean(recall(one.plain, one.grades) for one in outcomes),
    )


def _mean(figures: Iterable[float | None]) -> str:
    return f"{fmean(figure for figure in figures if figure is not None):.3f}"


def _first(one: Outcome) -> str:
    return (
        "(not understood)" if not one.answered.is_understood else f"({', '.join(one.answered.names[:3]) or 'nobody'})"
    )
