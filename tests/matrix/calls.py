"""What somebody asks of a homeserver, as the proxy remembers it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

from tests.matrix.faults import Fault
from tests.matrix.heard import Payload

_WITH_SOMEBODY = frozenset({"rooms", "user"})
_TWO_WORDS = frozenset({"keys", "media", "room_keys", "account"})


@dataclass(slots=True, kw_only=True)
class Call:
    """One request."""

    method: str
    path: str
    """Still quoted, without the query."""
    query: dict[str, str]
    body: Payload | None
    """If it came as a JSON object."""
    token: str
    at: float
    """`time.monotonic()` when it came in."""
    fault: Fault | None = None
    """The trouble it was given."""
    status: int | None = None
    """The homeserver's own, whether it was passed on or not; nothing when it was not taken."""
    answered_at: float | None = None
    """When that answer was there, on the same clock."""
    answer: Payload | None = None
    """The homeserver's own, if it was a JSON object."""

    @property
    def name(self) -> str:
        """What it asks, without ids: sync, send, sendToDevice, keys/upload, join, messages, media/upload..."""
        _, _, rest = self.path.partition("/_matrix/")
        words = rest.split("/")
        # Which versions there are is asked before there is one.
        begin = (words[2:] or words[1:]) if words[0] == "client" else [words[0], *words[2:]]
        if begin[0] in _WITH_SOMEBODY and len(begin) > 2:
            return begin[2]
        return "/".join(begin[:2] if begin[0] in _TWO_WORDS else begin[:1])

    @property
    def words(self) -> list[str]:
        """The path in pieces, unquoted."""
        return [unquote(word) for word in self.path.split("/")]

    @property
    def transaction(self) -> str:
        """The last word of the path: the transaction id of a PUT that sends something."""
        return self.words[-1]

    @property
    def is_taken(self) -> bool:
        """The homeserver has done it."""
        return self.status == 200


def calls_to(*names: str) -> Callable[[Call], bool]:
    """Matches the calls with these names."""
    return lambda call: call.name in names


def read_object(body: bytes) -> Payload | None:
    """A JSON object, if it is one."""
    try:
        found = json.loads(body)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
