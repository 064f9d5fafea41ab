"""What Bondje says, as Slack takes it: people's words stay words, and everything fits."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.cutting import size
from adapters.slack.places import account_of, private_conversation
from adapters.slack.render import Said, has_words, render, render_plainly
from bot.markup import literal, plain
from bot.messages import Option, Outgoing

ANNA = account_of("T1", "U1")
NASTY = "<!channel> <@U123> <https://example.org|klik> *vet* _x_ ~y~ `z` &lt; @here #alles :wave: https://example.org"


def outgoing(text: str, *labels: str, key: str = "een/0", closes: bool = False) -> Outgoing:
    options = tuple(Option(number=number, label=label, closes=closes) for number, label in enumerate(labels, start=1))
    return Outgoing(key=key, conversation=private_conversation("T1", "U1"), to=(ANNA,), text=text, options=options)


def spoken(said: Said) -> list[dict[str, Any]]:
    """The pieces of rich text."""
    return [
        piece for block in said.blocks if block["type"] == "rich_text" for piece in block["elements"][0]["elements"]
    ]


def words(said: Said) -> str:
    return "\n".join(
        "".join(piece["text"] for piece in block["elements"][0]["elements"])
        for block in said.blocks
        if block["type"] == "rich_text"
    )


def buttons(said: Said) -> Iterator[dict[str, Any]]:
    for block in said.blocks:
        if block["type"] == "actions":
            yield from block["elements"]


def test_a_message_with_strong_words_and_buttons() -> None:
    said = render(outgoing("Dag **Anna**!\n1. Bram", "Ja, graag", "Nee"))
    assert said.blocks == [
        {
            "type": "rich_text",
            "elements": [
                {
                    "type": "rich_text_section",
                    "elements": [
                        {"type": "text", "text": "Dag "},
                        {"type": "text", "text": "Anna", "style": {"bold": True}},
                        {"type": "text", "text": "!\n1. Bram"},
                    ],
                }
            ],
        },
        {
            "type": "actions",
            "elements": [
                {
                    "type": "button",
                    "action_id": "pick:1",
                    "text": {"type": "plain_text", "text": "Ja, graag", "emoji": False},
                    "value": '["een/0",1,0]',
                    "accessibility_label": "Ja, graag",
                },
                {
                    "type": "button",
                    "action_id": "pick:2",
                    "text": {"type": "plain_text", "text": "Nee", "emoji": False},
                    "value": '["een/0",2,0]',
                    "accessibility_label": "Nee",
                },
            ],
        },
    ]
    assert said.text == "Dag Anna!\n1. Bram\n\n1. Ja, graag\n2. Nee"
    assert said.metadata == {"event_type": "bondje_said", "event_payload": {"key": "een/0"}}


def test_peoples_words_are_no_markup_anywhere() -> None:
    said = render(outgoing(f"Bram schrijft: {literal(NASTY)}", literal(NASTY)))
    assert [piece["type"] for piece in spoken(said)] == ["text"]
    assert NASTY in spoken(said)[0]["text"]
    assert not set("<>") & set(said.text)
    assert "&lt;!channel&gt; &lt;@U123&gt;" in said.text
    assert "&amp;lt;" in said.text
    assert next(buttons(said))["text"]["type"] == "plain_text"
    body = said.body()
    assert (body["parse"], body["mrkdwn"], body["link_names"]) == ("none", False, False)
    assert (body["unfurl_links"], body["unfurl_media"]) == (False, False)


@given(
    text=st.text(alphabet="abé <&>*\\😀\n", max_size=400).map(lambda text: text * 60),
    labels=st.lists(st.text(alphabet="abc é😀<&*", max_size=120), max_size=30),
    key=st.text(min_size=1, max_size=3_000),
)
def test_everything_fits(text: str, labels: list[str], key: str) -> None:
    said = render(outgoing(text, *labels, key=key))
    assert len(said.blocks) < 50
    assert (
        sum(size(piece["text"]) for piece in spoken(said))
        + sum(size(button["text"]["text"]) for button in buttons(said))
        <= 10_000
    )
    assert size(said.text) <= 3_000
    for block in said.blocks:
        pieces = block["elements"][0].get("elements", ()) if block["type"] == "rich_text" else ()
        assert sum(size(piece["text"]) for piece in pieces) <= 3_000
        assert all(piece["text"] for piece in pieces)
        assert len(block["elements"]) <= 25
    for button in buttons(said):
        assert 0 < size(button["text"]["text"]) <= 75
        assert size(button["value"]) <= 2_000
        assert size(button["action_id"]) <= 255
    assert size(said.metadata["event_payload"]["key"]) <= 500
    plainly = render_plainly(outgoing(text, *labels, key=key))
    assert not plainly.blocks
    assert size(plainly.text) <= 4_000


def test_a_long_text_goes_over_several_blocks_and_keeps_its_strong_words() -> None:
    paragraph = f"**{'sterk ' * 100}** {'gewoon ' * 100}"
    said = render(outgoing("\n\n".join([paragraph] * 6)))
    assert len(said.blocks) > 2
    assert words(said).split() == plain("\n\n".join([paragraph] * 6)).split()
    assert all(set(piece["text"].split()) == {"sterk"} for piece in spoken(said) if "style" in piece)
    assert all("sterk" not in piece["text"] for piece in spoken(said) if "style" not in piece)


def test_an_endless_text_ends_after_a_word_with_an_ellipsis() -> None:
    said = render(outgoing("woord " * 5_000, "Ja"))
    assert words(said).endswith("woord…")
    assert len(words(said)) > 9_000
    assert set(words(said).removesuffix("…").split()) == {"woord"}
    assert said.text.endswith("…\n\n1. Ja")


def test_many_options_are_five_a_row_and_very_many_are_full_rows() -> None:
    few = render(outgoing("Kies", *["een"] * 12))
    assert [len(block["elements"]) for block in few.blocks if block["type"] == "actions"] == [5, 5, 2]
    many = render(outgoing("Kies", *["een"] * 200))
    assert [len(block["elements"]) for block in many.blocks if block["type"] == "actions"] == [25] * 8


def test_an_option_without_words_shows_its_number() -> None:
    assert next(buttons(render(outgoing("Kies", " ** ** "))))["text"]["text"] == "1"


def test_options_whose_offer_has_too_long_a_key_are_answered_with_a_number() -> None:
    said = render(outgoing("Kies", "Ja *zeker*", "Nee", key="k" * 2_000))
    assert list(buttons(said)) == []
    assert words(said) == "Kies\n\n1. Ja *zeker*\n2. Nee"


def test_two_very_long_keys_stay_apart() -> None:
    one, other = (render(outgoing("x", key="k" * 2_000 + end)).metadata for end in "ab")
    assert one != other


@pytest.mark.parametrize(
    ("text", "labels", "has"), [("", (), False), (" \n", (), False), ("x", (), True), ("", "a", True)]
)
def test_whether_there_is_anything_but_files(text: str, labels: tuple[str, ...], has: bool) -> None:
    assert has_words(outgoing(text, *labels)) is has
