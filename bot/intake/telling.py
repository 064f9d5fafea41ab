"""What an import has done, as lines for the operator or coordinator who ran it."""

import csv
import io
from collections.abc import Iterator, Sequence

from bot.domain.invitations import RowProblem
from bot.domain.organisations import Kind, Organisation
from bot.intake.members import Report as MembersReport
from bot.intake.organisations import Report as OrganisationsReport
from bot.intake.scores import Report as ScoresReport
from bot.markup import plain_words

_MOST_NAMES = 10
_LONGEST_QUOTE = 200
_FORMULA = "=+-@"
_KINDS = {
    Kind.MUNICIPALITY: ("municipality", "municipalities"),
    Kind.PROVINCE: ("province", "provinces"),
    Kind.WATER_BOARD: ("water board", "water boards"),
    Kind.SAFETY_REGION: ("safety region", "safety regions"),
    Kind.JOINT_BODY: ("joint body", "joint bodies"),
    Kind.OTHER: ("other body", "other bodies"),
}
_EXPECTED = {
    "no-name": "the name is missing",
    "no-organisation": "the organisation is missing",
    "unknown-organisation": "no organisation is called {}; write its full name, such as gemeente Zeewolde",
    "which-organisation": "more than one organisation may be meant by {}; write {options}",
    "guessed-organisation": "no organisation is called {}; is {options} meant? Then write that",
    "unknown-language": "the language {} is not one that Bondje speaks; write nl or en",
    "no-email-address": "{} is not an e-mail address; write one such as anna@zeewolde.example",
    "same-email": "the e-mail address {} stands on an earlier line too",
    "no-indicator": "the indicator is missing",
    "no-score": "the score is missing",
    "no-date": "the date is missing",
    "bad-date": "{} is not a date; write one such as 31-12-2026",
    "no-number": "{} is not a number; write one such as 3,5",
    "above-most": "the score {} is higher than the highest that this line names",
    "in-the-future": "{} is still to come",
    "another-score": "an earlier line has another score for this organisation on {} and the same day",
    "too-many-cells": "there are {} cells, more than the first line names; put quotes around cells with separators",
}


def tell_organisations(report: OrganisationsReport) -> Iterator[str]:
    """Counts of everything, and at most ten names of each."""
    outcome = report.outcome
    yield (
        f"Organisations: {len(outcome.added):,} added, {len(outcome.changed):,} changed, "
        f"{len(outcome.merged):,} merged, {len(outcome.ended):,} ended, {outcome.unchanged:,} unchanged."
    )
    if outcome.left_out:
        yield f"Left out: {counted(outcome.left_out, 'joint body', 'joint bodies')} that ended before Bondje knew them."
    yield from _named("Added", [body.name for body in outcome.added])
    yield from _named("Changed", [body.name for body in outcome.changed])
    yield from _named("Merged", [_merger(body, report.successors[body.id]) for body in outcome.merged])
    yield from _named("Ended", [f"{body.name} on {body.ended_on}" for body in outcome.ended])
    yield f"Now known: {_listed([counted(number, *_KINDS[kind]) for kind, number in report.existing.items()])}."
    yield f"Members: {report.moved:,} moved along, {report.asked:,} asked where they work now."


def counted(number: int, one: str, more: str) -> str:
    """`1 municipality`, `342 municipalities`."""
    return f"{number:,} {one if number == 1 else more}"


def _merger(body: Organisation, successors: Sequence[str]) -> str:
    return f"{body.name} into {_listed(successors) or 'a body that Bondje does not know'} on {body.ended_on}"


def _named(what: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        rest = len(names) - _MOST_NAMES
        more = f"; and {rest:,} more" if rest > 0 else ""
        yield f"  {what}: {'; '.join(names[:_MOST_NAMES])}{more}."


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def tell_members(report: MembersReport, problems: Sequence[RowProblem] = ()) -> Iterator[str]:
    """Counts, what is wrong with which lines, and the codes to hand out. `problems`: found before by the reader."""
    everything = sorted([*problems, *report.problems], key=lambda problem: problem.line)
    lines = {problem.line for problem in everything}
    yield (
        f"Members: {len(report.invited):,} invited, {report.updated:,} updated, {report.unchanged:,} unchanged, "
        f"{report.agreed:,} taking part already, {counted(len(lines), 'line', 'lines')} left out."
    )
    for problem in everything:
        yield f"  line {problem.line}: {_sentence(problem)}"
    for line, written, taken_for in report.guesses:
        yield f"  line {line}: took {_quoted(written)} for {taken_for}"
    if report.renewed:
        people = counted(len(report.renewed), "person", "people")
        yield f"New codes for {people} invited before; their old ones work no more."
    if report.invited or report.renewed:
        yield "Give each of them their own code, which is shown only now. They write it to Bondje: mijn code is ..."
        yield from (_row(name, code) for name, code in (*report.invited, *report.renewed))


def tell_scores(report: ScoresReport) -> Iterator[str]:
    """Counts and what each indicator is about; or everything that is wrong with the file."""
    if report.problems:
        lines = {problem.line for problem in report.problems}
        these = counted(len(lines), "line is", "lines are")
        yield f"Scores: none kept, for {these} not right. Mend the file and bring it in again."
        for problem in sorted(report.problems, key=lambda problem: problem.line):
            yield f"  line {problem.line}: {_sentence(problem)}"
        return
    yield (
        f"Scores: {report.saved:,} of {counted(report.organisations, 'organisation', 'organisations')} kept, "
        f"{report.new:,} of them new."
    )
    for name, topic in report.filed.items():
        about = f"about {topic}" if topic else "about no topic that Bondje knows, so it does not count"
        yield f"  {_quoted(name)}: {about}"
    for line, name in report.ended:
        yield f"  line {line}: {name} is no more; its scores are kept, and count for nobody"
    yield "A coordinator can say what an indicator is about. They write to Bondje: indicatoren"


def _sentence(problem: RowProblem) -> str:
    return _EXPECTED[problem.code].format(_quoted(problem.value), options=" or ".join(problem.options))


def _quoted(words: str) -> str:
    shown = plain_words(words)
    return f'"{shown if len(shown) <= _LONGEST_QUOTE else shown[:_LONGEST_QUOTE] + "…"}"'


def _row(*cells: str) -> str:
    """For a spreadsheet, which must not take a name for a formula."""
    line = io.StringIO()
    safe = [f"'{cell}" if cell[:1] in _FORMULA else cell for cell in cells]
    csv.writer(line, delimiter=";", lineterminator="").writerow(safe)
    return line.getvalue()
