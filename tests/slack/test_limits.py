import pytest

from tests.slack.calls import Payload
from tests.slack.limits import breach_in


def plain(length: int) -> Payload:
    return {"type": "plain_text", "text": "a" * length}


def section(length: int) -> Payload:
    return {"type": "section", "text": {"type": "mrkdwn", "text": "a" * length}}


def button(length: int, action_id: str = "a") -> Payload:
    return {"type": "button", "action_id": action_id, "text": plain(length)}


def actions(*elements: Payload) -> Payload:
    return {"type": "actions", "elements": list(elements)}


def field(element: Payload) -> Payload:
    return {"type": "input", "label": plain(10), "element": element}


def options(count: int, length: int = 75) -> Payload:
    return {"type": "static_select", "options": [{"text": plain(length), "value": str(n)} for n in range(count)]}


@pytest.mark.parametrize(
    ("fits", "does_not"),
    [
        ([section(3000)], [section(3001)]),
        ([section(1)] * 50, [section(1)] * 51),
        ([actions(button(75))], [actions(button(76))]),
        ([actions(button(1, "a"), button(1, "b"))], [actions(button(1, "a"), button(1, "a"))]),
        ([{"type": "header", "text": plain(150)}], [{"type": "header", "text": plain(151)}]),
        ([section(1)], [section(0)]),
        ([section(1) | {"block_id": "b"}], [section(1) | {"block_id": "b"}] * 2),
        ([{"type": "divider"}], [{"type": "button"}]),
    ],
    ids=["section", "blocks", "button", "action_id", "header", "empty", "block_id", "type"],
)
def test_blocks_of_a_message_at_their_limit(fits: list[Payload], does_not: list[Payload]) -> None:
    assert breach_in("chat.postMessage", {"blocks": fits}) is None
    breach = breach_in("chat.postMessage", {"blocks": does_not})
    assert breach
    assert breach["error"] == "invalid_blocks"


@pytest.mark.parametrize(
    ("fits", "does_not"),
    [
        ({"title": plain(24)}, {"title": plain(25)}),
        ({"private_metadata": "a" * 3000}, {"private_metadata": "a" * 3001}),
        ({"blocks": [field(options(100))]}, {"blocks": [field(options(101))]}),
        ({"blocks": [field(options(1, 75))]}, {"blocks": [field(options(1, 76))]}),
        ({"blocks": [section(1)] * 100}, {"blocks": [section(1)] * 101}),
        ({"submit": plain(5)}, {"submit": None, "blocks": [field(options(1))]}),
    ],
    ids=["title", "private_metadata", "options", "option", "blocks", "submit"],
)
def test_a_modal_at_its_limits(fits: Payload, does_not: Payload) -> None:
    modal = {"type": "modal", "title": plain(5), "submit": plain(5), "blocks": []}
    assert breach_in("views.open", {"view": modal | fits}) is None
    breach = breach_in("views.open", {"view": modal | does_not})
    assert breach
    assert breach["error"] == "invalid_arguments"


def test_too_much_metadata_and_too_long_an_edit() -> None:
    assert (breach_in("chat.postMessage", {"metadata": {"key": "a" * 9000}}) or {})["error"] == "metadata_too_large"
    assert (breach_in("chat.update", {"text": "a" * 40_001}) or {})["error"] == "msg_too_long"
    assert breach_in("chat.postMessage", {"text": "a" * 40_001}) is None
