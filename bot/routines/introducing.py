"""Requests to meet that wait for an answer: asked again, reminded once, and at last let go."""

from dataclasses import replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from bot.acquainting import Waiting
from bot.domain.calendar import next_working_moment
from bot.domain.introductions import Due, Introduction, State, close, step
from bot.domain.people import Member
from bot.expertise.knowledge import Library
from bot.messages import Conversation, Together
from bot.ports import Store, UnitOfWork
from bot.replies import Notice, Phrase
from bot.routines.delivery import Delivery
from bot.routines.due import settle_all
from bot.speaking import Speaker
from bot.wording.describing import first_name, is_endless
from bot.wording.introducing import request, withdrawal


class Introducing:
    """Takes the next step of each open request when its time has come."""

    name = "introducing"

    def __init__(self, store: Store, delivery: Delivery, library: Library) -> None:
        self._store = store
        self._delivery = delivery
        self._library = library

    async def next_due_at(self) -> datetime | None:
        """When the next request is due for a step."""
        async with self._store.begin() as work:
            return await work.introductions.next_due_at()

    async def run(self, now: datetime) -> int:
        """Take every step that is due."""
        return await settle_all(self._store, self._delivery, now, self)

    async def settle(self, work: UnitOfWork, now: datetime) -> list[Conversation | Together] | None:
        """See `bot.routines.due.Step`."""
        introduction = await work.introductions.take_due(now)
        if introduction is None:
            return None
        asker = await work.members.get(introduction.asker)
        asked = await work.members.get(introduction.asked)
        speaker = Speaker(f"introduction:{introduction.id}:{introduction.due_at:%Y%m%dT%H%M%S}", work, now)
        if asker.left_at is not None:
            withdrawn = close(introduction, State.WITHDRAWN, now)
            await work.introductions.save(withdrawn)
            for notice in (*withdrawal(introduction, asker), *await Waiting(work=work, now=now).answered(withdrawn)):
                await speaker.tell(notice)
            return speaker.conversations
        later = _when_it_suits(asked, now)
        if introduction.next_step is not Due.EXPIRE and later > now:
            await work.introductions.save(replace(introduction, due_at=later))
            return []
        if introduction.next_step is Due.EXPIRE or not asked.is_visible_on(asked.day_at(now)):
            expired = close(introduction, State.EXPIRED, now)
            await work.introductions.save(expired)
            heard = Phrase("introduction-not-now", {"name": first_name(asked), "about": introduction.about})
            told = Notice(to=asker.id, phrases=(heard,))
            for notice in (told, *await Waiting(work=work, now=now).answered(expired)):
                await speaker.tell(notice)
            return speaker.conversations
        await work.introductions.save(step(introduction, asked, now))
        if not introduction.is_silent:
            await speaker.tell(await self._reminder(introduction, asker, work))
        return speaker.conversations

    async def put_off(self, work: UnitOfWork, until: datetime, now: datetime) -> None:
        """See `bot.routines.due.Step`."""
        introduction = await work.introductions.take_due(now)
        if introduction is not None:
            await work.introductions.save(replace(introduction, due_at=until))

    async def _reminder(self, introduction: Introduction, asker: Member, work: UnitOfWork) -> Notice:
        key = "request-again" if introduction.next_step is Due.ASK_AGAIN else "request-nudge"
        return request(introduction, asker, await self._library.current(work), key)


def _when_it_suits(asked: Member, now: datetime) -> datetime:
    """Not in a pause that has an end, and not after work, however late the reminder is."""
    begin = now
    if (
        asked.left_at is None
        and asked.paused_until is not None
        and asked.is_paused_on(asked.day_at(now))
        and not is_endless(asked.paused_until)
    ):
        begin = datetime.combine(asked.paused_until, time(), tzinfo=ZoneInfo(asked.time_zone)).astimezone(UTC)
    return next_working_moment(begin, asked)
