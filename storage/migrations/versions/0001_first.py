"""Everything Bondje keeps from its first day on."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

SEQUENCE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text()
INSTANT = sa.DateTime(timezone=True)
TIED: dict[str, Any] = {"ondelete": "CASCADE", "deferrable": True, "initially": "DEFERRED"}


def _only(where: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(where), "postgresql_where": sa.text(where)}


def upgrade() -> None:
    op.create_table(
        "bookmarks",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("value", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_bookmarks"),
    )
    op.create_table(
        "dialogues",
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("account", TEXT, nullable=False),
        sa.Column("place", TEXT, nullable=False),
        sa.Column("conversation", TEXT, nullable=False),
        sa.Column("command", TEXT, nullable=False),
        sa.Column("answers", TEXT, nullable=False),
        sa.Column("to_ask", TEXT, nullable=False),
        sa.Column("began_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("platform", "account", "place", name="pk_dialogues"),
    )
    op.create_table(
        "inbox",
        sa.Column("seq", SEQUENCE, nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("arrived_at", INSTANT, nullable=False),
        sa.Column("place", TEXT),
        sa.Column("platform", TEXT),
        sa.Column("account", TEXT),
        sa.Column("message", TEXT),
        sa.Column("starts", sa.Integer()),
        sa.PrimaryKeyConstraint("seq", name="pk_inbox"),
        sa.UniqueConstraint("key", name="uq_inbox_key"),
    )
    op.create_index("ix_inbox_unfinished", "inbox", ["place", "seq"], **_only("place IS NOT NULL"))
    op.create_table(
        "members",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("language_is_chosen", sa.Boolean(), nullable=False),
        sa.Column("organisation", TEXT),
        sa.Column("roles", TEXT, nullable=False),
        sa.Column("languages", TEXT, nullable=False),
        sa.Column("time_zone", TEXT, nullable=False),
        sa.Column("working_week", TEXT, nullable=False),
        sa.Column("email", TEXT),
        sa.Column("folded_email", TEXT),
        sa.Column("is_coordinator", sa.Boolean(), nullable=False),
        sa.Column("first_seen_at", INSTANT, nullable=False),
        sa.Column("invited_at", INSTANT),
        sa.Column("consented_at", INSTANT),
        sa.Column("paused_until", sa.Date()),
        sa.PrimaryKeyConstraint("id", name="pk_members"),
    )
    op.create_index("ix_members_invited", "members", ["folded_email"], **_only("consented_at IS NULL"))
    op.create_index("ix_members_organisation", "members", ["organisation"])
    op.create_table(
        "offers",
        sa.Column("seq", SEQUENCE, nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("account", TEXT, nullable=False),
        sa.Column("place", TEXT, nullable=False),
        sa.Column("conversation", TEXT, nullable=False),
        sa.Column("choices", TEXT, nullable=False),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_offers"),
        sa.UniqueConstraint("key", name="uq_offers_key"),
    )
    op.create_index("ix_offers_latest", "offers", ["platform", "account", "place", "seq"])
    op.create_index("ix_offers_made_at", "offers", ["made_at"])
    op.create_table(
        "organisations",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("official_name", TEXT, nullable=False),
        sa.Column("other_names", TEXT, nullable=False),
        sa.Column("province", TEXT),
        sa.Column("safety_region", TEXT),
        sa.Column("inhabitants", sa.Integer()),
        sa.Column("neighbours", TEXT, nullable=False),
        sa.Column("participants", TEXT, nullable=False),
        sa.Column("ended_on", sa.Date()),
        sa.Column("successors", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_organisations"),
    )
    op.create_table(
        "outbox",
        sa.Column("seq", SEQUENCE, nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("reason", TEXT),
        sa.Column("given_up_at", INSTANT),
        sa.Column("place", TEXT),
        sa.Column("outgoing", TEXT),
        sa.Column("due_at", INSTANT),
        sa.PrimaryKeyConstraint("seq", name="pk_outbox"),
        sa.UniqueConstraint("key", name="uq_outbox_key"),
    )
    op.create_index("ix_outbox_due", "outbox", ["due_at", "seq"], **_only("place IS NOT NULL"))
    op.create_index("ix_outbox_lines", "outbox", ["place", "seq"], **_only("place IS NOT NULL"))
    op.create_table(
        "rooms",
        sa.Column("key", TEXT, nullable=False),
        sa.Column("conversation", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_rooms"),
    )
    op.create_table(
        "versions",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_versions"),
    )
    op.create_table(
        "accounts",
        sa.Column("seq", SEQUENCE, nullable=False),
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("member", TEXT, nullable=False),
        sa.Column("conversation", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_accounts_member", **TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_accounts"),
        sa.UniqueConstraint("platform", "id", name="uq_accounts_platform_id"),
    )
    op.create_index("ix_accounts_member", "accounts", ["member"])
    op.create_table(
        "blocks",
        sa.Column("member", TEXT, nullable=False),
        sa.Column("blocked", TEXT, nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["blocked"], ["members.id"], name="fk_blocks_blocked", **TIED),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_blocks_member", **TIED),
        sa.PrimaryKeyConstraint("member", "blocked", name="pk_blocks"),
    )
    op.create_index("ix_blocks_blocked", "blocks", ["blocked"])
    op.create_table(
        "enquiries",
        sa.Column("seq", SEQUENCE, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("member", TEXT, nullable=False),
        sa.Column("question", TEXT, nullable=False),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("shown", TEXT, nullable=False),
        sa.Column("is_watched", sa.Boolean(), nullable=False),
        sa.Column("told", TEXT, nullable=False),
        sa.Column("due_at", INSTANT),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_enquiries_member", **TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_enquiries"),
        sa.UniqueConstraint("id", name="uq_enquiries_id"),
    )
    op.create_index("ix_enquiries_due", "enquiries", ["due_at", "seq"], **_only("due_at IS NOT NULL"))
    op.create_index("ix_enquiries_member", "enquiries", ["member", "seq"])
    op.create_table(
        "introductions",
        sa.Column("seq", SEQUENCE, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("asker", TEXT, nullable=False),
        sa.Column("asked", TEXT, nullable=False),
        sa.Column("about", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("answered_at", INSTANT),
        sa.Column("next_step", TEXT),
        sa.Column("due_at", INSTANT),
        sa.Column("is_silent", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["asked"], ["members.id"], name="fk_introductions_asked", **TIED),
        sa.ForeignKeyConstraint(["asker"], ["members.id"], name="fk_introductions_asker", **TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_introductions"),
        sa.UniqueConstraint("id", name="uq_introductions_id"),
    )
    op.create_index("ix_introductions_asked", "introductions", ["asked", "asked_at"])
    op.create_index("ix_introductions_asker", "introductions", ["asker"])
    op.create_index("ix_introductions_due", "introductions", ["due_at", "seq"], **_only("due_at IS NOT NULL"))
    op.create_table(
        "invitations",
        sa.Column("member", TEXT, nullable=False),
        sa.Column("digest", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_invitations_member", **TIED),
        sa.PrimaryKeyConstraint("member", name="pk_invitations"),
        sa.UniqueConstraint("digest", name="uq_invitations_digest"),
    )
    op.create_table(
        "involvements",
        sa.Column("seq", SEQUENCE, nullable=False),
        sa.Column("member", TEXT, nullable=False),
        sa.Column("topic", TEXT, nullable=False),
        sa.Column("stance", TEXT, nullable=False),
        sa.Column("stage", TEXT),
        sa.Column("words", TEXT, nullable=False),
        sa.Column("note", TEXT, nullable=False),
        sa.Column("searched", TEXT, nullable=False),
        sa.Column("confirmed_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_involvements_member", **TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_involvements"),
        sa.UniqueConstraint("member", "topic", "stance", name="uq_involvements_member_topic_stance"),
    )
    op.create_index("ix_involvements_topic", "involvements", ["topic"])
    op.create_table(
        "involvement_words",
        sa.Column("word", TEXT.with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("involvement", SEQUENCE, nullable=False),
        sa.ForeignKeyConstraint(["involvement"], ["involvements.seq"], name="fk_involvement_words_involvement", **TIED),
        sa.PrimaryKeyConstraint("word", "involvement", name="pk_involvement_words"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_involvement_words_involvement", "involvement_words", ["involvement"])
    op.create_table(
        "outbox_recipients",
        sa.Column("outgoing", SEQUENCE, nullable=False),
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("account", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["outgoing"], ["outbox.seq"], name="fk_outbox_recipients_outgoing", **TIED),
        sa.PrimaryKeyConstraint("outgoing", "platform", "account", name="pk_outbox_recipients"),
    )
    op.create_index("ix_outbox_recipients_account", "outbox_recipients", ["platform", "account"])
    op.create_table(
        "enquiry_topics",
        sa.Column("enquiry", TEXT, nullable=False),
        sa.Column("topic", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["enquiry"], ["enquiries.id"], name="fk_enquiry_topics_enquiry", **TIED),
        sa.PrimaryKeyConstraint("enquiry", "topic", name="pk_enquiry_topics"),
    )
    op.create_index("ix_enquiry_topics_topic", "enquiry_topics", ["topic"])


def downgrade() -> None:
    for table in (
        "enquiry_topics",
        "outbox_recipients",
        "involvement_words",
        "involvements",
        "invitations",
        "introductions",
        "enquiries",
        "blocks",
        "accounts",
        "versions",
        "rooms",
        "outbox",
        "organisations",
        "offers",
        "members",
        "inbox",
        "dialogues",
        "bookmarks",
    ):
        op.drop_table(table)
