from datetime import date, timedelta

import pytest

from bot.domain.ids import MemberId, TopicId
from bot.domain.people import Stage, Stance
from bot.ports import UnitOfWork
from tests.contracts.given import NOW, Options, involvement, member

DAY = date(2026, 1, 12)
ANNA, BRAM = MemberId("anna"), MemberId("bram")
ENSIA, BIO = TopicId("ensia"), TopicId("bio")


async def test_an_involvement_is_kept_whole(work: UnitOfWork) -> None:
    kept = involvement(
        "anna", "free:het “x”", stance=Stance.SEEKS, stage=Stage.BUILDING, note="Al 100% bezig\nsinds ’25"
    )
    await work.involvements.save(kept)
    assert await work.involvements.of(ANNA) == [kept]


async def test_they_come_in_the_order_in_which_they_were_added(work: UnitOfWork) -> None:
    first, second = involvement("anna", "ensia"), involvement("anna", "bio")
    for saved in (first, second, involvement("bram", "avg"), first):
        await work.involvements.save(saved)
    assert await work.involvements.of(ANNA) == [first, second]


async def test_there_is_one_for_a_topic_and_a_stance(work: UnitOfWork) -> None:
    seeks = involvement("anna", "ensia", stance=Stance.SEEKS)
    for saved in (involvement("anna", "ensia"), seeks, involvement("anna", "ensia", stage=Stage.RUNNING, note="klaar")):
        await work.involvements.save(saved)
    works_on = involvement("anna", "ensia", stage=Stage.RUNNING, note="klaar")
    assert await work.involvements.of(ANNA) == [works_on, seeks]


async def test_one_or_all_of_a_topic_are_taken_away(work: UnitOfWork) -> None:
    for stance in Stance:
        await work.involvements.save(involvement("anna", "ensia", stance=stance))
    await work.involvements.save(involvement("anna", "bio"))
    await work.involvements.save(involvement("bram", "ensia"))
    assert await work.involvements.remove(ANNA, ENSIA, Stance.SEEKS) == 1
    assert await work.involvements.remove(ANNA, ENSIA, Stance.SEEKS) == 0
    assert await work.involvements.remove(ANNA, ENSIA) == 2
    assert await work.involvements.of(ANNA) == [involvement("anna", "bio")]
    assert len(await work.involvements.of(BRAM)) == 1


async def found(work: UnitOfWork, *topics: str, words: tuple[str, ...] = (), seen_by: str = "zoë") -> list[str]:
    candidates = await work.involvements.candidates(
        [TopicId(topic) for topic in topics], words, seen_by=MemberId(seen_by), day=DAY
    )
    return sorted(candidate.member.id for candidate in candidates)


async def test_candidates_come_with_their_matching_involvements(work: UnitOfWork) -> None:
    bram = member("bram", name="Bram")
    await work.members.save(bram)
    await work.members.save(member("cor"))
    matching = [involvement("bram", "ensia"), involvement("bram", "ensia", stance=Stance.OFFERS, stage=Stage.RUNNING)]
    for saved in (*matching, involvement("bram", "avg"), involvement("cor", "avg")):
        await work.involvements.save(saved)
    (candidate,) = await work.involvements.candidates([ENSIA, BIO], [], seen_by=ANNA, day=DAY)
    assert candidate.member == bram
    assert list(candidate.involvements) == matching


async def test_nothing_asked_nobody_found(work: UnitOfWork) -> None:
    await work.members.save(member("anna"))
    await work.involvements.save(involvement("anna", "ensia", note="alles"))
    assert await found(work) == []
    assert await found(work, words=("", "?!", " ")) == []


async def test_only_the_visible_are_found(work: UnitOfWork) -> None:
    people: dict[str, Options] = {
        "visible": {},
        "back": {"paused_until": DAY},
        "paused": {"paused_until": DAY + timedelta(days=1)},
        "away": {"paused_until": date.max},
        "left": {"left_at": NOW},
        "silent": {"consented_at": None},
        "invited": {"consented_at": None, "invited_at": NOW},
    }
    for name, options in people.items():
        await work.members.save(member(name, **options))
        await work.involvements.save(involvement(name, "ensia"))
    assert await found(work, "ensia") == ["back", "visible"]
    assert await found(work, "ensia", seen_by="visible") == ["back"]


async def test_who_is_blocked_is_not_found_by_whoever_blocked_them_and_sees_no_difference(work: UnitOfWork) -> None:
    for name in ("anna", "bram", "cor", "dirk"):
        await work.members.save(member(name))
        await work.involvements.save(involvement(name, "ensia"))
    await work.blocks.add(ANNA, BRAM, at=NOW)
    await work.blocks.add(MemberId("cor"), ANNA, at=NOW)
    assert await found(work, "ensia", seen_by="anna") == ["cor", "dirk"]
    assert await found(work, "ensia", seen_by="bram") == ["anna", "cor", "dirk"]


@pytest.mark.parametrize(
    ("word", "text", "is_found"),
    [
        ("datalek", "Melden van Datalekken", True),
        ("datalekken melden", "datalekken melden bij de AP", True),
        ("datalekken melden", "datalekken en hoe ze te melden", False),
        ("lek", "datalek", False),
        ("bio", "De BIO invoeren", True),
        ("bio", "biologie", False),
        ("iso 27001", "ISO-27001", True),
        ("100%", "al 100% klaar", True),
        ("100%", "al 1000 jaar", False),
        ("_", "iets", False),
        ("zaakgericht_werken", "zaakgericht werken", False),
        ("coördinatie", "COÖRDINATIE van alles", True),
        ("'; drop table", "'; drop table members", True),
        ("c/d", "a b c d", True),
    ],
)
async def test_words_are_found_in_words_and_notes(work: UnitOfWork, word: str, text: str, is_found: bool) -> None:
    await work.members.save(member("words"))
    await work.members.save(member("note"))
    await work.involvements.save(involvement("words", "free:a", words=text, note="-"))
    await work.involvements.save(involvement("note", "free:b", words="-", note=text))
    expected = ["note", "words"] if is_found else []
    assert await found(work, words=("nothing", word)) == expected
    assert await found(work, "free:b", words=(word,)) == (expected or ["note"])


async def test_a_phrase_never_reaches_from_words_into_the_note(work: UnitOfWork) -> None:
    await work.members.save(member("anna"))
    await work.involvements.save(involvement("anna", "free:a", words="veilig", note="mailen"))
    assert await found(work, words=("veilig mailen",)) == []


async def test_what_was_changed_is_searched_as_it_is_now(work: UnitOfWork) -> None:
    await work.members.save(member("anna"))
    await work.involvements.save(involvement("anna", "ensia", note="datalekken"))
    await work.involvements.save(involvement("anna", "ensia", note="wachtwoorden"))
    assert await found(work, words=("datalekken",)) == []
    assert await found(work, words=("wachtwoorden",)) == ["anna"]
