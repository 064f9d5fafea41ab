"""Programmes: their rounds, who is put together with whom, delegations, and how far organisations are."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_SEQUENCE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TEXT = sa.Text()
_INSTANT = sa.DateTime(timezone=True)
_TIED: dict[str, Any] = {"ondelete": "CASCADE", "deferrable": True, "initially": "DEFERRED"}
_IS_DUE = sa.text("due_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "programmes",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("id", _TEXT, nullable=False),
        sa.Column("name", _TEXT, nullable=False),
        sa.Column("shape", _TEXT, nullable=False),
        sa.Column("coordinator", _TEXT, nullable=False),
        sa.Column("audience", _TEXT, nullable=False),
        sa.Column("joining", _TEXT, nullable=False),
        sa.Column("cadence", _TEXT, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("rules", _TEXT, nullable=False),
        sa.Column("parts", _TEXT, nullable=False),
        sa.Column("delegating", _TEXT),
        sa.Column("runs_by_itself", sa.Boolean(), nullable=False),
        sa.Column("status", _TEXT, nullable=False),
        sa.Column("paused_until", sa.Date()),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("next_round_at", _INSTANT),
        sa.Column("due_at", _INSTANT),
        sa.Column("crowd_read_at", _INSTANT),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("changed_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_programmes"),
        sa.UniqueConstraint("id", name="uq_programmes_id"),
    )
    op.create_table(
        "crowds",
        sa.Column("programme", _TEXT, nullable=False),
        sa.Column("member", _TEXT, nullable=False),
        sa.ForeignKeyConstraint(["programme"], ["programmes.id"], name="fk_crowds_programme", **_TIED),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_crowds_member", **_TIED),
        sa.PrimaryKeyConstraint("programme", "member", name="pk_crowds"),
    )
    op.create_table(
        "enrolments",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("programme", _TEXT, nullable=False),
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("state", _TEXT, nullable=False),
        sa.Column("part", _TEXT, nullable=False),
        sa.Column("side", _TEXT, nullable=False),
        sa.Column("silent_rounds", sa.Integer(), nullable=False),
        sa.Column("missed", sa.Integer(), nullable=False),
        sa.Column("since", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["programme"], ["programmes.id"], name="fk_enrolments_programme", **_TIED),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_enrolments_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_enrolments"),
        sa.UniqueConstraint("programme", "member", name="uq_enrolments_programme_member"),
    )
    _rounds()
    _delegations()
    _scores()
    _indexes()


def _rounds() -> None:
    op.create_table(
        "rounds",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("id", _TEXT, nullable=False),
        sa.Column("programme", _TEXT, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("step", _TEXT, nullable=False),
        sa.Column("opened_at", _INSTANT, nullable=False),
        sa.Column("starts_at", _INSTANT, nullable=False),
        sa.Column("answer_by", _INSTANT),
        sa.Column("due_at", _INSTANT),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("approved_by", _TEXT),
        sa.Column("changed_at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["programme"], ["programmes.id"], name="fk_rounds_programme", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_rounds"),
        sa.UniqueConstraint("id", name="uq_rounds_id"),
        sa.UniqueConstraint("programme", "number", name="uq_rounds_programme_number"),
    )
    op.create_table(
        "entries",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("round", _TEXT, nullable=False),
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("coming", sa.Boolean()),
        sa.Column("brings", _TEXT, nullable=False),
        sa.Column("topics", _TEXT, nullable=False),
        sa.Column("side", _TEXT, nullable=False),
        sa.Column("invited_by", _TEXT),
        sa.Column("is_late", sa.Boolean(), nullable=False),
        sa.Column("announced_at", _INSTANT),
        sa.Column("outcome", _TEXT, nullable=False),
        sa.Column("why", _TEXT, nullable=False),
        sa.Column("told_at", _INSTANT),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_entries_round", **_TIED),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_entries_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_entries"),
        sa.UniqueConstraint("round", "member", name="uq_entries_round_member"),
    )
    op.create_table(
        "pairings",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("id", _TEXT, nullable=False),
        sa.Column("round", _TEXT, nullable=False),
        sa.Column("state", _TEXT, nullable=False),
        sa.Column("is_locked", sa.Boolean(), nullable=False),
        sa.Column("about", _TEXT, nullable=False),
        sa.Column("grounds", _TEXT, nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("delegations", _TEXT, nullable=False),
        sa.Column("meeting", _TEXT),
        sa.Column("answer_by", _INSTANT),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("changed_at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_pairings_round", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_pairings"),
        sa.UniqueConstraint("id", name="uq_pairings_id"),
    )
    op.create_table(
        "pairing_seats",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("pairing", _TEXT, nullable=False),
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("side", _TEXT, nullable=False),
        sa.Column("leads", sa.Boolean(), nullable=False),
        sa.Column("delegation", _TEXT),
        sa.Column("answer", _TEXT),
        sa.Column("answered_at", _INSTANT),
        sa.Column("nudged_at", _INSTANT),
        sa.Column("is_late", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["pairing"], ["pairings.id"], name="fk_pairing_seats_pairing", **_TIED),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_pairing_seats_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_pairing_seats"),
        sa.UniqueConstraint("pairing", "member", name="uq_pairing_seats_pairing_member"),
    )


def _delegations() -> None:
    op.create_table(
        "delegations",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("id", _TEXT, nullable=False),
        sa.Column("programme", _TEXT, nullable=False),
        sa.Column("organisation", _TEXT, nullable=False),
        sa.Column("contact", _TEXT, nullable=False),
        sa.Column("quorum", sa.Integer(), nullable=False),
        sa.Column("brings", _TEXT, nullable=False),
        sa.Column("shares", _TEXT, nullable=False),
        sa.Column("free", _TEXT, nullable=False),
        sa.Column("standing", _TEXT, nullable=False),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("changed_at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["programme"], ["programmes.id"], name="fk_delegations_programme", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_delegations"),
        sa.UniqueConstraint("id", name="uq_delegations_id"),
        sa.UniqueConstraint("programme", "organisation", name="uq_delegations_programme_organisation"),
    )
    op.create_table(
        "delegates",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("delegation", _TEXT, nullable=False),
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("role", _TEXT, nullable=False),
        sa.Column("stands_in", sa.Boolean(), nullable=False),
        sa.Column("agreed", sa.Boolean()),
        sa.Column("asked_at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["delegation"], ["delegations.id"], name="fk_delegates_delegation", **_TIED),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_delegates_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_delegates"),
        sa.UniqueConstraint("delegation", "member", name="uq_delegates_delegation_member"),
    )
    op.create_table(
        "facilitators",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("programme", _TEXT, nullable=False),
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("free", _TEXT, nullable=False),
        sa.Column("region", _TEXT),
        sa.Column("rests_until", sa.Date()),
        sa.Column("agreed", sa.Boolean()),
        sa.Column("since", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["programme"], ["programmes.id"], name="fk_facilitators_programme", **_TIED),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_facilitators_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_facilitators"),
        sa.UniqueConstraint("programme", "member", name="uq_facilitators_programme_member"),
    )


def _scores() -> None:
    op.create_table(
        "scores",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("organisation", _TEXT, nullable=False),
        sa.Column("indicator", _TEXT, nullable=False),
        sa.Column("topic", _TEXT),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("most", sa.Float(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_scores"),
        sa.UniqueConstraint("organisation", "indicator", "on", name="uq_scores_organisation_indicator_on"),
    )
    op.create_table(
        "score_consents",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("organisation", _TEXT, nullable=False),
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("since", _INSTANT, nullable=False),
        sa.Column("is_confirmed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_score_consents_member", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_score_consents"),
        sa.UniqueConstraint("organisation", name="uq_score_consents_organisation"),
    )


def _indexes() -> None:
    op.create_index(
        "ix_programmes_due", "programmes", ["due_at", "seq"], sqlite_where=_IS_DUE, postgresql_where=_IS_DUE
    )
    op.create_index("ix_crowds_member", "crowds", ["member"])
    op.create_index("ix_enrolments_member", "enrolments", ["member"])
    op.create_index("ix_rounds_due", "rounds", ["due_at", "seq"], sqlite_where=_IS_DUE, postgresql_where=_IS_DUE)
    op.create_index("ix_entries_member", "entries", ["member"])
    op.create_index("ix_pairings_round", "pairings", ["round"])
    op.create_index("ix_pairings_meeting", "pairings", ["meeting"])
    op.create_index("ix_pairing_seats_member", "pairing_seats", ["member"])
    op.create_index("ix_delegates_member", "delegates", ["member"])
    op.create_index("ix_facilitators_member", "facilitators", ["member"])
    op.create_index("ix_scores_topic", "scores", ["topic"])
    op.create_index("ix_score_consents_member", "score_consents", ["member"])


def downgrade() -> None:
    for table in (
        "score_consents",
        "scores",
        "facilitators",
        "delegates",
        "delegations",
        "pairing_seats",
        "pairings",
        "entries",
        "rounds",
        "enrolments",
        "crowds",
        "programmes",
    ):
        op.drop_table(table)
