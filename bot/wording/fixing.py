"""The sentences around a time that whoever organises a meeting chose."""

from collections.abc import Sequence

from bot.commands.planning import FixMomentAfterAll
from bot.commands.talking import NeverMind
from bot.domain.meetings import Meeting
from bot.domain.people import Member
from bot.domain.spans import Span
from bot.expertise.when import Missing, Unclear
from bot.replies import Answer, Choice, Param, Phrase, Reply, say
from bot.wording.describing import first_name
from bot.wording.meetings import moment

_MISSING = {
    Missing.DAY: "fix-missing-day",
    Missing.HOUR: "fix-missing-hour",
    Missing.SKIPPED: "fix-skipped",
    Missing.PAST: "fix-past",
    Missing.WEEKDAY: "fix-weekday",
    Missing.CHOICE: "fix-choose",
}


def unclear(read: Unclear | None) -> Reply:
    """What is missing."""
    return say("fix-unclear") if read is None else say(_MISSING[read.missing])


def not_yours(meeting: Meeting, people: Sequence[Member]) -> Reply:
    """Only whoever organises it says when it is."""
    organiser = next((one for one in people if one.id == meeting.organiser), None)
    if organiser is None:
        return say("fix-nobodys", about=meeting.about)
    return say("fix-not-yours", name=first_name(organiser), about=meeting.about)


def sure(meeting: Meeting, span: Span, against: Sequence[Phrase]) -> Reply:
    """What speaks against it, and whether they want it all the same."""
    minutes = str(int((span.end - span.start).total_seconds()) // 60)
    command = FixMomentAfterAll(meeting=meeting.id, starts_at=span.start.isoformat(), minutes=minutes)
    named: dict[str, Param] = {"about": meeting.about, "when": moment(span)}
    return Reply(
        phrases=(Phrase("fix-sure", named), *against, Phrase("fix-really")),
        choices=(
            Choice(label=Phrase("choice-fix"), command=command, answer=Answer.YES, closes=True),
            Choice(label=Phrase("choice-not-fix"), command=NeverMind(), answer=Answer.NO, closes=True),
        ),
    )


def is_then_already(meeting: Meeting) -> Reply:
    """Nothing changes."""
    return say("fix-is-then-already", **_named(meeting))


def is_at_another_time(meeting: Meeting) -> Reply:
    """The moment that did not suit is not asked about any more."""
    return say("cannot-then-changed", **_named(meeting))


def cannot(meeting: Meeting, name: str) -> Phrase:
    """What the others hear."""
    return Phrase("cannot-then-heard", {"name": name, "when": _named(meeting)["when"]})


def not_counted_on(meeting: Meeting) -> Reply:
    """The others meet."""
    return say("cannot-then-noted", when=_named(meeting)["when"])


def _named(meeting: Meeting) -> dict[str, Param]:
    if meeting.span is None:
        raise ValueError("a meeting without a time")
    return {"about": meeting.about, "when": moment(meeting.span)}
