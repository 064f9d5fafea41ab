"""Labels of the Traffic Light Protocol as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.tlp import Tlp, is_label, strictest_in

MARKS = st.text(alphabet="*_~`\\\u200b\u2060\u00ad", max_size=4)
AROUND = st.text(alphabet="*_~`\\|>#()[]{}\"' \t\n\u00a0\u200b", max_size=6)
BETWEEN = st.text(alphabet=":\uff1a-\u2013=/|*_~`[](){}\"' \t\n\u00a0\u200b", max_size=8)


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
        ("**TLP:** AMBER", Tlp.AMBER),
        ("TLP: **AMBER**", Tlp.AMBER),
        ("*TLP:*AMBER", Tlp.AMBER),
        ("_TLP:RED_", Tlp.RED),
        ("~~TLP:RED~~", Tlp.RED),
        ("TLP-AMBER", Tlp.AMBER),
        ("TLP AMBER", Tlp.AMBER),
        ("TLP\uff1aAMBER", Tlp.AMBER),
        ("\uff34\uff2c\uff30\uff1a\uff32\uff25\uff24", Tlp.RED),
        ("T\u200bLP:RE\u00adD", Tlp.RED),
        ("**T**LP:RED", Tlp.RED),
        ("TLP:AMBER\\+STRICT", Tlp.AMBER_STRICT),
        ("TLP-AMBER-STRICT", Tlp.AMBER_STRICT),
        ("**TLP:** AMBER **strict**", Tlp.AMBER_STRICT),
        ("| TLP | AMBER |", Tlp.AMBER),
        ("tlp", None),
        ("de amber kleur", None),
        ("Wij gebruiken TLP. Amber is een kleur.", None),
        ("TLP, amber of niet?", None),
        ("TLP-labels zoals amber", None),
        ("TLP: redelijk streng", None),
        ("TLP2 RED", None),
        ("", None),
    ],
)
def test_the_strictest_counts(text: str, label: Tlp | None) -> None:
    assert strictest_in(text) is label


@given(label=st.sampled_from(list(Tlp)), data=st.data())
def test_no_markup_hides_a_label(label: Tlp, data: st.DataObject) -> None:
    def written(word: str) -> str:
        return "".join(sign + data.draw(MARKS) for sign in word[:-1]) + word[-1]

    words = [written(word) for word in label.value.upper().split("+")]
    before, between, after = data.draw(AROUND), data.draw(BETWEEN), data.draw(AROUND)
    plus = f"{data.draw(MARKS)} +{data.draw(MARKS)}"
    assert strictest_in(f"Let op {before}{written('TLP')}{between}{plus.join(words)}{after} dus") is label


@given(st.text(alphabet="TLPREDAMBtlpredamb:*_ .\n"))
def test_what_was_said_without_its_name_is_no_label(text: str) -> None:
    assert strictest_in("".join(text.split("T")).replace("t", "")) is None


def test_many_signs_take_no_time() -> None:
    assert strictest_in("TLP" + "*_: " * 100_000) is None
    assert strictest_in("TLP:AMBER" * 20_000 + "T" + "*" * 100_000) is None


def test_from_amber_on_it_stays_inside() -> None:
    assert [label for label in Tlp if label.is_confined] == [Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED]
    assert Tlp.AMBER_STRICT.label == "TLP:AMBER+STRICT"


def test_a_label_alone_is_no_message() -> None:
    assert is_label(" TLP:RED. ")
    assert is_label("**TLP:** RED!")
    assert not is_label("TLP:RED want het is geheim")
