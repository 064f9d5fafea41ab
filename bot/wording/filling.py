"""What is known of a member, as they may have written it themselves: to be shown in a form, in plain text."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.context import Context
from bot.domain.people import Involvement, Stance
from bot.markup import plain, plain_words
from bot.phrases import render
from bot.replies import Phrase
from bot.wording import describing


async def topics_shown(stance: Stance, context: Context) -> Sequence[tuple[Involvement, str]]:
    """Each topic with how far they are, without what they noted: that is not theirs to lose by changing a list."""
    mine = await context.work.involvements.of(context.member.id)
    return [(one, _topic(one, context)) for one in mine if one.stance is stance]


def _topic(one: Involvement, context: Context) -> str:
    topic = context.knowledge.topics.label(one.topic, context.member.language, one.words)
    return plain_words(topic if one.stage is None else f"{topic} ({_said(Phrase(f'stage-{one.stage}'), context)})")


def organisation_shown(context: Context) -> str:
    """The official name."""
    id = context.member.organisation
    return "" if id is None else describing.organisation(id, context.knowledge)


def roles_shown(context: Context) -> str:
    """The names of their roles."""
    labels = (context.knowledge.roles.label(role, context.member.language) for role in context.member.roles)
    return plain_words(", ".join(labels))


def week_shown(context: Context) -> str:
    """Their days, with the hours."""
    days = describing.week(context.member.working_week)
    return ", ".join(_said(day, context) for day in days if isinstance(day, Phrase))


def pause_shown(context: Context) -> str:
    """The day on which they are back; nothing, if that is past or they are not away."""
    until = context.member.paused_until
    if until is None or not context.member.is_paused_on(context.today):
        return ""
    if describing.is_endless(until):
        return _said(Phrase("form-pause-endless"), context)
    return f"{until.day}-{until.month}-{until.year}"


def _said(phrase: Phrase, context: Context) -> str:
    return plain(render(phrase, context.member.language, ZoneInfo(context.member.time_zone)))
