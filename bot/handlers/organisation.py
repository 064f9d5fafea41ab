"""Where somebody works, and bodies that a coordinator adds."""

from dataclasses import replace

from bot.commands.coordinating import AddOrganisation
from bot.commands.profile import ChooseOrganisation, SetOrganisation
from bot.context import Context
from bot.delegating.contacts import moves
from bot.delegating.meant import season_of
from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation
from bot.expertise.organisations import Recognised
from bot.handlers.registry import handles
from bot.involving import save_member
from bot.markup import plain_words
from bot.replies import Reply, say
from bot.wording.organisations import asked_back, understood

_LONGEST_NAME = 120


@handles(SetOrganisation)
async def set_organisation(command: SetOrganisation, context: Context) -> Reply:
    """By name; asked back when more than one body can be meant."""
    found = context.knowledge.names.find(command.organisation, context.today)
    if isinstance(found, Recognised):
        return await _settle(found, context)
    return asked_back(found, context.knowledge)


@handles(ChooseOrganisation)
async def choose_organisation(command: ChooseOrganisation, context: Context) -> Reply:
    """By id, from choices that were asked back."""
    body = context.knowledge.organisations.get(OrganisationId(command.organisation))
    if body is None or not body.exists_on(context.today):
        return say("organisation-gone")
    return await _settle(Recognised(organisation=body), context)


async def _settle(found: Recognised, context: Context) -> Reply:
    """Store it, and say what was understood when that is not what was written."""
    member = replace(context.member, organisation=found.organisation.id)
    await save_member(member, context)
    notices = await moves(season_of(context), context.member, member)
    return Reply(phrases=understood(found), notices=tuple(notices))


@handles(AddOrganisation)
async def add_organisation(command: AddOrganisation, context: Context) -> Reply:
    """A body that is in no register, such as a foundation of municipalities."""
    name = plain_words(command.name)[:_LONGEST_NAME]
    if not name:
        return say("organisation-nameless")
    found = context.knowledge.names.find(name, context.today)
    if isinstance(found, Recognised) and not found.guessed:
        return say("organisation-exists", organisation=found.organisation.official_name)
    body = Organisation(id=OrganisationId(f"own-{context.new_id()}"), kind=Kind.OTHER, name=name, official_name=name)
    await context.work.organisations.save_all([body])
    return say("organisation-added", organisation=name)
