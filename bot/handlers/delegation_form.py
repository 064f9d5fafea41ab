"""Signing up an organisation: who comes, what they bring and share, and when they can."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.commands.delegations import FillDelegation, SignUpDelegation
from bot.context import Context
from bot.delegating import joining, parting, rounds
from bot.delegating.joining import Place, Wanted
from bot.delegating.meant import by_id, dates_in, people_called, programme_meant, refusal, season_of
from bot.delegating.named import is_open, read_seat
from bot.domain.delegations import Delegate, Delegation, Standing
from bot.domain.ids import OrganisationId, RoleId
from bot.domain.people import Member
from bot.domain.programmes import MOST_SEATS, Programme, quorum_of, seats_of
from bot.domain.spans import Span
from bot.handlers.registry import checks, fills, handles
from bot.replies import Accepted, Field, Form, Phrase, Problem, Reply, say
from bot.wording import delegations as wording
from bot.wording import describing
from bot.wording.naming import number_in

_SEAT = "seat_"
MOST_TOPICS = 8
LONGEST_TOPIC = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What stands already."""

    programme: Programme
    delegation: Delegation | None
    people: Sequence[tuple[Delegate, Member]]


@handles(SignUpDelegation, opens=FillDelegation)
async def sign_up(command: SignUpDelegation, context: Context) -> Reply:
    """Begin the form, in which what is known already stands."""
    programme = await programme_meant(command.programme, context)
    if isinstance(programme, Reply):
        return programme
    if (refused := await refusal(programme, context)) is not None:
        return refused
    form = await delegation_form(FillDelegation(programme=programme.id), context)
    # Whoever has no organisation was refused.
    organisation = context.member.organisation or OrganisationId("")
    named = {"organisation": describing.organisation(organisation, context.knowledge), "programme": programme.name}
    begins = Phrase("delegation-form-begins", named)
    return Reply(phrases=(begins,), form=form)


@fills(FillDelegation)
async def delegation_form(fixed: FillDelegation, context: Context) -> Form:
    """A question for each seat, and four more. Of what is filled in already, each can be skipped."""
    programme = await programme_meant(fixed.programme, context)
    known = None if isinstance(programme, Reply) else await _known(programme, context)
    seats = () if known is None else seats_of(known.programme)
    delegation = None if known is None else known.delegation
    return Form(
        command=FillDelegation,
        title=Phrase("delegation-form-title"),
        fixed={"programme": fixed.programme if known is None else known.programme.id},
        fields=(
            *(
                _seat_field(number, role, () if known is None else known.people, context)
                for number, role in enumerate(seats, start=1)
            ),
            Field(
                name="quorum",
                question=Phrase(
                    "delegation-ask-quorum", {"quorum": 2 if known is None else quorum_of(known.programme)}
                ),
                label=Phrase("delegation-label-quorum"),
                hint=Phrase("delegation-hint-quorum"),
                value="" if delegation is None else str(delegation.quorum),
            ),
            Field(
                name="brings",
                question=Phrase("delegation-ask-brings"),
                label=Phrase("delegation-label-brings"),
                hint=Phrase("delegation-hint-topics"),
                value="" if delegation is None else "; ".join(delegation.brings),
            ),
            Field(
                name="shares",
                question=Phrase("delegation-ask-shares"),
                label=Phrase("delegation-label-shares"),
                hint=Phrase("delegation-hint-topics"),
                value="" if delegation is None else "; ".join(delegation.shares),
            ),
            Field(
                name="dates",
                question=Phrase("delegation-ask-dates"),
                label=Phrase("delegation-label-dates"),
                hint=Phrase("delegation-hint-dates"),
            ),
        ),
    )


def _seat_field(number: int, role: RoleId, people: Sequence[tuple[Delegate, Member]], context: Context) -> Field:
    label = describing.roles([role], context.knowledge)
    there = sorted((one for one in people if one[0].role == role), key=lambda one: one[0].stands_in)
    return Field(
        name=f"{_SEAT}{number}",
        question=Phrase("delegation-ask-seat", {"role": label}),
        label=Phrase("delegation-label-seat", {"role": label}),
        hint=Phrase("delegation-hint-seat"),
        value=", ".join(member.name for _, member in there),
    )


@checks(FillDelegation)
async def check_delegation(name: str, value: str, context: Context) -> Problem | Accepted | None:
    """Each answer when it is given."""
    if name.startswith(_SEAT):
        return await _check_seat(name, value, context)
    if name == "quorum":
        number = number_in(value)
        is_fine = number is not None and 1 <= number <= MOST_SEATS
        return (
            None if is_fine else Problem(field=name, phrase=Phrase("delegation-quorum-unclear", {"most": MOST_SEATS}))
        )
    if name == "dates":
        if is_open(value) or _is_any(value):
            return None
        read = dates_in(value, context)
        if read is None:
            return Problem(field=name, phrase=Phrase("delegation-dates-unclear", {"words": value}))
        shown = tuple(wording.dates(read.spans, context.member))
        rest = (Phrase("delegation-dates-rest", {"rest": read.rest}),) if read.rest else ()
        return Accepted(value=value, phrases=(*shown, *rest))
    if not any(sign.isalnum() for sign in value):
        return Problem(field=name, phrase=Phrase("delegation-topics-unclear"))
    if len(_topics(value)) > MOST_TOPICS or any(len(each) > LONGEST_TOPIC for each in _topics(value)):
        return Problem(field=name, phrase=Phrase("delegation-topics-too-many", {"most": MOST_TOPICS}))
    return None


async def _check_seat(name: str, value: str, context: Context) -> Problem | None:
    for named in read_seat(value):
        found = await people_called(named.words, context)
        if not found:
            return Problem(field=name, phrase=Phrase("delegation-person-unknown", {"words": named.words}))
        if len(found) > 1:
            return Problem(
                field=name,
                phrase=Phrase("delegation-which-person", {"words": named.words}),
                suggestions=tuple(
                    (
                        value.replace(named.words, by_id(one), 1),
                        Phrase("choice-person", {"person": describing.person(one, context.knowledge)}),
                    )
                    for one in found
                ),
            )
        if await _cannot_be_asked(found[0], context):
            return Problem(field=name, phrase=Phrase("delegation-person-away", {"name": found[0].name}))
    return None


async def _cannot_be_asked(member: Member, context: Context) -> bool:
    if member.id == context.member.id:
        return False
    is_away = not member.is_visible_on(member.day_at(context.now))
    return is_away or await context.work.blocks.between(member.id, context.member.id)


@handles(FillDelegation)
async def fill_delegation(command: FillDelegation, context: Context) -> Reply:
    """Keep all of it at once, or none of it."""
    programme = await programme_meant(command.programme, context)
    if isinstance(programme, Reply):
        return programme
    if (refused := await refusal(programme, context)) is not None:
        return refused
    known = await _known(programme, context)
    given = {
        field.name: str(getattr(command, field.name)).strip()
        for field in (await delegation_form(command, context)).fields
    }
    for name, value in given.items():
        checked = await check_delegation(name, value, context) if value else None
        if isinstance(checked, Problem):
            return Reply(problem=checked)
    cleared = frozenset(command.cleared.split(",")) if command.shown_at else frozenset()
    places = await _places(given, cleared, known, context)
    if isinstance(places, Problem):
        return Reply(problem=places)
    if not places:
        return say("delegation-of-nobody")
    before = known.delegation
    quorum, seats = _quorum(given["quorum"], known), seats_of(programme)
    if given["quorum"] and quorum > len(seats):
        # Nobody would ever be coupled.
        too_many = Phrase("delegation-quorum-too-many", {"most": len(seats)})
        return Reply(problem=Problem(field="quorum", phrase=too_many))
    wanted = Wanted(
        places=tuple(places),
        # Of a programme that had more seats before, as many as there are now.
        quorum=min(quorum, len(seats)),
        brings=_kept(given, cleared, "brings", () if before is None else before.brings),
        shares=_kept(given, cleared, "shares", () if before is None else before.shares),
        free=_free(given["dates"], cleared, () if before is None else before.free, context),
    )
    season = season_of(context)
    found, notices = await joining.sign_up(season, programme, context.member, wanted)
    for _, member in known.people:
        if found.delegate(member.id) is None:
            notices += await parting.steps_out(season, found.delegation, member)
    await rounds.changed(season, programme)
    people = {place.member.id: place.member for place in places}
    shown = wording.Shown(
        programme=programme,
        delegation=found.delegation,
        seats=seats_of(programme),
        people=tuple((each, people[each.member]) for each in found.delegates),
        may_change=True,
        is_new=True,
    )
    reply = wording.shown(shown, context.member, context.knowledge)
    return Reply(phrases=reply.phrases, choices=reply.choices, notices=tuple(notices))


async def _known(programme: Programme, context: Context) -> _Known:
    organisation = context.member.organisation
    found = None if organisation is None else await context.work.delegations.find_of(programme.id, organisation)
    if found is None or found.standing is Standing.WITHDRAWN:
        return _Known(programme=programme, delegation=None, people=())
    there = await context.work.delegations.delegates(found.id)
    members = await context.work.members.several([each.member for each in there])
    return _Known(
        programme=programme,
        delegation=found,
        people=tuple(
            (each, members[each.member]) for each in there if each.member in members and each.agreed is not False
        ),
    )


async def _places(
    given: Mapping[str, str], cleared: frozenset[str], known: _Known, context: Context
) -> list[Place] | Problem:
    places: dict[str, Place] = {}
    for number, role in enumerate(seats_of(known.programme), start=1):
        name = f"{_SEAT}{number}"
        if not given[name] and name not in cleared:
            stay = [
                Place(member=member, role=role, stands_in=each.stands_in)
                for each, member in known.people
                if each.role == role
            ]
        else:
            stay = []
            for named in read_seat(given[name]):
                for member in (await people_called(named.words, context))[:1]:
                    stay.append(Place(member=member, role=role, stands_in=named.stands_in))
        for place in stay:
            if place.member.id in places:
                return Problem(field=name, phrase=Phrase("delegation-person-twice", {"name": place.member.name}))
            places[place.member.id] = place
    return list(places.values())


def _quorum(words: str, known: _Known) -> int:
    number = number_in(words)
    if number:
        return number
    return quorum_of(known.programme) if known.delegation is None else known.delegation.quorum


def _kept(given: Mapping[str, str], cleared: frozenset[str], name: str, before: tuple[str, ...]) -> tuple[str, ...]:
    if given[name]:
        return _topics(given[name])
    return () if name in cleared else before


def _free(words: str, cleared: frozenset[str], before: tuple[Span, ...], context: Context) -> tuple[Span, ...]:
    if not words:
        return () if "dates" in cleared else before
    read = None if _is_any(words) or is_open(words) else dates_in(words, context)
    return () if read is None else read.spans


def _is_any(words: str) -> bool:
    return words.strip(" .!").casefold() in {"maakt niet uit", "altijd", "alle", "any", "any time", "anytime", "always"}


def _topics(words: str) -> tuple[str, ...]:
    """One a line, or with semicolons between; a single line of commas is a list as well."""
    parts = [part.strip() for line in words.splitlines() for part in line.split(";")]
    if len(parts) == 1:
        parts = [part.strip() for part in parts[0].split(",")]
    return tuple(dict.fromkeys(part for part in parts if part))
