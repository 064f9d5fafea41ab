import pytest

from adapters.messenger import PlatformMessenger
from bot.errors import DelayedError
from bot.messages import Account, Conversation, Outgoing, Platform, Together

HERE, THERE = Platform("here"), Platform("there")


class Voice:
    def __init__(self) -> None:
        self.said: list[tuple[Outgoing, Conversation, bool]] = []

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
        self.said.append((outgoing, conversation, maybe_said))

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        return any(said == outgoing for said, _, _ in self.said)

    async def open(self, together: Together) -> Conversation:
        return Conversation(platform=together.platform, id=together.key, is_shared=True)


def outgoing_to(platform: Platform) -> Outgoing:
    return Outgoing(key="k", conversation=Conversation(platform=platform, id="c"), to=(), text="dag")


async def test_each_thing_is_said_on_its_own_platform() -> None:
    here, there = Voice(), Voice()
    messenger = PlatformMessenger({HERE: here, THERE: there})
    conversation = Conversation(platform=THERE, id="c")

    await messenger.send(outgoing_to(THERE), conversation, maybe_said=True)

    assert here.said == []
    assert there.said == [(outgoing_to(THERE), conversation, True)]


async def test_a_doubt_is_settled_on_its_own_platform() -> None:
    here, there = Voice(), Voice()
    messenger = PlatformMessenger({HERE: here, THERE: there})
    conversation = Conversation(platform=THERE, id="c")
    await messenger.send(outgoing_to(THERE), conversation, maybe_said=False)

    assert await messenger.was_said(outgoing_to(THERE), conversation)
    assert not await messenger.was_said(outgoing_to(HERE), Conversation(platform=HERE, id="c"))


async def test_a_conversation_is_opened_on_its_own_platform() -> None:
    messenger = PlatformMessenger({HERE: Voice(), THERE: Voice()})

    opened = await messenger.open(Together(key="k", platform=HERE, title="t", accounts=()))

    assert opened == Conversation(platform=HERE, id="k", is_shared=True)


async def test_a_platform_that_is_not_connected_may_be_later() -> None:
    messenger = PlatformMessenger({})

    with pytest.raises(DelayedError, match="there") as delayed:
        await messenger.send(outgoing_to(THERE), Conversation(platform=THERE, id="c"), maybe_said=False)
    assert not delayed.value.maybe_said
    with pytest.raises(DelayedError, match="here"):
        await messenger.open(Together(key="k", platform=HERE, title="t", accounts=()))


async def test_one_that_comes_later_is_served_from_then_on() -> None:
    messenger = PlatformMessenger({HERE: Voice()})
    messenger.connect(THERE, Voice())
    assert messenger.platforms == {HERE, THERE}
    await messenger.send(outgoing_to(THERE), Conversation(platform=THERE, id="c"), maybe_said=False)


def test_it_tells_which_platforms_are_connected() -> None:
    assert PlatformMessenger({HERE: Voice(), THERE: Voice()}).platforms == {HERE, THERE}
    assert PlatformMessenger({}).platforms == set()


class Beholder(Voice):
    """A platform that can tell who is in a channel."""

    async def members_of(self, conversation: Conversation) -> frozenset[Account] | None:
        return frozenset({Account(platform=conversation.platform, id=f"somebody in {conversation.id}")})


async def test_who_is_somewhere_is_asked_where_that_can_be_told() -> None:
    messenger = PlatformMessenger({HERE: Beholder(), THERE: Voice()})
    there = frozenset({Account(platform=HERE, id="somebody in c")})
    assert await messenger.members_of(Conversation(platform=HERE, id="c", is_shared=True)) == there
    assert await messenger.members_of(Conversation(platform=THERE, id="c", is_shared=True)) is None
    with pytest.raises(DelayedError):
        await messenger.members_of(Conversation(platform=Platform("elsewhere"), id="c", is_shared=True))
