"""What a platform reports of somebody, who says nothing themselves."""

from collections.abc import Sequence

from bot.delegating.parting import goes_away, leaves_meetings
from bot.delegating.season import Season
from bot.domain.ids import MemberId
from bot.leaving import come_back, leave
from bot.messages import Conversation, Message, Presence, Together
from bot.replies import Reply
from bot.speaking import Speaker, reader_of
from bot.wording.returning import welcome_back


async def report(message: Message, season: Season) -> Sequence[Conversation | Together]:
    """Leave them in peace, or welcome them back; returns where something is to be said. A stranger stays one."""
    work, now = season.work, season.now
    known = await work.accounts.find(message.sender)
    if message.presence is Presence.LEFT:
        await leave(message.sender, work, now)
        return () if known is None else await _leaves_delegations(message, season, known.member)
    if known is None:
        return ()
    member = await work.members.get(known.member)
    # Who has not agreed to anything yet hears nothing they did not ask for.
    if not await come_back(known, member, work, now) or member.consented_at is None:
        return ()
    speaker = Speaker(message.key, work, now)
    await speaker.answer(Reply(phrases=(welcome_back(member, now),)), reader_of(member, known), known.conversation)
    return speaker.conversations


async def _leaves_delegations(message: Message, season: Season, gone: MemberId) -> Sequence[Conversation | Together]:
    """With their last account: others count on somebody who speaks for a side, or leads."""
    member = await season.work.members.find(gone)
    if member is None or member.left_at != season.now:
        return ()
    notices = [*await goes_away(season, member), *await leaves_meetings(season, member)]
    speaker = Speaker(message.key, season.work, season.now, can_mail=season.hosting.can_mail)
    for notice in notices:
        if notice.to != member.id:
            await speaker.tell(notice)
    return speaker.conversations
