"""What a relay's two yeses and its label make of it."""

from dataclasses import replace

from bot.domain.ids import MemberId
from bot.domain.relays import State, agree, confirm, raise_to, relay_in
from bot.domain.titles import NEUTRAL
from bot.domain.tlp import Tlp
from tests.contracts.given import NOW, relay

ANNA, BRAM = MemberId("anna"), MemberId("bram")


def test_it_is_open_once_both_have_agreed() -> None:
    once = agree(relay("1"), ANNA, NOW, confirmed=None)
    assert once.state is State.PROPOSED
    assert agree(once, ANNA, NOW, confirmed=None) == once
    both = agree(once, BRAM, NOW, confirmed=None)
    assert both.state is State.OPEN
    assert not both.is_held


def test_a_label_holds_it_until_both_confirm_that_very_label() -> None:
    amber = raise_to(relay("1"), Tlp.AMBER)
    both = agree(agree(amber, ANNA, NOW, confirmed=Tlp.AMBER), BRAM, NOW, confirmed=None)
    assert both.state is State.OPEN
    assert both.is_held
    known = confirm(both, BRAM, Tlp.AMBER)
    assert not known.is_held
    red = raise_to(known, Tlp.RED)
    assert red.is_held
    assert confirm(confirm(red, ANNA, Tlp.AMBER), BRAM, Tlp.AMBER) == red
    assert raise_to(red, Tlp.GREEN) == red
    assert not raise_to(relay("1"), Tlp.GREEN).is_held


def test_each_has_a_place_and_it_stays_the_same_whoever_they_are() -> None:
    one = relay("1")
    places = [one.place_of(member).key for member in (ANNA, BRAM)]
    assert places == ["relay:1:0", "relay:1:1"]
    renamed = replace(one, sides=(replace(one.sides[0], member=MemberId("x")), one.sides[1]))
    assert renamed.place_of(MemberId("x")).key == places[0]
    assert relay_in(places[0]) == "1"
    assert relay_in("introduction:1") is None
    assert relay_in("relay:1") is None


def test_a_place_is_not_called_what_stays_inside() -> None:
    assert relay("1").place_of(ANNA).title == relay("1").about
    assert replace(relay("1"), about="**TLP:** AMBER lek").place_of(ANNA).title == NEUTRAL
