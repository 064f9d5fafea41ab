"""Meetings, who is in them, and what is promised around them."""

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
        sa.Column("meeting", _TEXT, nullable=False),
        sa.Column("member", _TEXT),
        sa.Column("kind", _TEXT, nullable=False),
        sa.Column("due_at", _INSTANT),
        sa.Column("until", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"], name="fk_promises_meeting", **_TIED),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_promises_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_promises"),
        sa.UniqueConstraint("key", name="uq_promises_key"),
    )
    op.create_index("ix_promises_meeting", "promises", ["meeting"])
    op.create_index("ix_promises_member", "promises", ["member"])
    is_due = sa.text("due_at IS NOT NULL")
    op.create_index("ix_promises_due", "promises", ["due_at", "seq"], sqlite_where=is_due, postgresql_where=is_due)


def downgrade() -> None:
    for table in ("promises", "participants", "meetings"):
        op.drop_table(table)
