"""All collections over one transaction."""

from bot.ports import (
    Accounts,
    Actions,
    Blocks,
    Bookmarks,
    Calendars,
    Changes,
    Confirmations,
    Delegations,
    Dialogues,
    Enquiries,
    Feedbacks,
    Feeds,
    Inbox,
    Introductions,
    Invitations,
    Involvements,
    Links,
    Mailing,
    Meetings,
    Members,
    Offers,
    Organisations,
    Outbox,
    Programmes,
    Relays,
    Rooms,
    Rounds,
    SavedPeople,
    Scores,
    Thesaurus,
)
from storage.accounts import SqlAccounts
from storage.actions import SqlActions
from storage.blocks import SqlBlocks
from storage.bookmarks import SqlBookmarks
from storage.calendars import SqlCalendars
from storage.changes import SqlChanges
from storage.confirmations import SqlConfirmations
from storage.delegations import SqlDelegations
from storage.dialogues import SqlDialogues
from storage.enquiries import SqlEnquiries
from storage.feedback import SqlFeedbacks
from storage.feeds import SqlFeeds
from storage.inbox import SqlInbox
from storage.introductions import SqlIntroductions
from storage.invitations import SqlInvitations
from storage.involvements import SqlInvolvements
from storage.links import SqlLinks
from storage.mailing import SqlMailing
from storage.meetings import SqlMeetings
from storage.members import SqlMembers
from storage.offers import SqlOffers
from storage.organisations import SqlOrganisations
from storage.outbox import SqlOutbox
from storage.programmes import SqlProgrammes
from storage.relays import SqlRelays
from storage.rooms import SqlRooms
from storage.rounds import SqlRounds
from storage.saved import SqlSavedPeople
from storage.scores import SqlScores
from storage.thesaurus import SqlThesaurus
from storage.transaction import Transaction


class SqlUnitOfWork:
    """Everything in one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.inbox: Inbox = SqlInbox(transaction)
        self.outbox: Outbox = SqlOutbox(transaction)
        self.rooms: Rooms = SqlRooms(transaction)
        self.offers: Offers = SqlOffers(transaction)
        self.dialogues: Dialogues = SqlDialogues(transaction)
        self.bookmarks: Bookmarks = SqlBookmarks(transaction)
        self.organisations: Organisations = SqlOrganisations(transaction)
        self.thesaurus: Thesaurus = SqlThesaurus(transaction)
        self.members: Members = SqlMembers(transaction)
        self.accounts: Accounts = SqlAccounts(transaction)
        self.invitations: Invitations = SqlInvitations(transaction)
        self.links: Links = SqlLinks(transaction)
        self.involvements: Involvements = SqlInvolvements(transaction)
        self.enquiries: Enquiries = SqlEnquiries(transaction)
        self.introductions: Introductions = SqlIntroductions(transaction)
        self.blocks: Blocks = SqlBlocks(transaction)
        self.saved: SavedPeople = SqlSavedPeople(transaction)
        self.relays: Relays = SqlRelays(transaction)
        self.meetings: Meetings = SqlMeetings(transaction)
        self.feeds: Feeds = SqlFeeds(transaction)
        self.calendars: Calendars = SqlCalendars(transaction)
        self.feedback: Feedbacks = SqlFeedbacks(transaction)
        self.actions: Actions = SqlActions(transaction)
        self.mailing: Mailing = SqlMailing(transaction)
        self.programmes: Programmes = SqlProgrammes(transaction)
        self.rounds: Rounds = SqlRounds(transaction)
        self.delegations: Delegations = SqlDelegations(transaction)
        self.scores: Scores = SqlScores(transaction)
        self._changes = SqlChanges(transaction)
        self.changes: Changes = self._changes
        self.confirmations: Confirmations = SqlConfirmations(transaction)

    async def commit(self) -> None:
        await self._changes.keep()
        await self._transaction.commit()
