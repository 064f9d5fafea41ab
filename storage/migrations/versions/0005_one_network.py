"""Members with several accounts, and conversations that are passed on between platforms."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_SEQUENCE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TEXT = sa.Text()
_INSTANT = sa.DateTime(timezone=True)
_TIED: dict[str, Any] = {"ondelete": "CASCADE", "deferrable": True, "initially": "DEFERRED"}


def upgrade() -> None:
    op.create_table(
        "link_codes",
        sa.Column("member", _TEXT, nullable=False),
        sa.Column("digest", _TEXT, nullable=False),
        sa.Column("platform", _TEXT, nullable=False),
        sa.Column("account", _TEXT, nullable=False),
        sa.Column("expires_at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_link_codes_member", **_TIED),
        sa.PrimaryKeyConstraint("member", name="pk_link_codes"),
        sa.UniqueConstraint("digest", name="uq_link_codes_digest"),
    )
    op.create_table(
        "link_tries",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("whose", _TEXT, nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_link_tries"),
    )
    op.create_index("ix_link_tries_whose", "link_tries", ["whose", "at"])
    op.create_table(
        "relays",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("id", _TEXT, nullable=False),
        sa.Column("introduction", _TEXT, nullable=False),
        sa.Column("about", _TEXT, nullable=False),
        sa.Column("state", _TEXT, nullable=False),
        sa.Column("label", _TEXT),
        sa.Column("changed_at", _INSTANT, nullable=False),
        *_side("one"),
        *_side("other"),
        sa.ForeignKeyConstraint(["one"], ["members.id"], name="fk_relays_one", **_TIED),
        sa.ForeignKeyConstraint(["other"], ["members.id"], name="fk_relays_other", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_relays"),
        sa.UniqueConstraint("id", name="uq_relays_id"),
    )
    op.create_index("ix_relays_one", "relays", ["one"])
    op.create_index("ix_relays_other", "relays", ["other"])
    op.create_table(
        "relayed",
        sa.Column("seq", _SEQUENCE, nullable=False),
        sa.Column("relay", _TEXT, nullable=False),
        sa.Column("place", _TEXT, nullable=False),
        sa.Column("id", _TEXT, nullable=False),
        sa.Column("key", _TEXT, nullable=False),
        sa.Column("said", _TEXT),
        sa.Column("at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["relay"], ["relays.id"], name="fk_relayed_relay", **_TIED),
        sa.PrimaryKeyConstraint("seq", name="pk_relayed"),
        sa.UniqueConstraint("relay", "place", "id", name="uq_relayed_relay_place_id"),
    )
    op.create_index("ix_relayed_key", "relayed", ["key"])
    op.create_index("ix_relayed_at", "relayed", ["at"])
    for name in ("place", "platform", "account"):
        op.add_column("rooms", sa.Column(name, _TEXT))
    rooms = sa.table("rooms", sa.column("key"), sa.column("conversation"), sa.column("place"))
    connection = op.get_bind()
    for key, conversation in connection.execute(sa.select(rooms.c.key, rooms.c.conversation)).all():
        place = sa.update(rooms).where(rooms.c.key == key).values(place=_place_of(conversation))
        connection.execute(place)
    op.create_index("ix_rooms_place", "rooms", ["place"])


def _side(name: str) -> list[sa.Column[object]]:
    return [
        sa.Column(name, _TEXT, nullable=False),
        sa.Column(f"{name}_platform", _TEXT, nullable=False),
        sa.Column(f"{name}_account", _TEXT, nullable=False),
        sa.Column(f"{name}_has_agreed", sa.Boolean(), nullable=False),
        sa.Column(f"{name}_has_confirmed", sa.Boolean(), nullable=False),
    ]


def _place_of(conversation: str) -> str:
    opened = json.loads(conversation)
    return json.dumps([opened["platform"], opened["id"], opened["thread"]], separators=(",", ":"))


def downgrade() -> None:
    op.drop_index("ix_rooms_place", "rooms")
    for name in ("place", "platform", "account"):
        op.drop_column("rooms", name)
    for table in ("relayed", "relays", "link_tries", "link_codes"):
        op.drop_table(table)
