"""The sentences about where a meeting is."""

from collections.abc import Iterable

from bot.domain.meetings import Meeting
from bot.domain.people import Member
from bot.messages import File
from bot.replies import Notice, Param, Phrase, Reply
from bot.wording.describing import first_name


def where(meeting: Meeting) -> tuple[Phrase, ...]:
    """Where it is, as far as anybody has said."""
    place = (Phrase("meeting-where-place", {"place": meeting.place}),) if meeting.place else ()
    link = () if meeting.link is None else (Phrase("meeting-where-link", {"link": meeting.link}),)
    return (*place, *link)


def told_where(meeting: Meeting, by: Member, reader: Member) -> Notice:
    """Somebody else has said where it is."""
    named: dict[str, Param] = {"about": meeting.about, "name": first_name(by)}
    return Notice(to=reader.id, phrases=(Phrase("place-said-by", named), *where(meeting), *_in_calendar(meeting)))


def noted_where(meeting: Meeting, notices: Iterable[Notice], files: Iterable[File]) -> Reply:
    """To whoever has said it."""
    noted = Phrase("place-noted", {"about": meeting.about})
    return Reply(phrases=(noted, *where(meeting), *_in_calendar(meeting)), files=tuple(files), notices=tuple(notices))


def _in_calendar(meeting: Meeting) -> tuple[Phrase, ...]:
    return (Phrase("place-in-calendar"),) if meeting.was_planned else ()
