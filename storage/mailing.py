"""Where members want their invitations mailed, and how often codes were mailed."""

import hashlib
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, false, func, select, update

from bot.domain.ids import MemberId
from bot.domain.mailing import MAIL, Asked, MailAddress
from bot.messages import Conversation
from storage.places import place_of
from storage.tables import accounts, mail_addresses, mail_requests, outbox, recipients
from storage.transaction import Transaction

_NOT_ASKED = {"asked": None, "digest": None, "tries": 0, "asked_at": None}


class SqlMailing:
    """Rows of `mail_addresses`, one at most for a member, and of `mail_requests`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, member: MemberId) -> MailAddress | None:
        row = await self._transaction.first(select(mail_addresses).where(mail_addresses.c.member == member))
        return None if row is None else _address(row)

    async def save(self, address: MailAddress) -> None:
        asked = address.asked
        row = {
            "member": address.member,
            "address": address.address,
            "confirmed_at": address.confirmed_at,
            "is_shown": address.is_shown,
            "asked": None if asked is None else asked.address,
            "digest": None if asked is None else asked.digest,
            "tries": 0 if asked is None else asked.tries,
            "asked_at": None if asked is None else asked.at,
        }
        await self._transaction.save(mail_addresses, ("member",), row)

    async def remove(self, member: MemberId) -> None:
        theirs = (accounts.c.platform == recipients.c.platform, accounts.c.id == recipients.c.account)
        addressed = select(recipients.c.outgoing).join(accounts, theirs[0] & theirs[1])
        waiting = outbox.c.seq.in_(addressed.where(accounts.c.member == member))
        await self._transaction.run(delete(outbox).where(outbox.c.platform == MAIL, waiting))
        await self._transaction.run(delete(mail_addresses).where(mail_addresses.c.member == member))

    async def shown(self, members: Collection[MemberId]) -> Mapping[MemberId, str]:
        if not members:
            return {}
        statement = select(mail_addresses.c.member, mail_addresses.c.address).where(
            mail_addresses.c.member.in_(list(members)),
            mail_addresses.c.is_shown,
            mail_addresses.c.address.is_not(None),
        )
        return {MemberId(row.member): row.address for row in await self._transaction.all(statement)}

    async def drop(self, address: str) -> None:
        place = place_of(Conversation(platform=MAIL, id=address))
        await self._transaction.run(delete(outbox).where(outbox.c.place == place))
        gone = update(mail_addresses).where(mail_addresses.c.address == address)
        await self._transaction.run(gone.values(address=None, confirmed_at=None, is_shown=false()))
        await self._transaction.run(update(mail_addresses).where(mail_addresses.c.asked == address).values(_NOT_ASKED))
        await self._remove_empty()

    async def note_request(self, whose: str, *, at: datetime) -> None:
        await self._transaction.add(mail_requests, {"whose": _digest(whose), "at": at})

    async def count_requests(self, whose: str, *, since: datetime) -> int:
        requests = mail_requests.c
        return await self._transaction.count(mail_requests, requests.whose == _digest(whose), requests.at > since)

    async def forget_before(self, instant: datetime) -> int:
        forgotten = await self._transaction.change(delete(mail_requests).where(mail_requests.c.at < instant))
        over = update(mail_addresses).where(mail_addresses.c.asked_at < instant).values(_NOT_ASKED)
        forgotten += await self._transaction.change(over)
        await self._remove_empty()
        return forgotten

    async def oldest_at(self) -> datetime | None:
        requested = await self._transaction.value(select(func.min(mail_requests.c.at)))
        asked = await self._transaction.value(select(func.min(mail_addresses.c.asked_at)))
        return min((at for at in (requested, asked) if at is not None), default=None)

    async def _remove_empty(self) -> None:
        is_empty = (mail_addresses.c.address.is_(None), mail_addresses.c.asked.is_(None))
        await self._transaction.run(delete(mail_addresses).where(*is_empty))


def _digest(whose: str) -> str:
    """The same for the same, and no name."""
    return hashlib.sha256(whose.casefold().encode()).hexdigest()


def _address(row: Row[Any]) -> MailAddress:
    asked = None
    if row.asked is not None:
        asked = Asked(address=row.asked, digest=row.digest, at=row.asked_at, tries=row.tries)
    return MailAddress(
        member=MemberId(row.member),
        address=row.address,
        confirmed_at=row.confirmed_at,
        is_shown=row.is_shown,
        asked=asked,
    )
