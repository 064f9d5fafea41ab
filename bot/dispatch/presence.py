"""What a platform reports of somebody, who says nothing themselves."""

from collections.abc import Sequence
from datetime import datetime

from bot.leaving import come_back, leave
from bot.messages import Conversation, Message, Presence, Together
from bot.ports import UnitOfWork
from bot.replies import Reply
from bot.speaking import Speaker, reader_of
from bot.wording.returning import welcome_back


async def report(message: Message, work: UnitOfWork, now: datetime) -> Sequence[Conversation | Together]:
    """Leave them in peace, or welcome them back; returns where something is to be said. A stranger stays one."""
    if message.presence is Presence.LEFT:
        await leave(message.sender, work, now)
        return ()
    known = await work.accounts.find(message.sender)
    if known is None:
        return ()
    member = await work.members.get(known.member)
    # Who has not agreed to anything yet hears nothing they did not ask for.
    if not await come_back(known, member, work, now) or member.consented_at is None:
        return ()
    speaker = Speaker(message.key, work, now)
    await speaker.answer(Reply(phrases=(welcome_back(member, now),)), reader_of(member, known), known.conversation)
    return speaker.conversations
