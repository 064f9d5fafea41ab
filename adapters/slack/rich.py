"""The small markup -> rich text, in which Slack takes words literally: no mention, no link, no markup."""

from collections.abc import Iterator, Mapping
from typing import Any

from adapters.slack.cutting import ELLIPSIS, end_of_first, parts, size
from bot.markup import Span, spans

Block = Mapping[str, Any]
"""A piece of a message or a view, as Slack takes it."""

LONGEST_BLOCK = 3_000


def rich_text(text: str, *, longest: int, most: int) -> list[Block]:
    """As many blocks as it needs, up to `most` blocks and `longest` characters; what does not fit is cut."""
    said = _cut(list(spans(text)), longest)
    places = list(parts(_words(said), LONGEST_BLOCK))
    pieces = [list(_between(said, start, end)) for start, end in places]
    if len(pieces) > most:
        pieces = [*pieces[: most - 1], _cut(pieces[most - 1], LONGEST_BLOCK, goes_on=True)]
    return [_block(piece) for piece in pieces]


def _block(said: list[Span]) -> Block:
    elements = [
        {"type": "text", "text": span.text, "style": {"bold": True}} if span.strong else _plain(span) for span in said
    ]
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}


def _plain(span: Span) -> dict[str, Any]:
    return {"type": "text", "text": span.text}


def _words(said: list[Span]) -> str:
    return "".join(span.text for span in said)


def _cut(said: list[Span], longest: int, *, goes_on: bool = False) -> list[Span]:
    words = _words(said)
    if size(words) <= longest and not goes_on:
        return said
    end = end_of_first(words, longest - size(ELLIPSIS))
    return [*_between(said, 0, len(words[:end].rstrip())), Span(text=ELLIPSIS)]


def _between(said: list[Span], start: int, end: int) -> Iterator[Span]:
    position = 0
    for span in said:
        text = span.text[max(start - position, 0) : max(end - position, 0)]
        if text:
            yield Span(text=text, strong=span.strong)
        position += len(span.text)
