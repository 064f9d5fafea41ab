"""Where things are said in the storm, and what stands there afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from adapters.slack import PLATFORM
from adapters.slack.places import account_of, place_of, private_conversation, shared_conversation
from bot.messages import Account, Conversation, Outgoing, Together
from bot.ports import Store
from tests.slack.people import Person
from tests.slack.seeding import Resident
from tests.slack.workspace import SlackWorkspace

RESIDENTS = tuple(Resident(name=f"lid{number:02}", real_name=f"Deelnemer {number}") for number in range(1, 25))
_GROUPS, _THREADS = 6, 6


@dataclass(kw_only=True)
class Spot:
    """A conversation, and what has to stand there, in this order."""

    conversation: Conversation | Together
    to: tuple[Account, ...]
    person: Person | None = None
    """Who may write there as well."""
    expected: list[str] = field(default_factory=list)
    """Keys."""

    def outgoing(self, number: int) -> Outgoing:
        """One more thing to say there."""
        key = f"storm:{number}/0"
        self.expected.append(key)
        return Outgoing(key=key, conversation=self.conversation, to=self.to, text=f"Bericht {number} <!channel>")


async def all_spots(slack: SlackWorkspace) -> list[Spot]:
    """Private conversations, groups that nobody has opened yet, and threads."""
    team, people = slack.installed.team, list(slack.people.values())
    accounts = [account_of(team, person.id) for person in people]
    private = [
        Spot(conversation=private_conversation(team, person.id), to=(account,), person=person)
        for person, account in zip(people, accounts, strict=True)
    ]
    groups = []
    for number, pair in enumerate(list(zip(accounts[::2], accounts[1::2], strict=False))[:_GROUPS]):
        together = Together(key=f"samen:{number}", platform=PLATFORM, title="Kennismaking", accounts=pair)
        groups.append(Spot(conversation=together, to=pair))
    threads = []
    channel = slack.channels["vragen"]
    for person, account in zip(people[:_THREADS], accounts, strict=False):
        stamp = await person.posts(channel, "Wie weet dit?")
        threads.append(Spot(conversation=shared_conversation(team, channel.id, stamp), to=(account,)))
    return [*private, *groups, *threads]


async def keys_at(spot: Spot, slack: SlackWorkspace, store: Store) -> Sequence[str]:
    """The keys of what Bondje has said there, from old to new, as Slack keeps it."""
    conversation: Conversation | None
    if isinstance(spot.conversation, Together):
        async with store.begin() as work:
            conversation = await work.rooms.find(spot.conversation.key)
        if conversation is None:
            return []
    else:
        conversation = spot.conversation
    place = place_of(conversation)
    channel = spot.person.direct.id if spot.person else place.id
    messages = await slack.messages(channel, slack.bot_token, place.thread)
    said = [message for message in messages if message["user"] == slack.installed.bot_user]
    return [message["metadata"]["event_payload"]["key"] for message in said]
