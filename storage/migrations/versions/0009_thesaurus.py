"""Topics of one's own."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_SEQUENCE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TEXT = sa.Text()


def upgrade() -> None:
    op.create_table(
        "concepts",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("id", _TEXT, nullable=False),
        sa.Column("labels", _TEXT, nullable=False),
        sa.Column("broader", _TEXT, nullable=False),
        sa.Column("related", _TEXT, nullable=False),
        sa.Column("definition", _TEXT, nullable=False),
        sa.Column("uri", _TEXT, nullable=False),
        sa.Column("into", _TEXT),
        sa.PrimaryKeyConstraint("seq", name="pk_concepts"),
        sa.UniqueConstraint("id", name="uq_concepts_id"),
    )
    op.create_table(
        "topics_left",
        sa.Column("topic", _TEXT, nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("topic", name="pk_topics_left"),
    )


def downgrade() -> None:
    op.drop_table("topics_left")
    op.drop_table("concepts")
