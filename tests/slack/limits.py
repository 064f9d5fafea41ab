"""What Slack refuses for its size or shape, and the emulator does not look at."""

from collections.abc import Iterator

from tests.slack.calls import Payload

_LENGTHS = {
    "section": 3000,
    "header": 150,
    "button": 75,
    "option": 75,
    "field": 2000,
    "label": 2000,
    "hint": 2000,
    "placeholder": 150,
    "title": 24,
    "submit": 24,
    "close": 24,
}
_BLOCKS = {"section", "header", "divider", "actions", "context", "input", "image", "rich_text", "markdown", "file"}
_ELEMENTS = {"actions": 25, "context": 10}
_IN_MESSAGE, _IN_VIEW = 50, 100
_METADATA_BYTES = 8000


def breach_in(method: str, arguments: Payload) -> Payload | None:
    """Slack's answer when it would refuse this, with what is wrong under `response_metadata`."""
    if method.startswith("chat."):
        wrong = list(wrong_with_blocks(arguments.get("blocks") or [], _IN_MESSAGE))
        error = "invalid_blocks"
        if len(str(arguments.get("metadata", ""))) > _METADATA_BYTES:
            wrong, error = ["metadata"], "metadata_too_large"
        elif method == "chat.update" and len(str(arguments.get("text") or "")) > 40_000:
            wrong, error = ["text"], "msg_too_long"
    elif method.startswith("views.") and isinstance(arguments.get("view"), dict):
        wrong, error = list(wrong_with_view(arguments["view"])), "invalid_arguments"
    else:
        return None
    return {"ok": False, "error": error, "response_metadata": {"messages": wrong}} if wrong else None


def wrong_with_view(view: Payload) -> Iterator[str]:
    yield from wrong_with_blocks(view.get("blocks", []), _IN_VIEW)
    for name in ("title", "submit", "close"):
        yield from _wrong_text(view.get(name), name)
    for name, most in {"private_metadata": 3000, "callback_id": 255, "external_id": 255}.items():
        if len(view.get(name) or "") > most:
            yield f"{name}: more than {most} characters"
    has_input = any(block.get("type") == "input" for block in view.get("blocks", []))
    if view.get("type") == "modal" and has_input and not view.get("submit"):
        yield "submit: missing in a modal with fields"


def wrong_with_blocks(blocks: list[Payload], most: int) -> Iterator[str]:
    if len(blocks) > most:
        yield f"{len(blocks)} blocks"
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    if len(ids) != len(set(ids)):
        yield "block_id: not unique"
    for block in blocks:
        yield from _wrong_block(block, block.get("type", ""))


def _wrong_block(block: Payload, kind: str) -> Iterator[str]:
    if kind not in _BLOCKS:
        yield f"block type {kind!r}"
    if len(block.get("block_id", "")) > 255:
        yield "block_id: more than 255 characters"
    yield from _wrong_text(block.get("text"), kind)
    fields: list[Payload] = block.get("fields", [])
    if (kind == "section" and not block.get("text") and not fields) or len(fields) > 10:
        yield f"{kind}: {len(fields)} fields"
    for field in fields:
        yield from _wrong_text(field, "field")
    for name in ("label", "hint"):
        yield from _wrong_text(block.get(name), name)
    if kind in _ELEMENTS:
        yield from _wrong_elements(kind, block.get("elements", []))
    for element in (block.get("accessory"), block.get("element")):
        yield from _wrong_element(element or {})


def _wrong_elements(kind: str, elements: list[Payload]) -> Iterator[str]:
    if not 0 < len(elements) <= _ELEMENTS[kind]:
        yield f"{kind}: {len(elements)} elements"
    ids = [element["action_id"] for element in elements if "action_id" in element]
    if len(ids) != len(set(ids)):
        yield f"{kind}: action_id not unique"
    for element in elements:
        yield from _wrong_element(element)


def _wrong_element(element: Payload) -> Iterator[str]:
    kind = element.get("type", "")
    if kind == "button":
        yield from _wrong_text(element.get("text"), "button")
    yield from _wrong_text(element.get("placeholder"), "placeholder")
    for name, most in {"action_id": 255, "value": 2000, "initial_value": 3000}.items():
        if len(str(element.get(name, ""))) > most:
            yield f"{kind}.{name}: more than {most} characters"
    options: list[Payload] = element.get("options") or []
    most = 10 if kind in {"checkboxes", "radio_buttons"} else 100
    if ("options" in element and not options) or len(options) > most:
        yield f"{kind}: {len(options)} options"
    for option in options:
        yield from _wrong_text(option.get("text"), "option")
        yield from _wrong_text(option.get("description"), "option")
        if not 0 < len(str(option.get("value", ""))) <= 150:
            yield f"{kind}: an option without a value, or with one of more than 150 characters"


def _wrong_text(text: object, of: str) -> Iterator[str]:
    if not isinstance(text, dict) or of not in _LENGTHS:
        return
    if not 0 < len(text.get("text", "")) <= _LENGTHS[of]:
        yield f"{of}: {len(text.get('text', ''))} characters"
    if of not in {"section", "field"} and text.get("type") != "plain_text":
        yield f"{of}: not plain text"
