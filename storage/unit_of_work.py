"""All collections over one transaction."""

from storage.accounts import SqlAccounts
from storage.blocks import SqlBlocks
from storage.bookmarks import SqlBookmarks
from storage.dialogues import SqlDialogues
from storage.enquiries import SqlEnquiries
from storage.inbox import SqlInbox
from storage.introductions import SqlIntroductions
from storage.invitations import SqlInvitations
from storage.involvements import SqlInvolvements
from storage.members import SqlMembers
from storage.offers import SqlOffers
from storage.organisations import SqlOrganisations
from storage.outbox import SqlOutbox
from storage.rooms import SqlRooms
from storage.transaction import Transaction


class SqlUnitOfWork:
    """Everything in one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.inbox = SqlInbox(transaction)
        self.outbox = SqlOutbox(transaction)
        self.rooms = SqlRooms(transaction)
        self.offers = SqlOffers(transaction)
        self.dialogues = SqlDialogues(transaction)
        self.bookmarks = SqlBookmarks(transaction)
        self.organisations = SqlOrganisations(transaction)
        self.members = SqlMembers(transaction)
        self.accounts = SqlAccounts(transaction)
        self.invitations = SqlInvitations(transaction)
        self.involvements = SqlInvolvements(transaction)
        self.enquiries = SqlEnquiries(transaction)
        self.introductions = SqlIntroductions(transaction)
        self.blocks = SqlBlocks(transaction)

    async def commit(self) -> None:
        await self._transaction.commit()
