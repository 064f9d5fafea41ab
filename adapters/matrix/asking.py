"""What is asked of the homeserver where nio has no words for it."""

from collections.abc import Mapping
from typing import Any, Protocol
from urllib.parse import quote

Payload = dict[str, Any]
_CLIENT = "/_matrix/client/v3"


class Ask(Protocol):
    """Asks once, on behalf of the bot's account."""

    async def __call__(self, method: str, path: str, content: Mapping[str, Any] | None = None) -> Payload:
        """What the homeserver answers. Raises CallError for a no, and for silence."""
        ...


def path_of(*words: str) -> str:
    """The path of the client-server API to these words, each quoted."""
    return "/".join((_CLIENT, *(quote(word, safe="") for word in words)))
