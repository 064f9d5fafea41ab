"""From an event of Slack's to the answer at its Web API, beside an app of ten lines that only echoes."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import get_args

from tests.benchmarks.figures import median, milliseconds, ninety_ninth, show
from tests.benchmarks.ground import Ground
from tests.benchmarks.people import questions
from tests.benchmarks.process import megabytes
from tests.benchmarks.slack_app import App, By, Took, app_up

_APPS: Mapping[str, Sequence[str]] = {"Bondje": ("bot", "run"), "echo": ("tests.benchmarks.slack_echo",)}
_WARM_UP = 2
_HELPS = 8
"""How often each person asks for help, and a quarter as often a question."""
_BURST = 4
"""Events of each person at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measured:
    helps: list[Took]
    questions: list[Took]
    pace: float
    burst: list[Took]
    meanwhile: list[float]
    """Until those who came during the burst were acknowledged."""
    events: int
    megabytes: float


def main(ground: Ground) -> None:
    ways: Sequence[By] = get_args(By)
    measured = {(name, by): asyncio.run(_measure(ground, ground.sqlite(), name, by)) for by in ways for name in _APPS}
    people = _people(ground)
    show(
        f"Slack: from event to Web API call, {ground.size.members:,} members, SQLite (ms)",
        ("app", "help, median", "p99", "question, median", "p99", f"events/s, {people} people"),
        [
            (f"{name}, {by}", *_figures(each.helps), *_figures(each.questions), f"{each.pace:,.0f}")
            for (name, by), each in measured.items()
        ]
        + [_ratio(by, measured["Bondje", by], measured["echo", by]) for by in ways],
        remark="One at a time; events/s: everybody at once, four times help to one question. No emulator behind Slack.",
    )
    show(
        f"Slack: {people * _BURST} questions at once by {people} people (ms)",
        ("app", "ack, median", "slowest", "slowest of who came then", "last answer", "MB (RSS)", "after events"),
        [
            (
                f"{name}, {by}",
                milliseconds(median([took.to_ack for took in each.burst])),
                milliseconds(max(took.to_ack for took in each.burst)),
                milliseconds(max(each.meanwhile)),
                milliseconds(max(took.to_call for took in each.burst)),
                f"{each.megabytes:.0f}",
                f"{each.events:,}",
            )
            for (name, by), each in measured.items()
        ],
        remark="Slack waits 3,000 ms for the acknowledgement.",
    )


def _people(ground: Ground) -> int:
    return max(2, ground.size.questions // 6)


def _figures(took: Sequence[Took]) -> tuple[str, str]:
    seconds = [one.to_call for one in took]
    return milliseconds(median(seconds)), milliseconds(ninety_ninth(seconds))


def _ratio(by: By, ours: _Measured, theirs: _Measured) -> Sequence[str]:
    cells = [
        act([took.to_call for took in getattr(ours, kind)]) / act([took.to_call for took in getattr(theirs, kind)])
        for kind in ("helps", "questions")
        for act in (median, ninety_ninth)
    ]
    return (f"Bondje : echo, {by}", *(f"{cell:.1f}" for cell in cells), f"{ours.pace / theirs.pace:.2f}")


async def _measure(ground: Ground, database: str, name: str, by: By) -> _Measured:
    people, many = range(_people(ground)), ground.size.questions
    texts = [text for _, text in questions(ground.people, max(many // 5, len(people) * _HELPS // 4))]
    async with app_up(_APPS[name], by, ground.empty_file().parent, database) as app:
        await app.hears_at_once([[(person, "hoi"), (person, "ja")] for person in people])
        await app.hears_all([(person, text) for person, text in zip(people, ("help", *texts), strict=False)])
        helps = await app.hears_all([(number % len(people), "help") for number in range(many)])
        asked = await app.hears_all(
            [(number % len(people), text) for number, text in enumerate(texts[: many // 5 + 1])]
        )
        began, before = perf_counter(), app.events
        await app.hears_at_once([_mixed(person, texts) for person in people])
        pace = (app.events - before) / (perf_counter() - began)
        burst, meanwhile = await _burst(app, people, texts)
        return _Measured(
            helps=helps,
            questions=asked,
            pace=pace,
            burst=burst,
            meanwhile=meanwhile,
            events=app.events,
            megabytes=megabytes(app.process),
        )


def _mixed(person: int, texts: Sequence[str]) -> list[tuple[int, str]]:
    few = _HELPS // 4
    own = texts[person * few : (person + 1) * few]
    return [(person, line) for text in own for line in (*["help"] * 4, text)]


async def _burst(app: App, people: Sequence[int], texts: Sequence[str]) -> tuple[list[Took], list[float]]:
    """Everybody asks several things before anything was answered; others come while they wait."""
    lines = [[(person, texts[(person + number) % len(texts)])] for person in people for number in range(_BURST)]
    async with asyncio.TaskGroup() as at_once:
        crowd = at_once.create_task(app.hears_at_once(lines))
        await app.hears_all([(len(people), "hoi")])
        acks = [await app.acknowledges(len(people) + number, "help") for number in range(1, len(people) // 2 + 1)]
    return crowd.result(), acks
