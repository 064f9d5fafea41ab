"""What may be asked for by name, and what becomes of names that nobody can make sense of."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.matrix.faults import CallError
from adapters.matrix.ids import EVENT, ROOM, is_id
from adapters.matrix.insisting import insist
from adapters.waiting import Pauses

LONG = "$" + "a" * 255
QUICKLY = Pauses(timedelta(0), timedelta(0))


@pytest.mark.parametrize("found", ["$abc", "$abc:localhost", "$Rq-_8Tr:synapse.example.nl:8448", "$" + "a" * 254])
def test_an_id_is_one(found: str) -> None:
    assert is_id(found, EVENT)
    assert not is_id(found, ROOM)


@pytest.mark.parametrize(
    "found",
    [
        *("", "$", ".", "..", "$\u0000", "$a\nb", "$a b", LONG, "$" + "é" * 128, "!abc", "$\ud800\x7f"),
        None,
        1,
        ["$a"],
        {},
    ],
)
def test_what_cannot_be_one_is_none(found: object) -> None:
    assert not is_id(found, EVENT)


@given(st.text(max_size=300))
def test_an_id_has_nothing_in_it_that_breaks_a_path(found: str) -> None:
    if is_id(found, EVENT):
        assert found not in {".", ".."}
        assert "\0" not in found
        assert len(found.encode("utf-8", "replace")) <= 255


def error(status: int | None, code: str | None = None) -> CallError:
    return CallError("GET event", status=status, answer={} if code is None else {"errcode": code})


@pytest.mark.parametrize(
    ("failure", "is_senseless"),
    [
        (error(414), True),
        (error(400), True),
        (error(404, "M_UNRECOGNIZED"), True),
        (error(404), False),
        (error(429), False),
        (error(502), False),
        (error(500, "M_UNKNOWN"), False),
        (error(None), False),
        (error(401, "M_UNKNOWN_TOKEN"), False),
    ],
)
async def test_what_the_homeserver_can_make_no_sense_of_is_not_waited_for(
    failure: CallError, *, is_senseless: bool
) -> None:
    answers = [failure, failure]

    async def look() -> str:
        if answers:
            raise answers.pop()
        return "found"

    pauses = Pauses(timedelta(0), timedelta(0))
    if failure.rest is None and failure.code != "M_UNKNOWN_TOKEN":
        assert await insist("an event", look, pauses, of_one=True) == (None if is_senseless else "found")
    assert failure.is_senseless == is_senseless
