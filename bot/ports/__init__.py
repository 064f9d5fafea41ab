"""What the core needs from outside: a clock, a voice, and a store. One port a file; fakes mirror the names."""

from bot.ports.accounts import Accounts, KnownAccount, LastSaid
from bot.ports.actions import Actions
from bot.ports.blocks import Blocks
from bot.ports.bookmarks import Bookmarks
from bot.ports.calendar_reader import CalendarReader
from bot.ports.calendars import Calendars
from bot.ports.changes import Changes
from bot.ports.clock import Clock
from bot.ports.confirmations import Confirmations
from bot.ports.crowds import Crowds
from bot.ports.delegations import Delegations
from bot.ports.dialogues import Dialogue, Dialogues
from bot.ports.enquiries import Enquiries
from bot.ports.feedback import Feedbacks
from bot.ports.feeds import FeedReader, Feeds
from bot.ports.files import Files
from bot.ports.finder import Finder
from bot.ports.inbox import Inbox
from bot.ports.introductions import Introductions
from bot.ports.invitations import Invitations
from bot.ports.involvements import Involvements
from bot.ports.links import Links
from bot.ports.mailing import Mailing
from bot.ports.meetings import Meetings
from bot.ports.members import Members
from bot.ports.messenger import Messenger, Voices
from bot.ports.offers import Offer, OfferedChoice, Offers
from bot.ports.organisations import Organisations
from bot.ports.outbox import Outbox, Waiting
from bot.ports.programmes import Programmes
from bot.ports.receiver import Kept, Receiver
from bot.ports.relays import Relays
from bot.ports.rooms import Rooms
from bot.ports.rounds import Rounds
from bot.ports.routine import Routine
from bot.ports.saved import SavedPeople
from bot.ports.scores import Scores
from bot.ports.store import Store, UnitOfWork
from bot.ports.thesaurus import Thesaurus
from bot.ports.views import Views

__all__ = [
    "Accounts",
    "Actions",
    "Blocks",
    "Bookmarks",
    "CalendarReader",
    "Calendars",
    "Changes",
    "Clock",
    "Confirmations",
    "Crowds",
    "Delegations",
    "Dialogue",
    "Dialogues",
    "Enquiries",
    "FeedReader",
    "Feedbacks",
    "Feeds",
    "Files",
    "Finder",
    "Inbox",
    "Introductions",
    "Invitations",
    "Involvements",
    "Kept",
    "KnownAccount",
    "LastSaid",
    "Links",
    "Mailing",
    "Meetings",
    "Members",
    "Messenger",
    "Offer",
    "OfferedChoice",
    "Offers",
    "Organisations",
    "Outbox",
    "Programmes",
    "Receiver",
    "Relays",
    "Rooms",
    "Rounds",
    "Routine",
    "SavedPeople",
    "Scores",
    "Store",
    "Thesaurus",
    "UnitOfWork",
    "Views",
    "Voices",
    "Waiting",
]
