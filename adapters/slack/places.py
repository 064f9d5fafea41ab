"""Whom and where Slack means, in the core's words and back.

A person's id is only unique in their own workspace, and a conversation is reached with the token of the workspace (or
the organisation) where Bondje was installed. So an account is `T1/U1`: whose workspace, who. A conversation is `T1/C1`:
which installation, which channel. The private conversation with somebody is `T1/U1`, whatever its channel is called: it
is the same one for a direct message, a slash command, a shortcut and the Home tab. A place apart for one person is a
thread in it, for Slack has no groups of one.
"""

from dataclasses import dataclass

from adapters.slack import PLATFORM
from bot.messages import Account, Conversation

_BETWEEN = "/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where to say something."""

    installed: str
    """The workspace `T...`, or the organisation `E...`, whose token is used."""
    id: str
    """A channel `C...`, `D...` or `G...`; or a person `U...` or `W...`, for the private conversation with them."""
    thread: str | None = None

    @property
    def is_person(self) -> bool:
        return self.id[:1] in {"U", "W"}


def account_of(team: str, user: str) -> Account:
    """Somebody of that workspace."""
    return Account(platform=PLATFORM, id=f"{team}{_BETWEEN}{user}")


def team_and_user(account: Account) -> tuple[str, str]:
    """The workspace somebody belongs to, and who they are there."""
    team, _, user = account.id.partition(_BETWEEN)
    return team, user


def private_conversation(installed: str, user: str, thread: str | None = None) -> Conversation:
    """Between one person and Bondje; or a thread in it, which may be a place apart."""
    return Conversation(platform=PLATFORM, id=f"{installed}{_BETWEEN}{user}", thread=thread)


def shared_conversation(installed: str, channel: str, thread: str | None = None) -> Conversation:
    """A thread in a channel, or a group that was opened for some people."""
    return Conversation(platform=PLATFORM, id=f"{installed}{_BETWEEN}{channel}", is_shared=True, thread=thread)


def place_of(conversation: Conversation) -> Place:
    """Where that is."""
    installed, _, id = conversation.id.partition(_BETWEEN)
    return Place(installed=installed, id=id, thread=conversation.thread)
