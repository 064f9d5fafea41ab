"""Meetings: who is in them, what is promised around them, what is said after them; calendars and addresses."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_SEQUENCE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TEXT = sa.Text()
_INSTANT = sa.DateTime(timezone=True)
_TIED: dict[str, Any] = {"ondelete": "CASCADE", "deferrable": True, "initially": "DEFERRED"}


def upgrade() -> None:
    op.create_table(
        "meetings",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("id", _TEXT, nullable=False),
        sa.Column("about", _TEXT, nullable=False),
        sa.Column("organiser", _TEXT, nullable=False),
        sa.Column("zone", _TEXT, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("origin", _TEXT),
        sa.Column("follows", _TEXT),
        sa.Column("format", _TEXT, nullable=False),
        sa.Column("not_before", _INSTANT),
        sa.Column("not_after", _INSTANT),
        sa.Column("state", _TEXT, nullable=False),
        sa.Column("proposed", _TEXT, nullable=False),
        sa.Column("refused", _TEXT, nullable=False),
        sa.Column("set_number", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("answer_by", _INSTANT),
        sa.Column("starts_at", _INSTANT),
        sa.Column("ends_at", _INSTANT),
        sa.Column("place", _TEXT, nullable=False),
        sa.Column("link", _TEXT),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("changed_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_meetings"),
        sa.UniqueConstraint("id", name="uq_meetings_id"),
    )
    op.create_index("ix_meetings_origin", "meetings", ["origin"])
    op.create_table(
        "participants",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("meeting", _TEXT, nullable=False),
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("seat", _TEXT, nullable=False),
        sa.Column("needs", sa.Integer(), nullable=False),
        sa.Column("leads", sa.Boolean(), nullable=False),
        sa.Column("wishes", _TEXT, nullable=False),
        sa.Column("ticked", _TEXT),
        sa.Column("is_ticking", sa.Boolean(), nullable=False),
        sa.Column("comes", sa.Boolean(), nullable=False),
        sa.Column("brings", _TEXT, nullable=False),
        sa.Column("asked_to_bring_at", _INSTANT),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_participants_meeting", **_TIED),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_participants_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_participants"),
        sa.UniqueConstraint("meeting", "member", name="uq_participants_meeting_member"),
    )
    op.create_index("ix_participants_member", "participants", ["member"])
    op.create_table(
        "promises",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("key", _TEXT, nullable=False),
        sa.Column("meeting", _TEXT),
        sa.Column("subject", _TEXT, nullable=False),
        sa.Column("member", _TEXT),
        sa.Column("kind", _TEXT, nullable=False),
        sa.Column("due_at", _INSTANT, nullable=False),
        sa.Column("until", _INSTANT, nullable=False),
        sa.Column("kept_at", _INSTANT),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_promises_meeting", **_TIED),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_promises_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_promises"),
        sa.UniqueConstraint("key", name="uq_promises_key"),
    )
    op.create_index("ix_promises_meeting", "promises", ["meeting"])
    op.create_index("ix_promises_subject", "promises", ["subject"])
    op.create_index("ix_promises_member", "promises", ["member"])
    waits = sa.text("kept_at IS NULL")
    op.create_index("ix_promises_due", "promises", ["due_at", "seq"], sqlite_where=waits, postgresql_where=waits)
    is_over = sa.text("kept_at IS NOT NULL")
    op.create_index("ix_promises_over", "promises", ["until"], sqlite_where=is_over, postgresql_where=is_over)
    _after()
    _calendars()
    _habits()


def _after() -> None:
    op.create_table(
        "feedback",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("meeting", _TEXT, nullable=False),
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("happened", sa.Boolean()),
        sa.Column("why_not", _TEXT),
        sa.Column("useful", sa.Integer()),
        sa.Column("learned", _TEXT, nullable=False),
        sa.Column("label", _TEXT),
        sa.Column("is_named", sa.Boolean(), nullable=False),
        sa.Column("again", sa.Boolean()),
        sa.Column("answered_at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_feedback_meeting", **_TIED),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_feedback_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_feedback"),
        sa.UniqueConstraint("meeting", "member", name="uq_feedback_meeting_member"),
    )
    op.create_index("ix_feedback_member", "feedback", ["member"])
    op.create_table(
        "feedback_topics",
        sa.Column("feedback", _SEQUENCE, nullable=False),
        sa.Column("topic", _TEXT, nullable=False),
        sa.ForeignKeyConstraint(["feedback"], ["feedback.seq"], name="fk_feedback_topics_feedback", **_TIED),
        sa.PrimaryKeyConstraint("feedback", "topic", name="pk_feedback_topics"),
    )
    op.create_index("ix_feedback_topics_topic", "feedback_topics", ["topic"])
    op.create_table(
        "actions",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("id", _TEXT, nullable=False),
        sa.Column("meeting", _TEXT),
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("what", _TEXT, nullable=False),
        sa.Column("due_on", sa.Date()),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("done_at", _INSTANT),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_actions_meeting", **_TIED),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_actions_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_actions"),
        sa.UniqueConstraint("id", name="uq_actions_id"),
    )
    op.create_index("ix_actions_meeting", "actions", ["meeting"])
    op.create_index("ix_actions_member", "actions", ["member"])


def _calendars() -> None:
    op.create_table(
        "calendars",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("address", _TEXT),
        sa.Column("former", _TEXT),
        sa.Column("file", _TEXT),
        sa.Column("platform", _TEXT),
        sa.Column("given_at", _INSTANT, nullable=False),
        sa.Column("is_awaited", sa.Boolean(), nullable=False),
        sa.Column("busy", _TEXT, nullable=False),
        sa.Column("known_until", _INSTANT),
        sa.Column("read_at", _INSTANT),
        sa.Column("problem", _TEXT),
        sa.Column("failing_since", _INSTANT),
        sa.Column("is_told", sa.Boolean(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_read_at", _INSTANT),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_calendars_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_calendars"),
        sa.UniqueConstraint("member", name="uq_calendars_member"),
    )
    is_read = sa.text("next_read_at IS NOT NULL")
    op.create_index(
        "ix_calendars_next_read", "calendars", ["next_read_at"], sqlite_where=is_read, postgresql_where=is_read
    )
    op.create_table(
        "feeds",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("digest", _TEXT, nullable=False),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_feeds_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_feeds"),
        sa.UniqueConstraint("member", name="uq_feeds_member"),
        sa.UniqueConstraint("digest", name="uq_feeds_digest"),
    )


def _habits() -> None:
    op.create_table(
        "mail_addresses",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("address", _TEXT),
        sa.Column("confirmed_at", _INSTANT),
        sa.Column("is_shown", sa.Boolean(), nullable=False),
        sa.Column("asked", _TEXT),
        sa.Column("digest", _TEXT),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("asked_at", _INSTANT),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_mail_addresses_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_mail_addresses"),
        sa.UniqueConstraint("member", name="uq_mail_addresses_member"),
    )
    op.create_table(
        "mail_requests",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("whose", _TEXT, nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_mail_requests"),
    )
    op.create_index("ix_mail_requests_whose", "mail_requests", ["whose", "at"])
    op.create_table(
        "reminder_habits",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("minutes", _TEXT, nullable=False),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_reminder_habits_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_reminder_habits"),
        sa.UniqueConstraint("member", name="uq_reminder_habits_member"),
    )


def downgrade() -> None:
    tables = ("reminder_habits", "mail_requests", "mail_addresses", "feeds", "calendars", "actions")
    for table in (*tables, "feedback_topics", "feedback", "promises", "participants", "meetings"):
        op.drop_table(table)
