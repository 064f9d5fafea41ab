"""A bot for stories in which time goes by while the platforms keep to the clock on the wall."""

from dataclasses import replace

from bot.app import Bot
from bot.clock import SteerableClock
from bot.messages import Bookmark, Message
from bot.ports import Kept


class LaterBot(Bot):
    """What a platform stamps is as much later as our clock is ahead."""

    clock: SteerableClock

    async def receive(self, message: Message, *, bookmark: Bookmark | None = None, kept: Kept | None = None) -> bool:
        later = replace(message, sent_at=message.sent_at + self.clock.offset)
        return await super().receive(later, bookmark=bookmark, kept=kept)
