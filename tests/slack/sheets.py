"""Filling in a modal: what Slack puts under `state` when it is handed in."""

from collections.abc import Mapping, Sequence

from tests.slack.calls import Payload

Filled = str | Sequence[str] | None
_PLAIN = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
}
_ONE = {"static_select", "external_select", "radio_buttons"}
_MORE = {"multi_static_select", "multi_external_select", "checkboxes"}


def filled_in(view: Payload, answers: Mapping[str, Filled]) -> Payload:
    """The view with its state. Answers are by the label of a field, or its block id; options by their text."""
    left = dict(answers)
    values: Payload = {}
    for number, block in enumerate(view["blocks"]):
        if block["type"] != "input":
            continue
        element, block_id = block["element"], block.get("block_id") or f"unnamed-{number}"
        names = [name for name in (block_id, block["label"]["text"]) if name in left]
        state = state_of(element, left.pop(names[0])) if names else initial_state(element)
        values[block_id] = {element.get("action_id") or f"unnamed-{number}": {"type": element["type"], **state}}
    if left:
        raise LookupError(f"no field is called {' or '.join(left)}")
    return {**view, "state": {"values": values}}


def state_of(element: Payload, answer: Filled) -> Payload:
    """What is in a field after somebody typed or picked that."""
    kind = element["type"]
    if kind in _MORE:
        wanted = [answer] if isinstance(answer, str) else list(answer or ())
        return {"selected_options": [_option(element, text) for text in wanted]}
    if not (answer is None or isinstance(answer, str)):
        raise TypeError(f"a {kind} takes one answer")
    if kind in _ONE:
        return {"selected_option": None if answer is None else _option(element, answer)}
    return {_PLAIN.get(kind, "value"): answer or None}


def initial_state(element: Payload) -> Payload:
    """What is in a field that nobody touched."""
    kind = element["type"]
    if kind in _MORE:
        return {"selected_options": element.get("initial_options", [])}
    if kind in _ONE:
        return {"selected_option": element.get("initial_option")}
    field = _PLAIN.get(kind, "value")
    return {field: element.get(field.replace("selected", "initial") if kind in _PLAIN else "initial_value")}


def _option(element: Payload, text: str) -> Payload:
    options: list[Payload] = list(element.get("options", []))
    for group in element.get("option_groups", []):
        options += group["options"]
    for option in options:
        if text in (option["text"]["text"], option["value"]):
            return option
    raise LookupError(f"{text!r} is not among {[option['text']['text'] for option in options]}")
