"""Whose clients know the bot's device by now.

A client asks for somebody's devices once it is in an encrypted room with them. A strict one that meets words before it
has the answer refuses them, and never looks again: a key that comes after the answer is one that it does look at.
"""

from collections.abc import Iterable, Mapping
from typing import Any

UNTIL_ANSWERED = 2.0
"""Seconds that a client may need to ask."""
_LONG_AGO = float("-inf")


class Acquainted:
    """In this process; instants are the event loop's."""

    def __init__(self, user: str, patience: float = UNTIL_ANSWERED) -> None:
        """`user`: the bot, which knows its own devices."""
        self.patience = patience
        self._since: dict[str, float] = {user: _LONG_AGO}
        self.has_begun = False
        """The first sync has told who is where."""

    def see(self, rooms: Iterable[Any], at: float) -> None:
        """These are nio's rooms in which something has happened; the first time, all that there are."""
        # Who was there when the process began has been so for longer than its start took.
        since = at if self.has_begun else _LONG_AGO
        self.has_begun = True
        for room in rooms:
            if room.encrypted:
                for user in room.users.keys() - room.invited_users.keys():
                    self._since.setdefault(user, since)

    def prove(self, user: str) -> None:
        """They have given the bot a key: nobody can who does not know its device."""
        self._since[user] = _LONG_AGO

    def knows(self, user: str, at: float) -> bool:
        return self._since.get(user, at) + self.patience <= at

    def due_at(self, users: Iterable[str]) -> float | None:
        """When the first of them will; None: of none it is known when."""
        return min((self._since[user] + self.patience for user in users if user in self._since), default=None)


def those_in(rooms: Mapping[str, Any], ids: Iterable[str]) -> list[Any]:
    """The rooms of these ids that the bot is in."""
    return [rooms[id] for id in ids if id in rooms]
