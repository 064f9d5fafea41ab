"""What a coordinator writes in the column of topics."""

import pytest

from bot.domain.people import Stage, Stance
from bot.expertise.topics import TopicFinder
from bot.intake.wishes import read_wish
from bot.reference.thesaurus import load_thesaurus

TOPICS = TopicFinder(load_thesaurus())


@pytest.mark.parametrize(
    ("item", "topic", "stance"),
    [
        ("ENSIA", "ensia", Stance.WORKS_ON),
        ("werkt aan ENSIA", "ensia", Stance.WORKS_ON),
        ("works on ENSIA", "ensia", Stance.WORKS_ON),
        ("works_on: ENSIA", "ensia", Stance.WORKS_ON),
        ("kan helpen met DPIA's", "dpia", Stance.OFFERS),
        ("Helpt anderen met DPIA's", "dpia", Stance.OFFERS),
        ("biedt: DPIA", "dpia", Stance.OFFERS),
        ("offers: DPIA", "dpia", Stance.OFFERS),
        ("can help with DPIAs", "dpia", Stance.OFFERS),
        ("zoekt hulp bij NIS2", "nis2", Stance.SEEKS),
        ("zoekt NIS2", "nis2", Stance.SEEKS),
        ("seeks: NIS2", "nis2", Stance.SEEKS),
        ("looks for help with NIS2", "nis2", Stance.SEEKS),
        ("NIS2, hulp gezocht", "nis2", Stance.SEEKS),
        ("strooiroutes", "free:strooiroutes", Stance.WORKS_ON),
    ],
)
def test_topic_and_stance(item: str, topic: str, stance: Stance) -> None:
    wish = read_wish(item, TOPICS)

    assert ([subject.topic for subject in wish.subjects], wish.stance) == ([topic], stance)


def test_the_stage_is_read_too() -> None:
    assert [one.stage for one in read_wish("ENSIA (draait al)", TOPICS).told] == [Stage.RUNNING]
