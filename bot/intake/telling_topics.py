"""What an import of topics has done, as lines for the operator who ran it."""

from collections.abc import Iterator

from bot.intake.thesaurus import Report
from bot.markup import plain_words

_MOST = 10
_LONGEST = 120
_WHY = {
    "no-name": "it has no name in Dutch or English that can be used",
    "bad-name": "the label “{value}” is empty, longer than a name, or only a word that every sentence has",
    "name-taken": "“{value}” is a name of {other} already: give it another name, or say skos:exactMatch",
    "label-taken": "the label “{value}” was left out: it leads to {other} already",
    "circle": "its broader topics lead back to itself, so they were left out",
    "lost-link": "the link to {value} was left out: it leads nowhere",
}


def tell_topics(report: Report) -> Iterator[str]:
    """Counts of everything, and at most ten names of each."""
    yield from _named("added", report.added)
    yield from _named("extended", report.changed)
    yield from _named("joined to a topic that was there", report.merged)
    yield f"unchanged: {report.unchanged:,}"
    if report.followed:
        yield f"mentions in profiles that follow: {report.followed:,}"
    yield f"left out: {len(report.problems):,}"
    for problem in report.problems[:_MOST]:
        why = _WHY[problem.code].format(value=_short(problem.value), other=_short(problem.other))
        yield f"  {_short(problem.uri)}: {why}"
    if len(report.problems) > _MOST:
        yield f"  and {len(report.problems) - _MOST:,} more"


def _named(what: str, names: list[str]) -> Iterator[str]:
    shown = ", ".join(_short(name) for name in names[:_MOST])
    more = f", and {len(names) - _MOST:,} more" if len(names) > _MOST else ""
    yield f"{what}: {len(names):,}{f' ({shown}{more})' if names else ''}"


def _short(text: str) -> str:
    return plain_words(text)[:_LONGEST]
