"""Since when something waits to be said, and when a form was last touched."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("outbox", sa.Column("added_at", sa.DateTime(timezone=True)))
    # When it was added is not known any more; it was not later than this.
    op.execute("UPDATE outbox SET added_at = due_at")
    op.execute("ALTER TABLE dialogues RENAME COLUMN began_at TO touched_at")


def downgrade() -> None:
    op.execute("ALTER TABLE dialogues RENAME COLUMN touched_at TO began_at")
    op.drop_column("outbox", "added_at")
