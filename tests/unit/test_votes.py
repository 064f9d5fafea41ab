"""Which moment it becomes."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import MemberId
from bot.domain.votes import Seats, Votes

NAMES = [MemberId(name) for name in ("anna", "bram", "carla", "daan")]
ANNA, BRAM, CARLA, DAAN = NAMES
TICKS = st.dictionaries(st.sampled_from(NAMES), st.frozensets(st.integers(1, 5)))


def seats(*members: MemberId, needs: int = 1) -> Seats:
    return Seats(members=frozenset(members), needs=needs)


def votes(*parties: Seats, moments: int = 3, **ticked: set[int]) -> Votes:
    return Votes(
        moments=moments, seats=parties, ticked={MemberId(name): frozenset(each) for name, each in ticked.items()}
    )


def test_the_first_that_suits_all_wins_at_once() -> None:
    cast = votes(seats(ANNA), seats(BRAM), anna={1, 2, 3}, bram={2, 3})
    assert cast.settled() == 2


def test_while_somebody_is_silent_nothing_is_settled() -> None:
    cast = votes(seats(ANNA), seats(BRAM), anna={1})
    assert cast.settled() is None
    assert cast.silent == {BRAM}
    assert cast.best() is None


def test_whoever_may_still_tick_more_is_waited_for() -> None:
    cast = votes(seats(ANNA), seats(BRAM), anna={1}, bram={2})
    assert cast.is_hopeless()
    still = replace(cast, ticking=frozenset({BRAM}))
    assert not still.is_hopeless()
    assert still.silent == {BRAM}
    assert replace(still, ticked={**still.ticked, BRAM: frozenset({1, 2})}).settled() == 1


def test_none_in_common_is_hopeless_before_everybody_has_answered() -> None:
    cast = votes(seats(ANNA), seats(BRAM), seats(CARLA), anna={1}, bram={2})
    assert cast.is_hopeless()
    assert cast.settled() is None


def test_whom_nothing_suits_makes_it_hopeless() -> None:
    assert votes(seats(ANNA), seats(BRAM), anna=set()).is_hopeless()


def test_of_a_delegation_a_number_is_enough_once_all_have_answered() -> None:
    delegation = seats(ANNA, BRAM, CARLA, needs=2)
    cast = votes(delegation, seats(DAAN), anna={1, 2}, bram={2}, daan={1, 2})
    assert cast.settled() is None
    assert cast.best() == 2
    assert votes(delegation, seats(DAAN), anna={1, 2}, bram={2}, carla={1, 2, 3}, daan={1, 2}).settled() == 2
    assert votes(delegation, seats(DAAN), anna={1, 2}, bram=set(), carla={1, 3}, daan={1, 2}).settled() == 1


@given(ticked=TICKS, needs=st.integers(1, 3))
def test_what_wins_is_enough_and_nothing_is_better(ticked: dict[MemberId, frozenset[int]], needs: int) -> None:
    cast = Votes(moments=5, seats=(seats(ANNA, BRAM, CARLA, needs=needs), seats(DAAN)), ticked=ticked)
    best = cast.best()
    assert (best is None) == (not any(cast.is_enough(moment) for moment in range(1, 6)))
    if best is not None:
        assert cast.is_enough(best)
        assert not cast.is_hopeless()
        better = [moment for moment in range(1, 6) if len(cast.suits(moment)) > len(cast.suits(best))]
        assert not any(cast.is_enough(moment) for moment in better)
    if cast.is_hopeless():
        assert best is None
    if (settled := cast.settled()) is not None:
        assert cast.is_enough(settled)


@given(ticked=TICKS, later=TICKS)
def test_hopeless_stays_hopeless(ticked: dict[MemberId, frozenset[int]], later: dict[MemberId, frozenset[int]]) -> None:
    parties = (seats(ANNA, BRAM, needs=2), seats(CARLA), seats(DAAN))
    if Votes(moments=5, seats=parties, ticked=ticked).is_hopeless():
        assert Votes(moments=5, seats=parties, ticked=later | ticked).best() is None
