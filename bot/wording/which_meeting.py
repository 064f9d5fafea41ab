"""Which of my meetings is meant, and the question when that is not clear."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.context import Context
from bot.domain.ids import MeetingId
from bot.domain.meetings import Meeting, State
from bot.domain.people import Member
from bot.expertise.dates import read_day
from bot.replies import Choice, Command, Phrase, Reply, say
from bot.wording import meetings as wording
from bot.wording.naming import is_called


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """A meeting of whoever asks, with everybody who still comes."""

    meeting: Meeting
    people: tuple[Member, ...]


async def mine(context: Context) -> list[Mine]:
    """Those that are coming, soonest first, and then those without a time."""
    there = await context.work.meetings.of(context.member.id)
    coming = [each for each in there if each.is_open and (each.span is None or each.span.end > context.now)]
    found = [Mine(meeting=each, people=await people_of(each.id, context)) for each in coming]
    found = [each for each in found if context.member.id in {member.id for member in each.people}]
    return sorted(found, key=lambda each: (each.meeting.span is None, each.meeting.span, each.meeting.made_at))


def all_said_yes(meeting: Meeting) -> bool:
    """Whether everybody who is to be in it wants to meet: before that, there is nothing to change about it."""
    return meeting.state is not State.GATHERING


async def people_of(meeting: MeetingId, context: Context) -> tuple[Member, ...]:
    """Who still comes, in the order in which they came to it."""
    there = await context.work.meetings.participants(meeting)
    found = [await context.work.members.find(each.member) for each in there if each.comes]
    return tuple(member for member in found if member is not None)


async def which(
    id: str,
    words: str,
    context: Context,
    command: Callable[[MeetingId], Command],
    *,
    among: Callable[[Meeting], bool] = lambda _: True,
) -> Mine | Reply:
    """The meeting with this id, or the one that these words name, or my only one; else a question with choices.

    `command`: what a choice of one stands for. `among`: which of them it can be about at all.
    """
    there = await mine(context)
    all_mine = [each for each in there if among(each.meeting)]
    meant = [each for each in all_mine if each.meeting.id == id] if id else _named(words, all_mine, context)
    if len(meant) == 1:
        return meant[0]
    waiting = [each for each in there if not all_said_yes(each.meeting) and id in {"", each.meeting.id}]
    if waiting and not all_mine:
        return say("meeting-waits-for-yes", about=waiting[0].meeting.about)
    if id:
        known = await context.work.meetings.find(MeetingId(id))
        return say("meetings-none") if known is None else say("meeting-is-over", about=known.about)
    if not all_mine:
        return say("meetings-none")
    asked = Phrase("meeting-which" if meant or not words else "meeting-which-unknown", {"words": words})
    choices = tuple(
        Choice(
            label=wording.line(each.meeting, context.member, each.people),
            command=command(each.meeting.id),
            closes=True,
        )
        for each in meant or all_mine
    )
    return Reply(phrases=(asked,), choices=choices)


def _named(words: str, all_mine: Sequence[Mine], context: Context) -> list[Mine]:
    wanted = words.strip().strip(".!?").casefold()
    if not wanted:
        return list(all_mine)
    about = [each for each in all_mine if wanted in each.meeting.about.casefold()]
    others = [
        each for each in all_mine if any(is_called(one, words) for one in each.people if one.id != context.member.id)
    ]
    day = read_day(words, context.today)
    dated = [
        each
        for each in all_mine
        if day is not None and each.meeting.span is not None and context.member.day_at(each.meeting.span.start) == day
    ]
    return others or about or dated
