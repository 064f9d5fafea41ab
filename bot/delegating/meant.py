"""What whoever speaks means: which programme, whom of their organisation, which dates."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.context import Context
from bot.delegating.dates import spans_of
from bot.delegating.season import Season
from bot.domain.delegations import Standing
from bot.domain.people import Member
from bot.domain.programmes import Programme, Status
from bot.domain.spans import Span
from bot.expertise.when import read_window, read_wishes
from bot.replies import Reply, say
from bot.wording import delegations as wording
from bot.wording.holidays import holidays_region
from bot.wording.meant import member_with_account
from bot.wording.naming import is_called

ME = frozenset({"ik", "ikzelf", "mij", "me", "i", "myself"})
_BY_ID = "id:"
"""Begins what a choice of one of several stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDates:
    """When a delegation can, and what of that was not understood."""

    spans: tuple[Span, ...]
    rest: str = ""


def season_of(context: Context) -> Season:
    """For whoever speaks now."""
    return Season(work=context.work, now=context.now, hosting=context.hosting, knowledge=context.knowledge)


async def programme_meant(words: str, context: Context) -> Programme | Reply:
    """By its id or its name; without words, the only one in which delegations meet."""
    there = await season_of(context).programmes()
    if not there:
        return say("delegation-no-programme")
    wanted = words.strip().casefold()
    exact = [each for each in there if wanted in {each.id.casefold(), each.name.casefold()}]
    found = exact or [each for each in there if wanted in each.name.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        return wording.which_programme(found)
    return say("delegation-programme-unknown", words=words, names=tuple(each.name for each in there))


async def refusal(programme: Programme, context: Context) -> Reply | None:
    """Why this organisation cannot sign up; None: it can."""
    me = context.member
    if me.organisation is None:
        return say("delegation-whose")
    if programme.status is Status.STOPPED:
        return say("delegation-programme-stopped", programme=programme.name)
    body = context.knowledge.organisations.get(me.organisation)
    audience = programme.audience
    if body is not None and audience.kinds and body.kind not in audience.kinds:
        return say("delegation-not-for-you", programme=programme.name, organisation=body.official_name)
    regions = set() if body is None else {body.id, body.province, body.safety_region}
    if audience.region is not None and audience.region not in regions:
        return say("delegation-not-for-you", programme=programme.name, organisation="" if body is None else body.name)
    known = await context.work.delegations.find_of(programme.id, me.organisation)
    if known is None or known.standing is Standing.WITHDRAWN or known.contact == me.id:
        return None
    there = await context.work.delegations.delegates(known.id)
    if any(each.member == me.id and each.agreed for each in there):
        return None
    contact = await context.work.members.find(known.contact)
    if contact is None or not contact.is_visible_on(contact.day_at(context.now)):
        # Whoever signed it up is gone or away: a colleague looks after it.
        return None
    return say("delegation-has-another", programme=programme.name, name=contact.name)


async def people_called(words: str, context: Context) -> list[Member]:
    """Themselves, a colleague by name, or anybody by account."""
    me = context.member
    if words.strip().casefold() in ME:
        return [me]
    colleagues = [] if me.organisation is None else await context.work.members.of_organisation(me.organisation)
    there = [one for one in colleagues if one.consented_at is not None]
    if words.startswith(_BY_ID):
        return [one for one in there if one.id == words.removeprefix(_BY_ID)]
    if found := [one for one in there if is_called(one, words)]:
        return found
    named = await member_with_account(words, context)
    return [] if named is None else [named]


def by_id(member: Member) -> str:
    """What stands for one of several who are called the same."""
    return f"{_BY_ID}{member.id}"


def dates_in(words: str, context: Context) -> ReadDates | None:
    """None: nothing in it is about days, or none of them is still to come."""
    me = context.member
    zone = ZoneInfo(me.time_zone)
    region = holidays_region(me, context.knowledge)
    read = read_wishes(words, language=me.language, today=context.today, zone=zone, holidays_region=region)
    if read is not None:
        spans = tuple(
            each for each in spans_of(read.wishes, today=context.today, zone=zone) if each.start > context.now
        )
        return ReadDates(spans=spans, rest=read.rest.strip()) if spans else None
    window = read_window(words, language=me.language, now=context.now, zone=zone)
    if window is None:
        return None
    between = Span(window.not_before, window.not_after)
    days = spans_of((), today=context.today, zone=zone)
    spans = tuple(each for each in days if between.start <= each.start and each.end <= between.end)
    return ReadDates(spans=spans, rest=window.rest.strip()) if spans else None
