"""Labels of the Traffic Light Protocol as people write them."""

import pytest

from bot.domain.tlp import Tlp, is_label, strictest_in


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("TLP:AMBER", Tlp.AMBER),
        ("dit is tlp: red, dus stil", Tlp.RED),
        ("TLP:AMBER+STRICT", Tlp.AMBER_STRICT),
        ("TLP:AMBER + STRICT", Tlp.AMBER_STRICT),
        ("TLP:WHITE", Tlp.CLEAR),
        ("eerst TLP:GREEN, nu TLP:AMBER", Tlp.AMBER),
        ("TLP is een protocol", None),
        ("TLP:AMBERGRIS", None),
        ("xTLP:RED", None),
        ("", None),
    ],
)
def test_the_strictest_counts(text: str, label: Tlp | None) -> None:
    assert strictest_in(text) is label


def test_from_amber_on_it_stays_inside() -> None:
    assert [label for label in Tlp if label.is_confined] == [Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED]
    assert Tlp.AMBER_STRICT.label == "TLP:AMBER+STRICT"


def test_a_label_alone_is_no_message() -> None:
    assert is_label(" TLP:RED. ")
    assert not is_label("TLP:RED want het is geheim")
