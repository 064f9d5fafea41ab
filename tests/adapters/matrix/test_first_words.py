"""The first words in a new room can be read by whoever has not met the bot's device, however slow they are.

A client as strict as Element refuses what a key of an unknown device opens, and does not look again when it knows it.
"""

from adapters.matrix.places import private_conversation
from tests.adapters.matrix.bot import Household
from tests.adapters.matrix.conversing import outgoing, together
from tests.adapters.matrix.meeting import meet
from tests.adapters.matrix.whole import Home
from tests.matrix.calls import calls_to
from tests.matrix.faults import RUBBISH, broken, late
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.person import Person
from tests.matrix.proxy import Proxy


async def _slow(matrix: MatrixPeople, proxy: Proxy, name: str = "anna") -> Person:
    """Somebody who hears late of other people's devices, as over a network of the world."""
    login = await matrix.login(name, is_limited=False)
    person = await matrix.online(login, homeserver=proxy.url)
    proxy.faults.always(late(0.5), when=calls_to("keys/query"))
    return person


async def test_a_conversation_that_the_bot_begins(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await _slow(matrix, proxy)
    async with home.running(matrix.homeserver.url) as bondje:
        said = outgoing("een", "Bram wil je ontmoeten", anna)
        await bondje.matrix.messenger.send(said, private_conversation(anna.id), maybe_said=False)
        await anna.joins(await anna.is_invited(by=bondje.id))
        heard = await anna.hears("Bram wil je ontmoeten")
        assert (heard.encrypted, heard.shield) == (True, 0)
        assert not anna.unreadable


async def test_who_comes_after_a_restart(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await _slow(matrix, proxy)
    async with home.running(matrix.homeserver.url) as bondje:
        for number in ("een", "twee"):
            said = outgoing(number, f"nummer {number}", anna)
            await bondje.matrix.messenger.send(said, private_conversation(anna.id), maybe_said=False)
        room = await anna.is_invited(by=bondje.id)
    async with home.running(matrix.homeserver.url):
        await anna.joins(room)
        for number in ("een", "twee"):
            await anna.hears(f"nummer {number}", room=room)
        assert not anna.unreadable


async def test_a_room_for_two_of_whom_one_comes_late(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna, bram = await matrix.person("anna"), await _slow(matrix, proxy, "bram")
    async with home.running(matrix.homeserver.url) as bondje:
        place = await bondje.matrix.messenger.open(together("kennismaking:1", "BIO2", anna, bram))
        await anna.joins(await anna.is_invited(by=bondje.id))
        said = outgoing("een", "Anna, Bram", anna, place)
        await bondje.matrix.messenger.send(said, place, maybe_said=False)
        await anna.hears("Anna, Bram")
        await bram.joins(await bram.is_invited(by=bondje.id))
        await bram.hears("Anna, Bram")
        assert not [*anna.unreadable, *bram.unreadable]


async def test_a_room_that_the_bot_comes_into(matrix: MatrixPeople, household: Household, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    bram = await _slow(matrix, proxy, "bram")
    async with household.running(matrix.homeserver.url) as bot:
        room = await anna.opens("BIO2", invites=[bram])
        await bram.joins(await bram.is_invited())
        await anna.invites(room, bot.client.user)
        await bot.joins(room)
        await bot.says(room, "dag")
        for person in (anna, bram):
            await person.hears("dag")
            assert not person.unreadable


async def test_a_key_that_is_owed_is_given_until_it_is_taken(
    matrix: MatrixPeople, household: Household, proxy: Proxy
) -> None:
    anna = await matrix.person("anna")
    async with household.running(proxy.url) as bot:
        room = await meet(anna, bot)
        proxy.faults.next(broken(), RUBBISH, when=calls_to("sendToDevice"))
        await bot.says(room, "dag")
        await anna.hears("dag")
        assert len(proxy.calls_to("sendToDevice")) == 3


async def test_who_has_written_does_not_wait(matrix: MatrixPeople, household: Household) -> None:
    anna = await matrix.person("anna")
    async with household.running(matrix.homeserver.url) as bot:
        bot.client.nio.giving.acquainted.patience = 3_600
        room = await meet(anna, bot)
        await anna.says(room, "hallo")
        await bot.core.hears("hallo")
        await bot.says(room, "dag")
        assert (await anna.hears("dag")).encrypted


async def test_who_does_not_come_is_owed_nothing(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        said = outgoing("een", "Bram wil je ontmoeten", anna)
        await bondje.matrix.messenger.send(said, private_conversation(anna.id), maybe_said=False)
        room = await anna.is_invited(by=bondje.id)
        assert list(bondje.client.nio.giving.debts)
        await anna.leaves(room)
        while list(bondje.client.nio.giving.debts):
            await bondje.client.wait_for_sync()
