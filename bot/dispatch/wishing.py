"""Words about when somebody can, said while moments are asked."""

import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.commands.meetings import TickMoment, TickMoments
from bot.commands.peers import Narrow
from bot.commands.planning import TellWishes
from bot.commands.profile import AddInvolvement, DescribeMe
from bot.context import Context
from bot.domain.meetings import Meeting, State
from bot.expertise.when import read_wishes
from bot.messages import Message
from bot.ports import Offer
from bot.replies import Command

_ASKS = {TickMoment.__name__, TickMoments.__name__}
_NO = re.compile(r"(?:nee+n?|no|nope|sorry|helaas|liever niet)[\s,.!:;]+(?=\S)", re.IGNORECASE)
_BUT = re.compile(r"(?:maar|but|liever|rather|wel|dan)\s+", re.IGNORECASE)
_LONGEST = 300
_MOST_UNREAD = 3
"""Words that are not about time: with more of them it is about something else, unless it answers the question."""
_PERHAPS = (AddInvolvement, DescribeMe, Narrow)
"""What `ik kan alleen 's ochtends` and `alleen vrijdag` may be taken for as well."""


def is_no_with_more(text: str) -> bool:
    """`nee, liever donderdag`: more than a no."""
    return _NO.match(text.strip()) is not None


async def wished(
    message: Message, offer: Offer | None, commands: Sequence[Command], context: Context
) -> TellWishes | None:
    """What they say about when, for the meeting whose moments they were asked last, or for any that needs a time.

    `offer`: the choices before their eyes, or those that they reply to. None: it is about something else.
    """
    words = _bare(message.text)
    if not words or len(words) > _LONGEST or message.conversation.is_shared or message.is_quoted:
        return None
    if commands and not all(isinstance(one, _PERHAPS) for one in commands):
        return None
    read = read_wishes(
        words,
        language=context.member.language,
        today=context.today,
        zone=ZoneInfo(context.member.time_zone),
        holidays_region=None,
    )
    if read is None or not read.wishes:
        return None
    asked = await _asked(offer, context)
    if asked is not None:
        return TellWishes(words=words, meeting=asked)
    is_else = any(not isinstance(one, Narrow) for one in commands)
    if is_else or len(read.rest.split()) > _MOST_UNREAD:
        return None
    return TellWishes(words=words) if await open_to_wishes(context) else None


async def open_to_wishes(context: Context) -> list[Meeting]:
    """Theirs that need a time."""
    mine = []
    for each in await context.work.meetings.of(context.member.id):
        if each.state in {State.SEEKING, State.STUCK}:
            there = await context.work.meetings.participants(each.id)
            if any(one.member == context.member.id and one.comes for one in there):
                mine.append(each)
    return mine


async def _asked(offer: Offer | None, context: Context) -> str | None:
    """The meeting whose moments these choices are."""
    meetings = {one.values.get("meeting", "") for one in offer.choices if one.command in _ASKS} if offer else set()
    if len(meetings) != 1:
        return None
    (asked,) = meetings
    return asked if any(each.id == asked for each in await open_to_wishes(context)) else None


def _bare(text: str) -> str:
    words = " ".join(text.split())
    while (found := _NO.match(words) or _BUT.match(words)) is not None:
        words = words[found.end() :]
    return words
