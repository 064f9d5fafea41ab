"""A message that brings the process down whenever it is worked off: begun again three times, then set aside."""

import json
from zoneinfo import ZoneInfo

from bot.desk import MOST_STARTS
from bot.domain.people import Language
from bot.phrases import render
from bot.replies import Phrase
from tests.system.conftest import NewHousehold
from tests.system.kills.fuse import Fuse
from tests.system.kills.household import Household

POISON = "dit bericht is giftig"
LINES = ["Anna: hoi", f"Bram: {POISON}", "Anna: ja", "Bram: hoi", "Anna: ik werk aan ENSIA"]


def _deaths(house: Household) -> int:
    """Start again and again, until a life reaches the end of the input."""
    deaths = 0
    while house.live(LINES[house.lines_heard :], fuse=Fuse(poison=POISON)) == -9:
        deaths += 1
    return deaths


def test_it_is_set_aside_with_an_apology_and_the_rest_goes_on(new_household: NewHousehold) -> None:
    whole, pieces = new_household(), new_household()
    assert whole.live([line for line in LINES if POISON not in line]) == 0
    assert _deaths(pieces) == 1 + MOST_STARTS
    first, apology, *rest = pieces.said
    assert [first, *rest] == whole.said
    told = json.loads(apology)
    assert (told["to"], told["text"]) == ("bram", render(Phrase("sorry"), Language.DUTCH, ZoneInfo("UTC")))
    [line] = pieces.log.splitlines()
    assert "a message is set aside key=console:2" in line
