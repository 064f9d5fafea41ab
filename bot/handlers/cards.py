"""Question cards for a conversation."""

from bot.commands.cards import DrawCard
from bot.context import Context
from bot.domain.cards import as_kept, is_on_the_table, next_card, read_kept
from bot.domain.meetings import Meeting
from bot.handlers.registry import handles
from bot.messages import Bookmark
from bot.replies import Reply
from bot.wording import cards as wording
from bot.wording.which_meeting import which


@handles(DrawCard)
async def draw_card(command: DrawCard, context: Context) -> Reply:
    """One that nobody drew before in this meeting; all who are in it see it."""
    suit = wording.suit_named(command.suit)
    # "Over" is said of what a card is about, and of a meeting.
    words = command.which or ("" if suit else command.suit)
    found = await which(
        command.meeting,
        words,
        context,
        lambda id: DrawCard(meeting=id, suit=command.suit if suit else ""),
    )
    if isinstance(found, Reply):
        return found
    order = wording.order(found.meeting, context.knowledge)
    if not is_on_the_table(found.meeting, context.now):
        return wording.not_yet(found.meeting, order)
    drawn = read_kept(await context.work.bookmarks.find(_drawn(found.meeting)))
    card = next_card(order, drawn, suit)
    left = [each for each in order if each not in {*drawn, card}]
    if card is None:
        return wording.none_left(found.meeting, suit, left)
    await context.work.bookmarks.save(Bookmark(name=_drawn(found.meeting), value=as_kept((*drawn, card))))
    return wording.drawn(found.meeting, card, context.member, found.people, is_last=not left)


def _drawn(meeting: Meeting) -> str:
    return f"cards drawn {meeting.id}"
