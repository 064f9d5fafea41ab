"""Scores of a monitor, brought in by whoever runs Bondje: all of a file, or nothing of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.ids import OrganisationId, TopicId
from bot.domain.invitations import RowProblem
from bot.domain.organisations import REGISTERS_ZONE, Organisation
from bot.domain.scores import Indicator, Score, ScoreRow, scale_for
from bot.expertise.knowledge import Knowledge, Library
from bot.expertise.labels import Certainty
from bot.expertise.organisations import Choices, Recognised
from bot.expertise.topics import TopicFinder
from bot.markup import plain_words
from bot.ports import Store
from bot.retrying import until_settled

_MATURITY = TopicId("maturity")
"""What every score is about, so that any other topic in its name says more."""


@dataclass(slots=True)
class Report:
    """What an import of scores has done. With a problem in it, nothing."""

    saved: int = 0
    new: int = 0
    organisations: int = 0
    filed: dict[str, TopicId | None] = field(default_factory=dict)
    """What each indicator of the file is about, in the order of the file."""
    ended: list[tuple[int, str]] = field(default_factory=list)
    """Line and name of organisations that are no more: theirs are kept, and count for nobody."""
    problems: list[RowProblem] = field(default_factory=list)


async def import_scores(
    store: Store, rows: Sequence[ScoreRow], now: datetime, *, problems: Sequence[RowProblem] = ()
) -> Report:
    """Keep them all, unless one line cannot be used. `problems`: found before, by the reader."""
    library = Library()
    today = now.astimezone(REGISTERS_ZONE).date()

    async def bring_in() -> Report:
        async with store.begin() as work:
            known = {one.name: one for one in await work.scores.indicators()}
            reading = _Reading(await library.current(work), known, today)
            reading.report.problems += problems
            scores = reading.scores_of(rows)
            report = reading.report
            if report.problems:
                return report
            before = {(one.organisation, one.indicator, one.on) for one in await work.scores.all()}
            await work.scores.save(*scores)
            for name, most in {one.indicator: one.most for one in scores}.items():
                if name in known and most > known[name].most:
                    await work.scores.rescale(name, most)
            await work.commit()
            report.saved = len(scores)
            report.new = sum((one.organisation, one.indicator, one.on) not in before for one in scores)
            report.organisations = len({one.organisation for one in scores})
            return report

    return await until_settled(bring_in)


class _Reading:
    def __init__(self, knowledge: Knowledge, known: Mapping[str, Indicator], today: date) -> None:
        self._knowledge = knowledge
        self._known = known
        self._names = {name.casefold(): name for name in known}
        self._today = today
        self._found: dict[str, OrganisationId | RowProblem] = {}
        self.report = Report()

    def scores_of(self, rows: Sequence[ScoreRow]) -> list[Score]:
        """Each once; what cannot be used is in the report."""
        scales = self._scales(rows)
        scores: dict[tuple[OrganisationId, str, date], Score] = {}
        for row in rows:
            organisation = self._organisation(row)
            if isinstance(organisation, RowProblem):
                self.report.problems.append(organisation)
                continue
            if row.on > self._today:
                self.report.problems.append(RowProblem(line=row.line, code="in-the-future", value=f"{row.on:%d-%m-%Y}"))
                continue
            name = self._name(row)
            score = Score(
                organisation=organisation,
                indicator=name,
                topic=self._topic(name),
                value=row.value,
                most=scales[name],
                on=row.on,
            )
            before = scores.setdefault((organisation, name, row.on), score)
            if before.value != score.value:
                self.report.problems.append(RowProblem(line=row.line, code="another-score", value=name))
        return list(scores.values())

    def _scales(self, rows: Sequence[ScoreRow]) -> Mapping[str, float]:
        """Of each indicator one, for all of the file: never smaller than it was known to be."""
        values: defaultdict[str, list[float]] = defaultdict(list)
        told: dict[str, float] = {}
        for row in rows:
            name = self._name(row)
            values[name].append(row.value)
            if row.most is not None:
                told[name] = max(row.most, told.get(name, 0))
        # In a file without a word of it, the scale is what is usual for such figures.
        guessed = {name: scale_for(each) for name, each in values.items() if name not in told}
        least = {name: one.most for name, one in self._known.items()}
        return {name: max(*each, (told | guessed)[name], least.get(name, 0)) for name, each in values.items()}

    def _name(self, row: ScoreRow) -> str:
        """One is the same in capitals."""
        name = plain_words(row.indicator) or row.indicator
        return self._names.setdefault(name.casefold(), name)

    def _topic(self, name: str) -> TopicId | None:
        """What it was filed under stays; only one that is new is looked for in the thesaurus."""
        if name not in self.report.filed:
            known = self._known.get(name)
            self.report.filed[name] = _named(name, self._knowledge.topics) if known is None else known.topic
        return self.report.filed[name]

    def _organisation(self, row: ScoreRow) -> OrganisationId | RowProblem:
        words = row.organisation
        body = self._by_code(words)
        if body is None:
            found = self._knowledge.names.find(words, self._today)
            match found:
                case Recognised(guessed=True):
                    # A score in the wrong place is worse than none.
                    taken = (found.organisation.official_name,)
                    return RowProblem(line=row.line, code="guessed-organisation", value=words, options=taken)
                case Recognised():
                    body = found.former or found.organisation
                case Choices():
                    options = tuple(one.official_name for one in found.options)
                    return RowProblem(line=row.line, code="which-organisation", value=words, options=options)
                case _:
                    return RowProblem(line=row.line, code="unknown-organisation", value=words)
        if not body.exists_on(self._today) and all(name != body.official_name for _, name in self.report.ended):
            self.report.ended.append((row.line, body.official_name))
        return body.id

    def _by_code(self, words: str) -> Organisation | None:
        """`gm0050`, in capitals too, or what statistics make of it: `50` and `0050`."""
        code = words.casefold()
        code = f"gm{int(code):04d}" if code.isdecimal() else code
        return self._knowledge.organisations.get(OrganisationId(code))


def _named(name: str, topics: TopicFinder) -> TopicId | None:
    """The first topic that the indicator's name surely names."""
    sure = [hit.subject.topic for hit in topics.find_in(name) if hit.certainty is not Certainty.TYPO]
    return next((topic for topic in sure if topic != _MATURITY), next(iter(sure), None))
