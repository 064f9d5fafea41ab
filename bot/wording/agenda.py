"""The agenda of a meeting in sentences: the question beforehand, the page, and what has changed since."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.commands.agenda import BringNothing, EditBrought, RemoveBrought, ShowAgenda
from bot.domain.agenda import Agenda, Item, Point, items_of
from bot.domain.ids import MemberId
from bot.domain.meetings import Format, Meeting, Participant
from bot.domain.people import Member
from bot.domain.running_order import Part, Step, needs_order, running_order
from bot.expertise.knowledge import Knowledge
from bot.markup import plain
from bot.messages import File
from bot.phrases import render
from bot.replies import Answer, Choice, Label, Notice, Param, Phrase, Reply, TimeOfDay
from bot.wording import cards, describing
from bot.wording.checklist import CHECKLIST
from bot.wording.meetings import moment, with_whom

_MOST_LINES = 15
"""A longer page goes along as a file: in a conversation nobody reads on."""
_MOST_HEADS = 10
_ALSO_IN_FILE = {Format.PEER_REVIEW: "agenda-checklist-in-file", Format.DELEGATIONS: "cards-in-file"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything that stands on the agenda of a meeting."""

    meeting: Meeting
    people: tuple[Member, ...]
    """Who comes."""
    leads: frozenset[MemberId] = frozenset()
    agenda: Agenda

    @property
    def order(self) -> tuple[Part, ...]:
        """How it can run; nothing, where nobody is helped by that."""
        there = len(self.people) - len(self.leads)
        length = self.meeting.length if self.meeting.span is None else self.meeting.span.end - self.meeting.span.start
        if not needs_order(self.meeting.format, length, there):
            return ()
        return running_order(self.meeting.format, length, self.agenda.weights, people=there)

    @property
    def says_something(self) -> bool:
        """Whether there is more on it than that it is empty."""
        return not self.agenda.is_empty or self.meeting.format is not Format.TALK


def ask(meeting: Meeting, reader: Member, people: Iterable[Member], known: Sequence[str]) -> Notice:
    """What they want to bring."""
    named = _named(meeting) | {"names": with_whom(reader, people)}
    phrases = [Phrase("agenda-ask-more" if known else "agenda-ask", named)]
    phrases += [Phrase("agenda-mine-line", {"words": words}) for words in known]
    return Notice(
        to=reader.id,
        phrases=(*phrases, Phrase("agenda-how-to-bring")),
        choices=(
            Choice(
                label=Phrase("choice-edit-brought" if known else "choice-bring"),
                command=EditBrought(meeting=meeting.id),
                answer=Answer.YES,
            ),
            Choice(
                label=Phrase("choice-nothing-more" if known else "choice-bring-nothing"),
                command=BringNothing(meeting=meeting.id),
                answer=Answer.NO,
            ),
        ),
    )


def shown(page: Page, reader: Member, knowledge: Knowledge) -> Reply:
    """The agenda, to whoever asks for it."""
    phrases, files = _in_short(page, reader, knowledge)
    return Reply(phrases=phrases, files=files, choices=_what_can_be_done(page, reader))


def sent(page: Page, reader: Member, knowledge: Knowledge) -> Notice:
    """The agenda, as it was promised."""
    phrases, files = _in_short(page, reader, knowledge)
    return Notice(to=reader.id, phrases=phrases, files=files, choices=_what_can_be_done(page, reader))


def news(page: Page, reader: Member, knowledge: Knowledge) -> Notice:
    """Somebody brought something since. Whoever leads sees all of it, with how it can run now."""
    told = Phrase("agenda-news", _named(page.meeting))
    if reader.id in page.leads:
        phrases, files = _in_short(page, reader, knowledge)
        return Notice(to=reader.id, phrases=(told, *phrases[1:]), files=files, choices=_show(page.meeting))
    brought = _points(page, knowledge)
    lines = brought if len(brought) <= _MOST_LINES else [*_heads(page, knowledge)]
    return Notice(to=reader.id, phrases=(told, *lines), choices=_show(page.meeting))


def agenda_lines(participants: Iterable[Participant], people: Sequence[Member]) -> tuple[Phrase, ...]:
    """For a calendar, where others may read along: without what is confined, and of TLP:RED only that it is there."""
    names = names_of(people)
    items = [item for item in items_of(participants) if item.member in names]
    lines = [
        Phrase("agenda-item", {"names": (names[item.member],), "words": item.words})
        for item in items
        if not item.is_confined
    ]
    aside = {item.member for item in items if item.is_confined}
    if aside:
        lines.append(Phrase("agenda-aside-calendar", {"names": _in_alphabet(aside, names)}))
    return tuple(lines)


def page_lines(page: Page, knowledge: Knowledge) -> tuple[Phrase, ...]:
    """All of it, line by line, after the heading."""
    lines = [*_points(page, knowledge), *order_lines(page, knowledge)]
    if page.meeting.format is Format.PEER_REVIEW:
        lines += CHECKLIST
    return (*lines, *_cards(page, knowledge))


def order_lines(page: Page, knowledge: Knowledge) -> Iterator[Phrase]:
    """How it can run, by the clock where its time is known."""
    if not page.order:
        return
    yield Phrase("order-heading")
    at = timedelta()
    for part in page.order:
        named: dict[str, Param] = {"minutes": part.minutes, "what": _part(part, page, knowledge)}
        if page.meeting.span is None:
            yield Phrase("order-line", named)
        else:
            yield Phrase("order-line-at", {**named, "start": TimeOfDay(page.meeting.span.start + at)})
        at += timedelta(minutes=part.minutes)


def labels(page: Page, knowledge: Knowledge) -> list[Label | str]:
    """What each point is called."""
    return [_label(point, knowledge) for point in page.agenda.points]


def names_of(people: Sequence[Member]) -> Mapping[MemberId, str]:
    """First names; whole ones for those who share one."""
    first = [describing.first_name(member).casefold() for member in people]
    return {
        member.id: describing.first_name(member) if first.count(name) == 1 else member.name
        for member, name in zip(people, first, strict=True)
    }


def file_of(name: str, phrases: Iterable[Phrase], reader: Member) -> File:
    """The same in plain text, to keep or to print."""
    zone = ZoneInfo(reader.time_zone)
    text = "\n".join(plain(render(phrase, reader.language, zone)) for phrase in phrases)
    return File(name=name, media_type="text/plain; charset=utf-8", text=f"{text}\n")


def _in_short(page: Page, reader: Member, knowledge: Knowledge) -> tuple[tuple[Phrase, ...], tuple[File, ...]]:
    heading = Phrase("agenda-heading" if page.meeting.span else "agenda-heading-unplanned", _named(page.meeting))
    lines = page_lines(page, knowledge)
    if len(lines) - len(_cards(page, knowledge)) <= _MOST_LINES:
        return (heading, *lines), ()
    also = tuple(Phrase(key) for kind, key in _ALSO_IN_FILE.items() if page.meeting.format is kind)
    shown = (heading, *_heads(page, knowledge), *also, Phrase("agenda-in-file"))
    return shown, (file_of("agenda.txt", (heading, *lines), reader),)


def _points(page: Page, knowledge: Knowledge) -> list[Phrase]:
    """What is brought, in people's words."""
    lines: list[Phrase] = []
    names = names_of(page.people)
    for point in page.agenda.points:
        lines += [_head(point, names, knowledge), *_said(point, names, knowledge)]
    if page.agenda.aside:
        lines.append(Phrase("agenda-aside", {"names": _in_alphabet(page.agenda.aside, names)}))
    if page.agenda.is_empty:
        lines.append(Phrase("agenda-empty", {"about": page.meeting.about}))
    return lines


def _heads(page: Page, knowledge: Knowledge) -> Iterator[Phrase]:
    names = names_of(page.people)
    for point in page.agenda.points[:_MOST_HEADS]:
        yield _head(point, names, knowledge)
    if (more := len(page.agenda.points) - _MOST_HEADS) > 0:
        yield Phrase("agenda-more", {"number": more})
    if page.agenda.aside:
        yield Phrase("agenda-aside", {"names": _in_alphabet(page.agenda.aside, names)})
    if page.agenda.is_empty:
        yield Phrase("agenda-empty", {"about": page.meeting.about})


def _head(point: Point, names: Mapping[MemberId, str], knowledge: Knowledge) -> Phrase:
    return Phrase("agenda-point", {"topic": _label(point, knowledge), "names": _in_alphabet(point.members, names)})


def _said(point: Point, names: Mapping[MemberId, str], knowledge: Knowledge) -> Iterator[Phrase]:
    """Each item once, with whoever said it; not what the heading says already."""
    by_words: dict[str, list[Item]] = {}
    for item in point.items:
        by_words.setdefault(_folded(item.words), []).append(item)
    heading = _label(point, knowledge)
    told = {_folded(each) for each in ((heading.nl, heading.en) if isinstance(heading, Label) else (heading,))}
    for words, items in by_words.items():
        who = frozenset(item.member for item in items)
        if words not in told or (len(by_words) > 1 and who != point.members):
            yield Phrase("agenda-item", {"names": _in_alphabet(who, names), "words": items[0].words})


def _cards(page: Page, knowledge: Knowledge) -> tuple[Phrase, ...]:
    return cards.ready(page.meeting, knowledge) if page.meeting.format is Format.DELEGATIONS else ()


def _part(part: Part, page: Page, knowledge: Knowledge) -> Phrase:
    if part.step is not Step.TOPIC:
        return Phrase(f"order-{part.step.value.replace('_', '-')}")
    if not part.points:
        return Phrase("order-about", {"about": page.meeting.about})
    known = labels(page, knowledge)
    about = tuple(known[at] if at < len(known) else Phrase("order-aside") for at in part.points)
    return Phrase("order-topic", {"topics": about})


def _label(point: Point, knowledge: Knowledge) -> Label | str:
    if point.topic is not None:
        return describing.topic(point.topic, point.items[0].words, knowledge)
    return point.items[0].words


def _in_alphabet(members: Collection[MemberId], names: Mapping[MemberId, str]) -> tuple[str, ...]:
    return tuple(sorted((names[member] for member in members if member in names), key=str.casefold))


def _named(meeting: Meeting) -> dict[str, Param]:
    if meeting.span is None:
        return {"about": meeting.about}
    return {"about": meeting.about, "when": moment(meeting.span)}


def _what_can_be_done(page: Page, reader: Member) -> tuple[Choice, ...]:
    id = page.meeting.id
    if reader.id in page.leads:
        return ()
    add = Choice(label=Phrase("choice-bring"), command=EditBrought(meeting=id))
    mine = any(reader.id in point.members for point in page.agenda.points) or reader.id in page.agenda.aside
    if not mine:
        return (add,)
    edit = Choice(label=Phrase("choice-edit-brought"), command=EditBrought(meeting=id))
    return (edit, Choice(label=Phrase("choice-remove-brought"), command=RemoveBrought(meeting=id)))


def _show(meeting: Meeting) -> tuple[Choice, ...]:
    return (Choice(label=Phrase("choice-show-agenda"), command=ShowAgenda(meeting=meeting.id)),)


def _folded(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())
