"""Whether an answer in the profile form can be used, and what it means."""

import re
from datetime import date

from bot.context import Context
from bot.domain.people import Stance
from bot.expertise.dates import read_day
from bot.expertise.language_names import languages_in
from bot.expertise.organisations import Choices, Found, Recognised, Unknown
from bot.expertise.statements import read_involvement
from bot.expertise.weeks import read_week
from bot.expertise.zones import find_zone
from bot.replies import Accepted, Phrase, Problem
from bot.wording import organisations

STANCES = {"works_on": Stance.WORKS_ON, "offers": Stance.OFFERS, "seeks": Stance.SEEKS}
"""The lists of topics among the fields."""
_PAUSE = re.compile(r"\s*(?:pauze|pauzeer|pause)\b", re.IGNORECASE)
_PROVINCE = re.compile(r"\s*\([^()]*\)\s*$")


async def check_field(name: str, value: str, context: Context) -> Problem | Accepted | None:
    """What is wrong with an answer, if anything; or what was made of it, when that is not what was written."""
    if name == "organisation":
        return _check_organisation(value, context)
    phrase = _complaint(name, value, context)
    return None if phrase is None else Problem(field=name, phrase=Phrase(phrase))


def _complaint(name: str, value: str, context: Context) -> str | None:
    knowledge = context.knowledge
    match name:
        case "roles" | "works_on" | "offers" | "seeks" if not any(character.isalpha() for character in value):
            return "form-no-words"
        case "roles" if not knowledge.roles.roles_of(value):
            return "form-roles-unknown"
        case "languages" if not languages_in(value):
            return "form-languages-unknown"
        case "zone" if find_zone(value) is None:
            return "form-zone-unknown"
        case "week" if read_week(value) is None:
            return "form-week-unknown"
        case "pause" if paused_until(value, context) is None:
            return "form-pause-unclear"
        case _ if name in STANCES and not read_involvement(value, STANCES[name], knowledge.topics).subjects:
            return "form-topics-unknown"
        case _:
            return None


def _check_organisation(value: str, context: Context) -> Problem | Accepted | None:
    match found := find_organisation(value, context):
        case Recognised(organisation=body, former=former) if former is not None:
            told = Phrase("organisation-former", {"former": former.name, "organisation": body.name})
            return Accepted(value=body.id, phrases=(told,))
        case Recognised(organisation=body, guessed=True):
            told = Phrase("form-organisation-guessed", {"organisation": body.official_name})
            return Accepted(value=body.id, phrases=(told,))
        case Recognised():
            return None
        case Choices():
            labels = ((body.id, organisations.option_label(body, context.knowledge)) for body in found.options)
            return Problem(field="organisation", phrase=organisations.question(found), suggestions=tuple(labels))
        case _:
            return Problem(field="organisation", phrase=Phrase("form-organisation-unknown", {"words": value}))


def find_organisation(value: str, context: Context) -> Found:
    """By name; or by the words of a suggestion, in which a province follows."""
    found = context.knowledge.names.find(value, context.today)
    name = _PROVINCE.sub("", value)
    return context.knowledge.names.find(name, context.today) if isinstance(found, Unknown) and name else found


def paused_until(value: str, context: Context) -> date | None:
    """The day on which they are back. None: not understood, or past."""
    until = read_day(_PAUSE.sub("", value, count=1), context.today)
    return until if until is not None and until > context.today else None
