"""The finder over a real store: the database has to hand over whoever the ranking would take."""

from datetime import date

import pytest

from bot.domain.enquiries import Question, Subject
from bot.domain.ids import TopicId
from bot.domain.people import Profile
from bot.expertise.finding import StoreFinder
from bot.expertise.knowledge import Library
from bot.ports import UnitOfWork
from tests.contracts.given import involvement, member


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("inkoop", "inkopen"),
        ("inkopen", "inkoop van licenties"),
        ("zaaksystemen", "Ons zaaksysteem"),
        ("zaaksysteem", "zaaksystemen"),
        ("brieven", "een brief"),
        ("bezwaar", "bezwaren en beroepen"),
        ("drones", "drone"),
        ("coördinatie", "coordinatie van drones"),
        ("slimme camera's", "camera’s, slimme en domme"),
    ],
)
async def test_a_topic_of_somebodys_own_is_found_in_its_other_forms(work: UnitOfWork, asked: str, written: str) -> None:
    anna, bram = member("anna"), member("bram")
    await work.members.save(anna)
    await work.members.save(bram)
    await work.involvements.save(involvement("bram", f"free:{written}", words=written))
    question = Question(subjects=(Subject(topic=TopicId(f"free:{asked}"), words=asked),), words=asked)
    found = await StoreFinder(Library()).find(question, Profile(member=anna), date(2026, 1, 12), work)
    assert [one.member.id for one in found] == ["bram"]
