"""Conversations of two delegations: what is proposed, why, and what came of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.commands.delegations import ReplyToCouple, SignUpDelegation, WithdrawDelegation
from bot.commands.reviewing import ShowMatching
from bot.domain.delegations import Delegate, Delegation
from bot.domain.ids import DelegationId, OrganisationId, RoleId, TopicId
from bot.domain.meetings import Meeting
from bot.domain.people import Member
from bot.domain.programmes import Programme
from bot.domain.rounds import Ground, Pairing, Round
from bot.domain.spans import Span
from bot.expertise.knowledge import Knowledge
from bot.replies import Answer, Choice, Notice, Param, Phrase, TimeOfDay
from bot.wording import describing
from bot.wording.describing import first_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A proposal, as far as those in it may see it."""

    programme: Programme
    pairing: Pairing
    sides: tuple[Delegation, ...]
    speakers: Mapping[DelegationId, Member]
    leader: Member | None


def proposal(shown: Shown, reader: Member, knowledge: Knowledge, *, is_nudge: bool = False) -> Notice:
    """To who speaks for one side, or to who is to lead."""
    mine = next((side for side in shown.sides if shown.speakers.get(side.id) == reader), None)
    phrases = [nudge(shown.programme)] if is_nudge else []
    if mine is None:
        names = tuple(describing.organisation(side.organisation, knowledge) for side in shown.sides)
        phrases.append(Phrase("couple-lead", {"programme": shown.programme.name, "organisations": names}))
    else:
        phrases += _to_a_side(shown, mine, knowledge)
    phrases += _why(shown.pairing.grounds, knowledge)
    for side in shown.sides:
        phrases += _topics(side, knowledge)
    if shown.pairing.answer_by is not None:
        minutes = int(shown.programme.length.total_seconds() // 60)
        phrases.append(Phrase("couple-until", {"minutes": minutes, "until": shown.pairing.answer_by}))
    return Notice(
        to=reader.id,
        phrases=tuple(phrases),
        choices=_choices(shown.pairing, leads=mine is None),
        named=_asked_as(shown.pairing, reader),
    )


def nudge(programme: Programme) -> Phrase:
    """Before it is asked once more."""
    return Phrase("couple-nudge", {"programme": programme.name})


def _to_a_side(shown: Shown, mine: Delegation, knowledge: Knowledge) -> Iterator[Phrase]:
    other = next((side for side in shown.sides if side.id != mine.id), None)
    if other is not None:
        yield Phrase(
            "couple-proposed",
            {
                "programme": shown.programme.name,
                "mine": describing.organisation(mine.organisation, knowledge),
                "other": describing.organisation(other.organisation, knowledge),
            },
        )
    if shown.leader is not None:
        yield Phrase("couple-leader", {"person": describing.person(shown.leader, knowledge)})


def _choices(pairing: Pairing, *, leads: bool) -> tuple[Choice, ...]:
    kind = "lead" if leads else "couple"
    return tuple(
        Choice(
            label=Phrase(f"choice-{kind}-{answer.value}"),
            command=ReplyToCouple(pairing=pairing.id, answer=answer.value),
            answer=answer,
            closes=True,
        )
        for answer in (Answer.YES, Answer.NO)
    )


def reasons(grounds: Iterable[Ground], knowledge: Knowledge) -> list[Phrase]:
    """What speaks for the two, a line each."""
    return [phrase for ground in grounds if (phrase := _reason(ground, knowledge)) is not None]


def _why(grounds: Iterable[Ground], knowledge: Knowledge) -> Iterator[Phrase]:
    told = reasons(grounds, knowledge)
    if told:
        yield Phrase("couple-why")
        yield from told


def _reason(ground: Ground, knowledge: Knowledge) -> Phrase | None:
    match ground.feature, ground.detail:
        case ("answered", (topic, who, asks)):
            return Phrase("couple-answered", {"topic": _topic(topic, knowledge), **_both(who, asks, knowledge)})
        case ("both_ask", (topic,)):
            return Phrase("couple-both-ask", {"topic": _topic(topic, knowledge)})
        case ("one_further", (topic, who, asks)):
            return Phrase("couple-one-further", {"topic": _topic(topic, knowledge), **_both(who, asks, knowledge)})
        case ("same_seats", roles) if roles:
            return Phrase("couple-same-seats", {"roles": describing.roles(map(RoleId, roles), knowledge)})
        case ("similar_size", _):
            return Phrase("couple-similar-size")
        case _:
            return None


def _both(who: str, asks: str, knowledge: Knowledge) -> dict[str, Param]:
    return {
        "who": describing.organisation(OrganisationId(who), knowledge),
        "asks": describing.organisation(OrganisationId(asks), knowledge),
    }


def _topic(id: str, knowledge: Knowledge) -> Param:
    return describing.topic(TopicId(id), id.partition(":")[2] or id, knowledge)


def _topics(side: Delegation, knowledge: Knowledge) -> Iterator[Phrase]:
    name = describing.organisation(side.organisation, knowledge)
    if side.brings:
        yield Phrase("couple-brings", {"organisation": name, "topics": side.brings})
    if side.shares:
        yield Phrase("couple-shares", {"organisation": name, "topics": side.shares})


def taken_away(pairing: Pairing, people: Iterable[Member]) -> tuple[Notice, ...]:
    """What stands where they were asked, once nobody waits for their answer."""
    over = Phrase("couple-asked-before")
    return tuple(Notice(to=one.id, phrases=(over,), changes=_asked_as(pairing, one)) for one in people)


def _asked_as(pairing: Pairing, reader: Member) -> str:
    return f"couple:{reader.id}:{pairing.id}"


def agreed(programme: Programme, sides: Sequence[Delegation], knowledge: Knowledge) -> Phrase:
    """Before the moments are asked."""
    names = tuple(describing.organisation(side.organisation, knowledge) for side in sides)
    return Phrase("couple-agreed", {"programme": programme.name, "organisations": names})


def off(programme: Programme, reader: Member, *, is_sought: bool) -> Notice:
    """It does not go on; why is nobody's business."""
    key = "couple-off-seeking" if is_sought else "couple-off"
    return Notice(to=reader.id, phrases=(Phrase(key, {"programme": programme.name}),))


def silent(programme: Programme, reader: Member) -> Notice:
    """They said nothing until it was too late."""
    return Notice(to=reader.id, phrases=(Phrase("couple-silent", {"programme": programme.name}),))


def no_leader(programme: Programme, reader: Member) -> Notice:
    """Nobody was found to lead it."""
    return Notice(to=reader.id, phrases=(Phrase("couple-no-leader", {"programme": programme.name}),))


def nobody_leads(programme: Programme, reader: Member, sides: Sequence[Delegation], knowledge: Knowledge) -> Notice:
    """To the coordinator, who may know somebody."""
    names = tuple(describing.organisation(side.organisation, knowledge) for side in sides)
    return Notice(
        to=reader.id, phrases=(Phrase("couple-nobody-leads", {"programme": programme.name, "organisations": names}),)
    )


def asked_instead(case: Shown, reader: Member, knowledge: Knowledge, when: Span | None) -> Notice:
    """To somebody else, now that who was to lead cannot."""
    programme, pairing = case.programme, case.pairing
    names = tuple(describing.organisation(side.organisation, knowledge) for side in case.sides)
    named: dict[str, Param] = {"programme": programme.name, "organisations": names}
    phrases = [Phrase("couple-lead-instead", named)]
    if when is not None:
        phrases.append(Phrase("couple-lead-when", {"start": when.start, "end": TimeOfDay(when.end)}))
    if pairing.answer_by is not None:
        phrases.append(Phrase("couple-lead-until", {"until": pairing.answer_by}))
    return Notice(
        to=reader.id,
        phrases=tuple(phrases),
        choices=_choices(pairing, leads=True),
        named=_asked_as(pairing, reader),
    )


def stands_in(meeting: Meeting, who: Member, gone: Member) -> Notice:
    """To who takes the seat."""
    named: dict[str, Param] = {"about": meeting.about, "name": first_name(gone)}
    return Notice(to=who.id, phrases=(Phrase("couple-you-stand-in", named),))


def too_few(meeting: Meeting, reader: Member, quorum: int) -> Notice:
    """Of their side, too few are left."""
    return Notice(to=reader.id, phrases=(Phrase("couple-too-few", {"about": meeting.about, "quorum": quorum}),))


def announced(
    programme: Programme,
    round: Round,
    delegation: Delegation,
    there: Sequence[Delegate],
    reader: Member,
    knowledge: Knowledge,
) -> Notice:
    """A round is coming."""
    yes = sum(bool(each.agreed) and not each.stands_in for each in there)
    named: dict[str, Param] = {"programme": programme.name, "when": round.starts_at}
    phrases = [Phrase("couple-announced", named), *_topics(delegation, knowledge)]
    if not delegation.brings:
        phrases.append(Phrase("couple-bring-topics"))
    if yes < delegation.quorum:
        phrases.append(Phrase("delegation-not-enough", {"yes": yes, "quorum": delegation.quorum}))
    return Notice(
        to=reader.id,
        phrases=tuple(phrases),
        choices=(
            Choice(label=Phrase("choice-change-delegation"), command=SignUpDelegation(programme=programme.id)),
            Choice(label=Phrase("choice-withdraw-delegation"), command=WithdrawDelegation(programme=programme.id)),
        ),
    )


def drafted(
    programme: Programme,
    round: Round,
    reader: Member,
    counted: tuple[int, int],
    until: datetime,
    *,
    is_again: bool = False,
) -> Notice:
    """To the coordinator, who wanted to look first. `counted`: the conversations, and the organisations without one."""
    couples, left = counted
    named: dict[str, Param] = {"programme": programme.name, "couples": couples, "left": left, "until": until}
    key = "couple-drafted-again" if is_again else "couple-drafted"
    return Notice(
        to=reader.id,
        phrases=(Phrase(key, named),),
        choices=(Choice(label=Phrase("choice-show-matching"), command=ShowMatching(round=round.id)),),
    )


def left_out(programme: Programme, reader: Member, lack: str) -> Notice:
    """Why there is no conversation this time. They go first next time."""
    named: dict[str, Param] = {"programme": programme.name, "why": Phrase(f"couple-why-not-{lack.replace('_', '-')}")}
    return Notice(to=reader.id, phrases=(Phrase("couple-left-out", named),))


def outcome(
    programme: Programme, round: Round, reader: Member, agreed: int, left: Sequence[Delegation], knowledge: Knowledge
) -> Notice:
    """To the coordinator, when a round is over."""
    named: dict[str, Param] = {"programme": programme.name, "number": round.number, "agreed": agreed}
    phrases = [Phrase("couple-outcome", named)]
    if left:
        names = tuple(describing.organisation(each.organisation, knowledge) for each in left)
        phrases.append(Phrase("couple-outcome-left", {"organisations": names}))
    return Notice(to=reader.id, phrases=tuple(phrases))


def which(waiting: Sequence[Shown], answer: str, knowledge: Knowledge) -> tuple[Choice, ...]:
    """Of several that wait for an answer, one."""
    return tuple(
        Choice(
            label=Phrase(
                "couple-line",
                {
                    "programme": each.programme.name,
                    "organisations": tuple(describing.organisation(one.organisation, knowledge) for one in each.sides),
                },
            ),
            command=ReplyToCouple(pairing=each.pairing.id, answer=answer),
            closes=True,
        )
        for each in waiting
    )
