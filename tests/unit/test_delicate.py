"""What is asked about people themselves instead of their work."""

from datetime import date

import pytest

from bot.delicate import names_a_person, names_somebody
from tests.unit.knowledge_samples import KNOWLEDGE


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("wie is Bram de Boer?", True),
        ("wie is bram de boer", True),
        ("who is bram jansen", True),
        ("werkt Bram de Boer aan BIO?", True),
        ("does Bram Jansen know anything about BIO?", True),
        ("ken je mevrouw Jansen", True),
        ("wie is bezig met ENSIA", False),
        ("wie is al verder", False),
        ("wie is burgemeester drenthe", False),
        ("heeft Gemeente Urk ervaring met NIS2?", False),
        ("werkt Common Ground al bij iemand?", False),
        ("ken je goede voorbeelden", False),
    ],
)
def test_one_person_is_not_looked_for_by_name(text: str, *, names: bool) -> None:
    assert names_somebody(text, KNOWLEDGE, date(2026, 11, 23)) is names


@pytest.mark.parametrize(
    ("topic", "names"), [("mevrouw Jansen", True), ("dhr. A. de Vries", True), ("de heer De Wit", True), ("BIO", False)]
)
def test_a_person_is_no_topic(topic: str, *, names: bool) -> None:
    assert names_a_person(topic) is names
