"""The sentences after a meeting: what is asked, and what became of the answers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.commands.afterwards import RateMeeting, SkipAfterwards, TellHappened, TellMore, TellWhyNot
from bot.commands.attending import PlanFollowUp
from bot.commands.lessons import ShowMyLessons
from bot.domain.afterwards import BEST, Feedback, Picture, WhyNot
from bot.domain.meetings import Meeting
from bot.domain.people import Member
from bot.domain.tlp import Tlp
from bot.replies import Answer, Choice, Notice, Param, Phrase, Reply
from bot.wording.meetings import with_whom


def did_it_happen(meeting: Meeting, reader: Member, people: Iterable[Member]) -> Notice:
    """An hour after the end."""
    names = with_whom(reader, people)
    asked = Phrase("afterwards-did-it-happen", {"about": meeting.about, "names": names})
    if not names:
        # Whoever they met has left since.
        asked = Phrase("afterwards-did-it-happen-alone", {"about": meeting.about})
    return Notice(
        to=reader.id,
        phrases=(asked,),
        choices=(
            _happened(meeting, "yes", Answer.YES),
            _happened(meeting, "no", Answer.NO),
        ),
    )


def how_useful(meeting: Meeting) -> Reply:
    """A figure is enough. The number of each choice is what it stands for."""
    figures = tuple(
        Choice(label=Phrase(f"choice-useful-{useful}"), command=RateMeeting(meeting=meeting.id, useful=str(useful)))
        for useful in range(1, BEST + 1)
    )
    skip = Choice(label=Phrase("choice-skip"), command=SkipAfterwards(meeting=meeting.id))
    return Reply(phrases=(Phrase("afterwards-how-useful", {"about": meeting.about}),), choices=(*figures, skip))


def thanks(meeting: Meeting, said: Feedback) -> Reply:
    """They may stop here."""
    told = Phrase("afterwards-thanks", {"about": meeting.about})
    if said.useful is not None:
        told = Phrase("afterwards-thanks-rated", {"about": meeting.about, "useful": said.useful, "best": BEST})
    return Reply(phrases=(told, Phrase("afterwards-may-tell-more")), choices=(_more(meeting),))


def skipped(meeting: Meeting) -> Reply:
    """Nobody has to say anything."""
    return Reply(phrases=(Phrase("afterwards-skipped"),), choices=(_more(meeting),))


def why_not(meeting: Meeting) -> Reply:
    """Without blame: who it was is not asked."""
    reasons = tuple(
        Choice(label=Phrase(f"choice-why-{why}"), command=TellWhyNot(meeting=meeting.id, why=why)) for why in WhyNot
    )
    return Reply(
        phrases=(Phrase("afterwards-why-not", {"about": meeting.about}),), choices=(*reasons, _anew(meeting, ""))
    )


def not_held(meeting: Meeting) -> Reply:
    """Why not is known; it may still come to it."""
    never = Choice(label=Phrase("choice-no-new-time"), command=SkipAfterwards(meeting=meeting.id), answer=Answer.NO)
    return Reply(
        phrases=(Phrase("afterwards-not-held", {"about": meeting.about}),),
        choices=(_anew(meeting, Answer.YES), never),
    )


def all_want_more(meeting: Meeting, reader: Member, people: Iterable[Member]) -> Notice:
    """All of them said so, each by themselves."""
    named: dict[str, Param] = {"about": meeting.about, "names": with_whom(reader, people)}
    follow = Choice(
        label=Phrase("choice-plan-next"), command=PlanFollowUp(meeting=meeting.id), answer=Answer.YES, closes=True
    )
    return Notice(to=reader.id, phrases=(Phrase("afterwards-all-want-more", named),), choices=(follow,))


def told_more(
    meeting: Meeting, said: Feedback, *, plan: str, due_on: date | None, wished: Tlp | None, is_about_lesson: bool
) -> Reply:
    """What of it was kept, and who may see it."""
    phrases = [Phrase("afterwards-kept", {"about": meeting.about})]
    if is_about_lesson and said.learned:
        phrases += lesson_kept(said, wished)
    elif wished is not None and not said.learned:
        phrases.append(Phrase("lesson-nothing-to-share"))
    if plan and due_on is not None:
        phrases.append(Phrase("action-kept", {"what": plan, "day": due_on}))
    choices = [] if not said.learned else [Choice(label=Phrase("choice-my-lessons"), command=ShowMyLessons())]
    return Reply(phrases=tuple(phrases), choices=tuple(choices))


def lesson_kept(said: Feedback, wished: Tlp | None) -> Sequence[Phrase]:
    """With whom it is shared from now on; and that it is fewer than they chose, where the lesson itself says so."""
    if said.label is None:
        return (Phrase("lesson-kept-private"),)
    phrases = [Phrase("lesson-shared", {"label": said.label.label, "with": audience(said.label)})]
    phrases.append(Phrase("lesson-with-name" if said.is_named else "lesson-without-name"))
    if wished is not None and said.label is not wished:
        phrases.insert(0, Phrase("lesson-bears-label", {"label": said.label.label, "wished": wished.label}))
    return phrases


def audience(label: Tlp) -> Phrase:
    """Whom Bondje shows a lesson with this label."""
    return Phrase(f"lesson-for-{label.name.lower().replace('_', '-')}")


def picture(meeting: Meeting, known: Picture) -> Sequence[Phrase]:
    """Of the answers together, never of one."""
    named: dict[str, Param] = {"about": meeting.about, "answers": known.answers, "happened": known.happened}
    phrases = [Phrase("picture", named), Phrase("picture-again", {"again": known.again, "answers": known.answers})]
    if known.useful is not None:
        # A figure is written as people do: 4,3 in Dutch.
        whole, tenths = divmod(round(known.useful * 10), 10)
        phrases.insert(1, Phrase("picture-useful", {"whole": whole, "tenths": tenths, "best": BEST}))
    return phrases


def with_notices(reply: Reply, notices: Sequence[Notice]) -> Reply:
    """With what all hear, whoever speaks among them."""
    return replace(reply, notices=tuple(notices))


def _happened(meeting: Meeting, happened: str, answer: Answer) -> Choice:
    label = Phrase(f"choice-happened-{happened}")
    return Choice(label=label, command=TellHappened(meeting=meeting.id, happened=happened), answer=answer)


def _more(meeting: Meeting) -> Choice:
    return Choice(label=Phrase("choice-tell-more"), command=TellMore(meeting=meeting.id))


def _anew(meeting: Meeting, answer: Answer | str) -> Choice:
    command = PlanFollowUp(meeting=meeting.id)
    return Choice(label=Phrase("choice-plan-anew"), command=command, answer=Answer(answer))
