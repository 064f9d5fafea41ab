import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wording.several import Whom, read_whom


@pytest.mark.parametrize(
    ("words", "numbers", "names"),
    [
        ("2", (2,), ()),
        ("#2", (2,), ()),
        ("1 en 3", (1, 3), ()),
        ("1, 3 and 4", (1, 3, 4), ()),
        ("1 3", (1, 3), ()),
        ("1 en 1", (1,), ()),
        ("nummer 1 en nummer 3", (1, 3), ()),
        ("de nummers 1 & 3.", (1, 3), ()),
        ("2 t/m 4", (2, 3, 4), ()),
        ("1-3", (1, 2, 3), ()),
        ("1 tot en met 3, 5", (1, 2, 3, 5), ()),
        ("3 tot 1", (), ("3 tot 1",)),
        ("0", (0,), ()),
        ("99999999999999999999", (0,), ()),
        ("Bram", (), ("Bram",)),
        ("@Bram, Cor Smit en ook Dora", (), ("@Bram", "Cor Smit", "Dora")),
        ("Bram van den Berg en 4", (4,), ("Bram van den Berg",)),
        ("Karen and Ben", (), ("Karen", "Ben")),
        ("-1", (), ("-1",)),
        ("1.5", (), ("1.5",)),
        ("²", (), ("²",)),
        (", en !", (), ("en",)),
    ],
)
def test_numbers_and_names(words: str, numbers: tuple[int, ...], names: tuple[str, ...]) -> None:
    assert read_whom(words) == Whom(numbers=numbers, names=names)


@pytest.mark.parametrize(
    "words",
    [
        "allemaal",
        "ze allemaal",
        "iedereen",
        "alle drie",
        "allebei",
        "all",
        "all of them",
        "everybody",
        "both",
        "hen",
        "them",
    ],
)
def test_everybody(words: str) -> None:
    assert read_whom(words) == Whom(is_all=True)


@pytest.mark.parametrize(
    "words", ["", "  ", "\x1f", "?", "@", "hem", "haar", "deze persoon", "iemand", "this one", "her", "that person"]
)
def test_nobody_is_named(words: str) -> None:
    assert not read_whom(words).names
    assert not read_whom(words).numbers


def test_a_range_without_end_is_no_long_list() -> None:
    assert len(read_whom("1 t/m 999").numbers) < 30


@given(st.text(max_size=60) | st.text(alphabet="0123456789 ,en&t/m-#", max_size=40))
def test_any_words_are_read(words: str) -> None:
    whom = read_whom(words)
    assert all(0 <= number <= 999 for number in whom.numbers)
    assert all(name.strip() for name in whom.names)
