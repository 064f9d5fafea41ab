"""The profile as a form: the same things as by sentence, asked one after the other or on one sheet."""

from dataclasses import replace

from bot import involving
from bot.commands import EditProfile, FillProfile, ShowProfile, StopForm
from bot.context import Context
from bot.domain.people import MOST_ROLES, Language, Stance
from bot.expertise.language_names import languages_in
from bot.expertise.organisations import Choices, Recognised
from bot.expertise.statements import read_involvement
from bot.expertise.weeks import read_week
from bot.handlers.registry import checks, fills, handles
from bot.replies import Choice, Field, Form, Phrase, Problem, Reply, say
from bot.wording import organisations

_STANCES = {"works_on": Stance.WORKS_ON, "offers": Stance.OFFERS, "seeks": Stance.SEEKS}


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
    """Seven questions, each of which can be skipped."""
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
            Field(name="week", question=Phrase("form-week")),
        ),
    )


@checks(FillProfile)
async def check_field(name: str, value: str, context: Context) -> Problem | None:
    """What is wrong with an answer, if anything."""
    knowledge = context.knowledge
    match name:
        case "organisation":
            return _check_organisation(value, context)
        case "roles" if not knowledge.roles.roles_of(value):
            return Problem(field=name, phrase=Phrase("roles-unknown"))
        case "languages" if not languages_in(value):
            return Problem(field=name, phrase=Phrase("languages-unknown"))
        case "week" if read_week(value) is None:
            return Problem(field=name, phrase=Phrase("week-unknown"))
        case _ if name in _STANCES and not read_involvement(value, _STANCES[name], knowledge.topics).subjects:
            return Problem(field=name, phrase=Phrase("topics-unknown"))
        case _:
            return None


def _check_organisation(value: str, context: Context) -> Problem | None:
    found = context.knowledge.names.find(value, context.today)
    if isinstance(found, Recognised):
        return None
    if isinstance(found, Choices):
        return Problem(
            field="organisation",
            phrase=organisations.question(found),
            suggestions=tuple((body.id, organisations.option_label(body, context.knowledge)) for body in found.options),
        )
    return Problem(field="organisation", phrase=Phrase("organisation-unknown", {"words": value}))


@handles(FillProfile)
async def fill_profile(command: FillProfile, context: Context) -> Reply:
    """Keep all answers at once, or none of them."""
    given = {name: value for name in FillProfile.__dataclass_fields__ if (value := getattr(command, name).strip())}
    for name, value in given.items():
        problem = await check_field(name, value, context)
        if problem is not None:
            return Reply(problem=problem)
    statements = {
        name: read_involvement(given[name], stance, context.knowledge.topics)
        for name, stance in _STANCES.items()
        if name in given
    }
    if not await involving.fit([one for said in statements.values() for one in said.subjects], context):
        too_many = Phrase("topics-too-many", {"most": involving.MOST_TOPICS})
        return Reply(problem=Problem(field=next(iter(statements)), phrase=too_many))
    member, phrases = context.member, [Phrase("form-done")]
    found = context.knowledge.names.find(given.get("organisation", ""), context.today)
    if isinstance(found, Recognised):
        member = replace(member, organisation=found.organisation.id)
        if found.guessed or found.former:
            phrases = [*organisations.understood(found), *phrases]
    if "roles" in given:
        member = replace(member, roles=context.knowledge.roles.roles_of(given["roles"])[:MOST_ROLES])
    if "languages" in given:
        member = replace(member, languages=languages_in(given["languages"]))
    if "week" in given:
        member = replace(member, working_week=read_week(given["week"]) or member.working_week)
    for name, said in statements.items():
        await involving.add(said.told, _STANCES[name], context)
    await involving.save_member(member, context)
    return Reply(phrases=tuple(phrases), choices=(Choice(label=Phrase("choice-profile"), command=ShowProfile()),))
