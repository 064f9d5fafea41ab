"""What is told of what people said after a meeting."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.afterwards import BEST, Feedback, picture_of, want_again
from bot.domain.ids import MeetingId, MemberId

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
