"""A coordinator makes a programme, or changes one: a form of some questions, each with an answer to begin with."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.commands.programmes import ChangeProgramme, MakeProgramme, NewProgramme
from bot.context import Context
from bot.domain.cadence import SchoolRegion
from bot.domain.ids import MemberId, ProgrammeId, RoleId
from bot.domain.programmes import (
    FEWEST_IN_GROUP,
    LONGEST_NAME,
    MOST_APART,
    MOST_IN_GROUP,
    MOST_SEATS,
    USUAL,
    USUAL_SEATS,
    Audience,
    Delegating,
    Joining,
    Mixing,
    Part,
    Programme,
    Rules,
    Shape,
    Status,
    quorum_of,
    seats_of,
)
from bot.expertise.when.cadences import ReadCadence, read_cadence
from bot.handlers.registry import checks, fills, handles
from bot.markup import plain_words
from bot.replies import Accepted, Field, Form, Phrase, Problem, Reply, say
from bot.rounding.dates import start_after, told_at
from bot.wording import audiences, describing, programmes
from bot.wording.which_programme import which_programme

_SATURDAY = 5
USUAL_CADENCE = "elke 2 weken op dinsdag 9:00"
_NO_REGION, _EVERYBODY = "geen", "iedereen"
_YES, _NO = "ja", "nee"
_OF_DELEGATIONS = frozenset({"seats", "quorum"})
"""Asked only of a programme in which delegations meet."""
_OF_PEOPLE = frozenset({"joining", "size", "mixing"})
"""Asked of all others: delegations sign up themselves, and two by two they meet another organisation."""


_CHECKED = ("cadence", "audience", "size", "apart", "region", "joining", "mixing", "seats", "quorum", "approval")


class _Limits(NamedTuple):
    fewest: int
    most: int


_NUMBERS = {
    "size": _Limits(FEWEST_IN_GROUP, MOST_IN_GROUP),
    "apart": _Limits(0, MOST_APART),
    "quorum": _Limits(1, MOST_SEATS),
}


_CHOICES = {"joining": {joining.value for joining in Joining}, "mixing": {mixing.value for mixing in Mixing}}


@handles(NewProgramme, opens=MakeProgramme)
async def new_programme(command: NewProgramme, context: Context) -> Reply:
    """Which shape first: what is usual follows from that."""
    place = command.place
    if command.is_here and context.aloud_in is not None:
        place = programmes.place_named(replace(context.aloud_in, thread=None))
    if command.is_here and not place:
        return say("programme-here-is-private")
    if command.shape not in {shape.value for shape in Shape}:
        return programmes.which_shape(place)
    fixed = MakeProgramme(shape=command.shape, place=place)
    return Reply(phrases=(Phrase("programme-form-begins"),), form=await programme_form(fixed, context))


@handles(ChangeProgramme, opens=MakeProgramme)
async def change_programme(command: ChangeProgramme, context: Context) -> Reply:
    """The same questions, with what is known."""
    found = await which_programme(command.programme, context, lambda name: ChangeProgramme(programme=name))
    if isinstance(found, Reply):
        return found
    if found.status is Status.STOPPED:
        return say("programme-has-stopped", programme=found.name)
    fixed = MakeProgramme(shape=found.shape.value, programme=found.id)
    return Reply(phrases=(Phrase("programme-form-begins"),), form=await programme_form(fixed, context))


@fills(MakeProgramme)
async def programme_form(fixed: MakeProgramme, context: Context) -> Form:
    """As it is, or as it usually is."""
    known = await context.work.programmes.find(ProgrammeId(fixed.programme)) if fixed.programme else None
    shape = _shape(fixed) if known is None else known.shape
    values = _usual(shape, context) if known is None else _values(known, context)
    fields = (
        _field("name", values, is_optional=known is not None),
        _field("cadence", values),
        _field("region", values, options=(*(region.value for region in SchoolRegion), _NO_REGION)),
        _field("audience", values),
        _field("joining", values, options=tuple(joining.value for joining in Joining)),
        _field("size", values),
        _field("apart", values),
        _field("mixing", values, options=tuple(mixing.value for mixing in Mixing)),
        _field("seats", values),
        _field("quorum", values),
        _field("approval", values, options=(_YES, _NO)),
    )
    not_asked = _OF_PEOPLE if shape is Shape.ADMINISTRATIVE else _OF_DELEGATIONS
    asked = tuple(each for each in fields if each.name not in not_asked)
    return Form(
        command=MakeProgramme,
        title=Phrase("programme-form-title"),
        fields=asked,
        fixed={"shape": shape.value, "place": fixed.place, "programme": fixed.programme},
    )


def _field(name: str, values: dict[str, str], *, options: tuple[str, ...] = (), is_optional: bool = True) -> Field:
    return Field(
        name=name,
        question=Phrase(f"programme-ask-{name}", {"usual": values[name]} if name in _OF_DELEGATIONS else {}),
        label=Phrase(f"programme-label-{name}"),
        hint=None if options else Phrase(f"programme-hint-{name}"),
        is_optional=is_optional,
        value=values.get(name, ""),
        options=tuple((value, Phrase(f"programme-{name}-{value}")) for value in options),
    )


@checks(MakeProgramme)
async def check_programme(name: str, value: str, context: Context) -> Problem | Accepted | None:
    """Each answer when it is given."""
    match name:
        case "name":
            return _complaint(name, await _name_problem(value, "", context))
        case "cadence":
            return _check_cadence(value, context)
        case "audience":
            return _check_audience(value, context)
        case "seats":
            return _check_seats(value, context)
        case "size" | "apart" | "quorum":
            limits = _NUMBERS[name]
            if not value.isdecimal() or not limits.fewest <= int(value) <= limits.most:
                named = {"fewest": limits.fewest, "most": limits.most}
                return Problem(field=name, phrase=Phrase(f"programme-{name}-unclear", named))
        case "region" if _region(value) is None and value != _NO_REGION:
            return Problem(field=name, phrase=Phrase("programme-region-unclear"))
        case "joining" | "mixing" if value not in _CHOICES[name]:
            return Problem(field=name, phrase=Phrase(f"programme-{name}-unclear"))
        case "approval" if value.casefold() not in {_YES, _NO, "yes", "no"}:
            return Problem(field=name, phrase=Phrase("programme-approval-unclear"))
    return None


@handles(MakeProgramme)
async def make_programme(command: MakeProgramme, context: Context) -> Reply:
    """All of it at once, or nothing."""
    known = await context.work.programmes.find(ProgrammeId(command.programme)) if command.programme else None
    if command.programme and (known is None or known.status is Status.STOPPED):
        return say("programme-unknown-now")
    for name in _CHECKED:
        value = getattr(command, name)
        checked = await check_programme(name, value, context) if value else None
        if isinstance(checked, Problem):
            return Reply(problem=checked)
    name = " ".join(plain_words(command.name).split())
    problem = await _name_problem(name, command.programme, context) if name or known is None else None
    if problem is not None:
        return Reply(problem=Problem(field="name", phrase=problem))
    before = known or await _begun(command, name, context)
    programme = _changed(before, command, name, context)
    most = len(seats_of(programme))
    if command.quorum and int(command.quorum) > most:
        return Reply(problem=Problem(field="quorum", phrase=Phrase("programme-quorum-too-many", {"most": most})))
    if known is None or programme.cadence != before.cadence:
        programme = _planned(programme, context)
    await context.work.programmes.save(programme)
    enrolments = await context.work.programmes.enrolments(programme.id)
    taking_part = sum(each.state is Part.IN for each in enrolments)
    return programmes.made(programme, context.knowledge, is_new=known is None, taking_part=taking_part)


async def _begun(command: MakeProgramme, name: str, context: Context) -> Programme:
    shape = _shape(command)
    usual = USUAL[shape]
    place = programmes.place_meant(command.place)
    return Programme(
        id=ProgrammeId(context.new_id()),
        name=name,
        shape=shape,
        coordinator=MemberId(context.member.id),
        audience=Audience(place=place),
        cadence=_cadence(USUAL_CADENCE, context).cadence,
        length=usual.length,
        rules=Rules(group_size=usual.group_size),
        made_at=context.now,
        changed_at=context.now,
    )


def _changed(programme: Programme, command: MakeProgramme, name: str, context: Context) -> Programme:
    rules, cadence = programme.rules, programme.cadence
    if command.size:
        rules = replace(rules, group_size=int(command.size))
    if command.apart:
        rules = replace(rules, apart=int(command.apart))
    if command.mixing:
        rules = replace(rules, mixing=Mixing(command.mixing))
    region = cadence.school_region
    if command.cadence:
        cadence = _cadence(command.cadence, context).cadence
    if command.region:
        region = _region(command.region)
    audience = programme.audience
    if command.audience:
        read = audiences.read_audience(command.audience, context)
        audience = replace(audience if read is None else read.audience, place=audience.place)
    approval = command.approval.casefold()
    return replace(
        programme,
        name=name or programme.name,
        cadence=replace(cadence, school_region=region),
        rules=rules,
        audience=audience,
        delegating=_delegating(programme, command, context),
        joining=Joining(command.joining) if command.joining else programme.joining,
        runs_by_itself=programme.runs_by_itself if not approval else approval in {_NO, "no"},
        changed_at=context.now,
    )


def _delegating(programme: Programme, command: MakeProgramme, context: Context) -> Delegating | None:
    """The seats, and how many of them have to be filled."""
    if programme.shape is not Shape.ADMINISTRATIVE:
        return None
    roles = context.knowledge.roles.roles_of(command.seats) or seats_of(programme)
    quorum = int(command.quorum) if command.quorum else min(quorum_of(programme), len(roles))
    return Delegating(roles=roles, quorum=quorum)


def _check_seats(value: str, context: Context) -> Problem | Accepted:
    roles = context.knowledge.roles.roles_of(value)
    if not 1 <= len(roles) <= MOST_SEATS:
        return Problem(field="seats", phrase=Phrase("programme-seats-unclear", {"most": MOST_SEATS}))
    said = Phrase("programme-seats-read", {"roles": describing.roles(roles, context.knowledge)})
    return Accepted(value=value, phrases=(said,))


def _planned(programme: Programme, context: Context) -> Programme:
    """The first round that can still be announced in time."""
    first = start_after(programme.cadence, context.now)
    while first is not None and told_at(first, context.member) <= context.now:
        first = start_after(programme.cadence, first)
    due_at = None if first is None or programme.status is not Status.ACTIVE else told_at(first, context.member)
    return replace(programme, next_round_at=first, due_at=due_at)


def _shape(command: MakeProgramme) -> Shape:
    return next((shape for shape in Shape if shape.value == command.shape), Shape.COFFEE)


def _named(roles: Iterable[RoleId], context: Context) -> str:
    return ", ".join(context.knowledge.roles.label(role, context.member.language) for role in roles)


def _usual(shape: Shape, context: Context) -> dict[str, str]:
    return {
        "cadence": USUAL_CADENCE,
        "region": _NO_REGION,
        "audience": _EVERYBODY,
        "joining": Joining.BY_CHOICE.value,
        "size": str(USUAL[shape].group_size),
        "apart": str(Rules().apart),
        "mixing": Mixing.ACROSS_ORGANISATIONS.value,
        "seats": _named(USUAL_SEATS, context),
        "quorum": str(Delegating().quorum),
        "approval": _NO,
    }


def _values(programme: Programme, context: Context) -> dict[str, str]:
    region = programme.cadence.school_region
    return {
        "name": programme.name,
        "cadence": "",
        "region": _NO_REGION if region is None else region.value,
        "audience": "",
        "joining": programme.joining.value,
        "size": str(programme.rules.group_size),
        "apart": str(programme.rules.apart),
        "mixing": programme.rules.mixing.value,
        "seats": _named(seats_of(programme), context),
        "quorum": str(quorum_of(programme)),
        "approval": _NO if programme.runs_by_itself else _YES,
    }


def _cadence(words: str, context: Context) -> ReadCadence:
    read = _read_cadence(words, context)
    if read is None:
        raise ValueError("checked before")
    return read


def _read_cadence(words: str, context: Context) -> ReadCadence | None:
    member = context.member
    return read_cadence(words, language=member.language, now=context.now, zone=ZoneInfo(member.time_zone))


def _check_cadence(value: str, context: Context) -> Problem | Accepted | None:
    read = _read_cadence(value, context)
    if read is None:
        return Problem(field="cadence", phrase=Phrase("programme-cadence-unclear"))
    if read.cadence.weekday >= _SATURDAY:
        return Problem(field="cadence", phrase=Phrase("programme-cadence-weekend"))
    key = "programme-cadence-was-monthly" if read.was_monthly else "programme-cadence-read"
    return Accepted(value=value, phrases=(Phrase(key, {"cadence": programmes.cadence(read.cadence)}),))


def _check_audience(value: str, context: Context) -> Problem | Accepted | None:
    read = audiences.read_audience(value, context)
    if read is None:
        return Problem(field="audience", phrase=Phrase("programme-audience-unclear"))
    said = Phrase("programme-audience-read", {"audience": audiences.said(read.audience, context.knowledge)})
    return Accepted(value=value, phrases=(said,))


def _region(value: str) -> SchoolRegion | None:
    return next((region for region in SchoolRegion if region.value == value.strip().casefold()), None)


async def _name_problem(value: str, own: str, context: Context) -> Phrase | None:
    name = " ".join(plain_words(value).split())
    if not any(sign.isalnum() for sign in name):
        return Phrase("programme-name-unclear")
    if len(name) > LONGEST_NAME:
        return Phrase("programme-name-too-long", {"most": LONGEST_NAME})
    for each in await context.work.programmes.all():
        is_other = each.id != own and each.status is not Status.STOPPED
        if is_other and not own and each.name.casefold() == name.casefold():
            return Phrase("programme-name-taken", {"programme": each.name})
    return None


def _complaint(name: str, phrase: Phrase | None) -> Problem | None:
    return None if phrase is None else Problem(field=name, phrase=phrase)
