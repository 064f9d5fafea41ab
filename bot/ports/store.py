"""What Bondje remembers, one transaction at a time."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from bot.ports.accounts import Accounts
from bot.ports.actions import Actions
from bot.ports.blocks import Blocks
from bot.ports.bookmarks import Bookmarks
from bot.ports.calendars import Calendars
from bot.ports.changes import Changes
from bot.ports.confirmations import Confirmations
from bot.ports.delegations import Delegations
from bot.ports.dialogues import Dialogues
from bot.ports.enquiries import Enquiries
from bot.ports.feedback import Feedbacks
from bot.ports.feeds import Feeds
from bot.ports.inbox import Inbox
from bot.ports.introductions import Introductions
from bot.ports.invitations import Invitations
from bot.ports.involvements import Involvements
from bot.ports.links import Links
from bot.ports.mailing import Mailing
from bot.ports.meetings import Meetings
from bot.ports.members import Members
from bot.ports.offers import Offers
from bot.ports.organisations import Organisations
from bot.ports.outbox import Outbox
from bot.ports.programmes import Programmes
from bot.ports.relays import Relays
from bot.ports.rooms import Rooms
from bot.ports.rounds import Rounds
from bot.ports.saved import SavedPeople
from bot.ports.scores import Scores
from bot.ports.thesaurus import Thesaurus


class UnitOfWork(Protocol):
    """Everything in one transaction. Left without `commit`, nothing has happened."""

    inbox: Inbox
    outbox: Outbox
    rooms: Rooms
    offers: Offers
    dialogues: Dialogues
    bookmarks: Bookmarks
    organisations: Organisations
    thesaurus: Thesaurus
    members: Members
    accounts: Accounts
    invitations: Invitations
    links: Links
    involvements: Involvements
    enquiries: Enquiries
    introductions: Introductions
    blocks: Blocks
    saved: SavedPeople
    relays: Relays
    meetings: Meetings
    feeds: Feeds
    calendars: Calendars
    feedback: Feedbacks
    actions: Actions
    mailing: Mailing
    programmes: Programmes
    rounds: Rounds
    delegations: Delegations
    scores: Scores
    changes: Changes
    confirmations: Confirmations

    async def commit(self) -> None:
        """Keep it all. Raises ConflictError when another changed the same at the same moment."""
        ...


class Store(Protocol):
    """What Bondje remembers."""

    def begin(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """Start a unit of work. Raises StoreUnavailableError; any operation in it may raise ConflictError."""
        ...

    def joining(self) -> AbstractAsyncContextManager[bool]:
        """Begin to work here. True: no other process does, and none begins to for as long as this lasts."""
        ...

    async def prepare(self) -> None:
        """Bring the schema up to date. Raises StoreUnavailableError."""
        ...

    async def tidy(self) -> None:
        """Wipe what the database keeps aside of rows that are gone, as far as it does not wipe that by itself.

        Of what others are reading at this moment something may stay, until the next time.
        """
        ...

    async def close(self) -> None:
        """Let go of all connections."""
        ...
