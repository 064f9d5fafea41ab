"""The sentences of a proposal: who, why, what each brings, and how it went on. A no is never told on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.commands.attending import PlanFollowUp
from bot.commands.pairings import AnswerInstead, AnswerPairing, ChooseColleague, MatchAgain, StopSeeking, TakePartAgain
from bot.domain.ids import MemberId
from bot.domain.meetings import Meeting
from bot.domain.people import Language, Member
from bot.domain.programmes import Programme
from bot.domain.rounds import Pairing, Round, Seat
from bot.expertise.knowledge import Knowledge
from bot.replies import Answer, Choice, Notice, Param, Phrase, Reply
from bot.wording import describing
from bot.wording.describing import first_name
from bot.wording.pairing_reasons import reasons, topic_of

_MINUTE = timedelta(minutes=1)
_AGAIN = "/again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A pairing as far as those in it may see it."""

    programme: Programme
    pairing: Pairing
    seats: tuple[Seat, ...]
    """Of those who may still come."""
    people: Mapping[MemberId, Member]
    brought: Mapping[MemberId, str]
    """What each wants to talk about this time, of whoever said so."""


def proposal(shown: Shown, reader: Member, knowledge: Knowledge, key: str = "pairing-proposed") -> Notice:
    """Who it is, why, and the four answers."""
    is_again = key != "pairing-proposed"
    return Notice(
        to=reader.id,
        phrases=(*_about_it(shown, reader, knowledge, key), _until(shown, reader)),
        choices=answers(shown, reader),
        named=_named(shown.pairing, reader, _AGAIN if is_again else ""),
    )


def _about_it(shown: Shown, reader: Member, knowledge: Knowledge, key: str) -> tuple[Phrase, ...]:
    others = [shown.people[seat.member] for seat in shown.seats if seat.member != reader.id]
    people = tuple(describing.person(one, knowledge) for one in others)
    mine = next((seat for seat in shown.seats if seat.member == reader.id), None)
    if mine is not None and mine.is_late and key == "pairing-proposed":
        key = "pairing-may-join"
    there = {seat.member: shown.people[seat.member] for seat in shown.seats}
    why = reasons(shown.pairing.grounds, reader, there, knowledge)
    return (
        Phrase(key, {"programme": shown.programme.name, "people": people}),
        *((Phrase("pairing-why"), *why) if why else ()),
        *_sides(shown, reader),
        *(
            Phrase("pairing-brings", {"name": first_name(one), "words": shown.brought[one.id]})
            for one in others
            if one.id in shown.brought
        ),
    )


def _sides(shown: Shown, reader: Member) -> tuple[Phrase, ...]:
    lines: list[Phrase] = []
    for seat in shown.seats:
        if seat.side and seat.member == reader.id:
            lines.insert(0, Phrase(f"pairing-side-you-{seat.side}"))
        elif seat.side:
            lines.append(Phrase(f"pairing-side-{seat.side}", {"name": first_name(shown.people[seat.member])}))
    return tuple(lines)


def _until(shown: Shown, reader: Member) -> Phrase:
    if shown.pairing.answer_by is None:
        raise ValueError("a proposal without an end")
    day = reader.day_at(shown.pairing.answer_by)
    minutes = shown.programme.length // _MINUTE
    return Phrase("pairing-until", {"minutes": minutes, "until": day})


def answers(shown: Shown, reader: Member) -> tuple[Choice, ...]:
    """What they can say to it."""
    id = shown.pairing.id
    choices = tuple(
        Choice(
            label=Phrase(f"choice-pairing-{answer}"),
            command=AnswerPairing(pairing=id, answer=answer),
            answer=word,
            closes=True,
        )
        for answer, word in (("yes", Answer.YES), ("no", Answer.NO), ("later", Answer.LATER))
    )
    if reader.organisation is None:
        return choices
    colleague = Choice(label=Phrase("choice-pairing-colleague"), command=ChooseColleague(pairing=id))
    return (*choices, colleague)


def taken_away(pairing: Pairing, reader: Member) -> tuple[Notice, ...]:
    """What stands where they were asked, once there is nothing more to answer."""
    over = Phrase("pairing-asked-before")
    return tuple(
        Notice(to=reader.id, phrases=(over,), changes=_named(pairing, reader, again)) for again in ("", _AGAIN)
    )


def _named(pairing: Pairing, reader: Member, again: str) -> str:
    return f"pairing:{reader.id}:{pairing.id}{again}"


def off(programme: Programme, round: Round, reader: Member, *, is_sought: bool) -> Notice:
    """It does not go on; whoever said what is not told."""
    key = "pairing-off-seeking" if is_sought else "pairing-off"
    stop = Choice(label=Phrase("choice-stop-seeking"), command=StopSeeking(round=round.id))
    return Notice(
        to=reader.id,
        phrases=(Phrase(key, {"programme": programme.name}),),
        choices=(stop,) if is_sought else (),
    )


def agreed(programme: Programme, going: Sequence[Seat], people: Iterable[Member], reader: Member) -> Phrase:
    """All who come said yes. What follows is when."""
    others = tuple(first_name(one) for one in people if one.id != reader.id)
    mine = next((seat.side for seat in going if seat.member == reader.id), "")
    named: dict[str, Param] = {"programme": programme.name, "names": others}
    if not mine:
        return Phrase("pairing-agreed", named)
    return Phrase("pairing-agreed-side", {**named, "side": Phrase(f"pairing-side-you-{mine}")})


def turn_around(meeting: Meeting, reader: Member, people: Iterable[Member]) -> Notice:
    """The other way round, as a second conversation of the same people."""
    names = tuple(first_name(one) for one in people if one.id != reader.id)
    plan = Choice(label=Phrase("choice-turn-around"), command=PlanFollowUp(meeting=meeting.id))
    named: dict[str, Param] = {"about": meeting.about, "names": names}
    return Notice(to=reader.id, phrases=(Phrase("pairing-turn-around", named),), choices=(plan,))


def joins(programme: Programme, member: Member, reader: Member) -> Notice:
    """One more."""
    named: dict[str, Param] = {"name": first_name(member), "programme": programme.name}
    return Notice(to=reader.id, phrases=(Phrase("pairing-joins", named),))


def instead(programme: Programme, gone: Member, comes: Member, reader: Member, knowledge: Knowledge) -> Notice:
    """Somebody of the same organisation comes."""
    named: dict[str, Param] = {
        "name": first_name(gone),
        "person": describing.person(comes, knowledge),
        "programme": programme.name,
    }
    return Notice(to=reader.id, phrases=(Phrase("pairing-instead", named),))


def ask_colleague(shown: Shown, by: Member, colleague: Member, knowledge: Knowledge) -> Notice:
    """Whether they go instead. They may never have heard of the programme."""
    others = tuple(
        describing.person(shown.people[seat.member], knowledge) for seat in shown.seats if seat.member != by.id
    )
    named: dict[str, Param] = {"name": first_name(by), "programme": shown.programme.name, "people": others}
    return Notice(
        to=colleague.id,
        phrases=(Phrase("pairing-asked-instead", named), _until(shown, colleague)),
        choices=tuple(
            Choice(
                label=Phrase(f"choice-instead-{answer}"),
                command=AnswerInstead(pairing=shown.pairing.id, colleague=by.id, answer=answer),
                answer=word,
                closes=True,
            )
            for answer, word in (("yes", Answer.YES), ("no", Answer.NO))
        ),
    )


def colleague_cannot(shown: Shown, reader: Member, colleague: Member) -> Notice:
    """Whoever asked them can still answer themselves."""
    named: dict[str, Param] = {"name": first_name(colleague), "programme": shown.programme.name}
    return Notice(to=reader.id, phrases=(Phrase("colleague-cannot", named),), choices=answers(shown, reader))


def was_silent(programme: Programme, reader: Member, *, is_resting: bool) -> Notice:
    """Nothing was heard of them, for the first time or once too often."""
    if not is_resting:
        return Notice(to=reader.id, phrases=(Phrase("pairing-silent", {"programme": programme.name}),))
    back = Choice(label=Phrase("choice-take-part-again"), command=TakePartAgain(programme=programme.id))
    return Notice(to=reader.id, phrases=(Phrase("pairing-resting", {"programme": programme.name}),), choices=(back,))


def left_out(programme: Programme, reader: Member, why: str) -> Notice:
    """Nobody was found for them, and why."""
    named: dict[str, Param] = {"programme": programme.name, "why": Phrase(f"pairing-why-not-{why}")}
    return Notice(to=reader.id, phrases=(Phrase("pairing-left-out", named),))


def declined(case_round: Round, key: str, *, can_go_on: bool) -> Reply:
    """To whoever said no or later: nothing is asked, and somebody else may still suit."""
    again = Choice(label=Phrase("choice-match-again"), command=MatchAgain(round=case_round.id))
    return Reply(phrases=(Phrase(key),), choices=(again,) if can_go_on else ())


def listed(shown: Shown, reader: Member, knowledge: Knowledge) -> Reply:
    """One that waits for their answer, in full."""
    return Reply(
        phrases=(*_about_it(shown, reader, knowledge, "pairing-proposed"), _until(shown, reader)),
        choices=answers(shown, reader),
    )


def line(programme: Programme, others: Iterable[Member]) -> Phrase:
    """One in a list of several."""
    return Phrase("pairing-line", {"programme": programme.name, "names": tuple(first_name(one) for one in others)})


def about(programme: Programme, pairing: Pairing, language: Language, knowledge: Knowledge) -> str:
    """What the meeting is called: the programme, with what brought them together where that is a topic."""
    topic = topic_of(pairing.grounds, language, knowledge)
    return programme.name if topic is None else f"{topic} ({programme.name})"
