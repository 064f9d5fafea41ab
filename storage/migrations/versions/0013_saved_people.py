"""Whom members keep for later."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "saved_people",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("number", sa.Integer()),
        sa.Column("listed_after", sa.Text()),
        sa.PrimaryKeyConstraint("seq", name="pk_saved_people"),
        sa.UniqueConstraint("owner", "member", "about", name="uq_saved_people_owner_member_about"),
        *(
            sa.ForeignKeyConstraint(
                [name],
                ["members.id"],
                name=f"fk_saved_people_{name}",
                ondelete="CASCADE",
                deferrable=True,
                initially="DEFERRED",
            )
            for name in ("owner", "member")
        ),
    )
    op.create_index("ix_saved_people_member", "saved_people", ["member"])


def downgrade() -> None:
    op.drop_table("saved_people")
