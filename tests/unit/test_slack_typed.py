"""Slack's text becomes what the person typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.typed import typed, without_mention


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("wie werkt er aan ENSIA?", "wie werkt er aan ENSIA?"),
        ("R&amp;D &lt;3 &gt; 2 &amp;lt;", "R&D <3 > 2 &lt;"),
        ("vraag <@U123|anna> eens", "vraag @U123 eens"),
        ("vraag <@U123> eens", "vraag @U123 eens"),
        ("zie <#C1|ensia>", "zie ensia"),
        ("<!here> <!channel|channel> <!subteam^S1|@privacy>", "@here channel @privacy"),
        ("op <!date^1392734382^{date}|18 februari 2014>", "op 18 februari 2014"),
        ("<https://vng.nl/a_b_c|vng.nl/a_b_c> en <https://x.nl>", "vng.nl/a_b_c en https://x.nl"),
        ("mail <mailto:anna@example.org|anna@example.org>", "mail anna@example.org"),
        ("ik werk aan *ENSIA*, _BIO_ en ~Suwinet~ met `DigiD`", "ik werk aan ENSIA, BIO en Suwinet met DigiD"),
        ("*_alles_*", "alles"),
        ("snake_case_naam en 2*3*4", "snake_case_naam en 2*3*4"),
        ("```ENSIA```", "ENSIA"),
        ("&gt; iemand zei dit\n• en dit", "iemand zei dit\nen dit"),
        ("wie\N{NO-BREAK SPACE}werkt", "wie werkt"),
        ("mooi :white_check_mark: :blush:", "mooi :white_check_mark: :blush:"),
        ("*<https://x.nl|een plek>*", "een plek"),
        ("", ""),
        ("<>", ""),
    ],
)
def test_the_words(text: str, words: str) -> None:
    assert typed(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<@UBOT> wie werkt er aan ENSIA?", "wie werkt er aan ENSIA?"),
        ("<@UBOT>: help", "help"),
        ("<@UBOT|bondje>, help", "help"),
        ("hoi <@UBOT> wie werkt er aan ENSIA?", "hoi wie werkt er aan ENSIA?"),
        ("wie werkt er aan ENSIA <@UBOT>?", "wie werkt er aan ENSIA ?"),
        ("<@UBOT> <@UBOT>", ""),
        ("<@UBOTTOM> help", "<@UBOTTOM> help"),
    ],
)
def test_without_the_mention(text: str, words: str) -> None:
    assert without_mention(text, "UBOT") == words


@given(st.text(alphabet="ab *_~`<>|@#!&;\n>•:&gt"))
def test_nothing_breaks_it(text: str) -> None:
    assert isinstance(typed(without_mention(text, "a")), str)


@given(
    st.text().filter(lambda text: not set(text) & set("*_~`•◦▪‣\N{NO-BREAK SPACE}\N{OBJECT REPLACEMENT CHARACTER}>"))
)
def test_plain_words_stay_as_they_are(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    assert typed(escaped) == text.strip()


def test_a_long_text_takes_no_time() -> None:
    for mark in "*_~`<>|":
        assert len(typed(mark * 40_000)) <= 40_000
        assert typed(f"{mark}a " * 20_000)
