"""The rooms that Bondje opens, as it asks for them."""

from typing import Any

from adapters.matrix import PLATFORM
from adapters.matrix.allowed import Allowed
from adapters.matrix.opening import alias_of, private_room, room_for
from adapters.matrix.places import account_of
from bot.messages import Together

BOT, ANNA, BRAM = "@bondje:a.example", "@anna:a.example", "@bram:b.example"


def room(*users: str, version: int = 12, space: str | None = None) -> dict[str, Any]:
    accounts = tuple(account_of(user) for user in users)
    together = Together(key="een", platform=PLATFORM, title="BIO2" * 100, accounts=accounts)
    return room_for(together, BOT, ["a.example", "b.example"], version=version, space=space)


def state(wish: dict[str, Any], kind: str) -> dict[str, Any] | None:
    return next((event["content"] for event in wish["initial_state"] if event["type"] == kind), None)


def test_people_of_one_server_stay_there() -> None:
    wish = room(ANNA, "@carla:a.example")
    assert wish["creation_content"] == {"m.federate": False, "bondje.opened": {"apart": False}}
    assert state(wish, "m.room.server_acl") is None
    assert state(wish, "m.room.encryption") == {"algorithm": "m.megolm.v1.aes-sha2"}
    assert state(wish, "m.room.guest_access") == {"guest_access": "forbidden"}
    assert len(wish["name"]) <= 200


def test_people_of_two_servers_bring_in_only_those_that_are_allowed() -> None:
    wish = room(ANNA, BRAM)
    assert wish["creation_content"]["m.federate"] is True
    assert state(wish, "m.room.server_acl") == {"allow": ["a.example", "b.example"], "allow_ip_literals": False}


def test_both_are_moderators_and_so_is_whoever_made_it() -> None:
    assert room(ANNA, BRAM)["power_level_content_override"]["users"] == {ANNA: 50, BRAM: 50}
    assert room(ANNA, BRAM, version=11)["power_level_content_override"]["users"] == {ANNA: 50, BRAM: 50, BOT: 100}


def test_a_room_for_one_is_apart() -> None:
    assert room(ANNA)["creation_content"]["bondje.opened"] == {"apart": True}


def test_it_knows_its_space() -> None:
    assert state(room(ANNA, BRAM, space="!ruimte:a.example"), "m.space.parent") == {
        "via": ["a.example"],
        "canonical": True,
    }


def test_the_alias_tells_nothing() -> None:
    bot, other = "@bondje:a", "@bondje2:a"
    assert alias_of(bot, "kennismaking:1") == alias_of(bot, "kennismaking:1") != alias_of(bot, "kennismaking:2")
    assert alias_of(bot, "kennismaking:1") != alias_of(other, "kennismaking:1")
    assert "kennismaking" not in alias_of(bot, "kennismaking:1")


def test_a_private_conversation_leaves_the_server_only_when_it_must() -> None:
    assert private_room(BOT, ANNA)["creation_content"] == {"m.federate": False}
    assert private_room(BOT, BRAM)["creation_content"] == {"m.federate": True}


def test_who_is_allowed() -> None:
    own, some = Allowed(BOT), Allowed(BOT, ["b.example"])
    assert [own(user) for user in (ANNA, BRAM, "anna", "@x:a.example.evil.example")] == [True, False, False, False]
    assert [some(user) for user in (ANNA, BRAM)] == [False, True]
