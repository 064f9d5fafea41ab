"""Phrase keys and parameters become sentences in the reader's language. The words themselves are in `bot/locales`."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource

from bot.domain.people import Language
from bot.markup import literal, quoted
from bot.replies import Label, Param, Phrase, Quotation

LOCALES = Path(__file__).parent / "locales"
_HABITS = {Language.DUTCH: "nl", Language.ENGLISH: "en_GB"}
"""Whose way of writing lists and dates is followed: British, so no comma before "and"."""


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language.value], use_isolating=False)
    for file in sorted((LOCALES / language.value).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def render(phrase: Phrase, language: Language, zone: ZoneInfo) -> str:
    """Say it, in the small markup. Raises LookupError for an unknown key or a missing parameter: a mistake of ours."""
    bundle = _bundle(language)
    if not bundle.has_message(phrase.key):
        raise LookupError(f"{language}: no phrase {phrase.key!r}")
    pattern = bundle.get_message(phrase.key).value
    if pattern is None:
        raise LookupError(f"{language}: phrase {phrase.key!r} says nothing")
    text, errors = bundle.format_pattern(pattern, _prepared(phrase.params, language, zone))
    if errors:
        raise LookupError(f"{language}: phrase {phrase.key!r}: {errors[0]}")
    return str(text)


def _prepared(params: Mapping[str, Param], language: Language, zone: ZoneInfo) -> dict[str, str | int]:
    return {name.replace("_", "-"): _shown(value, language, zone) for name, value in params.items()}


def _shown(value: Param, language: Language, zone: ZoneInfo) -> str | int:
    match value:
        case Phrase():
            return render(value, language, zone)
        case Label():
            return literal(value.en if language is Language.ENGLISH else value.nl)
        case Quotation():
            return quoted(value.words)
        case tuple():
            return format_list([str(_shown(part, language, zone)) for part in value], locale=_HABITS[language])
        case datetime():
            return format_datetime(value, "EEEE d MMMM H:mm", tzinfo=zone, locale=_HABITS[language])
        case date():
            return format_date(value, "EEEE d MMMM y", locale=_HABITS[language])
        case int():
            return value
        case _:
            return literal(value)
