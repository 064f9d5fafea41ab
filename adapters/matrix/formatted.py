"""Formatted words -> what a person sees of them, without signs for bold, lists and the like. Pure."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any
from urllib.parse import unquote

_FORMAT = "org.matrix.custom.html"
# Python's own parser takes seconds for some nonsense of a few thousand signs; this one looks at each sign once.
_TAG = re.compile(r"<!--[^<>]*-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>")
_HREF = re.compile(r"""\bhref=["']?([^"'\s]+)""", re.IGNORECASE)
_BLOCKS = "br|p|div|pre|hr|ul|ol|li|table|tr|h1|h2|h3|h4|h5|h6|details|summary"
_LINES = frozenset(_BLOCKS.split("|"))
_UNSAID = frozenset({"mx-reply", "blockquote", "script", "style"})
"""Somebody else's words, and what no client shows."""


def words_seen(content: Mapping[str, Any], *, user: str) -> str | None:
    """None, when they are not formatted, or nothing is left of them.

    `user`: whose mentions keep their id, whatever name a client shows for it.
    """
    html = content.get("formatted_body")
    if content.get("format") != _FORMAT or not isinstance(html, str):
        return None
    lines = (" ".join(line.split()) for line in "".join(_parts(html, user)).split("\n"))
    return "\n".join(line for line in lines if line) or None


def _parts(html: str, user: str) -> Iterator[str]:
    begin, unsaid, is_mention = 0, 0, False
    for tag in _TAG.finditer(html):
        if not unsaid and not is_mention:
            yield _words(html[begin : tag.start()])
        begin, ends, name = tag.end(), bool(tag[1]), (tag[2] or "").casefold()
        if name in _UNSAID:
            unsaid = max(unsaid - 1, 0) if ends else unsaid + 1
        elif name in _LINES:
            yield "\n"
        elif name == "a":
            is_mention = not ends and _is_of(user, tag[3])
            yield user if is_mention and not unsaid else ""
    if not unsaid and not is_mention:
        yield _words(html[begin:])


def _words(html: str) -> str:
    return unescape(html).replace("\n", " ")


def _is_of(user: str, attributes: str) -> bool:
    found = _HREF.search(attributes)
    return found is not None and unquote(unescape(found[1])).endswith(f"/#/{user}")
