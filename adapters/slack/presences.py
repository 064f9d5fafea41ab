"""Whose account was closed or opened, without a row in the inbox for every status that somebody sets.

Slack sends the whole person at each change of theirs, be it a new photo. So each is passed on once in a process, and
again when it is another than the time before: seldom enough, and a return is noticed after a restart too.
"""

from adapters.slack.recent import Recent
from bot.messages import Message, Presence

_MOST = 200_000


class Presences:
    """What was reported of whom."""

    def __init__(self, most: int = _MOST) -> None:
        self._reported: Recent[str, Presence] = Recent(most)

    def is_news(self, message: Message) -> bool:
        return self._reported.find(message.sender.id) is not message.presence

    def remember(self, message: Message) -> None:
        """It was passed on."""
        if message.presence is not None:
            self._reported.keep(message.sender.id, message.presence)
