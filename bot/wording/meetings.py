"""The sentences around a meeting."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from bot.commands.attending import ShowWhoComes, StayAway
from bot.commands.meetings import CancelMeeting, MoveMeeting, TickMoment, TickMoments
from bot.commands.planning import CannotThen, ForgetWishes, SeekOtherMoments
from bot.domain.ids import MemberId
from bot.domain.meetings import FEWEST, Meeting, State
from bot.domain.people import Member
from bot.domain.spans import Span
from bot.messages import File
from bot.replies import Answer, Ballot, Choice, Notice, Param, Phrase, Reply, TimeOfDay, say
from bot.wording.describing import first_name
from bot.wording.places import where


def moment(span: Span) -> Phrase:
    """`dinsdag 26 januari 10:00 - 11:00`, by the clock of whoever reads it."""
    return Phrase("meeting-moment", {"start": span.start, "end": TimeOfDay(span.end)})


def with_whom(reader: Member, people: Iterable[Member]) -> tuple[str, ...]:
    """The first names of the others."""
    return tuple(first_name(member) for member in people if member.id != reader.id)


def which_moment(
    meeting: Meeting, reader: Member, people: Iterable[Member], *, because: Phrase | None = None
) -> Notice:
    """Which of these suit. `because`: why others are proposed, where it is more than that the earlier ones did not."""
    named: dict[str, Param] = {"about": meeting.about, "names": with_whom(reader, people)}
    if meeting.span is not None:
        named["when"] = _when(meeting)
    question = Phrase(_question(meeting, is_explained=because is not None), named)
    of_set = {"meeting": str(meeting.id), "set_number": str(meeting.set_number)}
    ticks = tuple(
        Choice(label=moment(span), command=TickMoment(number=str(number), **of_set), is_moment=True)
        for number, span in enumerate(meeting.proposed, start=1)
    )
    none = Choice(label=Phrase("choice-no-moment"), command=TickMoments(numbers="", **of_set))
    return Notice(
        to=reader.id,
        phrases=(*(() if because is None else (because,)), question, Phrase("meeting-how-to-tick")),
        choices=(*ticks, none),
        ballot=Ballot(question=question, most=len(ticks)),
        named=_asked_as(meeting, reader),
    )


def _question(meeting: Meeting, *, is_explained: bool) -> str:
    if is_explained:
        return "meeting-which-moment"
    if meeting.was_planned and meeting.tries <= 1:
        return "meeting-which-moment-instead"
    return "meeting-which-moment" if meeting.set_number == 1 else "meeting-which-moment-again"


def wants_another(meeting: Meeting, by: Member, others: Iterable[Member]) -> Mapping[MemberId, Phrase]:
    """To the others: why they are asked."""
    named: dict[str, Param] = {"name": first_name(by), "about": meeting.about}
    if meeting.span is None:
        told = Phrase("meeting-wants-another", named)
    else:
        told = Phrase("meeting-wants-to-move", {**named, "when": _when(meeting)})
    return {one.id: told for one in others}


def asked_before(meeting: Meeting, people: Iterable[Member]) -> tuple[Notice, ...]:
    """What stands where the moments so far were asked, once nobody is to tick them any more."""
    if not meeting.proposed:
        return ()
    over = Phrase("meeting-asked-before", {"about": meeting.about})
    return tuple(
        Notice(to=member.id, phrases=(over,), changes=_asked_as(meeting, member, again))
        for member in people
        for again in ("", "/again")
    )


def _asked_as(meeting: Meeting, reader: Member, again: str = "") -> str:
    return f"moments:{reader.id}:{meeting.id}:{meeting.set_number}{again}"


def ticked(meeting: Meeting, numbers: list[int], done: TickMoments) -> Reply:
    """What somebody has ticked so far."""
    if not numbers:
        return Reply(phrases=(Phrase("meeting-ticked-nothing"),))
    moments = tuple(moment(meeting.proposed[number - 1]) for number in numbers)
    return Reply(
        phrases=(Phrase("meeting-ticked", {"moments": moments}),),
        choices=(Choice(label=Phrase("choice-ticked-all"), command=done, answer=Answer.YES),),
    )


def ruled_out(meeting: Meeting, numbers: list[int], done: TickMoments) -> Reply:
    """They named only what does not suit."""
    if not numbers:
        return Reply(
            phrases=(Phrase("meeting-ticked-nothing"),),
            choices=(Choice(label=Phrase("choice-no-moment"), command=done),),
        )
    moments = tuple(moment(meeting.proposed[number - 1]) for number in numbers)
    return Reply(
        phrases=(Phrase("meeting-rule-out", {"moments": moments}),),
        choices=(Choice(label=Phrase("choice-rule-out"), command=done, answer=Answer.YES),),
    )


def wishes_fit(meeting: Meeting, numbers: Sequence[int], understood: tuple[Phrase, ...]) -> Reply:
    """Of the moments that are asked already, some are within what they said."""
    of_set = {"meeting": str(meeting.id), "set_number": str(meeting.set_number)}
    moments = tuple(moment(meeting.proposed[number - 1]) for number in numbers)
    yes = TickMoments(numbers=",".join(map(str, numbers)), **of_set)
    return Reply(
        phrases=(*understood, Phrase("wishes-fit", {"moments": moments})),
        choices=(
            Choice(label=Phrase("choice-wishes-fit"), command=yes, answer=Answer.YES),
            Choice(label=Phrase("choice-seek-others"), command=SeekOtherMoments(**of_set), answer=Answer.NO),
            forget_wishes(meeting),
        ),
    )


def forget_wishes(meeting: Meeting) -> Choice:
    """To take back what they said about when."""
    return Choice(label=Phrase("choice-forget-wishes"), command=ForgetWishes(meeting=meeting.id))


def thanks(meeting: Meeting, numbers: list[int]) -> Reply:
    """They are done, and others are not."""
    if not numbers:
        return say("meeting-nothing-suits")
    return say("meeting-thanks", moments=tuple(moment(meeting.proposed[number - 1]) for number in numbers))


def ticked_too_late(meeting: Meeting, reader: Member, people: Iterable[Member]) -> Reply:
    """Those moments are not asked about any more."""
    if meeting.state is State.PLANNED and meeting.span is not None:
        return Reply(
            phrases=(Phrase("meeting-is-planned-already", {"about": meeting.about, "when": _when(meeting)}),),
            choices=what_can_be_done(meeting, reader, people),
        )
    return say("meeting-other-moments", about=meeting.about)


def it_is_then(
    meeting: Meeting, reader: Member, people: Iterable[Member], *, was_moved: bool, was_fixed: bool = False
) -> Notice:
    """When it is, with the invitation. `was_fixed`: somebody else said so, and nobody asked this reader."""
    there = list(people)
    named: dict[str, Param] = {"about": meeting.about, "names": with_whom(reader, there), "when": _when(meeting)}
    return Notice(
        to=reader.id,
        phrases=(
            Phrase("meeting-moved" if was_moved else "meeting-planned", named),
            *where(meeting),
            Phrase("meeting-invitation"),
        ),
        choices=(*(_cannot_then(meeting) if was_fixed else ()), *what_can_be_done(meeting, reader, there)),
    )


def _cannot_then(meeting: Meeting) -> tuple[Choice, ...]:
    starts_at = "" if meeting.span is None else meeting.span.start.isoformat()
    command = CannotThen(meeting=meeting.id, starts_at=starts_at)
    return (Choice(label=Phrase("choice-cannot-then"), command=command),)


def what_can_be_done(
    meeting: Meeting, reader: Member, people: Iterable[Member], *, with_who: bool = False
) -> tuple[Choice, ...]:
    """By this reader: of more than two, whoever organises it decides. `with_who`: also see who comes."""
    who_comes = Choice(label=Phrase("choice-who-comes"), command=ShowWhoComes(meeting=meeting.id))
    there = {one.id for one in people}
    if len(there) > FEWEST and meeting.organiser in there - {reader.id}:
        return Choice(label=Phrase("choice-stay-away"), command=StayAway(meeting=meeting.id)), who_comes
    move = Choice(label=Phrase("choice-move-meeting"), command=MoveMeeting(meeting=meeting.id))
    cancel = Choice(label=Phrase("choice-cancel-meeting"), command=CancelMeeting(meeting=meeting.id))
    if meeting.state is State.GATHERING:
        return (cancel,)
    return (move, cancel, who_comes) if with_who else (move, cancel)


def called_off(meeting: Meeting, by: Member, reader: Member) -> Notice:
    """Somebody does not want it any more."""
    named: dict[str, Param] = {"about": meeting.about, "name": first_name(by)}
    if meeting.span is None:
        return Notice(to=reader.id, phrases=(Phrase("meeting-called-off-unplanned", named),))
    return Notice(
        to=reader.id,
        phrases=(Phrase("meeting-called-off", {**named, "when": _when(meeting)}),),
    )


def no_moment(meeting: Meeting, reader: Member, people: Iterable[Member]) -> Notice:
    """There is no time that suits."""
    key = "meeting-no-moment" if meeting.span is None else "meeting-stays"
    named: dict[str, Param] = {"about": meeting.about, "names": with_whom(reader, people)}
    if meeting.span is not None:
        named["when"] = _when(meeting)
    return Notice(to=reader.id, phrases=(Phrase(key, named),))


def not_heard_of_all(meeting: Meeting, reader: Member, people: Iterable[Member]) -> Notice:
    """It stays open, since not everybody said when they can."""
    if meeting.span is not None:
        return no_moment(meeting, reader, people)
    named: dict[str, Param] = {"about": meeting.about, "names": with_whom(reader, people)}
    again = Choice(label=Phrase("choice-move-meeting"), command=MoveMeeting(meeting=meeting.id))
    return Notice(to=reader.id, phrases=(Phrase("meeting-not-heard-of-all", named),), choices=(again,))


def line(meeting: Meeting, reader: Member, people: Iterable[Member]) -> Phrase:
    """One meeting in a list of them."""
    named: dict[str, Param] = {"about": meeting.about, "names": with_whom(reader, people)}
    if meeting.state is State.GATHERING:
        return Phrase("meetings-gathering", {"about": meeting.about})
    if meeting.span is None:
        return Phrase("meetings-unplanned", named)
    return Phrase("meetings-planned", {**named, "when": _when(meeting)})


def for_one(notices: Sequence[Notice], reader: Member) -> Reply:
    """What the one who speaks is to hear is the answer; the others are told."""
    mine = next((notice for notice in notices if notice.to == reader.id and not notice.changes), None)
    others = tuple(notice for notice in notices if notice is not mine)
    if mine is None:
        return Reply(phrases=(Phrase("meeting-done"),), notices=others)
    return Reply(
        phrases=mine.phrases,
        choices=mine.choices,
        ballot=mine.ballot,
        named=mine.named,
        files=mine.files,
        notices=others,
    )


def cancelled(meeting: Meeting, notices: Sequence[Notice], files: Sequence[File]) -> Reply:
    """To whoever called it off."""
    # Before all have said yes, nobody has heard of it.
    key = "meeting-not-begun" if meeting.state is State.GATHERING else "meeting-cancelled"
    told = Phrase(key, {"about": meeting.about})
    return Reply(phrases=(told,), files=tuple(files), notices=tuple(notices))


def reminder(meeting: Meeting, reader: Member, people: Iterable[Member], before: timedelta) -> Notice:
    """It is nearly time."""
    key = "meeting-tomorrow" if before > timedelta(hours=12) else "meeting-soon"
    named: dict[str, Param] = {"about": meeting.about, "names": with_whom(reader, people), "when": _when(meeting)}
    return Notice(
        to=reader.id,
        phrases=(Phrase(key, named), *where(meeting)),
        choices=what_can_be_done(meeting, reader, people),
    )


def nudge(meeting: Meeting, reader: Member, people: Iterable[Member]) -> Notice:
    """The moments once more, for whoever has not answered."""
    asked = which_moment(meeting, reader, people)
    return Notice(
        to=asked.to,
        phrases=(Phrase("meeting-nudge", {"about": meeting.about}), asked.phrases[-1]),
        choices=asked.choices,
        ballot=asked.ballot,
        named=_asked_as(meeting, reader, "/again"),
    )


def _when(meeting: Meeting) -> Phrase:
    if meeting.span is None:
        raise ValueError("a meeting without a time")
    return moment(meeting.span)
