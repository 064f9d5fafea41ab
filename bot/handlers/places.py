"""Where a meeting is: a place or an address, as any of those who meet says it. All of them are told."""

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.arranging import Arranging
from bot.commands.places import SetLink, SetPlace
from bot.context import Context
from bot.domain.hosting import LONGEST_LINK, read_link
from bot.domain.ids import MeetingId
from bot.domain.meetings import Meeting, change
from bot.expertise.when import read_moment, read_window
from bot.handlers.registry import handles
from bot.markup import plain_words
from bot.replies import Command, Reply, say
from bot.wording import places as wording
from bot.wording.which_meeting import which

LONGEST_PLACE = 200


@handles(SetPlace)
async def set_place(command: SetPlace, context: Context) -> Reply:
    """Where people sit together. An address that Bondje made for them is not needed any more then."""
    place = plain_words(command.place).rstrip(".!")
    if "://" in place:
        return await _set_link(place, command.meeting, command.which, context)
    if not place or _is_time(place, context):
        return say("place-is-a-time")
    if len(place) > LONGEST_PLACE:
        return say("place-too-long", most=LONGEST_PLACE)

    def placed(meeting: Meeting) -> Meeting:
        link = None if context.hosting.is_ours(meeting.link) else meeting.link
        return replace(meeting, place=place, link=link)

    return await _set(
        command.meeting, command.which, context, placed, lambda id: SetPlace(place=command.place, meeting=id)
    )


@handles(SetLink)
async def set_link(command: SetLink, context: Context) -> Reply:
    """Where people speak from afar."""
    return await _set_link(command.link, command.meeting, command.which, context)


async def _set_link(words: str, meeting: str, named: str, context: Context) -> Reply:
    link = read_link(words)
    if link is None:
        return say("place-no-link", most=LONGEST_LINK)
    return await _set(
        meeting,
        named,
        context,
        lambda found: replace(found, link=link),
        lambda id: SetLink(link=link, meeting=id),
    )


async def _set(
    id: str,
    named: str,
    context: Context,
    placed: Callable[[Meeting], Meeting],
    command: Callable[[MeetingId], Command],
) -> Reply:
    found = await which(id, named, context, command)
    if isinstance(found, Reply):
        return found
    before, me = found.meeting, context.member
    if placed(before) == before:
        return say("place-is-so-already", about=before.about)
    after = change(placed(before), context.now)
    arranging = Arranging(work=context.work, now=context.now, hosting=context.hosting)
    await arranging.keep(after, {member.id: member for member in found.people})
    told = [wording.told_where(after, me, member) for member in found.people if member.id != me.id]
    notices = await arranging.inviting.attached(after, told)
    files = () if after.span is None else (await arranging.inviting.file(after, me),)
    return wording.noted_where(after, notices, files)


def _is_time(words: str, context: Context) -> bool:
    """Places do not begin with a time: then somebody means to move the meeting."""
    language, zone = context.member.language, ZoneInfo(context.member.time_zone)
    read = read_moment(words, language=language, now=context.now, zone=zone)
    if read is not None:
        return not read.rest
    window = read_window(words, language=language, now=context.now, zone=zone)
    return window is not None and not window.rest
