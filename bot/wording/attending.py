"""The sentences about who comes to a meeting."""

from collections.abc import Iterable, Mapping

from bot.commands.attending import AnswerAskedAlong, AskMemberAlong, LeaveMemberOut, StayAway
from bot.commands.meetings import CancelMeeting
from bot.domain.meetings import Meeting, State
from bot.domain.people import Member
from bot.expertise.knowledge import Knowledge
from bot.messages import File
from bot.replies import Answer, Choice, Notice, Param, Phrase, Reply
from bot.wording import describing
from bot.wording.meetings import moment, with_whom


def about(meeting: Meeting, member: Member) -> Mapping[str, Param]:
    """Of whom and what it tells."""
    return {"about": meeting.about, "name": describing.first_name(member)}


def changed(meeting: Meeting, reader: Member, told: Phrase) -> Notice:
    """Other people come than before; what is in the calendar changes with it."""
    phrases = (told,) if meeting.span is None else (told, Phrase("meeting-still-then", {"when": moment(meeting.span)}))
    return Notice(to=reader.id, phrases=phrases)


def left_out(meeting: Meeting, reader: Member, files: Iterable[File]) -> Notice:
    """To whoever is no longer to come."""
    told = Phrase("meeting-you-are-left-out", {"about": meeting.about})
    return Notice(to=reader.id, phrases=(told,), files=tuple(files))


def not_coming(meeting: Meeting, notices: Iterable[Notice], files: Iterable[File]) -> Reply:
    """To whoever stays away."""
    told = Phrase("meeting-you-stay-away", {"about": meeting.about})
    return Reply(phrases=(told,), files=tuple(files), notices=tuple(notices))


def who_comes(meeting: Meeting, coming: Iterable[Member], away: Iterable[Member], knowledge: Knowledge) -> Reply:
    """Each with where they work; whoever organises it is marked."""
    named: dict[str, Param] = {"about": meeting.about}
    if meeting.span is not None:
        named["when"] = moment(meeting.span)
    lines = [Phrase(_who_comes(meeting), named)]
    for one in coming:
        key = "meeting-one-who-organises" if one.id == meeting.organiser else "meeting-one-who-comes"
        lines.append(Phrase(key, {"person": describing.person(one, knowledge)}))
    lines += [Phrase("meeting-one-stays-away", {"name": describing.first_name(one)}) for one in away]
    return Reply(phrases=tuple(lines))


def _who_comes(meeting: Meeting) -> str:
    if meeting.state is State.GATHERING:
        return "meeting-who-comes-later"
    return "meeting-who-comes" if meeting.span is None else "meeting-who-comes-when"


def ask_along(meeting: Meeting, by: Member, reader: Member, people: Iterable[Member]) -> Notice:
    """Whether they come as well."""
    named: dict[str, Param] = {**about(meeting, by), "names": with_whom(reader, people)}
    key = "meeting-asked-along"
    if meeting.span is not None:
        key, named["when"] = "meeting-asked-along-when", moment(meeting.span)
    return Notice(
        to=reader.id,
        phrases=(Phrase(key, named), Phrase("request-free")),
        choices=tuple(
            Choice(
                label=Phrase(f"choice-asked-along-{answer}"),
                command=AnswerAskedAlong(meeting=meeting.id, answer=answer),
                answer=answer,
                closes=True,
            )
            for answer in (Answer.YES, Answer.NO)
        ),
    )


def which_person(meeting: Meeting, meant: Iterable[Member], knowledge: Knowledge, *, is_asked: bool) -> Reply:
    """Several have this name."""
    kind = AskMemberAlong if is_asked else LeaveMemberOut
    return Reply(
        phrases=(Phrase("meeting-which-person"),),
        choices=tuple(
            Choice(
                label=Phrase("choice-person", {"person": describing.person(one, knowledge)}),
                command=kind(meeting=meeting.id, member=one.id),
                closes=True,
            )
            for one in meant
        ),
    )


def all_or_only_me(meeting: Meeting) -> Reply:
    """Calling off a meeting of several: is it about all of them?"""
    return Reply(
        phrases=(Phrase("meeting-cancel-for-whom", {"about": meeting.about}),),
        choices=(
            Choice(label=Phrase("choice-only-me"), command=StayAway(meeting=meeting.id), closes=True),
            Choice(
                label=Phrase("choice-all-of-us"), command=CancelMeeting(meeting=meeting.id, whole="yes"), closes=True
            ),
        ),
    )


def only_who_organises(meeting: Meeting, organiser: Member) -> Reply:
    """Others of a larger meeting can say that they do not come."""
    return Reply(
        phrases=(Phrase("meeting-only-organiser", about(meeting, organiser)),),
        choices=(Choice(label=Phrase("choice-stay-away"), command=StayAway(meeting=meeting.id)),),
    )
