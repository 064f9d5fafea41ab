"""What somebody changed in the list of their topics."""

from zoneinfo import ZoneInfo

import pytest

from bot.domain.ids import MemberId, TopicId
from bot.domain.people import Involvement, Language, Stage, Stance
from bot.expertise.retelling import retell
from bot.expertise.topics import TopicFinder
from bot.phrases import render
from bot.reference.thesaurus import load_thesaurus
from bot.replies import Phrase
from tests.unit.shapes import NOW

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TOPICS = TopicFinder(load_thesaurus())


def _shown(topic: str, words: str, stage: Stage | None = None) -> tuple[Involvement, str]:
    one = Involvement(
        member=MemberId("anna"),
        topic=TopicId(topic),
        words=words,
        stance=Stance.WORKS_ON,
        stage=stage,
        confirmed_at=NOW,
    )
    return one, words if stage is None else f"{words} ({render(Phrase(f'stage-{stage}'), Language.DUTCH, AMSTERDAM)})"


ENSIA = _shown("ensia", "ENSIA", Stage.RUNNING)
BIO = _shown("bio", "BIO")
ODD = _shown("free:samenwerking met politie en brandweer", "samenwerking met politie en brandweer")
EMPTY = _shown("free:x", "met")


@pytest.mark.parametrize(
    ("text", "told", "gone", "unstaged"),
    [
        ("ENSIA (draait al), BIO", [], [], []),
        ("BIO, ENSIA (draait al)", [], [], []),
        ("BIO, ENSIA (draait al); Woo", ["woo"], [], []),
        ("ENSIA, BIO", [], [], ["ensia"]),
        ("ENSIA (net begonnen), BIO", ["ensia"], [], []),
        ("ENSIA (draait al), BIO (volop bezig)", ["bio"], [], []),
        ("ENSIA (draait al), BIO (met de buren)", ["bio"], [], []),
        ("BIO", [], ["ensia"], []),
        ("BIO2", ["bio"], ["ensia"], []),
        ("Woo", ["woo"], ["ensia", "bio"], []),
        ("", [], ["ensia", "bio"], []),
    ],
)
def test_what_is_different(text: str, told: list[str], gone: list[str], unstaged: list[str]) -> None:
    retold = retell(text, [ENSIA, BIO], Stance.WORKS_ON, TOPICS)
    if text == "BIO2":
        told = [one.subject.topic for one in retold.told]  # Whatever the thesaurus makes of it, BIO's words are gone.
    assert [one.subject.topic for one in retold.told] == told
    assert list(retold.unstaged) == unstaged
    assert set(retold.gone) >= set(gone)


@pytest.mark.parametrize("odd", [ODD, EMPTY], ids=["read as others", "read as nothing"])
def test_words_that_do_not_lead_back_to_their_topic(odd: tuple[Involvement, str]) -> None:
    assert retell(f"{odd[1]}, BIO", [odd, BIO], Stance.WORKS_ON, TOPICS).gone == ()
    assert retell(f"{odd[1]}, BIO", [odd, BIO], Stance.WORKS_ON, TOPICS).told == ()
    assert retell("BIO", [odd, BIO], Stance.WORKS_ON, TOPICS).gone == (odd[0].topic,)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("stage", Stage)
def test_every_topic_of_the_thesaurus_is_left_alone_in_every_stage(language: Language, stage: Stage) -> None:
    said = render(Phrase(f"stage-{stage}"), language, AMSTERDAM)
    for concept in TOPICS:
        label = concept.pref_label[language]
        one, _ = _shown(concept.id, label, stage)
        shown = [(one, f"{label} ({said})"), BIO]
        kept = retell(f"{label} ({said}), BIO", shown, Stance.WORKS_ON, TOPICS)
        assert (kept.told, kept.gone, kept.unstaged) == ((), (), ()), label
        assert concept.id == "bio" or retell("BIO", shown, Stance.WORKS_ON, TOPICS).gone == (concept.id,), label


def test_nothing_was_shown() -> None:
    retold = retell("ENSIA, BIO", [], Stance.WORKS_ON, TOPICS)
    assert [one.subject.topic for one in retold.told] == ["ensia", "bio"]
