"""What is told of what people said after a meeting."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.afterwards import (
    BEST,
    Feedback,
    WhyNot,
    may_read,
    picture_of,
    rate,
    release,
    tell,
    want_again,
)
from bot.domain.ids import MeetingId, MemberId
from bot.domain.tlp import Tlp

NOW = datetime(2027, 1, 18, tzinfo=UTC)


def said(member: str, **answers: int | None) -> Feedback:
    happened, again = answers.get("happened", 1), answers.get("again")
    return Feedback(
        meeting=MeetingId("m"),
        member=MemberId(member),
        happened=None if happened is None else bool(happened),
        useful=answers.get("useful"),
        again=None if again is None else bool(again),
        answered_at=NOW,
    )


def test_two_answers_tell_nothing() -> None:
    assert picture_of([said("anna", useful=1), said("bram", useful=5)]) is None


def test_three_answers_are_a_picture() -> None:
    picture = picture_of([said("anna", useful=4, again=1), said("bram", useful=5), said("carla", useful=4)])
    assert picture is not None
    assert (picture.answers, picture.happened, picture.useful, picture.again) == (3, 3, 4.3, 1)


def test_of_three_who_answered_two_who_rated_it_stay_unknown() -> None:
    picture = picture_of([said("anna", useful=1), said("bram", useful=5), said("carla", happened=0)])
    assert picture is not None
    assert picture.useful is None
    assert picture.happened == 2


def test_again_is_for_all_who_were_there() -> None:
    people = [MemberId("anna"), MemberId("bram")]
    assert want_again([said("anna", again=1), said("bram", again=1)], people)
    assert not want_again([said("anna", again=1), said("bram", again=0)], people)
    assert not want_again([said("anna", again=1)], people)
    assert not want_again([said("anna", again=1)], people[:1])


@given(st.lists(st.integers(1, BEST) | st.none(), max_size=6))
def test_nobody_can_be_told_from_the_picture(useful: list[int | None]) -> None:
    picture = picture_of([said(str(number), useful=each) for number, each in enumerate(useful)])
    assert (picture is None) == (len(useful) < 3)
    if picture is not None and picture.useful is not None:
        assert sum(each is not None for each in useful) >= 3
        assert 1 <= picture.useful <= BEST


def lesson(label: Tlp | None, *, words: str = "Begin klein.") -> Feedback:
    return replace(said("anna"), learned=words, label=label)


@pytest.mark.parametrize(
    ("label", "readers"),
    [
        (None, {"anna"}),
        (Tlp.RED, {"anna", "bram"}),
        (Tlp.AMBER_STRICT, {"anna", "bram"}),
        (Tlp.AMBER, {"anna", "bram"}),
        (Tlp.GREEN, {"anna", "bram", "otto"}),
        (Tlp.CLEAR, {"anna", "bram", "otto", None}),
    ],
)
def test_who_may_read_what_bears_which_label(label: Tlp | None, readers: set[str | None]) -> None:
    present = [MemberId("anna"), MemberId("bram")]
    everybody = ("anna", "bram", "otto", None)
    allowed = {who for who in everybody if may_read(lesson(label), None if who is None else MemberId(who), present)}
    assert allowed == readers


def test_whoever_wrote_it_may_read_it_though_they_were_not_there_in_the_end() -> None:
    assert may_read(lesson(Tlp.RED), MemberId("anna"), [])


@given(st.sampled_from(Tlp), st.sampled_from([*Tlp, None]))
def test_a_label_in_the_words_is_never_widened(borne: Tlp, chosen: Tlp | None) -> None:
    released = release(lesson(None, words=f"{borne.label} iets"), chosen)
    if chosen is None:
        assert not released.is_shared
    else:
        assert released.label is max(borne, chosen, key=lambda each: each.rank)


def test_a_name_goes_with_what_is_shared_only() -> None:
    named = release(lesson(None), Tlp.GREEN, is_named=True)
    assert named.is_named
    assert release(named, Tlp.RED).is_named
    assert not release(named, None).is_named


def test_what_did_not_take_place_was_not_useful_either() -> None:
    rated = replace(rate(said("anna"), 5, NOW), again=True)
    failed = tell(rated, happened=False, now=NOW, why_not=WhyNot.TECHNOLOGY)
    assert (failed.happened, failed.useful, failed.again, failed.why_not) == (False, None, None, WhyNot.TECHNOLOGY)
    assert tell(failed, happened=False, now=NOW).why_not is WhyNot.TECHNOLOGY
    held = tell(failed, happened=True, now=NOW)
    assert (held.happened, held.why_not) == (True, None)


@pytest.mark.parametrize("useful", [0, BEST + 1, -1])
def test_there_are_no_other_figures(useful: int) -> None:
    with pytest.raises(ValueError, match="not from 1 to 5"):
        rate(said("anna"), useful, NOW)
