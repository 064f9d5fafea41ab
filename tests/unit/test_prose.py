"""How well texts answer words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.expertise.prose import MOST_TEXTS, Prose, parts_within, share_of_term, terms_of, together

TEXTS = ["drones boven de dijk", "dronebeleid", "dijken en drones en dijken", "parkeren op het strand", "beleid"]
PROSE = Prose(texts=len(TEXTS), mean_length=2, holding={"dron": 3, "dijk": 2, "strandparker": 1, "beleid": 2})


def grade(asked: str, text: str, prose: Prose = PROSE) -> float:
    return prose.ready(terms_of(asked)).grade(terms_of(text))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("De drones en de dijken", ("dron", "dijk")),
        ("coördinatie van archieven", terms_of("coordinatie archief")),
        ("foto's, foto", terms_of("foto foto")),
        ("", ()),
        ("wie weet er iets van?", ()),
    ],
)
def test_terms_are_what_forms_have_in_common(text: str, terms: tuple[str, ...]) -> None:
    assert terms_of(text) == terms


@pytest.mark.parametrize(
    ("asked", "term", "is_something"),
    [
        ("dron", "dronebeleid", True),
        ("audit", "zelfaudit", True),
        ("zaak", "oorzaak", False),
        ("bio", "biologie", False),
        ("strandparker", "strand", True),
        ("strandparker", "parker", True),
        ("strandparker", "park", False),
    ],
)
def test_parts_of_compounds_count_for_less(asked: str, term: str, is_something: bool) -> None:
    assert (0 < share_of_term(asked, term) < 1) is is_something
    assert share_of_term(asked, asked) == 1


def test_a_compound_is_found_by_both_its_parts_and_not_by_one() -> None:
    assert grade("strandparkeren", "parkeren op het strand") > 0
    assert PROSE.ready(terms_of("strandparkeren"), is_known=True).grade(terms_of("een dag op het strand")) == 0


def test_more_mentions_and_rarer_words_say_more() -> None:
    assert grade("dijken", "dijken en drones en dijken") > grade("dijken", "drones boven de dijk en meer nog dan dat")
    assert grade("drones dijken", "dijken ploegen") > grade("drones dijken", "drones ploegen")


def test_what_nobody_wrote_hardly_counts_against_a_text() -> None:
    assert PROSE.rarity("nergens") < Prose(texts=5, mean_length=2, holding={"nergens": 1}).rarity("nergens") * 2
    assert grade("dijken nergens", "dijken") > 0


@given(st.lists(st.floats(0, 0.99)))
def test_texts_of_one_person_add_up_and_never_to_more_than_all(grades: list[float]) -> None:
    whole = together(grades)
    assert 0 <= whole <= 1
    assert whole >= max(grades, default=0) - 1e-9
    assert whole == together(sorted(grades, reverse=True)[:MOST_TEXTS])


@given(st.text(max_size=200), st.text(max_size=50))
def test_any_text_gets_a_grade_between_nothing_and_all(text: str, asked: str) -> None:
    assert 0 <= grade(asked, text) < 1
    assert 0 <= grade(asked, text, Prose()) < 1


@given(st.text("abcdes", min_size=1, max_size=14), st.text("abcdes", min_size=1, max_size=14))
def test_whatever_is_worth_something_as_a_part_is_looked_for(asked: str, term: str) -> None:
    if len(term) < len(asked) and share_of_term(asked, term):
        assert term in set(parts_within(asked))
