"""What people say of a meeting in their own words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.afterwards import BEST, WhyNot
from bot.domain.people import Language
from bot.domain.tlp import Tlp
from bot.expertise.verdicts import label_in, plan_in, rating_in, reason_in, usefulness_in, verdict_in

TODAY = date(2027, 1, 18)


@pytest.mark.parametrize(
    ("words", "rating"),
    [
        ("4", 4),
        ("ja, 4", 4),
        ("Ja, een 5!", 5),
        ("vier", 4),
        ("Three.", 3),
        ("4/5", 4),
        ("yes, 3 out of 5", 3),
        ("een 4 van de 5", 4),
        ("9", None),
        ("0", None),
        ("45", None),
        ("3,5", None),
        ("3 of 4", None),
        ("om 14:5", None),
        ("ja", None),
        ("", None),
    ],
)
def test_a_rating_is_one_figure_from_one_to_five(words: str, rating: int | None) -> None:
    assert rating_in(words) == rating


@given(st.text(max_size=60))
def test_no_words_give_another_rating(words: str) -> None:
    assert rating_in(words) in {None, *range(1, BEST + 1)}
    assert usefulness_in(words) in range(1, BEST + 1)


@pytest.mark.parametrize(
    ("words", "useful"),
    [
        ("het was nuttig", 4),
        ("heel nuttig", 5),
        ("it was very useful", 5),
        ("niet zo nuttig", 2),
        ("not very helpful", 2),
        ("het was niet nuttig", 1),
        ("een beetje nuttig", 3),
        ("quite useful", 3),
    ],
)
def test_how_useful_in_words(words: str, useful: int) -> None:
    assert usefulness_in(words) == useful


@pytest.mark.parametrize(("words", "useful"), [("ja", None), ("ja, 2", 2), ("ja, het was niet zo nuttig", 2)])
def test_whoever_says_that_it_took_place_may_say_how_it_was(words: str, useful: int | None) -> None:
    assert verdict_in(words) == useful


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("nee, Bram was ziek", WhyNot.ABSENT),
        ("no, I could not make it", WhyNot.ABSENT),
        ("nee, de verbinding viel weg", WhyNot.TECHNOLOGY),
        ("het kwam er niet van", WhyNot.FORGOTTEN),
        ("no, too busy", WhyNot.FORGOTTEN),
        ("nee", None),
    ],
)
def test_why_not_in_words(words: str, why: WhyNot | None) -> None:
    assert reason_in(words) is why


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("TLP:GREEN", Tlp.GREEN),
        ("groen", Tlp.GREEN),
        ("tlp amber+strict", Tlp.AMBER_STRICT),
        ("white", Tlp.CLEAR),
        ("Rood", Tlp.RED),
        ("paars", None),
        ("", None),
    ],
)
def test_a_label_as_people_write_it(words: str, label: Tlp | None) -> None:
    assert label_in(words) is label


@pytest.mark.parametrize(
    ("words", "what", "day"),
    [
        ("het register bijwerken voor 1 maart", "het register bijwerken", date(2027, 3, 1)),
        ("update the register by 1 March", "update the register", date(2027, 3, 1)),
        (
            "een voorstel voor het college maken, uiterlijk 5 februari",
            "een voorstel voor het college maken",
            date(2027, 2, 5),
        ),
        ("een voorstel voor het college", "een voorstel voor het college", None),
        ("register\nbijwerken", "register bijwerken", None),
        ("voor 1 maart", "voor 1 maart", None),
    ],
)
def test_what_somebody_will_do_and_by_when(words: str, what: str, day: date | None) -> None:
    assert plan_in(words, language=Language.DUTCH, today=TODAY) == (what, day)
