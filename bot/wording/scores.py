"""How scores and what they are about are said."""

from collections.abc import Iterable, Sequence

from bot.context import Context
from bot.domain.scores import Indicator, Score
from bot.replies import Label, Phrase
from bot.wording import describing

_MOST_LINES = 40


def score_lines(scores: Iterable[Score]) -> tuple[Phrase, ...]:
    """Each indicator with the latest figure."""
    return tuple(
        Phrase(
            "score-line",
            {
                "indicator": one.indicator,
                "value": _figure(one.value),
                "most": _figure(one.most),
                "year": f"{one.on:%Y}",
            },
        )
        for one in sorted(scores, key=lambda one: one.indicator.casefold())[:_MOST_LINES]
    )


def indicator_lines(indicators: Sequence[Indicator], context: Context) -> tuple[Phrase, ...]:
    """Those that are about nothing yet first: there is something to be done about them."""
    ordered = sorted(indicators, key=lambda one: (one.topic is not None, one.name.casefold()))
    return tuple(_line(one, context) for one in ordered[:_MOST_LINES])


def _line(one: Indicator, context: Context) -> Phrase:
    if one.topic is None:
        return Phrase("indicator-line-nowhere", {"indicator": one.name, "count": one.organisations})
    topic = describing.topic(one.topic, "", context.knowledge)
    return Phrase("indicator-line", {"indicator": one.name, "topic": topic, "count": one.organisations})


def _figure(value: float) -> Label:
    """With the decimal sign of the language."""
    shown = f"{value:.2f}".rstrip("0").rstrip(".")
    return Label(nl=shown.replace(".", ","), en=shown)
