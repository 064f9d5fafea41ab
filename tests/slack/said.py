"""What was said in a conversation, as somebody in it sees it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.slack.calls import Payload


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """Something to press."""

    label: str
    element: Payload
    block_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A message."""

    channel: str
    raw: Payload
    """As Slack gives it."""

    @property
    def ts(self) -> str:
        return str(self.raw["ts"])

    @property
    def user(self) -> str:
        return str(self.raw["user"])

    @property
    def text(self) -> str:
        """For notifications and screen readers."""
        return str(self.raw["text"])

    @property
    def blocks(self) -> list[Payload]:
        return self.raw.get("blocks") or []

    @property
    def thread(self) -> str | None:
        return self.raw.get("thread_ts")

    @property
    def metadata(self) -> Payload:
        return self.raw.get("metadata") or {}

    @property
    def key(self) -> str | None:
        """Under which key the outbox said it."""
        key: str | None = self.metadata.get("event_payload", {}).get("key")
        return key

    @property
    def buttons(self) -> list[Button]:
        return list(buttons_in(self.blocks))

    @property
    def shown(self) -> str:
        """Every word in its blocks, a line each; what somebody with a screen reads."""
        return "\n".join(words_in(self.blocks)) or self.text


def buttons_in(blocks: list[Payload]) -> Iterator[Button]:
    """The buttons of a message, a Home tab or a modal."""
    for number, block in enumerate(blocks):
        for element in [*block.get("elements", []), *([block["accessory"]] if "accessory" in block else [])]:
            if element.get("type") == "button":
                block_id = block.get("block_id") or f"unnamed-{number}"
                yield Button(label=element["text"]["text"], element=element, block_id=block_id)


def words_in(part: object) -> Iterator[str]:
    """All texts, from top to bottom."""
    match part:
        case list():
            for inner in part:
                yield from words_in(inner)
        case {"type": "rich_text_section", "elements": list(elements)}:
            # Words that are bold stand in the same line.
            yield "".join(word for element in elements for word in words_in(element))
        case {"text": str(text)}:
            yield text
        case dict():
            for name in ("title", "text", "label", "hint", "fields", "element", "elements", "accessory", "blocks"):
                yield from words_in(part.get(name))


def button_called(label: str, blocks: list[Payload]) -> Button:
    """The one with that label. Raises LookupError."""
    found = [button for button in buttons_in(blocks) if button.label == label]
    if len(found) != 1:
        labels = [button.label for button in buttons_in(blocks)]
        raise LookupError(f"{len(found)} buttons are called {label!r}; there are {labels}")
    return found[0]
