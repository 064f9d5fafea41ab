"""Tells who watches questions that people have turned up: all of it at once, and then not before the next day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.commands.peers import StopWatching
from bot.domain.calendar import look_again_at, morning_after_night
from bot.domain.enquiries import Enquiry, Found, Need, Question
from bot.domain.ids import EnquiryId, MemberId
from bot.domain.people import Member, Profile
from bot.expertise.knowledge import Library
from bot.messages import Conversation, Together
from bot.ports import Finder, Store, UnitOfWork
from bot.replies import Choice, Notice, Phrase
from bot.routines.delivery import Delivery
from bot.routines.due import settle_all
from bot.speaking import Speaker
from bot.wording.finding import MOST_SHOWN, found_line, meet_choice, sought

_MOST_TOLD = 10
"""People in one message. Whoever else has turned up is told of the next day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _News:
    """Who turned up for one question."""

    enquiry: Enquiry
    found: Sequence[Found]
    also: tuple[MemberId, ...] = ()
    """Who did as well, and is told of for a question before it."""

    @property
    def ids(self) -> tuple[MemberId, ...]:
        return tuple(one.member.id for one in self.found)


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
        again = look_again_at(now, member)
        news = () if member.is_away_on(member.day_at(now)) else await self._news([enquiry], member, now, work)
        if not news:
            await work.enquiries.save(replace(enquiry, due_at=again))
            return []
        if (morning := morning_after_night(now, member)) > now:
            await work.enquiries.save(replace(enquiry, due_at=morning))
            return []
        watched = await work.enquiries.hold_watched_by(member.id)
        if await _has_had_news(watched, member, now, work):
            await work.enquiries.save(replace(enquiry, due_at=again))  # It is told with what comes in meanwhile.
            return []
        # This one first, for it is why they hear of anything.
        news = await self._news([enquiry, *(one for one in watched if one.id != enquiry.id)], member, now, work)
        for one in news:
            told = (*one.enquiry.told, *one.ids, *one.also)
            await work.enquiries.save(replace(one.enquiry, told=told, due_at=again))
        return await self._tell([one for one in news if one.found], member, now, work)

    async def _news(
        self, watched: Sequence[Enquiry], member: Member, now: datetime, work: UnitOfWork
    ) -> tuple[_News, ...]:
        """Of each question that has any, and of nobody twice."""
        profile = Profile(member=member, involvements=tuple(await work.involvements.of(member.id)))
        told: list[MemberId] = []
        news: list[_News] = []
        for one in watched:
            found = await self._finder.find(one.question, profile, member.day_at(now), work, but=one.told)
            if also := tuple(id for id in found.everybody if id in told):
                but = (*one.told, *also)
                found = await self._finder.find(one.question, profile, member.day_at(now), work, but=but)
            new = found[: min(MOST_SHOWN, _MOST_TOLD - len(told))]
            if new or also:
                news.append(_News(enquiry=one, found=new, also=also))
                told += news[-1].ids
        return tuple(news)

    async def _tell(
        self, news: Sequence[_News], member: Member, now: datetime, work: UnitOfWork
    ) -> list[Conversation | Together]:
        first = news[0].enquiry
        shown = tuple(id for one in news for id in one.ids)
        stamp = f"{now:%Y%m%dT%H%M%S}-{len(first.told) + len(shown)}"
        # The latest thing shown to them, so that "meet 2" means the second of those named now.
        asked = Enquiry(
            id=EnquiryId(f"{_news_of(first)}{stamp}"),
            member=member.id,
            question=_together([one.enquiry.question for one in news]),
            asked_at=now,
            shown=shown,
        )
        await work.enquiries.save(asked)
        knowledge = await self._library.current(work)
        phrases: list[Phrase] = []
        meets: list[Choice] = []
        stops: list[Choice] = []
        for one in news:
            topics = sought(one.enquiry.question, knowledge)
            phrases.append(Phrase("watch-found", {"topics": topics, "count": len(one.found)}))
            for each in one.found:
                meets.append(meet_choice(each, one.enquiry.question, member.language, knowledge))
                phrases.append(found_line(len(meets), each, knowledge))
            label = Phrase("choice-stop-watching", {"topics": topics})
            stops.append(Choice(label=label, command=StopWatching(enquiry=one.enquiry.id)))
        speaker = Speaker(f"watch:{first.id}:{stamp}", work, now)
        await speaker.tell(Notice(to=member.id, phrases=tuple(phrases), choices=(*meets, *stops)))
        return speaker.conversations

    async def put_off(self, work: UnitOfWork, until: datetime, now: datetime) -> None:
        """See `bot.routines.due.Step`."""
        enquiry = await work.enquiries.take_due(now)
        if enquiry is not None:
            await work.enquiries.save(replace(enquiry, due_at=until))


def _together(questions: Sequence[Question]) -> Question:
    """What the next thing that they say can be about: all of it."""
    if len(questions) == 1:
        return questions[0]
    subjects = {subject.topic: subject for one in questions for subject in one.subjects}
    needs = {one.need for one in questions}
    return Question(
        subjects=tuple(subjects.values()),
        need=needs.pop() if len(needs) == 1 else Need.PEERS,
        words=", ".join(dict.fromkeys(one.words for one in questions if one.words)),
    )


def _news_of(enquiry: Enquiry) -> str:
    """How the ids begin of what was told about it."""
    return f"{enquiry.id}-"


async def _has_had_news(watched: Sequence[Enquiry], member: Member, now: datetime, work: UnitOfWork) -> bool:
    today = member.day_at(now)
    asked_today = [one for one in await work.enquiries.of(member.id) if member.day_at(one.asked_at) == today]
    return any(one.id.startswith(_news_of(each)) for one in asked_today for each in watched)
