"""A pressed button shows what was chosen and cannot be pressed twice."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.buttons import button_rows, pressed, read_pick
from adapters.slack.cutting import size
from adapters.slack.escaping import escape
from adapters.slack.rich import Block, rich_text
from bot.markup import literal, plain_words
from bot.messages import Option, Pick

_OFFERS = st.none() | st.text(max_size=80)
_OPTIONS = st.lists(st.booleans(), min_size=1, max_size=40).map(
    lambda closing: tuple(
        Option(number=number, label=f"Keuze {number}", closes=closes) for number, closes in enumerate(closing, start=1)
    )
)


def as_slack_sends_back(blocks: list[Block]) -> list[Block]:
    """With an id for each block that has none."""
    return [{"block_id": f"b{number}", **block} for number, block in enumerate(blocks)]


def message(options: tuple[Option, ...], offer: str | None = "een/0") -> list[Block]:
    words: Block = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": []}]}
    return as_slack_sends_back([words, *button_rows(options, offer)])


def left(blocks: list[Block]) -> list[int]:
    picks = [read_pick(element) for block in blocks if block["type"] == "actions" for element in block["elements"]]
    return [pick.number for pick in picks if pick]


def shown(blocks: list[Block]) -> list[str]:
    return [line for block in blocks if block["type"] == "context" for line in block["elements"][0]["text"].split("\n")]


@given(offer=_OFFERS, number=st.integers(min_value=1, max_value=10**9), closes=st.booleans())
def test_a_button_says_what_it_stands_for(offer: str | None, number: int, closes: bool) -> None:
    rows = button_rows((Option(number=number, label="Ja", closes=closes),), offer)
    assert read_pick(rows[0]["elements"][0]) == Pick(number=number, offer=offer)
    assert read_pick(rows[0]["elements"][0]["value"]) == Pick(number=number, offer=offer)


@given(
    value=st.text()
    | st.none()
    | st.integers()
    | st.sampled_from(["[]", "[1,2,3]", '["a",true,0]', '["a",1]', '["a",1,2]', "[" * 100_000, "1", '{"a":1}', "NaN"])
)
def test_what_is_no_button_of_ours_is_read_as_none(value: object) -> None:
    assert read_pick(value) is None
    assert read_pick({"type": "button", "value": value}) is None
    assert read_pick({}) is None


@given(options=_OPTIONS, data=st.data(), offer=_OFFERS)
def test_what_was_pressed_is_gone_and_shown(
    options: tuple[Option, ...], data: st.DataObject, offer: str | None
) -> None:
    blocks, chosen, gone = message(options, offer), [], set[int]()
    for _ in range(3):
        open_now = left(blocks)
        if not open_now:
            break
        number = data.draw(st.sampled_from(open_now))
        before = blocks
        blocks = as_slack_sends_back(pressed(blocks, Pick(number=number, offer=offer), f"Keuze {number}"))
        chosen.append(f"→ Keuze {number}")
        gone.add(number)
        if options[number - 1].closes:
            gone |= {option.number for option in options if option.closes}
        assert left(blocks) == [option.number for option in options if option.number not in gone]
        assert shown(blocks) == chosen
        assert blocks[0] == before[0]
        assert all(block["elements"] for block in blocks if block["type"] == "actions")
        ids = [block["block_id"] for block in blocks]
        assert len(set(ids)) == len(ids) <= 50


@given(options=_OPTIONS)
def test_a_press_that_comes_twice_changes_nothing_more(options: tuple[Option, ...]) -> None:
    once = pressed(message(options), Pick(number=1, offer="een/0"), "Keuze 1")
    assert pressed(once, Pick(number=1, offer="een/0"), "Keuze 1") == once


@given(words=st.text(alphabet="a&<>;lt gam", min_size=1, max_size=60))
def test_words_that_slack_sends_back_escaped_go_out_as_they_were(words: str) -> None:
    options = (Option(number=1, label=literal(words)), Option(number=2, label=literal(words)))
    sent = [*rich_text(literal(f"Over {words}"), longest=3_000, most=3), *button_rows(options, "een")]
    back = json.loads(json.dumps(sent), object_hook=_escaped_as_slack_does)
    after = pressed(back, Pick(number=1, offer="een"), escape(plain_words(words) or "1"))
    assert after[0] == sent[0]
    assert after[1]["elements"] == sent[1]["elements"][1:]
    assert shown(after) == [f"→ {plain_words(words) or 1}"]


def _escaped_as_slack_does(part: dict[str, Any]) -> dict[str, Any]:
    return part | {"text": escape(part["text"])} if isinstance(part.get("text"), str) else part


def test_buttons_of_others_and_of_another_offer_stay() -> None:
    mine = button_rows((Option(number=1, label="Ja", closes=True), Option(number=2, label="Nee", closes=True)), "een")
    other = button_rows((Option(number=1, label="Ja", closes=True),), "twee")
    foreign: Block = {"type": "actions", "elements": [{"type": "button", "value": "iets"}, {"type": "overflow"}]}
    after = pressed([*mine, *other, foreign], Pick(number=1, offer="een"), "Ja")
    assert after[:-1] == [*other, foreign]
    assert pressed([*other, foreign], Pick(number=2, offer="twee"), "Nee") == [*other, foreign]


def test_what_was_chosen_stays_one_short_block() -> None:
    blocks: list[Block] = []
    for number in range(200):
        row = button_rows((Option(number=number, label="Ja"),), "een")
        blocks = pressed([*blocks, *row], Pick(number=number, offer="een"), f"{number} " * 100)
    assert len(blocks) == 1
    assert size(blocks[0]["elements"][0]["text"]) <= 2_000
    assert shown(blocks)[-1].startswith("→ 199 199")


def test_a_choice_without_words_shows_its_number() -> None:
    row = button_rows((Option(number=7, label="Ja"),), None)
    assert shown(pressed(row, Pick(number=7), " \n ")) == ["→ 7"]


def test_blocks_are_left_as_they_were() -> None:
    blocks: list[Any] = message((Option(number=1, label="Ja"), Option(number=2, label="Nee")))
    count = len(blocks[1]["elements"])
    pressed(blocks, Pick(number=1, offer="een/0"), "Ja")
    assert len(blocks[1]["elements"]) == count
