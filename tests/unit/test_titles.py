"""What a conversation is called."""

import pytest

from bot.domain.titles import NEUTRAL, title_of


@pytest.mark.parametrize(
    ("about", "title"),
    [
        ("BIO2", "BIO2 Anna Bram"),
        ("TLP:GREEN BIO2", "TLP:GREEN BIO2 Anna Bram"),
        ("TLP:AMBER het lek bij ons", NEUTRAL),
        ("het lek **TLP:** RED", NEUTRAL),
    ],
)
def test_a_topic_that_stays_inside_names_no_room(about: str, title: str) -> None:
    assert title_of(about, "Anna", "Bram") == title
