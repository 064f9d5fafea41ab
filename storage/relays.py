"""Conversations that are passed on from one platform to another."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, or_, select, update

from bot.domain.ids import IntroductionId, MemberId, RelayId
from bot.domain.relays import PassedOn, Relay, Side, State
from bot.domain.tlp import Tlp
from bot.messages import Account, Conversation, Platform
from storage.places import place_of
from storage.tables import relayed, relays
from storage.transaction import Transaction, Values


class SqlRelays:
    """Rows of `relays`; and in `relayed`, without words, what was passed on."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def save(self, relay: Relay) -> None:
        await self._transaction.save(relays, ("id",), _row(relay))

    async def find(self, relay: RelayId) -> Relay | None:
        row = await self._transaction.first(select(relays).where(relays.c.id == relay))
        return None if row is None else _relay(row)

    async def of(self, member: MemberId) -> Sequence[Relay]:
        theirs = or_(relays.c.one == member, relays.c.other == member)
        return [_relay(row) for row in await self._transaction.all(select(relays).where(theirs).order_by(relays.c.seq))]

    async def note(self, passed_on: PassedOn) -> None:
        row = {
            "relay": passed_on.relay,
            "place": place_of(passed_on.place),
            "id": passed_on.id,
            "key": passed_on.key,
            "at": passed_on.at,
        }
        await self._transaction.add(relayed, row)

    async def find_passed_on(self, relay: RelayId, place: Conversation, id: str) -> PassedOn | None:
        known = (relayed.c.relay == relay, relayed.c.place == place_of(place), relayed.c.id == id)
        row = await self._transaction.first(select(relayed).where(*known))
        return None if row is None else PassedOn(relay=relay, place=place, id=id, key=row.key, at=row.at)

    async def note_said(self, key: str, id: str) -> None:
        await self._transaction.run(update(relayed).where(relayed.c.key == key).values(said=id))

    async def find_said(self, key: str) -> str | None:
        return await self._transaction.value(select(relayed.c.said).where(relayed.c.key == key))

    async def forget_changes(self, relay: RelayId) -> None:
        await self._transaction.run(delete(relayed).where(relayed.c.relay == relay))

    async def forget_before(self, instant: datetime) -> int:
        return await self._transaction.change(delete(relayed).where(relayed.c.at < instant))

    async def oldest_at(self) -> datetime | None:
        return await self._transaction.value(select(func.min(relayed.c.at)))


def _row(relay: Relay) -> Values:
    row: dict[str, Any] = {
        "id": relay.id,
        "introduction": relay.introduction,
        "about": relay.about,
        "state": relay.state,
        "label": relay.label,
        "changed_at": relay.changed_at,
    }
    for name, side in zip(("one", "other"), relay.sides, strict=True):
        row |= {
            name: side.member,
            f"{name}_platform": side.account.platform,
            f"{name}_account": side.account.id,
            f"{name}_has_agreed": side.has_agreed,
            f"{name}_has_confirmed": side.has_confirmed,
        }
    return row


def _relay(row: Row[Any]) -> Relay:
    return Relay(
        id=RelayId(row.id),
        introduction=IntroductionId(row.introduction),
        sides=(_side(row, "one"), _side(row, "other")),
        about=row.about,
        state=State(row.state),
        label=None if row.label is None else Tlp(row.label),
        changed_at=row.changed_at,
    )


def _side(row: Row[Any], name: str) -> Side:
    values = row._mapping
    return Side(
        member=MemberId(values[name]),
        account=Account(platform=Platform(values[f"{name}_platform"]), id=values[f"{name}_account"]),
        has_agreed=values[f"{name}_has_agreed"],
        has_confirmed=values[f"{name}_has_confirmed"],
    )
