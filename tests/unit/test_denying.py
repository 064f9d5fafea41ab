"""What people say they do not do."""

import pytest

from bot.expertise.denying import denies, without_denied


@pytest.mark.parametrize(
    ("line", "is_denied"),
    [
        ("wij doen niets aan ENSIA", True),
        ("wij draaien ENSIA nog niet", True),
        ("we don't use Haven", True),
        ("we do not use Haven", True),
        ("ik werk aan ENSIA, maar niet aan de BIO", False),
        ("ik werk aan ENSIA (nog niet klaar)", False),
        ("ik werk aan de BIO die nog niet helemaal klaar is", False),
        ("we draaien ENSIA al", False),
        ("ik werk aan no-code", False),
        ("ik werk aan het bel-me-niet register", False),
        ("", False),
    ],
)
def test_a_denial(line: str, is_denied: bool) -> None:
    assert denies(line) is is_denied


@pytest.mark.parametrize(
    ("text", "left", "denied"),
    [
        ("ENSIA, maar geen BIO", "ENSIA", ("BIO",)),
        ("ENSIA en niet met de BIO, wie?", "ENSIA , wie?", ("BIO",)),
        ("niet alleen BIO", "niet alleen BIO", ()),
        ("geen BIO", "", ("BIO",)),
        ("BIO", "BIO", ()),
    ],
)
def test_what_is_denied_is_taken_out(text: str, left: str, denied: tuple[str, ...]) -> None:
    spans = [(at, at + 3) for at in [text.find("BIO")] if at >= 0]
    assert without_denied(text, spans) == (left, denied)
