"""Invitations that wait: a few at a time, and not for ever."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from adapters.matrix.folder import Folder
from adapters.matrix.hearing import Invitation
from adapters.matrix.invitations import Invitations
from bot.errors import DelayedError

MEMBER = {"type": "m.room.member", "state_key": "@bondje:x", "sender": "@anna:x", "content": {"membership": "invite"}}


def synced(*rooms: str) -> dict[str, Any]:
    name = {"type": "m.room.name", "state_key": "", "sender": "@anna:x", "content": {"name": "n" * 60_000}}
    return {"rooms": {"invite": {room: {"invite_state": {"events": [name, MEMBER]}} for room in rooms}}}


class Answering:
    """Whoever is asked, and what they raise."""

    def __init__(self, **raises: Exception) -> None:
        self.raises = raises
        self.asked: list[str] = []

    async def __call__(self, invitation: Invitation) -> None:
        self.asked.append(invitation.room)
        assert list(invitation.state) == [MEMBER]
        if invitation.room in self.raises:
            raise self.raises[invitation.room]


async def test_a_few_are_answered_at_a_time_and_none_is_forgotten(tmp_path: Path) -> None:
    rooms = [f"r{number}" for number in range(8)]
    Invitations(Folder(tmp_path)).keep(synced(*rooms))
    answering, again = Answering(), Invitations(Folder(tmp_path))
    await again.answer(answering)
    assert 0 < len(answering.asked) < len(rooms)
    for _ in rooms:
        await again.answer(answering)
    assert answering.asked == rooms


async def test_one_whose_homeserver_is_away_goes_behind_the_others_and_is_given_up_at_last(tmp_path: Path) -> None:
    invitations, answering = Invitations(Folder(tmp_path)), Answering(r0=DelayedError("away"))
    invitations.keep(synced(*(f"r{number}" for number in range(5))))
    for _ in range(300):
        await invitations.answer(answering)
    assert [room for room in answering.asked if room != "r0"] == ["r1", "r2", "r3", "r4"]
    assert 10 < answering.asked.count("r0") < 300


async def test_while_the_homeserver_wants_rest_nobody_is_asked_further(tmp_path: Path) -> None:
    invitations, answering = (
        Invitations(Folder(tmp_path)),
        Answering(r0=DelayedError("rest", after=timedelta(minutes=1))),
    )
    invitations.keep(synced("r0", "r1"))
    await invitations.answer(answering)
    assert answering.asked == ["r0"]
    await invitations.answer(answering)
    # Whatever it was with the first, the other is not behind it for ever.
    assert answering.asked[:2] == ["r0", "r1"]


async def test_no_flood_of_invitations_fills_the_folder(tmp_path: Path) -> None:
    Invitations(Folder(tmp_path)).keep(synced(*(f"r{number}" for number in range(1_000))))
    assert (tmp_path / "invitations.json").stat().st_size < 200_000
