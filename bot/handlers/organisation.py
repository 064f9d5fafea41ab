"""Where somebody works, and bodies that a coordinator adds."""

from dataclasses import replace

from bot.commands import AddOrganisation, ChooseOrganisation, SetOrganisation
from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation
from bot.expertise.organisations import Choices, Found, Recognised, Unknown
from bot.handlers import describing
from bot.handlers.context import Context
from bot.handlers.registry import handles
from bot.markup import plain_words
from bot.replies import Choice, Phrase, Reply, say

_LONGEST_NAME = 120


@handles(SetOrganisation)
async def set_organisation(command: SetOrganisation, context: Context) -> Reply:
    """By name; asked back when more than one body can be meant."""
    found = context.knowledge.names.find(command.organisation, context.today)
    if isinstance(found, Recognised):
        return await settle(found, context)
    return unsettled(found, context)


@handles(ChooseOrganisation)
async def choose_organisation(command: ChooseOrganisation, context: Context) -> Reply:
    """By id, from choices that were asked back."""
    body = context.knowledge.organisations.get(OrganisationId(command.organisation))
    if body is None or not body.exists_on(context.today):
        return say("organisation-gone")
    return await settle(Recognised(organisation=body), context)


async def settle(found: Recognised, context: Context) -> Reply:
    """Store it, and say what was understood when that is not what was written."""
    member = replace(context.member, organisation=found.organisation.id)
    await context.work.members.save(member)
    return Reply(phrases=understood(found))


def understood(found: Recognised) -> tuple[Phrase, ...]:
    """What was made of a name."""
    named = Phrase("organisation-set", {"organisation": found.organisation.official_name})
    if found.former is not None:
        return (
            Phrase("organisation-former", {"former": found.former.name, "organisation": found.organisation.name}),
            named,
        )
    return (
        (Phrase("organisation-guessed", {"organisation": found.organisation.official_name}),)
        if found.guessed
        else (named,)
    )


def unsettled(found: Found, context: Context) -> Reply:
    """Ask back, or say that the name is not known."""
    match found:
        case Choices():
            return Reply(
                phrases=(question(found),),
                choices=tuple(
                    Choice(label=option_label(body, context), command=ChooseOrganisation(organisation=body.id))
                    for body in found.options
                ),
            )
        case Unknown():
            return say("organisation-unknown", words=found.words)
        case Recognised():
            return Reply(phrases=understood(found))


def question(found: Choices) -> Phrase:
    """Which of these is meant."""
    if found.former is not None:
        return Phrase("organisation-divided", {"former": found.former.name})
    return Phrase("organisation-which")


def option_label(body: Organisation, context: Context) -> Phrase:
    """The official name, with the province to tell two of the same name apart."""
    if body.province is None or body.kind is Kind.PROVINCE:
        return Phrase("organisation-option", {"organisation": body.official_name})
    province = describing.organisation(body.province, context.knowledge)
    return Phrase("organisation-option-province", {"organisation": body.official_name, "province": province})


@handles(AddOrganisation)
async def add_organisation(command: AddOrganisation, context: Context) -> Reply:
    """A body that is in no register, such as a foundation of municipalities."""
    name = plain_words(command.name)[:_LONGEST_NAME]
    found = context.knowledge.names.find(name, context.today)
    if isinstance(found, Recognised) and not found.guessed:
        return say("organisation-exists", organisation=found.organisation.official_name)
    body = Organisation(id=OrganisationId(f"own-{context.new_id()}"), kind=Kind.OTHER, name=name, official_name=name)
    await context.work.organisations.save_all([body])
    return say("organisation-added", organisation=name)
