"""What people said lately: by which it is known what answers them at once, and what corrects what they said last."""

from adapters.recent import Recent

_MOST = 5_000


class Spoken:
    """Only as long as the process runs. Without it, a phone rings for an answer too."""

    def __init__(self) -> None:
        self._rooms: Recent[str, str] = Recent(_MOST)
        self._threads: Recent[str, str] = Recent(_MOST)
        self._last: Recent[tuple[str, str], str] = Recent(_MOST)

    def note(self, room: str, user: str, event: str, *, key: str, thread: str | None = None) -> None:
        """`key`: that of the message it became. `thread`: the one that answers are to be in, if the core knows none."""
        self._rooms.keep(key, room)
        if thread is not None:
            self._threads.keep(key, thread)
        self._last.keep((room, user), event)

    def is_answer(self, key: str, room: str) -> bool:
        """Whether what is said under this key answers something that was said there just now."""
        return self._rooms.find(key.rpartition("/")[0]) == room

    def is_awaited(self, key: str) -> bool:
        """Whether what is said under this key, wherever that is, comes of something that was said just now."""
        return self._rooms.find(key.rpartition("/")[0]) is not None

    def find_thread(self, key: str, room: str) -> str | None:
        """Where what is said under this key belongs, if it answers something in a thread of that room."""
        return self._threads.find(key.rpartition("/")[0]) if self.is_answer(key, room) else None

    def find_last(self, room: str, user: str) -> str | None:
        """The last that somebody said there."""
        return self._last.find((room, user))
