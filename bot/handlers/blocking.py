"""Not wanting to be asked by somebody. They never hear of it, and nothing they see gives it away."""

from dataclasses import replace

from bot.commands import Block, Unblock
from bot.context import Context
from bot.domain.people import Member
from bot.handlers.registry import handles
from bot.replies import Reply, say

_LONGEST_NUMBER = 3


@handles(Block)
async def block(command: Block, context: Context) -> Reply:
    """By number in the last answer, or by the name of somebody shown there or met before."""
    member = await _meant(command.whom, context)
    if member is None:
        return say("block-unknown")
    await context.work.blocks.add(context.member.id, member.id, at=context.now)
    for one in await context.work.introductions.of(context.member.id):
        if one.is_open and one.asker == member.id:
            # For whoever asked nothing changes: it lapses when it would have lapsed.
            await context.work.introductions.save(replace(one, is_silent=True))
    return say("block-set", name=member.name)


@handles(Unblock)
async def unblock(command: Unblock, context: Context) -> Reply:
    """By name."""
    words = command.whom.strip().casefold()
    blocked = [await context.work.members.get(id) for id in await context.work.blocks.of(context.member.id)]
    member = next((one for one in blocked if _is_called(one, words)), None)
    if member is None:
        return say("unblock-unknown")
    await context.work.blocks.remove(context.member.id, member.id)
    return say("block-lifted", name=member.name)


async def _meant(words: str, context: Context) -> Member | None:
    enquiry = await context.work.enquiries.find_latest(context.member.id)
    shown = enquiry.shown if enquiry else ()
    if words.strip().isdecimal():
        number = int(words.strip()) if len(words.strip()) <= _LONGEST_NUMBER else 0
        return await context.work.members.find(shown[number - 1]) if 1 <= number <= len(shown) else None
    met = [
        one.asked if one.asker == context.member.id else one.asker
        for one in await context.work.introductions.of(context.member.id)
        if not one.is_silent or one.asker == context.member.id
    ]
    known = [await context.work.members.find(id) for id in dict.fromkeys((*shown, *met))]
    return next((one for one in known if one is not None and _is_called(one, words.strip().casefold())), None)


def _is_called(member: Member, words: str) -> bool:
    name = member.name.casefold()
    return words.lstrip("@") in {name, name.split()[0]}
