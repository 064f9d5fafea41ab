"""The sentences around a meeting."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.commands.meetings import CancelMeeting, MoveMeeting, TickMoment, TickMoments
from bot.domain.meetings import Meeting, State, cancel
from bot.domain.people import Member
from bot.domain.spans import Span
from bot.replies import Answer, Ballot, Choice, Notice, Param, Phrase, Reply, TimeOfDay, say
from bot.wording.calendar_files import Entry, Guest, invitation
from bot.wording.describing import first_name

NOBODYS = Guest(name="Bondje", email="noreply@bondje.invalid")
"""Who invites, where no address is set up: nobody is to answer there."""


def moment(span: Span) -> Phrase:
    """`dinsdag 26 januari 10:00 - 11:00`, by the clock of whoever reads it."""
    return Phrase("meeting-moment", {"start": span.start, "end": TimeOfDay(span.end)})


def with_whom(reader: Member, people: Iterable[Member]) -> tuple[str, ...]:
    """The first names of the others."""
    return tuple(first_name(member) for member in people if member.id != reader.id)


def which_moment(meeting: Meeting, reader: Member, people: Iterable[Member]) -> Notice:
    """Which of these suit."""
    named: dict[str, Param] = {"about": meeting.about, "names": with_whom(reader, people)}
    key = "meeting-which-moment" if meeting.set_number == 1 else "meeting-which-moment-again"
    of_set = {"meeting": str(meeting.id), "set_number": str(meeting.set_number)}
    ticks = tuple(
        Choice(label=moment(span), command=TickMoment(number=str(number), **of_set), is_moment=True)
        for number, span in enumerate(meeting.proposed, start=1)
    )
    none = Choice(label=Phrase("choice-no-moment"), command=TickMoments(numbers="", **of_set))
    return Notice(
        to=reader.id,
        phrases=(Phrase(key, named), Phrase("meeting-how-to-tick")),
        choices=(*ticks, none),
        ballot=Ballot(question=Phrase(key, named), most=len(ticks)),
    )


def ticked(meeting: Meeting, numbers: list[int], done: TickMoments) -> Reply:
    """What somebody has ticked so far."""
    if not numbers:
        return Reply(phrases=(Phrase("meeting-ticked-nothing"),))
    moments = tuple(moment(meeting.proposed[number - 1]) for number in numbers)
    return Reply(
        phrases=(Phrase("meeting-ticked", {"moments": moments}),),
        choices=(Choice(label=Phrase("choice-ticked-all"), command=done, answer=Answer.YES),),
    )


def thanks(meeting: Meeting, numbers: list[int]) -> Reply:
    """They are done, and others are not."""
    if not numbers:
        return say("meeting-nothing-suits")
    return say("meeting-thanks", moments=tuple(moment(meeting.proposed[number - 1]) for number in numbers))


def ticked_too_late(meeting: Meeting) -> Reply:
    """Those moments are not asked about any more."""
    if meeting.state is State.PLANNED and meeting.span is not None:
        return Reply(
            phrases=(Phrase("meeting-is-planned-already", {"about": meeting.about, "when": _when(meeting)}),),
            choices=what_can_be_done(meeting),
        )
    return say("meeting-other-moments", about=meeting.about)


def it_is_then(meeting: Meeting, reader: Member, people: Iterable[Member], *, was_moved: bool) -> Notice:
    """When it is, with the invitation."""
    there = list(people)
    named: dict[str, Param] = {"about": meeting.about, "names": with_whom(reader, there), "when": _when(meeting)}
    return Notice(
        to=reader.id,
        phrases=(Phrase("meeting-moved" if was_moved else "meeting-planned", named), Phrase("meeting-invitation")),
        choices=what_can_be_done(meeting),
        files=(invitation(entry(meeting, there)),),
    )


def what_can_be_done(meeting: Meeting) -> tuple[Choice, ...]:
    """With a meeting that is planned."""
    return (
        Choice(label=Phrase("choice-move-meeting"), command=MoveMeeting(meeting=meeting.id)),
        Choice(label=Phrase("choice-cancel-meeting"), command=CancelMeeting(meeting=meeting.id)),
    )


def called_off(meeting: Meeting, by: Member, reader: Member) -> Notice:
    """Somebody does not want it any more."""
    named: dict[str, Param] = {"about": meeting.about, "name": first_name(by)}
    if meeting.span is None:
        return Notice(to=reader.id, phrases=(Phrase("meeting-called-off-unplanned", named),))
    return Notice(
        to=reader.id,
        phrases=(Phrase("meeting-called-off", {**named, "when": _when(meeting)}),),
        files=(invitation(entry(meeting, (by, reader))),),
    )


def no_moment(meeting: Meeting, reader: Member, people: Iterable[Member]) -> Notice:
    """There is no time that suits."""
    key = "meeting-no-moment" if meeting.span is None else "meeting-stays"
    named: dict[str, Param] = {"about": meeting.about, "names": with_whom(reader, people)}
    if meeting.span is not None:
        named["when"] = _when(meeting)
    return Notice(to=reader.id, phrases=(Phrase(key, named),))


def line(meeting: Meeting, reader: Member, people: Iterable[Member]) -> Phrase:
    """One meeting in a list of them."""
    named: dict[str, Param] = {"about": meeting.about, "names": with_whom(reader, people)}
    if meeting.span is None:
        return Phrase("meetings-unplanned", named)
    return Phrase("meetings-planned", {**named, "when": _when(meeting)})


def for_one(notices: Sequence[Notice], reader: Member) -> Reply:
    """What the one who speaks is to hear is the answer; the others are told."""
    mine = next((notice for notice in notices if notice.to == reader.id), None)
    others = tuple(notice for notice in notices if notice is not mine)
    if mine is None:
        return Reply(phrases=(Phrase("meeting-done"),), notices=others)
    return Reply(phrases=mine.phrases, choices=mine.choices, ballot=mine.ballot, files=mine.files, notices=others)


def cancelled(meeting: Meeting, by: Member, notices: Sequence[Notice], now: datetime) -> Reply:
    """To whoever called it off."""
    files = () if meeting.span is None else (invitation(entry(cancel(meeting, now), (by,))),)
    return Reply(phrases=(Phrase("meeting-cancelled", {"about": meeting.about}),), files=files, notices=tuple(notices))


def reminder(meeting: Meeting, reader: Member, people: Iterable[Member], before: timedelta) -> Notice:
    """It is nearly time."""
    key = "meeting-tomorrow" if before > timedelta(hours=12) else "meeting-soon"
    named: dict[str, Param] = {"about": meeting.about, "names": with_whom(reader, people), "when": _when(meeting)}
    return Notice(to=reader.id, phrases=(Phrase(key, named),), choices=what_can_be_done(meeting))


def nudge(meeting: Meeting, reader: Member, people: Iterable[Member]) -> Notice:
    """The moments once more, for whoever has not answered."""
    asked = which_moment(meeting, reader, people)
    return Notice(
        to=asked.to,
        phrases=(Phrase("meeting-nudge", {"about": meeting.about}), asked.phrases[-1]),
        choices=asked.choices,
        ballot=asked.ballot,
    )


def entry(meeting: Meeting, people: Iterable[Member]) -> Entry:
    """The meeting in a calendar."""
    if meeting.span is None:
        raise ValueError("a meeting without a time is in no calendar")
    names = " - ".join(first_name(member) for member in people)
    return Entry(
        uid=f"{meeting.id}@bondje",
        sequence=meeting.sequence,
        span=meeting.span,
        zone=meeting.zone,
        summary=f"{meeting.about}: {names}",
        place=meeting.place,
        link=meeting.link,
        organiser=NOBODYS,
        is_cancelled=meeting.state is State.CANCELLED,
        changed_at=meeting.changed_at,
    )


def _when(meeting: Meeting) -> Phrase:
    if meeting.span is None:
        raise ValueError("a meeting without a time")
    return moment(meeting.span)
