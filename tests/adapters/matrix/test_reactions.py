"""The emoji under choices come after whatever is to be said, and cost nobody's time."""

from adapters.matrix.limits import Urgency
from adapters.matrix.numbers import emoji_of
from adapters.matrix.places import private_conversation
from adapters.waiting import pause
from tests.adapters.matrix.conversing import outgoing
from tests.adapters.matrix.whole import Bondje, Home
from tests.matrix.calls import Call
from tests.matrix.contents import REACTION
from tests.matrix.faults import SILENT, broken, limited
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.person import Person
from tests.matrix.proxy import Proxy

LABELS = ["Ja", "Nee", "Misschien"]


def _puts_emoji(call: Call) -> bool:
    return call.name == "send" and REACTION in call.words


async def _offer(bondje: Bondje, anna: Person, words: str) -> str:
    said = outgoing(words, words, anna, labels=LABELS)
    await bondje.matrix.messenger.send(said, private_conversation(anna.id), maybe_said=False)
    return (await anna.hears(words)).id


async def _sees_emoji(anna: Person, number: int) -> list[tuple[str | None, str]]:
    heard = [await anna.hears(type=REACTION) for _ in range(number)]
    return [(each.reacts_to, each.reaction) for each in heard]


async def test_each_choice_has_its_emoji(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        await bondje.meets(anna)
        offer = await _offer(bondje, anna, "een")
        assert await _sees_emoji(anna, 3) == [(offer, emoji_of(number)) for number in (1, 2, 3)]


async def test_nobody_waits_for_emoji_that_do_not_come_through(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        await bondje.meets(anna)
        proxy.faults.next(SILENT, when=_puts_emoji)
        await _offer(bondje, anna, "een")
        await proxy.until(lambda: any(map(_puts_emoji, proxy.calls)))
        await _offer(bondje, anna, "twee")
        assert len(list(filter(_puts_emoji, proxy.calls))) == 1
        proxy.release()
        await _sees_emoji(anna, 6)


async def test_what_stumbles_is_tried_again(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        await bondje.meets(anna)
        proxy.faults.next(broken(), broken().once_taken(), when=_puts_emoji)
        offer = await _offer(bondje, anna, "een")
        assert set(await _sees_emoji(anna, 3)) == {(offer, emoji_of(number)) for number in (1, 2, 3)}


async def test_a_homeserver_that_limits_us_gets_no_more_of_them(matrix: MatrixPeople, home: Home, proxy: Proxy) -> None:
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        room = await bondje.meets(anna)
        proxy.faults.next(limited(20), when=_puts_emoji)
        await _offer(bondje, anna, "een")
        await bondje.matrix.messenger.reactions.settle()
        await pause(bondje.matrix.messenger.sending.limits.rest(Urgency.USUAL))
        # The words alone say what can be chosen.
        await anna.says(room, "2")
        await bondje.overheard.hears(1)
        assert len(list(filter(_puts_emoji, proxy.calls))) == 1


async def test_what_was_offered_just_before_the_end_has_its_emoji(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        await bondje.meets(anna)
        said = outgoing("een", "een", anna, labels=LABELS)
        await bondje.matrix.messenger.send(said, private_conversation(anna.id), maybe_said=False)
    await _sees_emoji(anna, 3)
