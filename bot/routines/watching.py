"""Tells who watches a question that somebody has turned up: at once, and then not again before the next day."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.commands.peers import StopWatching
from bot.domain.calendar import morning_after_night
from bot.domain.enquiries import Enquiry
from bot.domain.ids import EnquiryId
from bot.domain.people import Member, Profile
from bot.expertise.knowledge import Library
from bot.messages import Conversation, Together
from bot.ports import Finder, Store, UnitOfWork
from bot.replies import Choice, Notice, Phrase
from bot.routines.delivery import Delivery
from bot.routines.due import settle_all
from bot.speaking import Speaker
from bot.wording.finding import MOST_SHOWN, found_line, meet_choice, sought

_LOOK_AGAIN = time(9, 30)
"""Once a day a watched question is looked at anyway: somebody may have come back from a pause."""


class Watching:
    """Looks again at watched questions when something they look for has changed."""

    name = "watching"

    def __init__(self, store: Store, delivery: Delivery, library: Library, finder: Finder) -> None:
        self._store = store
        self._delivery = delivery
        self._library = library
        self._finder = finder

    async def next_due_at(self) -> datetime | None:
        """When the next watched question is to be looked at."""
        async with self._store.begin() as work:
            return await work.enquiries.next_due_at()

    async def run(self, now: datetime) -> int:
        """Look at every one that is due."""
        return await settle_all(self._store, self._delivery, now, self)

    async def settle(self, work: UnitOfWork, now: datetime) -> list[Conversation | Together] | None:
        """See `bot.routines.due.Step`."""
        enquiry = await work.enquiries.take_due(now)
        if enquiry is None:
            return None
        member = await work.members.get(enquiry.member)
        today = member.day_at(now)
        again = replace(enquiry, due_at=_tomorrow(now, member))
        if member.is_away_on(today):
            await work.enquiries.save(again)
            return []
        profile = Profile(member=member, involvements=tuple(await work.involvements.of(member.id)))
        found = await self._finder.find(enquiry.question, profile, today, work, but=enquiry.told)
        new = found[:MOST_SHOWN]
        told = (*enquiry.told, *(one.member.id for one in new))
        morning = morning_after_night(now, member)
        if new and morning > now:
            await work.enquiries.save(replace(enquiry, due_at=morning))
            return []
        if new and today in await _days_of_news(enquiry, member, work):
            await work.enquiries.save(again)  # What comes in meanwhile is told along with it.
            return []
        await work.enquiries.save(replace(again, told=told))
        if not new:
            return []
        # The latest thing shown to them, so that "meet 2" means the second of those named now.
        await work.enquiries.save(
            Enquiry(
                id=EnquiryId(f"{_news_of(enquiry)}{now:%Y%m%dT%H%M%S}-{len(told)}"),
                member=member.id,
                question=enquiry.question,
                asked_at=now,
                shown=tuple(one.member.id for one in new),
            )
        )
        knowledge = await self._library.current(work)
        topics = sought(enquiry.question, knowledge)
        speaker = Speaker(f"watch:{enquiry.id}:{now:%Y%m%dT%H%M%S}-{len(told)}", work, now)
        await speaker.tell(
            Notice(
                to=member.id,
                phrases=(
                    Phrase("watch-found", {"topics": topics, "count": len(new)}),
                    *(found_line(number, one, knowledge) for number, one in enumerate(new, start=1)),
                ),
                choices=(
                    *(meet_choice(one, enquiry.question, member.language, knowledge) for one in new),
                    Choice(
                        label=Phrase("choice-stop-watching", {"topics": topics}),
                        command=StopWatching(enquiry=enquiry.id),
                    ),
                ),
            )
        )
        return speaker.conversations

    async def put_off(self, work: UnitOfWork, until: datetime, now: datetime) -> None:
        """See `bot.routines.due.Step`."""
        enquiry = await work.enquiries.take_due(now)
        if enquiry is not None:
            await work.enquiries.save(replace(enquiry, due_at=until))


def _news_of(enquiry: Enquiry) -> str:
    """How the ids begin of what was told about it."""
    return f"{enquiry.id}-"


async def _days_of_news(enquiry: Enquiry, member: Member, work: UnitOfWork) -> set[date]:
    news = [one for one in await work.enquiries.of(member.id) if one.id.startswith(_news_of(enquiry))]
    return {member.day_at(one.asked_at) for one in news}


def _tomorrow(now: datetime, member: Member) -> datetime:
    zone = ZoneInfo(member.time_zone)
    day = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(day, _LOOK_AGAIN, tzinfo=zone)
