"""Roles in people's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import RoleId
from bot.domain.people import Language
from tests.unit.knowledge_samples import ROLES


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("CISO", ("ciso",)),
        ("ciso's", ("ciso",)),
        ("CISO en privacy officer", ("ciso", "privacy-officer")),
        ("CISO and privacy officer", ("ciso", "privacy-officer")),
        ("chief information security officer", ("ciso",)),
        ("ik ben de CISO", ("ciso",)),
        ("CISO, FG en ISO", ("ciso", "dpo", "iso")),
        ("CISO/FG", ("ciso", "dpo")),
        ("functionaris voor de gegevensbescherming", ("dpo",)),
        ("data protection officer", ("dpo",)),
        ("informatie manager", ("information-manager",)),
        ("I&A-manager", ("it-manager",)),
        ("burgermeester", ("mayor",)),
        ("wethouders", ("alderman",)),
        ("ENSIA-coordinator", ("ensia-coordinator",)),
        ("OOV-adviseur", ("public-order-adviser",)),
        ("adviseur openbare orde en veiligheid", ("public-order-adviser",)),
        ("beleidsadviseur sociaal domein", ("social-policy-adviser",)),
        ("archivaris en adviseur informatiebeheer", ("records-manager",)),
        ("hoofd vastgoed", ("free:hoofd vastgoed",)),
        ("CISO en hoofd Vastgoed", ("ciso", "free:hoofd Vastgoed")),
        ("", ()),
    ],
)
def test_takes_a_list_of_roles_apart(words: str, roles: tuple[str, ...]) -> None:
    assert ROLES.roles_of(words) == roles


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("ik ben Anna, CISO bij gemeente Zeewolde", ["ciso"]),
        ("I'm Bram, privacy officer in Dronten", ["privacy-officer"]),
        ("wie werkt er aan ENSIA?", []),
        ("burgermeester", []),
    ],
)
def test_finds_what_is_surely_a_role_in_a_sentence(line: str, roles: list[str]) -> None:
    assert [hit.role for hit in ROLES.find_in(line)] == roles


def test_labels_are_in_the_readers_language() -> None:
    assert ROLES.label(RoleId("mayor"), Language.DUTCH) == "burgemeester"
    assert ROLES.label(RoleId("mayor"), Language.ENGLISH) == "mayor"
    assert ROLES.label(RoleId("free:hoofd Vastgoed"), Language.ENGLISH) == "hoofd Vastgoed"


@given(st.text(max_size=60))
def test_any_text_is_a_list_without_repetition(text: str) -> None:
    roles = ROLES.roles_of(text)
    assert len(roles) == len(set(roles))
    assert all(hit.start < hit.end <= len(text) for hit in ROLES.find_in(text))
