"""Looks who is in the channels and rooms that programmes are for, so that a round knows whom it is for.

Nothing of the store is held while a platform is asked.
"""

import logging
from dataclasses import replace
from datetime import datetime

from bot.domain.calendar import morning_after_night
from bot.domain.crowds import MENDED_WITHIN, TRY_AGAIN, Trouble, look_due_at, mark_of, read_trouble
from bot.domain.ids import MemberId
from bot.domain.programmes import Programme
from bot.errors import DelayedError, HiddenError
from bot.messages import Account, Bookmark, Conversation, Together
from bot.ports import Crowds, Store, UnitOfWork, Voices
from bot.replies import Notice, Phrase
from bot.retrying import until_settled
from bot.routines.delivery import Delivery
from bot.speaking import Speaker

_log = logging.getLogger(__name__)


class ReadingCrowds:
    """One programme after the other: there are few, and each is looked at once a day."""

    name = "crowds"

    def __init__(self, store: Store, delivery: Delivery, crowds: Crowds, messenger: Voices) -> None:
        self._store = store
        self._delivery = delivery
        self._crowds = crowds
        self._messenger = messenger

    async def next_due_at(self) -> datetime | None:
        """When the next is to be looked at."""
        async with self._store.begin() as work:
            return min((due for _, due in await self._looks(work)), default=None)

    async def run(self, now: datetime) -> int:
        """Look at all that are due."""
        async with self._store.begin() as work:
            due = [programme for programme, due_at in await self._looks(work) if due_at <= now]
        for programme in due:
            seen = await self._look(programme, now)
            places = await until_settled(lambda: self._keep(programme, seen, now))  # noqa: B023 - awaited right here
            await self._delivery.deliver_all(places)
        return len(due)

    async def _looks(self, work: UnitOfWork) -> list[tuple[Programme, datetime]]:
        looks = []
        for programme in await work.programmes.all():
            place = programme.audience.place
            if place is None or not self._serves(place):
                continue
            due_at = look_due_at(programme, read_trouble(await work.bookmarks.find(mark_of(programme.id))))
            if due_at is not None:
                looks.append((programme, due_at))
        return looks

    def _serves(self, place: Conversation) -> bool:
        """What is elsewhere is left to the process that is there."""
        platforms = self._messenger.platforms
        return platforms is None or place.platform in platforms

    async def _look(self, programme: Programme, now: datetime) -> frozenset[Account] | Trouble:
        place = programme.audience.place
        try:
            seen = None if place is None else await self._crowds.members_of(place)
        except HiddenError as error:
            return Trouble(reason=error.reason, try_again_at=now + MENDED_WITHIN)
        except DelayedError as error:
            return Trouble(reason="", try_again_at=now + (error.after or TRY_AGAIN))
        except Exception:  # noqa: BLE001 - as a routine does with a row that cannot be settled
            # One that cannot be looked at does not hold up the others.
            _log.exception("it cannot be seen who is there", extra={"programme": programme.id})
            return Trouble(reason="", try_again_at=now + MENDED_WITHIN)
        return Trouble(reason="nowhere", try_again_at=now + MENDED_WITHIN) if seen is None else seen

    async def _keep(
        self, programme: Programme, seen: frozenset[Account] | Trouble, now: datetime
    ) -> list[Conversation | Together]:
        async with self._store.begin() as work:
            known = await work.programmes.find(programme.id)
            if known is None or known.audience.place != programme.audience.place:
                # It was made to be for somewhere else meanwhile: that is looked at next.
                return []
            speaker = Speaker(f"crowd:{programme.id}:{now:%Y%m%dT%H%M%S}", work, now)
            if isinstance(seen, Trouble):
                await self._keep_trouble(known, seen, speaker, work, now)
            else:
                members = await _members_among(seen, work)
                await work.programmes.save_crowd(known.id, members)
                await work.programmes.save(replace(known, crowd_read_at=now))
                await work.bookmarks.save(Bookmark(name=mark_of(known.id), value=""))
            await work.commit()
            return speaker.conversations

    async def _keep_trouble(
        self, programme: Programme, trouble: Trouble, speaker: Speaker, work: UnitOfWork, now: datetime
    ) -> None:
        """Told once, by day, to whoever runs it; who was there before is still taken to be."""
        before = read_trouble(await work.bookmarks.find(mark_of(programme.id)))
        told = "" if before is None else before.reason
        reason = trouble.reason or told
        coordinator = await work.members.find(programme.coordinator)
        if reason and reason != told and coordinator is not None:
            morning = morning_after_night(now, coordinator)
            if morning > now:
                reason, trouble = told, replace(trouble, try_again_at=morning)
            else:
                phrase = Phrase(f"crowd-{reason}", {"programme": programme.name})
                await speaker.tell(Notice(to=coordinator.id, phrases=(phrase, Phrase("crowd-hidden-then"))))
        kept = replace(trouble, reason=reason)
        await work.bookmarks.save(Bookmark(name=mark_of(programme.id), value=kept.text))


async def _members_among(accounts: frozenset[Account], work: UnitOfWork) -> set[MemberId]:
    """Whoever never spoke with Bondje is not known to it, and stays so."""
    platforms = {account.platform for account in accounts}
    return {one.member for platform in platforms for one in await work.accounts.on(platform) if one.account in accounts}
