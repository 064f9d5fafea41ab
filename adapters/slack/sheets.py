"""Sheets <-> modals."""

import base64
import json
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from adapters.slack.cutting import cut, size
from adapters.slack.escaping import compact
from adapters.slack.payload import at, text_at
from adapters.slack.rich import Block
from bot.messages import Sheet, SheetField, Submission

CALLBACK = "sheet"
_ANSWER = "answer"
_NOTHING = "-"
"""The option of a question that need not be answered. Its value must not be empty."""
_MOST_BLOCKS = 100
_MOST_OPTIONS = 100
_LONGEST_TITLE = 24
_LONGEST_LABEL = 2_000
_LONGEST_HINT = 2_000
_LONGEST_OPTION = 75
_LONGEST_OPTION_VALUE = 150
_LONGEST_NAME = 255
_LONGEST_ANSWER = 3_000
_LONGEST_CARRIED = 3_000
_LONGEST_PROBLEM = 500
_LINE = 60
"""What is longer is shown on more than one."""


def modal_of(sheet: Sheet) -> dict[str, Any] | None:
    """The view for `views.open`. None, if Slack cannot show or carry it: then the questions are asked one by one."""
    carried = _pack(sheet)
    fields = sheet.fields
    if not 0 < len(fields) <= _MOST_BLOCKS or size(carried) > _LONGEST_CARRIED:
        return None
    if any(not 0 < size(one.name) <= _LONGEST_NAME or size(one.value) > _LONGEST_ANSWER for one in fields):
        return None
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": _text(sheet.title, _LONGEST_TITLE),
        "submit": _text(sheet.send, _LONGEST_TITLE),
        "close": _text(sheet.leave, _LONGEST_TITLE),
        "private_metadata": carried,
        "blocks": [_input(one) for one in fields],
    }


def read_submission(view: Mapping[str, Any]) -> Submission | None:
    """The answers, trimmed; empty where there is none. None, if it is no sheet of ours."""
    packed = view.get("private_metadata")
    carried = _unpack(packed) if view.get("callback_id") == CALLBACK and isinstance(packed, str) else None
    if carried is None:
        return None
    form, fixed = carried
    values = at(view, "state", "values")
    answers = {name: _answer(at(values, name, _ANSWER)) for name in (values if isinstance(values, Mapping) else ())}
    return Submission(form=form, values={**answers, **fixed})


def problems_answer(view: Mapping[str, Any], problems: Mapping[str, str]) -> dict[str, Any]:
    """What a submission is answered with: each problem at its field, or at the first if it has none here."""
    names = list(_names(view))
    errors: dict[str, str] = {}
    for name, problem in problems.items():
        at = name if name in names else names[0] if names else name
        errors[at] = cut(f"{errors[at]} {problem}" if at in errors else problem, _LONGEST_PROBLEM)
    return {"response_action": "errors", "errors": errors}


def _names(view: Mapping[str, Any]) -> Iterator[str]:
    for block in view.get("blocks") or ():
        if block.get("type") == "input":
            yield block["block_id"]


def _input(one: SheetField) -> Block:
    """With its hint beneath it: a placeholder would be gone as soon as somebody types, or where something is known."""
    block = {
        "type": "input",
        "block_id": one.name,
        "label": _text(one.label, _LONGEST_LABEL),
        "optional": one.is_optional,
        "element": _choice(one) if _can_be_chosen(one) else _line(one),
    }
    return {**block, "hint": _text(one.hint, _LONGEST_HINT)} if one.hint.strip() else block


def _can_be_chosen(one: SheetField) -> bool:
    """Not, if an answer known already could not be shown among the others."""
    values = [value for value, _ in one.options]
    return (
        0 < len(values) < _MOST_OPTIONS
        and all(0 < size(value) <= _LONGEST_OPTION_VALUE and value != _NOTHING for value in values)
        and len(set(values)) == len(values)
        and (not one.value or one.value in values)
    )


def _choice(one: SheetField) -> dict[str, Any]:
    options = [_option(value, label) for value, label in one.options]
    if one.is_optional:
        # What was chosen in a menu cannot be taken back there otherwise.
        options.insert(0, _option(_NOTHING, "–"))
    element: dict[str, Any] = {"type": "static_select", "action_id": _ANSWER, "options": options}
    chosen = [option for option in options if one.value and option["value"] == one.value]
    return {**element, "initial_option": chosen[0]} if chosen else element


def _line(one: SheetField) -> dict[str, Any]:
    element: dict[str, Any] = {
        "type": "plain_text_input",
        "action_id": _ANSWER,
        "multiline": "\n" in one.value or size(one.value) > _LINE,
        "max_length": _LONGEST_ANSWER,
    }
    return {**element, "initial_value": one.value} if one.value else element


def _option(value: str, label: str) -> dict[str, Any]:
    return {"text": _text(label or value, _LONGEST_OPTION), "value": value}


def _text(words: str, longest: int) -> dict[str, Any]:
    return {"type": "plain_text", "text": cut(words.strip(), longest) or "–", "emoji": False}


def _answer(element: object) -> str:
    if isinstance(at(element, "selected_option"), Mapping):
        value = text_at(element, "selected_option", "value")
        return value if value != _NOTHING else ""
    return text_at(element, "value").strip()


def _pack(sheet: Sheet) -> str:
    """Readable as long as it fits, packed when it does not."""
    carried = compact([sheet.form, dict(sheet.fixed)])
    if size(carried) <= _LONGEST_CARRIED:
        return carried
    return base64.b64encode(zlib.compress(carried.encode(), 9)).decode()


def _unpack(packed: str) -> tuple[str, dict[str, str]] | None:
    try:
        text = packed if packed.startswith("[") else zlib.decompress(base64.b64decode(packed, validate=True)).decode()
        carried = json.loads(text)
    except (ValueError, zlib.error, RecursionError):
        return None
    match carried:
        case [str() as form, dict() as fixed]:
            return form, {str(name): str(value) for name, value in fixed.items()}
    return None
