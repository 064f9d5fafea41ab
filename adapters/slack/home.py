"""An overview -> the Home tab."""

from typing import Any

from adapters.slack.buttons import button_rows
from adapters.slack.rich import Block, rich_text
from bot.messages import Overview, Panel

CALLBACK = "home"
_MOST_BLOCKS = 100
_LONGEST_PANEL = 6_000
_MOST_TEXT_BLOCKS = 4
_MOST_ROWS = 5


def home_of(overview: Overview) -> dict[str, Any]:
    """The view for `views.publish`. What does not fit on the page is left out from the end, and that is shown."""
    blocks: list[Block] = []
    for panel in overview.panels:
        shown = _panel(panel)
        if not shown:
            continue
        between: list[Block] = [{"type": "divider"}] if blocks else []
        if len(blocks) + len(between) + len(shown) > _MOST_BLOCKS - 1:
            blocks += rich_text("…", longest=1, most=1)
            break
        blocks += [*between, *shown]
    return {"type": "home", "callback_id": CALLBACK, "blocks": blocks}


def _panel(panel: Panel) -> list[Block]:
    words = rich_text(panel.text, longest=_LONGEST_PANEL, most=_MOST_TEXT_BLOCKS)
    return [*words, *button_rows(panel.options, panel.offer, most=_MOST_ROWS)]
