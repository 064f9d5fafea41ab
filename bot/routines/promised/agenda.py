"""What people want to bring is asked, and they get the agenda; whoever leads gets more."""

from collections.abc import Sequence
from dataclasses import replace

from bot.arranging import Arranging
from bot.bringing import Bringing
from bot.domain.agenda import fingerprint, kept, page_key
from bot.domain.audiences import seen_by_members
from bot.domain.calendar import morning_after_night
from bot.domain.meetings import Meeting, State
from bot.domain.people import Member, Profile
from bot.domain.promises import Promise
from bot.expertise.knowledge import Knowledge
from bot.replies import Notice
from bot.wording import agenda as wording
from bot.wording import briefing


async def ask(promise: Promise, meeting: Meeting, arranging: Arranging) -> Sequence[Notice]:
    """What they want to bring, or whether there is more than they brought already."""
    if not _is_coming(meeting, arranging):
        return ()
    there = await arranging.work.meetings.participants(meeting.id)
    mine = next((each for each in there if each.member == promise.member and each.comes), None)
    people = await arranging.people_of(meeting.id)
    reader = next((member for member in people if member.id == promise.member), None)
    if mine is None or reader is None:
        return ()
    await arranging.work.meetings.save_participants(replace(mine, asked_to_bring_at=arranging.now))
    return [wording.ask(meeting, reader, people, kept(mine.brings))]


async def send(promise: Promise, meeting: Meeting, arranging: Arranging, knowledge: Knowledge) -> Sequence[Notice]:
    """The page; or, once they had it, that it has changed."""
    reader = await _reader(promise, meeting, arranging)
    if reader is None:
        return ()
    page = await Bringing(work=arranging.work, now=arranging.now, knowledge=knowledge).page(meeting)
    if not promise.subject or promise.is_wanted_again:
        return [wording.sent(page, reader, knowledge)] if page.says_something else ()
    if fingerprint(await arranging.work.meetings.participants(meeting.id)) == promise.subject:
        return ()  # What was added has been taken back.
    had_it = await arranging.work.meetings.find_promise(page_key(meeting, reader.id))
    if had_it is None or had_it.kept_at is None:
        return ()  # It was moved, so the whole page is still to come.
    return [wording.news(page, reader, knowledge)]


async def brief(promise: Promise, meeting: Meeting, arranging: Arranging, knowledge: Knowledge) -> Sequence[Notice]:
    """Who comes, what they have in common, how it can run, and how it can begin."""
    reader = await _reader(promise, meeting, arranging)
    if reader is None:
        return ()
    work = arranging.work
    page = await Bringing(work=work, now=arranging.now, knowledge=knowledge).page(meeting)
    if reader.id not in page.leads:
        return ()
    seats = {each.member: each.seat for each in await work.meetings.participants(meeting.id)}
    involvements = {
        one.id: seen_by_members(Profile(member=one, involvements=await work.involvements.of(one.id))).involvements
        for one in page.people
        if one.consented_at is not None
    }
    sides = briefing.sides_of(page, seats, involvements, knowledge)
    return [briefing.notice(page, sides, reader, knowledge)]


async def _reader(promise: Promise, meeting: Meeting, arranging: Arranging) -> Member | None:
    """To whom it goes; nobody, where it is too late or night. At night it is put off until the morning."""
    if not _is_coming(meeting, arranging):
        return None
    people = await arranging.people_of(meeting.id)
    reader = next((member for member in people if member.id == promise.member), None)
    if reader is None or promise.is_wanted_again:
        return reader
    morning = morning_after_night(arranging.now, reader)
    if morning <= arranging.now:
        return reader
    if promise.makes_sense_at(morning):
        await arranging.work.meetings.put_off(promise.key, morning)
    return None


def _is_coming(meeting: Meeting, arranging: Arranging) -> bool:
    is_planned = meeting.state in {State.PLANNED, State.SEEKING} and meeting.span is not None
    return is_planned and meeting.span is not None and arranging.now < meeting.span.start
