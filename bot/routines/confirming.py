"""Asks members twice a year whether what they said still holds."""

from datetime import datetime, timedelta

from bot.domain.calendar import next_working_moment
from bot.domain.confirming import ASKED_AFTER
from bot.domain.people import Member
from bot.expertise.knowledge import Library
from bot.messages import Conversation, Together
from bot.ports import Store, UnitOfWork
from bot.replies import Notice
from bot.routines.delivery import Delivery
from bot.routines.due import settle_all
from bot.speaking import Speaker
from bot.wording.confirming import question

_AWAY = timedelta(days=7)
"""Whoever is away is looked at again after a week: nobody knows when they are back."""


class Confirming:
    """Takes whoever has not been asked for half a year."""

    name = "confirming"

    def __init__(self, store: Store, delivery: Delivery, library: Library) -> None:
        self._store = store
        self._delivery = delivery
        self._library = library

    async def next_due_at(self) -> datetime | None:
        """When the next is to be asked."""
        async with self._store.begin() as work:
            earliest = await work.confirmations.earliest()
        return None if earliest is None else earliest + ASKED_AFTER

    async def run(self, now: datetime) -> int:
        """Ask everybody whose time has come."""
        return await settle_all(self._store, self._delivery, now, self)

    async def settle(self, work: UnitOfWork, now: datetime) -> list[Conversation | Together] | None:
        """See `bot.routines.due.Step`."""
        id = await work.confirmations.take_due(now - ASKED_AFTER)
        if id is None:
            return None
        member = await work.members.get(id)
        later = _when_it_suits(member, now)
        if later > now:
            await work.confirmations.count_from(id, later - ASKED_AFTER)
            return []
        await work.confirmations.count_from(id, now)
        mine = [one for one in await work.involvements.of(id) if one.confirmed_at <= now - ASKED_AFTER]
        if not mine:
            return []
        knowledge = await self._library.current(work)
        asked = question(mine, knowledge)
        speaker = Speaker(f"confirming:{id}:{now:%Y%m%dT%H%M%S}", work, now)
        await speaker.tell(Notice(to=id, phrases=asked.phrases, choices=asked.choices))
        return speaker.conversations

    async def put_off(self, work: UnitOfWork, until: datetime, now: datetime) -> None:
        """See `bot.routines.due.Step`."""
        id = await work.confirmations.take_due(now - ASKED_AFTER)
        if id is not None:
            await work.confirmations.count_from(id, until - ASKED_AFTER)


def _when_it_suits(member: Member, now: datetime) -> datetime:
    """At work; whoever is away, or has not agreed, is left in peace."""
    if not member.is_visible_on(member.day_at(now)):
        return now + _AWAY
    return next_working_moment(now, member)
