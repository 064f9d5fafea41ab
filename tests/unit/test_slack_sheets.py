"""A form as a modal, and its answers back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.cutting import size
from adapters.slack.sheets import modal_of, problems_answer, read_submission
from bot.messages import Sheet, SheetField, Submission

ROLE = SheetField(name="role", label="Je functie", value="ciso", options=(("ciso", "CISO"), ("fg", "FG")))
NAME = SheetField(name="name", label="Je naam", value="Anna", is_optional=False)
NOTE = SheetField(name="note", label="Toelichting")


def sheet(*fields: SheetField, **fixed: str) -> Sheet:
    return Sheet(form="profile", title="Je profiel", send="Bewaren", leave="Annuleren", fields=fields, fixed=fixed)


def shown(one: Sheet) -> dict[str, Any]:
    view = modal_of(one)
    assert view is not None
    return view


def handed_in(view: dict[str, Any], **values: str | None) -> dict[str, Any]:
    """As Slack sends it: what was not touched has the value it began with."""
    state: dict[str, Any] = {}
    for block in view["blocks"]:
        element, name = block["element"], block["block_id"]
        answer: dict[str, Any] = {"type": element["type"]}
        if element["type"] == "static_select":
            chosen = [option for option in element["options"] if option["value"] == values.get(name)]
            answer["selected_option"] = chosen[0] if chosen else element.get("initial_option")
        else:
            answer["value"] = values.get(name, element.get("initial_value"))
        state[name] = {element["action_id"]: answer}
    return {**view, "id": "V1", "state": {"values": state}}


def test_a_modal() -> None:
    view = shown(sheet(NAME, ROLE, NOTE))
    assert (view["type"], view["callback_id"]) == ("modal", "sheet")
    assert [view[part]["text"] for part in ("title", "submit", "close")] == ["Je profiel", "Bewaren", "Annuleren"]
    assert [block["block_id"] for block in view["blocks"]] == ["name", "role", "note"]
    assert [block["optional"] for block in view["blocks"]] == [False, True, True]
    name, role, note = (block["element"] for block in view["blocks"])
    assert (name["type"], name["initial_value"], name["multiline"]) == ("plain_text_input", "Anna", False)
    assert (role["type"], role["initial_option"]["text"]["text"]) == ("static_select", "CISO")
    assert [option["text"]["text"] for option in role["options"]] == ["–", "CISO", "FG"]
    assert "initial_value" not in note


def test_a_hint_stands_beneath_its_field() -> None:
    hinted = SheetField(name="week", label="Werktijden", hint=" Bijvoorbeeld: ma t/m do 9-17 ")
    chosen = SheetField(name="role", label="Je functie", hint="x" * 3_000, options=ROLE.options)
    week, role, note = shown(sheet(hinted, chosen, NOTE))["blocks"]
    assert week["label"]["text"] == "Werktijden"
    assert week["hint"] == {"type": "plain_text", "text": "Bijvoorbeeld: ma t/m do 9-17", "emoji": False}
    assert size(role["hint"]["text"]) == 2_000
    assert "hint" not in note


def test_what_was_not_touched_comes_back_as_it_was() -> None:
    submission = read_submission(handed_in(shown(sheet(NAME, ROLE, NOTE, then="wie werkt aan <BIO2>?"))))
    values = {"name": "Anna", "role": "ciso", "note": "", "then": "wie werkt aan <BIO2>?"}
    assert submission == Submission(form="profile", values=values)


def test_answers_are_trimmed_and_can_be_taken_back() -> None:
    submission = read_submission(handed_in(shown(sheet(NAME, ROLE, NOTE)), name=" Anna \n", role="-", note=None))
    assert submission is not None
    assert submission.values == {"name": "Anna", "role": "", "note": ""}


def test_a_question_that_must_be_answered_has_no_way_out() -> None:
    must = SheetField(name="role", label="Je functie", is_optional=False, options=ROLE.options)
    element = shown(sheet(must))["blocks"][0]["element"]
    assert [option["value"] for option in element["options"]] == ["ciso", "fg"]
    assert "initial_option" not in element


@pytest.mark.parametrize(
    "options",
    [
        tuple((str(number), "x") for number in range(120)),
        (("x" * 200, "lang"),),
        (("fg", "FG"), ("fg", "ook FG")),
        (("", "niets"),),
    ],
)
def test_options_that_slack_cannot_show_become_a_line(options: tuple[tuple[str, str], ...]) -> None:
    field = SheetField(name="role", label="Je functie", options=options)
    assert shown(sheet(field))["blocks"][0]["element"]["type"] == "plain_text_input"


def test_an_answer_that_is_no_option_is_not_lost() -> None:
    field = SheetField(name="role", label="Je functie", value="hofnar", options=ROLE.options)
    assert shown(sheet(field))["blocks"][0]["element"]["initial_value"] == "hofnar"


def test_long_answers_get_room() -> None:
    field = SheetField(name="note", label="Toelichting", value="Wij zijn net begonnen. " * 5)
    assert shown(sheet(field))["blocks"][0]["element"]["multiline"] is True


@given(words=st.text(max_size=3_000), other=st.text(max_size=3_000))
def test_everything_fits_or_is_not_shown(words: str, other: str) -> None:
    field = SheetField(name="note", label=words, value=other, options=())
    choice = SheetField(name="role", label=other, options=(("a", words), ("b", other)))
    view = modal_of(
        Sheet(form="f", title=words, send=other, leave=words, fields=(field, choice), fixed={"then": words})
    )
    if view is None:
        return
    assert all(0 < size(view[part]["text"]) <= 24 for part in ("title", "submit", "close"))
    assert size(view["private_metadata"]) <= 3_000
    assert all(0 < size(block["label"]["text"]) <= 2_000 for block in view["blocks"])
    assert all(0 < size(option["text"]["text"]) <= 75 for option in view["blocks"][1]["element"]["options"])
    read = read_submission(handed_in(view))
    assert read is not None
    assert read.values == {"note": other.strip(), "role": "", "then": words}


def test_what_goes_back_is_packed_when_it_is_long() -> None:
    fixed = {"then": "Wie werkt er aan informatieveiligheid? " * 200}
    view = shown(sheet(NAME, **fixed))
    assert size(view["private_metadata"]) <= 3_000
    read = read_submission(handed_in(view))
    assert read is not None
    assert read.values["then"] == fixed["then"]


def test_what_slack_cannot_carry_is_not_shown() -> None:
    endless = "".join(chr(0x4E00 + (number * 7919) % 20_000) for number in range(4_000))
    assert modal_of(sheet(NAME, then=endless)) is None
    assert modal_of(sheet()) is None
    assert modal_of(sheet(*[NAME] * 101)) is None
    assert modal_of(sheet(SheetField(name="note", label="x", value="y" * 3_001))) is None


@pytest.mark.parametrize(
    "view",
    [
        {},
        {"callback_id": "sheet"},
        {"callback_id": "sheet", "private_metadata": ""},
        {"callback_id": "sheet", "private_metadata": "[]"},
        {"callback_id": "sheet", "private_metadata": "["},
        {"callback_id": "sheet", "private_metadata": "e\u00e9n"},
        {"callback_id": "sheet", "private_metadata": "QUJD"},
        {"callback_id": "other", "private_metadata": '["profile",{}]'},
    ],
)
def test_what_is_no_sheet_of_ours_is_read_as_none(view: dict[str, Any]) -> None:
    assert read_submission(view) is None


def test_problems_stand_at_their_field_or_at_the_first() -> None:
    view = shown(sheet(NAME, ROLE))
    assert problems_answer(view, {"role": "Kies een functie.", "then": "Dat kan niet.", "x": "En dit niet."}) == {
        "response_action": "errors",
        "errors": {"role": "Kies een functie.", "name": "Dat kan niet. En dit niet."},
    }
