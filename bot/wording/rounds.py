"""The sentences around a round: that it comes, that a matching waits for a look, and how it went."""

from dataclasses import dataclass

from bot.commands.reviewing import ApproveMatching, ShowMatching
from bot.commands.rounds import AnswerInvitation, AskWhatToBring, AskWhomToInvite, ComeToRound, SkipRound
from bot.domain.people import Member
from bot.domain.programmes import Joining, Programme
from bot.domain.rounds import Entry, Outcome, Round
from bot.replies import Answer, Choice, Notice, Param, Phrase
from bot.wording.describing import first_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How a round went, in numbers: who it was about is nobody's business."""

    people: int
    agreed: int
    """Conversations."""
    left_out: int
    fell_out: int
    silent: int
    skipped: int


def announcement(programme: Programme, round: Round, reader: Member) -> Notice:
    """That it comes, and what can be done until then; whoever says nothing is in it."""
    named: dict[str, Param] = {"programme": programme.name, "when": round.starts_at}
    key = "round-comes" if programme.joining is Joining.BY_CHOICE else "round-comes-to-all"
    return Notice(to=reader.id, phrases=(Phrase(key, named), Phrase("round-what-can-be")), choices=_choices(round))


def _choices(round: Round) -> tuple[Choice, ...]:
    id = round.id
    return (
        Choice(label=Phrase("choice-come-to-round"), command=ComeToRound(round=id), answer=Answer.YES, closes=True),
        Choice(label=Phrase("choice-skip-round"), command=SkipRound(round=id), answer=Answer.NO, closes=True),
        Choice(label=Phrase("choice-bring-to-round"), command=AskWhatToBring(round=id)),
        Choice(label=Phrase("choice-invite-to-round"), command=AskWhomToInvite(round=id)),
    )


def choices_now(round: Round, entry: Entry | None) -> tuple[Choice, ...]:
    """What can be changed about what they said."""
    come, skip, bring, invite = _choices(round)
    is_out = entry is None or entry.coming is False
    if entry is not None and entry.outcome is Outcome.PLACED:
        return ()
    return (come,) if is_out else (skip, bring, invite)


def line(programme: Programme, round: Round, entry: Entry | None) -> Phrase:
    """One round in a list, with what they said to it."""
    if entry is not None and entry.outcome is Outcome.PLACED:
        how = "placed"
    elif entry is None or entry.coming is False:
        how = "out"
    else:
        how = "in" if not entry.brings else "brings"
    named: dict[str, Param] = {"programme": programme.name, "when": round.starts_at}
    if entry is not None and how == "brings":
        named["words"] = entry.brings
    return Phrase(f"round-line-{how}", named)


def invitation(programme: Programme, round: Round, by: Member, reader: Member) -> Notice:
    """They may never have heard of the programme, and a yes is for this time."""
    named: dict[str, Param] = {"name": first_name(by), "programme": programme.name, "when": round.starts_at}
    return Notice(
        to=reader.id,
        phrases=(Phrase("round-invited", named), Phrase("round-invited-what")),
        choices=tuple(
            Choice(
                label=Phrase(f"choice-round-invited-{answer}"),
                command=AnswerInvitation(round=round.id, inviter=by.id, answer=answer),
                answer=word,
                closes=True,
            )
            for answer, word in (("yes", Answer.YES), ("no", Answer.NO))
        ),
    )


def review(programme: Programme, round: Round, reader: Member, key: str) -> Notice:
    """There is a draft to look at; `Round.answer_by` is when nobody is kept waiting any more."""
    until = round.answer_by or round.starts_at
    return Notice(
        to=reader.id,
        phrases=(Phrase(key, {"programme": programme.name}), Phrase("round-review-until", {"until": until})),
        choices=(
            Choice(label=Phrase("choice-show-matching"), command=ShowMatching(round=round.id)),
            Choice(
                label=Phrase("choice-approve-matching"),
                command=ApproveMatching(round=round.id, version=str(round.version)),
                answer=Answer.YES,
                closes=True,
            ),
        ),
    )


def told_without(programme: Programme, reader: Member) -> Notice:
    """Nobody looked, and many were waiting."""
    return Notice(to=reader.id, phrases=(Phrase("round-told-without", {"programme": programme.name}),))


def outcome(programme: Programme, round: Round, reader: Member, tally: Tally) -> Notice:
    """How it went, to whoever runs it."""
    numbers: dict[str, Param] = {
        "programme": programme.name,
        "number": round.number,
        "people": tally.people,
        "agreed": tally.agreed,
    }
    others = {"left_out": tally.left_out, "fell_out": tally.fell_out, "silent": tally.silent, "skipped": tally.skipped}
    lines = [_line(name, number) for name, number in others.items() if number]
    return Notice(to=reader.id, phrases=(Phrase("round-outcome", numbers), *lines))


def _line(name: str, number: int) -> Phrase:
    return Phrase(f"round-outcome-{name.replace('_', '-')}", {"number": number})
