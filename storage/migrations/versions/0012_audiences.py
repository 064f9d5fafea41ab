"""Who may see what of a member."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    # Nothing kept: as it always was, for members.
    op.add_column("members", sa.Column("audiences", sa.Text()))
    op.add_column("involvements", sa.Column("audience", sa.Text()))


def downgrade() -> None:
    op.drop_column("involvements", "audience")
    op.drop_column("members", "audiences")
