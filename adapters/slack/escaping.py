"""Words where Slack would read markup: `<!channel>`, `<@U1>` and `<https://...|words>` stay what they look like."""

import json
from collections.abc import Mapping
from typing import Any

from adapters.slack.cutting import cut, size


def escape(words: str) -> str:
    """The three characters that Slack gives a meaning to."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escaped(words: str, longest: int) -> str:
    """The same, not longer than that; cut before it is escaped, so that no escape is ever broken."""
    room = longest
    while size(shown := escape(cut(words, room))) > longest:
        room -= max((size(shown) - longest) // 5, 1)
    return shown


def unescaped(words: str) -> str:
    """The words again. Only for where Slack reads no markup."""
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def as_sent(block: Mapping[str, Any]) -> Mapping[str, Any]:
    """A block that Slack sends back, as it was: it escapes there what it took literally."""
    return {name: _as_sent(part) for name, part in block.items()} | (
        {"text": unescaped(block["text"])}
        if block.get("type") in {"text", "plain_text"} and isinstance(block.get("text"), str)
        else {}
    )


def _as_sent(part: object) -> object:
    if isinstance(part, Mapping):
        return as_sent(part)
    return [_as_sent(one) for one in part] if isinstance(part, list) else part


def compact(carried: object) -> str:
    """JSON of letters that nobody on the way feels called upon to escape or to make an emoji of."""
    text = json.dumps(carried, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
