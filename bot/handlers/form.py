"""The profile as a form: the same things as by sentence, asked one after the other or on one sheet."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot import involving
from bot.commands import EditProfile, FillProfile, ShowProfile, StopForm
from bot.context import Context
from bot.domain.people import MOST_ROLES, Language, Member, Stance
from bot.expertise.dates import read_day
from bot.expertise.language_names import languages_in
from bot.expertise.organisations import Choices, Recognised
from bot.expertise.statements import read_involvement
from bot.expertise.weeks import read_week
from bot.expertise.zones import find_zone
from bot.handlers.registry import checks, fills, handles
from bot.replies import Accepted, Choice, Field, Form, Phrase, Problem, Reply, say
from bot.wording import organisations

_STANCES = {"works_on": Stance.WORKS_ON, "offers": Stance.OFFERS, "seeks": Stance.SEEKS}
_PAUSE = re.compile(r"\s*(?:pauze|pauzeer|pause)\b", re.IGNORECASE)


@handles(EditProfile)
async def edit_profile(command: EditProfile, context: Context) -> Reply:
    """Begin the form."""
    return Reply(phrases=(Phrase("form-begins"),), form=await profile_form(context))


@handles(StopForm)
async def stop_nothing(command: StopForm, context: Context) -> Reply:
    """No form is open."""
    return say("form-none")


@fills(FillProfile)
async def profile_form(context: Context) -> Form:
    """Nine questions, each of which can be skipped."""
    languages = tuple((language.value, Phrase(f"language-{language}")) for language in Language)
    both = ",".join(language.value for language in Language)
    return Form(
        command=FillProfile,
        fields=(
            Field(name="organisation", question=Phrase("form-organisation")),
            Field(name="roles", question=Phrase("form-roles")),
            Field(name="works_on", question=Phrase("form-works-on")),
            Field(name="offers", question=Phrase("form-offers")),
            Field(name="seeks", question=Phrase("form-seeks")),
            Field(
                name="languages",
                question=Phrase("form-languages"),
                options=(*languages, (both, Phrase("form-languages-both"))),
            ),
            Field(name="zone", question=Phrase("form-zone", {"zone": context.member.time_zone})),
            Field(name="week", question=Phrase("form-week")),
            Field(name="pause", question=Phrase("form-pause")),
        ),
    )


@checks(FillProfile)
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
        case "pause" if _paused_until(value, context) is None:
            return "form-pause-unclear"
        case _ if name in _STANCES and not read_involvement(value, _STANCES[name], knowledge.topics).subjects:
            return "form-topics-unknown"
        case _:
            return None


def _check_organisation(value: str, context: Context) -> Problem | Accepted | None:
    found = context.knowledge.names.find(value, context.today)
    match found:
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


def _paused_until(value: str, context: Context) -> date | None:
    until = read_day(_PAUSE.sub("", value, count=1), context.today)
    return until if until is not None and until > context.today else None


@handles(FillProfile)
async def fill_profile(command: FillProfile, context: Context) -> Reply:
    """Keep all answers at once, or none of them."""
    given = {name: value for name in FillProfile.__dataclass_fields__ if (value := getattr(command, name).strip())}
    for name, value in given.items():
        checked = await check_field(name, value, context)
        if isinstance(checked, Problem):
            return Reply(problem=checked)
    statements = {
        name: read_involvement(given[name], stance, context.knowledge.topics)
        for name, stance in _STANCES.items()
        if name in given
    }
    if not await involving.fit([one for said in statements.values() for one in said.subjects], context):
        too_many = Phrase("topics-too-many", {"most": involving.MOST_TOPICS})
        return Reply(problem=Problem(field=next(iter(statements)), phrase=too_many))
    phrases = [Phrase("form-done")]
    found = context.knowledge.names.find(given.get("organisation", ""), context.today)
    if isinstance(found, Recognised) and (found.guessed or found.former):
        phrases = [*organisations.understood(found), *phrases]
    for name, said in statements.items():
        await involving.add(said.told, _STANCES[name], context)
    await involving.save_member(_described(given, context), context)
    return Reply(phrases=tuple(phrases), choices=(Choice(label=Phrase("choice-profile"), command=ShowProfile()),))


def _described(given: Mapping[str, str], context: Context) -> Member:
    """The member with the answers, all of which have been checked."""
    member, knowledge = context.member, context.knowledge
    found = knowledge.names.find(given.get("organisation", ""), context.today)
    return replace(
        member,
        organisation=found.organisation.id if isinstance(found, Recognised) else member.organisation,
        roles=knowledge.roles.roles_of(given["roles"])[:MOST_ROLES] if "roles" in given else member.roles,
        languages=languages_in(given["languages"]) if "languages" in given else member.languages,
        time_zone=find_zone(given.get("zone", "")) or member.time_zone,
        working_week=read_week(given.get("week", "")) or member.working_week,
        paused_until=_paused_until(given["pause"], context) if "pause" in given else member.paused_until,
    )
