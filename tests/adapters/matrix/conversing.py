"""A home for Bondje, and what it is asked to say."""

from collections.abc import Sequence

from adapters.matrix import PLATFORM
from adapters.matrix.places import account_of, private_conversation
from bot.messages import Account, Conversation, Earlier, File, Option, Outgoing, Together
from tests.matrix.person import Person


def together(key: str, title: str, *people: Person | str) -> Together:
    """To be opened for them."""
    accounts = tuple(account_of(person if isinstance(person, str) else person.id) for person in people)
    return Together(key=key, platform=PLATFORM, title=title, accounts=accounts)


def outgoing(
    key: str,
    text: str,
    to: Person | str,
    conversation: Conversation | Together | None = None,
    *,
    labels: Sequence[str] = (),
    files: tuple[File, ...] = (),
    earlier: Earlier | None = None,
) -> Outgoing:
    options = tuple(Option(number=number, label=label) for number, label in enumerate(labels, start=1))
    user = to if isinstance(to, str) else to.id
    whom: tuple[Account, ...] = (account_of(user),)
    return Outgoing(
        key=key,
        conversation=conversation or private_conversation(user),
        to=whom,
        text=text,
        options=options,
        files=files,
        earlier=earlier,
    )
