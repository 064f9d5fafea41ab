"""The tables, as the newest migration leaves them: a test compares the two.

Columns called `seq` keep the order in which rows came; instants may be equal, and clocks are set back.
Foreign keys are checked when a unit of work ends, so that its order of saving does not matter.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from storage import programme_shapes, shapes
from storage.columns import Instant, Json, Sequence, Words

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    }
)


def _tied_to(column: str) -> ForeignKey:
    """The row goes when what it is tied to goes."""
    return ForeignKey(column, ondelete="CASCADE", deferrable=True, initially="DEFERRED")


def _index(name: str, *columns: Column[Any], where: ColumnElement[bool]) -> None:
    """Index only the few rows that are ever looked for."""
    Index(name, *columns, sqlite_where=where, postgresql_where=where)


inbox = Table(
    "inbox",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("key", Words, nullable=False, unique=True),
    Column("arrived_at", Instant, nullable=False),
    # NULL from here on: worked off, only the key is still known.
    Column("place", Words),
    Column("platform", Words),
    Column("account", Words),
    Column("message", Json(shapes.write_message, shapes.read_message)),
    Column("starts", Integer),
)
_index("ix_inbox_unfinished", inbox.c.place, inbox.c.seq, where=inbox.c.place.is_not(None))

outbox = Table(
    "outbox",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("key", Words, nullable=False, unique=True),
    Column("attempts", Integer, nullable=False),
    Column("is_doubtful", Boolean, nullable=False, server_default=false()),
    Column("reason", Words),
    Column("given_up_at", Instant),
    # NULL from here on: given up, only that it failed is still known.
    Column("place", Words),
    Column("platform", Words),
    Column("outgoing", Json(shapes.write_outgoing, shapes.read_outgoing)),
    Column("due_at", Instant),
    Column("added_at", Instant),
)
_index("ix_outbox_lines", outbox.c.place, outbox.c.seq, where=outbox.c.place.is_not(None))
_index("ix_outbox_due", outbox.c.due_at, outbox.c.seq, where=outbox.c.place.is_not(None))
# For processes that serve one platform, whatever waits for the others.
_index("ix_outbox_platform", outbox.c.platform, outbox.c.due_at, outbox.c.seq, where=outbox.c.place.is_not(None))

recipients = Table(
    "outbox_recipients",
    metadata,
    Column("outgoing", Sequence, _tied_to("outbox.seq"), primary_key=True),
    Column("platform", Words, primary_key=True),
    Column("account", Words, primary_key=True),
    Index("ix_outbox_recipients_account", "platform", "account"),
)

rooms = Table(
    "rooms",
    metadata,
    Column("key", Words, primary_key=True),
    Column("conversation", Json(shapes.write_conversation, shapes.read_conversation), nullable=False),
    Column("place", Words, index=True),
    # Of a place apart: whose it is.
    Column("platform", Words),
    Column("account", Words),
)

offers = Table(
    "offers",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("key", Words, nullable=False, unique=True),
    Column("platform", Words, nullable=False),
    Column("account", Words, nullable=False),
    Column("place", Words, nullable=False),
    Column("conversation", Json(shapes.write_conversation, shapes.read_conversation), nullable=False),
    Column("choices", Json(shapes.write_choices, shapes.read_choices), nullable=False),
    Column("made_at", Instant, nullable=False),
    Index("ix_offers_latest", "platform", "account", "place", "seq"),
    Index("ix_offers_made_at", "made_at"),
)

dialogues = Table(
    "dialogues",
    metadata,
    Column("platform", Words, primary_key=True),
    Column("account", Words, primary_key=True),
    Column("place", Words, primary_key=True),
    Column("conversation", Json(shapes.write_conversation, shapes.read_conversation), nullable=False),
    Column("command", Words, nullable=False),
    Column("answers", Json(dict), nullable=False),
    Column("to_ask", Json(list, tuple), nullable=False),
    Column("touched_at", Instant, nullable=False),
)

bookmarks = Table(
    "bookmarks",
    metadata,
    Column("name", Words, primary_key=True),
    Column("value", Words, nullable=False),
)

organisations = Table(
    "organisations",
    metadata,
    Column("id", Words, primary_key=True),
    Column("kind", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("official_name", Words, nullable=False),
    Column("other_names", Json(sorted, frozenset), nullable=False),
    Column("province", Words),
    Column("safety_region", Words),
    Column("inhabitants", Integer),
    Column("neighbours", Json(sorted, frozenset), nullable=False),
    Column("participants", Json(sorted, frozenset), nullable=False),
    Column("ended_on", Date),
    Column("successors", Json(sorted, frozenset), nullable=False),
)

versions = Table(
    "versions",
    metadata,
    Column("name", Words, primary_key=True),
    Column("number", Integer, nullable=False),
)

concepts = Table(
    "concepts",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("labels", Json(shapes.write_labels, shapes.read_labels), nullable=False),
    Column("broader", Json(sorted, frozenset), nullable=False),
    Column("related", Json(sorted, frozenset), nullable=False),
    Column("definition", Json(dict, shapes.read_definition), nullable=False),
    Column("uri", Words, nullable=False),
    # What it was merged into.
    Column("into", Words),
)

topics_left = Table(
    "topics_left",
    metadata,
    # In own words, and to be put to the coordinators no more.
    Column("topic", Words, primary_key=True),
    Column("left_at", Instant, nullable=False),
)

members = Table(
    "members",
    metadata,
    Column("id", Words, primary_key=True),
    Column("name", Words, nullable=False),
    Column("language", Words, nullable=False),
    Column("language_is_chosen", Boolean, nullable=False),
    # No foreign key: the register comes from outside, and a member must never be lost because of it.
    Column("organisation", Words, index=True),
    Column("roles", Json(list, tuple, keep=1024), nullable=False),
    Column("languages", Json(list, shapes.read_languages, keep=32), nullable=False),
    Column("time_zone", Words, nullable=False),
    Column("working_week", Json(shapes.write_week, shapes.read_week, keep=256), nullable=False),
    Column("email", Words),
    Column("folded_email", Words),
    Column("is_coordinator", Boolean, nullable=False),
    Column("first_seen_at", Instant, nullable=False),
    Column("invited_at", Instant),
    Column("consented_at", Instant),
    Column("paused_until", Date),
    Column("left_at", Instant),
    Column("audiences", Json(shapes.write_audiences, shapes.read_audiences, keep=256)),
)
_index("ix_members_invited", members.c.folded_email, where=members.c.consented_at.is_(None))

accounts = Table(
    "accounts",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("platform", Words, nullable=False),
    Column("id", Words, nullable=False),
    Column("member", Words, _tied_to("members.id"), nullable=False, index=True),
    Column("conversation", Json(shapes.write_conversation, shapes.read_conversation), nullable=False),
    Column("name", Words, nullable=False),
    Column("left_at", Instant),
    Column("last_said", Json(shapes.write_last_said, shapes.read_last_said)),
    UniqueConstraint("platform", "id"),
)

invitations = Table(
    "invitations",
    metadata,
    Column("member", Words, _tied_to("members.id"), primary_key=True),
    Column("digest", Words, nullable=False, unique=True),
)

link_codes = Table(
    "link_codes",
    metadata,
    Column("member", Words, _tied_to("members.id"), primary_key=True),
    Column("digest", Words, nullable=False, unique=True),
    Column("platform", Words, nullable=False),
    Column("account", Words, nullable=False),
    Column("expires_at", Instant, nullable=False),
)

link_tries = Table(
    "link_tries",
    metadata,
    Column("seq", Sequence, primary_key=True),
    # A digest of the account: leaving and coming back must not give anybody new tries.
    Column("whose", Words, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_link_tries_whose", "whose", "at"),
)

involvements = Table(
    "involvements",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("member", Words, _tied_to("members.id"), nullable=False),
    Column("topic", Words, nullable=False, index=True),
    Column("stance", Words, nullable=False),
    Column("stage", Words),
    Column("words", Words, nullable=False),
    Column("note", Words, nullable=False),
    Column("searched", Words, nullable=False),
    Column("confirmed_at", Instant, nullable=False),
    Column("audience", Words),
    UniqueConstraint("member", "topic", "stance"),
)

involvement_words = Table(
    "involvement_words",
    metadata,
    # Ordered by code point, as on SQLite, so that the beginning of a word is a range of the index.
    Column("word", Words().with_variant(Text(collation="C"), "postgresql"), primary_key=True),
    Column("involvement", Sequence, _tied_to("involvements.seq"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

changes = Table(
    "changes",
    metadata,
    # Of the member's id: all that is left of whoever is gone.
    Column("digest", BigInteger, primary_key=True, autoincrement=False),
    Column(
        "member",
        Words,
        ForeignKey("members.id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"),
        index=True,
    ),
    Column("number", BigInteger, nullable=False, index=True),
    Column("generation", Integer, nullable=False),
)

enquiries = Table(
    "enquiries",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("member", Words, _tied_to("members.id"), nullable=False),
    Column("question", Json(shapes.write_question, shapes.read_question), nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("shown", Json(list, tuple), nullable=False),
    Column("is_watched", Boolean, nullable=False),
    Column("told", Json(list, tuple), nullable=False),
    Column("due_at", Instant),
    Index("ix_enquiries_member", "member", "seq"),
)
_index("ix_enquiries_due", enquiries.c.due_at, enquiries.c.seq, where=enquiries.c.due_at.is_not(None))

looked_for = Table(
    "enquiry_topics",
    metadata,
    Column("enquiry", Words, _tied_to("enquiries.id"), primary_key=True),
    Column("topic", Words, primary_key=True, index=True),
)

introductions = Table(
    "introductions",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("asker", Words, _tied_to("members.id"), nullable=False, index=True),
    Column("asked", Words, _tied_to("members.id"), nullable=False),
    Column("about", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("answered_at", Instant),
    Column("next_step", Words),
    Column("due_at", Instant),
    Column("is_silent", Boolean, nullable=False),
    Index("ix_introductions_asked", "asked", "asked_at"),
)
_index("ix_introductions_due", introductions.c.due_at, introductions.c.seq, where=introductions.c.due_at.is_not(None))

blocks = Table(
    "blocks",
    metadata,
    Column("member", Words, _tied_to("members.id"), primary_key=True),
    Column("blocked", Words, _tied_to("members.id"), primary_key=True, index=True),
    Column("since", Instant, nullable=False),
)

saved_people = Table(
    "saved_people",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("owner", Words, _tied_to("members.id"), nullable=False),
    Column("member", Words, _tied_to("members.id"), nullable=False, index=True),
    # For what they were found; "": saved by name alone.
    Column("about", Words, nullable=False),
    Column("saved_at", Instant, nullable=False),
    # In the list of them as it was last shown, and after which question of the owner's; "": before any.
    Column("number", Integer),
    Column("listed_after", Words),
    UniqueConstraint("owner", "member", "about"),
)


def _side(name: str) -> list[Column[Any]]:
    return [
        Column(name, Words, _tied_to("members.id"), nullable=False, index=True),
        Column(f"{name}_platform", Words, nullable=False),
        Column(f"{name}_account", Words, nullable=False),
        Column(f"{name}_has_agreed", Boolean, nullable=False),
        Column(f"{name}_has_confirmed", Boolean, nullable=False),
    ]


relays = Table(
    "relays",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("introduction", Words, nullable=False),
    Column("about", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("label", Words),
    Column("changed_at", Instant, nullable=False),
    *_side("one"),
    *_side("other"),
)

relayed = Table(
    "relayed",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("relay", Words, _tied_to("relays.id"), nullable=False),
    Column("place", Words, nullable=False),
    Column("id", Words, nullable=False),
    Column("key", Words, nullable=False, index=True),
    # What it is called where it was passed on to, once it was said there.
    Column("said", Words),
    Column("at", Instant, nullable=False, index=True),
    UniqueConstraint("relay", "place", "id"),
)

meetings = Table(
    "meetings",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("about", Words, nullable=False),
    # No foreign key: the others still meet when whoever began it is gone.
    Column("organiser", Words, nullable=False),
    Column("zone", Words, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("origin", Words, index=True),
    Column("follows", Words),
    Column("format", Words, nullable=False),
    Column("not_before", Instant),
    Column("not_after", Instant),
    Column("state", Words, nullable=False),
    Column("proposed", Json(shapes.write_spans, shapes.read_spans), nullable=False),
    Column("refused", Json(shapes.write_spans, shapes.read_spans), nullable=False),
    Column("set_number", Integer, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("answer_by", Instant),
    Column("starts_at", Instant),
    Column("ends_at", Instant),
    Column("place", Words, nullable=False),
    Column("link", Words),
    Column("sequence", Integer, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
)

participants = Table(
    "participants",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("meeting", Words, _tied_to("meetings.id"), nullable=False),
    Column("member", Words, _tied_to("members.id"), nullable=False, index=True),
    Column("seat", Words, nullable=False),
    Column("needs", Integer, nullable=False),
    Column("leads", Boolean, nullable=False),
    Column("wishes", Json(shapes.write_wishes, shapes.read_wishes), nullable=False),
    Column("ticked", Json(sorted, frozenset)),
    Column("is_ticking", Boolean, nullable=False),
    Column("comes", Boolean, nullable=False),
    Column("brings", Words, nullable=False),
    Column("asked_to_bring_at", Instant),
    UniqueConstraint("meeting", "member"),
)

promises = Table(
    "promises",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("key", Words, nullable=False, unique=True),
    Column("meeting", Words, _tied_to("meetings.id"), index=True),
    Column("subject", Words, nullable=False, index=True),
    Column("member", Words, _tied_to("members.id"), index=True),
    Column("kind", Words, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("until", Instant, nullable=False),
    # Kept, or too late; the key stays, so that it is not promised again.
    Column("kept_at", Instant),
)
_index("ix_promises_due", promises.c.due_at, promises.c.seq, where=promises.c.kept_at.is_(None))
_index("ix_promises_over", promises.c.until, where=promises.c.kept_at.is_not(None))

feedback = Table(
    "feedback",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("meeting", Words, _tied_to("meetings.id"), nullable=False),
    Column("member", Words, _tied_to("members.id"), nullable=False, index=True),
    Column("happened", Boolean),
    Column("why_not", Words),
    Column("useful", Integer),
    Column("learned", Words, nullable=False),
    Column("label", Words),
    Column("is_named", Boolean, nullable=False),
    Column("again", Boolean),
    Column("answered_at", Instant, nullable=False),
    UniqueConstraint("meeting", "member"),
)

feedback_topics = Table(
    "feedback_topics",
    metadata,
    Column("feedback", Sequence, _tied_to("feedback.seq"), primary_key=True),
    Column("topic", Words, primary_key=True, index=True),
)

actions = Table(
    "actions",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("meeting", Words, _tied_to("meetings.id"), index=True),
    Column("member", Words, _tied_to("members.id"), nullable=False, index=True),
    Column("what", Words, nullable=False),
    Column("due_on", Date),
    Column("made_at", Instant, nullable=False),
    Column("done_at", Instant),
)

calendars = Table(
    "calendars",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("member", Words, _tied_to("members.id"), nullable=False, unique=True),
    # NULL: a file that was handed in.
    Column("address", Words),
    # The address before, until this one was read.
    Column("former", Words),
    # Of that file, until it was read: where it lies, and on which platform.
    Column("file", Json(shapes.write_sent, shapes.read_sent)),
    Column("platform", Words),
    Column("given_at", Instant, nullable=False),
    Column("is_awaited", Boolean, nullable=False),
    Column("busy", Json(shapes.write_spans, shapes.read_spans), nullable=False),
    Column("known_until", Instant),
    Column("read_at", Instant),
    Column("problem", Words),
    Column("failing_since", Instant),
    Column("is_told", Boolean, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_read_at", Instant),
)
_index("ix_calendars_next_read", calendars.c.next_read_at, where=calendars.c.next_read_at.is_not(None))

feeds = Table(
    "feeds",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("member", Words, _tied_to("members.id"), nullable=False, unique=True),
    # The address itself is told once and kept nowhere.
    Column("digest", Words, nullable=False, unique=True),
    Column("made_at", Instant, nullable=False),
)

mail_addresses = Table(
    "mail_addresses",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("member", Words, _tied_to("members.id"), nullable=False, unique=True),
    Column("address", Words),
    Column("confirmed_at", Instant),
    Column("is_shown", Boolean, nullable=False),
    # Another address, or the first, that is yet to be shown to be theirs.
    Column("asked", Words),
    Column("digest", Words),
    Column("tries", Integer, nullable=False),
    Column("asked_at", Instant),
)

mail_requests = Table(
    "mail_requests",
    metadata,
    Column("seq", Sequence, primary_key=True),
    # A digest of the account that had a code mailed, or of the address it went to; not tied to a member, since it has
    # to outlive them for its time.
    Column("whose", Words, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_mail_requests_whose", "whose", "at"),
)

confirmations = Table(
    "confirmations",
    metadata,
    Column("member", Words, _tied_to("members.id"), primary_key=True),
    # NULL: not to be asked.
    Column("since_at", Instant, index=True),
)

reminder_habits = Table(
    "reminder_habits",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("member", Words, _tied_to("members.id"), nullable=False, unique=True),
    # Minutes before; an empty list: none.
    Column("minutes", Json(list, tuple), nullable=False),
)

programmes = Table(
    "programmes",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("name", Words, nullable=False),
    Column("shape", Words, nullable=False),
    # No foreign key: the programme goes on when whoever made it is gone.
    Column("coordinator", Words, nullable=False),
    Column("audience", Json(programme_shapes.write_audience, programme_shapes.read_audience), nullable=False),
    Column("joining", Words, nullable=False),
    Column("cadence", Json(programme_shapes.write_cadence, programme_shapes.read_cadence), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("rules", Json(programme_shapes.write_rules, programme_shapes.read_rules), nullable=False),
    Column("parts", Json(list, tuple), nullable=False),
    Column("delegating", Json(programme_shapes.write_delegating, programme_shapes.read_delegating)),
    Column("runs_by_itself", Boolean, nullable=False),
    Column("status", Words, nullable=False),
    Column("paused_until", Date),
    Column("last_number", Integer, nullable=False),
    Column("next_round_at", Instant),
    Column("due_at", Instant),
    Column("crowd_read_at", Instant),
    Column("made_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
)
_index("ix_programmes_due", programmes.c.due_at, programmes.c.seq, where=programmes.c.due_at.is_not(None))

crowds = Table(
    "crowds",
    metadata,
    Column("programme", Words, _tied_to("programmes.id"), primary_key=True),
    Column("member", Words, _tied_to("members.id"), primary_key=True, index=True),
)

enrolments = Table(
    "enrolments",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("programme", Words, _tied_to("programmes.id"), nullable=False),
    Column("member", Words, _tied_to("members.id"), nullable=False, index=True),
    Column("state", Words, nullable=False),
    Column("part", Words, nullable=False),
    Column("side", Words, nullable=False),
    Column("silent_rounds", Integer, nullable=False),
    Column("missed", Integer, nullable=False),
    Column("since", Instant, nullable=False),
    UniqueConstraint("programme", "member"),
)

rounds = Table(
    "rounds",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("programme", Words, _tied_to("programmes.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("step", Words, nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("starts_at", Instant, nullable=False),
    Column("answer_by", Instant),
    Column("due_at", Instant),
    Column("version", Integer, nullable=False),
    Column("approved_by", Words),
    Column("changed_at", Instant, nullable=False),
    UniqueConstraint("programme", "number"),
)
_index("ix_rounds_due", rounds.c.due_at, rounds.c.seq, where=rounds.c.due_at.is_not(None))

entries = Table(
    "entries",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("round", Words, _tied_to("rounds.id"), nullable=False),
    Column("member", Words, _tied_to("members.id"), nullable=False, index=True),
    Column("coming", Boolean),
    Column("brings", Words, nullable=False),
    Column("topics", Json(list, programme_shapes.read_topics), nullable=False),
    Column("side", Words, nullable=False),
    Column("invited_by", Words),
    Column("is_late", Boolean, nullable=False),
    Column("announced_at", Instant),
    Column("outcome", Words, nullable=False),
    Column("why", Words, nullable=False),
    Column("told_at", Instant),
    UniqueConstraint("round", "member"),
)

pairings = Table(
    "pairings",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("round", Words, _tied_to("rounds.id"), nullable=False, index=True),
    Column("state", Words, nullable=False),
    Column("is_locked", Boolean, nullable=False),
    Column("about", Words, nullable=False),
    Column("grounds", Json(programme_shapes.write_grounds, programme_shapes.read_grounds), nullable=False),
    Column("value", Float, nullable=False),
    Column("delegations", Json(list, tuple), nullable=False),
    Column("meeting", Words, index=True),
    Column("answer_by", Instant),
    Column("made_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
)

pairing_seats = Table(
    "pairing_seats",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("pairing", Words, _tied_to("pairings.id"), nullable=False),
    Column("member", Words, _tied_to("members.id"), nullable=False, index=True),
    Column("side", Words, nullable=False),
    Column("leads", Boolean, nullable=False),
    Column("delegation", Words),
    Column("answer", Words),
    Column("answered_at", Instant),
    Column("nudged_at", Instant),
    Column("is_late", Boolean, nullable=False),
    UniqueConstraint("pairing", "member"),
)

delegations = Table(
    "delegations",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("programme", Words, _tied_to("programmes.id"), nullable=False),
    Column("organisation", Words, nullable=False),
    Column("contact", Words, nullable=False),
    Column("quorum", Integer, nullable=False),
    Column("brings", Json(list, tuple), nullable=False),
    Column("shares", Json(list, tuple), nullable=False),
    Column("free", Json(shapes.write_spans, shapes.read_spans), nullable=False),
    Column("standing", Words, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
    UniqueConstraint("programme", "organisation"),
)

delegates = Table(
    "delegates",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("delegation", Words, _tied_to("delegations.id"), nullable=False),
    Column("member", Words, _tied_to("members.id"), nullable=False, index=True),
    Column("role", Words, nullable=False),
    Column("stands_in", Boolean, nullable=False),
    Column("agreed", Boolean),
    Column("asked_at", Instant, nullable=False),
    UniqueConstraint("delegation", "member"),
)

facilitators = Table(
    "facilitators",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("programme", Words, _tied_to("programmes.id"), nullable=False),
    Column("member", Words, _tied_to("members.id"), nullable=False, index=True),
    Column("capacity", Integer, nullable=False),
    Column("free", Json(shapes.write_spans, shapes.read_spans), nullable=False),
    Column("region", Words),
    Column("rests_until", Date),
    Column("agreed", Boolean),
    Column("since", Instant, nullable=False),
    UniqueConstraint("programme", "member"),
)

scores = Table(
    "scores",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("organisation", Words, nullable=False),
    Column("indicator", Words, nullable=False),
    Column("topic", Words, index=True),
    Column("value", Float, nullable=False),
    Column("most", Float, nullable=False),
    Column("on", Date, nullable=False),
    UniqueConstraint("organisation", "indicator", "on"),
)

score_consents = Table(
    "score_consents",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("organisation", Words, nullable=False, unique=True),
    Column("member", Words, _tied_to("members.id"), nullable=False, index=True),
    Column("since", Instant, nullable=False),
    Column("is_confirmed", Boolean, nullable=False),
)

# What follows is as Slack's SDK wants it, which reads and writes it: a test compares.
_BOT_OF_SLACK = (
    ("client_id", String(32), False),
    ("app_id", String(32), False),
    ("enterprise_id", String(32), True),
    ("enterprise_name", String(200), True),
    ("team_id", String(32), True),
    ("team_name", String(200), True),
    ("bot_token", String(200), True),
    ("bot_id", String(32), True),
    ("bot_user_id", String(32), True),
    ("bot_scopes", String(1000), True),
    ("bot_refresh_token", String(200), True),
    ("bot_token_expires_at", DateTime(), True),
    ("is_enterprise_install", Boolean(), False),
    ("installed_at", DateTime(), False),
)
_INSTALLATION_OF_SLACK = (
    *_BOT_OF_SLACK,
    ("enterprise_url", String(200), True),
    ("user_id", String(32), False),
    ("user_token", String(200), True),
    ("user_scopes", String(1000), True),
    ("user_refresh_token", String(200), True),
    ("user_token_expires_at", DateTime(), True),
    ("incoming_webhook_url", String(200), True),
    ("incoming_webhook_channel", String(200), True),
    ("incoming_webhook_channel_id", String(200), True),
    ("incoming_webhook_configuration_url", String(200), True),
    ("token_type", String(32), True),
)

slack_bots = Table(
    "slack_bots",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    *(Column(name, kind, nullable=may_lack) for name, kind, may_lack in _BOT_OF_SLACK),
    Index("slack_bots_idx", "client_id", "enterprise_id", "team_id", "installed_at"),
)

slack_installations = Table(
    "slack_installations",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    *(Column(name, kind, nullable=may_lack) for name, kind, may_lack in _INSTALLATION_OF_SLACK),
    Index("slack_installations_idx", "client_id", "enterprise_id", "team_id", "user_id", "installed_at"),
)

slack_oauth_states = Table(
    "slack_oauth_states",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("state", String(200), nullable=False),
    Column("expire_at", DateTime(), nullable=False),
)
