"""Whose findable facts have changed."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "changes",
        sa.Column("digest", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member", sa.Text()),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_changes"),
        sa.ForeignKeyConstraint(
            ["member"],
            ["members.id"],
            name="fk_changes_member",
            ondelete="SET NULL",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    op.create_index("ix_changes_member", "changes", ["member"])
    op.create_index("ix_changes_number", "changes", ["number"])


def downgrade() -> None:
    op.drop_table("changes")
