"""Programmes in sentences: what one is, how often, for whom, and how to join."""

from datetime import timedelta

from bot.commands.delegations import AnswerDelegate, SignUpDelegation, WithdrawDelegation
from bot.commands.programmes import (
    ChangeProgramme,
    JoinProgramme,
    LeaveProgramme,
    NewProgramme,
)
from bot.domain.cadence import Cadence
from bot.domain.programmes import Joining, Part, Programme, Shape, Status, quorum_of, seats_of
from bot.expertise.knowledge import Knowledge
from bot.messages import Conversation, Platform
from bot.replies import Choice, Param, Phrase, Reply
from bot.wording import audiences, describing

_MINUTE = timedelta(minutes=1)
_MARK = "|"


def place_named(place: Conversation) -> str:
    """A channel or room as a text that a command can hold."""
    return f"{place.platform}{_MARK}{place.id}"


def place_meant(words: str) -> Conversation | None:
    """The same, read back."""
    platform, mark, id = words.partition(_MARK)
    return Conversation(platform=Platform(platform), id=id, is_shared=True) if mark and id else None


def which_shape(place: str) -> Reply:
    """The first question: the rest of the form follows from it."""
    return Reply(
        phrases=(Phrase("programme-which-shape" if not place else "programme-which-shape-here"),),
        choices=tuple(
            Choice(
                label=Phrase(f"choice-shape-{shape}"),
                command=NewProgramme(shape=shape.value, place=place),
                closes=True,
            )
            for shape in Shape
        ),
    )


def cadence(cadence: Cadence) -> Phrase:
    """How often."""
    named: dict[str, Param] = {
        "weeks": cadence.weeks,
        "day": Phrase(f"programme-day-{cadence.weekday}"),
        "time": f"{cadence.at:%H:%M}",
    }
    region = cadence.school_region
    if region is None:
        return Phrase("programme-cadence", named)
    return Phrase("programme-cadence-school", {**named, "region": Phrase(f"programme-region-{region.value}")})


def described(programme: Programme, knowledge: Knowledge) -> tuple[Phrase, ...]:
    """All of it, a line a thing."""
    rules = programme.rules
    lines = [
        Phrase(
            "programme-is",
            {
                "programme": programme.name,
                "shape": Phrase(f"shape-{programme.shape}"),
                "minutes": programme.length // _MINUTE,
            },
        ),
        Phrase("programme-when", {"cadence": cadence(programme.cadence)}),
        Phrase("programme-for", {"audience": audiences.said(programme.audience, knowledge)}),
    ]
    if programme.shape is not Shape.ADMINISTRATIVE:
        lines.append(Phrase("programme-rule", {"what": Phrase(f"programme-joining-{programme.joining}")}))
        mixed: dict[str, Param] = {"size": rules.group_size, "apart": rules.apart}
        mixing = Phrase("programme-rule", {"what": Phrase(f"programme-mixing-{rules.mixing}")})
        lines += [mixing, Phrase("programme-groups", mixed)]
    else:
        seats: dict[str, Param] = {
            "roles": describing.roles(seats_of(programme), knowledge),
            "quorum": quorum_of(programme),
        }
        lines += [Phrase("programme-seats", seats), Phrase("programme-apart", {"apart": rules.apart})]
    lines.append(Phrase("programme-by-itself" if programme.runs_by_itself else "programme-approved"))
    return tuple(lines)


def made(programme: Programme, knowledge: Knowledge, *, is_new: bool, taking_part: int) -> Reply:
    """What a coordinator made, or changed."""
    head = Phrase("programme-made" if is_new else "programme-changed", {"programme": programme.name})
    phrases = [head, *described(programme, knowledge)]
    phrases += next_round(programme)
    if programme.shape is Shape.ADMINISTRATIVE:
        phrases.append(Phrase("programme-delegations-sign-up"))
    elif programme.joining is Joining.BY_CHOICE and not taking_part:
        phrases.append(Phrase("programme-nobody-yet", {"programme": programme.name}))
    choices = [Choice(label=Phrase("choice-change-programme"), command=ChangeProgramme(programme=programme.id))]
    if programme.audience.place is not None:
        phrases.append(Phrase("programme-say-it-there", {"programme": programme.name}))
    return Reply(phrases=tuple(phrases), choices=tuple(choices))


def next_round(programme: Programme) -> list[Phrase]:
    """When."""
    if programme.status is not Status.ACTIVE or programme.next_round_at is None:
        return [Phrase(f"programme-no-round-{programme.status}")]
    return [Phrase("programme-next-round", {"when": programme.next_round_at})]


def line(programme: Programme, part: Part | None) -> Phrase:
    """One in a list."""
    key = "in" if part is Part.IN else "resting" if part is Part.RESTING else "open"
    named: dict[str, Param] = {
        "programme": programme.name,
        "shape": Phrase(f"shape-{programme.shape}"),
        "cadence": cadence(programme.cadence),
    }
    return Phrase(f"programme-line-{key}", named)


def choice(programme: Programme, part: Part | None) -> Choice:
    """Join it, or leave it."""
    named: dict[str, Param] = {"programme": programme.name}
    if programme.shape is Shape.ADMINISTRATIVE:
        return Choice(label=Phrase("choice-sign-up", named), command=SignUpDelegation(programme=programme.id))
    if part is Part.IN:
        return Choice(label=Phrase("choice-leave-programme", named), command=LeaveProgramme(programme=programme.id))
    return Choice(label=Phrase("choice-join-programme", named), command=JoinProgramme(programme=programme.id))


def leave_with_delegation(programme: Programme) -> Reply:
    """Organisations take part in it: one leaves as a whole, or somebody out of it."""
    named: dict[str, Param] = {"programme": programme.name}
    withdraw = Choice(label=Phrase("choice-withdraw-delegation"), command=WithdrawDelegation(programme=programme.id))
    leave = Choice(label=Phrase("choice-delegate-no"), command=AnswerDelegate(answer="no"))
    return Reply(phrases=(Phrase("programme-is-for-delegations", named),), choices=(withdraw, leave))


def joined(programme: Programme) -> tuple[Phrase, ...]:
    """What somebody said yes to."""
    named: dict[str, Param] = {"programme": programme.name}
    return (Phrase("programme-joined", named), Phrase("programme-joined-what"), *next_round(programme))


def announcement(programme: Programme, knowledge: Knowledge) -> Reply:
    """Where others read along. How to join is said in private, to Bondje."""
    named: dict[str, Param] = {
        "programme": programme.name,
        "shape": Phrase(f"shape-{programme.shape}"),
        "cadence": cadence(programme.cadence),
        "audience": audiences.said(programme.audience, knowledge),
    }
    key = "programme-announced" if programme.joining is Joining.BY_CHOICE else "programme-announced-to-all"
    return Reply(phrases=(Phrase(key, named),), is_for_all=True)
