"""When somebody is asked whether what they said still holds."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "confirmations",
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("since_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("member", name="pk_confirmations"),
        sa.ForeignKeyConstraint(
            ["member"],
            ["members.id"],
            name="fk_confirmations_member",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    op.create_index("ix_confirmations_since_at", "confirmations", ["since_at"])
    # Whoever is there already is asked half a year after what they said longest ago.
    op.execute(
        "INSERT INTO confirmations (member, since_at)"
        " SELECT member, min(confirmed_at) FROM involvements GROUP BY member"
    )


def downgrade() -> None:
    op.drop_table("confirmations")
