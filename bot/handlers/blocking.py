"""Not wanting to be asked by somebody. They never hear of it, and nothing they see gives it away."""

from dataclasses import replace

from bot.commands.accounts import Block, BlockMember, Unblock
from bot.context import Context
from bot.domain.ids import MemberId
from bot.domain.introductions import State, close
from bot.domain.people import Member
from bot.handlers.registry import handles
from bot.replies import Choice, Notice, Phrase, Reply, say
from bot.rounding.falling import fall_out
from bot.rounding.finding import rounding_of
from bot.wording import describing
from bot.wording.introducing import withdrawal
from bot.wording.meant import people_meant
from bot.wording.naming import is_called
from bot.wording.relaying import close_relay


@handles(Block)
async def block(command: Block, context: Context) -> Reply:
    """By number in the last answer, or by the name of somebody shown there or met before."""
    meant = await people_meant(command.whom, context)
    if not meant:
        return say("block-unknown")
    if len(meant) > 1:
        return Reply(
            phrases=(Phrase("block-which"),),
            choices=tuple(
                Choice(
                    label=Phrase("choice-block", {"person": describing.person(one, context.knowledge)}),
                    command=BlockMember(member=one.id),
                    closes=True,
                )
                for one in meant
            ),
        )
    return await _block(meant[0], context)


@handles(BlockMember)
async def block_member(command: BlockMember, context: Context) -> Reply:
    """By a choice."""
    member = await context.work.members.find(MemberId(command.member))
    return say("block-unknown") if member is None else await _block(member, context)


async def _block(member: Member, context: Context) -> Reply:
    await context.work.blocks.add(context.member.id, member.id, at=context.now)
    notices: list[Notice] = []
    for one in await context.work.introductions.of(context.member.id):
        if one.is_open and one.asker == member.id:
            # For whoever asked nothing changes: it lapses when it would have lapsed.
            await context.work.introductions.save(replace(one, is_silent=True))
        elif one.is_open and one.asked == member.id:
            await context.work.introductions.save(close(one, State.WITHDRAWN, context.now))
            notices += withdrawal(one, context.member)
    for relay in await context.work.relays.of(context.member.id):
        if relay.side_of(member.id) is not None:
            notices += await close_relay(relay, context.member, context.work, context.now)
    notices += await fall_out(rounding_of(context), context.member, with_member=member.id)
    return replace(say("block-set", name=member.name), notices=tuple(notices))


@handles(Unblock)
async def unblock(command: Unblock, context: Context) -> Reply:
    """By name."""
    blocked = [await context.work.members.get(id) for id in await context.work.blocks.of(context.member.id)]
    member = next((one for one in blocked if is_called(one, command.whom)), None)
    if member is None:
        return say("unblock-unknown")
    await context.work.blocks.remove(context.member.id, member.id)
    return say("block-lifted", name=member.name)
