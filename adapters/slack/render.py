"""What Bondje says -> a Slack message. Pure."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from adapters.slack.buttons import button_rows, label_of
from adapters.slack.cutting import size
from adapters.slack.escaping import escape, escaped
from adapters.slack.meant import meant_for
from adapters.slack.rich import Block, rich_text
from bot.markup import literal, plain
from bot.messages import Option, Outgoing, Together

EVENT_TYPE = "bondje_said"
_MOST_BLOCKS = 49
"""Slack takes 50; one is left for what was chosen."""
_LONGEST_MESSAGE = 10_000
"""Slack refuses somewhere above this, counting more than the words: 11,341 characters have been too many for it."""
_LEAST_WORDS = 3_000
_LONGEST_FALLBACK = 3_000
_LONGEST_PLAIN = 3_800
"""Above 4,000 Slack would make several messages of it."""
_LONGEST_KEY = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A message as Slack takes it."""

    text: str
    """For notifications and screen readers, and where blocks cannot be shown."""
    blocks: Sequence[Block]
    metadata: Mapping[str, Any]

    def body(self) -> dict[str, Any]:
        """For `chat.postMessage`, but for where."""
        body: dict[str, Any] = {
            "text": self.text,
            "metadata": self.metadata,
            # Nothing in it becomes markup, a mention, or a preview of somebody's page.
            "mrkdwn": False,
            "parse": "none",
            "link_names": False,
            "unfurl_links": False,
            "unfurl_media": False,
        }
        return {**body, "blocks": self.blocks} if self.blocks else body

    def change(self) -> dict[str, Any]:
        """For `chat.update`, but for what. Blocks that are not named there stay as they were."""
        return {
            "text": self.text,
            "metadata": self.metadata,
            "blocks": self.blocks,
            "parse": "none",
            "link_names": False,
        }


def has_words(outgoing: Outgoing) -> bool:
    """Whether there is anything but files."""
    return bool(outgoing.text.strip() or outgoing.options)


def render(outgoing: Outgoing) -> Said:
    """With buttons."""
    rows = button_rows(outgoing.options, outgoing.key)
    if isinstance(outgoing.conversation, Together) or outgoing.conversation.is_shared:
        rows = meant_for(rows, outgoing)
    text = outgoing.text if rows or not outgoing.options else f"{outgoing.text}\n\n{_numbered_markup(outgoing.options)}"
    labels = sum(size(label_of(option)) for option in outgoing.options) if rows else 0
    words = rich_text(text, longest=max(_LONGEST_MESSAGE - labels, _LEAST_WORDS), most=max(_MOST_BLOCKS - len(rows), 1))
    return Said(text=_fallback(outgoing, _LONGEST_FALLBACK), blocks=[*words, *rows], metadata=metadata_of(outgoing.key))


def render_plainly(outgoing: Outgoing) -> Said:
    """Without blocks, and shorter: for when Slack refuses the other. The options are answered with their number."""
    return Said(text=_fallback(outgoing, _LONGEST_PLAIN), blocks=(), metadata=metadata_of(outgoing.key))


def metadata_of(key: str) -> dict[str, Any]:
    """What goes with a message unseen, so that it can be found back."""
    return {"event_type": EVENT_TYPE, "event_payload": {"key": short_key(key)}}


def has_key(message: Mapping[str, Any], key: str) -> bool:
    """Whether a message that Slack gives us was said under that key."""
    found = message.get("metadata") or {}
    payload = found.get("event_payload") or {}
    return found.get("event_type") == EVENT_TYPE and payload.get("key") == short_key(key)


def short_key(key: str) -> str:
    """The key; if it is very long, something as unique."""
    return key if size(key) <= _LONGEST_KEY else f"sha256:{hashlib.sha256(key.encode()).hexdigest()}"


def _fallback(outgoing: Outgoing, longest: int) -> str:
    """Plain words with the options numbered: the numbers can be answered, and are read out."""
    words = plain(outgoing.text).strip()
    if not outgoing.options:
        return escaped(words, longest)
    options = _numbered(outgoing.options)
    room = longest - size(escape(options)) - 2
    if room < longest // 3:
        return escaped(f"{words}\n\n{options}", longest)
    return f"{escaped(words, room)}\n\n{escape(options)}".strip()


def _numbered(options: Sequence[Option]) -> str:
    return "\n".join(f"{option.number}. {label_of(option)}" for option in options)


def _numbered_markup(options: Sequence[Option]) -> str:
    return "\n".join(f"{option.number}. {literal(label_of(option))}" for option in options)
