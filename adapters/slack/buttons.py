"""Options <-> buttons."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from adapters.slack.cutting import cut, size
from adapters.slack.escaping import as_sent, compact, unescaped
from adapters.slack.rich import Block
from bot.markup import plain
from bot.messages import Option, Pick

ACTION = "pick:"
"""What the action id of every button of ours begins with; the number of the option follows."""
MOST_BLOCKS = 20
_A_ROW = 5
"""More are hard to overlook; Slack takes 25."""
_FULL_ROW = 25
_LONGEST_LABEL = 75
_LONGEST_VALUE = 2_000
_CHOSEN = "bondje_chosen"
_LONGEST_CHOSEN = 1_500
_PRESSED = "→"
"""No check mark: what was pressed may be refused, as the answer then says. Needs no language."""


def button_rows(options: Sequence[Option], offer: str | None, *, most: int = MOST_BLOCKS) -> list[Block]:
    """Rows of buttons. None, when the key of the offer leaves no room: then people answer with a number."""
    buttons = [_button(option, offer) for option in options]
    if any(size(button["value"]) > _LONGEST_VALUE for button in buttons):
        return []
    a_row = _A_ROW if len(buttons) <= _A_ROW * most else _FULL_ROW
    rows = [buttons[start : start + a_row] for start in range(0, len(buttons), a_row)]
    return [{"type": "actions", "elements": row} for row in rows[:most]]


def label_of(option: Option) -> str:
    """The words on its button; its number, if it has no words."""
    return " ".join(plain(option.label).split()) or str(option.number)


def _button(option: Option, offer: str | None) -> dict[str, Any]:
    label = cut(label_of(option), _LONGEST_LABEL)
    return {
        "type": "button",
        "action_id": f"{ACTION}{option.number}",
        "text": {"type": "plain_text", "text": label, "emoji": False},
        "value": compact([offer, option.number, int(option.closes)]),
        "accessibility_label": label,
    }


def read_pick(action: object) -> Pick | None:
    """What a button stands for, given as Slack sends it or its value alone; None, if it is none of ours."""
    read = _read(action.get("value") if isinstance(action, Mapping) else action)
    return None if read is None else read[0]


def _read(value: object) -> tuple[Pick, bool] | None:
    if not isinstance(value, str):
        return None
    try:
        parts = json.loads(value)
    except (ValueError, RecursionError):
        return None
    match parts:
        case [None | str() as offer, int() as number, 0 | 1 as closes] if not isinstance(number, bool):
            return Pick(number=number, offer=offer), bool(closes)
    return None


def pressed(blocks: Iterable[Block], pick: Pick, label: str) -> list[Block]:
    """The same message after this button was pressed: it shows the button, and what cannot be chosen now is gone.

    `blocks` are as Slack sends them back, or as an earlier press left them. Without that button nothing changes.
    """
    before = list(blocks)
    picks = [read for block in before for read in _picks(block)]
    closes = (pick, True) in picks
    if not closes and (pick, False) not in picks:
        return before
    chosen = [text for block in before if block.get("block_id") == _CHOSEN for text in _chosen(block)]
    others = [as_sent(block) for block in before if block.get("block_id") != _CHOSEN]
    left = [one for block in others if (one := _without(block, pick, closes=closes)) is not None]
    line = f"{_PRESSED} {' '.join(unescaped(label).split()) or pick.number}"
    return [*left, _context([*chosen, cut(line, _LONGEST_LABEL + 2)])]


def _picks(block: Block) -> Iterator[tuple[Pick, bool]]:
    if block.get("type") == "actions":
        for element in block.get("elements", ()):
            if (read := _read(element.get("value"))) is not None:
                yield read


def _without(block: Block, pick: Pick, *, closes: bool) -> Block | None:
    """The block without the buttons that cannot be pressed any more; None, when none are left."""
    if block.get("type") != "actions":
        return block
    elements = block.get("elements", ())
    left = [element for element in elements if not _is_gone(element, pick, closes=closes)]
    if len(left) == len(elements):
        return block
    return {**block, "elements": left} if left else None


def _is_gone(element: Mapping[str, Any], pick: Pick, *, closes: bool) -> bool:
    read = _read(element.get("value"))
    return read is not None and (read[0] == pick or (closes and read[0].offer == pick.offer and read[1]))


def _chosen(block: Block) -> Iterator[str]:
    for element in block.get("elements", ()):
        text = element.get("text")
        if isinstance(text, str):
            yield from unescaped(text).splitlines()


def _context(lines: list[str]) -> Block:
    """One line for each choice; of very many, the latest."""
    while len(lines) > 1 and size("\n".join(lines)) > _LONGEST_CHOSEN:
        lines = lines[1:]
    text = {"type": "plain_text", "text": "\n".join(lines), "emoji": False}
    return {"type": "context", "block_id": _CHOSEN, "elements": [text]}
