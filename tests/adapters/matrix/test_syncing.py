"""What people say is heard once, in order, whatever happens on the way."""

import asyncio
from datetime import timedelta

import pytest

from tests.adapters.matrix.bot import Household
from tests.adapters.matrix.meeting import meet
from tests.adapters.matrix.pausing import Asked
from tests.matrix.calls import calls_to
from tests.matrix.faults import CUT, RUBBISH, Fault, broken, limited
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.proxy import Proxy


async def test_the_first_start_ignores_what_was_said_before(matrix: MatrixPeople, household: Household) -> None:
    anna = await matrix.person("anna")
    room = await anna.opens(invites=[household.login.user], encrypted=False)
    join = f"/_matrix/client/v3/rooms/{room}/join"
    await matrix.homeserver.ask("POST", join, {}, by=household.login)
    await anna.says(room, "lang geleden")
    async with household.running(matrix.homeserver.url) as bot:
        await anna.says(room, "nu")
        await bot.core.hears("nu")
        assert bot.core.words == ["nu"]


async def test_a_gap_is_filled_in_order(matrix: MatrixPeople, household: Household) -> None:
    # Trap 4: of 25 messages, nio tells of 10.
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
        await anna.says(room, "vooraf")
        await bot.core.hears("vooraf")
    said = [f"nummer {number}" for number in range(25)]
    for words in said:
        await anna.says(room, words)
    async with household.running(matrix.homeserver.url, window=5) as bot:
        await bot.core.hears(*said)
        assert bot.core.words == said
        await anna.says(room, "daarna")
        await bot.core.hears("daarna")


async def test_a_gap_is_asked_for_until_it_is_there(matrix: MatrixPeople, household: Household, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    async with household.running(proxy.url) as bot:
        room = await meet(anna, bot)
    said = [f"nummer {number}" for number in range(5)]
    for words in said:
        await anna.says(room, words)
    proxy.faults.next(broken(), RUBBISH, limited(20), when=calls_to("messages"))
    async with household.running(proxy.url, window=1) as bot:
        await bot.core.hears(*said)
        assert bot.core.words == said


async def test_only_the_last_of_a_batch_takes_the_mark_along(matrix: MatrixPeople, household: Household) -> None:
    # Trap 2: nio saves its place before anything was handled.
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
    said = ["een", "twee", "drie"]
    for words in said:
        await anna.says(room, words)
    async with household.running(matrix.homeserver.url) as bot:
        await bot.core.hears(*said)
        marks = dict(bot.core.marks)
        assert (marks["een"], marks["twee"]) == (None, None)
        assert marks["drie"]


async def test_what_was_not_stored_is_heard_again(matrix: MatrixPeople, household: Household) -> None:
    # Trap 2 again: the bot ends between one sync and its store, and the room keys are in its own.
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
        bot.core.times_away = 1_000_000
        await anna.forgets_key(room)
        await anna.says(room, "een")
        await bot.core.until(lambda: any(event.content.get("body") == "een" for event in bot.core.events))
        assert not bot.core.words
    async with household.running(matrix.homeserver.url) as bot:
        await bot.core.hears("een")


async def test_while_the_store_is_away_it_waits(matrix: MatrixPeople, household: Household) -> None:
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
        bot.core.times_away = 3
        await anna.says(room, "een")
        await anna.says(room, "twee")
        await bot.core.hears("een", "twee")
        assert bot.core.words == ["een", "twee"]


async def test_one_event_that_fails_does_not_stop_the_others(matrix: MatrixPeople, household: Household) -> None:
    # Trap 3: an exception in a callback ends nio's sync, and the rest of that batch is gone.
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
        bot.core.fails = lambda heard: heard.content.get("body") == "twee"
        for words in ("een", "twee", "drie"):
            await anna.says(room, words)
        await bot.core.hears("een", "drie")
        assert bot.core.words == ["een", "drie"]


async def test_a_bad_message_to_the_device_does_not_stop_the_keys(
    matrix: MatrixPeople, household: Household, proxy: Proxy
) -> None:
    # nio stops at it, and loses the room keys behind it.
    anna, mallory = await matrix.person("anna"), await matrix.login("mallory")
    async with household.running(proxy.url) as bot:
        room = await meet(anna, bot)
        device, key = bot.client.device, bot.client.machine.account.identity_keys["curve25519"]
    bad: list[tuple[str, dict[str, object]]] = [
        (
            "m.room.encrypted",
            {
                "algorithm": "m.olm.v1.curve25519-aes-sha2",
                "sender_key": "x",
                "ciphertext": {key: {"type": 0, "body": "geen sleutel"}},
            },
        ),
        ("m.key.verification.start", {"from_device": 1}),
        ("m.room_key.withheld", {"code": []}),
        ("m.room_key_request", {"action": {}}),
        ("nl.bondje.onbekend", {}),
    ]
    for number, (kind, content) in enumerate(bad):
        path = f"/_matrix/client/v3/sendToDevice/{kind}/{number}"
        await matrix.homeserver.ask("PUT", path, {"messages": {bot.client.user: {device: content}}}, by=mallory)
    await anna.forgets_key(room)
    await anna.says(room, "een")
    async with household.running(proxy.url) as bot:
        await bot.core.hears("een")
        told = [each.type for each in bot.core.told]
        assert told == ["m.key.verification.start", "nl.bondje.onbekend"]
    # The key was there, and did not have to be asked for.
    assert not [call for call in proxy.calls_to("sendToDevice") if "m.room_key_request" in call.words]


@pytest.mark.parametrize("trouble", [broken(), RUBBISH, CUT, limited(10)], ids=["broken", "rubbish", "cut", "limited"])
async def test_it_waits_longer_and_longer(
    matrix: MatrixPeople, household: Household, proxy: Proxy, trouble: Fault
) -> None:
    # Trap 6: nio asks a thousand times a second.
    anna = await matrix.person("anna")
    # In earnest, from a second to a minute.
    shortest, longest = timedelta(milliseconds=20), timedelta(milliseconds=200)
    asked = Asked(shortest, longest)
    async with household.running(proxy.url, longest=0.1, pauses=asked.pauses) as bot:
        room = await meet(anna, bot)
        before = len(asked.lengths)
        proxy.faults.always(trouble, when=calls_to("sync"))
        await anna.says(room, "een")
        await asked.until(lambda lengths: len(lengths) >= before + 6)
        doubled = [shortest * 2**number for number in range(4)]
        assert asked.lengths[before : before + 6] == [*doubled, longest, longest]
        rounding = timedelta(milliseconds=1)
        assert all(took > length - rounding for took, length in zip(asked.took, asked.lengths, strict=False))
        proxy.faults.clear()
        await bot.core.hears("een")


async def test_a_homeserver_that_is_down_is_waited_for(matrix: MatrixPeople, household: Household) -> None:
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
        matrix.homeserver.stop()
        matrix.homeserver.start()
        await anna.says(room, "weer terug")
        await bot.core.hears("weer terug")


async def test_an_invitation_that_could_not_be_answered_is_answered_later(
    matrix: MatrixPeople, household: Household, proxy: Proxy
) -> None:
    # Trap 5: join is not tried again by nio; and sync tells of an invitation only once.
    anna = await matrix.person("anna")
    async with household.running(proxy.url, longest=0.1) as bot:
        proxy.faults.next(broken(), when=calls_to("join"))
        room = await anna.opens(invites=[bot.client.user])
        await bot.joins(room)
    async with household.running(proxy.url, longest=0.1) as bot:
        proxy.faults.always(broken(), when=calls_to("join"))
        another = await anna.opens(invites=[bot.client.user])
        await proxy.until(lambda: any(call.fault and another in call.words for call in proxy.calls_to("join")))
    proxy.faults.clear()
    async with household.running(proxy.url, longest=0.1) as bot:
        await bot.joins(another)


async def test_a_room_it_was_put_out_of_is_gone(matrix: MatrixPeople, household: Household) -> None:
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
        await anna.calls("kick", room, bot.client.user, "")
        await bot.core.until(lambda: bot.core.out_of == [room])
        assert room not in bot.client.nio.rooms


async def test_what_comes_of_it_does_not_hold_up_the_next(matrix: MatrixPeople, household: Household) -> None:
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
        bot.core.working = asyncio.Event()
        await anna.says(room, "een")
        await anna.says(room, "twee")
        await bot.core.hears("een", "twee")
        bot.core.working.set()


async def test_votes_and_edits_are_heard_as_they_came(matrix: MatrixPeople, household: Household) -> None:
    # nio knows no votes, and takes an edit for another message.
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
        said = await anna.says(room, "eeen")
        await anna.edits(room, said, "een")
        relation = {"rel_type": "m.reference", "event_id": said}
        await anna.sends(room, "m.poll.response", {"m.relates_to": relation, "m.selections": ["1"]})
        await bot.core.until(lambda: any(event.type == "m.poll.response" for event in bot.core.events))
        edit, vote = [event for event in bot.core.events if event.was_encrypted][1:]
        assert edit.content["m.relates_to"] == {"rel_type": "m.replace", "event_id": said}
        assert (vote.content["m.selections"], vote.content["m.relates_to"]) == (["1"], relation)
