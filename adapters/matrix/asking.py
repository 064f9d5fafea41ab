"""What is asked of the homeserver where nio has no words for it."""

from collections.abc import Mapping
from typing import Any, Protocol
from urllib.parse import quote

Payload = dict[str, Any]
_CLIENT = "/_matrix/client"
_ELSEWHERE = frozenset({"", ".", ".."})
"""Quoted, these are still what they are, and no part of a path that anybody keeps."""


class Ask(Protocol):
    """Asks once, on behalf of the bot's account."""

    async def __call__(self, method: str, path: str, content: Mapping[str, Any] | None = None) -> Payload:
        """What the homeserver answers. Raises CallError for a no, and for silence."""
        ...


def path_of(*words: str, version: str = "v3") -> str:
    """The path of the client-server API to these words, each quoted. Raises ValueError for one that leads elsewhere."""
    if any(word in _ELSEWHERE for word in words):
        raise ValueError("a path is made of names")
    return "/".join((_CLIENT, version, *(quote(word, safe="") for word in words)))
