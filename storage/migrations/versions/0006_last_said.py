"""What somebody said last, so that a change of it is understood."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("accounts", sa.Column("last_said", sa.Text()))


def downgrade() -> None:
    op.drop_column("accounts", "last_said")
