"""Whose platform each thing is to be said on, whether it may have been said already, and who has left."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("outbox", sa.Column("platform", sa.Text()))
    op.add_column("outbox", sa.Column("is_doubtful", sa.Boolean(), nullable=False, server_default=sa.false()))
    # Until now every attempt left a doubt behind.
    op.execute("UPDATE outbox SET is_doubtful = (attempts > 0)")
    outbox = sa.table("outbox", sa.column("seq"), sa.column("platform"), sa.column("outgoing"))
    connection = op.get_bind()
    for seq, outgoing in connection.execute(sa.select(outbox.c.seq, outbox.c.outgoing)).all():
        if outgoing is not None:
            connection.execute(sa.update(outbox).where(outbox.c.seq == seq).values(platform=_platform_of(outgoing)))
    waits = sa.text("place IS NOT NULL")
    op.create_index(
        "ix_outbox_platform", "outbox", ["platform", "due_at", "seq"], sqlite_where=waits, postgresql_where=waits
    )
    op.add_column("accounts", sa.Column("left_at", _INSTANT))
    op.add_column("members", sa.Column("left_at", _INSTANT))


def _platform_of(outgoing: str) -> str:
    said: dict[str, Any] = json.loads(outgoing)
    return str(said["conversation"]["platform"])


def downgrade() -> None:
    op.drop_column("members", "left_at")
    op.drop_column("accounts", "left_at")
    op.drop_index("ix_outbox_platform", "outbox")
    op.drop_column("outbox", "is_doubtful")
    op.drop_column("outbox", "platform")
