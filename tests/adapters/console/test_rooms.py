import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.rooms import room_for
from bot.messages import Account, Platform, Together

CONSOLE = Platform("console")


def together(title: str, *people: str) -> Together:
    accounts = tuple(Account(platform=CONSOLE, id=person) for person in people)
    return Together(key="k", platform=CONSOLE, title=title, accounts=accounts)


@pytest.mark.parametrize(
    ("title", "people", "name"),
    [
        ("ENSIA", ["anna", "bram"], "#ensia-anna-bram"),
        ("ENSIA: Anna & Bram", ["anna", "bram"], "#ensia-anna-bram"),
        ("Privé: Joëlle de Vries en Bram", ["joëlle-de-vries", "bram"], "#prive-joelle-de-vries-en-bram"),
        ("???", [], "#gesprek"),
    ],
)
def test_a_room_is_named_after_its_title_and_people(title: str, people: list[str], name: str) -> None:
    room = room_for(together(title, *people))

    assert (room.id, room.is_shared) == (name, True)


def test_other_people_have_another_room() -> None:
    assert room_for(together("ENSIA", "anna", "bram")) != room_for(together("ENSIA", "anna", "carla"))
    assert room_for(together("x" * 60, "anna")) != room_for(together("x" * 60, "bram"))


@given(st.text(max_size=100), st.lists(st.text(min_size=1, max_size=40), max_size=4))
def test_every_name_can_be_typed(title: str, people: list[str]) -> None:
    room = room_for(together(title, *people))

    assert re.fullmatch(r"#[\w-]{1,48}", room.id)
    assert room == room_for(together(title, *people))
