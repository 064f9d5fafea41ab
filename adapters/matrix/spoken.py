"""What people said lately: by which it is known what answers them at once, and what corrects what they said last."""

from adapters.matrix.recent import Recent

_MOST = 5_000


class Spoken:
    """Only as long as the process runs. Without it, a phone rings for an answer too."""

    def __init__(self) -> None:
        self._rooms: Recent[str, str] = Recent(_MOST)
        self._last: Recent[tuple[str, str], str] = Recent(_MOST)

    def note(self, room: str, user: str, event: str, *, key: str) -> None:
        """`key`: that of the message it became."""
        self._rooms.keep(key, room)
        self._last.keep((room, user), event)

    def is_answer(self, key: str, room: str) -> bool:
        """Whether what is said under this key answers something that was said there just now."""
        return self._rooms.find(key.rpartition("/")[0]) == room

    def is_awaited(self, key: str) -> bool:
        """Whether what is said under this key, wherever that is, comes of something that was said just now."""
        return self._rooms.find(key.rpartition("/")[0]) is not None

    def find_last(self, room: str, user: str) -> str | None:
        """The last that somebody said there."""
        return self._last.find((room, user))
