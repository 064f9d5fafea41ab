"""Matrix on its worst days: nothing lost, nothing said twice, order kept, and nothing that anybody cannot read."""

from pathlib import Path

import pytest

from adapters.matrix.places import private_conversation
from adapters.matrix.render import SAID
from tests.matrix import contents
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.proxy import Proxy
from tests.system.matrix_faults.places import Spot, find_all, residents
from tests.system.matrix_faults.storm import Storm


@pytest.mark.timeout(300)
async def test_what_is_said_in_a_storm_is_said_once_and_in_order(
    matrix: MatrixPeople, proxy: Proxy, seeded_address: str, tmp_path: Path
) -> None:
    storm = Storm(
        homeserver=matrix.homeserver,
        proxy=proxy,
        bondje=await matrix.login("bondje"),
        people=await residents(matrix, 6),
        folder=tmp_path / "keys",
        address=seeded_address,
        seed=1,
        messages=60,
        slow_share=0,
    )

    figures = await storm.rages()

    print(figures)  # noqa: T201 - the figures are the result
    assert figures.is_flawless, figures
    assert figures.messages == 60
    assert figures.faults.total() > 60, figures
    assert figures.said_unknown >= 3, figures


async def test_what_bondje_says_before_it_has_come_in_is_found_where_it_is_said(matrix: MatrixPeople) -> None:
    # An invitation that comes late does not keep it from talking: then it opens a private conversation itself.
    (lid,) = await residents(matrix, 1)
    bondje = await matrix.person("bondje")
    theirs = await lid.person.opens(invites=[bondje], direct=True)
    opened = await bondje.opens(invites=[lid.person], direct=True)
    await lid.person.joins(opened)
    await bondje.joins(theirs)
    for number, room in enumerate([theirs, opened, theirs]):
        await bondje.sends(room, contents.MESSAGE, {**contents.text("hoi"), SAID: {"key": f"storm:{number}/0"}})
    there = Spot(conversation=private_conversation(lid.person.id), readers=[lid], room=theirs, writes=True)

    (found,) = await find_all([there], matrix.homeserver, bondje.id)

    assert list(found.keys) == ["storm:0/0", "storm:1/0", "storm:2/0"]
    assert found.opened == 1
    assert not found.unreadable
