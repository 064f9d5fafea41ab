"""Organisations that take part with a delegation: what those in it hear and see."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.commands.delegations import (
    AnswerDelegate,
    ShowDelegation,
    SignUpDelegation,
    TakeOverDelegation,
    WithdrawDelegation,
)
from bot.domain.delegations import Delegate, Delegation
from bot.domain.ids import RoleId
from bot.domain.people import Member
from bot.domain.programmes import Programme
from bot.domain.spans import Span
from bot.expertise.knowledge import Knowledge
from bot.replies import Answer, Choice, Notice, Param, Phrase, Reply, TimeOfDay
from bot.wording import describing
from bot.wording.describing import first_name

_MOST_DATES = 8


def asked(
    programme: Programme, delegation: Delegation, delegate: Delegate, by: Member, reader: Member, knowledge: Knowledge
) -> Notice:
    """Whether they come for their organisation. Nobody does without having said yes."""
    key = "delegate-asked-stand-in" if delegate.stands_in else "delegate-asked"
    return Notice(
        to=reader.id,
        phrases=(
            Phrase(key, _named(programme, delegation, delegate, knowledge) | {"name": first_name(by)}),
            Phrase("delegate-asked-what", {"minutes": int(programme.length.total_seconds() // 60)}),
        ),
        choices=(
            Choice(
                label=Phrase("choice-delegate-yes"),
                command=AnswerDelegate(delegation=delegation.id, answer="yes"),
                answer=Answer.YES,
                closes=True,
            ),
            Choice(
                label=Phrase("choice-delegate-no"),
                command=AnswerDelegate(delegation=delegation.id, answer="no"),
                answer=Answer.NO,
                closes=True,
            ),
        ),
    )


def answered(
    programme: Programme, delegate: Delegate, who: Member, reader: Member, knowledge: Knowledge, *, comes: bool
) -> Notice:
    """To who signed up: the seat is filled, or open."""
    named: dict[str, Param] = {
        "name": first_name(who),
        "programme": programme.name,
        "role": describing.roles([delegate.role], knowledge),
    }
    if comes:
        return Notice(to=reader.id, phrases=(Phrase("delegate-yes-heard", named),))
    change = Choice(label=Phrase("choice-change-delegation"), command=SignUpDelegation(programme=programme.id))
    return Notice(to=reader.id, phrases=(Phrase("delegate-no-heard", named),), choices=(change,))


def left_out(programme: Programme, delegation: Delegation, reader: Member, knowledge: Knowledge) -> Notice:
    """They are not in it any more."""
    named: dict[str, Param] = {
        "programme": programme.name,
        "organisation": describing.organisation(delegation.organisation, knowledge),
    }
    return Notice(to=reader.id, phrases=(Phrase("delegate-left-out", named),))


def withdrawn(programme: Programme, delegation: Delegation, reader: Member, knowledge: Knowledge) -> Notice:
    """Their organisation does not take part any more."""
    named: dict[str, Param] = {
        "programme": programme.name,
        "organisation": describing.organisation(delegation.organisation, knowledge),
    }
    return Notice(to=reader.id, phrases=(Phrase("delegation-withdrawn-heard", named),))


def claimed(programme: Programme, delegation: Delegation, by: Member, reader: Member, knowledge: Knowledge) -> Notice:
    """To a colleague, once: anybody can say that they come for an organisation."""
    return Notice(
        to=reader.id,
        phrases=(Phrase("delegation-claimed", _about(programme, delegation, knowledge) | {"name": by.name}),),
        choices=(
            Choice(label=Phrase("choice-show-delegation"), command=ShowDelegation(programme=programme.id)),
            Choice(label=Phrase("choice-take-over"), command=TakeOverDelegation(programme=programme.id)),
        ),
    )


def has_contact(
    programme: Programme, delegation: Delegation, contact: Member, reader: Member, knowledge: Knowledge
) -> Notice:
    """Somebody else speaks for it: to who did, and to who does where they did not say so themselves."""
    named = _about(programme, delegation, knowledge) | {"name": contact.name}
    if reader.id == contact.id:
        change = Choice(label=Phrase("choice-change-delegation"), command=SignUpDelegation(programme=programme.id))
        return Notice(to=reader.id, phrases=(Phrase("delegation-you-are-contact", named),), choices=(change,))
    back = Choice(label=Phrase("choice-take-back"), command=TakeOverDelegation(programme=programme.id))
    is_colleague = reader.organisation == delegation.organisation
    choices = (back,) if is_colleague else ()
    return Notice(to=reader.id, phrases=(Phrase("delegation-has-contact", named),), choices=choices)


def carried(programme: Programme, delegation: Delegation, reader: Member, knowledge: Knowledge) -> Notice:
    """Their organisation goes on as another."""
    return Notice(to=reader.id, phrases=(Phrase("delegation-carried", _about(programme, delegation, knowledge)),))


def joined(programme: Programme, gone: Delegation, there: Delegation, reader: Member, knowledge: Knowledge) -> Notice:
    """Two that took part are one organisation now."""
    former = describing.organisation(gone.organisation, knowledge)
    named = _about(programme, there, knowledge) | {"former": former}
    change = Choice(label=Phrase("choice-change-delegation"), command=SignUpDelegation(programme=programme.id))
    return Notice(to=reader.id, phrases=(Phrase("delegation-joined", named),), choices=(change,))


def _about(programme: Programme, delegation: Delegation, knowledge: Knowledge) -> dict[str, Param]:
    return {
        "programme": programme.name,
        "organisation": describing.organisation(delegation.organisation, knowledge),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A delegation, to somebody of its organisation."""

    programme: Programme
    delegation: Delegation
    seats: tuple[RoleId, ...]
    people: tuple[tuple[Delegate, Member], ...]
    may_change: bool
    is_new: bool = False


def shown(one: Shown, reader: Member, knowledge: Knowledge) -> Reply:
    """Who comes, as what, with what, and when."""
    programme, delegation, seats, people = one.programme, one.delegation, one.seats, one.people
    named: dict[str, Param] = {
        "programme": programme.name,
        "organisation": describing.organisation(delegation.organisation, knowledge),
    }
    heading = "delegation-signed-up" if one.is_new else "delegation-heading"
    lines = [Phrase(heading, named), *_seats(seats, people, knowledge)]
    lines.append(Phrase("delegation-quorum", {"quorum": delegation.quorum}))
    if delegation.brings:
        lines.append(Phrase("delegation-brings", {"topics": delegation.brings}))
    if delegation.shares:
        lines.append(Phrase("delegation-shares", {"topics": delegation.shares}))
    lines += dates(delegation.free, reader)
    yes = sum(bool(delegate.agreed) and not delegate.stands_in for delegate, _ in people)
    if yes < delegation.quorum:
        lines.append(Phrase("delegation-not-enough", {"yes": yes, "quorum": delegation.quorum}))
    return Reply(phrases=tuple(lines), choices=_what_can_be_done(delegation, reader, people, may_change=one.may_change))


def dates(free: Sequence[Span], reader: Member) -> Iterator[Phrase]:
    """The first days on which they can, by the clock of whoever reads it."""
    if not free:
        yield Phrase("delegation-any-date")
        return
    some = tuple(
        Phrase(
            "meeting-moment", {"start": span.start.astimezone(ZoneInfo(reader.time_zone)), "end": TimeOfDay(span.end)}
        )
        for span in free[:_MOST_DATES]
    )
    more = len(free) - len(some)
    if more:
        yield Phrase("delegation-dates-more", {"moments": some, "more": more})
    else:
        yield Phrase("delegation-dates", {"moments": some})


def _seats(
    seats: Sequence[RoleId], people: Sequence[tuple[Delegate, Member]], knowledge: Knowledge
) -> Iterator[Phrase]:
    for role in [*seats, *dict.fromkeys(each.role for each, _ in people if each.role not in seats)]:
        there = [(each, member) for each, member in people if each.role == role]
        label = describing.roles([role], knowledge)
        if not any(not each.stands_in and each.agreed is not False for each, _ in there):
            yield Phrase("delegation-seat-open", {"role": label})
        for each, member in sorted(there, key=lambda one: one[0].stands_in):
            said = "waiting" if each.agreed is None else "yes" if each.agreed else "no"
            key = f"delegation-seat-stand-in-{said}" if each.stands_in else f"delegation-seat-{said}"
            yield Phrase(key, {"role": label, "name": member.name})


def _what_can_be_done(
    delegation: Delegation, reader: Member, people: Sequence[tuple[Delegate, Member]], *, may_change: bool
) -> tuple[Choice, ...]:
    mine = next((each for each, member in people if member.id == reader.id), None)
    choices: list[Choice] = []
    if may_change:
        choices.append(
            Choice(label=Phrase("choice-change-delegation"), command=SignUpDelegation(programme=delegation.programme))
        )
    if mine is not None:
        answer, key = ("no", "choice-delegate-no") if mine.agreed else ("yes", "choice-delegate-yes")
        choices.append(Choice(label=Phrase(key), command=AnswerDelegate(delegation=delegation.id, answer=answer)))
    if may_change:
        choices.append(
            Choice(
                label=Phrase("choice-withdraw-delegation"), command=WithdrawDelegation(programme=delegation.programme)
            )
        )
    return tuple(choices)


def which_programme(programmes: Sequence[Programme]) -> Reply:
    """For which of these."""
    return Reply(
        phrases=(Phrase("delegation-which-programme"),),
        choices=tuple(
            Choice(
                label=Phrase("choice-delegation-programme", {"name": each.name}),
                command=SignUpDelegation(programme=each.id),
                closes=True,
            )
            for each in programmes
        ),
    )


def _named(programme: Programme, delegation: Delegation, delegate: Delegate, knowledge: Knowledge) -> dict[str, Param]:
    return {
        "programme": programme.name,
        "organisation": describing.organisation(delegation.organisation, knowledge),
        "role": describing.roles([delegate.role], knowledge),
    }
