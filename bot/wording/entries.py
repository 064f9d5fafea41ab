"""A meeting as it stands in somebody's calendar: who, where, what is brought, and how to move it or call it off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from bot.domain.hosting import NOBODYS
from bot.domain.ids import MemberId
from bot.domain.meetings import Meeting, Participant, State
from bot.domain.people import Member
from bot.domain.tlp import strictest_in
from bot.markup import plain
from bot.phrases import render
from bot.replies import Param, Phrase
from bot.wording.agenda import agenda_lines
from bot.wording.calendar_files import Entry, Guest
from bot.wording.describing import first_name

_MOST_NAMES = 5
"""In a heading; all of them stand below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """All who come to a meeting, as far as they may know it of one another."""

    people: Sequence[Member]
    participants: Sequence[Participant] = ()
    addresses: Mapping[MemberId, str] = field(default_factory=dict)
    """Of those who want others to see theirs."""
    checklist: Sequence[Phrase] = ()
    """What is looked at together, where that is what they meet for."""


def entry(meeting: Meeting, circle: Circle, reader: Member, *, own: str | None = None, invites: str = NOBODYS) -> Entry:
    """For one of them. `own`: their own address, if it is known; `invites`: the address in whose name it is."""
    if meeting.span is None:
        raise ValueError("a meeting without a time is in no calendar")
    return Entry(
        uid=f"{meeting.id}@bondje",
        sequence=meeting.sequence,
        span=meeting.span,
        zone=meeting.zone,
        summary=_heading(meeting, circle.people),
        description=_description(meeting, circle, reader),
        place=meeting.place,
        link=meeting.link,
        organiser=Guest(name="Bondje", email=invites),
        guests=_guests(circle, reader, own),
        is_cancelled=meeting.state is State.CANCELLED,
        changed_at=meeting.changed_at,
    )


def _heading(meeting: Meeting, people: Sequence[Member]) -> str:
    """Calendars are read over shoulders: what is confined stays out of it, as it stays out of the names of rooms."""
    names = " - ".join(first_name(member) for member in people[:_MOST_NAMES])
    more = f" +{len(people) - _MOST_NAMES}" if len(people) > _MOST_NAMES else ""
    label = strictest_in(meeting.about)
    if label is not None and label.is_confined:
        return f"Bondje: {names}{more}"
    return f"{meeting.about}: {names}{more}" if names else meeting.about


def _description(meeting: Meeting, circle: Circle, reader: Member) -> str:
    def said(key: str, **params: Param) -> str:
        return _in_words(Phrase(key, params), reader)

    lines = []
    if others := tuple(member.name for member in circle.people if member.id != reader.id):
        lines.append(said("entry-with", names=others))
    if meeting.link is not None:
        lines.append(said("entry-link", link=meeting.link))
    lines += _brought(circle, reader)
    if circle.checklist:
        lines += ["", said("entry-checklist"), *(_in_words(each, reader) for each in circle.checklist)]
    how = "entry-is-cancelled" if meeting.state is State.CANCELLED else "entry-how"
    return "\n".join([*lines, *([""] if lines else []), said(how)])


def _brought(circle: Circle, reader: Member) -> list[str]:
    lines = [_in_words(each, reader) for each in agenda_lines(circle.participants, circle.people)]
    return ["", _in_words(Phrase("entry-agenda"), reader), *lines] if lines else []


def _guests(circle: Circle, reader: Member, own: str | None) -> tuple[Guest, ...]:
    """Whoever reads it comes first: an invitation without a guest is none (RFC 5546, 3.2.2)."""
    mine = Guest(name=reader.name, email=own or circle.addresses.get(reader.id) or f"{reader.id}@bondje.invalid")
    others = [member for member in circle.people if member.id != reader.id and member.id in circle.addresses]
    return (mine, *(Guest(name=member.name, email=circle.addresses[member.id]) for member in others))


def _in_words(phrase: Phrase, reader: Member) -> str:
    return plain(render(phrase, reader.language, ZoneInfo(reader.time_zone)))
