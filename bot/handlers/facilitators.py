"""Who leads conversations: asked by a coordinator, and deciding themselves."""

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.facilitators import (
    AnswerFacilitator,
    AskFacilitator,
    LimitFacilitator,
    RestFacilitator,
    ResumeFacilitator,
    ShowFacilitators,
    StopFacilitator,
)
from bot.context import Context
from bot.delegating import leading, releading, rounds
from bot.delegating.gathering import told_in
from bot.delegating.meant import programme_meant, season_of
from bot.delegating.season import Season
from bot.domain.ids import MemberId, OrganisationId, ProgrammeId
from bot.domain.organisations import Kind
from bot.domain.programmes import Programme
from bot.domain.rounds import PairingState
from bot.expertise.dates import read_day
from bot.expertise.organisations import Recognised
from bot.handlers.registry import handles
from bot.replies import Notice, Param, Phrase, Reply, say
from bot.wording import facilitators as wording
from bot.wording.describing import first_name
from bot.wording.meant import member_with_account, people_meant
from bot.wording.naming import number_in

_REGIONS = frozenset({Kind.PROVINCE, Kind.SAFETY_REGION})


@handles(AskFacilitator)
async def ask_facilitator(command: AskFacilitator, context: Context) -> Reply:
    """They hear of it, and say yes or no themselves."""
    programme = await programme_meant(command.programme.strip(" ,"), context)
    if isinstance(programme, Reply):
        return programme
    meant = await people_meant(command.whom, context)
    named = None if meant else await member_with_account(command.whom, context)
    if len(meant) > 1:
        return say("facilitator-which", words=command.whom)
    member = meant[0] if meant else named
    if member is None:
        return say("facilitator-unknown", words=command.whom)
    capacity = _capacity(command.capacity)
    if capacity is None:
        return say("facilitator-capacity-unclear", most=leading.MOST_CAPACITY)
    region = _region(command.region, context)
    if isinstance(region, Reply):
        return region
    is_there = member.id == context.member.id or member.is_visible_on(member.day_at(context.now))
    if not is_there or await context.work.blocks.between(member.id, context.member.id):
        return say("facilitator-away", name=first_name(member))
    notices = await leading.ask(season_of(context), programme, context.member, member, capacity=capacity, region=region)
    known = await context.work.delegations.find_facilitator(programme.id, member.id)
    key = "facilitator-is-one" if known is not None and known.agreed else "facilitator-is-asked"
    told = Phrase(key, {"name": first_name(member), "programme": programme.name, "capacity": capacity})
    return Reply(phrases=(told,), notices=tuple(notices))


def _capacity(words: str) -> int | None:
    if not words.strip():
        return leading.CAPACITY
    number = number_in(words) or _NUMBERS.get(words.strip().casefold())
    return number if number is not None and 1 <= number <= leading.MOST_CAPACITY else None


_NUMBERS = {
    "een": 1,
    "één": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
}


def _region(words: str, context: Context) -> OrganisationId | Reply | None:
    if not words.strip():
        return None
    found = context.knowledge.names.find(words, context.today)
    if isinstance(found, Recognised) and found.organisation.kind in _REGIONS:
        return found.organisation.id
    for prefix in ("provincie ", "veiligheidsregio "):
        again = context.knowledge.names.find(f"{prefix}{words}", context.today)
        if isinstance(again, Recognised) and again.organisation.kind in _REGIONS and not again.guessed:
            return again.organisation.id
    return say("facilitator-region-unknown", words=words)


@handles(AnswerFacilitator)
async def answer_facilitator(command: AnswerFacilitator, context: Context) -> Reply:
    """Only who was asked has an answer to give."""
    programme = await context.work.programmes.find(ProgrammeId(command.programme))
    found = await context.work.delegations.find_facilitator(ProgrammeId(command.programme), context.member.id)
    if programme is None or found is None:
        return say("facilitator-not-asked")
    leads = command.answer == "yes"
    named: dict[str, Param] = {"programme": programme.name, "capacity": found.capacity}
    told = Phrase("facilitator-said-yes" if leads else "facilitator-said-no", named)
    if found.agreed is leads:
        return Reply(phrases=(told,))
    season = season_of(context)
    notices = await leading.answer(season, programme, found, context.member, leads=leads)
    if leads:
        notices += await _wanted(season, [programme])
    return Reply(phrases=(told,), notices=tuple(notices))


@handles(ShowFacilitators)
async def show_facilitators(command: ShowFacilitators, context: Context) -> Reply:
    """For a coordinator: who they are, and how many conversations each had."""
    programme = await programme_meant(command.programme, context)
    if isinstance(programme, Reply):
        return programme
    there = [each for each in await context.work.delegations.facilitators(programme.id) if each.agreed is not False]
    if not there:
        return say("facilitators-none", programme=programme.name)
    led = await _led(programme, context)
    members = await context.work.members.several([each.member for each in there])
    lines = [
        wording.line(each, members[each.member], led.get(each.member, 0), context.knowledge)
        for each in there
        if each.member in members
    ]
    return Reply(phrases=(Phrase("facilitators-heading", {"programme": programme.name}), *lines))


async def _led(programme: Programme, context: Context) -> dict[MemberId, int]:
    led: dict[MemberId, int] = {}
    for round in await context.work.rounds.of(programme.id):
        for each in await told_in(season_of(context), round):
            if each.leader is not None and each.pairing.state is PairingState.AGREED:
                led[each.leader.member] = led.get(each.leader.member, 0) + 1
    return led


@handles(RestFacilitator)
async def rest(command: RestFacilitator, context: Context) -> Reply:
    """They get no new conversations until that day. What they have agreed to stays."""
    until = read_day(command.until, context.today)
    if until is None or until <= context.today:
        return say("facilitator-rest-until")
    return _said(await leading.rest(season_of(context), context.member, until), "facilitator-rests", until=until)


@handles(ResumeFacilitator)
async def resume(_command: ResumeFacilitator, context: Context) -> Reply:
    """They are back."""
    season = season_of(context)
    programmes = await leading.rest(season, context.member, None)
    return replace(_said(programmes, "facilitator-is-back"), notices=tuple(await _wanted(season, programmes)))


@handles(LimitFacilitator)
async def limit(command: LimitFacilitator, context: Context) -> Reply:
    """At most so many a month."""
    capacity = _capacity(command.capacity)
    if capacity is None:
        return say("facilitator-capacity-unclear", most=leading.MOST_CAPACITY)
    programmes = await leading.limit(season_of(context), context.member, capacity)
    return _said(programmes, "facilitator-limited", capacity=capacity)


@handles(StopFacilitator)
async def stop(_command: StopFacilitator, context: Context) -> Reply:
    """No more from now on; what they have agreed to stays until they say that they cannot."""
    season, me = season_of(context), context.member
    theirs = await leading.mine(season, me)
    notices: list[Notice] = []
    for programme, found in theirs:
        notices += await leading.answer(season, programme, found, me, leads=False)
    reply = _said([programme for programme, _ in theirs], "facilitator-stopped")
    return replace(reply, notices=tuple(notices))


async def _wanted(season: Season, programmes: Sequence[Programme]) -> list[Notice]:
    """There is somebody more to lead: for what had nobody, and for who was left without a conversation for that."""
    notices: list[Notice] = []
    for programme in programmes:
        notices += await releading.look_for_leaders(season, programme)
        await rounds.changed(season, programme)
    return notices


def _said(programmes: list[Programme], key: str, **named: Param) -> Reply:
    if not programmes:
        return say("facilitator-leads-nothing")
    return say(key, programmes=tuple(each.name for each in programmes), **named)
