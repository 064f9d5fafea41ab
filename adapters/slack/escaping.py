"""Words where Slack would read markup: `<!channel>`, `<@U1>` and `<https://...|words>` stay what they look like."""

import json

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


def compact(carried: object) -> str:
    """JSON of letters that nobody on the way feels called upon to escape or to make an emoji of."""
    text = json.dumps(carried, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
