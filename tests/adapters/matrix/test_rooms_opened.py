"""Rooms that Bondje opens: where they are put, who can come, and what becomes of them."""

import pytest

from adapters.matrix.matrix import House
from adapters.matrix.opening import ENCRYPTION, alias_of, room_for
from adapters.matrix.places import private_conversation
from bot.errors import DeliveryError
from tests.adapters.matrix.conversing import outgoing, together
from tests.adapters.matrix.whole import Bondje, Home
from tests.matrix.calls import calls_to
from tests.matrix.faults import broken
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.person import Person
from tests.matrix.proxy import Proxy


async def _create(bondje: Bondje, **wish: object) -> str:
    return str((await bondje.client.call("POST", "/_matrix/client/v3/createRoom", wish))["room_id"])


async def _state(bondje: Bondje, room: str) -> dict[tuple[str, str], dict[str, object]]:
    return {
        (str(each["type"]), str(each["state_key"])): dict(each["content"])
        for each in await bondje.client.fetch_state(room)
    }


async def _say(bondje: Bondje, person: Person, words: str) -> None:
    said = outgoing(words, words, person)
    await bondje.matrix.messenger.send(said, private_conversation(person.id), maybe_said=False)


async def test_a_room_is_put_under_the_space(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        space = await _create(bondje, name="Bondjes", creation_content={"type": "m.space"})
    async with home.running(matrix.homeserver.url, House(space=space)) as bondje:
        place = await bondje.matrix.messenger.open(together("kennismaking:1", "BIO2", anna, bram))
        assert (await _state(bondje, space))["m.space.child", place.id] == {"via": ["localhost"]}
        parent = (await _state(bondje, place.id))["m.space.parent", space]
        assert parent == {"via": ["localhost"], "canonical": True}
        # What is for one person is nobody else's to see.
        apart = await bondje.matrix.messenger.open(together("relay:1:0", "BIO2", anna))
        assert ("m.space.child", apart.id) not in await _state(bondje, space)


async def test_a_space_that_is_not_its_own_is_no_hindrance(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    space = await anna.opens("Van Anna", encrypted=False, creation_content={"type": "m.space"})
    async with home.running(matrix.homeserver.url, House(space=space)) as bondje:
        place = await bondje.matrix.messenger.open(together("kennismaking:1", "BIO2", anna, bram))
        assert await bram.is_invited(by=bondje.id) == place.id


async def test_a_room_goes_no_further_than_it_has_to(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        allowed = {"localhost", "gemeente.example"}
        # Synapse cannot reach another server here, so that nobody of there is invited.
        near, far = (
            together(key, "BIO2", anna, who) for key, who in (("1", "@b:localhost"), ("2", "@b:gemeente.example"))
        )
        for wish, is_federated in ((near, False), (far, True)):
            content = room_for(wish, bondje.id, allowed, version=12, space=None)
            state = await _state(bondje, await _create(bondje, **{**content, "invite": []}))
            assert state["m.room.create", ""]["m.federate"] is is_federated
            acl = state.get(("m.room.server_acl", ""))
            expected = {"allow": ["gemeente.example", "localhost"], "allow_ip_literals": False}
            assert acl == (expected if is_federated else None)
            assert state["m.room.guest_access", ""] == {"guest_access": "forbidden"}
            assert state["m.room.join_rules", ""] == {"join_rule": "invite"}


async def test_a_room_of_somebody_else_with_its_name_is_not_taken_for_its_own(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    mallory = await matrix.person("mallory")
    name = alias_of(home.login.user, "kennismaking:1")
    trap = await mallory.opens("BIO2", room_alias_name=name)
    async with home.running(matrix.homeserver.url) as bondje:
        wish = together("kennismaking:1", "BIO2", anna, bram)
        place = await bondje.matrix.messenger.open(wish)
        assert place.id != trap
        assert await bram.is_invited(by=bondje.id) == place.id
        # Also if it was invited there.
        await mallory.invites(trap, bondje.id)
        await bondje.comes(mallory, trap)
        assert (await bondje.matrix.messenger.open(wish)).id != trap


@pytest.mark.parametrize("version", ["11", "12"])
async def test_an_upgraded_introduction_goes_on(matrix: MatrixPeople, home: Home, version: str) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        place = await bondje.matrix.messenger.open(together("kennismaking:1", "BIO2", anna, bram))
        for person in (anna, bram):
            await person.joins(await person.is_invited(by=bondje.id))
        path = f"/_matrix/client/v3/rooms/{place.id}"
        # As an administrator of the server does, in the name of who made it.
        following = str(
            (await bondje.client.call("POST", f"{path}/upgrade", {"new_version": version}))["replacement_room"]
        )
        for person in (anna, bram):
            await bondje.client.call("POST", f"/_matrix/client/v3/rooms/{following}/invite", {"user_id": person.id})
            await person.joins(following)
        await bram.says(following, "onder ons")
        await bram.says(following, "!bondje help")
        answer = await bram.hears(sender=bondje.id, room=following)
        assert answer.replies_to is not None
        (message,) = bondje.overheard.messages
        # It is the conversation that it was.
        assert message.conversation.id == place.id
        await bondje.matrix.messenger.send(outgoing("een", "Hoe was het?", anna, place), place, maybe_said=False)
        assert (await anna.hears("Hoe was het?")).room == following


async def test_an_upgraded_private_conversation_goes_on(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        await anna.says(room, "hallo")
        await anna.hears(sender=bondje.id, room=room)
        following = (await anna.calls("upgradeRoom", room, "11"))["replacement_room"]
        await anna.invites(following, bondje.id)
        await bondje.comes(anna, following)
        # Before she has said anything there.
        await _say(bondje, anna, "Bram wil je ontmoeten")
        assert (await anna.hears("Bram wil je ontmoeten")).room == following
        await anna.says(following, "help")
        assert (await anna.hears(sender=bondje.id, room=following)).encrypted
        (first, second) = bondje.overheard.messages
        assert first.conversation == second.conversation


async def test_an_upgraded_room_is_followed_also_after_a_stop(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(proxy.url) as bondje:
        private = await bondje.meets(anna)
        room = await anna.opens("BIO2", invites=[bondje.id, bram], encrypted=False, preset="public_chat")
        await bondje.comes(anna, room)
        proxy.faults.always(broken(), when=calls_to("join"))
        following = (await anna.calls("upgradeRoom", room, "11"))["replacement_room"]
        await proxy.until(lambda: any(following in call.words for call in proxy.calls_to("join")))
        # How far sync has come is stored behind it.
        await anna.says(private, "hallo")
        await anna.hears(sender=bondje.id, room=private)
    proxy.faults.clear()
    async with home.running(proxy.url) as bondje:
        assert await bondje.client.has_room(following, within=bondje.matrix.messenger.patience)


async def test_who_stays_in_an_introduction_alone_is_still_in_one(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        place = await bondje.matrix.messenger.open(together("kennismaking:1", "BIO2", anna, bram))
        for person in (anna, bram):
            await person.joins(await person.is_invited(by=bondje.id))
        await bram.leaves(place.id)
        await anna.hears(
            type="m.room.member", sender=bram, matching=lambda heard: heard.content["membership"] == "leave"
        )
        # For nobody, and so not for Bondje either.
        await anna.says(place.id, "is daar nog iemand?")
        await anna.says(place.id, "!bondje help")
        await anna.hears(sender=bondje.id, room=place.id)
        assert [message.text for message in bondje.overheard.messages] == ["help"]
        await _say(bondje, anna, "alleen voor Anna")
        assert (await anna.is_invited(by=bondje.id)) != place.id
        await anna.leaves(place.id)
        while place.id in bondje.client.nio.rooms:
            await bondje.client.wait_for_sync()


async def test_who_comes_while_it_is_down_is_there_afterwards(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        place = await bondje.matrix.messenger.open(together("kennismaking:1", "BIO2", anna, bram))
        invited = await anna.is_invited(by=bondje.id)
    await anna.joins(invited)
    await anna.says(place.id, "!bondje help")
    async with home.running(matrix.homeserver.url) as bondje:
        answer = await anna.hears(sender=bondje.id, room=place.id)
        assert (answer.encrypted, answer.shield) == (True, 0)
        assert bondje.overheard.messages[0].conversation.id == place.id


async def test_a_second_private_conversation_is_the_same_one(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        first = await bondje.meets(anna)
        await anna.says(first, "hallo")
        await anna.hears(sender=bondje.id, room=first)
        # Marked as one in the invitation, as another of her clients does.
        encryption = {"type": "m.room.encryption", "state_key": "", "content": ENCRYPTION}
        wish = {
            "preset": "trusted_private_chat",
            "is_direct": True,
            "invite": [bondje.id],
            "initial_state": [encryption],
        }
        second = (await anna.calls("createRoom", wish))["room_id"]
        await bondje.comes(anna, second)
        for room in (second, first):
            # Where they spoke last.
            await anna.says(room, "help")
            await anna.hears(sender=bondje.id, room=room, matching=lambda heard: heard.edits is None)
            await _say(bondje, anna, f"ook in {room}")
            assert (await anna.hears(f"ook in {room}")).room == room
        assert len({message.conversation for message in bondje.overheard.messages}) == 1


@pytest.mark.parametrize("how", ["kick", "ban"])
async def test_out_of_a_room_that_it_opened_it_says_no_more_there(matrix: MatrixPeople, home: Home, how: str) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url, House()) as bondje:
        room = await anna.opens("BIO2", invites=[bondje.id, bram])
        await bondje.comes(anna, room)
        await anna.says(room, "!bondje help")
        await anna.hears(sender=bondje.id, room=room)
        (message,) = bondje.overheard.messages
        await anna.calls(how, room, bondje.id)
        while room in bondje.client.nio.rooms:
            await bondje.client.wait_for_sync()
        said = outgoing("een", "mag dit?", anna, message.conversation)
        bondje.matrix.messenger.sending.room_patience /= 100
        with pytest.raises(DeliveryError):
            await bondje.matrix.messenger.send(said, message.conversation, maybe_said=False)
